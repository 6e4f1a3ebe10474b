#include "report/candidates.h"

#include <algorithm>
#include <map>
#include <tuple>

#include <fmt/format.h>

#include "audit/parallel.h"
#include "base/text.h"
#include "report/trial.h"
#include "rules/case_view.h"

namespace cfcm::report {
namespace {

using rules::CaseView;
using rules::Registry;

const model::Program* program_of(const Registry& registry) {
  for (const auto& document : registry.documents) {
    if (const auto* program = document.as<model::Program>()) return program;
  }
  return nullptr;
}

// --- the load of everybody -------------------------------------------------------------------------------------------

struct Load {
  std::size_t cases = 0;
  Decimal weight{};
};

/// The acuity that the latest update gives, else the intake.
std::string acuity_of(std::span<const store::Document> documents, Date as_of) {
  std::string acuity;
  Date last = Date::earliest();
  for (const auto& document : documents) {
    if (const auto* intake = document.as<model::Intake>(); intake && intake->acuity && last == Date::earliest())
      acuity = intake->acuity->text;
    const auto* update = document.as<model::Update>();
    if (!update || !update->acuity || !update->date || *update->date > as_of || *update->date < last) continue;
    acuity = update->acuity->text;
    last = *update->date;
  }
  return acuity;
}

Decimal weight_of(const model::Program* program, std::span<const store::Document> documents, Date as_of) {
  if (!program || !program->caseload || !program->caseload->weights) return 1;
  const std::string acuity = acuity_of(documents, as_of);
  for (const auto& [name, weight] : program->caseload->weights->values) {
    if (name == acuity && weight) return *weight;
  }
  return 1;
}

using Managers = std::set<std::pair<std::string, std::string>>;  // persons with their organizations

/// Who manages the case on the day; nobody once it is closed.
Managers managers_on(const CaseView& view, Date day) {
  Managers all;
  for (const auto& act : view.acts()) {
    if (act.kind == rules::ActKind::case_management && act.days.holds(day)) all.emplace(act.person, act.organization);
  }
  return all;
}

/// Who manages one case, and what it weighs.
struct Weighed {
  std::set<std::string> persons{};
  Decimal weight{};
};

std::map<std::string, Load> loads(const audit::Loaded& tree, const model::Program* program, const std::string& without,
                                  unsigned jobs) {
  const auto& ids = tree.cases();
  std::vector<Weighed> weighed(ids.size());
  audit::parallel(ids.size(), jobs, [&](std::size_t i) {
    if (ids[i] == without) return;
    const auto loaded = tree.read(ids[i]);
    for (const auto& [person, organization] : managers_on(*loaded.view, tree.as_of()))
      weighed[i].persons.insert(person);
    weighed[i].weight = weight_of(program, loaded.documents, tree.as_of());
  });
  std::map<std::string, Load> all;
  for (const auto& one : weighed) {
    for (const auto& person : one.persons) {
      Load& load = all[person];
      ++load.cases;
      load.weight = load.weight + one.weight;
    }
  }
  return all;
}

// --- who does case management ----------------------------------------------------------------------------------------

bool manages_cases(const Registry& registry, const std::string& organization) {
  if (registry.is_kind(organization, {"case-management-agency"})) return true;
  return std::ranges::any_of(registry.records_of(organization), [](const auto* record) {
    return std::ranges::any_of(record->functions, [](const auto& one) { return *one == "case-management"; });
  });
}

/// A person's jobs at one organization on a day, as far as they matter here.
struct Work {
  bool silent = false;      ///< a job does not say its functions
  bool management = false;  ///< a job names case management
};

using Jobs = std::map<std::pair<std::string, std::string>, Work>;  // by person and organization

Jobs jobs_on(const Registry& registry, Date day) {
  Jobs all;
  for (const auto& document : registry.documents) {
    const auto* person = document.as<model::Person>();
    if (!person || !person->id) continue;
    for (const auto& job : person->employment) {
      if (!job->organization || !model::period(job->from, job->to).holds(day)) continue;
      Work& work = all[{registry.canonical(person->id->text), registry.canonical(job->organization->text)}];
      work.silent = work.silent || job->functions.empty();
      work.management = work.management || std::ranges::any_of(job->functions, [](const auto& one) {
                          return one->text == "case-management";
                        });
    }
  }
  std::erase_if(
      all, [&](const auto& entry) { return !entry.second.management && !manages_cases(registry, entry.first.second); });
  return all;
}

// --- what fits -------------------------------------------------------------------------------------------------------

/// What the organization says of its case management on a day. A list that one of its services leaves out is unknown.
struct Offer {
  std::vector<std::string> languages{}, counties{};
  bool languages_known = false, counties_known = false, closed = false;
};

void add_words(const model::List<model::Text>& words, std::vector<std::string>& all) {
  for (const auto& word : words) {
    if (std::ranges::find(all, word->text) == all.end()) all.push_back(word->text);
  }
}

Offer offer_of(const Registry& registry, const std::string& organization, Date day) {
  Offer offer;
  std::size_t count = 0, refusing = 0, languages = 0, counties = 0;
  for (const auto* record : registry.records_of(organization)) {
    for (const auto& service : record->services) {
      if (!service->service || !registry.case_management_services.contains(service->service->text)) continue;
      if (!model::period(service->from, service->to).holds(day)) continue;
      ++count;
      refusing += service->accepting && !*service->accepting ? 1U : 0U;
      languages += service->languages.empty() ? 0U : 1U;
      counties += service->counties.empty() ? 0U : 1U;
      add_words(service->languages, offer.languages);
      add_words(service->counties, offer.counties);
    }
  }
  offer.languages_known = count > 0 && languages == count;
  offer.counties_known = count > 0 && counties == count;
  offer.closed = count > 0 && refusing == count;
  return offer;
}

/// Whether one of what is wanted is among what is offered.
Fit fit(const std::set<std::string, std::less<>>& wanted, const std::vector<std::string>& offered, bool all_known) {
  const bool found = std::ranges::any_of(wanted, [&](const auto& one) {
    return std::ranges::any_of(offered, [&](const auto& other) { return fold_case(one) == fold_case(other); });
  });
  if (found) return Fit::fits;
  return wanted.empty() || !all_known ? Fit::unknown : Fit::differs;
}

/// The latest check of some source says `match`; of two on one day the match counts.
template <class Record>
bool excluded(const std::vector<const Record*>& records, Date day) {
  std::map<std::string, std::pair<Date, bool>> latest;
  for (const auto* record : records) {
    for (const auto& check : record->exclusion_checks) {
      if (!check->result || (check->checked && *check->checked > day)) continue;
      const std::pair found{check->checked ? *check->checked : Date::earliest(), *check->result == "match"};
      const auto known = latest.try_emplace(check->source ? check->source->text : std::string(), found).first;
      known->second = std::max(known->second, found);
    }
  }
  return std::ranges::any_of(latest, [](const auto& one) { return one.second.second; });
}

// --- one candidate
// -------------------------------------------------------------------------------------------------------

Reason reason_of(Finding finding) {
  return {Reason::Kind::conflict, std::move(finding.message),  std::move(finding.rule),  finding.level,
          finding.verdict,        std::move(finding.party.id), std::move(finding.chain), std::move(finding.citations)};
}

Reason plain(Reason::Kind kind, std::string text) {
  Reason reason;
  reason.kind = kind;
  reason.text = std::move(text);
  return reason;
}

std::set<std::string, std::less<>> languages_of(const CaseView& view) {
  const auto* intake = view.lists().intake;
  if (!intake || !intake->individual || !intake->individual->language) return {};
  return {intake->individual->language->text};
}

}  // namespace

std::string_view name(Reason::Kind kind) {
  switch (kind) {
    case Reason::Kind::conflict: return "conflict";
    case Reason::Kind::caseload_full: return "caseload-full";
    case Reason::Kind::other_work: return "other-work";
    case Reason::Kind::excluded: return "excluded";
    case Reason::Kind::not_accepting: return "not-accepting";
    case Reason::Kind::language: return "language";
    case Reason::Kind::county: return "county";
  }
  return {};
}

Candidates candidates(const audit::Loaded& tree, const std::string& case_id, unsigned jobs) {
  const auto& registry = tree.registry();
  const Date day = tree.as_of();
  const auto* program = program_of(registry);
  const auto loaded = tree.read(case_id);

  Candidates found;
  found.case_id = case_id;
  if (program && program->caseload && program->caseload->limit)
    found.limit = Decimal::parse(std::to_string(*program->caseload->limit));
  found.weight = weight_of(program, loaded.documents, day);
  const auto languages = languages_of(*loaded.view);
  const auto counties = loaded.view->counties(day);
  const auto managers = managers_on(*loaded.view, day);
  const auto load = loads(tree, program, case_id, jobs);
  Trial trial(tree, case_id);

  for (const auto& [who, work] : jobs_on(registry, day)) {
    Candidate one;
    one.person = who.first;
    one.organization = who.second;
    one.current = managers.contains(who);
    if (const auto own = load.find(one.person); own != load.end()) {
      one.open_cases = own->second.cases;
      one.load = own->second.weight;
    }
    const Offer offer = offer_of(registry, one.organization, day);
    one.languages = offer.languages;
    one.counties = offer.counties;
    one.language = fit(languages, offer.languages, offer.languages_known);
    one.county = fit(counties, offer.counties, offer.counties_known);

    for (auto& finding : trial.judge(one.person, one.organization)) {
      const bool error = finding.level == Level::error && finding.verdict != Verdict::excluded;
      (error ? one.against : one.cautions).push_back(reason_of(std::move(finding)));
    }
    const auto out = [&](Reason::Kind kind, std::string text) { one.against.push_back(plain(kind, std::move(text))); };
    if (!work.management && !work.silent)
      out(Reason::Kind::other_work,
          fmt::format("the job at {} does not name case management among its functions", one.organization));
    if (excluded(registry.records_of_person(one.person), day))
      out(Reason::Kind::excluded, fmt::format("an exclusion check of {} says match", one.person));
    if (excluded(registry.records_of(one.organization), day))
      out(Reason::Kind::excluded, fmt::format("an exclusion check of {} says match", one.organization));
    if (offer.closed && !one.current)
      out(Reason::Kind::not_accepting, fmt::format("{} takes no new individuals", one.organization));
    if (found.limit && one.load + found.weight > *found.limit)
      out(Reason::Kind::caseload_full, fmt::format("{} has a load of {}, and with this case it exceeds the limit of {}",
                                                   one.person, one.load.text(), found.limit->text()));
    if (one.language == Fit::differs)
      out(Reason::Kind::language, fmt::format("{} does not list the individual's language", one.organization));
    if (one.county == Fit::differs)
      out(Reason::Kind::county, fmt::format("{} does not list the individual's county", one.organization));
    found.all.push_back(std::move(one));
  }
  std::ranges::stable_sort(found.all, [](const Candidate& a, const Candidate& b) {
    return std::tuple(!a.suits(), a.load, a.person, a.organization) <
           std::tuple(!b.suits(), b.load, b.person, b.organization);
  });
  return found;
}

}  // namespace cfcm::report
