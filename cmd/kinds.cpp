#include "cmd/kinds.h"

#include <fmt/format.h>

#include "cmd/desk.h"
#include "cmd/looking.h"
#include "model/kinds.h"
#include "store/layout.h"

namespace cfcm::cmd {

using yaml::Draft;

Result<const model::RecordType*> kind_named(const std::string& name) {
  if (const auto* kind = model::kind(name)) return kind;
  std::vector<std::string_view> names;
  for (const auto* kind : model::kinds()) names.push_back(kind->name);
  return usage_failure(fmt::format("no kind of record is named {}{}; there are {}", name, near_text(name, names),
                                   fmt::join(names, ", ")));
}

Result<int> new_record(const Arguments& arguments, Process& process, const model::RecordType& kind,
                       std::string_view purpose) {
  return write(arguments, process,
               {purpose, &kind, [&](Desk& desk) -> Result<> {
                  Draft base = Draft::map();
                  if (arguments.has("case")) {
                    if (!kind.find("case"))
                      return usage_failure(fmt::format("a record of kind {} belongs to no case", kind.name));
                    auto found = desk.case_of(arguments.value("case"));
                    if (!found && kind.name != "intake") return std::move(found).error();
                    base.add("case", Draft::id(arguments.value("case")));
                  }
                  auto record = desk.fill(std::move(base), kind);
                  if (!record) return std::move(record).error();
                  auto path = desk.create(kind, std::move(*record));
                  if (!path) return std::move(path).error();
                  desk.tell(fmt::format("wrote {}", *path));
                  return std::monostate{};
                }});
}

Result<int> set_record(const Arguments& arguments, Process& process, const model::RecordType* kind,
                       const std::string& typed, std::string_view purpose) {
  if (!arguments.has("set") && !arguments.has("from") && !arguments.has("edit") && !arguments.has("template"))
    return usage_failure("nothing is to be set; give --set FIELD=VALUE, --from FILE or --edit");
  if (arguments.has("template") && !kind) {
    const auto tree = tree_around(arguments, process);
    if (!tree) return tree.error();
    const auto found = named_record(tree->root, *tree->source, typed, nullptr);
    if (!found) return found.error();
    kind = found->kind;
  }
  return write(arguments, process, {purpose, kind, [&](Desk& desk) -> Result<> {
                                      auto found = desk.record(typed, kind);
                                      if (!found) return std::move(found).error();
                                      desk.tell(fmt::format("changed {}", found->path));
                                      return desk.change(*found, [&](Draft& record) -> Result<> {
                                        auto filled = desk.fill(record, *found->kind);
                                        if (!filled) return std::move(filled).error();
                                        record = std::move(*filled);
                                        return std::monostate{};
                                      });
                                    }});
}

}  // namespace cfcm::cmd
