#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "audit/audit.h"
#include "rules/registry.h"

/// From files to what rules see: which file belongs to which case, the registry, the program's policy.
namespace cfcm::audit {

/// Which files hold the records of which case; everything else is read first.
struct Sorted {
  std::vector<FileId> registry{};
  std::map<std::string, std::vector<FileId>> cases{};  ///< by the case that the records name
  std::vector<Failure> failures{};
  std::vector<std::string> ids{};  ///< by FileId: the id that the file gives, or its name where it cannot be read
  std::vector<bool> lists{};       ///< by FileId: an intake or update
  std::vector<bool> kin{};         ///< by FileId: one that may name a relation
  std::set<std::string, std::less<>>
      unread_intakes{};  ///< cases whose intake cannot be read, by the name of its folder
};
Sorted sort_files(const Source& source, const Options& options);

/// Counts one file as read, when anybody wants to know.
void count_read(const Options& options);

/// Everything that is no record of a case: people, organizations, safeguards, grievances, the program. A record of a
/// case that only reading could tell (flow style, say) is sorted to its case.
rules::Registry load_registry(const Source& source, Sorted& sorted, const Options& options, Outcome& outcome,
                              std::vector<std::string>& hashes);

/// References of one document to people and organizations that lead nowhere (D403) or to another kind (D405).
void check_references(const rules::Registry& registry, const store::Document& document, Findings& findings);

/// Two records with one id (D404), in the registry.
void check_duplicates(const rules::Registry& registry, Findings& findings);

/// Records that name each other to stand for them (D413).
void check_circles(const rules::Registry& registry, Findings& findings);

/// References from the registry to cases, grievances and improvements (D403). `opened` says of a case whether there is
/// an intake of it, or may be.
void check_distant_references(const rules::Registry& registry, const std::function<bool(const std::string&)>& opened,
                              Findings& findings);

}  // namespace cfcm::audit
