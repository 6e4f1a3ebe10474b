#include "audit/source.h"

#include <algorithm>
#include <map>

#include "yaml/read.h"

namespace cfcm::audit {
namespace {

class TreeSource : public Source {
 public:
  explicit TreeSource(store::Folder folder) : folder_(std::move(folder)) {
    auto listing = folder_.list();
    paths_ = std::move(listing.paths);
    findings_ = std::move(listing.findings);
    failures_ = std::move(listing.failures);
    unread_ = std::move(listing.unread);
  }
  Result<std::string> read(FileId file) const override { return folder_.read(paths_[file], yaml::Limits().bytes); }
  Result<std::string> read_other(const std::string& path) const override {
    return folder_.read(path, yaml::Limits().bytes);
  }

 private:
  store::Folder folder_;
};

class OverlaySource : public Source {
 public:
  OverlaySource(std::unique_ptr<Source> tree, std::string path, std::string bytes)
      : tree_(std::move(tree)), bytes_(std::move(bytes)) {
    if (tree_) {
      paths_ = tree_->paths();
      findings_ = tree_->findings();
      failures_ = tree_->failures();
      unread_ = tree_->unread();
    }
    std::erase_if(findings_, [&](const Finding& finding) { return finding.where.path == path; });
    const auto at = std::ranges::lower_bound(paths_, path);
    mine_ = static_cast<FileId>(at - paths_.begin());
    added_ = at == paths_.end() || *at != path;
    if (added_) paths_.insert(at, std::move(path));
  }
  Result<std::string> read(FileId file) const override {
    if (file == mine_) return bytes_;
    return tree_->read(added_ && file > mine_ ? file - 1 : file);
  }
  Result<std::string> read_other(const std::string& path) const override {
    if (tree_) return tree_->read_other(path);
    return Failure{Failure::Kind::io, "cannot read " + path + ": there is no tree around the record"};
  }

 private:
  std::unique_ptr<Source> tree_;
  std::string bytes_;
  FileId mine_ = 0;
  bool added_ = false;
};

class ArchiveSource : public Source {
 public:
  explicit ArchiveSource(std::string_view text) {
    std::map<std::string, std::string> files;
    std::string* current = nullptr;
    while (!text.empty()) {
      const auto end = text.find('\n');
      const auto line = text.substr(0, end);
      text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
      if (line.starts_with("-- ") && line.ends_with(" --") && line.size() > 6) {
        current = &files[std::string(line.substr(3, line.size() - 6))];
      } else if (current) {
        *current += line;
        *current += '\n';
      }
    }
    for (auto& [path, content] : files) {
      if (!store::is_record_path(path)) {
        others_.emplace(path, std::move(content));
        continue;
      }
      paths_.push_back(path);
      contents_.push_back(std::move(content));
    }
  }
  Result<std::string> read(FileId file) const override { return contents_[file]; }
  Result<std::string> read_other(const std::string& path) const override {
    const auto found = others_.find(path);
    if (found == others_.end()) return Failure{Failure::Kind::io, "cannot read " + path + ": it is not in the archive"};
    return found->second;
  }

 private:
  std::map<std::string, std::string> others_{};
  std::vector<std::string> contents_{};
};

}  // namespace

Result<std::unique_ptr<Source>> open_tree(const std::string& root) {
  auto folder = store::Folder::open(root);
  if (!folder) return std::move(folder).error();
  return std::unique_ptr<Source>(std::make_unique<TreeSource>(std::move(*folder)));
}

std::unique_ptr<Source> with_record(std::unique_ptr<Source> tree, std::string path, std::string bytes) {
  return std::make_unique<OverlaySource>(std::move(tree), std::move(path), std::move(bytes));
}

std::unique_ptr<Source> archive(std::string_view text) { return std::make_unique<ArchiveSource>(text); }

}  // namespace cfcm::audit
