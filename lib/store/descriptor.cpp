#include "store/descriptor.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fmt/format.h>

namespace cfcm::store {
namespace {

template <class Call>
auto uninterrupted(Call call) {
  auto result = call();
  while (result < 0 && errno == EINTR) result = call();
  return result;
}

constexpr std::size_t most_bytes = std::size_t{1} << 30;

Failure cannot_read(const std::string& path) {
  return {Failure::Kind::io, fmt::format("cannot read {}: {}; nothing was changed", path, std::strerror(errno))};
}

}  // namespace

Descriptor::~Descriptor() {
  if (fd_ >= 0) ::close(fd_);
}

Failure cannot_write(const std::string& path) {
  return {Failure::Kind::io, fmt::format("cannot write {}: {}", path, std::strerror(errno))};
}

Descriptor open_at(int folder, const std::string& name, int flags, unsigned mode) {
  return Descriptor(
      uninterrupted([&] { return ::openat(folder, name.c_str(), flags | O_NOFOLLOW | O_CLOEXEC, mode); }));
}

Descriptor open_folder_of(int root, const std::string& path, bool make) {
  Descriptor at = open_at(root, ".", O_RDONLY | O_DIRECTORY);
  std::size_t start = 0;
  for (auto slash = path.find('/'); at && slash != std::string::npos; slash = path.find('/', start)) {
    const std::string part = path.substr(start, slash - start);
    if (part.empty() || part == "." || part == "..") {
      errno = EXDEV;
      return Descriptor();
    }
    if (make) {
      const bool made = uninterrupted([&] { return ::mkdirat(at.get(), part.c_str(), 0700); }) == 0;
      if (!made && errno != EEXIST) return Descriptor();
      if (made && !force(at.get())) return Descriptor();
    }
    at = open_at(at.get(), part, O_RDONLY | O_DIRECTORY);
    start = slash + 1;
  }
  return at;
}

std::string name_of(const std::string& path) { return path.substr(path.rfind('/') + 1); }

bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = uninterrupted([&] { return ::write(fd, bytes.data(), bytes.size()); });
    if (n < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

bool force(int fd) {
  return uninterrupted([&] { return ::fsync(fd); }) == 0;
}

std::optional<std::string> read_up_to(int fd, std::size_t most) {
  constexpr std::size_t step = std::size_t{1} << 16;
  std::string bytes;
  while (bytes.size() <= most) {
    const std::size_t got = bytes.size(), wanted = std::min(step, most + 1 - got);
    bytes.resize(got + wanted);
    const ssize_t n = uninterrupted([&] { return ::read(fd, bytes.data() + got, wanted); });
    if (n < 0) return std::nullopt;
    bytes.resize(got + static_cast<std::size_t>(n));
    if (n == 0) break;
  }
  return bytes;
}

Result<std::optional<std::string>> bytes_of(int root, const std::string& path) {
  const Descriptor folder = open_folder_of(root, path, false);
  if (!folder) {
    if (errno == ENOENT) return std::optional<std::string>();
    return cannot_read(path);
  }
  const Descriptor file = open_at(folder.get(), name_of(path), O_RDONLY | O_NONBLOCK);
  if (!file) {
    if (errno == ENOENT) return std::optional<std::string>();
    return cannot_read(path);
  }
  auto bytes = read_up_to(file.get(), most_bytes);
  if (!bytes) return cannot_read(path);
  return std::optional(std::move(*bytes));
}

}  // namespace cfcm::store
