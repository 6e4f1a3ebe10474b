#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

#include <fmt/format.h>

#include "cmd/command.h"
#include "model/kinds.h"
#include "render/fields_markdown.h"
#include "render/schema.h"

namespace cfcm::cmd {
namespace {

Result<int> write_all(const std::string& folder, Process& process) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) return Failure{Failure::Kind::io, fmt::format("cannot make the folder {}: {}", folder, error.message())};
  for (const auto* kind : model::kinds()) {
    const std::string path = fmt::format("{}/{}.schema.json", folder, kind->name);
    const std::string text = render::json_schema(*kind);
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "wb"), &std::fclose);
    const bool written =
        file && std::fwrite(text.data(), 1, text.size(), file.get()) == text.size() && std::fflush(file.get()) == 0;
    if (!written) return Failure{Failure::Kind::io, fmt::format("cannot write {}: {}", path, std::strerror(errno))};
    process.out += path + "\n";
  }
  return done;
}

Result<int> run(const Arguments& arguments, Process& process) {
  const bool markdown = arguments.value("format") == "markdown";
  if (arguments.has("all")) {
    if (markdown) return usage_failure("--all writes JSON Schemas; --format markdown goes without it");
    if (!arguments.positional.empty()) return usage_failure("schema takes a KIND or --all DIR, not both");
    return write_all(arguments.value("all"), process);
  }
  if (arguments.positional.empty() && markdown) {
    process.out = render::fields_markdown(model::kinds());
    return done;
  }
  if (arguments.positional.empty()) {
    for (const auto* kind : model::kinds()) process.out += fmt::format("{:<14} {}\n", kind->name, kind->about);
    return done;
  }
  const auto& name = arguments.positional.front();
  if (const auto* kind = model::kind(name)) {
    process.out = markdown ? render::fields_markdown({&kind, 1}) : render::json_schema(*kind);
    return done;
  }
  std::vector<std::string_view> names;
  for (const auto* kind : model::kinds()) names.push_back(kind->name);
  return usage_failure(
      fmt::format("no record kind is named {}{}; there are {}", name, near_text(name, names), fmt::join(names, ", ")));
}

}  // namespace

extern const Command schema_command{
    .name = "schema",
    .summary = "print the JSON Schema (draft-07) or the fields of a record kind, or list the kinds",
    .positional = {.name = "KIND",
                   .about = "a record kind such as plan; without it the kinds are listed",
                   .least = 0,
                   .most = 1},
    .options = {{.name = "format",
                 .letter = 'f',
                 .value = "FORMAT",
                 .about =
                     "json, the JSON Schema (when absent), or markdown: the fields as a page, of all kinds without "
                     "KIND",
                 .choices = {"json", "markdown"}},
                {.name = "all", .value = "DIR", .about = "write the schemas of all kinds into this folder"}},
    .run = run,
};

}  // namespace cfcm::cmd
