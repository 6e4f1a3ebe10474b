#include "cmd/kinds.h"
#include "cmd/looking.h"

namespace cfcm::cmd {
namespace {

Result<int> run(const Arguments& arguments, Process& process) {
  const auto& words = arguments.positional;
  if (words.size() == 1) return show_record(arguments, process, nullptr, words[0]);
  const auto kind = kind_named(words[0]);
  if (!kind) return kind.error();
  return show_record(arguments, process, *kind, words[1]);
}

}  // namespace

extern const Command show_command{
    .name = "show",
    .summary = "print a record",
    .about = "The file goes to stdout as it is; its path is told on stderr.",
    .positional = {.name = "[KIND] RECORD",
                   .about = "the record's path; or its kind and id (or its case, of which the latest is meant)",
                   .least = 1,
                   .most = 2},
    .options = showing_options(),
    .run = run,
};

}  // namespace cfcm::cmd
