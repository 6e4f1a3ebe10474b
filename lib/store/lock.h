#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "store/descriptor.h"

namespace cfcm::store {

/// The one lock of a tree for whoever writes; readers take none. An open file description lock (fcntl(2), F_OFD_SETLK)
/// on `.cfcm/lock`: the system takes it back when the process ends, however it ends. The file says who holds it.
class Lock {
 public:
  /// `control` is the open `.cfcm` folder. Tries again for `wait` milliseconds; then a Failure that names the holder:
  /// its process, machine and `purpose`. A file system without locks is a Failure, too.
  static Result<Lock> take(int control, unsigned wait, const std::string& purpose);

  /// Who holds the lock, or did last.
  struct Holder {
    bool now = false;
    std::string said{};  ///< "process 812 on HOST, cfcm plan new"
  };
  /// No value where nobody has ever taken the lock.
  static Result<std::optional<Holder>> holder(int control);

 private:
  explicit Lock(Descriptor file) : file_(std::move(file)) {}
  Descriptor file_;
};

}  // namespace cfcm::store
