#include "store/files.h"

#include <dirent.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <memory>

#include <fmt/format.h>

namespace cfcm::store {
namespace {

constexpr std::array<std::string_view, 9> folders{"organizations", "people",      "cases",   "grievances",  "reviews",
                                                  "safeguards",    "engagements", "surveys", "improvements"};
constexpr std::array<std::string_view, 3> top_records{"cfcm.yaml", "accepted.yaml", "dispositions.yaml"};
constexpr unsigned deepest = 64;

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  int get() const { return fd_; }
  int release() { return std::exchange(fd_, -1); }

 private:
  int fd_;
};

/// Component by component, for kernels without openat2.
int open_stepwise(int root, const std::string& path, int flags) {
  int at = ::dup(root);
  std::size_t start = 0;
  while (at >= 0) {
    const auto slash = path.find('/', start);
    const std::string part = path.substr(start, slash == std::string::npos ? slash : slash - start);
    if (part.empty() || part == "." || part == "..") {
      ::close(at);
      errno = EXDEV;
      return -1;
    }
    const bool last = slash == std::string::npos;
    const int next = ::openat(at, part.c_str(), O_NOFOLLOW | O_CLOEXEC | (last ? flags : O_RDONLY | O_DIRECTORY));
    const int error = errno;
    ::close(at);
    errno = error;
    if (last) return next;
    at = next;
    start = slash + 1;
  }
  return at;
}

int open_beneath(int root, const std::string& path, int flags) {
  struct open_how how {};
  how.flags = static_cast<__u64>(static_cast<unsigned>(flags | O_CLOEXEC));
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS;
  const long fd = ::syscall(SYS_openat2, root, path.c_str(), &how, sizeof how);
  if (fd >= 0) return static_cast<int>(fd);
  if (errno == ENOSYS || errno == EPERM) return open_stepwise(root, path, flags);
  return -1;
}

Failure cannot_read(const std::string& path, int error) {
  return {Failure::Kind::io, fmt::format("cannot read {}: {}", path, std::strerror(error))};
}

Finding at_file(std::string rule, const std::string& path, std::string message, std::string remedy) {
  Finding finding;
  finding.rule = std::move(rule);
  finding.where.path = path;
  finding.message = std::move(message);
  finding.remedy = std::move(remedy);
  return finding;
}

bool ends_with_yaml(std::string_view name) { return name.size() > 5 && name.ends_with(".yaml"); }

/// `.yml`, `.YAML` and the like: meant as a record, most likely.
bool ends_nearly_with_yaml(std::string_view name) {
  std::string ending;
  for (const char c : name.substr(std::min(name.size(), name.rfind('.')))) {
    ending += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  }
  return ending == ".yml" || ending == ".yaml";
}

unsigned char type_of(int folder, const dirent& entry) {
  if (entry.d_type != DT_UNKNOWN) return entry.d_type;
  struct stat status {};
  if (::fstatat(folder, entry.d_name, &status, AT_SYMLINK_NOFOLLOW) != 0) return DT_UNKNOWN;
  return S_ISDIR(status.st_mode)   ? DT_DIR
         : S_ISREG(status.st_mode) ? DT_REG
         : S_ISLNK(status.st_mode) ? DT_LNK
                                   : DT_FIFO;
}

void note_file(const std::string& path, unsigned char type, Listing& listing) {
  const bool yaml = ends_with_yaml(path);
  if (!yaml && !ends_nearly_with_yaml(path)) {
    if (type == DT_LNK) {
      listing.findings.push_back(at_file("D407", path, "this is a link, and links are not followed",
                                         "put the file or folder itself here, or remove the link"));
    }
    return;
  }
  if (type != DT_REG) {
    const char* found = type == DT_LNK ? "a link, and links are not followed" : "no regular file";
    listing.findings.push_back(at_file("D407", path, fmt::format("this is {}; a record is a regular file", found),
                                       "put the record itself here, or remove it"));
  } else if (!yaml) {
    listing.findings.push_back(*wrong_ending(path));
  } else {
    listing.paths.push_back(path);
  }
}

void walk(int parent, const std::string& path, unsigned depth, Listing& listing) {
  Descriptor folder(
      ::openat(parent, path.substr(path.rfind('/') + 1).c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  if (folder.get() < 0) {
    listing.failures.push_back(cannot_read(path, errno));
    return;
  }
  if (depth > deepest) {
    listing.failures.push_back(
        {Failure::Kind::io, fmt::format("cannot read {}: folders are nested more than {} deep", path, deepest)});
    return;
  }
  const int fd = folder.get();
  const std::unique_ptr<DIR, int (*)(DIR*)> entries(::fdopendir(folder.release()), &::closedir);
  while (true) {
    errno = 0;
    const dirent* entry = ::readdir(entries.get());
    if (!entry) break;
    if (entry->d_name[0] == '.') continue;
    const std::string below = path + '/' + entry->d_name;
    const auto type = type_of(fd, *entry);
    if (type == DT_DIR && ends_with_yaml(below)) {
      note_file(below, type, listing);
    } else if (type == DT_DIR) {
      walk(fd, below, depth + 1, listing);
    } else {
      note_file(below, type, listing);
    }
  }
  if (errno != 0) listing.failures.push_back(cannot_read(path, errno));
}

}  // namespace

std::optional<Finding> wrong_ending(const std::string& path) {
  if (ends_with_yaml(path) || !ends_nearly_with_yaml(path)) return std::nullopt;
  return at_file("D406", path, "this file is passed over by its ending; a record ends in .yaml",
                 "rename it, or move it out of the record folders");
}

bool is_record_path(std::string_view path) {
  if (std::ranges::find(top_records, path) != top_records.end()) return true;
  const auto slash = path.find('/');
  return slash != std::string_view::npos && ends_with_yaml(path) &&
         std::ranges::find(folders, path.substr(0, slash)) != folders.end();
}

Result<std::string> find_root(const std::string& start) {
  namespace fs = std::filesystem;
  std::error_code error;
  fs::path at = fs::absolute(start.empty() ? "." : start, error).lexically_normal();
  if (!fs::exists(at, error)) return cannot_read(start, error ? error.value() : ENOENT);
  if (!fs::is_directory(at, error)) at = at.parent_path();
  for (;; at = at.parent_path()) {
    if (fs::is_regular_file(at / "cfcm.yaml", error)) return at.string();
    if (error == std::errc::permission_denied) return cannot_read(start.empty() ? at.string() : start, EACCES);
    if (!at.has_relative_path()) break;
  }
  return Failure{Failure::Kind::usage,
                 fmt::format("no tree at {}: neither it nor a folder above it holds cfcm.yaml; `cfcm init` makes one",
                             start.empty() ? "." : start)};
}

Result<Folder> Folder::open(const std::string& root) {
  const int fd = ::open(root.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return cannot_read(root, errno);
  return Folder(fd, root);
}

Folder::~Folder() {
  if (fd_ >= 0) ::close(fd_);
}

Listing Folder::list() const {
  Listing listing;
  for (const std::string_view name : top_records) {
    struct stat status {};
    const std::string path(name);
    if (::fstatat(fd_, path.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) continue;
    note_file(path, S_ISREG(status.st_mode) ? DT_REG : S_ISLNK(status.st_mode) ? DT_LNK : DT_FIFO, listing);
  }
  for (const std::string_view name : folders) {
    struct stat status {};
    const std::string path(name);
    if (::fstatat(fd_, path.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) continue;
    if (S_ISDIR(status.st_mode)) {
      walk(fd_, path, 0, listing);
    } else {
      listing.findings.push_back(at_file("D407", path, "this is no folder; records of this name lie in a folder",
                                         "make it a folder, or remove it"));
    }
  }
  std::ranges::sort(listing.paths);
  return listing;
}

Result<std::string> Folder::read(const std::string& path, std::size_t limit) const {
  const Descriptor file(open_beneath(fd_, path, O_RDONLY | O_NONBLOCK | O_NOCTTY));
  if (file.get() < 0) return cannot_read(path, errno);
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) return cannot_read(path, errno);
  if (!S_ISREG(status.st_mode))
    return Failure{Failure::Kind::io, fmt::format("cannot read {}: it is no regular file", path)};

  std::string bytes(std::min(static_cast<std::size_t>(status.st_size) + 1, limit + 1), '\0');
  std::size_t got = 0;
  while (true) {
    const ssize_t n = ::read(file.get(), bytes.data() + got, bytes.size() - got);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return cannot_read(path, errno);
    if (n == 0) break;
    got += static_cast<std::size_t>(n);
    if (got == bytes.size()) {
      if (got > limit) break;
      bytes.resize(std::min(bytes.size() * 2, limit + 1));
    }
  }
  bytes.resize(got);
  return bytes;
}

}  // namespace cfcm::store
