#pragma once

#include <string_view>

#include "audit/loaded.h"
#include "audit/source.h"
#include "model/field.h"
#include "source/finding.h"
#include "yaml/write.h"

namespace cfcm::change {

/// What is wrong with the one value at a path of a record, or of an entry of one, as the readers of its field say it,
/// and with what it refers to: no such person, organization, case, grievance or improvement; the remedy then names the
/// nearest id. What is only a note on a record that stands in a tree is none here, but for a wrong check character.
Findings faults_of(const yaml::Draft& record, const model::RecordType& type, std::string_view path,
                   const audit::Source& source, const audit::Loaded& loaded);

}  // namespace cfcm::change
