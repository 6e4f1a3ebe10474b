#include "store/publish.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <random>

#include <fmt/format.h>

#include "store/descriptor.h"

namespace cfcm::store {
namespace {

/// A file under a name that no record has. It is gone with the object unless it was renamed.
class Temporary {
 public:
  explicit Temporary(int folder) : folder_(folder) {
    std::random_device random;
    name_ = fmt::format("{}{}-{:08x}{:08x}", temporary_prefix, ::getpid(), random(), random());
    file_ = open_at(folder, name_, O_WRONLY | O_CREAT | O_EXCL, 0600);
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
  bool fill(std::string_view bytes) const { return write_all(get(), bytes) && force(get()); }
  bool link_as(int folder, const std::string& name) const {
    return ::linkat(folder_, name_.c_str(), folder, name.c_str(), 0) == 0;
  }
  bool rename_over(int folder, const std::string& name) {
    renamed_ = ::renameat(folder_, name_.c_str(), folder, name.c_str()) == 0;
    return renamed_;
  }

 private:
  int folder_;
  std::string name_{};
  Descriptor file_{};
  bool renamed_ = false;
};

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

/// The bytes are in place, but the disk has not said so.
Failure not_confirmed(const std::string& path) {
  return {Failure::Kind::committed,
          fmt::format("{} is written, but the disk did not confirm it: {}", path, std::strerror(errno))};
}

Descriptor open_root(const std::string& root) {
  return Descriptor(::open(root.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
}

}  // namespace

Result<> publish_new(const std::string& root, const std::string& path, std::string_view bytes) {
  const Descriptor at = open_root(root);
  if (!at) return cannot_write(path);
  return publish_new(at.get(), path, bytes);
}

Result<> publish_over(const std::string& root, const std::string& path, std::string_view seen, std::string_view bytes) {
  const Descriptor at = open_root(root);
  if (!at) return cannot_write(path);
  return publish_over(at.get(), path, seen, bytes);
}

Result<> publish_new(int root, const std::string& path, std::string_view bytes, int workshop) {
  const Descriptor folder = open_folder_of(root, path, true);
  if (!folder) return cannot_write(path);
  const Temporary file(workshop < 0 ? folder.get() : workshop);
  if (!file || !file.fill(bytes) || !file.link_as(folder.get(), name_of(path))) return cannot_write(path);
  if (!force(folder.get())) return not_confirmed(path);
  return std::monostate{};
}

Result<> publish_over(int root, const std::string& path, std::string_view seen, std::string_view bytes, int workshop) {
  const Descriptor folder = open_folder_of(root, path, false);
  if (!folder) return cannot_write(path);
  const std::string name = name_of(path);
  const Descriptor old = open_at(folder.get(), name, O_RDONLY | O_NONBLOCK);
  struct stat before {
  }, after{};
  if (!old || ::fstat(old.get(), &before) != 0) return cannot_write(path);
  const auto there = read_up_to(old.get(), seen.size());
  if (!there) return cannot_write(path);
  if (*there != seen) return changed_meanwhile(path);

  Temporary file(workshop < 0 ? folder.get() : workshop);
  if (!file || !take_over(file.get(), before) || !file.fill(bytes)) return cannot_write(path);
  if (::fstatat(folder.get(), name.c_str(), &after, AT_SYMLINK_NOFOLLOW) != 0) return cannot_write(path);
  const bool untouched = after.st_ino == before.st_ino && after.st_dev == before.st_dev &&
                         after.st_size == before.st_size && after.st_mtim.tv_sec == before.st_mtim.tv_sec &&
                         after.st_mtim.tv_nsec == before.st_mtim.tv_nsec;
  if (!untouched) return changed_meanwhile(path);
  if (!file.rename_over(folder.get(), name)) return cannot_write(path);
  if (!force(folder.get())) return not_confirmed(path);
  return std::monostate{};
}

}  // namespace cfcm::store
