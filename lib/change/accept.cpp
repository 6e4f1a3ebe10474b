#include "change/accept.h"

#include <algorithm>

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

}  // namespace cfcm::change
