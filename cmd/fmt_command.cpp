#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>

#include <fmt/format.h>

#include "audit/parallel.h"
#include "base/diff.h"
#include "cmd/records.h"
#include "render/renderer.h"
#include "store/files.h"
#include "store/form.h"
#include "store/publish.h"
#include "store/writer.h"
#include "yaml/read.h"

namespace cfcm::cmd {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_bytes = yaml::Limits{}.bytes;

/// A folder that files are read from and written to; a tree is locked from the first file that is written on.
class Place {
 public:
  static Result<std::shared_ptr<Place>> open(const std::string& root, bool tree) {
    auto folder = store::Folder::open(root);
    if (!folder) return std::move(folder).error();
    return std::make_shared<Place>(std::move(*folder), tree);
  }
  Place(store::Folder folder, bool tree) : folder_(std::move(folder)), tree_(tree) {}

  const store::Folder& folder() const { return folder_; }
  bool is_tree() const { return tree_; }

  Result<> write(const std::string& path, const std::string& seen, const std::string& bytes) {
    if (!tree_) return store::publish_over(folder_.path(), path, seen, bytes);
    const std::lock_guard guard(mutex_);
    if (!writer_) writer_ = store::Writer::open(folder_.path(), {.purpose = "cfcm fmt"});
    if (!*writer_) return writer_->error();
    const store::Change change{path, seen, bytes};
    return (*writer_)->commit({&change, 1});
  }

 private:
  store::Folder folder_;
  bool tree_;
  std::mutex mutex_{};
  std::optional<Result<store::Writer>> writer_{};
};

/// One file, and what has become of it.
struct Work {
  std::shared_ptr<Place> place{};
  std::string path{};   ///< below the folder
  std::string shown{};  ///< as a user in this folder would name it
  std::string cited{};  ///< as findings name it: from the root of its tree, as everywhere; else as it is shown
  bool named = false;   ///< by itself: somebody has looked at it
  std::string bytes{};  ///< as read, where they are not canonical
  store::Form form{};
  std::optional<Failure> failure{};
};

class Formatting {
 public:
  Formatting(const Arguments& arguments, Process& process) : arguments_(arguments), process_(process) {}

  Result<int> run(unsigned jobs) {
    if (arguments_.positional == std::vector<std::string>{"-"}) return standard_input();
    const bool around = arguments_.positional.empty();
    for (const auto& path : around ? std::vector<std::string>{"."} : arguments_.positional) {
      if (path == "-") return usage_failure("- stands alone: fmt takes either standard input or paths");
      if (auto failure = add(path, around)) return std::move(*failure);
    }
    const bool write = !arguments_.has("check") && !arguments_.has("diff");
    audit::parallel(works_.size(), jobs, [&](std::size_t i) { format(works_[i], write); });
    return answer();
  }

 private:
  Result<int> standard_input() {
    auto bytes = process_.input(most_bytes);
    if (!bytes) return std::move(bytes).error();
    Work& work = works_.emplace_back();
    work.shown = arguments_.value("stdin-filename", "-");
    work.form = store::canonical_form(work.shown, *bytes, true);
    work.failure = work.form.failure;
    if (!work.form.text.empty() && work.form.text != *bytes) work.bytes = std::move(*bytes);
    const bool filter = !arguments_.has("check") && !arguments_.has("diff");
    auto status = answer();
    if (filter) process_.out = work.form.text;
    return status;
  }

  /// The folder that a record outside of any tree is read from: the one we are in, so that messages name the record as
  /// it was typed, or its own.
  static std::string around_loose(const fs::path& whole) {
    std::error_code error;
    const fs::path here = fs::current_path(error);
    const auto below = whole.lexically_relative(here).generic_string();
    return below.empty() || below.starts_with("..") ? whole.parent_path().string() : here.string();
  }

  Result<std::shared_ptr<Place>> open(const std::string& root, bool tree) {
    auto& place = places_[root];
    if (place) return place;
    auto opened = Place::open(root, tree);
    if (opened) place = *opened;
    if (tree && (arguments_.has("check") || arguments_.has("diff"))) warn_half_made(root, arguments_, process_);
    return opened;
  }

  std::optional<Failure> add(const std::string& path, bool around) {
    std::error_code error;
    const fs::path whole = fs::absolute(path, error).lexically_normal();
    const bool folder = fs::is_directory(path, error);
    if (const auto status = fs::symlink_status(path, error); !fs::exists(status)) {
      const bool none = status.type() == fs::file_type::not_found;
      failures_.push_back({Failure::Kind::io, fmt::format("cannot read {}: {}", path,
                                                          none ? "there is no such file or folder" : error.message())});
      return std::nullopt;
    }
    auto root = store::find_root(path);
    if (!root && folder) return std::move(root).error();
    // A record may lie outside of any tree.
    const std::string base = root ? *root : around_loose(whole);
    const auto opened = open(base, root.has_value());
    if (!opened) return opened.error();
    const auto& place = *opened;
    if (!folder) {
      add_file(place, whole.lexically_relative(base).generic_string(), true);
      return std::nullopt;
    }
    auto below = around ? std::string(".") : whole.lexically_relative(base).generic_string();
    if (below.ends_with('/')) below.pop_back();
    const auto listing = place->folder().list();
    const auto asked = [&](const std::string& one) { return below == "." || one.starts_with(below + "/"); };
    std::size_t found = 0;
    for (const auto& one : listing.paths) {
      if (!asked(one)) continue;
      add_file(place, one, false);
      ++found;
    }
    std::ranges::copy_if(listing.findings, std::back_inserter(passed_over_),
                         [&](const Finding& finding) { return asked(finding.where.path); });
    for (const auto& one : listing.failures) failures_.push_back(one);
    if (found == 0 && listing.failures.empty()) return usage_failure(fmt::format("{} holds no record to format", path));
    return std::nullopt;
  }

  void add_file(const std::shared_ptr<Place>& place, const std::string& path, bool named) {
    const fs::path whole = fs::path(place->folder().path()) / path;
    const auto [known, fresh] = known_.emplace(whole.lexically_normal().string(), works_.size());
    if (!fresh) {
      works_[known->second].named = works_[known->second].named || named;
      return;
    }
    Work work;
    work.place = place;
    work.path = path;
    work.shown = seen_from_here(whole);
    work.cited = place->is_tree() ? path : work.shown;
    work.named = named;
    works_.push_back(std::move(work));
  }

  static void format(Work& work, bool write) {
    auto bytes = work.place->folder().read(work.path, most_bytes);
    if (!bytes) {
      work.failure = std::move(bytes).error();
      return;
    }
    work.form = store::canonical_form(work.cited, *bytes, work.named);
    work.failure = work.form.failure;
    if (work.form.text.empty() || work.form.text == *bytes) return;
    work.bytes = std::move(*bytes);
    if (!write) return;
    auto written = work.place->write(work.path, work.bytes, work.form.text);
    if (!written) work.failure = std::move(written).error();
  }

  Result<int> answer() {
    std::ranges::sort(works_, {}, &Work::shown);
    audit::Outcome outcome;
    outcome.as_of = process_.today;
    outcome.root = arguments_.positional.empty() ? "." : arguments_.positional.front();
    outcome.files = outcome.records = works_.size();
    outcome.asked = works_.size();
    outcome.failures = std::move(failures_);
    outcome.findings = std::move(passed_over_);
    std::vector<const Work*> changed;
    for (auto& work : works_) {
      std::ranges::move(work.form.refusals, std::back_inserter(outcome.findings));
      if (arguments_.has("check")) std::ranges::move(work.form.mended, std::back_inserter(outcome.findings));
      const bool written = !work.failure || work.failure->kind == Failure::Kind::committed;
      if (written && !work.bytes.empty()) changed.push_back(&work);
      if (work.failure) outcome.failures.push_back(std::move(*work.failure));
    }
    audit::settle(outcome);
    return tell(outcome, changed);
  }

  /// What stdout holds: with --diff the diffs, with --check alone the findings in the format asked for, else the files
  /// that were rewritten. Findings that are not there stand on stderr.
  Result<int> tell(const audit::Outcome& outcome, const std::vector<const Work*>& changed) {
    const bool check = arguments_.has("check"), diff = arguments_.has("diff");
    if (check && !diff) return deliver(outcome, arguments_, process_, "note");
    fmt::memory_buffer buffer;
    render::find("text")->write({.outcome = outcome, .quiet = arguments_.has("quiet")}, buffer);
    process_.err.append(buffer.data(), buffer.size());
    for (const auto& failure : outcome.failures) process_.say("cfcm: " + failure.message);
    for (const auto* work : changed) {
      process_.out += diff ? unified_diff(work->shown, work->bytes, work->form.text) : work->shown + "\n";
    }
    if (!arguments_.has("quiet")) {
      const auto refused = std::ranges::count_if(works_, [](const Work& work) { return work.form.text.empty(); });
      process_.say(fmt::format("{} of {} file{} {}{}", changed.size(), works_.size(), works_.size() == 1 ? "" : "s",
                               diff ? "to be rewritten" : "rewritten",
                               refused > 0 ? fmt::format(", {} left as found", refused) : std::string()));
    }
    const auto committed = [](const Failure& failure) { return failure.kind == Failure::Kind::committed; };
    if (!std::ranges::all_of(outcome.failures, committed)) return could_not;
    if (!outcome.failures.empty()) return undelivered;
    return outcome.findings.empty() ? done : findings;
  }

  const Arguments& arguments_;
  Process& process_;
  std::map<std::string, std::shared_ptr<Place>> places_{};
  std::map<std::string, std::size_t> known_{};
  std::vector<Work> works_{};
  std::vector<Failure> failures_{};
  Findings passed_over_{};  // what lies in the folders and is no record
};

Result<int> run(const Arguments& arguments, Process& process) {
  const bool check = arguments.has("check"), diff = arguments.has("diff");
  if (arguments.has("format") && (!check || diff)) {
    return usage_failure(fmt::format("{} goes with --check alone", arguments.given_as("format")));
  }
  const auto options = reading(arguments, process);
  if (!options) return options.error();
  return Formatting(arguments, process).run(options->jobs);
}

std::vector<Option> options() {
  std::vector<Option> all{
      {.name = "check", .about = "write nothing; name what is not canonical, and exit with 1 when there is any"},
      {.name = "diff", .about = "write nothing; print what would change, values of records included"},
      {.name = "stdin-filename", .value = "NAME", .about = "what messages call standard input"},
  };
  for (const auto& option : reading_options()) {
    if (option.name == "format" || option.name == "jobs") all.push_back(option);
  }
  return all;
}

}  // namespace

extern const Command fmt_command{
    .name = "fmt",
    .summary = "write records in their canonical form; nothing but the form changes",
    .about =
        "Keys stand in the order of their kind, in block style with two spaces; comments keep their places. The files "
        "that were\n"
        "rewritten are named on stdout. A record that does not read soundly is left as it is, and said. A missing end "
        "mark may\n"
        "mean that a file was cut off: it is added to a file that is named by itself, never to what a folder holds.",
    .positional = {.name = "PATH",
                   .about =
                       "a tree, a folder in it, or a record; the tree around you when absent; - is standard input, "
                       "and the canonical form goes to stdout",
                   .least = 0,
                   .most = 1000000},
    .options = options(),
    .run = run,
};

}  // namespace cfcm::cmd
