#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "base/own_id.h"
#include "model/found.h"
#include "model/report.h"

namespace cfcm::model {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The text of a single value; a finding when there is none.
std::optional<std::string_view> scalar(const yaml::Node& node, std::string_view expected, Reading& reading) {
  if (node.is_scalar()) return node.text();
  wrong_shape(reading, node, expected, fmt::format("write {}", expected));
  return std::nullopt;
}

/// D304: what stands there, what is expected, and what to do about what stands there.
void wrong_format(const yaml::Node& node, std::string_view expected, Reading& reading, std::string remedy = {}) {
  const std::string found = found_in_kind(node);
  constexpr std::pair<std::string_view, std::string_view> remedies[] = {
      {"a date with a time", "leave out the time"},
      {"a number with a percent sign", "leave out the percent sign"},
      {"a number with a currency sign", "leave out the currency sign"},
      {"a number with a unit", "leave out the unit"},
      {"a number with separators", "write the digits without separators"},
      {"a number with a plus sign", "leave out the plus sign"},
      {"a number with an exponent", "write out the digits"},
      {"a number that is not decimal", "write it with decimal digits"},
      {"a number with a bare point", "write a digit before and behind the point"},
  };
  for (const auto& [kind, advice] : remedies) {
    if (remedy.empty() && found.starts_with(kind)) remedy = advice;
  }
  if (remedy.empty()) remedy = fmt::format("write {}, or leave the field out when it is not known", expected);
  report(reading, node, "D304", fmt::format("{} is {}, expected {}", name_of(node), found, expected),
         std::move(remedy));
}

void show(const yaml::Node& node) { node.tree().show(node.item()); }

/// `9` stands for a digit, every other character for itself.
bool matches(std::string_view text, std::string_view form) {
  return std::ranges::equal(text, form, [](char c, char of) { return of == '9' ? is_digit(c) : c == of; });
}

constexpr std::string_view a_date = "a date such as 2026-03-31";
constexpr std::string_view a_month = "a month such as 2026-03";
constexpr std::string_view a_moment =
    "a date such as 2026-03-31 or a moment with its offset such as 2026-03-31T14:30:00-05:00";
constexpr std::string_view a_truth = "true or false";
constexpr std::string_view a_whole = "a whole number such as 12";
constexpr std::string_view a_decimal = "a number such as 21.50";
constexpr std::string_view a_percent = "a percent such as 12.5";
constexpr std::string_view an_id = "an id such as C-7K3QX9M2-S";
constexpr std::string_view an_id_form =
    "an id: 1 to 64 letters, digits, `.`, `_` and `-`, the first a letter or a digit";

/// How a date or month that is written in another way is written here.
std::string date_remedy(const yaml::Node& node, std::string_view expected) {
  const std::string found = found_in_kind(node);
  if (expected == a_moment && found.starts_with("a date with a time"))
    return "write the time as hours, minutes and seconds, and behind it `Z` or the offset";
  if (expected == a_month) return found.starts_with("a date") ? "leave out the day" : "write year, hyphen and month";
  if (found.starts_with("a date of") || found.starts_with("a whole number"))
    return "write year, month and day, with hyphens";
  if (found.starts_with("a month")) return "add the day; leave the field out when it is not known";
  return {};
}

/// D306 for a date of the right form, D304 for anything else.
void bad_day(const yaml::Node& node, bool well_formed, std::string_view expected, Reading& reading) {
  if (!well_formed) return wrong_format(node, expected, reading, date_remedy(node, expected));
  const std::string_view year = node.text().substr(0, 4);
  const bool outside = year < "1850" || year > "2200";
  const bool is_month = node.text().size() == 7;
  report(reading, node, "D306",
         outside ? fmt::format("{} lies outside the years 1850 to 2200", name_of(node))
                 : fmt::format("{} is a {} that does not exist", name_of(node), is_month ? "month" : "day"),
         "correct it to a day of the calendar");
}

std::optional<Date> read_day(const yaml::Node& node, Reading& reading) {
  const auto text = scalar(node, a_date, reading);
  if (!text) return std::nullopt;
  const auto date = Date::parse(*text);
  if (!date) bad_day(node, matches(*text, "9999-99-99"), a_date, reading);
  return date;
}

bool is_whole(std::string_view text) {
  const bool padded = text.size() > 1 && text.front() == '0';
  return !text.empty() && text.size() <= 18 && !padded && std::ranges::all_of(text, is_digit);
}

std::int64_t whole(std::string_view text) {
  std::int64_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

}  // namespace

void read(Field<Text>& field, const yaml::Node& node, Reading& reading) {
  if (const auto text = scalar(node, "text", reading)) field = {Text{std::string(*text)}, node.mark()};
}

void read(Field<bool>& field, const yaml::Node& node, Reading& reading) {
  const auto text = scalar(node, a_truth, reading);
  if (!text) return;
  const bool is_truth = *text == "true" || *text == "false";
  if (!is_truth)
    return wrong_format(node, a_truth, reading, "write true or false, or leave the field out: then it is unknown");
  if (!node.plain()) return wrong_format(node, a_truth, reading, "remove the quotes");
  show(node);
  field = {*text == "true", node.mark()};
}

void read(Field<Date>& field, const yaml::Node& node, Reading& reading) {
  const auto date = read_day(node, reading);
  if (!date) return;
  show(node);
  field = {*date, node.mark()};
}

void read(Field<PrivateDate>& field, const yaml::Node& node, Reading& reading) {
  if (const auto date = read_day(node, reading)) field = {PrivateDate{*date}, node.mark()};
}

void read(Field<Month>& field, const yaml::Node& node, Reading& reading) {
  const auto text = scalar(node, a_month, reading);
  if (!text) return;
  const auto month = Month::parse(*text);
  if (!month) return bad_day(node, matches(*text, "9999-99"), a_month, reading);
  show(node);
  field = {*month, node.mark()};
}

void read(Field<Moment>& field, const yaml::Node& node, Reading& reading) {
  const auto text = scalar(node, a_moment, reading);
  if (!text) return;
  auto moment = Moment::parse(*text);
  if (!moment) {
    const std::string_view day = text->substr(0, 10);
    return bad_day(node, matches(day, "9999-99-99") && !Date::parse(day), a_moment, reading);
  }
  show(node);
  field = {std::move(*moment), node.mark()};
}

void read(Field<std::int64_t>& field, const yaml::Node& node, Reading& reading) {
  const auto text = scalar(node, a_whole, reading);
  if (!text) return;
  if (!is_whole(*text)) return wrong_format(node, a_whole, reading);
  if (!node.plain()) return wrong_format(node, a_whole, reading, "remove the quotes");
  show(node);
  field = {whole(*text), node.mark()};
}

bool within(const FieldInfo& field, const yaml::Node& node, Reading& reading) {
  if (!node.is_scalar() || !is_whole(node.text())) return true;  // its reader says what is wrong
  const std::int64_t value = whole(node.text());
  if (field.least <= value && value <= field.most) return true;
  const std::string ends = field.least == field.most ? fmt::format("{}", field.least)
                                                     : fmt::format("one from {} to {}", field.least, field.most);
  report(reading, node, "D305", fmt::format("{} is a whole number, expected {}", name_of(node), ends),
         fmt::format("write {}", ends));
  return false;
}

void read(Field<Decimal>& field, const yaml::Node& node, Reading& reading) {
  const auto text = scalar(node, a_decimal, reading);
  if (!text) return;
  const auto number = Decimal::parse(*text);
  if (!number) return wrong_format(node, a_decimal, reading);
  field = {*number, node.mark()};
}

std::optional<std::string> read_id(Target target, const yaml::Node& node, Reading& reading) {
  const auto text = scalar(node, an_id, reading);
  if (!text) return std::nullopt;
  if (!is_id(*text)) {
    wrong_format(node, an_id_form, reading, "write the id of the record that is meant, not its name");
    return std::nullopt;
  }
  show(node);
  if (check_character_holds(*text) == false) {
    report(reading, node, "D311",
           fmt::format("the check character of {} does not fit the rest of the id", name_of(node)),
           "compare the id with its source; a character is probably mistyped", Level::note);
  }
  const bool refers = target != Target::itself && !(target == Target::payer && *text == "individual");
  if (refers) reading.references.push_back({target, std::string(*text), node.mark()});
  return std::string(*text);
}

std::optional<std::string> read_formed(const Form& form, const yaml::Node& node, Reading& reading) {
  const auto text = scalar(node, form.expected, reading);
  if (!text) return std::nullopt;
  if (!form.fits(*text)) {
    wrong_format(node, form.expected, reading, std::string(form.remedy));
    return std::nullopt;
  }
  const FormCheck& check = form.check;
  if (check.holds != nullptr && !check.holds(*text)) {
    report(reading, node, check.rule, fmt::format("{} {}", name_of(node), check.fault), std::string(check.remedy),
           check.level);
    if (check.level == Level::error) return std::nullopt;
  }
  return std::string(*text);
}

std::optional<std::string_view> read_word(Words words, const yaml::Node& node, Reading& reading) {
  const auto text = scalar(node, "one word", reading);
  if (!text) return std::nullopt;
  const auto word = std::ranges::find(words, *text);
  if (word == words.end()) {
    report(reading, node, "D305",
           fmt::format("{} is {}, expected one of the words that are allowed here", name_of(node), found_in_kind(node)),
           suggestion(*text, words, "write one of the allowed words; the schema lists them", 30));
    return std::nullopt;
  }
  show(node);
  return *word;
}

// --- percent ---------------------------------------------------------------------------------------------------------

namespace {

/// A number from 0 to 100, or a finding.
std::optional<Decimal> read_share(const yaml::Node& node, Reading& reading) {
  const auto text = scalar(node, a_percent, reading);
  if (!text) return std::nullopt;
  const auto number = Decimal::parse(*text);
  if (!number) {
    wrong_format(node, a_percent, reading);
    return std::nullopt;
  }
  if (*number < Decimal(0) || *number > Decimal(100)) {
    const std::string_view found = *number < Decimal(0) ? "a number below 0" : "a number above 100";
    report(reading, node, "D308", fmt::format("{} is {}, expected a percent from 0 to 100", name_of(node), found),
           "write the share as a percent, from 0 to 100");
    return std::nullopt;
  }
  show(node);
  return number;
}

struct End {
  std::string_view key;
  std::optional<Decimal> Percent::*value;
};
constexpr std::string_view end_names[] = {"at_least", "above", "at_most", "below"};
constexpr End ends[] = {{"at_least", &Percent::at_least},
                        {"above", &Percent::above},
                        {"at_most", &Percent::at_most},
                        {"below", &Percent::below}};

/// Whether some share from 0 to 100 lies in the band.
bool holds_a_share(const Percent& band) {
  const bool open = band.above || band.below;
  const Decimal lower = band.above ? *band.above : band.at_least.value_or(Decimal(0));
  const Decimal upper = band.below ? *band.below : band.at_most.value_or(Decimal(100));
  return open ? lower < upper : lower <= upper;
}

bool read_end(Percent& band, const yaml::Node& key, const yaml::Node& value, Reading& reading) {
  const auto end = std::ranges::find(ends, key.text(), &End::key);
  if (end == std::end(ends)) {
    report(reading, key, "D301", "a percent has no field of this name", suggestion(key.text(), end_names, {}));
    return false;
  }
  if (value.kind() == yaml::Kind::null) return false;
  const auto number = read_share(value, reading);
  if (number) band.*(end->value) = number;
  return number.has_value();
}

void report_two_ends(const yaml::Node& node, Reading& reading) {
  report(reading, node, "D304",
         fmt::format("{} is a band with two ends on one side, expected one lower and one upper end", name_of(node)),
         "keep `at_least` or `above`, and `at_most` or `below`");
}

void read_band(Field<Percent>& field, const yaml::Node& node, Reading& reading) {
  Percent band;
  bool sound = true;
  const auto entries = node.entries();
  for (const auto& [key, value] : entries) sound = key.is_scalar() && read_end(band, key, value, reading) && sound;
  if (entries.empty()) {
    report(reading, node, "D302", fmt::format("{} has neither end", name_of(node)),
           fmt::format("add one of {}", quoted_list(end_names)));
    return;
  }
  if (!sound) return;
  if ((band.at_least && band.above) || (band.at_most && band.below)) {
    return report_two_ends(node, reading);
  }
  if (!holds_a_share(band)) {
    report(reading, node, "D308", fmt::format("the lower end of {} is not below its upper end", name_of(node)),
           "correct one of the two ends");
    return;
  }
  field = {band, node.mark()};
}

}  // namespace

void read(Field<Percent>& field, const yaml::Node& node, Reading& reading) {
  if (node.is_map()) return read_band(field, node, reading);
  if (node.is_list()) {
    return wrong_shape(reading, node, "a percent or a band", "write a number, or `at_least:` and `below:` under it");
  }
  if (const auto number = read_share(node, reading)) field = {Percent{.exact = *number}, node.mark()};
}

}  // namespace cfcm::model
