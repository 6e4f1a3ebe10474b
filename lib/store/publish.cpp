#include "store/publish.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
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

}  // namespace

Result<> publish_new(const std::string& root, const std::string& path, std::string_view bytes) {
  const Descriptor folder = open_folder(root, path);
  if (!folder) return cannot(path);
  const std::string name = path.substr(path.rfind('/') + 1);
  std::random_device random;
  const std::string temporary = fmt::format(".tmp-{}-{:08x}{:08x}", ::getpid(), random(), random());

  const Descriptor file(
      ::openat(folder.get(), temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
  if (!file) return cannot(path);
  const bool published = write_all(file.get(), bytes) && ::fsync(file.get()) == 0 &&
                         ::linkat(folder.get(), temporary.c_str(), folder.get(), name.c_str(), 0) == 0;
  const int error = errno;
  ::unlinkat(folder.get(), temporary.c_str(), 0);
  errno = error;
  if (!published || ::fsync(folder.get()) != 0) return cannot(path);
  return std::monostate{};
}

}  // namespace cfcm::store
