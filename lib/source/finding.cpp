#include "source/finding.h"

#include <utility>

namespace cfcm {

Finding finding_at(std::string_view rule, Where where, std::string message, std::string remedy) {
  Finding finding;
  finding.rule = rule;
  finding.where = std::move(where);
  finding.message = std::move(message);
  finding.remedy = std::move(remedy);
  return finding;
}

}  // namespace cfcm
