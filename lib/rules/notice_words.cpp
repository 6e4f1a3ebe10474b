#include "rules/notice_words.h"

#include <algorithm>
#include <array>

namespace cfcm::rules {
namespace {

constexpr std::array<std::string_view, 8> grounds{"death",
                                                  "signed-statement",
                                                  "institutionalised-ineligible",
                                                  "whereabouts-unknown",
                                                  "accepted-elsewhere",
                                                  "physician-changed-level",
                                                  "pasrr",
                                                  "transfer-discharge-lt10"};

/// Lower case, with `-` between words.
std::string plain(std::string_view text) {
  std::string word;
  for (const char c : text) word += c == '_' || c == ' ' ? '-' : c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  if (word == "institutionalized-ineligible") word = "institutionalised-ineligible";
  return word;
}

struct Content {
  std::string_view word{};
  char letter = 'a';                        ///< its paragraph of 42 CFR 431.210
  std::array<std::string_view, 2> stems{};  ///< what an entry that names it holds
};
constexpr std::array<Content, 6> contents{{{"action", 'a', {"action", "action"}},
                                           {"effective-date", 'a', {"effective", "effective"}},
                                           {"reasons", 'b', {"reason", "reason"}},
                                           {"regulation", 'c', {"regulation", "law"}},
                                           {"hearing", 'd', {"hearing", "appeal"}},
                                           {"continuation", 'e', {"continu", "continu"}}}};

/// "a", "(a)", "431.210(a)"
bool is_letter(std::string_view entry, char letter) {
  if (entry.size() == 1) return entry.front() == letter;
  return entry.size() >= 3 && entry[entry.size() - 3] == '(' && entry[entry.size() - 2] == letter &&
         entry.back() == ')';
}

}  // namespace

Ground ground_of(std::string_view exception) {
  const std::string word = plain(exception);
  if (std::ranges::find(grounds, word) != grounds.end()) return Ground::exempt;
  constexpr std::string_view paragraph = "431.213(";
  const auto at = word.find(paragraph);
  if (at != std::string::npos && at + paragraph.size() < word.size()) {
    const char letter = word[at + paragraph.size()];
    if (letter >= 'a' && letter <= 'h') return Ground::exempt;
  }
  const bool fraud = word.find("fraud") != std::string::npos || word.find("431.214") != std::string::npos;
  return fraud ? Ground::fraud : Ground::unknown;
}

std::vector<std::string_view> unstated(const model::EffectiveNotice& notice, bool takes_away) {
  std::vector<std::string_view> missing;
  for (const Content& content : contents) {
    if (content.letter == 'e' && !takes_away) continue;
    bool stated = std::ranges::any_of(notice.contents, [&](const auto& entry) {
      const std::string text = plain(entry->text);
      return is_letter(text, content.letter) || std::ranges::any_of(content.stems, [&](std::string_view stem) {
               return text.find(stem) != std::string::npos;
             });
    });
    if (content.letter == 'd' && notice.appeal_rights) stated = *notice.appeal_rights;
    if (!stated) missing.push_back(content.word);
  }
  return missing;
}

}  // namespace cfcm::rules
