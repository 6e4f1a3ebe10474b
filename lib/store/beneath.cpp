#include "store/beneath.h"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include <fmt/format.h>

namespace cfcm::store {
namespace {

long open_by(int root, const std::string& path, int flags, std::uint64_t resolve) {
  struct open_how how {};
  how.flags = static_cast<__u64>(static_cast<unsigned>(flags | O_CLOEXEC));
  how.resolve = resolve;
  return ::syscall(SYS_openat2, root, path.c_str(), &how, sizeof how);
}

/// Component by component, for kernels without openat2 and for paths longer than they take.
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

const char* remedy(int error, bool folder) {
  switch (error) {
    case EACCES:
    case EPERM:
      return folder ? "; give whoever runs cfcm the right to read and enter the folder"
                    : "; give whoever runs cfcm the right to read it";
    case ENOENT: return "; it was there a moment ago: run again when nobody changes the tree";
    case ELOOP: return "; links are not followed: put the file or folder itself there";
    case EMFILE:
    case ENFILE: return "; allow more open files (ulimit -n), or use a lower --jobs";
    case EIO: return "; look after the disk, and restore the file from a copy";
    default: return "";
  }
}

}  // namespace

int open_beneath(int root, const std::string& path, int flags) {
  const long fd = open_by(root, path, flags, RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS);
  if (fd >= 0) return static_cast<int>(fd);
  if (errno == ENOSYS || errno == EPERM || errno == ENAMETOOLONG) return open_stepwise(root, path, flags);
  return -1;
}

const char* kind_of_link(int root, const std::string& path) {
  const Descriptor end(static_cast<int>(open_by(root, path, O_PATH, RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS)));
  if (end.get() >= 0) return "a link to another place in the tree";
  switch (errno) {
    case EXDEV: return "a link that leads out of the tree";
    case ELOOP: return "a link that leads round in a circle";
    case ENOENT: return "a link that leads nowhere";
    default: return "a link";
  }
}

Failure cannot_read(const std::string& path, int error, bool folder) {
  return {Failure::Kind::io, fmt::format("cannot read {}: {}{}", path, std::strerror(error), remedy(error, folder)),
          path};
}

}  // namespace cfcm::store
