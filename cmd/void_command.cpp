#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "cmd/acts.h"
#include "cmd/desk.h"
#include "cmd/kinds.h"
#include "model/common.h"
#include "model/kinds.h"

namespace cfcm::cmd {
namespace {

using yaml::Draft;

Result<> undo(Desk& desk, const change::Found& found) {
  return desk.change(found, [&](Draft& record) -> Result<> {
    if (!record.find("voided")) return usage_failure(fmt::format("{} is not void", found.path));
    std::erase_if(record.fields, [](const Draft::Field& field) { return field.key == "voided"; });
    desk.tell(fmt::format("{} holds again", found.path));
    return std::monostate{};
  });
}

Result<> mark(Desk& desk, const change::Found& found) {
  if (found.tree.root().find("voided")) return usage_failure(fmt::format("{} is void already", found.path));
  const auto& arguments = desk.arguments();
  // What a void record names is followed by nobody, so that a slip would never be found.
  for (const auto& [option, kind] :
       {std::pair("by", &model::Person::type()), std::pair("organization", &model::Organization::type())}) {
    if (!arguments.has(option)) continue;
    if (auto known = change::find_record(desk.source(), *kind, arguments.value(option)); !known)
      return std::move(known).error();
  }
  static constexpr std::array needs{Need{"reason", "reason"}};
  Draft known = Draft::map();
  if (auto set = set_from(known, model::Voided::type(), arguments, "reason", "reason"); !set) return set;
  const auto filled = desk.fill(std::move(known), model::Voided::type(), needs);
  if (!filled) return filled.error();
  return desk.change(found, [&](Draft& record) -> Result<> {
    if (auto set = set_field(record, *found.kind, "voided.date", desk.date().text()); !set) return set;
    if (auto set = set_all(record, *found.kind, arguments,
                           {{"by", "voided.by.person"}, {"organization", "voided.by.organization"}});
        !set)
      return set;
    desk.tell(fmt::format("{} is kept, counted and passed over; `cfcm void {} --undo` takes the mark away", found.path,
                          found.path));
    return set_field(record, *found.kind, "voided.reason", filled->text_of("reason"));
  });
}

Result<int> run(const Arguments& arguments, Process& process) {
  const bool back = arguments.has("undo");
  auto given = back ? Result<Arguments>(arguments) : with_texts(arguments, process, {"reason"});
  if (!given) return std::move(given).error();
  if (!back && given->has("reason") && given->value("reason").find_first_not_of(" \t\n") == std::string::npos)
    return usage_failure("the reason is empty");
  const model::RecordType* kind = nullptr;
  if (arguments.positional.size() == 2) {
    const auto named = kind_named(arguments.positional.front());
    if (!named) return named.error();
    kind = *named;
  }
  return write(*given, process, {"cfcm void", kind, [&](Desk& desk) -> Result<> {
                                   auto found = desk.record(arguments.positional.back(), kind);
                                   if (!found) return std::move(found).error();
                                   return back ? undo(desk, *found) : mark(desk, *found);
                                 }});
}

std::vector<Option> options() {
  auto own = actor_options("who marks it");
  own.push_back({.name = "reason", .value = "TEXT", .about = "why the record does not hold; - or @FILE reads it"});
  own.push_back({.name = "undo", .about = "take the mark away: the record holds again"});
  auto all = writing_options(std::move(own));
  std::erase_if(all, [](const Option& one) {
    return one.name == "from" || one.name == "set" || one.name == "template" || one.name == "edit";
  });
  return all;
}

}  // namespace

extern const Command void_command{
    .name = "void",
    .summary = "mark a record that does not hold; nothing is ever deleted",
    .about =
        "The record stays where it is, with the reason in it, and everything else passes it over. Prints its path.",
    .positional = {.name = "[KIND] RECORD", .about = "the record's path; or its kind and id", .least = 1, .most = 2},
    .options = options(),
    .run = run,
};

}  // namespace cfcm::cmd
