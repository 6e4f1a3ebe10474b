#include "exchange/fhir/json.h"

#include <array>
#include <charconv>

namespace cfcm::exchange::fhir {

Json Json::operator[](std::string_view key) const {
  simdjson::dom::object object;
  simdjson::dom::element value;
  if (!there_ || element_.get(object) || object.at_key(key).get(value) || value.is_null()) return {};
  return Json(value);
}

std::vector<Json> Json::each() const {
  std::vector<Json> items;
  simdjson::dom::array array;
  if (!there_) return items;
  if (element_.get(array)) return {*this};
  for (const auto item : array) {
    if (!item.is_null()) items.emplace_back(item);
  }
  return items;
}

Json Json::first() const {
  auto items = each();
  return items.empty() ? Json() : items.front();
}

std::string Json::text() const {
  std::string_view raw;
  if (!there_ || element_.get(raw)) return {};
  std::string clean;
  for (const char c : raw) {
    const auto byte = static_cast<unsigned char>(c);
    const bool space = byte <= 0x20 || byte == 0x7F;
    if (!space)
      clean += c;
    else if (!clean.empty() && clean.back() != ' ')
      clean += ' ';
  }
  while (!clean.empty() && clean.back() == ' ') clean.pop_back();
  return clean;
}

std::optional<bool> Json::truth() const {
  bool value = false;
  if (!there_ || element_.get(value)) return std::nullopt;
  return value;
}

std::string Json::number() const {
  double value = 0;
  if (!there_ || !element_.is_number() || element_.get(value) || !(value >= 0)) return {};
  std::array<char, 64> digits{};
  const auto [end, error] =
      std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed);
  return error == std::errc() ? std::string(digits.data(), end) : std::string();
}

std::optional<Date> Json::day() const {
  std::string_view raw;
  if (!there_ || element_.get(raw)) return std::nullopt;
  return day_of(raw);
}

std::string Json::bytes() const { return there_ ? simdjson::minify(element_) : std::string(); }

std::optional<Date> day_of(std::string_view text) {
  if (text.size() > 10 && text[10] != 'T') return std::nullopt;
  return Date::parse(text.substr(0, 10));
}

std::vector<Code> codes(const Json& concepts) {
  std::vector<Code> found;
  for (const Json& one : concepts.each()) {
    for (const Json& coding : one["coding"].each()) {
      found.push_back({coding["system"].text(), coding["code"].text(), coding["display"].text()});
    }
  }
  return found;
}

std::string words(const Json& one_concept) {
  if (auto text = one_concept["text"].text(); !text.empty()) return text;
  const auto known = codes(one_concept);
  for (const Code& code : known) {
    if (!code.display.empty()) return code.display;
  }
  return known.empty() ? std::string() : known.front().code;
}

std::string all_words(const Json& concepts) {
  std::string all;
  for (const Json& one : concepts.each()) {
    all += one["text"].text() + ' ';
    for (const Code& code : codes(one)) all += code.display + ' ' + code.code + ' ';
  }
  return lower(all);
}

std::string lower(std::string_view text) {
  std::string small(text);
  for (char& c : small) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return small;
}

}  // namespace cfcm::exchange::fhir
