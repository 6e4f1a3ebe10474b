#pragma once

#include <span>
#include <string>

#include "rules/policy.h"
#include "rules/rule.h"
#include "source/finding.h"

/// What `cfcm rules`, `cfcm explain` and the list of packs say. All texts end in a newline.
namespace cfcm::render {

using RuleList = std::span<const rules::Rule* const>;
using PackList = std::span<const rules::Pack* const>;

/// A table: code, slug, the level that holds under these packs together, the level in each (`-` where it is silent),
/// summary.
std::string rules_text(RuleList rules, PackList packs);

/// The catalogue as a page in Markdown: a chapter for each design element or family, a section for each rule, with all
/// that `explain_text` tells but the example.
std::string rules_markdown(RuleList rules);

/// `levels` gives the word of every pack that cfcm carries; empty for rules of which none speaks, such as the D family.
std::string rules_json(RuleList rules);

/// A rule's page. `example` is what its example tree gives; left out when empty.
std::string explain_text(const rules::Rule& rule, const Findings& example);
std::string explain_json(const rules::Rule& rule, const Findings& example);

/// The packs that cfcm carries.
std::string packs_text();
std::string packs_json();

/// The settings that a pack or a program may change.
std::string settings_text();
std::string settings_json();

}  // namespace cfcm::render
