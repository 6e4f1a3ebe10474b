#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/result.h"

/// What writing to the tree needs of the system, each call repeated when a signal interrupts it.
namespace cfcm::store {

/// An open file or folder, closed with the object.
class Descriptor {
 public:
  explicit Descriptor(int fd = -1) : fd_(fd) {}
  Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  ~Descriptor();
  int get() const { return fd_; }
  int release() { return std::exchange(fd_, -1); }  ///< somebody else closes it
  explicit operator bool() const { return fd_ >= 0; }

 private:
  int fd_;
};

/// `cannot write PATH: …` with what errno says.
Failure cannot_write(const std::string& path);

/// openat(2); links are never followed.
Descriptor open_at(int folder, const std::string& name, int flags, unsigned mode = 0);

/// The folder that holds `path`, opened part by part below `root` without following links; with `make`, missing
/// folders are made (0700) and forced to disk. Without it, and with none there, errno is ENOENT.
Descriptor open_folder_of(int root, const std::string& path, bool make);

/// The last part of a path.
std::string name_of(const std::string& path);

bool write_all(int fd, std::string_view bytes);
bool force(int fd);  ///< fsync(2)

/// The bytes of an open file, one more than `most` at most; nothing when it cannot be read.
std::optional<std::string> read_up_to(int fd, std::size_t most);

/// The bytes of a file below the root; no value when there is none.
Result<std::optional<std::string>> bytes_of(int root, const std::string& path);

}  // namespace cfcm::store
