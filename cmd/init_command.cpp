#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include <fmt/format.h>

#include "cmd/command.h"
#include "store/publish.h"
#include "yaml/utf8.h"
#include "yaml/write.h"

namespace cfcm::cmd {
namespace {

namespace fs = std::filesystem;
using yaml::Draft;

std::string program(const std::string& name) {
  Draft record = Draft::map();
  record.add("record", Draft::plain("program"));
  record.add("format", Draft::plain("1"));
  record.add("name", Draft::text(name));
  Draft packs = Draft::list({Draft::plain("bip"), Draft::plain("federal-1915c")});
  record.add("policies", std::move(packs));
  return yaml::write(record);
}

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto length = yaml::decode(text, at).length;
    if (length == 0) return false;
    at += length;
  }
  return true;
}

Result<int> run(const Arguments& arguments, Process& process) {
  const std::string& where = arguments.positional.front();
  std::error_code error;
  if (fs::exists(where, error) && !fs::is_directory(where, error)) {
    return usage_failure(fmt::format("{} is a file; init takes the folder that the tree is to be in", where));
  }
  if (fs::exists(fs::path(where) / "cfcm.yaml", error)) {
    return usage_failure(fmt::format("{} holds a cfcm.yaml already; nothing was changed", where));
  }
  if (!is_utf8(arguments.value("name"))) {
    return usage_failure(fmt::format("{} takes text in UTF-8", arguments.given_as("name")));
  }
  fs::create_directories(where, error);
  if (error) return Failure{Failure::Kind::io, fmt::format("cannot make the folder {}: {}", where, error.message())};

  const std::string folder = fs::weakly_canonical(where, error).filename().string();
  const std::string name = arguments.value("name", folder.empty() || !is_utf8(folder) ? "program" : folder);
  const std::array<std::pair<std::string, std::string>, 3> files{
      std::pair{std::string(".gitignore"), std::string("# cfcm's own index, lock and journal\n.cfcm/\n")},
      std::pair{std::string(".gitattributes"), std::string("*.yaml text eol=lf\n")},
      std::pair{std::string("cfcm.yaml"), program(name)},
  };
  for (const auto& [path, text] : files) {
    if (fs::exists(fs::path(where) / path, error)) continue;
    if (auto written = store::publish_new(where, path, text); !written) return std::move(written).error();
  }
  process.out = where + "\n";
  if (!arguments.has("quiet")) {
    process.say(fmt::format("made a tree in {}: cfcm.yaml lists the policies bip and federal-1915c", where));
    process.say(
        "records lie in organizations/, people/ and cases/<year>/<case>/; `cfcm schema` lists their kinds, and "
        "`cfcm audit-conflicts` judges them");
  }
  return done;
}

}  // namespace

extern const Command init_command{
    .name = "init",
    .summary = "make an empty tree: cfcm.yaml, .gitignore and .gitattributes",
    .about = "Prints the folder on stdout. What is there already is left as it is; a folder that is a tree is refused.",
    .positional = {.name = "DIR", .about = "the folder, made when it is not there", .least = 1, .most = 1},
    .options = {{.name = "name", .value = "NAME", .about = "the program's name; the folder's when absent"}},
    .run = run,
};

}  // namespace cfcm::cmd
