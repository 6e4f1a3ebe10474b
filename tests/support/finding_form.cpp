#include "support/finding_form.h"

#include <regex>
#include <utility>

namespace cfcm::test {

std::string form_of(const Finding& finding) {
  std::string text = finding.message + '\n' + finding.basis + '\n' + finding.remedy;
  for (const auto& related : finding.related) text += '\n' + related.note;
  static const std::pair<std::regex, const char*> all[] = {{std::regex("[A-Z]{1,2}-[A-Za-z0-9.-]*[A-Za-z0-9]"), "ID"},
                                                           {std::regex("\\d{4}-\\d{2}-\\d{2}"), "DATE"},
                                                           {std::regex("\\d+([.]\\d+)?"), "N"},
                                                           {std::regex("the [a-z-]+ of ID"), "the KIN of ID"}};
  for (const auto& [part, name] : all) text = std::regex_replace(text, part, name);
  return text;
}

}  // namespace cfcm::test
