#include "cmd/choice.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

#include <fmt/format.h>

#include "cmd/records.h"
#include "render/printable.h"

namespace cfcm::cmd {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_list = 256u << 20;  // two million paths of a hundred bytes, and something to spare

Result<std::string> read_list(const std::string& name, const Process& process) {
  const auto failed = [&](int error) {
    return Failure{Failure::Kind::io, fmt::format("cannot read the list {}: {}", name, std::strerror(error))};
  };
  std::string bytes;
  if (name == "-") {
    auto input = process.input(longest_list);
    if (!input) return input;
    bytes = std::move(*input);
  } else {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(name.c_str(), "rb"), &std::fclose);
    if (!file) return failed(errno);
    char part[1 << 16];
    errno = 0;
    while (const auto n = std::fread(part, 1, sizeof part, file.get())) {
      bytes.append(part, n);
      if (bytes.size() > longest_list) break;
    }
    if (std::ferror(file.get())) return failed(errno);
  }
  if (bytes.size() <= longest_list) return bytes;
  return Failure{Failure::Kind::usage, fmt::format("the list {} is larger than 256 MiB; split it", name)};
}

/// The names of a list, without empty ones; a line may end as Windows ends it.
std::vector<std::string> names_in(const std::string& bytes, bool nul) {
  std::vector<std::string> names;
  const char separator = nul ? '\0' : '\n';
  for (std::size_t start = 0; start < bytes.size();) {
    const auto end = std::min(bytes.find(separator, start), bytes.size());
    auto name = bytes.substr(start, end - start);
    if (!nul && name.ends_with('\r')) name.pop_back();
    if (!name.empty()) names.push_back(std::move(name));
    start = end + 1;
  }
  return names;
}

class Chooser {
 public:
  Result<Choice> take() { return std::move(choice_); }

  /// Whether to go on.
  std::optional<Failure> add(const std::string& path, bool listed) {
    std::error_code error;
    const auto status = fs::symlink_status(path, error);
    if (!fs::exists(status)) {
      const auto why = error ? error.message() : std::string(std::strerror(ENOENT));
      choice_.failures.push_back({Failure::Kind::io, fmt::format("cannot read {}: {}", path, why)});
      return std::nullopt;
    }
    auto root = root_of(path, fs::is_directory(status));
    if (!root && listed && root.error().kind == Failure::Kind::usage) {
      ++choice_.passed_over;
      return std::nullopt;
    }
    if (!root) return std::move(root).error();
    if (!choice_.root.empty() && choice_.root != *root) {
      return usage_failure(
          fmt::format("{} lies in another tree than the paths before it; validate them one at a time", path));
    }
    choice_.root = *root;
    auto relative = fs::absolute(path, error).lexically_normal().lexically_relative(*root).generic_string();
    if (relative.ends_with('/')) relative.pop_back();
    if (relative == "." || relative.empty())
      choice_.all = true;
    else
      choice_.parts.push_back({std::move(relative), path, listed});
    return std::nullopt;
  }

  Choice& choice() { return choice_; }

 private:
  /// Found once for each folder: a list names many files of few.
  const Result<std::string>& root_of(const std::string& path, bool folder) {
    std::error_code error;
    const auto whole = fs::absolute(path, error).lexically_normal();
    const auto key = folder ? whole.string() : whole.parent_path().string();
    const auto known = roots_.find(key);
    return known != roots_.end() ? known->second : roots_.emplace(key, find(path, whole, folder)).first->second;
  }

  /// A link that leads nowhere lies in the tree of its folder, too.
  static Result<std::string> find(const std::string& path, const fs::path& whole, bool folder) {
    auto root = store::find_root(folder ? path : whole.parent_path().string());
    std::error_code error;
    return root || folder || !fs::exists(path, error) ? root : store::find_root(path);
  }

  Choice choice_{};
  std::map<std::string, Result<std::string>> roots_{};
};

bool chosen(const Choice& choice, const std::string& path) { return choice.all || choice.paths.holds(path); }

}  // namespace

std::vector<Option> choosing_options() {
  return {
      {.name = "list-files", .about = "print the record files that are chosen, one a line, and judge nothing"},
      {.name = "null",
       .letter = 'z',
       .about = "names end in a NUL and not in a line break: those of --files-from and of --list-files"},
  };
}

Result<std::string> root_around(const std::string& path) {
  std::error_code error;
  auto at = fs::absolute(path, error).lexically_normal().parent_path();
  while (at.has_relative_path() && !fs::is_directory(at, error)) at = at.parent_path();
  return store::find_root(at.string());
}

Result<Choice> choose(const Arguments& arguments, Process& process) {
  Chooser chooser;
  Choice& choice = chooser.choice();
  const bool around = arguments.positional.empty() && !arguments.has("files-from");
  for (const auto& path : around ? std::vector<std::string>{"."} : arguments.positional) {
    if (auto failure = chooser.add(path, false)) return std::move(*failure);
  }
  choice.all = choice.all || around;  // the tree around us, not the folder
  if (arguments.has("files-from")) {
    const auto name = arguments.value("files-from");
    choice.list = name == "-" ? "on standard input" : name;
    const auto bytes = read_list(name, process);
    if (!bytes) return bytes.error();
    if (!arguments.has("null") && bytes->find('\0') != std::string::npos)
      return usage_failure(
          fmt::format("the list {} holds NUL characters; give -z when its names end in them", choice.list));
    const auto names = names_in(*bytes, arguments.has("null"));
    choice.listed = names.size();
    for (const auto& path : names) {
      if (auto failure = chooser.add(path, true)) return std::move(*failure);
    }
  }
  if (!choice.root.empty()) warn_half_made(choice.root, arguments, process);
  return chooser.take();
}

std::optional<Failure> narrow(Choice& choice, const audit::Source& source) {
  auto parts = audit::parts_of(source, choice.parts);
  if (!parts) return std::move(parts).error();
  choice.paths = std::move(parts->paths);
  choice.passed_over += parts->passed_over;
  return std::nullopt;
}

void tell_passed_over(const Choice& choice, const Arguments& arguments, Process& process) {
  if (choice.list.empty() || arguments.has("quiet")) return;
  const bool nothing = !choice.all && choice.paths.empty();
  const char* judged = nothing ? "; nothing is judged" : "";
  if (choice.listed == 0) {
    process.say(fmt::format("the list {} names no file{}", choice.list, judged));
  } else if (choice.passed_over > 0) {
    process.say(fmt::format("{} of {} name{} in the list {} passed over, being no record{}", choice.passed_over,
                            choice.listed, choice.listed == 1 ? "" : "s", choice.list, judged));
  }
}

std::optional<Failure> list_at_odds(const Arguments& arguments) {
  const bool lists = arguments.has("list-files");
  if (arguments.has("null") && !lists && !arguments.has("files-from"))
    return usage_failure(fmt::format("{} ends the names of --files-from and --list-files; there is none of them here",
                                     arguments.mirrored.contains("null") ? environment_name("null") : "-z"));
  if (lists && arguments.has("format") && !arguments.mirrored.contains("format"))
    return usage_failure("--list-files prints names, and --format is for findings; take one of them");
  return std::nullopt;
}

int list_files(const Choice& choice, const audit::Source* source, const Arguments& arguments, Process& process) {
  const bool nul = arguments.has("null");
  const fs::path root(choice.root);
  static const std::vector<std::string> none;
  for (const auto& path : source ? source->paths() : none) {
    if (!chosen(choice, path)) continue;
    const auto shown = seen_from_here(root / path);
    if (nul)
      (process.out += shown) += '\0';
    else
      (process.out += render::printable(shown)) += '\n';
  }
  auto failures = choice.failures;
  if (source) failures.insert(failures.end(), source->failures().begin(), source->failures().end());
  for (const auto& failure : failures) process.say("cfcm: " + failure.message);
  return failures.empty() ? done : could_not;
}

}  // namespace cfcm::cmd
