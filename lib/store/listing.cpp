#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>

#include <fmt/format.h>

#include "store/beneath.h"
#include "store/files.h"
#include "yaml/utf8.h"

/// Which files of a tree are records, and what lies there in the place of one.
namespace cfcm::store {
namespace {

constexpr std::array<std::string_view, 9> folders{"organizations", "people",      "cases",   "grievances",  "reviews",
                                                  "safeguards",    "engagements", "surveys", "improvements"};
constexpr std::array<std::string_view, 3> top_records{"cfcm.yaml", "accepted.yaml", "dispositions.yaml"};
constexpr unsigned deepest = 64;

Finding at_file(std::string rule, const std::string& path, std::string message, std::string remedy) {
  return finding_at(rule, {.path = path}, std::move(message), std::move(remedy));
}

bool ends_with_yaml(std::string_view name) { return name.size() > 5 && name.ends_with(".yaml"); }

/// `.yml`, `.YAML` and the like: meant as a record, most likely.
bool ends_nearly_with_yaml(std::string_view name) {
  std::string ending;
  for (const char c : name.substr(std::min(name.size(), name.rfind('.')))) {
    ending += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  }
  return ending == ".yml" || ending == ".yaml";
}

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto point = yaml::decode(text, at);
    if (point.length == 0) return false;
    at += point.length;
  }
  return true;
}

class Lister {
 public:
  Lister(int root, Listing& listing) : root_(root), listing_(listing) {}

  void top() {
    for (const std::string_view name : top_records) {
      const std::string path(name);
      if (const auto mode = mode_of(path)) note_file(path, *mode);
    }
    for (const std::string_view name : folders) {
      const std::string path(name);
      const auto mode = mode_of(path);
      if (!mode) continue;
      if (S_ISDIR(*mode))
        walk(root_, path, 0);
      else
        listing_.findings.push_back(
            at_file("D407", path,
                    fmt::format("this is {}{}; records of this name lie in a folder", what(path, *mode),
                                S_ISLNK(*mode) ? ", and links are not followed" : ""),
                    "make it a folder, or remove it"));
    }
  }

 private:
  std::optional<mode_t> mode_of(const std::string& path) {
    struct stat status {};
    if (::fstatat(root_, path.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0) return status.st_mode;
    if (errno != ENOENT) listing_.failures.push_back(cannot_read(path, errno));
    return std::nullopt;
  }

  static mode_t mode_of(int folder, const dirent& entry) {
    if (entry.d_type != DT_UNKNOWN) return DTTOIF(entry.d_type);
    struct stat status {};
    return ::fstatat(folder, entry.d_name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status.st_mode : mode_t{0};
  }

  const char* what(const std::string& path, mode_t mode) const {
    switch (mode & S_IFMT) {
      case S_IFLNK: return kind_of_link(root_, path);
      case S_IFIFO: return "a pipe";
      case S_IFSOCK: return "a socket";
      case S_IFCHR:
      case S_IFBLK: return "a device";
      case S_IFDIR: return "a folder";
      case S_IFREG: return "a file";
      default: return "no regular file";
    }
  }

  void note_file(const std::string& path, mode_t mode) {
    const bool yaml = ends_with_yaml(path), link = S_ISLNK(mode);
    if (!yaml && !ends_nearly_with_yaml(path)) {
      if (link) {
        listing_.findings.push_back(at_file("D407", path,
                                            fmt::format("this is {}, and links are not followed", what(path, mode)),
                                            "put the file or folder itself here, or remove the link"));
      }
      return;
    }
    if (!S_ISREG(mode)) {
      listing_.findings.push_back(at_file("D407", path,
                                          fmt::format("this is {}{}; a record is a regular file", what(path, mode),
                                                      link ? ", and links are not followed" : ""),
                                          S_ISDIR(mode) ? "give the folder a name that does not end as a record's does"
                                          : link        ? "put the record itself here, or remove the link"
                                                        : "remove it, and put the record itself here"));
    } else if (!yaml) {
      listing_.findings.push_back(*wrong_ending(path));
    } else {
      listing_.paths.push_back(path);
    }
    if (S_ISREG(mode)) note_name(path, "file");
  }

  /// A name is bytes to the system and text to everybody who is to find it.
  void note_name(const std::string& path, const char* what) {
    if (is_utf8(std::string_view(path).substr(path.rfind('/') + 1))) return;
    listing_.findings.push_back(at_file("D411", path, fmt::format("the name of this {} is not UTF-8", what),
                                        "give it a name of letters, digits and dashes"));
  }

  void walk(int parent, const std::string& path, unsigned depth) {
    if (depth > deepest) {
      listing_.findings.push_back(
          at_file("D412", path,
                  fmt::format("this folder lies more than {} folders deep, and what it holds is not read", deepest),
                  "move its records up, or remove the folder"));
      listing_.unread.push_back(path);
      return;
    }
    Descriptor folder(
        ::openat(parent, path.substr(path.rfind('/') + 1).c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (folder.get() < 0) return fail(path);
    const int fd = folder.get();
    const std::unique_ptr<DIR, int (*)(DIR*)> entries(::fdopendir(folder.get()), &::closedir);
    if (!entries) return fail(path);
    folder.release();
    while (true) {
      errno = 0;
      const dirent* entry = ::readdir(entries.get());
      if (!entry) break;
      if (entry->d_name[0] == '.') continue;
      const std::string below = path + '/' + entry->d_name;
      const auto mode = mode_of(fd, *entry);
      if (S_ISDIR(mode) && !ends_with_yaml(below)) {
        note_name(below, "folder");
        walk(fd, below, depth + 1);
      } else {
        note_file(below, mode);
      }
    }
    if (errno != 0) fail(path);
  }

  void fail(const std::string& path) {
    listing_.failures.push_back(cannot_read(path, errno, true));
    listing_.unread.push_back(path);
  }

  int root_;
  Listing& listing_;
};

}  // namespace

std::optional<Finding> wrong_ending(const std::string& path) {
  if (ends_with_yaml(path) || !ends_nearly_with_yaml(path)) return std::nullopt;
  return at_file("D406", path, "this file is passed over by its ending; a record ends in .yaml",
                 "rename it, or move it out of the record folders");
}

bool is_record_path(std::string_view path) {
  if (std::ranges::find(top_records, path) != top_records.end()) return true;
  const auto slash = path.find('/');
  return slash != std::string_view::npos && ends_with_yaml(path) &&
         std::ranges::find(folders, path.substr(0, slash)) != folders.end();
}

Listing Folder::list() const {
  Listing listing;
  Lister(fd_, listing).top();
  std::ranges::sort(listing.paths);
  return listing;
}

}  // namespace cfcm::store
