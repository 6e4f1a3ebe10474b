#pragma once

#include <string>

#include <nlohmann/json.hpp>

#include "audit/outcome.h"
#include "source/finding.h"

/// Findings as other programs read them. Fields are only ever added; what does not apply is left out, nothing is null.
namespace cfcm::render {

using Json = nlohmann::ordered_json;

Json finding_json(const Finding& finding);

/// All of an outcome but its findings: schema_version, tool, as_of, policies, inputs, summary.
Json outcome_json(const audit::Outcome& outcome);

/// What stands in place of an answer that could not be given: schema_version, tool, and the failure's kind and message.
Json failure_json(const Failure& failure);

/// The version of all JSON that this program writes.
inline constexpr int schema_version = 1;

/// UTF-8, whatever the strings hold: bytes that are not UTF-8 become U+FFFD. A newline at the end.
std::string document(const Json& json);  ///< two spaces of indent
std::string line(const Json& json);      ///< a single line

}  // namespace cfcm::render
