#include "change/judge.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "audit/narrowed.h"
#include "audit/source.h"
#include "change/find.h"
#include "model/kinds.h"
#include "store/document.h"
#include "yaml/read.h"

namespace cfcm::change {
namespace {

/// Whether a finding is one that was there before: the same rule, case or record, and roles, wherever it is written.
/// What is wrong with a record is told apart by its words: entries of lists move.
using Key = std::tuple<std::string, std::string, std::string>;
Key key_of(const Finding& finding) {
  if (finding.rule.starts_with('D')) return {finding.rule, finding.where.path, finding.message};
  return {finding.rule, finding.fingerprint, ""};
}

/// The folders of the cases that the changes are about; nothing when they touch what all cases share.
std::optional<std::set<std::string, std::less<>>> folders_of(std::span<const store::Change> changes) {
  std::set<std::string, std::less<>> folders;
  for (const auto& change : changes) {
    if (change.path.starts_with(".cfcm/")) continue;
    // An intake or update may join people to people, beyond its own case.
    const auto glance = store::glance(change.bytes);
    if (!change.path.starts_with("cases/") || glance.kin || (change.seen && store::glance(*change.seen).kin))
      return std::nullopt;
    folders.insert(change.path.substr(0, change.path.rfind('/')));
  }
  return folders;
}

/// A new person or organization that names no other: with an id that nobody can name yet, nothing but the record itself
/// is to be judged.
bool stands_alone(std::span<const store::Change> changes) {
  const store::Change* one = nullptr;
  for (const auto& change : changes) {
    if (change.path.starts_with(".cfcm/")) continue;
    if (one || change.seen) return false;
    one = &change;
  }
  if (!one || (!one->path.starts_with("people/") && !one->path.starts_with("organizations/"))) return false;
  Findings findings;
  const auto document = store::read_document(0, one->path, one->bytes, findings);
  return findings.empty() && document.record && document.references.empty();
}

/// The tree as it is, or as it would be.
Result<audit::Outcome> look(const std::string& root, std::span<const store::Change> changes, bool changed,
                            const audit::Options& options) {
  auto tree = audit::open_tree(root);
  if (!tree) return std::move(tree).error();
  auto source = std::move(*tree);
  if (const auto folders = folders_of(changes)) source = audit::narrowed(std::move(source), *folders);
  for (const auto& change : changes) {
    if (changed && !change.path.starts_with(".cfcm/"))
      source = audit::with_record(std::move(source), change.path, change.bytes);
  }
  auto outcome = audit::audit(*source, options);
  // What cannot be read may be what a conflict hangs on.
  if (outcome && !outcome->failures.empty()) {
    auto failure = std::move(outcome->failures.front());
    failure.message += "; what stands there may make this a conflict of interest, so nothing was written";
    return failure;
  }
  return outcome;
}

bool bars(const Finding& finding) {
  const bool actor = !finding.actor.person.empty() || !finding.actor.organization.empty();
  return finding.level == Level::error && finding.verdict == Verdict::certain && actor && !finding.party.id.empty() &&
         !finding.chain.empty() && !finding.accepted;
}

/// The findings of a tree, to be taken away one by one.
class Known {
 public:
  explicit Known(const Findings& findings) {
    for (const auto& finding : findings) {
      auto& one = known_[key_of(finding)];
      ++one.times;
      one.bars = one.bars || bars(finding);
      one.facts.insert(finding.facts.begin(), finding.facts.end());
    }
  }

  /// Whether the finding was there, and a change of these files adds nothing to what it rests on.
  bool take(const Finding& finding, std::span<const store::Change> changes) {
    const auto found = known_.find(key_of(finding));
    if (found == known_.end() || found->second.times == 0) return false;
    --found->second.times;
    if (!bars(finding)) return true;
    // What was a warning, or only possible, is news when it becomes a certain error.
    if (!found->second.bars) return false;
    return std::ranges::none_of(finding.facts, [&](const auto& fact) {
      const auto path = std::string_view(fact).substr(0, fact.find('#'));
      return !found->second.facts.contains(fact) &&
             std::ranges::find(changes, path, &store::Change::path) != changes.end();
    });
  }

 private:
  struct One {
    std::size_t times = 0;
    bool bars = false;
    std::set<std::string, std::less<>> facts{};
  };
  std::map<Key, One> known_{};
};

/// The dates that a text gives beyond `day`: those on which something happens or begins, and the days after those on
/// which something ends.
std::set<Date> later_days(const std::string& path, const std::string& bytes, Date day) {
  std::set<Date> days;
  Findings told;
  const auto tree = yaml::read(0, path, bytes, told);
  for (std::uint32_t i = 0; i < tree.size(); ++i) {
    const auto& item = tree.item(i);
    const auto date =
        item.kind == yaml::Kind::scalar && !item.key ? Date::parse(tree.text(item).substr(0, 10)) : std::nullopt;
    if (!date || *date < day) continue;
    const auto pointer = tree.pointer(i);
    const bool ends = pointer.ends_with("/to") || pointer.ends_with("/valid_to") || pointer.ends_with("/expires");
    if (ends || *date > day) days.insert(ends ? date->plus_days(1) : *date);
  }
  return days;
}

/// Days after `day` on which what the changes write may come to be a conflict; the last ones when there are many.
std::vector<Date> days_ahead(std::span<const store::Change> changes, Date day) {
  constexpr std::size_t most = 6;
  std::set<Date> days;
  for (const auto& change : changes) {
    if (change.path.starts_with(".cfcm/")) continue;
    const auto before = change.seen ? later_days(change.path, *change.seen, day) : std::set<Date>();
    for (const auto& date : later_days(change.path, change.bytes, day)) {
      if (!before.contains(date)) days.insert(date);
    }
  }
  std::vector<Date> all(days.begin(), days.end());
  if (all.size() > most) all.erase(all.begin(), all.end() - most);
  return all;
}

void sort_in(Finding finding, Judgement& judgement) {
  const bool data = finding.rule.starts_with('D');
  // In a record that is there, a note; of somebody who is typing it now, a slip that can be mended.
  if (finding.rule == "D311") finding.level = Level::error;
  if (data && finding.level == Level::error)
    judgement.unsound.push_back(std::move(finding));
  else if (bars(finding))
    judgement.barred.push_back(std::move(finding));
  else
    judgement.others.push_back(std::move(finding));
}

/// Where an id leads nowhere, or has a wrong check character, the remedy names the one that was probably meant.
Result<Judgement> name_nearest(const std::string& root, std::span<const store::Change> changes, Judgement& judgement) {
  const auto about_id = [](const Finding& one) { return one.rule == "D311" || one.rule == "D403"; };
  if (std::ranges::none_of(judgement.unsound, about_id)) return std::move(judgement);
  auto tree = audit::open_tree(root);
  if (!tree) return std::move(tree).error();
  std::vector<std::string> known;
  for (const auto* kind : model::kinds()) {
    if (kind->find("id") || kind->name == "intake") std::ranges::move(ids_of(**tree, *kind), std::back_inserter(known));
  }
  for (auto& finding : judgement.unsound) {
    const auto change = std::ranges::find(changes, finding.where.path, &store::Change::path);
    if (!about_id(finding) || change == changes.end()) continue;
    Findings told;
    const auto text = yaml::read(0, change->path, change->bytes, told);
    for (std::uint32_t i = 0; i < text.size(); ++i) {
      if (text.item(i).kind != yaml::Kind::scalar || text.pointer(i) != finding.where.pointer || text.item(i).key)
        continue;
      const auto near = near_id(std::string(text.text(text.item(i))), known);
      if (!near.empty()) finding.remedy += near;
      break;
    }
  }
  return std::move(judgement);
}

}  // namespace

Result<Judgement> judge(const std::string& root, std::span<const store::Change> changes, const Looking& looking) {
  Judgement judgement;
  if (looking.fresh_id && stands_alone(changes)) return judgement;
  audit::Options options;
  options.as_of = looking.as_of;
  options.program = false;  // no change of one record is refused for what the whole program lacks
  options.jobs = looking.jobs;
  const auto after = look(root, changes, true, options);
  if (!after) return after.error();
  if (!after->findings.empty()) {
    const auto before = look(root, changes, false, options);
    if (!before) return before.error();
    Known known(before->findings);
    for (const auto& finding : after->findings) {
      if (!known.take(finding, changes)) sort_in(finding, judgement);
    }
  }
  for (const auto& later : days_ahead(changes, options.as_of)) {
    // What is written for a later day is a conflict on that day.
    if (!judgement.barred.empty()) break;
    options.as_of = later;
    const auto then = look(root, changes, true, options);
    if (!then) return then.error();
    if (std::ranges::none_of(then->findings, bars)) continue;
    const auto before = look(root, changes, false, options);
    if (!before) return before.error();
    Known known(before->findings);
    for (const auto& finding : then->findings) {
      if (!known.take(finding, changes) && bars(finding)) judgement.barred.push_back(finding);
    }
  }
  return name_nearest(root, changes, judgement);
}

}  // namespace cfcm::change
