#include "store/lock.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <thread>

#include <fmt/format.h>

#include "store/beneath.h"

namespace cfcm::store {
namespace {

constexpr unsigned step = 20;  // milliseconds between two tries

enum class Taken { yes, no, never };

Taken try_once(int file) {
  struct flock whole {};
  whole.l_type = F_WRLCK;
  whole.l_whence = SEEK_SET;
  while (::fcntl(file, F_OFD_SETLK, &whole) != 0) {
    if (errno == EAGAIN || errno == EACCES) return Taken::no;
    if (errno != EINTR) return Taken::never;
  }
  return Taken::yes;
}

/// "process 812 on HOST, cfcm plan": what the holder wrote, were it not cut off.
std::string name_of_holder(int file) {
  std::array<char, 200> text{};
  const ssize_t n = ::pread(file, text.data(), text.size(), 0);
  std::string said(text.data(), n > 0 ? static_cast<std::size_t>(n) : 0);
  const auto end = said.find('\n');
  if (end == std::string::npos) return "another process";
  said.resize(end);
  std::erase_if(said, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7F'; });
  return said;
}

/// Only for whoever waits: nothing depends on it, so that a full disk is no reason to stop.
void sign(int file, const std::string& purpose) {
  std::array<char, 128> host{};
  if (::gethostname(host.data(), host.size() - 1) != 0) host[0] = '\0';
  const std::string text = fmt::format("process {} on {}, {}\n", ::getpid(), host.data(), purpose);
  if (::ftruncate(file, 0) == 0) [[maybe_unused]]
    const ssize_t n = ::pwrite(file, text.data(), text.size(), 0);
}

}  // namespace

Result<Lock> Lock::take(int control, unsigned wait, const std::string& purpose) {
  Descriptor file = open_at(control, "lock", O_RDWR | O_CREAT, 0600);
  if (!file) return cannot_write(".cfcm/lock");
  for (unsigned waited = 0;; waited += step) {
    const Taken taken = try_once(file.get());
    if (taken == Taken::yes) break;
    if (taken == Taken::never) {
      return Failure{Failure::Kind::io,
                     fmt::format("cannot lock .cfcm/lock: {}; nothing was changed", std::strerror(errno))};
    }
    if (waited >= wait) {
      return Failure{Failure::Kind::io,
                     fmt::format("the tree is being written by {}; nothing was changed: try again when that is done",
                                 name_of_holder(file.get()))};
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(step));
  }
  sign(file.get(), purpose);
  return Lock(std::move(file));
}

Result<std::optional<Lock::Holder>> Lock::holder(int control) {
  const Descriptor file = open_at(control, "lock", O_RDONLY | O_NONBLOCK);
  if (!file && errno == ENOENT) return std::optional<Holder>();
  struct flock whole {};
  whole.l_type = F_WRLCK;
  whole.l_whence = SEEK_SET;
  if (!file || ::fcntl(file.get(), F_OFD_GETLK, &whole) != 0) return cannot_read(".cfcm/lock", errno);
  return std::optional(Holder{whole.l_type != F_UNLCK, name_of_holder(file.get())});
}

}  // namespace cfcm::store
