#include <filesystem>

#include <fmt/format.h>

#include "cmd/command.h"
#include "model/kinds.h"
#include "render/fields_markdown.h"
#include "render/pack_schema.h"
#include "render/schema.h"
#include "store/files.h"
#include "store/layout.h"
#include "store/publish.h"
#include "yaml/read.h"

namespace cfcm::cmd {
namespace {

/// What is no record, and has a schema all the same.
constexpr std::string_view policy_pack = "policy-pack";

/// Writes a file of the folder or puts it in the place of the one before; a link is not followed.
Result<> put(const std::string& folder, const std::string& name, const std::string& text) {
  const auto opened = store::Folder::open(folder);
  if (!opened) return opened.error();
  std::error_code error;
  if (!std::filesystem::exists(std::filesystem::symlink_status(folder + "/" + name, error)))
    return store::publish_new(folder, name, text);
  const auto before = opened->read(name, yaml::Limits{}.bytes);
  if (!before) return before.error();
  return *before == text ? Result<>(std::monostate{}) : store::publish_over(folder, name, *before, text);
}

Result<int> write_all(const std::string& folder, Process& process) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) return Failure{Failure::Kind::io, fmt::format("cannot make the folder {}: {}", folder, error.message())};
  for (const auto* kind : model::kinds()) {
    const std::string path = fmt::format("{}/{}.schema.json", folder, kind->name);
    if (auto written = put(folder, fmt::format("{}.schema.json", kind->name), render::json_schema(*kind)); !written)
      return std::move(written).error();
    process.out += path + "\n";
  }
  return done;
}

/// What stands in an editor's line for a character of a path: it ends at a blank, and is read as a URI.
std::string in_uri(const std::string& path) {
  std::string out;
  for (const char c : path) {
    const bool plain = c > ' ' && c < 0x7F && std::string_view("%#?\"<>\\^`{|}").find(c) == std::string_view::npos;
    out += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

/// From the folder where a record of the kind lies to the folder of the schemas.
Result<std::filesystem::path> way_to_schemas(const model::RecordType& kind, const std::filesystem::path& folder) {
  namespace fs = std::filesystem;
  std::error_code error;
  const fs::path here = fs::current_path(error);
  if (error) return Failure{Failure::Kind::io, fmt::format("cannot tell the folder around: {}", error.message())};
  const auto tree = store::find_root(".");
  const fs::path root = tree ? fs::path(*tree) : here;
  fs::path way;
  for (const char c : store::place_of(kind.name)) {
    if (c == '/') way /= "..";
  }
  const fs::path schemas = (here / folder).lexically_normal();
  return (way / schemas.lexically_relative(root)).lexically_normal();
}

/// The folder of the schemas: the one that was named, else `schemas` at the top of the tree around us.
std::string schemas_folder(const Arguments& arguments) {
  if (arguments.has("dir")) return arguments.value("dir");
  std::error_code error;
  const auto tree = store::find_root(".");
  return tree ? std::filesystem::proximate(std::filesystem::path(*tree) / "schemas", error).string() : "schemas";
}

Result<int> modeline(const model::RecordType& kind, const std::string& folder, Process& process) {
  const auto way = way_to_schemas(kind, folder);
  if (!way) return way.error();
  const std::string file = fmt::format("{}.schema.json", kind.name);
  const std::string path = in_uri((*way / file).generic_string());
  process.out = fmt::format("# yaml-language-server: $schema={0}\n# $schema: {0}\n", path);
  std::error_code error;
  if (!std::filesystem::exists(std::filesystem::path(folder) / file, error)) {
    process.say(fmt::format("cfcm: {} holds no {} yet; `cfcm schema --all '{}'` writes it", folder, file, folder));
  }
  return done;
}

Result<int> run(const Arguments& arguments, Process& process) {
  const bool markdown = arguments.value("format") == "markdown";
  if (arguments.has("dir") && !arguments.has("modeline")) return usage_failure("--dir goes with --modeline alone");
  if (arguments.has("modeline") && (arguments.has("all") || markdown || arguments.positional.empty())) {
    return usage_failure("--modeline goes with a KIND alone: cfcm schema plan --modeline");
  }
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
    if (arguments.has("format")) return usage_failure("--format json goes with a KIND; --all DIR writes all schemas");
    for (const auto* kind : model::kinds()) process.out += fmt::format("{:<14} {}\n", kind->name, kind->about);
    process.out +=
        fmt::format("{:<14} {}\n", policy_pack, "no record: levels, clocks and settings by which it is judged");
    return done;
  }
  const auto& name = arguments.positional.front();
  if (name == policy_pack) {
    if (arguments.has("modeline") || markdown)
      return usage_failure("a policy pack is no record: `cfcm schema policy-pack` prints its JSON Schema alone");
    process.out = render::pack_schema();
    return done;
  }
  if (const auto* kind = model::kind(name)) {
    if (arguments.has("modeline")) return modeline(*kind, schemas_folder(arguments), process);
    process.out = markdown ? render::fields_markdown({&kind, 1}) : render::json_schema(*kind);
    return done;
  }
  std::vector<std::string_view> names{policy_pack};
  for (const auto* kind : model::kinds()) names.push_back(kind->name);
  return usage_failure(
      fmt::format("no record kind is named {}{}; there are {}", name, near_text(name, names), fmt::join(names, ", ")));
}

}  // namespace

extern const Command schema_command{
    .name = "schema",
    .summary = "print the JSON Schema (draft-07) or the fields of a record kind, or list the kinds",
    .about =
        "An editor that knows YAML completes and checks a record as it is typed when the lines that --modeline prints "
        "stand\n"
        "at the head of it: the first is for editors with yaml-language-server (VS Code, Neovim, Emacs, Helix), the "
        "second for\n"
        "those of JetBrains. The path in them leads from the folder of such a record to the schemas.",
    .positional = {.name = "KIND",
                   .about = "a record kind such as plan, or policy-pack; without it the kinds are listed",
                   .least = 0,
                   .most = 1},
    .options = {{.name = "format",
                 .letter = 'f',
                 .value = "FORMAT",
                 .about =
                     "json, the JSON Schema (when absent), or markdown: the fields as a page, of all kinds without "
                     "KIND",
                 .choices = {"json", "markdown"}},
                {.name = "all", .value = "DIR", .about = "write the schemas of all kinds into this folder"},
                {.name = "modeline", .about = "print the lines that tell an editor which schema a record of KIND has"},
                {.name = "dir",
                 .value = "DIR",
                 .about = "with --modeline: the folder that --all wrote the schemas into; schemas when absent"}},
    .run = run,
};

}  // namespace cfcm::cmd
