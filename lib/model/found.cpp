#include "model/found.h"

#include <algorithm>
#include <string_view>

namespace cfcm::model {
namespace {

constexpr std::string_view digits = "0123456789";

bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

std::size_t take(std::string_view& text, std::string_view characters) {
  const std::size_t n = std::min(text.find_first_not_of(characters), text.size());
  text.remove_prefix(n);
  return n;
}

bool take_one(std::string_view& text, std::string_view characters) {
  const bool found = !text.empty() && characters.find(text.front()) != std::string_view::npos;
  if (found) text.remove_prefix(1);
  return found;
}

/// Three groups of digits with one separator; `year_first`: as ISO orders them and with all their digits.
bool takes_date(std::string_view& text, bool year_first) {
  std::string_view rest = text;
  const std::size_t first = take(rest, digits);
  const char separator = rest.empty() ? '\0' : rest.front();
  if (!take_one(rest, year_first ? "-" : "-/.")) return false;
  const std::size_t second = take(rest, digits);
  if (!rest.starts_with(separator)) return false;
  rest.remove_prefix(1);
  const std::size_t third = take(rest, digits);
  const bool iso = first == 4 && second == 2 && third == 2;
  const bool other = first >= 1 && first <= 4 && second >= 1 && second <= 2 && third >= 1 && third <= 4;
  if (!(year_first ? iso : other)) return false;
  text = rest;
  return true;
}

std::string_view as_date(std::string_view text) {
  if (std::string_view rest = text; takes_date(rest, true)) {
    if (rest.empty()) return "a date";
    if (take_one(rest, "Tt ") && take(rest, digits) > 0) return "a date with a time";
    return {};
  }
  if (std::string_view rest = text; takes_date(rest, false) && rest.empty()) return "a date of another form";
  std::string_view rest = text;
  const bool is_month = take(rest, digits) == 4 && take_one(rest, "-/") && take(rest, digits) <= 2 && rest.empty();
  return is_month ? "a month" : std::string_view();
}

std::string_view as_number(std::string_view text) {
  constexpr std::string_view currencies[] = {"$", "\xE2\x82\xAC", "\xC2\xA3", "USD "};
  for (const std::string_view currency : currencies) {
    if (text.starts_with(currency) && text.substr(currency.size()).find_first_of(digits) != std::string_view::npos) {
      return as_number(text.substr(currency.size())).empty() ? std::string_view() : "a number with a currency sign";
    }
  }
  if (text.starts_with("0x") || text.starts_with("0o")) {
    return text.substr(2).find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos
               ? "a number that is not decimal"
               : std::string_view();
  }
  const bool minus = text.starts_with('-'), plus = text.starts_with('+');
  if (minus || plus) text.remove_prefix(1);
  const std::size_t whole = take(text, digits);
  bool separators = false;
  while (text.size() > 1 && digits.find(text[1]) != std::string_view::npos && take_one(text, ",_' ")) {
    separators = true;
    take(text, digits);
  }
  const bool point = take_one(text, ".");
  const std::size_t fraction = point ? take(text, digits) : 0;
  if (whole + fraction == 0) return {};
  if (text.empty()) {
    if (separators) return "a number with separators";
    if (plus) return "a number with a plus sign";
    if (point) return whole > 0 && fraction > 0 ? "a decimal number" : "a number with a bare point";
    return minus ? "a negative number" : "a whole number";
  }
  if (text == "%" || text == " %") return "a number with a percent sign";
  std::string_view exponent = text;
  if (take_one(exponent, "eE")) {
    take_one(exponent, "+-");
    if (take(exponent, digits) > 0 && exponent.empty()) return "a number with an exponent";
  }
  take_one(text, " ");
  return !text.empty() && std::ranges::all_of(text, is_letter) ? "a number with a unit" : std::string_view();
}

std::string_view kind_of(std::string_view text) {
  if (text.empty()) return "empty text";
  if (text.find_first_not_of(" \t\n") == std::string_view::npos) return "blank text";
  if (text.find('\n') != std::string_view::npos) return "text of several lines";
  if (text == "true" || text == "false") return "a truth value";
  if (const auto date = as_date(text); !date.empty()) return date;
  if (const auto number = as_number(text); !number.empty()) return number;
  return "text";
}

}  // namespace

std::string found_in_kind(const yaml::Node& node) {
  if (node.is_map()) return "a map";
  if (node.is_list()) return "a list";
  if (!node.is_scalar()) return "nothing";
  const std::string_view kind = kind_of(node.text());
  const bool says_quotes = !node.plain() && kind.starts_with("a ");
  return std::string(kind) + (says_quotes ? " in quotes" : "");
}

}  // namespace cfcm::model
