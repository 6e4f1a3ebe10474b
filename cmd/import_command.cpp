#include <fmt/format.h>

#include "cmd/command.h"
#include "exchange/fhir/import.h"
#include "store/files.h"

namespace cfcm::cmd {
namespace {

std::string report(const exchange::fhir::Imported& imported, bool quiet) {
  unsigned skipped = 0;
  for (const auto& one : imported.skipped) skipped += one.count;
  std::string text =
      fmt::format("{} created, {} unchanged, {} skipped\n", imported.created, imported.unchanged, skipped);
  if (quiet) return text;
  for (const auto& one : imported.skipped) text += fmt::format("skipped {} {}: {}\n", one.count, one.what, one.why);
  return text;
}

Result<int> run(const Arguments& arguments, Process& process) {
  const auto& format = arguments.positional[0];
  const auto& source = arguments.positional[1];
  if (format != "fhir") return usage_failure(fmt::format("no format is named {}; import reads fhir", format));

  std::string root = arguments.value("into");
  if (root.empty()) {
    auto around = store::find_root(".");
    if (!around) return std::move(around).error();
    root = *around;
  }
  const auto imported = exchange::fhir::import(source, root);
  if (!imported) return imported.error();
  if (imported->created + imported->unchanged == 0 && imported->skipped.empty()) {
    for (const auto& warning : imported->warnings) process.say(fmt::format("warning: {}", warning));
    return usage_failure(fmt::format("{} holds no FHIR resource", source));
  }
  const bool quiet = arguments.has("quiet");
  process.out = report(*imported, quiet);
  if (quiet) return done;
  for (const auto& warning : imported->warnings) process.say(fmt::format("warning: {}", warning));
  return done;
}

}  // namespace

extern const Command import_command{
    .name = "import",
    .summary = "turn FHIR R4 resources into records of a tree",
    .about =
        "Reads a Bundle, one resource, NDJSON, or a folder with .json and .ndjson files, and writes a record for each "
        "patient,\n"
        "person, organization and plan that it can name. Ids are kept, so that importing again changes nothing; what "
        "stands in\n"
        "the tree is never overwritten. What is skipped is said with the reason, and is no error.",
    .positional = {.name = "fhir SOURCE", .about = "the format, and the file or folder to read", .least = 2, .most = 2},
    .options = {{.name = "into",
                 .value = "TREE",
                 .about = "the folder that holds cfcm.yaml; the tree around you when absent"}},
    .run = run,
};

}  // namespace cfcm::cmd
