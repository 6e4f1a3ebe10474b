#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "source/finding.h"

namespace cfcm::rules {

class CaseView;
class GrievanceView;
class ProgramView;
class Report;
class Tally;

/// Why a conflict harms, after the National Senior Citizens Law Center: who assesses more or less than is needed, who
/// keeps a person as a client, who plans what suits the provider.
enum class Incentive : std::uint8_t { assessment, financial_interest, convenience };
std::string_view name(Incentive incentive);

/// New Hampshire's four categories of protections.
enum class Category : std::uint8_t { data, system_design, structural, procedural, monitoring };
std::string_view name(Category category);

/// One rule of the catalogue: what `cfcm explain` tells of it, and how it is checked. Its levels stand in the policy
/// packs.
struct Rule {
  std::string_view code{};  ///< "E202": for ever
  std::string_view slug{};  ///< "related-to-paid-caregiver"
  unsigned element = 0;     ///< of the nine design elements; 0 for rules about the records themselves
  Category category = Category::data;
  std::vector<Incentive> incentives{};
  std::vector<std::string_view> citations{};
  std::string_view summary{};  ///< what must be true, one sentence
  std::string_view why{};
  std::string_view remedy{};
  /// Which records make it testable: "an assessment, and a service line with a provider". What a scorecard names where
  /// nothing was tested.
  std::string_view needs{};
  /// Facts of a kind of their own, to which a pack may give another level (`CODE.variant`).
  std::vector<std::string_view> variants{};
  Level level = Level::error;  ///< of the catalogue: of a D rule, and where the packs that apply are silent
  void (*check_case)(const CaseView&, Report&) = nullptr;
  void (*check_grievance)(const GrievanceView&, Report&) = nullptr;
  /// Judges the program, its registry and what `tally` noted; run once, after all cases.
  void (*check_program)(const ProgramView&, Report&) = nullptr;
  void (*tally)(const CaseView&, Tally&) = nullptr;  ///< what of each case the program is judged by
};

/// All rules, ordered by code.
std::span<const Rule* const> all_rules();

/// The rule of this code; null when there is none.
const Rule* find_rule(std::string_view code);

/// Whether the code belongs to the catalogue, be its rule there already or not: a program may speak of it.
bool in_catalogue(std::string_view code);

/// Whether `selector` names the rule: its code, its slug, or the beginning of its code (`E2`, `E`).
bool selects(std::string_view selector, const Rule& rule);

}  // namespace cfcm::rules
