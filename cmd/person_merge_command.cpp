#include <algorithm>

#include <fmt/format.h>

#include "cmd/desk.h"
#include "model/kinds.h"

namespace cfcm::cmd {
namespace {

using yaml::Draft;

Result<> prepare(Desk& desk) {
  const auto& arguments = desk.arguments();
  const auto& kind = model::Person::type();
  auto one = desk.record(arguments.positional[0], &kind);
  if (!one) return std::move(one).error();
  auto other = desk.record(arguments.positional[1], &kind);
  if (!other) return std::move(other).error();
  const auto id_of = [](const change::Found& found) {
    const auto id = found.tree.root().find("id");
    return std::string(id && id->is_scalar() ? id->text() : std::string_view());
  };
  const auto stays = id_of(*other), goes = id_of(*one);
  if (stays == goes) return usage_failure("a person is not merged with themselves; name two records");
  return desk.change(*one, [&](Draft& record) -> Result<> {
    if (arguments.has("undo")) {
      if (record.text_of("same_as") != stays)
        return usage_failure(fmt::format("{} does not name {} to stand for it", one->path, stays));
      std::erase_if(record.fields, [](const Draft::Field& field) { return field.key == "same_as"; });
      desk.tell(fmt::format("{} and {} are two people again", goes, stays));
      return std::monostate{};
    }
    const auto now = record.text_of("same_as");
    if (!now.empty() && now != stays)
      return usage_failure(fmt::format("{} names another record to stand for it already; undo that first", one->path));
    desk.tell(fmt::format("{} stands for {} from now on; `cfcm person merge --undo {} {}` takes that back", stays, goes,
                          goes, stays));
    return set_field(record, kind, "same_as", stays);
  });
}

Result<int> run(const Arguments& arguments, Process& process) {
  return write(arguments, process, {"cfcm person merge", &model::Person::type(), prepare});
}

std::vector<Option> options() {
  auto all = writing_options({{.name = "undo", .about = "take it back: they are two people"}});
  std::erase_if(all, [](const Option& one) {
    return one.name == "from" || one.name == "set" || one.name == "template" || one.name == "edit";
  });
  return all;
}

}  // namespace

extern const Command person_merge_command{
    .name = "person merge",
    .summary = "say that two records are of one person",
    .about =
        "Writes `same_as` into the first record: the second one stands for both, and both are kept. Prints the "
        "path of the first.",
    .positional = {.name = "ID OTHER",
                   .about = "the record that gives way, and the one that stands for both",
                   .least = 2,
                   .most = 2},
    .options = options(),
    .run = run,
};

}  // namespace cfcm::cmd
