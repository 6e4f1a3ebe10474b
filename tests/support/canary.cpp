#include "support/canary.h"

#include <algorithm>
#include <functional>
#include <regex>

#include <fmt/format.h>

#include "support/record_maker.h"

namespace cfcm::test {
namespace {

using model::RecordType;
using model::Shape;
using model::TypeInfo;
using yaml::Draft;

/// Every slice of a few letters of a marker shows that it is one.
constexpr std::string_view letters = "Zqx";

std::string amount() {
  static unsigned next = 0;
  return fmt::format("9173{:04}.07", ++next);
}

std::string private_day() {
  static unsigned next = 0;
  ++next;
  return fmt::format("1851-{:02}-{:02}", 1 + next % 12, 1 + next % 28);
}

std::string reference(model::Target target) {
  switch (target) {
    case model::Target::person:
    case model::Target::party: return "P-1";
    case model::Target::organization:
    case model::Target::payer: return "O-1";
    case model::Target::case_: return "C-1";
    case model::Target::grievance: return "G-1";
    case model::Target::improvement: return "I-1";
    case model::Target::itself: break;
  }
  return {};
}

void each_scalar(Draft& draft, const TypeInfo& type, const std::function<void(Draft&, const TypeInfo&)>& visit);

void each_field(Draft& map, const RecordType& record, const std::function<void(Draft&, const TypeInfo&)>& visit) {
  for (auto& [key, value] : map.fields) {
    if (key != "policies") each_scalar(value, *record.find(key)->type, visit);
  }
}

void each_scalar(Draft& draft, const TypeInfo& type, const std::function<void(Draft&, const TypeInfo&)>& visit) {
  if (type.shape == Shape::settings) return;
  if (draft.kind == Draft::Kind::list) {
    for (Draft& item : draft.items) each_scalar(item, *type.element, visit);
  } else if (draft.kind == Draft::Kind::map && type.shape == Shape::map) {
    each_field(draft, type.record(), visit);
  } else if (draft.kind == Draft::Kind::map) {
    for (auto& [key, value] : draft.fields) {
      if (type.shape == Shape::by_name) key = marker();
      visit(value, type.shape == Shape::by_name ? *type.element : type);
    }
  } else {
    visit(draft, type.shape == Shape::one_or_more ? *type.element : type);
  }
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

/// One line of a record, `indent key: value` or `indent - value`, written wrongly.
std::vector<std::string> wrong_lines(const std::string& line) {
  const std::size_t begin = line.find_first_not_of(' ');
  const std::size_t colon = line.find(": ");
  const bool keyed = colon != std::string::npos;
  const std::string indent = line.substr(0, begin), key = keyed ? line.substr(begin, colon - begin) : "- ";
  const std::string value = keyed ? line.substr(colon + 2) : line.substr(begin + 2);
  const std::string head = indent + key + (keyed ? ": " : "");
  std::string bare = value;
  std::erase(bare, '"');
  const std::string more = marker();
  return {
      head + '"' + bare,
      head + '\'' + bare,
      head + bare + ": " + more,
      head + bare + ":" + more,
      head + "- " + bare,
      head + "[" + bare,
      head + "{" + bare + ": " + more,
      head + "[" + bare + "]#" + more,
      head + "&" + more + " " + value,
      head + "*" + bare,
      head + "!" + bare,
      head + "|\n" + indent + bare,
      head + "| " + bare,
      head + "\"\n" + indent + "    " + bare + "\"",
      head + "\"\\q" + bare + "\"",
      head + bare + "\n" + indent + "      " + more,
      head + "\t" + value,
      head + "\x1B" + bare,
      head + "@" + bare,
      head + value + "\n" + line,
      head + "\n" + indent + bare,
      head + "\n" + indent + "    - " + bare,
      head + "null\n" + indent + "? " + bare,
      indent + bare,
      indent + value + ": " + key,
      indent + bare + ": " + more,
      indent + bare + ":" + more,
      indent + "? " + bare + "\n" + indent + ": " + more,
      indent + "<<: " + bare,
      indent + key + ":" + bare,
      " " + line,
      line.substr(begin),
      "<<<<<<< " + more + "\n" + line,
      "%" + more + "\n" + line,
      "--- " + more + "\n" + line,
      "... " + more + "\n" + line,
      line + "\r" + more,
  };
}

/// A marked record with each of its scalars in turn replaced.
void replace_each(const RecordType& kind, const std::function<Draft(const TypeInfo&)>& other,
                  std::vector<std::string>& texts) {
  const Draft sound = marked_record(kind);
  for (std::size_t n = 0;; ++n) {
    Draft record = sound;
    std::size_t at = 0;
    each_field(record, kind, [&](Draft& scalar, const TypeInfo& type) {
      if (at++ == n) scalar = other(type);
    });
    if (n >= at) return;
    texts.push_back(yaml::write(record));
  }
}

}  // namespace

std::string marker() {
  static unsigned next = 0;
  return fmt::format("{0}{0} {0}{1}", letters, ++next);
}

yaml::Draft marked_record(const RecordType& kind) {
  Making making;
  making.text = [](const Place&) { return marker(); };
  making.reference = [](model::Target target, const Place&) { return reference(target); };
  Draft record = full_record(kind, making);
  each_field(record, kind, [](Draft& scalar, const TypeInfo& type) {
    const Shape shape = type.shape;
    if (shape == Shape::decimal) scalar = Draft::plain(amount());
    if (shape == Shape::private_date) scalar = Draft::plain(private_day());
    if (shape == Shape::text) scalar.comments.before = {"# " + marker()};
  });
  for (auto& [key, value] : record.fields) {
    if (key == "id") value = Draft::id(kind.name == "person" ? "P-1" : kind.name == "organization" ? "O-1" : "G-1");
    if (key == "same_as") value = Draft::id("X-1");
  }
  std::erase_if(record.fields, [](const Draft::Field& field) { return field.key == "voided"; });
  return record;
}

std::vector<std::string> wrong_texts_of(const RecordType& kind) {
  std::vector<std::string> texts;
  const auto replace = [&](const std::function<Draft(const TypeInfo&)>& other) { replace_each(kind, other, texts); };
  replace([](const TypeInfo&) { return Draft::text(marker()); });
  replace([](const TypeInfo&) { return Draft::list({Draft::text(marker())}); });
  replace([](const TypeInfo&) { return Draft::map({{marker(), Draft::text(marker())}}); });
  // A name that is written where the id of another record belongs has the form of an id. The ids of the record itself
  // and of its case are shown.
  replace([](const TypeInfo& type) {
    const bool own =
        type.shape == Shape::id && (type.target == model::Target::itself || type.target == model::Target::case_);
    return own ? Draft::text(marker()) : Draft::plain("ZqxZqx");
  });
  const std::vector<std::string> lines = lines_of(yaml::write(marked_record(kind)));
  for (std::size_t at = 1; at + 1 < lines.size(); ++at) {
    if (leak_in(lines[at]).empty()) continue;
    for (const std::string& wrong : wrong_lines(lines[at])) {
      std::string text;
      for (std::size_t i = 0; i < lines.size(); ++i) text += (i == at ? wrong : lines[i]) + '\n';
      texts.push_back(std::move(text));
    }
  }
  return texts;
}

std::string leak_in(const std::string& text) {
  static const std::regex any("[Zz]qx|9173\\d{4}\\.07|1851-\\d\\d-\\d\\d");
  std::smatch found;
  if (!std::regex_search(text, found, any)) return {};
  const auto at = static_cast<std::size_t>(found.position());
  return text.substr(at - std::min<std::size_t>(at, 300), 400);
}

}  // namespace cfcm::test
