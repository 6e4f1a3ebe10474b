#include <algorithm>

#include <fmt/format.h>

#include "cmd/acts.h"
#include "cmd/desk.h"
#include "model/kinds.h"

namespace cfcm::cmd {
namespace {

using yaml::Draft;

Result<> prepare(Desk& desk) {
  const auto& arguments = desk.arguments();
  const auto& kind = model::Person::type();
  const auto& entry_type = model::Relative::type();
  auto one = desk.record(arguments.positional[0], &kind);
  if (!one) return std::move(one).error();
  const auto& other = arguments.positional[1];
  Draft entry = Draft::map();
  if (arguments.positional[0] == other) return usage_failure("nobody is related to themselves; name two people");
  const auto people = change::ids_of(desk.source(), kind);
  const bool person = std::ranges::binary_search(people, other);
  if (!person) {
    auto found = desk.case_of(other);
    if (!found) {
      const auto known = change::find_record(desk.source(), kind, other);
      return known ? std::move(found).error() : known.error();
    }
  }
  if (auto set = set_field(entry, entry_type, person ? "person" : "case", other); !set) return set;
  if (auto set = set_field(entry, entry_type, "relation", arguments.positional[2]); !set) return set;
  auto filled = set_all(entry, entry_type, arguments, {{"degree", "degree"}, {"since", "from"}, {"until", "to"}});
  if (!filled) return filled;
  if (auto set = set_field(entry, entry_type, "recorded", desk.date().text()); !set) return set;
  auto complete = desk.fill(std::move(entry), entry_type);
  if (!complete) return std::move(complete).error();
  return desk.change(*one, [&](Draft& record) -> Result<> {
    const auto& known = entries(record, "related_to");
    const bool again = std::ranges::any_of(known, [&](const Draft& there) {
      return there.text_of("person") == complete->text_of("person") &&
             there.text_of("case") == complete->text_of("case") &&
             there.text_of("relation") == complete->text_of("relation") && !there.find("to") &&
             !complete->find("from") && !complete->find("to");
    });
    if (again) return std::monostate{};
    append(record, kind, "related_to", *complete);
    desk.tell(fmt::format("recorded in {}; the inverse follows from it and is not written twice", one->path));
    return std::monostate{};
  });
}

Result<int> run(const Arguments& arguments, Process& process) {
  const auto& relation = arguments.positional[2];
  const std::vector<std::string_view> words(std::begin(model::relation_words), std::end(model::relation_words));
  if (std::ranges::find(words, relation) == words.end())
    return usage_failure(
        fmt::format("no relation has that name{}; there are {}", near_text(relation, words), fmt::join(words, ", ")));
  return write(arguments, process, {"cfcm relate", &model::Relative::type(), prepare});
}

}  // namespace

extern const Command relate_command{
    .name = "relate",
    .summary = "record that two people are related, or a person and the individual of a case",
    .about =
        "It reads: PERSON is the RELATION of OTHER (`cfcm relate P-ANN P-BEN parent`: Ann is a parent of Ben). Prints "
        "the\n"
        "path of the record of PERSON. A relation that makes a conflict in a case is refused, with its evidence.",
    .positional = {.name = "PERSON OTHER RELATION",
                   .about = "two people, or a person and a case; the relation is spouse, parent, child, sibling, ...",
                   .least = 3,
                   .most = 3},
    .options = writing_options({
        {.name = "degree", .value = "N", .about = "of the relation, where the word leaves it open (cousins)"},
        {.name = "since", .value = "DATE", .about = "the first day; always so when absent"},
        {.name = "until", .value = "DATE", .about = "the last day; still so when absent"},
    }),
    .run = run,
};

}  // namespace cfcm::cmd
