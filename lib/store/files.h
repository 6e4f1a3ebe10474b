#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "source/finding.h"

/// The tree on disk, read only: where it begins, which files are records, their bytes. Nothing outside the root is
/// opened and no link is followed (openat2 with RESOLVE_BENEATH and RESOLVE_NO_SYMLINKS, or a walk with O_NOFOLLOW).
namespace cfcm::store {

/// The nearest folder at or above `start` that holds `cfcm.yaml`; a usage Failure when there is none.
Result<std::string> find_root(const std::string& start);

/// The record files below a root, sorted by bytes; what lies there and is none of them; what could not be read.
struct Listing {
  std::vector<std::string> paths{};   ///< relative to the root, forward slashes
  Findings findings{};                ///< D406 a `.yml`, D407 a link, pipe or device in place of a record, D411, D412
  std::vector<Failure> failures{};    ///< a folder that cannot be read
  std::vector<std::string> unread{};  ///< folders that hold what nobody has looked at: of failures and of D412
};

/// An opened root. Reading is safe from many threads.
class Folder {
 public:
  static Result<Folder> open(const std::string& root);
  Folder(Folder&& other) noexcept : fd_(other.fd_), path_(std::move(other.path_)) { other.fd_ = -1; }
  Folder& operator=(Folder&&) = delete;
  ~Folder();

  Listing list() const;

  /// The bytes of a regular file, up to `limit` + 1 of them (so that a caller sees that a file is larger).
  /// Never waits: a pipe or a device is a Failure, and so is a file that somebody writes to all the while.
  Result<std::string> read(const std::string& path, std::size_t limit) const;

  const std::string& path() const { return path_; }

 private:
  explicit Folder(int fd, std::string path) : fd_(fd), path_(std::move(path)) {}
  int fd_ = -1;
  std::string path_{};
};

/// D406, when a file's name ends nearly as a record's does: `.yml`, `.YAML`.
std::optional<Finding> wrong_ending(const std::string& path);

/// The folders of a tree that hold records, and the records at its top.
bool is_record_path(std::string_view path);

}  // namespace cfcm::store
