#include "render/fields_markdown.h"

#include <algorithm>
#include <limits>
#include <map>
#include <vector>

#include <fmt/format.h>

#include "base/embedded.h"
#include "render/markdown.h"
#include "render/words.h"
#include "store/layout.h"

namespace cfcm::render {
namespace {

using model::FieldInfo;
using model::RecordType;
using model::Shape;
using model::Target;
using model::TypeInfo;

constexpr std::size_t words_in_a_cell = 6;  // longer lists stand below the table

/// A map within a record, and the fields that hold it: `services` of `plan`.
struct Part {
  const RecordType* type;
  std::vector<std::string> fields{};
  std::vector<const RecordType*> kinds{};
};

const RecordType* map_in(const TypeInfo& type) {
  const TypeInfo& inner = type.element ? *type.element : type;
  return inner.record ? &inner.record() : nullptr;
}

std::string_view id_of(Target target) {
  switch (target) {
    case Target::itself: return "id";
    case Target::person: return "id of a person";
    case Target::organization: return "id of an organization";
    case Target::party: return "id of a person or organization";
    case Target::case_: return "id of a case";
    case Target::payer: return "id of an organization, or `individual`";
    case Target::grievance: return "id of a grievance";
    case Target::improvement: return "id of an improvement";
  }
  return {};
}

class Page {
 public:
  explicit Page(std::span<const RecordType* const> kinds) : kinds_(kinds) {
    for (const RecordType* kind : kinds) collect(*kind, *kind, std::string(kind->name));
    std::map<std::string_view, int> names;
    for (const Part& part : parts_) ++names[part.type->name];
    for (const Part& part : parts_) {
      std::string title(part.type->name);
      title.front() = static_cast<char>(title.front() - 'a' + 'A');
      if (names[part.type->name] > 1) title += fmt::format(" (`{}`)", part.fields.front());
      titles_[part.type] = std::move(title);
    }
  }

  std::string text() const {
    std::string out;
    if (kinds_.size() > 1) {
      for (const RecordType* kind : kinds_) out += fmt::format("- [`{0}`](#{0}): {1}\n", kind->name, kind->about);
      out += '\n';
    }
    for (const RecordType* kind : kinds_) out += chapter(*kind);
    if (const auto common = shared(); !common.empty()) {
      out += "## Maps that several kinds share\n\n";
      for (const Part* part : common) out += section(*part);
    }
    out.pop_back();
    return out;
  }

 private:
  void collect(const RecordType& kind, const RecordType& type, const std::string& path) {
    for (const FieldInfo& field : type.fields) {
      const RecordType* inner = map_in(*field.type);
      if (!inner) continue;
      const auto at = fmt::format("{}.{}", path, field.name);
      auto known = std::ranges::find(parts_, inner, &Part::type);
      if (known == parts_.end()) known = parts_.insert(parts_.end(), Part{inner});
      known->fields.push_back(at);
      if (std::ranges::find(known->kinds, &kind) == known->kinds.end()) known->kinds.push_back(&kind);
      collect(kind, *inner, at);
    }
  }

  std::vector<const Part*> shared() const {
    std::vector<const Part*> out;
    for (const Part& part : parts_) {
      if (part.kinds.size() > 1) out.push_back(&part);
    }
    std::ranges::sort(out, {}, [&](const Part* part) { return titles_.at(part->type); });
    return out;
  }

  std::string chapter(const RecordType& kind) const {
    std::string out =
        fmt::format("## {}\n\n{} Its file is `{}`:\n\n", kind.name, sentence(kind.about), store::place_of(kind.name));
    const auto begin = fmt::format("record: {}\n", kind.name);
    for (const auto& file : embedded::records()) {
      if (!file.text.starts_with(begin)) continue;
      out += fmt::format("```yaml\n{}```\n\n", file.text);
      break;
    }
    out += fields(kind);
    for (const Part& part : parts_) {
      if (part.kinds.size() == 1 && part.kinds.front() == &kind) out += section(part);
    }
    return out;
  }

  std::string section(const Part& part) const {
    std::vector<std::string_view> where;
    for (const auto& field : part.fields) where.push_back(field);
    constexpr std::size_t most = 4;
    const auto more = where.size() > most ? where.size() - most : 0;
    where.resize(where.size() - more);
    return fmt::format("### {}\n\n{} Stands in {}{}.\n\n{}", titles_.at(part.type), sentence(part.type->about),
                       code_list(where, more > 0 ? "" : "and"),
                       more > 0 ? fmt::format(" and {} other places", more) : std::string(), fields(*part.type));
  }

  /// The table of the fields, and what did not fit into it.
  std::string fields(const RecordType& type) const {
    std::vector<std::vector<std::string>> rows{{"field", "type and values", "required", "meaning", "source"}};
    std::string below;
    for (const FieldInfo& field : type.fields) {
      const auto source = field.source.empty() ? type.source : field.source;
      auto values = field.name == "record" ? fmt::format("`{}`", type.name) : name_of(field);
      rows.push_back({fmt::format("`{}`", field.name), std::move(values), field.required ? "yes" : "",
                      std::string(field.about), std::string(source)});
      const auto& inner = field.type->element ? *field.type->element : *field.type;
      if (inner.words.size() > words_in_a_cell) {
        below += fmt::format("- `{}`: {}\n", field.name, code_list({inner.words.begin(), inner.words.end()}, "or"));
      }
    }
    std::string out = markdown_table(rows) + '\n';
    if (!below.empty()) out += fmt::format("The words:\n\n{}\n", below);
    for (const auto& group : type.one_of)
      out += fmt::format("At least one of {} is there.\n\n", code_list(group, "and"));
    return out;
  }

  std::string name_of(const FieldInfo& field) const {
    if (field.type->shape == Shape::whole && field.least == field.most) return fmt::format("`{}`", field.least);
    if (field.type->shape == Shape::whole && field.most != std::numeric_limits<std::int64_t>::max()) {
      return fmt::format("whole number, {} to {}", field.least, field.most);
    }
    return name_of(*field.type);
  }

  std::string name_of(const TypeInfo& type) const {
    switch (type.shape) {
      case Shape::text: return "text";
      case Shape::truth: return "`true` or `false`";
      case Shape::date:
      case Shape::private_date: return "date";
      case Shape::month: return "month";
      case Shape::moment: return "date or moment";
      case Shape::whole: return "whole number";
      case Shape::decimal: return "decimal";
      case Shape::percent: return "share in percent, or a band";
      case Shape::id: return std::string(id_of(type.target));
      case Shape::word:
        if (type.words.size() > words_in_a_cell) return "a word, see below";
        return code_list({type.words.begin(), type.words.end()}, "or");
      case Shape::formed: return std::string(type.form->name);
      case Shape::map: {
        const auto& title = titles_.at(&type.record());
        return fmt::format("[{}](#{})", type.record().name, anchor(title));
      }
      case Shape::list: return "list: " + name_of(*type.element);
      case Shape::one_or_more: return "one, or a list: " + name_of(*type.element);
      case Shape::by_name: return "map from names to decimals";
      case Shape::settings: return "map from names to values";
    }
    return {};
  }

  std::span<const RecordType* const> kinds_;
  std::vector<Part> parts_{};
  std::map<const RecordType*, std::string> titles_{};
};

}  // namespace

std::string fields_markdown(std::span<const RecordType* const> kinds) { return Page(kinds).text(); }

}  // namespace cfcm::render
