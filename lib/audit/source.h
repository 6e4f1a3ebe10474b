#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "source/finding.h"
#include "source/mark.h"
#include "store/files.h"

namespace cfcm::audit {

/// Where the engine takes records from. A tree on disk is the first kind; a tree in one text (tests, examples) another.
class Source {
 public:
  virtual ~Source() = default;
  /// The record files, sorted by bytes; a FileId is a position in this list.
  const std::vector<std::string>& paths() const { return paths_; }
  /// The bytes of one file. Safe from many threads.
  virtual Result<std::string> read(FileId file) const = 0;
  /// The bytes of a file of the tree that is no record (a policy pack), by its path.
  virtual Result<std::string> read_other(const std::string& path) const = 0;
  /// What is wrong with the set of files itself, and what of it cannot be read.
  const Findings& findings() const { return findings_; }
  const std::vector<Failure>& failures() const { return failures_; }
  /// Folders whose files are not in the list though they may be records.
  const std::vector<std::string>& unread() const { return unread_; }

 protected:
  std::vector<std::string> paths_{};
  Findings findings_{};
  std::vector<Failure> failures_{};
  std::vector<std::string> unread_{};
};

/// A tree on disk, from its root.
Result<std::unique_ptr<Source>> open_tree(const std::string& root);

/// A tree, or none at all, with one record that comes from elsewhere: it stands at `path` in the place of whatever the
/// tree holds there.
std::unique_ptr<Source> with_record(std::unique_ptr<Source> tree, std::string path, std::string bytes);

/// A tree in one text: header lines that begin with `#`, then each file after a line `-- path --`.
std::unique_ptr<Source> archive(std::string_view text);

}  // namespace cfcm::audit
