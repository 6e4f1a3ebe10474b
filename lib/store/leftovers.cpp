#include "store/leftovers.h"

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <memory>

#include <fmt/format.h>

#include "base/hash.h"
#include "store/beneath.h"
#include "store/descriptor.h"
#include "store/lock.h"
#include "store/publish.h"
#include "store/writer.h"

namespace cfcm::store {
namespace {

using Answer = Observation::Answer;

constexpr unsigned deepest = 64;

std::string count(std::size_t n, const char* what) { return fmt::format("{} {}{}", n, what, n == 1 ? "" : "s"); }

Descriptor open_root(const std::string& root) {
  return Descriptor(::open(root.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
}

/// Calls `each` with every name of a folder but `.` and `..`; false and errno when it cannot be read.
template <class Each>
bool every_name(int folder, Each each) {
  const std::unique_ptr<DIR, int (*)(DIR*)> names(::fdopendir(::dup(folder)), &::closedir);
  if (!names) return false;
  ::rewinddir(names.get());
  while (true) {
    errno = 0;
    const dirent* entry = ::readdir(names.get());
    if (!entry) return errno == 0;
    const std::string name = entry->d_name;
    if (name != "." && name != "..") each(name);
  }
}

/// Whether the process that a temporary name tells of is still there. It may be another's, of another machine even:
/// then the file stays until that one has ended, too.
bool at_work(std::string_view name, std::string_view prefix) {
  if (!name.starts_with(prefix)) return false;
  pid_t process = 0;
  const auto number = name.substr(prefix.size());
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), process);
  if (error != std::errc{} || process <= 0 || process == ::getpid()) return false;
  return ::kill(process, 0) == 0 || errno == EPERM;
}

/// `.tmp-812-0f3a55d100ab91ce`: what publishing calls a file that has no name yet.
bool is_temporary(std::string_view name) {
  constexpr std::string_view digits = "0123456789", hex = "0123456789abcdef";
  constexpr std::size_t length = 16;
  if (!name.starts_with(temporary_prefix)) return false;
  name.remove_prefix(temporary_prefix.size());
  const auto dash = name.find('-');
  return dash != std::string_view::npos && dash > 0 && name.find_first_not_of(digits) == dash &&
         name.size() == dash + 1 + length && name.find_first_not_of(hex, dash + 1) == std::string_view::npos;
}

/// The folders of records, from the top.
class Survey {
 public:
  std::vector<std::string> temporaries{};  ///< below the root
  std::size_t open = 0;                    ///< files and folders that others may read or write
  std::string first_open{};
  std::optional<Failure> failure{};

  void look(int folder, const std::string& path, unsigned depth = 0) {
    std::vector<std::string> names;
    if (!every_name(folder, [&](const std::string& name) { names.push_back(name); })) {
      failure = cannot_read(path.empty() ? "the top of the tree" : path, errno);
      return;
    }
    std::ranges::sort(names);
    for (const auto& name : names) look_at(folder, name, path.empty() ? name : path + '/' + name, depth);
  }

 private:
  void look_at(int folder, const std::string& name, const std::string& path, unsigned depth) {
    struct stat now {};
    if (::fstatat(folder, name.c_str(), &now, AT_SYMLINK_NOFOLLOW) != 0) return;  // gone meanwhile
    const bool hidden = name.front() == '.';
    if (S_ISREG(now.st_mode) && is_temporary(name) && !at_work(name, temporary_prefix)) temporaries.push_back(path);
    const bool record = S_ISREG(now.st_mode) && name.ends_with(".yaml");
    if (hidden || (!record && !S_ISDIR(now.st_mode))) return;
    if ((now.st_mode & 077U) != 0 && ++open == 1) first_open = path;
    if (!S_ISDIR(now.st_mode) || depth == deepest) return;
    const Descriptor below = open_at(folder, name, O_RDONLY | O_DIRECTORY);
    if (below)
      look(below.get(), path, depth + 1);
    else
      failure = cannot_read(path, errno);
  }
};

/// What lies in `.cfcm`.
struct Control {
  std::optional<Lock::Holder> holder{};
  std::vector<std::string> temporaries{};  ///< of writers
  std::vector<std::string> probes{};       ///< of `doctor`
  std::size_t requests = 0;
};

Result<Control> look_into(int control) {
  Control found;
  auto holder = Lock::holder(control);
  if (!holder) return std::move(holder).error();
  found.holder = std::move(*holder);
  const bool read = every_name(control, [&](const std::string& name) {
    if (name.starts_with(temporary_prefix) || name == new_journal_name) found.temporaries.push_back(name);
    if (name.starts_with(probe_prefix) && !at_work(name, probe_prefix)) found.probes.push_back(name);
  });
  if (!read) return cannot_read(".cfcm", errno);
  const Descriptor requests = open_at(control, "requests", O_RDONLY | O_DIRECTORY);
  if (!requests && errno != ENOENT) return cannot_read(".cfcm/requests", errno);
  if (requests && !every_name(requests.get(), [&](const std::string&) { ++found.requests; }))
    return cannot_read(".cfcm/requests", errno);
  return found;
}

Observation journal_of(int root, const Control& control) {
  const char* what = "journal";
  auto text = bytes_of(root, std::string(".cfcm/") + journal_name);
  if (!text) return {what, Answer::unknown, text.error().message, "give whoever runs cfcm the right to read it"};
  if (!*text) return {what, Answer::yes, "no change is half made", {}};
  if (control.holder && control.holder->now)
    return {what, Answer::yes, "a change to several files is being made at this moment", {}};
  const auto changes = read_journal(**text);
  if (!changes) {
    return {what, Answer::no, ".cfcm/journal cannot be read as a change to several files, and nothing can be written",
            "run the version of cfcm that wrote it; when it is damaged, move it out of the tree and compare the tree "
            "with git"};
  }
  std::size_t made = 0;
  for (const Pending& change : *changes) {
    auto now = bytes_of(root, change.path);
    if (!now) return {what, Answer::unknown, now.error().message, "give whoever runs cfcm the right to read it"};
    const bool as_seen = *now ? sha256(**now) == change.seen_hash : change.seen_hash.empty();
    if (*now == change.bytes) {
      ++made;
    } else if (!as_seen) {
      return {what, Answer::no,
              fmt::format("a change to {} is half made, and {} was changed by hand since; nothing can be written",
                          count(changes->size(), "file"), change.path),
              fmt::format("put {} back as it was and run `cfcm doctor --repair`, or move .cfcm/journal out of the tree "
                          "to give up what is left of the change",
                          change.path)};
    }
  }
  return {what, Answer::no,
          fmt::format("a change to {} is half made: {} of them {} written", count(changes->size(), "file"), made,
                      made == 1 ? "is" : "are"),
          "run `cfcm doctor --repair`; else the next command that writes finishes it"};
}

Observation temporaries_of(const Control& control, const Survey& survey) {
  const char* what = "temporary-files";
  const bool busy = control.holder && control.holder->now;
  const std::size_t left = (busy ? 0 : control.temporaries.size()) + control.probes.size() + survey.temporaries.size();
  if (left == 0) return {what, Answer::yes, "no temporary files are left", {}};
  const std::string first = !survey.temporaries.empty() ? survey.temporaries.front() : std::string(".cfcm");
  return {what, Answer::no,
          fmt::format("{} left by what was cut off, {} {}",
                      left == 1 ? "1 temporary file is" : count(left, "temporary file") + " are",
                      survey.temporaries.empty() ? "in" : "such as", first),
          "run `cfcm doctor --repair`, which removes them"};
}

Observation holder_of(const Control& control) {
  if (!control.holder) return {"lock-holder", Answer::yes, "nobody writes", {}};
  if (control.holder->now)
    return {"lock-holder", Answer::yes, fmt::format("the tree is being written by {}", control.holder->said), {}};
  return {"lock-holder", Answer::yes, fmt::format("nobody writes; the last was {}", control.holder->said), {}};
}

Observation requests_of(const Control& control) {
  const auto said = control.requests == 0 ? std::string("no request is remembered")
                                          : "remembered: " + count(control.requests, "request");
  return {"requests", Answer::yes, said, {}};
}

Observation modes_of(const Survey& survey) {
  const char* what = "modes-closed";
  if (survey.failure)
    return {what, Answer::unknown, survey.failure->message, "give whoever runs cfcm the right to read it"};
  if (survey.open == 0) return {what, Answer::yes, "records are closed to others than their owner", {}};
  return {what, Answer::note,
          fmt::format("{} open to others than their owner, such as {}",
                      survey.open == 1 ? "1 file or folder is" : fmt::format("{} files and folders are", survey.open),
                      survey.first_open),
          "close them, unless others shall read them: chmod -R go= ."};
}

}  // namespace

bool half_made(const std::string& root) {
  const Descriptor at = open_root(root);
  struct stat now {};
  return at && ::fstatat(at.get(), fmt::format(".cfcm/{}", journal_name).c_str(), &now, AT_SYMLINK_NOFOLLOW) == 0;
}

Result<Observations> leftovers(const std::string& root) {
  const Descriptor at = open_root(root);
  if (!at) return cannot_read(root, errno);
  const Descriptor folder = open_at(at.get(), ".cfcm", O_RDONLY | O_DIRECTORY);
  if (!folder && errno != ENOENT) return cannot_read(".cfcm", errno);
  Control control;
  if (folder) {
    auto found = look_into(folder.get());
    if (!found) return std::move(found).error();
    control = std::move(*found);
  }
  Survey survey;
  survey.look(at.get(), "");
  return Observations{journal_of(at.get(), control), temporaries_of(control, survey), holder_of(control),
                      requests_of(control), modes_of(survey)};
}

Result<std::vector<std::string>> clear(const std::string& root, const std::string& purpose) {
  const Descriptor at = open_root(root);
  if (!at) return cannot_read(root, errno);
  Control before;
  if (const Descriptor folder = open_at(at.get(), ".cfcm", O_RDONLY | O_DIRECTORY)) {
    auto found = look_into(folder.get());
    if (!found) return std::move(found).error();
    before = std::move(*found);
  }
  const bool unfinished = half_made(root);
  const auto writer = Writer::open(root, {.purpose = purpose});
  if (!writer) return writer.error();
  std::vector<std::string> did;
  if (unfinished) did.push_back("finished the change of several files that was half made");

  Survey survey;
  survey.look(at.get(), "");
  std::vector<std::string> left = survey.temporaries;
  for (const auto& name : before.probes) left.push_back(".cfcm/" + name);
  std::size_t removed = before.temporaries.size();
  for (const auto& path : left) {
    const Descriptor folder = open_folder_of(at.get(), path, false);
    const auto name = name_of(path);
    const bool gone = folder && (::unlinkat(folder.get(), name.c_str(), 0) == 0 ||
                                 ::unlinkat(folder.get(), name.c_str(), AT_REMOVEDIR) == 0);
    if (!gone && errno != ENOENT) return cannot_write(path);
    ++removed;
  }
  if (removed > 0) did.push_back("removed " + count(removed, "temporary file"));
  return did;
}

}  // namespace cfcm::store
