#pragma once

#include <span>
#include <string_view>

namespace cfcm::report {

/// A part of a design element, and the rules of which at least one must have had something to test before the part is
/// shown.
struct ElementPart {
  std::string_view what;
  std::span<const std::string_view> rules;
};

struct DesignElement {
  std::string_view name;
  std::span<const ElementPart> parts;
};

/// The nine design elements of conflict-free case management (Balancing Incentive Program), in order.
std::span<const DesignElement> design_elements();

/// The title of a section of the Model Act ("3.5"); empty for one that has no rule.
std::string_view model_act_title(std::string_view section);

}  // namespace cfcm::report
