#include "base/own_id.h"

#include <sys/random.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cerrno>

namespace cfcm {
namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t body = 8;

bool in_alphabet(char c) { return alphabet.find(c) != std::string_view::npos; }

}  // namespace

char check_character(std::string_view eight) {
  std::size_t sum = 0;
  bool doubled = true;
  for (auto c = eight.rbegin(); c != eight.rend(); ++c, doubled = !doubled) {
    const std::size_t value = alphabet.find(*c);
    assert(value != std::string_view::npos);
    const std::size_t addend = doubled ? 2 * value : value;
    sum += addend / alphabet.size() + addend % alphabet.size();
  }
  return alphabet[(alphabet.size() - sum % alphabet.size()) % alphabet.size()];
}

std::optional<std::string> make_id(char letter) {
  std::array<unsigned char, body> random{};
  std::size_t filled = 0;
  while (filled < random.size()) {
    const auto got = ::getrandom(random.data() + filled, random.size() - filled, 0);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return std::nullopt;
    filled += static_cast<std::size_t>(got);
  }
  std::string eight;
  for (const auto byte : random) eight += alphabet[byte % alphabet.size()];
  return std::string{letter, '-'} + eight + '-' + check_character(eight);
}

std::optional<bool> check_character_holds(std::string_view id) {
  if (id.size() != body + 4 || id[1] != '-' || id[body + 2] != '-') return std::nullopt;
  const std::string_view eight = id.substr(2, body);
  const auto is_letter = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (!is_letter(id.front()) || !in_alphabet(id.back())) return std::nullopt;
  if (!std::ranges::all_of(eight, in_alphabet)) return std::nullopt;
  return check_character(eight) == id.back();
}

bool is_id(std::string_view text) {
  const auto is_letter_or_digit = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  };
  const auto is_allowed = [&](char c) { return is_letter_or_digit(c) || c == '.' || c == '_' || c == '-'; };
  return !text.empty() && text.size() <= 64 && is_letter_or_digit(text.front()) &&
         std::all_of(text.begin(), text.end(), is_allowed);
}

}  // namespace cfcm
