#pragma once

#include <string>
#include <vector>

#include "model/kinds.h"
#include "source/finding.h"
#include "yaml/read.h"

namespace cfcm::store {

/// One record file: its text as a tree with positions, and the record that was read from it.
struct Document {
  FileId file = 0;
  std::string path{};
  yaml::Tree tree{};
  model::AnyRecord record{};  ///< empty when the file holds no record that can be read
  std::vector<model::Reference> references{};
  std::string hash{};  ///< SHA-256 of the bytes

  /// The record when it is of this kind and not voided; else null.
  template <class Record>
  const Record* as() const {
    const Record* record_ = record.template as<Record>();
    return record_ && !record_->voided ? record_ : nullptr;
  }
  /// Whether a record was read, and is void.
  bool voided() const;
  Where where(const Mark& mark) const { return tree.where(mark, path); }
};

/// Reads one file's bytes: strict YAML, then the record, then whether its folder and file name fit it (D401, D402), and
/// with `style` whether a sound record stands in its canonical form (D113).
Document read_document(FileId file, std::string path, std::string bytes, Findings& findings, bool style = false);

/// What can be told of a file without reading it all: its kind and its case, by their plain top-level lines.
struct Glance {
  std::string kind{};
  std::string case_id{};
  std::string id{};
  bool kin = false;  ///< the text holds `relation:`
};
Glance glance(std::string_view bytes);

}  // namespace cfcm::store
