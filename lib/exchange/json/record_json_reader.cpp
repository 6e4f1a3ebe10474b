#include "exchange/json/record_json_reader.h"

#include <algorithm>
#include <optional>
#include <unordered_set>

#include <fmt/format.h>
#include <simdjson.h>

#include "model/canonical.h"
#include "yaml/read.h"
#include "yaml/utf8.h"

namespace cfcm::exchange::json {
namespace {

namespace ondemand = simdjson::ondemand;
using model::FieldInfo;
using model::RecordType;
using model::Shape;
using model::TypeInfo;
using yaml::Draft;

constexpr yaml::Limits limits{};
constexpr std::string_view blanks = " \t\r\n";

/// The grammar of RFC 8259, without a bound on size: the value is kept as it is written.
bool is_number(std::string_view text) {
  const auto digits = [&] {
    const auto count = std::min(text.find_first_not_of("0123456789"), text.size());
    text.remove_prefix(count);
    return count > 0;
  };
  if (text.starts_with('-')) text.remove_prefix(1);
  if (text.starts_with('0'))
    text.remove_prefix(1);
  else if (!digits())
    return false;
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    if (!digits()) return false;
  }
  if (text.starts_with('e') || text.starts_with('E')) {
    text.remove_prefix(1);
    if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
    if (!digits()) return false;
  }
  return text.empty();
}

std::size_t first_wrong_byte(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto point = yaml::decode(text, at);
    if (point.length == 0) return at;
    at += point.length;
  }
  return text.size();
}

/// Where strings go wrong: the first control character within one, else the quote that is not closed.
struct Quotes {
  std::optional<std::size_t> control{}, open{};

  explicit Quotes(std::string_view text) {
    bool escaped = false;  // outside of quotes, too, as simdjson looks at it
    for (std::size_t at = 0; at < text.size() && !control; ++at) {
      if (open && static_cast<unsigned char>(text[at]) < 0x20) control = at;
      if (text[at] == '"' && !escaped) open = open ? std::nullopt : std::optional(at);
      escaped = text[at] == '\\' && !escaped;
    }
  }
};

class Reader {
 public:
  Reader(std::string_view text, const RecordType& kind) : text_(text), padded_(text), kind_(kind) {}

  std::variant<Draft, Fault> run() {
    if (const auto at = first_wrong_byte(text_); at < text_.size())
      return fault(at, false, "a byte stands here that is not UTF-8; save the text as UTF-8");
    const Quotes quotes(text_);
    if (quotes.control)
      return fault(*quotes.control, false,
                   "a line end or control character stands within quotes; write it as \\n or \\uNNNN");
    if (quotes.open) return fault(*quotes.open, false, "a quote is opened and not closed; close it");
    ondemand::object root;
    std::optional<Draft> draft;
    if (const auto last = text_.find_last_not_of(blanks); last == std::string_view::npos || text_[last] != '}')
      return fault(last == std::string_view::npos ? 0 : last, false,
                   "the text does not end with the } of an object; something is not closed, or follows it");
    begun_ = !parser_.iterate(padded_).get(document_);
    if (begun_ && !document_.get_object().get(root)) draft = object(root, &kind_, nullptr, 1);
    if (!draft) return std::move(fault_ ? *fault_ : syntax());
    if (const char* rest = nullptr; !document_.current_location().get(rest))
      return near("something follows the record; a text holds one JSON object and nothing after it");
    return std::move(*draft);
  }

 private:
  /// Of each value a draft; nothing of a null, nor after a fault.
  std::optional<Draft> value(ondemand::value value, const TypeInfo* type, unsigned depth) {
    const std::string_view token = value.raw_json_token();
    const std::size_t at = offset(token.data());
    if (!counts(at)) return std::nullopt;
    switch (token.front()) {
      case '{': {
        ondemand::object fields;
        if (depth > limits.depth) return too_deep(at);
        if (value.get_object().get(fields)) return wrong();
        return object(fields, type && type->shape == Shape::map ? &type->record() : nullptr, type, depth);
      }
      case '[': {
        ondemand::array items;
        if (depth > limits.depth) return too_deep(at);
        if (value.get_array().get(items)) return wrong();
        return list(items, type, depth);
      }
      case '"': {
        std::string_view raw;
        if (value.get_string().get(raw) || first_wrong_byte(raw) < raw.size()) return wrong_string(at);
        return string(raw, type);
      }
      default: return scalar(token.substr(0, token.find_last_not_of(blanks) + 1), at, type);
    }
  }

  std::optional<Draft> scalar(std::string_view token, std::size_t at, const TypeInfo* type) {
    if (token == "null") return std::nullopt;
    if (token == "true" || token == "false" || is_number(token)) return model::scalar_of(token, type);
    fault_ = fault(at, false,
                   "this is no value of JSON; text stands in double quotes, and a number has no leading zero, "
                   "no sign but - and digits on both sides of its point");
    return std::nullopt;
  }

  /// A string may hold any value; where quotes would make another one of it (`"true"`), they stay, but for numbers.
  static Draft string(std::string_view text, const TypeInfo* type) {
    const bool typed = type && type->shape != Shape::truth && type->shape != Shape::settings;
    const bool bare = typed && (type->shape != Shape::whole || is_number(text));
    return bare ? model::scalar_of(text, type) : Draft::text(text);
  }

  std::optional<Draft> list(ondemand::array items, const TypeInfo* type, unsigned depth) {
    const bool typed = type && (type->shape == Shape::list || type->shape == Shape::one_or_more);
    Draft list = Draft::list();
    for (auto item : items) {
      ondemand::value there;
      if (std::move(item).get(there)) return wrong();
      auto draft = value(there, typed ? type->element : nullptr, depth + 1);
      if (fault_) return std::nullopt;
      if (draft) list.items.push_back(std::move(*draft));
    }
    return list;
  }

  std::optional<Draft> object(ondemand::object fields, const RecordType* record, const TypeInfo* type, unsigned depth) {
    Draft map = Draft::map();
    std::unordered_set<std::string> keys;
    for (auto one : fields) {
      ondemand::field field;
      if (std::move(one).get(field)) return wrong();
      const std::size_t at = offset(field.key().raw()) - 1;
      std::string_view key;
      if (!counts(at)) return std::nullopt;
      if (field.unescaped_key().get(key) || first_wrong_byte(key) < key.size()) return wrong_string(at);
      const std::string name(key);
      if (!keys.insert(name).second) return twice(name, at);
      auto draft = value(field.value(), type_of(name, record, type, field), depth + 1);
      if (fault_) return std::nullopt;
      if (draft) map.fields.push_back({name, std::move(*draft)});
    }
    if (record) {
      std::ranges::stable_sort(map.fields, {}, [&](const Draft::Field& field) {
        return std::ranges::find(record->fields, field.key, &FieldInfo::name) - record->fields.begin();
      });
    }
    return map;
  }

  /// The type of a field of a map; null where nothing is known of it.
  static const TypeInfo* type_of(std::string_view key, const RecordType* record, const TypeInfo* type,
                                 ondemand::field& field) {
    if (const FieldInfo* known = record ? record->find(key) : nullptr) {
      // A single value is written as its list would write it.
      const char first = field.value().raw_json_token().front();
      const bool single = known->type->shape == Shape::one_or_more && first != '[' && first != '{';
      return single ? known->type->element : known->type;
    }
    if (!type) return nullptr;
    return type->shape == Shape::percent ? type : type->shape == Shape::by_name ? type->element : nullptr;
  }

  bool counts(std::size_t at) {
    if (++nodes_ <= limits.nodes) return true;
    fault_ = fault(at, true, fmt::format("the record has more than {} keys and values; split it", limits.nodes));
    return false;
  }

  // --- what is wrong, and where

  std::optional<Draft> wrong() {
    if (!fault_) fault_ = syntax();
    return std::nullopt;
  }
  std::optional<Draft> too_deep(std::size_t at) {
    fault_ = fault(at, true, fmt::format("the record is nested deeper than {} levels", limits.depth));
    return std::nullopt;
  }
  std::optional<Draft> twice(std::string_view key, std::size_t at) {
    const bool shown = yaml::is_field_name(key);
    fault_ = fault(at, true,
                   shown ? fmt::format("`{}` is given twice; keep one of the two", key)
                         : "a key is given twice; keep one of the two");
    return std::nullopt;
  }
  std::optional<Draft> wrong_string(std::size_t at) {
    fault_ = fault(at, false,
                   "an escape in this string is none of JSON or is half a character; write \\uNNNN, or both halves of "
                   "a pair (\\uD800 to \\uDBFF, then \\uDC00 to \\uDFFF)");
    return std::nullopt;
  }

  /// simdjson tells the place of such a fault to a token.
  Fault syntax() { return near("this is not JSON; look at commas, colons, quotes and brackets"); }

  Fault near(std::string_view message) {
    const char* at = nullptr;
    const bool known = begun_ && !document_.current_location().get(at);
    auto one = fault(known ? std::min(offset(at), text_.size()) : text_.size(), false, message);
    one.message.insert(0, "near ");
    return one;
  }

  Fault fault(std::size_t at, bool is_json, std::string_view message) const {
    const std::string_view before = text_.substr(0, at);
    const auto line = std::ranges::count(before, '\n') + 1;
    const auto column = yaml::count(before.substr(before.rfind('\n') + 1)) + 1;
    return {is_json, fmt::format("line {}, column {}: {}", line, column, message)};
  }

  std::size_t offset(const char* at) const { return static_cast<std::size_t>(at - padded_.data()); }

  std::string_view text_;
  simdjson::padded_string padded_;
  const RecordType& kind_;
  ondemand::parser parser_{};
  ondemand::document document_{};
  std::optional<Fault> fault_{};
  unsigned nodes_ = 1;
  bool begun_ = false;
};

}  // namespace

std::variant<Draft, Fault> read_record(std::string_view text, const RecordType& kind) {
  return Reader(text, kind).run();
}

}  // namespace cfcm::exchange::json
