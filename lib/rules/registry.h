#pragma once

#include <deque>
#include <map>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "rules/policy.h"
#include "store/document.h"
#include "ties/graph.h"
#include "ties/kinship.h"

namespace cfcm::rules {

/// What is known beyond one case: people, organizations, safeguards, the packs, and the graph of their ties. Read only
/// once it is built; shared by all threads.
struct Registry {
  Date as_of{};
  Policy policy{};
  std::set<std::string, std::less<>> case_management_services{};
  std::vector<std::string> paths{};  ///< by FileId

  std::deque<store::Document>
      documents{};  ///< of everything that is no record of a case; the pointers below lead into it
  std::unordered_map<std::string, const model::Person*> people{};
  std::unordered_map<std::string, const model::Organization*> organizations{};
  /// By id, the one that stands for it in the end, of every record that names another (`same_as`): of a circle the
  /// first by bytes. A `same_as` that leads to no record of the kind, or to a void one, joins nothing.
  std::unordered_map<std::string, std::string> stands_for{};
  std::vector<std::vector<std::string>> circles{};  ///< the ids of each circle of `same_as`, sorted
  std::unordered_set<std::string> voided{};         ///< ids of people and organizations of which no record holds
  std::unordered_set<std::string> passed_over{};    ///< those, and the ids of records that could not be read
  bool incomplete = false;                          ///< a folder of people or organizations could not be read
  bool cases_incomplete = false;                    ///< a folder of cases could not be read
  const model::Program* program = nullptr;          ///< null when there is none that can be read
  std::vector<const model::Safeguard*> safeguards{};
  std::unordered_map<std::string, std::vector<const store::Document*>> grievances{};  ///< by case; "" for none
  std::unordered_map<std::string, std::vector<const model::Review*>> reviews{};       ///< by case of their findings
  ties::Graph graph{};
  std::unique_ptr<ties::ChangeDays> change_days{};  ///< of the graph, once it is built
  std::unordered_map<std::string, std::vector<const model::Person*>> records_by_person{};
  std::unordered_map<std::string, std::vector<const model::Organization*>> records_by_organization{};

  /// The id that stands for this one.
  std::string canonical(std::string_view id) const;
  const model::Person* person(std::string_view id) const;
  const model::Organization* organization(std::string_view id) const;
  /// All records that are read as this one organization: its own and those that name it to stand for them.
  std::vector<const model::Organization*> records_of(std::string_view organization) const;
  std::vector<const model::Person*> records_of_person(std::string_view person) const;
  bool is_kind(std::string_view organization, std::initializer_list<std::string_view> kinds) const;
  /// A department of a state or county: `state-agency` or `county-agency`.
  bool is_government(std::string_view organization) const;

  /// All records of a kind that stand beyond the cases, by path; void ones are left out.
  template <class Record>
  std::vector<const Record*> all() const {
    std::vector<const Record*> found;
    for (const auto& document : documents) {
      if (const auto* record = document.as<Record>()) found.push_back(record);
    }
    return found;
  }

  /// Fills the indexes from `documents`.
  void index();
  void follow_same_as();

  /// Fills `graph` from the people and organizations, and from the kin ties that support entries of the cases give.
  struct SupportTie {
    std::string case_id{}, person{};
    ties::Relation relation{};
    Period days{};
    Mark mark{};
  };
  void build_ties(const std::vector<SupportTie>& support);
};

/// The kin ties between support people and the individual of a case, from its intake and updates.
std::vector<Registry::SupportTie> support_ties(const Registry& registry, const std::string& case_id,
                                               std::span<const store::Document> documents);

/// The names of two people read alike: the same words, whatever their order and case.
bool same_name(const model::Name& a, const model::Name& b);

}  // namespace cfcm::rules
