#include "change/accept.h"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "audit/source.h"
#include "change/find.h"
#include "model/canonical.h"
#include "model/kinds.h"
#include "yaml/patch.h"

namespace cfcm::change {

using yaml::Draft;

Result<store::Change> accept(const std::string& root, const Findings& findings, const std::string& reason) {
  auto tree = audit::open_tree(root);
  if (!tree) return std::move(tree).error();
  const std::string path = "accepted.yaml";
  const auto& kind = model::AcceptedFindings::type();
  store::Change change{path};
  std::optional<Found> found;
  Draft before = Draft::map();
  before.add("record", Draft::plain(kind.name));
  if (std::ranges::binary_search((*tree)->paths(), path)) {
    auto there = read_record(**tree, path);
    if (!there) return std::move(there).error();
    found = std::move(*there);
    before = model::canonical(found->tree, kind);
  }
  Draft after = before;
  if (!after.find("findings")) after.add("findings", Draft::list());
  const auto list = std::ranges::find(after.fields, "findings", &Draft::Field::key);
  if (list->value.kind != Draft::Kind::list) {
    return Failure{Failure::Kind::io,
                   "`findings` in accepted.yaml is no list, so that no reason can be added to it; "
                   "nothing was written, `cfcm validate accepted.yaml` says more"};
  }
  for (const auto& finding : findings) {
    Draft entry = Draft::map();
    entry.add("rule", Draft::plain(finding.rule));
    if (!finding.case_id.empty())
      entry.add("case", Draft::id(finding.case_id));
    else
      entry.add("path", Draft::text(finding.where.path));
    entry.add("fingerprint", Draft::text(finding.fingerprint));
    entry.add("reason", Draft::text(reason));
    list->value.items.push_back(std::move(entry));
  }
  if (found) {
    change.seen = found->bytes;
    change.bytes = yaml::patch(found->tree, before, after);
  } else {
    change.bytes = yaml::write(after);
  }
  return change;
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

}  // namespace cfcm::change
