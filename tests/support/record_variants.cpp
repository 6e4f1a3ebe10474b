// What single values of each kind of field can become, and the finding that each gives.

#include <algorithm>

#include <fmt/format.h>

#include "support/record_mutations.h"

namespace cfcm::test {
namespace {

using model::FieldInfo;
using model::Shape;
using model::TypeInfo;
using yaml::Draft;

Draft plain(std::string_view text) { return Draft::plain(text); }
Draft text(std::string_view text) { return Draft::text(text); }

using Variants = std::vector<Variant>;

void add_dates(Variants& out) {
  out.insert(out.end(), {{"text", "D304", text("in spring")},
                         {"empty text", "D304", text("")},
                         {"a whole number", "D304", plain("20260331")},
                         {"a year", "D304", plain("2026")},
                         {"a truth value", "D304", plain("true")},
                         {"a date with slashes", "D304", plain("3/31/2026")},
                         {"a date without its zeros", "D304", plain("2026-3-1")}});
}

Variants of_date(const Draft& sound) {
  Variants out{{"a month", "D304", plain("2026-03")},
               {"a date with a time", "D304", plain("2026-03-31T14:30:00Z")},
               {"a day that does not exist", "D306", plain("2026-02-30")},
               {"a month that does not exist", "D306", plain("2026-13-01")},
               {"29 February of a common year", "D306", plain("2025-02-29")},
               {"29 February 1900", "D306", plain("1900-02-29")},
               {"a day before 1850", "D306", plain("1849-12-31")},
               {"a day after 2200", "D306", plain("2201-01-01")},
               {"the date in quotes", "", text(sound.value)}};
  add_dates(out);
  return out;
}

Variants of_month(const Draft& sound) {
  Variants out{{"a date", "D304", plain("2026-03-31")},
               {"a month that does not exist", "D306", plain("2026-13")},
               {"a month before 1850", "D306", plain("1849-12")},
               {"a month without its zero", "D304", plain("2026-3")},
               {"the month in quotes", "", text(sound.value)}};
  add_dates(out);
  return out;
}

Variants of_moment(const Draft& sound) {
  Variants out{{"a moment without an offset", "D304", plain("2026-03-31T14:30:00")},
               {"a moment without seconds", "D304", plain("2026-03-31T14:30Z")},
               {"a moment with a blank", "D304", text("2026-03-31 14:30:00Z")},
               {"an hour that does not exist", "D304", plain("2026-03-31T24:00:00Z")},
               {"a moment on a day that does not exist", "D306", plain("2026-02-30T14:30:00Z")},
               {"a day that does not exist", "D306", plain("2026-02-30")},
               {"a day with a moment", "", plain("2024-02-29T23:59:60.25+05:45")},
               {"the moment in quotes", "", text(sound.value)}};
  add_dates(out);
  return out;
}

Variants of_truth(const Draft& sound) {
  return {{"text", "D304", text("certainly")},    {"empty text", "D304", text("")},
          {"yes", "D304", plain("yes")},          {"True", "D304", plain("True")},
          {"a whole number", "D304", plain("1")}, {"the truth value in quotes", "D304", text(sound.value)}};
}

/// Spellings of numbers that are none here.
void add_numbers(Variants& out) {
  out.insert(out.end(), {{"text", "D304", text("many")},
                         {"empty text", "D304", text("")},
                         {"a truth value", "D304", plain("true")},
                         {"a date", "D304", plain("2026-03-31")},
                         {"a number with a unit", "D304", plain("12h")},
                         {"a number with a percent sign", "D304", text("12%")},
                         {"a number with a currency sign", "D304", text("$21")},
                         {"a number with separators", "D304", text("1,000")},
                         {"a number with low lines", "D304", plain("1_000")},
                         {"a number with an exponent", "D304", plain("1e1")},
                         {"a hexadecimal number", "D304", plain("0x1F")},
                         {"a number without its first digit", "D304", text(".5")},
                         {"a number without its last digit", "D304", plain("5.")}});
}

Variants of_whole(const FieldInfo& field) {
  const std::string least = fmt::format("{}", field.least);
  Variants out{{"a number with a point and zero", "D304", plain(least + ".0")},
               {"a decimal number", "D304", plain("1.5")},
               {"a negative number", "D304", plain("-1")},
               {"a number with a zero at the front", "D304", plain("01")},
               {"a number of twenty digits", "D304", plain("10000000000000000000")},
               {"the number in quotes", "D304", text(least)}};
  if (field.least > 0) out.push_back({"a number below the least", "D305", plain(fmt::format("{}", field.least - 1))});
  if (field.most < 1000) out.push_back({"a number above the most", "D305", plain(fmt::format("{}", field.most + 1))});
  add_numbers(out);
  return out;
}

Variants of_decimal(const Draft& sound) {
  Variants out{{"a number of seventy digits", "D304", text(std::string(70, '1'))},
               {"a negative number", "", plain("-3.50")},
               {"a number with zeros at the front", "", plain("007.5")},
               {"the number in quotes", "", text(sound.value)}};
  add_numbers(out);
  return out;
}

Draft band(std::initializer_list<std::pair<const char*, Draft>> ends) {
  Draft out = Draft::map();
  for (const auto& [end, value] : ends) out.add(end, value);
  return out;
}

Variants of_percent() {
  Variants out{{"a number below 0", "D308", plain("-0.5")},
               {"a number above 100", "D308", plain("100.01")},
               {"a number in quotes", "", text("12.5")},
               {"0", "", plain("0")},
               {"100.00", "", plain("100.00")},
               {"a band", "", band({{"at_least", plain("5")}, {"below", plain("25")}})},
               {"a band with one end", "", band({{"above", plain("50")}})},
               {"a band of one share", "", band({{"at_least", plain("5")}, {"at_most", plain("5.0")}})},
               {"a band with an unknown end", "D301", band({{"at_last", plain("5")}})},
               {"a band without an end", "D302", Draft::map()},
               {"a band with two lower ends", "D304", band({{"at_least", plain("5")}, {"above", plain("4")}})},
               {"a band with two upper ends", "D304", band({{"at_most", plain("5")}, {"below", plain("6")}})},
               {"a band upside down", "D308", band({{"at_least", plain("25")}, {"below", plain("5")}})},
               {"a band with text for an end", "D304", band({{"above", text("half")}})},
               {"a band that ends above 100", "D308", band({{"at_most", plain("101")}})},
               {"a band with a list for an end", "D303", band({{"at_most", Draft::list({plain("5")})}})},
               {"a band with nothing for an end", "D216", band({{"at_most", plain(null_value)}})}};
  add_numbers(out);
  return out;
}

Variants of_id(const TypeInfo& type, const Draft& sound) {
  Variants out{{"text with a blank", "D304", text("Mary Lind")},
               {"empty text", "D304", text("")},
               {"a path", "D304", text("../P-1")},
               {"a hyphen at the front", "D304", text("-P1")},
               {"65 characters", "D304", text(std::string(65, 'A'))},
               {"a negative number", "D304", plain("-5")},
               {"a wrong check character", "D311", plain("P-4QK7N2WD-Y")},
               {"an agency's own id", "", text("Case_2026.17-b")},
               {"64 characters", "", text(std::string(64, 'A'))},
               {"a whole number", "", plain("4711")},
               {"a number with a zero at the front", "", plain("0815")},
               {"a decimal number", "", plain("1.5")},
               {"a number with an exponent", "", plain("1e5")},
               {"a truth value", "", plain("true")},
               {"the id in quotes", "", text(sound.value)}};
  if (type.target == model::Target::payer) out.push_back({"individual", "", plain("individual")});
  return out;
}

Variants of_word(const TypeInfo& type, const Draft& sound) {
  std::string capitals(type.words.front());
  std::ranges::transform(capitals, capitals.begin(),
                         [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  Variants out{{"another word", "D305", text("nothing-of-the-kind")},
               {"a part of a word", "D305", text(type.words.front().substr(1))},
               {"empty text", "D305", text("")},
               {"a whole number", "D305", plain("3")},
               {"a truth value", "D305", plain("true")},
               {"the word in quotes", "", text(sound.value)},
               {"the last word", "", plain(type.words.back())}};
  if (std::ranges::find(type.words, capitals) == type.words.end()) out.push_back({"capitals", "D305", text(capitals)});
  return out;
}

Variants of_form(const TypeInfo& type) {
  Variants out{
      {"text", "D304", text("not known")}, {"empty text", "D304", text("")}, {"a truth value", "D304", plain("true")}};
  const auto add = [&](const model::Form& form, Variants more) {
    if (type.form == &form) out.insert(out.end(), more.begin(), more.end());
  };
  add(model::state_form, {{"small letters", "D304", text("nh")},
                          {"a state in full", "D304", text("New Hampshire")},
                          {"one letter", "D304", text("N")},
                          {"three letters", "D304", text("NHH")},
                          {"a whole number", "D304", plain("33")},
                          {"letters of no state", "D313", text("ZZ")},
                          {"NO without quotes", "D313", plain("NO")},
                          {"the last state", "", text("WY")},
                          {"a territory", "", plain("MP")}});
  add(model::zip_form, {{"four digits", "D304", text("3301")},
                        {"four digits without quotes", "D304", plain("3301")},
                        {"six digits", "D304", text("033011")},
                        {"a blank for the hyphen", "D304", text("03301 1234")},
                        {"a hyphen and three digits", "D304", text("03301-123")},
                        {"a foreign code", "D304", text("M5V 2T6")},
                        {"five digits without quotes", "", plain("97201")},
                        {"a zero at the front without quotes", "", plain("03301")},
                        {"nine digits without quotes", "", plain("03301-1234")}});
  add(model::npi_form, {{"nine digits", "D304", text("123456789")},
                        {"eleven digits", "D304", text("12345678933")},
                        {"a letter", "D304", text("123456789X")},
                        {"3 at the front", "D304", text("3234567893")},
                        {"a wrong check digit", "D312", text("1234567890")},
                        {"two digits swapped", "D312", text("1234567983")},
                        {"nine digits without quotes", "D304", plain("123456789")},
                        {"a wrong check digit without quotes", "D312", plain("1234567890")},
                        {"ten digits without quotes", "", plain("1234567893")}});
  add(model::ein_form, {{"no hyphen", "D304", text("020123456")},
                        {"no hyphen and no quotes", "D304", plain("980123456")},
                        {"a number of a person", "D304", text("123-45-6789")},
                        {"too few digits", "D304", text("02-012345")},
                        {"no quotes", "", plain("02-0123456")}});
  add(model::month_day_form, {{"a date", "D304", plain("2026-07-01")},
                              {"no zeros", "D304", text("7-1")},
                              {"a day that does not exist", "D304", text("02-30")},
                              {"a month that does not exist", "D304", text("13-01")},
                              {"a slash", "D304", text("07/01")},
                              {"no quotes", "", plain("12-31")}});
  return out;
}

Variants of_text() {
  return {{"a whole number", "", plain("12")},        {"a number with a zero at the front", "", plain("0815")},
          {"a decimal number", "", plain("1.50")},    {"a number with an exponent", "", plain("1e5")},
          {"a truth value", "", plain("true")},       {"yes", "", plain("yes")},
          {"a date", "", plain("2026-03-31")},        {"several lines", "", text("one\ntwo\n")},
          {"a hexadecimal number", "", plain("0x1F")}};
}

}  // namespace

std::vector<Variant> variants(const FieldInfo& field, const TypeInfo& type, const Draft& sound) {
  switch (type.shape) {
    case Shape::text: return of_text();
    case Shape::truth: return of_truth(sound);
    case Shape::date:
    case Shape::private_date: return of_date(sound);
    case Shape::month: return of_month(sound);
    case Shape::moment: return of_moment(sound);
    case Shape::whole: return of_whole(field);
    case Shape::decimal: return of_decimal(sound);
    case Shape::percent: return of_percent();
    case Shape::id: return of_id(type, sound);
    case Shape::word: return of_word(type, sound);
    case Shape::formed: return of_form(type);
    case Shape::map:
    case Shape::list:
    case Shape::one_or_more:
    case Shape::by_name:
    case Shape::settings: break;
  }
  return {};
}

}  // namespace cfcm::test
