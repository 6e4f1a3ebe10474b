#include "model/kinds.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "model/report.h"

namespace cfcm::model {
namespace {

constexpr std::size_t kind_count = std::variant_size_v<AnyRecord::Value> - 1;

template <std::size_t i>
using KindAt = std::variant_alternative_t<i + 1, AnyRecord::Value>;

struct KindEntry {
  const RecordType* type;
  void (*read)(AnyRecord& any, const yaml::Node& root, Reading& reading);
};

template <std::size_t... i>
std::array<KindEntry, kind_count> make_entries(std::index_sequence<i...>) {
  return {{{&KindAt<i>::type(), [](AnyRecord& any, const yaml::Node& root, Reading& reading) {
              any.type = &KindAt<i>::type();
              read_record(*any.type, &any.value.emplace<i + 1>(), root, reading);
            }}...}};
}

const std::array<KindEntry, kind_count>& entries() {
  static const auto all = make_entries(std::make_index_sequence<kind_count>());
  return all;
}

std::vector<std::string_view> kind_names() {
  std::vector<std::string_view> names;
  for (const KindEntry& entry : entries()) names.push_back(entry.type->name);
  return names;
}

}  // namespace

AnyRecord::AnyRecord() = default;
AnyRecord::AnyRecord(AnyRecord&&) noexcept = default;
AnyRecord& AnyRecord::operator=(AnyRecord&&) noexcept = default;
AnyRecord::~AnyRecord() = default;

std::span<const RecordType* const> kinds() {
  static const auto all = [] {
    std::array<const RecordType*, kind_count> types{};
    std::ranges::transform(entries(), types.begin(), &KindEntry::type);
    return types;
  }();
  return all;
}

const RecordType* kind(std::string_view name) {
  const auto found = std::ranges::find(kinds(), name, &RecordType::name);
  return found == kinds().end() ? nullptr : *found;
}

AnyRecord read_any(const yaml::Tree& tree, Reading& reading) {
  if (tree.empty() || !tree.root().is_map()) return {};  // the YAML reader has said so
  const yaml::Node root = tree.root();
  const auto record = root.find("record");
  if (!record) {
    report(reading, root, "D302", "this file does not say which kind of record it is",
           "begin it with `record:` and the kind, such as `record: plan`");
    return {};
  }
  if (record->kind() == yaml::Kind::null) return {};
  if (!record->is_scalar()) {
    wrong_shape(reading, *record, "the kind of the record", "write the kind, such as `record: plan`");
    return {};
  }
  const auto fields = root.entries();
  if (fields.front().value.item() != record->item()) {
    const auto at = std::ranges::find(fields, record->item(), [](const auto& field) { return field.value.item(); });
    report(reading, at->key, "D310", "`record` is not the first field", "move it to the first line", Level::note);
  }
  const auto entry = std::ranges::find(entries(), record->text(), [](const KindEntry& e) { return e.type->name; });
  if (entry == entries().end()) {
    report(reading, *record, "D309", "`record` names no kind of record that cfcm knows",
           suggestion(record->text(), kind_names(), fmt::format("write one of {}", quoted_list(kind_names()))));
    return {};
  }
  tree.show(record->item());
  AnyRecord any;
  entry->read(any, root, reading);
  return any;
}

}  // namespace cfcm::model
