#pragma once

#include "ties/graph.h"

namespace cfcm::ties {

/// Which kin count. Degrees are civil-law degrees; affinity is counted without the marriage (rules: "kinship").
struct KinLimits {
  unsigned blood = 3;          ///< up to this degree by blood (step and adoptive count as blood): strict
  unsigned affinity = 2;       ///< up to this degree by one marriage: strict
  unsigned blood_warning = 4;  ///< up to this degree by blood: weak
  bool affinity_survives_divorce = false;
};

struct Kin {
  enum class By : std::uint8_t { blood, affinity, former_spouse } by = By::blood;
  unsigned degree = 0;  ///< of a spouse 0, by affinity
  bool strict = false;  ///< within `blood` or `affinity`; else weak: `blood_warning`, or a former spouse
  Chain chain{};        ///< from the first person to the second
};

/// How `a` is kin of `b` on `day`, the strict before the weak, then the shorter chain; nothing when they are not kin
/// within the limits, or are one person. Individuals of cases are people here.
std::optional<Kin> kin(const View& view, Vertex a, Vertex b, Date day, const KinLimits& limits);

/// All kin of `a`, each as `kin` would answer, ordered by id.
std::vector<std::pair<Vertex, Kin>> all_kin(const View& view, Vertex a, Date day, const KinLimits& limits);

/// The immediate family of 42 CFR 411.351 on `day`: spouse; parent, child, sibling (birth, adoptive, half);
/// step-parent, step-child, step-sibling; parent-, child-, sibling-in-law; grandparent, grandchild and their spouses. A
/// written step tie counts by itself and is not composed further. Ended marriages and former spouses do not count.
/// Ordered by id.
std::vector<std::pair<Vertex, Chain>> immediate_family(const View& view, Vertex a, Date day);

}  // namespace cfcm::ties
