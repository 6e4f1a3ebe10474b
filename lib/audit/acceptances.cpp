#include "audit/acceptances.h"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace cfcm::audit {
namespace {

constexpr int longest = 12;  // calendar months

class Acceptances {
 public:
  Acceptances(Outcome& outcome, const rules::Registry& registry, bool whole_tree)
      : outcome_(outcome), registry_(registry), whole_tree_(whole_tree) {}

  void run() {
    for (const auto& document : registry_.documents) {
      const auto* accepted = document.as<model::AcceptedFindings>();
      if (!accepted) continue;
      for (const auto& entry : accepted->findings) judge(document, *entry, entry.mark());
    }
    std::ranges::move(notes_, std::back_inserter(outcome_.findings));
  }

 private:
  void note(const store::Document& document, const Mark& mark, std::string message, std::string remedy) {
    notes_.push_back(finding_at("D415", document.where(mark), std::move(message), std::move(remedy)));
    notes_.back().level = Level::note;
  }

  /// Why the entry has no effect; nothing when it has.
  std::optional<std::string> lacking(const model::AcceptedFinding& entry) const {
    if (!entry.case_ && !entry.path && !entry.fingerprint) return "it names no case, path or fingerprint";
    if (platitude(entry.reason ? std::string_view(entry.reason->text) : std::string_view()))
      return "its reason says nothing that somebody else could check";
    if (!entry.approved_by) return "nobody is named who approved it";
    if (!entry.expires) return "it has no end";
    if (*entry.expires < outcome_.as_of) return fmt::format("it ended on {}", entry.expires->text());
    const Date from = entry.approved ? *entry.approved : outcome_.as_of;
    if (from > outcome_.as_of) return fmt::format("it is approved only from {}", from.text());
    if (*entry.expires > from.plus_months(longest))
      return fmt::format("it would hold for more than {} months", longest);
    return std::nullopt;
  }

  bool covers(const model::AcceptedFinding& entry, const Finding& finding) const {
    return finding.rule == entry.rule->text && (!entry.case_ || entry.case_->text == finding.case_id) &&
           (!entry.path || entry.path->text == finding.where.path) &&
           (!entry.fingerprint || entry.fingerprint->text == finding.fingerprint);
  }

  void judge(const store::Document& document, const model::AcceptedFinding& entry, const Mark& mark) {
    if (!entry.rule) return;
    const Mark& place = entry.rule.mark();
    if (!rules::find_rule(entry.rule->text) || entry.rule->text.starts_with('D')) {
      return note(document, place, "no finding of this rule can be accepted",
                  "name a rule that `cfcm rules` lists; a "
                  "record that is wrong is corrected");
    }
    if (const auto why = lacking(entry)) {
      return note(document, place, fmt::format("this acceptance has no effect: {}", *why),
                  "give it a case, path or fingerprint, a reason, `approved_by` and an end (`expires`) within twelve "
                  "months, or remove it");
    }
    bool used = false;
    for (Finding& finding : outcome_.findings) {
      if (!covers(entry, finding)) continue;
      used = true;
      if (!finding.accepted) finding.accepted = Finding::Accepted{entry.reason->text, entry.expires->text()};
    }
    const bool ran = std::ranges::find(outcome_.rules_run, entry.rule->text) != outcome_.rules_run.end();
    if (!used && ran && whole_tree_)
      note(document, mark, "this acceptance accepts no finding", "remove it: what it was for is gone");
  }

  Outcome& outcome_;
  const rules::Registry& registry_;
  bool whole_tree_;
  Findings notes_{};
};

}  // namespace

void accept(Outcome& outcome, const rules::Registry& registry, bool whole_tree) {
  Acceptances(outcome, registry, whole_tree).run();
}

std::optional<std::string> platitude(std::string_view reason) {
  std::string word;
  std::size_t letters = 0;
  std::set<std::string> words;
  for (const char c : reason) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
    if (letter) {
      word += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
      ++letters;
    } else if (!word.empty()) {
      words.insert(std::exchange(word, {}));
    }
  }
  if (!word.empty()) words.insert(word);
  static const std::set<std::string> empty_words{
      "a",        "accept", "accepted", "acceptable", "an",        "and",    "approved", "as",       "business", "by",
      "decision", "design", "false",    "fine",       "fix",       "for",    "ignore",   "intended", "is",       "it",
      "known",    "later",  "n",        "na",         "necessary", "needed", "no",       "none",     "not",      "of",
      "ok",       "okay",   "on",       "per",        "positive",  "reason", "reasons",  "required", "see",      "skip",
      "tbd",      "test",   "the",      "this",       "to",        "todo",   "wontfix",  "x",        "yes"};
  std::size_t telling = 0;
  for (const auto& one : words) telling += empty_words.contains(one) ? 0U : 1U;
  if (telling >= 2 && letters >= 10) return std::nullopt;
  return "the reason says nothing that somebody else could approve; write why this is right here, who was asked and "
         "what protects the individual";
}

}  // namespace cfcm::audit
