#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace cfcm::store {

/// What it is called in `.cfcm`, and while it is being written.
inline constexpr const char* journal_name = "journal";
inline constexpr const char* new_journal_name = ".journal";

/// One file that an act writes.
struct Change {
  std::string path{};                 ///< relative to the root
  std::optional<std::string> seen{};  ///< what the file holds; absent: the file is new
  std::string bytes{};
};

/// A change to several files that is to happen whole: a list of what each file was (its SHA-256) and is to be. It
/// stands in `.cfcm/journal`; the moment it has that name the change has happened, and whoever writes next finishes it.
std::string journal_text(std::span<const Change> changes);

/// A change out of a journal: as above, but of what was seen only the hash is left.
struct Pending {
  std::string path{};
  std::string seen_hash{};  ///< empty: the file is new
  std::string bytes{};
};

/// Nothing when the text is not whole: a journal of another version, or one that was tampered with.
std::optional<std::vector<Pending>> read_journal(std::string_view text);

}  // namespace cfcm::store
