#include "store/publish.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <optional>
#include <random>

#include <fmt/format.h>

namespace cfcm::store {
namespace {

class Descriptor {
 public:
  explicit Descriptor(int fd = -1) : fd_(fd) {}
  Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  int get() const { return fd_; }
  explicit operator bool() const { return fd_ >= 0; }

 private:
  int fd_;
};

Failure cannot(const std::string& path) {
  return {Failure::Kind::io, fmt::format("cannot write {}: {}", path, std::strerror(errno))};
}

/// The folder of `path`, made where it is missing; each step refuses links.
Descriptor open_folder(const std::string& root, const std::string& path) {
  Descriptor at(::open(root.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  std::size_t start = 0;
  for (auto slash = path.find('/'); at && slash != std::string::npos; slash = path.find('/', start)) {
    const std::string part = path.substr(start, slash - start);
    if (part.empty() || part == "." || part == "..") {
      errno = EXDEV;
      return Descriptor();
    }
    const bool made = ::mkdirat(at.get(), part.c_str(), 0700) == 0;
    if (!made && errno != EEXIST) return Descriptor();
    if (made && ::fsync(at.get()) != 0) return Descriptor();
    at = Descriptor(::openat(at.get(), part.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    start = slash + 1;
  }
  return at;
}

bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(fd, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

/// A file beside its later place, under a name that no record has. It is gone with the object unless it was renamed.
class Temporary {
 public:
  explicit Temporary(int folder) : folder_(folder) {
    std::random_device random;
    name_ = fmt::format(".tmp-{}-{:08x}{:08x}", ::getpid(), random(), random());
    file_ = Descriptor(::openat(folder, name_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
  }
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;
  ~Temporary() {
    const int error = errno;
    if (file_ && !renamed_) ::unlinkat(folder_, name_.c_str(), 0);
    errno = error;
  }
  explicit operator bool() const { return bool(file_); }
  int get() const { return file_.get(); }
  bool fill(std::string_view bytes) const { return write_all(get(), bytes) && ::fsync(get()) == 0; }
  bool link_as(const std::string& name) const {
    return ::linkat(folder_, name_.c_str(), folder_, name.c_str(), 0) == 0;
  }
  bool rename_over(const std::string& name) {
    renamed_ = ::renameat(folder_, name_.c_str(), folder_, name.c_str()) == 0;
    return renamed_;
  }

 private:
  int folder_;
  std::string name_{};
  Descriptor file_{};
  bool renamed_ = false;
};

/// The bytes of an open file, one more than `most` at most.
std::optional<std::string> read_up_to(int fd, std::size_t most) {
  std::string bytes(most + 1, '\0');
  std::size_t got = 0;
  while (got < bytes.size()) {
    const ssize_t n = ::read(fd, bytes.data() + got, bytes.size() - got);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return std::nullopt;
    if (n == 0) break;
    got += static_cast<std::size_t>(n);
  }
  bytes.resize(got);
  return bytes;
}

/// Owner and mode of the file that is replaced. Where its group cannot be given, the group is given nothing.
bool take_over(int fd, const struct stat& old) {
  struct stat now {};
  if (::fstat(fd, &now) != 0) return false;
  mode_t mode = old.st_mode & 07777U;
  const bool same = now.st_uid == old.st_uid && now.st_gid == old.st_gid;
  if (!same && ::fchown(fd, old.st_uid, old.st_gid) != 0 && now.st_gid != old.st_gid) mode &= ~070U;
  return ::fchmod(fd, mode) == 0;
}

Failure changed_meanwhile(const std::string& path) {
  return {Failure::Kind::io, fmt::format("cannot write {}: somebody else has changed it since it was read", path)};
}

}  // namespace

Result<> publish_new(const std::string& root, const std::string& path, std::string_view bytes) {
  const Descriptor folder = open_folder(root, path);
  if (!folder) return cannot(path);
  {
    const Temporary file(folder.get());
    if (!file || !file.fill(bytes) || !file.link_as(path.substr(path.rfind('/') + 1))) return cannot(path);
  }
  if (::fsync(folder.get()) != 0) return cannot(path);
  return std::monostate{};
}

Result<> publish_over(const std::string& root, const std::string& path, std::string_view seen, std::string_view bytes) {
  const Descriptor folder = open_folder(root, path);
  if (!folder) return cannot(path);
  const std::string name = path.substr(path.rfind('/') + 1);
  const Descriptor old(::openat(folder.get(), name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  struct stat before {
  }, after{};
  if (!old || ::fstat(old.get(), &before) != 0) return cannot(path);
  const auto there = read_up_to(old.get(), seen.size());
  if (!there) return cannot(path);
  if (*there != seen) return changed_meanwhile(path);

  Temporary file(folder.get());
  if (!file || !take_over(file.get(), before) || !file.fill(bytes)) return cannot(path);
  if (::fstatat(folder.get(), name.c_str(), &after, AT_SYMLINK_NOFOLLOW) != 0) return cannot(path);
  const bool untouched = after.st_ino == before.st_ino && after.st_dev == before.st_dev &&
                         after.st_size == before.st_size && after.st_mtim.tv_sec == before.st_mtim.tv_sec &&
                         after.st_mtim.tv_nsec == before.st_mtim.tv_nsec;
  if (!untouched) return changed_meanwhile(path);
  if (!file.rename_over(name) || ::fsync(folder.get()) != 0) return cannot(path);
  return std::monostate{};
}

}  // namespace cfcm::store
