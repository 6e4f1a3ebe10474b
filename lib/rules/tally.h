#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "source/finding.h"

namespace cfcm::rules {

/// What one rule notes of each case for its look at the whole program. Kept in memory until every case is judged, so a
/// rule notes no more than it needs.
class Tally {
 public:
  struct Note {
    std::string case_id{};
    Period days{};
    Decimal amount{};
    std::string text{};  ///< an id or a fingerprint; no value of a person
    Where where{};
  };

  void add(std::string key, Note note) { notes_[std::move(key)].push_back(std::move(note)); }
  /// By key; within a key in the order of the case ids, and within a case as they were noted.
  const std::map<std::string, std::vector<Note>, std::less<>>& notes() const { return notes_; }
  /// The notes of one key; none for a key that nobody noted.
  const std::vector<Note>& of(std::string_view key) const {
    static const std::vector<Note> none;
    const auto found = notes_.find(key);
    return found == notes_.end() ? none : found->second;
  }
  void merge(Tally other) {
    for (auto& [key, notes] : other.notes_) {
      auto& all = notes_[key];
      all.insert(all.end(), std::make_move_iterator(notes.begin()), std::make_move_iterator(notes.end()));
    }
  }

 private:
  std::map<std::string, std::vector<Note>, std::less<>> notes_{};
};

}  // namespace cfcm::rules
