#include "audit/narrowed.h"

#include <algorithm>
#include <array>

#include "store/layout.h"

namespace cfcm::audit {
namespace {

/// Records that join nobody to anybody beyond their own case.
bool of_one_case_alone(std::string_view stem) {
  constexpr std::array kinds{"eligibility-", "assessment-", "plan-",     "authorization-", "contact-",
                             "delivery-",    "experience-", "incident-", "closure-"};
  return std::ranges::any_of(kinds, [&](std::string_view kind) { return stem.starts_with(kind); });
}

class Narrowed : public Source {
 public:
  Narrowed(std::unique_ptr<Source> tree, const std::set<std::string, std::less<>>& folders) : tree_(std::move(tree)) {
    const auto wanted = [&](const std::string& path) {
      if (!path.starts_with("cases/") || !of_one_case_alone(store::stem_of(path))) return true;
      return std::ranges::any_of(folders, [&](const auto& folder) { return path.starts_with(folder + "/"); });
    };
    for (FileId i = 0; i < tree_->paths().size(); ++i) {
      if (!wanted(tree_->paths()[i])) continue;
      paths_.push_back(tree_->paths()[i]);
      files_.push_back(i);
    }
    findings_ = tree_->findings();
    failures_ = tree_->failures();
    unread_ = tree_->unread();
  }
  Result<std::string> read(FileId file) const override { return tree_->read(files_[file]); }
  Result<std::string> read_other(const std::string& path) const override { return tree_->read_other(path); }

 private:
  std::unique_ptr<Source> tree_;
  std::vector<FileId> files_{};
};

}  // namespace

std::unique_ptr<Source> narrowed(std::unique_ptr<Source> tree, const std::set<std::string, std::less<>>& folders) {
  return std::make_unique<Narrowed>(std::move(tree), folders);
}

}  // namespace cfcm::audit
