#include "base/npi.h"

#include <algorithm>

namespace cfcm {

bool is_npi_form(std::string_view text) {
  return text.size() == 10 && (text[0] == '1' || text[0] == '2') &&
         std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_npi(std::string_view text) {
  if (!is_npi_form(text)) return false;
  int sum = 24;  // what the prefix 80840 adds
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int digit = text[i] - '0';
    const int addend = i % 2 == 0 ? 2 * digit : digit;
    sum += addend / 10 + addend % 10;
  }
  return sum % 10 == 0;
}

}  // namespace cfcm
