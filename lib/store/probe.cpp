#include "store/probe.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <random>

#include <fmt/format.h>

#include "store/beneath.h"
#include "store/descriptor.h"
#include "store/leftovers.h"
#include "store/lock.h"

namespace cfcm::store {
namespace {

using Answer = Observation::Answer;

constexpr std::uintmax_t least_space = std::uintmax_t{64} << 20;
constexpr std::uintmax_t least_files = 1000;
constexpr const char* elsewhere = "keep the tree on a local file system such as ext4, XFS or btrfs";

/// What the errors mean that a file system answers which does not have something at all.
bool lacks(int error) {
  return error == EINVAL || error == EOPNOTSUPP || error == ENOSYS || error == EPERM || error == EMLINK ||
         error == ENOLCK || error == ENOTTY;
}

/// The files of one run, removed with the object; a process that is killed leaves them to the next `--repair`.
class Bench {
 public:
  explicit Bench(int folder) : folder_(folder) {
    std::random_device random;
    stem_ = fmt::format("{}{}-{:08x}{:08x}", probe_prefix, ::getpid(), random(), random());
  }
  Bench(const Bench&) = delete;
  Bench& operator=(const Bench&) = delete;
  ~Bench() {
    for (const auto& name : names_) {
      if (::unlinkat(folder_, name.c_str(), 0) != 0) ::unlinkat(folder_, name.c_str(), AT_REMOVEDIR);
    }
  }
  int folder() const { return folder_; }
  /// A name that is swept up at the end.
  std::string name(const char* what) {
    names_.push_back(fmt::format("{}-{}", stem_, what));
    return names_.back();
  }
  Descriptor make(const std::string& name) const { return open_at(folder_, name, O_RDWR | O_CREAT | O_EXCL, 0600); }

 private:
  int folder_;
  std::string stem_{};
  std::vector<std::string> names_{};
};

Observation holds(const char* name, std::string said) { return {name, Answer::yes, std::move(said), {}}; }
Observation fails(const char* name, std::string said, std::string remedy) {
  return {name, Answer::no, std::move(said), std::move(remedy)};
}
Observation untried(const char* name, int error) {
  return {name, Answer::unknown, fmt::format("could not be tried: {}", std::strerror(error)),
          "run `cfcm doctor` again; when it stays so, look after the disk"};
}
/// What the file system does not have is told apart from what went wrong this time.
Observation refused(const char* name, const char* said, const char* remedy) {
  const int error = errno;
  if (!lacks(error)) return untried(name, error);
  return fails(name, fmt::format("{}: {}", said, std::strerror(error)), remedy);
}

Observation link(Bench& bench) {
  const char* what = "publish-by-link";
  const auto from = bench.name("new"), to = bench.name("link");
  const Descriptor file = bench.make(from);
  if (!file) return untried(what, errno);
  if (::linkat(bench.folder(), from.c_str(), bench.folder(), to.c_str(), 0) != 0)
    return refused(what, "a new file cannot be given its name by a link, and no record can be added", elsewhere);
  if (::linkat(bench.folder(), from.c_str(), bench.folder(), to.c_str(), 0) == 0)
    return fails(what, "a link overwrites a file that is there", elsewhere);
  if (errno != EEXIST) return untried(what, errno);
  return holds(what, "a new file gets its name by a link, which overwrites nothing");
}

Observation rename(Bench& bench) {
  const char* what = "publish-by-rename";
  const auto from = bench.name("after"), to = bench.name("before");
  const Descriptor before = bench.make(to), after = bench.make(from);
  if (!before || !after || !write_all(before.get(), "before") || !write_all(after.get(), "after"))
    return untried(what, errno);
  if (::renameat(bench.folder(), from.c_str(), bench.folder(), to.c_str()) != 0)
    return refused(what, "a file cannot be put in the place of another, and no record can be changed", elsewhere);
  const Descriptor now = open_at(bench.folder(), to, O_RDONLY);
  const auto bytes = now ? read_up_to(now.get(), 16) : std::nullopt;
  if (!bytes) return untried(what, errno);
  if (*bytes != "after")
    return fails(what, "a file that was put in the place of another does not stand there", elsewhere);
  return holds(what, "a changed file takes the place of the one before at once");
}

/// What a child answers by its exit status: whether it found the lock free.
enum class Found : int { free = 0, taken = 1, neither = 2, none = 3 };

Found try_lock(int folder, const char* name) {
  const int file = ::openat(folder, name, O_RDWR | O_NOFOLLOW | O_CLOEXEC);
  if (file < 0) return Found::neither;
  struct flock whole {};
  whole.l_type = F_WRLCK;
  whole.l_whence = SEEK_SET;
  if (::fcntl(file, F_OFD_SETLK, &whole) == 0) return Found::free;
  return errno == EAGAIN || errno == EACCES ? Found::taken : Found::neither;
}

/// A second process that tries for the lock, and holds it until it is killed when it got it.
class Second {
 public:
  Second(int folder, const char* name) {
    if (::pipe2(said_.data(), O_CLOEXEC) != 0) return;
    child_ = ::fork();
    if (child_ != 0) {
      ::close(said_[1]);
      return;
    }
    const Found found = try_lock(folder, name);
    const char answer = static_cast<char>(found);
    if (::write(said_[1], &answer, 1) != 1) ::_exit(1);
    if (found == Found::free) ::sleep(30);  // whoever started it kills it long before
    ::_exit(0);
  }
  Second(const Second&) = delete;
  Second& operator=(const Second&) = delete;
  ~Second() {
    end();
    if (said_[0] >= 0) ::close(said_[0]);
  }

  Found found() {
    if (child_ < 0) return Found::none;
    char answer = 0;
    const ssize_t n = ::read(said_[0], &answer, 1);
    return n == 1 ? static_cast<Found>(answer) : Found::none;
  }
  void end() {
    if (child_ <= 0) return;
    ::kill(child_, SIGKILL);
    while (::waitpid(child_, nullptr, 0) < 0 && errno == EINTR) {
    }
    child_ = -1;
  }

 private:
  std::array<int, 2> said_{-1, -1};
  pid_t child_ = -1;
};

Observation lock_seen(Bench& bench) {
  const char* what = "lock-seen";
  const auto name = bench.name("lock");
  const Descriptor file = bench.make(name);
  if (!file) return untried(what, errno);
  struct flock whole {};
  whole.l_type = F_WRLCK;
  whole.l_whence = SEEK_SET;
  if (::fcntl(file.get(), F_OFD_SETLK, &whole) != 0)
    return refused(what, "a file cannot be locked, and nothing can be written", elsewhere);
  Second second(bench.folder(), name.c_str());
  switch (second.found()) {
    case Found::taken: return holds(what, "a lock is seen by another process");
    case Found::free:
      return fails(what, "a lock is not seen by another process: two that write at once can lose changes",
                   std::string(elsewhere) + "; over a network, mount it with locks");
    default: return untried(what, errno);
  }
}

Observation lock_released(Bench& bench) {
  const char* what = "lock-released";
  const auto name = bench.name("held");
  if (!bench.make(name)) return untried(what, errno);
  Second second(bench.folder(), name.c_str());
  const Found found = second.found();
  if (found != Found::free) return untried(what, found == Found::none ? ECHILD : ENOLCK);
  second.end();
  for (unsigned tried = 0; tried < 20; ++tried) {
    Second third(bench.folder(), name.c_str());
    const Found now = third.found();
    if (now == Found::free) return holds(what, "a lock is taken back when its holder is killed");
    if (now != Found::taken) return untried(what, ECHILD);
    ::usleep(50000);
  }
  return fails(what, "a lock outlives its holder: one that is killed keeps the others from writing", elsewhere);
}

Observation forced(const char* name, int fd, const char* said, const char* not_so) {
  if (force(fd)) return holds(name, said);
  return refused(name, not_so, elsewhere);
}

Observation case_kept(Bench& bench) {
  const char* what = "case-kept";
  const auto lower = bench.name("case"), upper = bench.name("CASE");
  if (!bench.make(lower)) return untried(what, errno);
  if (bench.make(upper)) return holds(what, "names that differ in case are two files");
  if (errno != EEXIST) return untried(what, errno);
  return fails(what, "names that differ in case are one file here: the file system folds case",
               "let no two names of the tree differ in case alone");
}

Observation modes_kept(Bench& bench) {
  const char* what = "modes-kept";
  const auto name = bench.name("mode"), folder = bench.name("folder");
  const Descriptor file = bench.make(name);
  struct stat of_file {
  }, of_folder{};
  if (!file || ::fstat(file.get(), &of_file) != 0 || ::mkdirat(bench.folder(), folder.c_str(), 0700) != 0 ||
      ::fstatat(bench.folder(), folder.c_str(), &of_folder, AT_SYMLINK_NOFOLLOW) != 0)
    return untried(what, errno);
  if ((of_file.st_mode & 0777U) == 0600 && (of_folder.st_mode & 0777U) == 0700)
    return holds(what, "what is made is its owner's alone (0600, folders 0700)");
  return fails(what,
               fmt::format("the file system keeps no modes: a file made as 0600 is {:04o}, a folder made as 0700 is "
                           "{:04o}",
                           of_file.st_mode & 0777U, of_folder.st_mode & 0777U),
               "see to it that whoever may not read the records cannot reach this file system");
}

void room(int fd, Observations& all) {
  struct statvfs now {};
  if (::fstatvfs(fd, &now) != 0) {
    all.push_back(untried("space", errno));
    return;
  }
  const std::uintmax_t space = std::uintmax_t{now.f_bavail} * now.f_frsize;
  const auto said = fmt::format("{} MiB are free", space >> 20);
  all.push_back(space >= least_space ? holds("space", said)
                                     : fails("space", said + ", which is less than 64", "make room before writing"));
  if (now.f_files == 0)
    all.push_back(holds("files", "the number of files has no bound"));
  else if (now.f_favail >= least_files)
    all.push_back(holds("files", fmt::format("{} more files can be made", now.f_favail)));
  else
    all.push_back(fails("files", fmt::format("{} more files can be made, which is few", now.f_favail),
                        "remove files that are not needed, or make the file system anew with more inodes"));
}

/// Whether a .gitignore has one of the lines; no value when it cannot be read.
std::optional<bool> ignores(int root, const char* path, std::initializer_list<std::string_view> lines) {
  const auto text = bytes_of(root, path);
  if (!text) return std::nullopt;
  std::string_view rest = *text ? std::string_view(**text) : std::string_view();
  while (!rest.empty()) {
    const auto end = std::min(rest.find('\n'), rest.size());
    auto line = rest.substr(0, end);
    while (line.ends_with('\r') || line.ends_with(' ')) line.remove_suffix(1);
    if (std::ranges::find(lines, line) != lines.end()) return true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return false;
}

Observation git(int root) {
  const char* what = "git-ignores";
  const auto at_top = ignores(root, ".gitignore", {".cfcm/", ".cfcm", "/.cfcm/", "/.cfcm"});
  const auto within = ignores(root, ".cfcm/.gitignore", {"*"});
  if (at_top.value_or(false) || within.value_or(false)) return holds(what, "git is told to keep nothing of .cfcm");
  if (!at_top || !within)
    return {what, Answer::unknown, "a .gitignore cannot be read", "give whoever runs cfcm the right to read it"};
  if (::faccessat(root, ".cfcm", F_OK, AT_SYMLINK_NOFOLLOW) != 0)
    return holds(what, "there is no .cfcm yet; the first command that writes hides it from git");
  return fails(what, "git is not told to keep nothing of .cfcm",
               "write the line .cfcm/ into .gitignore at the top of the tree");
}

/// Nothing can be tried where nothing can be written.
constexpr std::array tried{"publish-by-link", "publish-by-rename", "lock-seen", "lock-released",
                           "fsync-file",      "fsync-folder",      "case-kept", "modes-kept"};

Observation write(Bench& bench) {
  const auto name = bench.name("write");
  const Descriptor file = bench.make(name);
  if (file && write_all(file.get(), "cfcm") && force(file.get())) return holds("write", "files can be written");
  // What concerns fsync alone has a line of its own.
  if (file && lacks(errno)) return holds("write", "files can be written");
  return fails("write", fmt::format("nothing can be written in .cfcm: {}", std::strerror(errno)),
               "give whoever runs cfcm the right to write, and the file system room; reading works without");
}

void try_all(int control, Observations& all) {
  Bench bench(control);
  all.push_back(write(bench));
  if (all.back().answer != Answer::yes) return;
  all.push_back(link(bench));
  all.push_back(rename(bench));
  all.push_back(lock_seen(bench));
  all.push_back(lock_released(bench));
  const Descriptor file = bench.make(bench.name("force"));
  if (file && write_all(file.get(), "cfcm"))
    all.push_back(forced("fsync-file", file.get(), "the disk confirms a file (fsync)",
                         "the disk does not confirm a file (fsync), and nothing can be written"));
  else
    all.push_back(untried("fsync-file", errno));
  all.push_back(forced("fsync-folder", control, "the disk confirms a name (fsync of the folder)",
                       "the disk does not confirm a name (fsync of the folder): what was answered may be lost in a "
                       "power cut"));
  all.push_back(case_kept(bench));
  all.push_back(modes_kept(bench));
}

}  // namespace

Result<Observations> probe(const std::string& root) {
  const Descriptor at(::open(root.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!at) return cannot_read(root, errno, true);
  Observations all{git(at.get())};
  const bool made = ::mkdirat(at.get(), ".cfcm", 0700) == 0;
  const int error = errno;
  const Descriptor control = open_at(at.get(), ".cfcm", O_RDONLY | O_DIRECTORY);
  if (control) {
    try_all(control.get(), all);
  } else {
    all.push_back(fails(
        "write",
        fmt::format("nothing can be written in .cfcm: {}", std::strerror(!made && error != EEXIST ? error : errno)),
        "give whoever runs cfcm the right to write, and the file system room; reading works without"));
  }
  if (made) ::unlinkat(at.get(), ".cfcm", AT_REMOVEDIR);
  if (all.back().answer == Answer::no && all.back().name == "write") {
    for (const char* name : tried)
      all.push_back({name, Answer::unknown, "was not tried, as nothing can be written", {}});
  }
  room(at.get(), all);
  return all;
}

}  // namespace cfcm::store
