#include <algorithm>
#include <chrono>
#include <filesystem>
#include <new>
#include <thread>

#include <fmt/format.h>

#include "api/cfcm/cfcm.h"
#include "api/report.h"
#include "audit/ask.h"
#include "cfcm_version.h"
#include "store/files.h"

namespace libcfcm::v1 {

struct Tree::State {
  std::string root;
};

namespace {

/// Runs what may throw. The messages are short enough to need no memory.
template <class T, class Work>
Result<T> guarded(Work work) noexcept {
  try {
    return work();
  } catch (const std::bad_alloc&) {
    return Failure{Failure::Kind::memory, "out of memory"};
  } catch (...) {
    return Failure{Failure::Kind::fault, "internal fault"};
  }
}

Failure usage(std::string message) { return {Failure::Kind::usage, std::move(message)}; }

Result<cfcm::audit::Options> meant(const std::string& as_of, unsigned jobs) {
  cfcm::audit::Options options;
  if (as_of.empty()) {
    const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    options.as_of = cfcm::Date(static_cast<std::int32_t>(today.time_since_epoch().count()));
  } else if (const auto day = cfcm::Date::parse(as_of)) {
    options.as_of = *day;
  } else {
    return usage("as_of takes a date such as 2026-10-31");
  }
  if (jobs > 1024) return usage("jobs takes a number up to 1024");
  options.jobs = jobs == 0 ? std::max(1U, std::thread::hardware_concurrency()) : jobs;
  return options;
}

/// The parts of a tree that are asked about; none for all of it.
Result<std::vector<cfcm::audit::Asked>> parts(const std::vector<std::string>& paths) {
  std::vector<cfcm::audit::Asked> parts;
  bool all = false;
  for (const auto& path : paths) {
    auto within = std::filesystem::path(path).lexically_normal().generic_string();
    if (within.ends_with('/')) within.pop_back();
    if (within.empty() || path.starts_with('/') || within == ".." || within.starts_with("../"))
      return usage(fmt::format("{} is no path within the tree; give it from the root of the tree", path));
    all = all || within == ".";
    parts.push_back({.path = std::move(within), .typed = path});
  }
  if (all) parts.clear();
  return parts;
}

Result<Report> answer(const cfcm::Result<cfcm::audit::Outcome>& outcome) {
  if (!outcome) return failure(outcome.error());
  return report(*outcome);
}

}  // namespace

std::string_view version() noexcept { return CFCM_VERSION; }

Result<Tree> Tree::open(std::string_view path) noexcept {
  return guarded<Tree>([&]() -> Result<Tree> {
    auto root = cfcm::store::find_root(std::string(path));
    if (!root) return failure(root.error());
    return Tree(std::make_shared<const State>(State{std::move(*root)}));
  });
}

std::string_view Tree::root() const noexcept { return state_->root; }

Result<Report> Tree::validate(const ValidateOptions& options) const noexcept {
  return guarded<Report>([&]() -> Result<Report> {
    auto asked = parts(options.paths);
    if (!asked) return std::move(asked).error();
    auto how = meant(options.as_of, options.jobs);
    if (!how) return std::move(how).error();
    how->style = options.style;
    return answer(cfcm::audit::validate(state_->root, *asked, std::move(*how)));
  });
}

Result<Report> Tree::audit(const AuditOptions& options) const noexcept {
  return guarded<Report>([&]() -> Result<Report> {
    auto how = meant(options.as_of, options.jobs);
    if (!how) return std::move(how).error();
    how->select = options.select;
    how->ignore = options.ignore;
    return answer(cfcm::audit::audit_conflicts(state_->root, state_->root, *how));
  });
}

}  // namespace libcfcm::v1
