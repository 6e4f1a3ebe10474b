#include "render/skeleton.h"

#include <algorithm>
#include <limits>
#include <vector>

#include <fmt/format.h>

namespace cfcm::render {
namespace {

using model::FieldInfo;
using model::RecordType;
using model::Shape;
using model::Target;
using model::TypeInfo;
using yaml::Draft;

constexpr std::size_t deepest = 4;  // of maps in maps that are shown to somebody who has not begun to fill them in

bool is_list(const TypeInfo& type) { return type.shape == Shape::list || type.shape == Shape::one_or_more; }

const RecordType* map_in(const TypeInfo& type) {
  const TypeInfo& inner = is_list(type) ? *type.element : type;
  return inner.shape == Shape::map ? &inner.record() : nullptr;
}

std::string_view id_of(Target target) {
  switch (target) {
    case Target::itself: return "an id; a new one is made when it is left out";
    case Target::person: return "the id of a person";
    case Target::organization: return "the id of an organization";
    case Target::party: return "the id of a person or an organization";
    case Target::case_: return "the id of a case";
    case Target::payer: return "the id of an organization, or individual";
    case Target::grievance: return "the id of a grievance";
    case Target::improvement: return "the id of an improvement";
  }
  return {};
}

std::string words(const TypeInfo& type) {
  std::string out;
  for (std::size_t i = 0; i < type.words.size(); ++i) {
    if (i > 0) out += i + 1 == type.words.size() ? " or " : ", ";
    out += type.words[i];
  }
  return out;
}

class Page {
 public:
  /// `lead` begins the first line of the map: "- " within a list.
  void map(const RecordType& type, const Draft* there, std::size_t indent, bool hints, const std::string& lead) {
    std::string first = lead;
    for (const FieldInfo& field : type.fields) {
      const Draft* value = there ? there->find(field.name) : nullptr;
      const bool asked = field.required || in_group(type, field.name);
      if (value && !map_in(*field.type))
        filled(field, *value, indent, std::exchange(first, std::string(lead.size(), ' ')));
      else
        open(field, value, indent, hints || (!asked && !value), std::exchange(first, std::string(lead.size(), ' ')));
    }
  }

  std::string text{};

 private:
  static bool in_group(const RecordType& type, std::string_view name) {
    return std::ranges::any_of(type.one_of, [&](const auto& group) { return group.front() == name; });
  }

  void filled(const FieldInfo& field, const Draft& value, std::size_t indent, const std::string& lead) {
    std::string lines = yaml::write_field({std::string(field.name), value}, indent + lead.size());
    lines.replace(indent, lead.size(), lead);
    text += lines;
  }

  void open(const FieldInfo& field, const Draft* value, std::size_t indent, bool hints, const std::string& lead) {
    const std::string start = fmt::format("{:{}}{}{}", "", indent, hints ? "#: " : "", lead);
    const auto* inner = map_in(*field.type);
    if (!inner) {
      if (hints)
        text += fmt::format("{}{}: {}\n", start, field.name, hint(field));
      else if (is_list(*field.type))
        text +=
            fmt::format("{}{}:\n{:{}}- \"\"  #: {}\n", start, field.name, "", indent + lead.size() + 2, hint(field));
      else
        text += fmt::format("{}{}: \"\"  #: {}\n", start, field.name, hint(field));
      return;
    }
    text += fmt::format("{}{}:{}\n", start, field.name, hints ? std::string() : fmt::format("  #: {}", field.about));
    if (indent > 2 * deepest) return;
    const std::size_t deeper = indent + lead.size() + 2;
    if (!is_list(*field.type)) {
      within(*inner, value, indent, deeper, hints, "");
    } else if (value && !value->items.empty()) {
      for (const Draft& item : value->items) within(*inner, &item, indent, deeper, hints, "- ");
    } else {
      within(*inner, nullptr, indent, deeper, hints, "- ");
    }
  }

  /// The whole of a hint stands behind one mark, so that taking the mark away leaves its fields in their columns.
  void within(const RecordType& type, const Draft* there, std::size_t indent, std::size_t deeper, bool hints,
              const std::string& lead) {
    if (!hints) return map(type, there, deeper, false, lead);
    Page part;
    part.depth_ = depth_ + 1;
    if (depth_ < deepest) part.plain(type, deeper - indent, lead);
    for (std::size_t at = 0; at < part.text.size();) {
      const auto end = part.text.find('\n', at) + 1;
      text += fmt::format("{:{}}#: {}", "", indent, part.text.substr(at, end - at));
      at = end;
    }
  }

  /// Every field as if it were filled in, with what it takes for its value.
  void plain(const RecordType& type, std::size_t indent, const std::string& lead) {
    std::string first = lead;
    for (const FieldInfo& field : type.fields) {
      const auto* inner = map_in(*field.type);
      const auto start = fmt::format("{:{}}{}", "", indent, std::exchange(first, std::string(lead.size(), ' ')));
      text += fmt::format("{}{}:{}\n", start, field.name, inner ? std::string() : " " + hint(field));
      if (!inner || depth_ >= deepest) continue;
      ++depth_;
      plain(*inner, indent + lead.size() + 2, is_list(*field.type) ? "- " : "");
      --depth_;
    }
  }

  std::size_t depth_ = 0;
};

bool is_hint(const std::string& comment) { return comment.starts_with("#:") || comment.starts_with("#!"); }

bool nothing(const Draft& value) {
  if (value.kind == Draft::Kind::map) return value.fields.empty();
  if (value.kind == Draft::Kind::list) return value.items.empty();
  return value.value.empty();
}

}  // namespace

std::string hint(const TypeInfo& type) {
  switch (type.shape) {
    case Shape::text: return "text";
    case Shape::truth: return "true or false";
    case Shape::date:
    case Shape::private_date: return "a date such as 2026-10-31";
    case Shape::month: return "a month such as 2026-10";
    case Shape::moment: return "a date such as 2026-10-31, or a moment such as 2026-10-31T14:30:00-05:00";
    case Shape::whole: return "a whole number";
    case Shape::decimal: return "a number such as 12.50";
    case Shape::percent: return "a share in percent such as 12.5, or a band such as {at_least: 5, below: 25}";
    case Shape::id: return std::string(id_of(type.target));
    case Shape::word: return words(type);
    case Shape::formed: return std::string(type.form->name);
    case Shape::map: return std::string(type.record().name);
    case Shape::list:
    case Shape::one_or_more: return fmt::format("a list, each entry {}", hint(*type.element));
    case Shape::by_name: return "names, each with a number";
    case Shape::settings: return "names, each with a value";
  }
  return {};
}

std::string hint(const FieldInfo& field) {
  if (field.type->shape == Shape::whole && field.least == field.most) return fmt::format("{}", field.least);
  if (field.type->shape == Shape::whole && field.most != std::numeric_limits<std::int64_t>::max())
    return fmt::format("a whole number from {} to {}", field.least, field.most);
  return hint(*field.type);
}

std::string skeleton(const RecordType& type, const Draft& record) {
  Page page;
  page.map(type, &record, 0, false, "");
  return page.text + "...\n";
}

void without_hints(Draft& record) {
  std::erase_if(record.comments.before, is_hint);
  std::erase_if(record.comments.after, is_hint);
  if (is_hint(record.comments.behind)) record.comments.behind.clear();
  for (auto& field : record.fields) without_hints(field.value);
  for (auto& item : record.items) without_hints(item);
  std::erase_if(record.fields, [](const Draft::Field& field) { return nothing(field.value); });
  std::erase_if(record.items, nothing);
}

}  // namespace cfcm::render
