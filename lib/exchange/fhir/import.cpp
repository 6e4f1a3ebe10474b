#include "exchange/fhir/import.h"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "exchange/fhir/cases.h"
#include "store/document.h"
#include "store/files.h"
#include "store/publish.h"

namespace cfcm::exchange::fhir {
namespace {

constexpr std::size_t largest_record = 1 << 20;

/// The codes of the errors that a reader of the tree would find in the record.
std::set<std::string> errors_in(const std::string& path, const std::string& text) {
  Findings findings;
  const auto document = store::read_document(0, path, text, findings);
  std::set<std::string> codes;
  for (const Finding& finding : findings) {
    if (finding.level == Level::error) codes.insert(finding.rule);
  }
  if (!document.record && codes.empty()) codes.insert("D302");
  return codes;
}

/// The id that a record gives itself, by its plain line.
std::string own_id(std::string_view bytes) {
  constexpr std::string_view key = "\nid: ";
  const auto at = bytes.find(key);
  if (at == std::string_view::npos) return {};
  auto line = bytes.substr(at + key.size());
  line = line.substr(0, line.find_first_of(" \r\n"));
  if (line.size() > 1 && line.front() == '"' && line.back() == '"') line = line.substr(1, line.size() - 2);
  return std::string(line);
}

class Publisher {
 public:
  Publisher(const store::Folder& tree, Imported& imported) : tree_(tree), imported_(imported) {
    const auto listing = tree.list();
    for (const auto& path : listing.paths) {
      standing_.insert(path);
      constexpr std::string_view end = "/intake.yaml";
      if (!path.starts_with("cases/") || !path.ends_with(end)) continue;
      const auto folder = path.substr(0, path.size() - end.size());
      folders_.emplace(folder.substr(folder.rfind('/') + 1), folder);
    }
    for (const Finding& finding : listing.findings) blocked_.insert(finding.where.path);
  }

  /// Where the case lies already, whatever the year that this import would give it.
  void settle(Case& one) const {
    const auto known = folders_.find(one.id);
    if (known != folders_.end()) one.folder = known->second;
  }

  Result<> publish(const Record& record) {
    const auto text = yaml::write(record.draft);
    if (standing_.contains(record.path)) return compare(record.path, text);
    if (const auto path = elsewhere(record); !path.empty()) return compare(path, text);
    if (blocked_.contains(record.path)) {
      skip(record.path, "what stands there is no regular file");
      return std::monostate();
    }
    const auto errors = errors_in(record.path, text);
    if (!errors.empty()) {
      skip(record.path, fmt::format("it would not be a sound record: {}", fmt::join(errors, ", ")));
      return std::monostate();
    }
    if (auto done = store::publish_new(tree_.path(), record.path, text); !done) return done;
    ++imported_.created;
    imported_.paths.push_back(record.path);
    return std::monostate();
  }

  void skip(const std::string& what, const std::string& why) { ++skipped_[{what, why}]; }

  void finish() {
    for (const auto& [what, count] : skipped_) imported_.skipped.push_back({what.first, what.second, count});
  }

 private:
  /// The file of another name, such as a slug, that holds the person or organization of this id already.
  std::string elsewhere(const Record& record) {
    if (record.path.starts_with("cases/")) return {};
    if (!std::exchange(read_, true)) {
      for (const auto& path : standing_) {
        if (!path.starts_with("people/") && !path.starts_with("organizations/")) continue;
        if (const auto bytes = tree_.read(path, largest_record)) others_.emplace(own_id(*bytes), path);
      }
    }
    const auto found = others_.find(record.id);
    return found == others_.end() ? std::string() : found->second;
  }

  Result<> compare(const std::string& path, const std::string& text) {
    const auto known = tree_.read(path, largest_record);
    if (!known) return known.error();
    if (*known == text)
      ++imported_.unchanged;
    else
      skip(path, "it differs from what stands in the tree, which is left as it is");
    return std::monostate();
  }

  const store::Folder& tree_;
  Imported& imported_;
  std::set<std::string, std::less<>> standing_{}, blocked_{};
  std::map<std::string, std::string, std::less<>> folders_{};  // of the cases that stand in the tree, by their ids
  std::map<std::string, std::string, std::less<>> others_{};   // files of people and organizations, by their ids
  bool read_ = false;                                          // whether `others_` is filled
  std::map<std::pair<std::string, std::string>, unsigned> skipped_{};
};

std::string why_not(const Resource& resource) {
  if (!resource.why.empty()) return resource.why;
  if (!has_a_place(resource.type)) return "no record has a place for it";
  if (resource.type == "Condition") {
    return "no service of an imported plan names it, and an assessment needs an assessor and a day of its own";
  }
  if (resource.type == "Claim" || resource.type == "HealthcareService")
    return "no service of an imported plan names it";
  if (resource.type == "Goal" || resource.type == "RiskAssessment" || resource.type == "Contract" ||
      resource.type == "ServiceRequest") {
    return "no imported plan names it";
  }
  return "the patient it refers to makes no case here";
}

/// The registry first, then case by case.
Result<> publish_all(const Context& context, Publisher& publisher) {
  for (const Record& record : registry(context)) {
    if (auto done = publisher.publish(record); !done) return done;
  }
  for (Case& one : cases(context)) {
    publisher.settle(one);
    if (auto done = publisher.publish(intake(context, one)); !done) return done;
    for (const Record& plan : plans(context, one)) {
      if (auto done = publisher.publish(plan); !done) return done;
    }
  }
  return std::monostate();
}

}  // namespace

Result<Imported> import(const std::string& source_path, const std::string& tree_root) {
  const auto tree = store::Folder::open(tree_root);
  if (!tree || !tree->read("cfcm.yaml", largest_record)) {
    return Failure{Failure::Kind::usage,
                   fmt::format("{} is no tree: it holds no cfcm.yaml; `cfcm init` makes one", tree_root)};
  }
  Imported imported;
  const auto resources = Resources::load(source_path, imported.warnings);
  if (!resources) return resources.error();

  Publisher publisher(*tree, imported);
  const Context context(*resources, imported.warnings);
  if (auto done = publish_all(context, publisher); !done) return done.error();
  for (const auto& [key, resource] : resources->all()) {
    if (!resource.used) publisher.skip(resource.type, why_not(resource));
  }
  publisher.finish();
  return imported;
}

}  // namespace cfcm::exchange::fhir
