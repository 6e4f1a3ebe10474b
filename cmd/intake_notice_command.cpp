#include <fmt/format.h>

#include "cmd/acts.h"
#include "cmd/desk.h"
#include "model/update.h"

namespace cfcm::cmd {
namespace {

using yaml::Draft;

Result<> prepare(Desk& desk) {
  const auto& arguments = desk.arguments();
  const auto& kind = model::Update::type();
  auto found = desk.case_of(arguments.positional.front());
  if (!found) return std::move(found).error();
  Draft entry = Draft::map();
  const auto& notice = model::Notice::type();
  if (auto set = set_field(entry, notice, "given", desk.date().text()); !set) return set;
  auto filled = set_all(entry, notice, arguments,
                        {{"topic", "topic"},
                         {"covers", "covers.+"},
                         {"method", "method"},
                         {"language", "language"},
                         {"in-format", "format"}});
  if (!filled) return filled;
  auto complete = desk.fill(std::move(entry), notice);
  if (!complete) return std::move(complete).error();
  Draft record = Draft::map();
  record.add("record", Draft::plain(kind.name));
  record.add("case", Draft::id(found->id));
  if (auto set = set_field(record, kind, "date", desk.date().text()); !set) return set;
  if (auto set = set_all(record, kind, arguments, {{"by", "by.person"}, {"organization", "by.organization"}}); !set)
    return set;
  record.add("notices", Draft::list({std::move(*complete)}));
  auto path = desk.create(kind, std::move(record));
  if (!path) return std::move(path).error();
  desk.tell(fmt::format("wrote {}", *path));
  return std::monostate{};
}

Result<int> run(const Arguments& arguments, Process& process) {
  return write(arguments, process, {"cfcm intake notice", &model::Notice::type(), prepare});
}

std::vector<Option> options() {
  auto own = actor_options("who gave it");
  own.insert(own.end(),
             {{.name = "topic",
               .value = "TOPIC",
               .about = "what the notice tells of",
               .choices = words(model::notice_topic_words)},
              {.name = "covers",
               .value = "PART",
               .about = "what the notice is about: eligibility, plan, service-delivery; a comma separates several",
               .repeatable = true,
               .list = true},
              {.name = "method", .value = "METHOD", .about = "how it was given, such as in-person or mail"},
              {.name = "language", .value = "LANGUAGE", .about = "in which it was given"},
              {.name = "in-format", .value = "FORMAT", .about = "such as large-print"}});
  return writing_options(std::move(own));
}

}  // namespace

extern const Command intake_notice_command{
    .name = "intake notice",
    .summary = "record that an individual was given a notice: complaint process, appeal rights, choice",
    .about = "Writes an `update` that holds the notice, and prints its path.",
    .positional = {.name = "CASE", .about = "the id of the case", .least = 1, .most = 1},
    .options = options(),
    .run = run,
};

}  // namespace cfcm::cmd
