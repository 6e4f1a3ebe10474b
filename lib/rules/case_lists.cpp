#include "rules/case_lists.h"

#include <algorithm>
#include <optional>

#include "rules/registry.h"

namespace cfcm::rules {

const store::Document* document_of(std::span<const store::Document> documents, const Mark& mark) {
  const auto found = std::ranges::find(documents, mark.file, &store::Document::file);
  return found == documents.end() ? nullptr : &*found;
}

namespace {

/// The subtree as text; of a `dated` entry without its `from` and `to`, so that two entries that are equal but for
/// those read alike. Ids that are joined by `same_as` are one.
void flatten(const Registry& registry, const yaml::Node& node, bool dated, std::string& out) {
  if (node.is_scalar()) {
    out += registry.canonical(node.text());
  } else if (node.is_map()) {
    for (const auto& [key, value] : node.entries()) {
      if (dated && (key.text() == "from" || key.text() == "to")) continue;
      out += key.text();
      out += '\1';
      flatten(registry, value, false, out);
      out += '\2';
    }
  } else if (node.is_list()) {
    for (const auto& item : node.items()) {
      flatten(registry, item, false, out);
      out += '\3';
    }
  }
}

/// Whether the two entries are equal but for `from` and `to`.
bool alike(const Registry& registry, std::span<const store::Document> documents, const Mark& earlier,
           const Mark& later) {
  const auto* a = document_of(documents, earlier);
  const auto* b = document_of(documents, later);
  if (!a || !b) return false;
  std::string one, other;
  flatten(registry, yaml::Node(a->tree, earlier.item), true, one);
  flatten(registry, yaml::Node(b->tree, later.item), true, other);
  return one == other;
}

/// Adds the entries of one record to those of the records before it.
template <class Entry>
void extend(const Registry& registry, std::span<const store::Document> documents, const model::List<Entry>& entries,
            std::optional<Date> update, std::vector<Dated<Entry>>& all) {
  const std::size_t before = all.size();
  for (const auto& entry : entries) {
    Period days = model::period(entry->from, entry->to);
    if (update && !entry->from) days.from = *update;
    // The last one that is still open is meant; one that has an end already, only when none is open.
    Dated<Entry>* ended = nullptr;
    for (std::size_t i = 0; update && entry->to && i < before; ++i) {
      Dated<Entry>& known = all[i];
      const bool open = known.days.to == Date::latest();
      if (ended && ended->days.to == Date::latest() && !open) continue;
      // An entry that says when it began means the one that began then, be that written in it or taken from its record.
      if (entry->from && known.days.from != *entry->from) continue;
      if (alike(registry, documents, known.mark, entry.mark())) ended = &known;
    }
    if (ended) {
      ended->days.to = *entry->to;
    } else {
      all.push_back({&*entry, days, entry.mark()});
    }
  }
}

template <class Entry>
void close_open(std::vector<Dated<Entry>>& all, std::size_t count, Date from) {
  for (std::size_t i = 0; i < count; ++i) {
    if (!all[i].entry->to && all[i].days.to == Date::latest() && all[i].days.from <= from)
      all[i].days.to = from.plus_days(-1);
  }
}

}  // namespace

CaseLists::CaseLists(std::span<const store::Document> documents, const Registry& registry, Date as_of)
    : documents_(documents), registry_(registry), as_of_(as_of) {
  for (const auto& document : documents_) {
    if (const auto* found = document.as<model::Intake>(); found && !intake) intake = found;
    if (const auto* closure = document.as<model::Closure>(); closure && closure->closed && *closure->closed <= as_of) {
      closures.push_back(*closure->closed);
    }
    const auto* update = document.as<model::Update>();
    if (!update || !update->date || *update->date > as_of) continue;
    if (update->reopens && *update->reopens) reopenings.push_back(*update->date);
    updates_.push_back(update);
  }
  std::ranges::sort(closures);
  std::ranges::sort(reopenings);
  std::ranges::stable_sort(updates_, {}, [](const model::Update* update) { return *update->date; });
  if (intake) {
    extend(registry_, documents_, intake->funding, {}, funding);
    extend(registry_, documents_, intake->support, {}, support);
    extend(registry_, documents_, intake->team, {}, team);
    if (intake->individual) {
      extend(registry_, documents_, intake->individual->addresses, {}, addresses);
      extend(registry_, documents_, intake->individual->living, {}, living);
    }
    for (std::size_t i = 1; i < addresses.size(); ++i) close_open(addresses, i, addresses[i].days.from);
    for (std::size_t i = 1; i < living.size(); ++i) close_open(living, i, living[i].days.from);
    add_occasions(*intake, intake->opened ? std::optional(*intake->opened) : std::nullopt);
  }
  read_updates();
  read_case_managers();
}

void CaseLists::read_updates() {
  for (const auto* update : updates_) {
    extend(registry_, documents_, update->funding, *update->date, funding);
    extend(registry_, documents_, update->support, *update->date, support);
    extend(registry_, documents_, update->team, *update->date, team);
    add_occasions(*update, *update->date);
    if (!update->individual) continue;
    const std::size_t before = addresses.size(), lived = living.size();
    extend(registry_, documents_, update->individual->addresses, *update->date, addresses);
    if (addresses.size() > before) close_open(addresses, before, addresses[before].days.from);
    extend(registry_, documents_, update->individual->living, *update->date, living);
    if (living.size() > lived) close_open(living, lived, living[lived].days.from);
  }
}

template <class Record>
void CaseLists::add_occasions(const Record& record, std::optional<Date> written) {
  const auto add = [&](const auto& entries, auto day_of, auto& all) {
    for (const auto& entry : entries) {
      const auto& given = day_of(*entry);
      const auto day = given ? std::optional(*given) : written;
      if (day && *day <= as_of_) all.push_back({&*entry, {*day, *day}, entry.mark()});
    }
  };
  add(
      record.choices, [](const model::Choice& one) -> auto& { return one.date; }, choices);
  add(
      record.notices, [](const model::Notice& one) -> auto& { return one.given; }, notices);
  add(
      record.consents, [](const model::Consent& one) -> auto& { return one.signed_; }, consents);
}

std::string CaseLists::acuity(Date day) const {
  std::string last = intake && intake->acuity ? intake->acuity->text : std::string();
  for (const auto* update : updates_) {
    if (update->acuity && *update->date <= day) last = update->acuity->text;
  }
  return last;
}

void CaseLists::read_case_managers() {
  auto& managers = case_managers;
  if (intake) {
    for (const auto& entry : intake->case_managers) {
      Period days = model::period(entry->from, entry->to);
      if (!entry->from) days.from = intake->opened ? *intake->opened : Date::earliest();
      managers.push_back({&*entry, days, entry.mark()});
    }
  }
  for (const auto* update : updates_) {
    const std::size_t before = managers.size();
    extend(registry_, documents_, update->case_managers, *update->date, managers);
    if (managers.size() > before) {
      Date first = managers[before].days.from;
      for (std::size_t i = before; i < managers.size(); ++i) first = std::min(first, managers[i].days.from);
      close_open(managers, before, first);
    }
  }
}

}  // namespace cfcm::rules
