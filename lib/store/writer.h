#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "store/descriptor.h"
#include "store/journal.h"
#include "store/lock.h"

namespace cfcm::store {

/// Whoever may write to a tree now: the holder of its lock. Opening finishes what an earlier writer left unfinished and
/// sweeps up what it left lying about.
class Writer {
 public:
  struct Asked {
    std::string purpose{};  ///< what others are told while they wait: "cfcm plan new"
    unsigned wait = 10000;  ///< milliseconds
  };
  /// A Failure when the tree is locked for longer, or its journal cannot be finished.
  static Result<Writer> open(const std::string& root, const Asked& asked);

  /// Makes all changes or none; they are on disk when this returns. One file is published as it is; several go through
  /// the journal. A Failure of kind `io`: nothing has changed; of kind `committed`: everything has, or will have when
  /// the next writer opens the tree.
  Result<> commit(std::span<const Change> changes) const;

  /// What is remembered of the act that was asked for with this token, such as the id that it made; empty: there was
  /// none. The token itself is not kept.
  Result<std::string> answered(const std::string& token) const;
  /// The change that remembers an answer; part of the act's own changes.
  static Change remember(const std::string& token, const std::string& answer);

 private:
  Writer(Descriptor root, Descriptor control, Lock lock)
      : root_(std::move(root)), control_(std::move(control)), lock_(std::move(lock)) {}
  Result<> sweep() const;
  Result<> finish() const;
  Result<> apply(const Pending& change) const;
  Result<> check(const Change& change) const;

  Descriptor root_;
  Descriptor control_;  // .cfcm
  Lock lock_;
};

}  // namespace cfcm::store
