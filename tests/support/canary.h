#pragma once

#include <string>
#include <vector>

#include "model/field.h"
#include "yaml/write.h"

/// Records whose every value that nobody may see is a marker, and a search for markers in what cfcm says.
namespace cfcm::test {

/// Text that no message has by itself, in the manner of free text.
std::string marker();

/// Every field of the kind: its text, amounts, private dates and comments are markers; its ids name the records P-1,
/// O-1 and C-1; its words, days, truths, shares and numbers, which may be shown, are sound.
yaml::Draft marked_record(const model::RecordType& kind);

/// The same record, written wrongly in every way that is known here: values of another shape or in another place,
/// quotes, colons, indentation, YAML's devices, lines of other tools. Fields in which a program names its rules are
/// left alone.
std::vector<std::string> wrong_texts_of(const model::RecordType& kind);

/// The first marker in `text` with what stands around it; empty when there is none.
std::string leak_in(const std::string& text);

}  // namespace cfcm::test
