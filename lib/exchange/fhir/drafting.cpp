#include "exchange/fhir/drafting.h"

#include <algorithm>
#include <sstream>
#include <vector>

#include "base/npi.h"
#include "base/text.h"
#include "model/forms.h"

namespace cfcm::exchange::fhir {

using yaml::Draft;

void put_text(Draft& map, std::string_view key, const std::string& value) {
  if (!value.empty()) map.add(key, Draft::text(value));
}

void put_id(Draft& map, std::string_view key, const std::string& value) {
  if (!value.empty()) map.add(key, Draft::id(value));
}

void put_plain(Draft& map, std::string_view key, const std::string& value) {
  if (!value.empty()) map.add(key, Draft::plain(value));
}

void put_day(Draft& map, std::string_view key, const std::optional<Date>& day) {
  if (day) map.add(key, Draft::plain(day->text()));
}

void put(Draft& map, std::string_view key, Draft list_or_map) {
  if (!list_or_map.items.empty() || !list_or_map.fields.empty()) map.add(key, std::move(list_or_map));
}

Ends ends_of(const Json& period) {
  Ends ends{period["start"].day(), period["end"].day()};
  if (ends.from && ends.to && *ends.to < *ends.from) return {};
  return ends;
}

void put_ends(Draft& map, const Ends& ends) {
  put_day(map, "from", ends.from);
  put_day(map, "to", ends.to);
}

// --- names -----------------------------------------------------------------------------------------------------------

namespace {

std::string joined(const Json& list, std::size_t start, std::string_view between) {
  std::string all;
  const auto items = list.each();
  for (std::size_t i = start; i < items.size(); ++i) {
    const auto part = items[i].text();
    if (part.empty()) continue;
    if (!all.empty()) all += between;
    all += part;
  }
  return all;
}

FullName parts_of(const Json& name) {
  FullName parts{name["given"].first().text(), joined(name["given"], 1, " "), name["family"].text(),
                 joined(name["suffix"], 0, " ")};
  if (!parts.family.empty()) return parts;
  // Only the name as a whole: its last word stands for the family name.
  const auto text = name["text"].text();
  const auto space = text.rfind(' ');
  if (text.empty()) return {};
  if (space == std::string::npos) return {{}, {}, text, {}};
  return {text.substr(0, space), {}, text.substr(space + 1), {}};
}

/// The official name before the usual one, one without a use, and any other; a former name last.
unsigned rank(const Json& name) {
  const auto use = name["use"].text();
  if (use == "official") return 0;
  if (use == "usual") return 1;
  if (use.empty()) return 2;
  return use == "old" || use == "maiden" || use == "temp" ? 4 : 3;
}

std::vector<Json> by_rank(const Json& names) {
  auto all = names.each();
  std::erase_if(all, [](const Json& name) { return parts_of(name).empty(); });
  std::ranges::stable_sort(all, {}, rank);
  return all;
}

}  // namespace

std::string FullName::in_one() const {
  std::string all;
  for (const auto* part : {&given, &middle, &family, &suffix}) {
    if (part->empty()) continue;
    if (!all.empty()) all += ' ';
    all += *part;
  }
  return all;
}

FullName name_of(const Json& names) {
  const auto all = by_rank(names);
  return all.empty() ? FullName() : parts_of(all.front());
}

Draft name_draft(const FullName& name) {
  Draft draft = Draft::map();
  put_text(draft, "given", name.given);
  put_text(draft, "middle", name.middle);
  put_text(draft, "family", name.family);
  put_text(draft, "suffix", name.suffix);
  return draft;
}

Draft other_names(const Json& names) {
  Draft list = Draft::list();
  const auto all = by_rank(names);
  for (std::size_t i = 1; i < all.size(); ++i) {
    const auto text = parts_of(all[i]).in_one();
    const bool known =
        text == parts_of(all[0]).in_one() || std::ranges::find(list.items, text, &Draft::value) != list.items.end();
    if (!known) list.items.push_back(Draft::text(text));
  }
  return list;
}

std::string name_key(const FullName& name) {
  std::istringstream stream(fold_case(name.in_one()));
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  std::ranges::sort(words);
  std::string key;
  for (const auto& word : words) key += word + ' ';
  return key;
}

// --- where and how to reach ------------------------------------------------------------------------------------------

namespace {

/// Five digits, or nine with a hyphen; as it is when it is neither.
std::string zip_of(const std::string& code) {
  const std::string with_hyphen = code.size() == 9 ? code.substr(0, 5) + '-' + code.substr(5) : code;
  return model::is_zip(with_hyphen) ? with_hyphen : code;
}

/// State and ZIP code in their fields; what is neither (a state in full, a foreign code) stays behind the city.
void put_place(Draft& draft, const Json& address) {
  std::string city = address["city"].text();
  const std::string state = address["state"].text(), zip = zip_of(address["postalCode"].text());
  const bool state_fits = model::is_state_form(state), zip_fits = model::is_zip(zip);
  for (const auto& [text, fits] : {std::pair(state, state_fits), std::pair(zip, zip_fits)}) {
    if (!fits && !text.empty()) city += (city.empty() ? "" : ", ") + text;
  }
  put_text(draft, "city", city);
  if (state_fits) put_text(draft, "state", state);
  if (zip_fits) put_text(draft, "zip", zip);
}

}  // namespace

Draft addresses_of(const Json& addresses) {
  Draft list = Draft::list();
  for (const Json& address : addresses.each()) {
    Draft one = Draft::map();
    auto line = joined(address["line"], 0, ", ");
    if (line.empty() && address["city"].text().empty()) line = address["text"].text();
    auto county = address["district"].text();
    if (county.ends_with(" County")) county.resize(county.size() - 7);
    put_text(one, "line", line);
    put_place(one, address);
    put_text(one, "county", county);
    const auto ends = ends_of(address["period"]);
    if (one.fields.empty() || (address["use"].text() == "old" && !ends.to)) continue;
    put_ends(one, ends);
    list.items.push_back(std::move(one));
  }
  return list;
}

namespace {

Draft telecoms_of(const Json& telecoms, bool (*wanted)(const std::string& system)) {
  Draft list = Draft::list();
  for (const Json& telecom : telecoms.each()) {
    const auto value = telecom["value"].text();
    if (value.empty() || telecom["use"].text() == "old" || !wanted(telecom["system"].text())) continue;
    if (std::ranges::find(list.items, value, &Draft::value) == list.items.end())
      list.items.push_back(Draft::text(value));
  }
  return list;
}

}  // namespace

Draft phones_of(const Json& telecoms) {
  return telecoms_of(telecoms, [](const std::string& system) { return system == "phone" || system == "sms"; });
}

Draft emails_of(const Json& telecoms) {
  return telecoms_of(telecoms, [](const std::string& system) { return system == "email"; });
}

// --- identifiers -----------------------------------------------------------------------------------------------------

std::string npi_of(const Json& identifiers, bool& unsound) {
  unsound = false;
  for (const Json& identifier : identifiers.each()) {
    if (!identifier["system"].text().ends_with("/sid/us-npi")) continue;
    const auto value = identifier["value"].text();
    if (is_npi(value)) {
      unsound = false;
      return value;
    }
    unsound = true;
  }
  return {};
}

}  // namespace cfcm::exchange::fhir
