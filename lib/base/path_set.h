#pragma once

#include <set>
#include <string>
#include <string_view>

namespace cfcm {

/// Files and folders of a tree, by their paths with forward slashes.
class PathSet {
 public:
  void insert(std::string path) { paths_.insert(std::move(path)); }
  bool empty() const { return paths_.empty(); }

  /// Whether the path is one of the set or lies below one, in the time of its depth and not of the set's size.
  bool holds(std::string_view path) const {
    if (paths_.empty()) return false;
    if (paths_.contains(path)) return true;
    for (auto slash = path.rfind('/'); slash != std::string_view::npos && slash > 0;
         slash = path.rfind('/', slash - 1)) {
      if (paths_.contains(path.substr(0, slash))) return true;
    }
    return false;
  }

 private:
  std::set<std::string, std::less<>> paths_{};
};

}  // namespace cfcm
