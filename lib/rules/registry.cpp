#include "rules/registry.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "rules/case_lists.h"

namespace cfcm::rules {
namespace {

using ties::Tie;
using ties::TieKind;

ties::Share share_of(const model::Field<model::Percent>& percent) {
  if (!percent) return ties::Share::unknown();
  if (percent->exact) return ties::Share::exactly(*percent->exact);
  ties::Share share;
  if (percent->at_least) {
    share.low = *percent->at_least;
    share.low_open = false;
  } else if (percent->above) {
    share.low = *percent->above;
  }
  if (percent->at_most) {
    share.high = *percent->at_most;
  } else if (percent->below) {
    share.high = *percent->below;
    share.high_open = true;
  }
  return share;
}

class Builder {
 public:
  explicit Builder(Registry& registry) : registry_(registry), graph_(registry.graph) {}

  void build(const std::vector<Registry::SupportTie>& support) {
    for (const auto& document : registry_.documents) {
      if (const auto* person = document.as<model::Person>(); person && person->id)
        add_vertex(ties::Sort::person, person->id->text);
      if (const auto* organization = document.as<model::Organization>(); organization && organization->id) {
        add_vertex(ties::Sort::organization, organization->id->text);
      }
    }
    for (const auto& document : registry_.documents) {
      if (const auto* organization = document.as<model::Organization>(); organization && organization->id)
        add(*organization);
    }
    for (const auto& document : registry_.documents) {
      if (const auto* person = document.as<model::Person>(); person && person->id) add(*person);
    }
    for (const auto& entry : support) {
      Tie tie;
      tie.relation = entry.relation;
      add(TieKind::related_to, party(entry.person), graph_.add(ties::Sort::individual, entry.case_id), entry.days,
          entry.mark, tie);
    }
    graph_.freeze();
  }

 private:
  void add_vertex(ties::Sort sort, const std::string& id) {
    const std::string stands = registry_.canonical(id);
    const auto vertex = graph_.add(sort, stands);
    if (stands != id) graph_.same(id, vertex);
    if (registry_.is_government(stands)) graph_.government(vertex);
  }

  std::optional<ties::Vertex> party(const std::string& id) { return graph_.find(registry_.canonical(id)); }

  template <class Id>
  std::optional<ties::Vertex> party(const model::Field<Id>& id) {
    return id ? party(id->text) : std::nullopt;
  }

  void add(TieKind kind, std::optional<ties::Vertex> from, std::optional<ties::Vertex> to, const Period& days,
           const Mark& mark, Tie tie = {}) {
    if (!from || !to || *from == *to) return;
    tie.kind = kind;
    tie.from = *from;
    tie.to = *to;
    tie.period = days;
    tie.mark = mark;
    if (!told_twice(tie)) graph_.add(tie);
  }

  /// Two records that are read as one tell of a holding in the same words: it is one holding, and does not add up.
  bool told_twice(const Tie& tie) {
    if (tie.kind != TieKind::owns && tie.kind != TieKind::holds_debt_of && tie.kind != TieKind::appoints_board_of)
      return false;
    const ties::Share& share = tie.share;
    const auto words =
        fmt::format("{} {} {} {}{}{}{} {} {} {}", static_cast<int>(tie.kind), tie.from, tie.to, share.low.text(),
                    share.low_open ? '<' : '=', share.high.text(), share.high_open ? '<' : '=', tie.period.from.text(),
                    tie.period.to.text(), tie.secured ? tie.secured->text() : std::string());
    return holdings_.emplace(words, tie.mark.file).first->second != tie.mark.file;
  }

  void add(const model::Organization& organization) {
    const auto self = party(organization.id);
    for (const auto& owner : organization.owners) {
      Tie tie;
      tie.share = share_of(owner->percent);
      const Period days = model::period(owner->from, owner->to);
      if (owner->kind && *owner->kind == "mortgage") {
        if (owner->of_assets) tie.secured = *owner->of_assets;
        add(TieKind::holds_debt_of, party(owner->party), self, days, owner.mark(), tie);
      } else {
        add(TieKind::owns, party(owner->party), self, days, owner.mark(), tie);
      }
    }
    for (const auto& officer : organization.officers) {
      Tie tie;
      tie.paid = !officer->paid ? ties::Known::unknown : *officer->paid ? ties::Known::yes : ties::Known::no;
      add(TieKind::officer_of, party(officer->person), self, model::period(officer->from, officer->to), officer.mark(),
          tie);
    }
    for (const auto& affiliation : organization.affiliations) {
      if (!affiliation->kind) continue;
      Tie tie;
      tie.share = share_of(affiliation->percent);
      const TieKind kind = kind_of(*affiliation->kind);
      if (kind == TieKind::affiliated_with) tie.detail = affiliation->kind->text;
      add(kind, party(affiliation->organization), self, model::period(affiliation->from, affiliation->to),
          affiliation.mark(), tie);
    }
  }

  static TieKind kind_of(const model::Term<model::affiliation_words>& kind) {
    if (kind == "parent") return TieKind::parent_of;
    if (kind == "sole-member") return TieKind::sole_member_of;
    if (kind == "board-appointer") return TieKind::appoints_board_of;
    if (kind == "manager") return TieKind::manages;
    if (kind == "lender") return TieKind::lends_to;
    if (kind == "lessor") return TieKind::leases_to;
    if (kind == "grantor") return TieKind::grants_to;
    return TieKind::affiliated_with;
  }

  void add(const model::Person& person) {
    const auto self = party(person.id);
    for (const auto& job : person.employment) {
      const bool contractor = job->basis && *job->basis == "contractor",
                 volunteer = job->basis && *job->basis == "volunteer";
      const Period days = model::period(job->from, job->to);
      add(contractor  ? TieKind::contracts_with
          : volunteer ? TieKind::volunteers_for
                      : TieKind::employed_by,
          self, party(job->organization), days, job.mark());
      add(TieKind::supervises, party(job->supervisor), self, days, job->supervisor.mark());
    }
    for (const auto& relative : person.related_to) {
      if (!relative->relation) continue;
      Tie tie;
      tie.relation = *ties::relation(relative->relation->text);
      if (relative->degree) tie.degree = static_cast<unsigned>(std::max<std::int64_t>(0, *relative->degree));
      const auto other = relative->case_ ? std::optional(graph_.add(ties::Sort::individual, relative->case_->text))
                                         : party(relative->person);
      add(TieKind::related_to, self, other, model::period(relative->from, relative->to), relative->relation.mark(),
          tie);
    }
    for (const auto& interest : person.interests) add(person, *interest, interest.mark());
  }

  void add(const model::Person& person, const model::Interest& interest, const Mark& mark) {
    if (!interest.kind) return;
    const auto self = party(person.id);
    const auto other = interest.organization ? party(interest.organization) : party(interest.person);
    const Period days = model::period(interest.from, interest.to);
    Tie tie;
    tie.share = share_of(interest.percent);
    tie.detail = interest.kind->text;
    if (interest.amount) tie.amount = *interest.amount;
    const auto& kind = *interest.kind;
    if (kind == "ownership") {
      if (other && !listed_owner(*self, *other, days)) add(TieKind::owns, self, other, days, mark, tie);
    } else if (kind.is_any({"investment", "publicly-traded", "mutual-fund"})) {
      add(TieKind::invests_in, self, other, days, mark, tie);
    } else if (kind == "compensation") {
      add(TieKind::paid_by, self, other, days, mark, tie);
    } else if (kind == "loan") {
      add(TieKind::lends_to, other, self, days, mark, tie);
    } else if (kind == "lease") {
      add(TieKind::leases_to, other, self, days, mark, tie);
    } else if (kind == "gift") {
      add(TieKind::gives_to, other, self, days, mark, tie);
    }
  }

  /// A holding that the organization's own `owners` names, too, counts once, as they write it.
  bool listed_owner(ties::Vertex owner, ties::Vertex owned, const Period& days) {
    for (const auto* organization : registry_.records_of(graph_.id(owned))) {
      const bool listed = std::ranges::any_of(organization->owners, [&](const auto& entry) {
        const bool mortgage = entry->kind && *entry->kind == "mortgage";
        return !mortgage && party(entry->party) == owner && !(model::period(entry->from, entry->to) & days).empty();
      });
      if (listed) return true;
    }
    return false;
  }

  Registry& registry_;
  ties::Graph& graph_;
  std::unordered_map<std::string, FileId> holdings_{};  // each with the record that told of it first
};

void add_words(const model::Field<model::Text>& part, std::vector<std::string>& words) {
  if (!part) return;
  std::string word;
  for (const char c : part->text + " ") {
    if (c != ' ' && c != '-' && c != '.' && c != ',') {
      word += c;
    } else if (!word.empty()) {
      words.push_back(fold_case(word));
      word.clear();
    }
  }
}

std::vector<std::string> words_of(const model::Name& name) {
  std::vector<std::string> words;
  add_words(name.given, words);
  add_words(name.family, words);
  std::ranges::sort(words);
  return words;
}

}  // namespace

void Registry::index() {
  const auto add = [&]<class Record>(const Record& record, auto& by_id) {
    if (!record.id) return;
    if (record.voided)
      voided.insert(record.id->text);
    else
      by_id.emplace(record.id->text, &record);
  };
  for (const auto& document : documents) {
    if (const auto* found = document.record.as<model::Person>()) add(*found, people);
    if (const auto* found = document.record.as<model::Organization>()) add(*found, organizations);
    if (const auto* safeguard = document.as<model::Safeguard>()) safeguards.push_back(safeguard);
    if (const auto* grievance = document.as<model::Grievance>()) {
      grievances[grievance->case_ ? grievance->case_->text : std::string()].push_back(&document);
    }
    if (const auto* review = document.as<model::Review>()) {
      for (const auto& finding : review->findings) {
        if (!finding->case_) continue;
        auto& known = reviews[finding->case_->text];
        if (known.empty() || known.back() != review) known.push_back(review);
      }
    }
  }
  std::erase_if(voided, [&](const std::string& id) { return people.contains(id) || organizations.contains(id); });
  passed_over.insert(voided.begin(), voided.end());
  follow_same_as();
  for (const auto& document : documents) {
    if (const auto* found = document.as<model::Person>(); found && found->id)
      records_by_person[canonical(found->id->text)].push_back(found);
    if (const auto* found = document.as<model::Organization>(); found && found->id)
      records_by_organization[canonical(found->id->text)].push_back(found);
  }
}

void Registry::follow_same_as() {
  std::map<std::string, std::string> next;
  const auto add = [&](const auto& by_id) {
    for (const auto& [id, record] : by_id) {
      if (record->same_as && by_id.contains(record->same_as->text)) next.emplace(id, record->same_as->text);
    }
  };
  add(people);
  add(organizations);
  for (const auto& [first, to] : next) {
    std::vector<std::string> way;
    std::string at = first;
    while (next.contains(at) && !stands_for.contains(at) && std::ranges::find(way, at) == way.end()) {
      way.push_back(at);
      at = next.at(at);
    }
    if (const auto known = stands_for.find(at); known != stands_for.end()) {
      at = known->second;
    } else if (const auto round = std::ranges::find(way, at); round != way.end()) {
      circles.emplace_back(round, way.end());
      std::ranges::sort(circles.back());
      at = circles.back().front();
    }
    for (const auto& id : way) stands_for.emplace(id, at);
  }
}

std::string Registry::canonical(std::string_view id) const {
  const auto found = stands_for.find(std::string(id));
  return found == stands_for.end() ? std::string(id) : found->second;
}

std::vector<const model::Person*> Registry::records_of_person(std::string_view id) const {
  const auto found = records_by_person.find(canonical(id));
  return found == records_by_person.end() ? std::vector<const model::Person*>() : found->second;
}

std::vector<const model::Organization*> Registry::records_of(std::string_view id) const {
  const auto found = records_by_organization.find(canonical(id));
  return found == records_by_organization.end() ? std::vector<const model::Organization*>() : found->second;
}

const model::Person* Registry::person(std::string_view id) const {
  const auto found = people.find(canonical(id));
  return found == people.end() ? nullptr : found->second;
}

const model::Organization* Registry::organization(std::string_view id) const {
  const auto found = organizations.find(canonical(id));
  return found == organizations.end() ? nullptr : found->second;
}

bool Registry::is_kind(std::string_view id, std::initializer_list<std::string_view> kinds) const {
  return std::ranges::any_of(records_of(id), [&](const auto* record) {
    return std::ranges::any_of(record->kinds,
                               [&](const auto& kind) { return std::ranges::find(kinds, kind->text) != kinds.end(); });
  });
}

bool Registry::is_government(std::string_view id) const { return is_kind(id, {"state-agency", "county-agency"}); }

void Registry::build_ties(const std::vector<SupportTie>& support) {
  Builder(*this).build(support);
  change_days = std::make_unique<ties::ChangeDays>();
}

std::vector<Registry::SupportTie> support_ties(const Registry& registry, const std::string& case_id,
                                               std::span<const store::Document> documents) {
  std::vector<Registry::SupportTie> found;
  for (const auto& [support, days, mark] : CaseLists(documents, registry, registry.as_of).support) {
    if (!support->person || !support->relation) continue;
    found.push_back(
        {case_id, support->person->text, *ties::relation(support->relation->text), days, support->relation.mark()});
  }
  return found;
}

bool same_name(const model::Name& a, const model::Name& b) {
  if (!a.given || !a.family || !b.given || !b.family) return false;
  return words_of(a) == words_of(b);
}

}  // namespace cfcm::rules
