#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include "yaml/fault.h"
#include "yaml/outline.h"
#include "yaml/read.h"
#include "yaml/tree.h"

namespace cfcm::yaml {

/// Line and column of a byte offset; quick when asked in ascending order.
class Positions {
 public:
  Positions(std::string_view text, const std::vector<std::uint32_t>& line_starts) : text_(text), starts_(line_starts) {}
  struct Place {
    std::uint32_t line = 0, column = 0;
  };
  Place of(std::size_t at);

 private:
  std::string_view text_;
  const std::vector<std::uint32_t>& starts_;
  std::size_t last_at_ = 0;
  Place last_{1, 1};
};

/// Makes a Tree of the parser's events, and notes what a record may not hold.
class Builder : public YAML::EventHandler {
 public:
  /// Thrown when a limit is reached; the fault is already noted.
  struct Stop {};

  /// `source` is kept in the tree, for its lines and excerpts.
  Builder(FileId file, std::string source, const Limits& limits, const Outline& outline);

  std::string_view source() const { return tree_.source_; }
  Faults& faults() { return faults_; }
  unsigned documents() const { return documents_; }

  /// Notes a record that is no mapping.
  void check_root();

  /// The tree as far as it was read; the builder is then done with. `whole`: with its items, else with its lines alone.
  Tree finish(bool whole);
  static Finding finding(const Tree& tree, const Fault& fault, std::string_view path);

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override { close(); }

 private:
  struct Open {  // a map or a list that is being read
    std::uint32_t item = 0;
    bool map = false;
    bool key_next = false;
    std::uint32_t key = 0;  // the last key
    std::size_t key_end = 0;
    std::vector<std::uint32_t> keys{};
    std::unordered_map<std::string, std::uint32_t> index{};  // of the keys, once there are many
  };

  bool at_key() const { return !open_.empty() && open_.back().map && open_.back().key_next; }
  std::size_t offset(const YAML::Mark& mark) const;
  std::size_t after_properties(std::size_t at);
  std::size_t end_of_line(std::size_t at) const;
  std::size_t end_of_quoted(std::size_t at) const;
  std::size_t end_of_folded(std::size_t at, std::string_view value) const;
  std::uint32_t add(Kind kind, std::size_t at, std::size_t end);
  bool has_colon(const Open& map) const;
  void stand_in(std::size_t at);
  void add_null(std::size_t at);
  void placed(std::uint32_t item);
  void check_key(std::uint32_t item, std::size_t at);
  const std::uint32_t* given_before(Open& map, std::uint32_t key);
  void bad_key(std::size_t at, std::string message);
  void open(Kind kind, const YAML::Mark& mark);
  void close();
  std::string quoted_name(std::uint32_t key) const;

  const Limits limits_;
  const Outline& outline_;
  Tree tree_{};
  Faults faults_{};
  std::vector<Open> open_{};
  std::vector<std::size_t> offsets_{};  // of the items
  Positions positions_;
  std::size_t properties_seen_ = 0;  // anchors and tags before this offset are noted
  unsigned skipping_ = 0;            // levels of a key that is no name
  unsigned documents_ = 0;
};

}  // namespace cfcm::yaml
