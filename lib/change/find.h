#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "audit/source.h"
#include "base/result.h"
#include "model/field.h"
#include "yaml/tree.h"

/// From what a person typed to the record that is meant.
namespace cfcm::change {

/// A record of the tree as it stands.
struct Found {
  std::string path{};
  std::string bytes{};
  yaml::Tree tree{};
  const model::RecordType* kind = nullptr;
};

/// The records of one case.
struct CaseFound {
  std::string id{};
  std::string folder{};              ///< of its intake, or where that would be
  std::vector<std::string> paths{};  ///< of files in that folder and below, in the order they were written
};

/// The record at a path of the tree. A Failure when there is none, or its text is no record.
Result<Found> read_record(const audit::Source& source, const std::string& path);

/// The record of a kind with this id. `kind` is one that has ids (`person`); of a kind of which there is one alone, the
/// id is empty. A usage Failure names the nearest id: of an id of our own form with a wrong check character, the one
/// that was probably meant.
Result<Found> find_record(const audit::Source& source, const model::RecordType& kind, const std::string& id);

/// The case with this id; a usage Failure as above.
Result<CaseFound> find_case(const audit::Source& source, const std::string& id);

/// The latest record of a kind in a case that is not void, of those that `fits` takes (all when it is empty); a usage
/// Failure when there is none.
Result<Found> latest(const audit::Source& source, const CaseFound& found, const model::RecordType& kind,
                     const std::function<bool(const Found&)>& fits = {});

/// The ids of all records of a kind, sorted, each once; of `intake` the cases.
std::vector<std::string> ids_of(const audit::Source& source, const model::RecordType& kind);

/// "; P-LIND is near" after an id that is not there, or nothing.
std::string near_id(const std::string& typed, const std::vector<std::string>& known);

}  // namespace cfcm::change
