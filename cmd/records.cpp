#include "cmd/records.h"

#include <charconv>
#include <filesystem>
#include <thread>

#include <fmt/format.h>

#include "cmd/outputs.h"
#include "render/renderer.h"
#include "render/summary.h"
#include "store/leftovers.h"

namespace cfcm::cmd {
namespace {

std::vector<std::string_view> format_names() {
  std::vector<std::string_view> names;
  for (const auto* renderer : render::all()) names.push_back(renderer->name);
  return names;
}

bool colored(const Arguments& arguments, const Process& process) {
  const auto when = arguments.value("color", "auto");
  return when == "always" || (when == "auto" && process.terminal && !process.no_color);
}

int status_of(const audit::Outcome& outcome, const std::string& fail_on) {
  if (!outcome.failures.empty()) return could_not;
  if (fail_on == "never") return done;
  std::size_t counted = outcome.errors;
  if (fail_on != "error") counted += outcome.warnings;
  if (fail_on == "note") counted += outcome.notes;
  return counted > 0 ? findings : done;
}

}  // namespace

std::vector<Option> reading_options() {
  return {
      {.name = "as-of", .value = "DATE", .about = "the audit date, such as 2026-10-31; today (UTC) when absent"},
      {.name = "fail-on",
       .value = "LEVEL",
       .about = "exit with 1 when there are findings of this level or above: error (when absent), "
                "warning, note, or never",
       .choices = {"error", "warning", "note", "never"}},
      output_option("text (when absent), json or ndjson; with =FILE written there; may be repeated"),
      {.name = "jobs",
       .letter = 'j',
       .value = "N",
       .about = "how many threads; as many as there are cores when absent"},
  };
}

Result<audit::Options> reading(const Arguments& arguments, const Process& process) {
  audit::Options options;
  options.as_of = process.today;
  if (arguments.has("as-of")) {
    const auto day = Date::parse(arguments.value("as-of"));
    if (!day) return usage_failure(fmt::format("{} takes a date such as 2026-10-31", arguments.given_as("as-of")));
    options.as_of = *day;
  }
  options.jobs = std::max(1U, std::thread::hardware_concurrency());
  if (arguments.has("jobs")) {
    const auto text = arguments.value("jobs");
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), options.jobs);
    if (error != std::errc{} || end != text.data() + text.size() || options.jobs < 1 || options.jobs > 1024) {
      return usage_failure(fmt::format("{} takes a number from 1 to 1024", arguments.given_as("jobs")));
    }
  }
  if (auto failure = wrong_output(arguments, format_names())) return std::move(*failure);
  for (const char* name : {"select", "ignore"}) {
    if (const auto failure = audit::unknown_selector(arguments.values(name))) {
      return usage_failure(arguments.origin(name) + failure->message);
    }
  }
  options.select = arguments.values("select");
  options.ignore = arguments.values("ignore");
  return options;
}

std::optional<Failure> overwrites_record(const Arguments& arguments, const std::string& root) {
  namespace fs = std::filesystem;
  std::error_code error;
  const fs::path tree = fs::weakly_canonical(root, error);
  for (const auto& format : arguments.values("format")) {
    const auto equals = format.find('=');
    if (equals == std::string::npos) continue;
    const fs::path file = fs::weakly_canonical(format.substr(equals + 1), error);
    if (store::is_record_path(file.lexically_relative(tree).generic_string())) {
      return usage_failure(
          fmt::format("{} would overwrite a record of the tree; name a file outside its record folders", format));
    }
  }
  return std::nullopt;
}

std::string seen_from_here(const std::filesystem::path& path) {
  std::error_code error;
  const auto near = std::filesystem::proximate(path, error);
  return (error ? path : near).generic_string();
}

void warn_half_made(const std::string& root, const Arguments& arguments, Process& process) {
  if (arguments.has("quiet") || !store::half_made(root)) return;
  process.say("cfcm: a change is half made; the next writing command, or `cfcm doctor --repair`, finishes it");
}

Result<int> deliver(const audit::Outcome& outcome, const Arguments& arguments, Process& process,
                    std::string_view fail_on) {
  const bool quiet = arguments.has("quiet");
  const auto failed = write_outputs(arguments, process, [&](std::string_view format, bool to_file) {
    fmt::memory_buffer buffer;
    render::find(format)->write({.outcome = outcome, .color = !to_file && colored(arguments, process), .quiet = quiet},
                                buffer);
    return std::string(buffer.data(), buffer.size());
  });
  for (const auto& failure : outcome.failures) process.say("cfcm: " + failure.message);
  if (failed) process.say("cfcm: " + failed->message);
  if (!quiet) process.say(render::summary_line(outcome));
  return failed ? could_not : status_of(outcome, arguments.value("fail-on", fail_on));
}

}  // namespace cfcm::cmd
