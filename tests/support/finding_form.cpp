#include "support/finding_form.h"

#include <cctype>
#include <string_view>

namespace cfcm::test {
namespace {

bool digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }
bool upper(char c) { return c >= 'A' && c <= 'Z'; }
bool alnum(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

std::size_t digits(std::string_view text) {
  std::size_t count = 0;
  while (count < text.size() && digit(text[count])) ++count;
  return count;
}

/// How long the id is that the text begins with: one or two capitals, a dash, letters and digits with dots and dashes
/// between. 0: none.
std::size_t id(std::string_view text) {
  std::size_t head = 0;
  while (head < 2 && head < text.size() && upper(text[head])) ++head;
  if (head == 0 || head == text.size() || text[head] != '-') return 0;
  std::size_t last = 0;
  for (std::size_t i = head + 1; i < text.size() && (alnum(text[i]) || text[i] == '-' || text[i] == '.'); ++i) {
    if (alnum(text[i])) last = i + 1;
  }
  return last;
}

std::size_t date(std::string_view text) {
  constexpr std::string_view form = "2026-01-01";
  if (text.size() < form.size()) return 0;
  for (std::size_t i = 0; i < form.size(); ++i) {
    if (form[i] == '-' ? text[i] != '-' : !digit(text[i])) return 0;
  }
  return form.size();
}

std::size_t number(std::string_view text) {
  const std::size_t whole = digits(text);
  if (whole == 0 || whole == text.size() || text[whole] != '.') return whole;
  const std::size_t part = digits(text.substr(whole + 1));
  return part == 0 ? whole : whole + 1 + part;
}

/// "the sister of ID"
std::size_t kin(std::string_view text) {
  constexpr std::string_view the = "the ", of = " of ID";
  if (!text.starts_with(the)) return 0;
  std::size_t end = the.size();
  while (end < text.size() && ((text[end] >= 'a' && text[end] <= 'z') || text[end] == '-')) ++end;
  return end > the.size() && text.substr(end).starts_with(of) ? end + of.size() : 0;
}

std::string replaced(std::string_view text, std::size_t (*length)(std::string_view), std::string_view by) {
  std::string out;
  while (!text.empty()) {
    const std::size_t found = length(text);
    if (found > 0)
      out += by;
    else
      out += text.front();
    text.remove_prefix(found > 0 ? found : 1);
  }
  return out;
}

}  // namespace

std::string form_of(const Finding& finding) {
  std::string text = finding.message + '\n' + finding.basis + '\n' + finding.remedy;
  for (const auto& related : finding.related) text += '\n' + related.note;
  text = replaced(text, id, "ID");
  text = replaced(text, date, "DATE");
  text = replaced(text, number, "N");
  return replaced(text, kin, "the KIN of ID");
}

}  // namespace cfcm::test
