#include "store/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include <fmt/format.h>

#include "store/beneath.h"

namespace cfcm::store {
namespace {

/// All bytes of an open file, up to `limit` + 1; how many, or -1 and errno.
ssize_t read_all(int file, std::size_t expected, std::size_t limit, std::string& bytes) {
  bytes.resize(std::min(expected + 1, limit + 1));
  std::size_t got = 0;
  while (true) {
    const ssize_t n = ::read(file, bytes.data() + got, bytes.size() - got);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return n;
    if (n == 0) break;
    got += static_cast<std::size_t>(n);
    if (got == bytes.size()) {
      if (got > limit) break;
      bytes.resize(std::min(bytes.size() * 2, limit + 1));
    }
  }
  bytes.resize(got);
  return static_cast<ssize_t>(got);
}

/// Somebody named it, so that there is nothing to run again.
Failure not_there(const std::string& path, int error) {
  if (error != ENOENT) return cannot_read(path, error);
  return {Failure::Kind::io, fmt::format("cannot read {}: {}", path, std::strerror(error)), path};
}

/// Whether the file is what it was: the same size, and not written to since.
bool same(const struct stat& before, const struct stat& after) {
  return before.st_size == after.st_size && before.st_mtim.tv_sec == after.st_mtim.tv_sec &&
         before.st_mtim.tv_nsec == after.st_mtim.tv_nsec;
}

}  // namespace

Result<std::string> find_root(const std::string& start) {
  namespace fs = std::filesystem;
  std::error_code error;
  fs::path at = fs::absolute(start.empty() ? "." : start, error).lexically_normal();
  if (!fs::exists(at, error)) return not_there(start, error ? error.value() : ENOENT);
  if (!fs::is_directory(at, error)) at = at.parent_path();
  for (;; at = at.parent_path()) {
    if (fs::is_regular_file(at / "cfcm.yaml", error)) return at.string();
    if (error == std::errc::permission_denied) return cannot_read(start.empty() ? at.string() : start, EACCES, true);
    if (!at.has_relative_path()) break;
  }
  return Failure{Failure::Kind::usage,
                 fmt::format("no tree at {}: neither it nor a folder above it holds cfcm.yaml; `cfcm init` makes one",
                             start.empty() ? "." : start)};
}

Result<Folder> Folder::open(const std::string& root) {
  const int fd = ::open(root.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return cannot_read(root, errno, true);
  return Folder(fd, root);
}

Folder::~Folder() {
  if (fd_ >= 0) ::close(fd_);
}

Result<std::string> Folder::read(const std::string& path, std::size_t limit) const {
  const Descriptor file(open_beneath(fd_, path, O_RDONLY | O_NONBLOCK | O_NOCTTY));
  if (file.get() < 0) return cannot_read(path, errno);
  struct stat before {};
  if (::fstat(file.get(), &before) != 0) return cannot_read(path, errno);
  if (!S_ISREG(before.st_mode))
    return Failure{Failure::Kind::io, fmt::format("cannot read {}: it is no regular file", path), path};

  constexpr unsigned attempts = 3;
  std::string bytes;
  for (unsigned attempt = 0; attempt < attempts; ++attempt) {
    if (attempt > 0 && ::lseek(file.get(), 0, SEEK_SET) != 0) return cannot_read(path, errno);
    const ssize_t got = read_all(file.get(), static_cast<std::size_t>(before.st_size), limit, bytes);
    struct stat after {};
    if (got < 0 || ::fstat(file.get(), &after) != 0) return cannot_read(path, errno);
    const bool whole = static_cast<off_t>(got) == after.st_size || static_cast<std::size_t>(got) > limit;
    if (whole && same(before, after)) return bytes;
    before = after;
  }
  return Failure{Failure::Kind::io,
                 fmt::format("cannot read {}: it changes while it is read; run again when nobody writes to it", path),
                 path};
}

}  // namespace cfcm::store
