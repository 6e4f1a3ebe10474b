#pragma once

#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/forms.h"
#include "model/value.h"
#include "source/finding.h"
#include "yaml/tree.h"

/// The field table: one line a field, from which reading, JSON Schema and the reference page are made.
namespace cfcm::model {

struct RecordType;

/// What a value looks like.
enum class Shape : std::uint8_t {
  text,
  truth,
  date,
  private_date,
  month,
  moment,
  whole,
  decimal,
  percent,
  id,
  word,
  formed,
  map,
  list,
  one_or_more,
  by_name,
  settings
};

struct TypeInfo {
  Shape shape = Shape::text;
  Words words{};                            ///< of a word
  Target target = Target::itself;           ///< of an id
  const Form* form = nullptr;               ///< of a text of a fixed form
  const TypeInfo* element = nullptr;        ///< of a list; of the values of `by_name`
  const RecordType& (*record)() = nullptr;  ///< of a map
};

/// A place that names another record.
struct Reference {
  Target target = Target::itself;
  std::string id{};
  Mark mark{};
};

/// What reading one record adds to: findings, and the references it holds.
struct Reading {
  std::string_view path{};
  Findings& findings;
  std::vector<Reference>& references;
};

/// One field: its name, its type, whether it must be there, what it means, why it is kept, and how it is read into its
/// struct.
struct FieldInfo {
  std::string_view name{};
  bool required = false;
  const TypeInfo* type = nullptr;
  std::string_view about{};
  std::string_view source{};  ///< the regulation or paper that asks for it; that of its record type when empty
  void (*read)(void* record, const yaml::Node& value, Reading& reading) = nullptr;
  std::int64_t least = 0, most = std::numeric_limits<std::int64_t>::max();  ///< of a whole number
  bool shown = false;  ///< a decimal that may stand in an excerpt (a share, not an amount)
};

/// A record kind, or the shape of a nested map: its fields in the order of the canonical form.
struct RecordType {
  std::string_view name{};  ///< the kind (`plan`), or what an entry is called in messages ("a service line")
  std::string_view about{};
  std::string_view source{};  ///< of the fields that name none themselves; `cfcm` when only the program asks for them
  std::vector<FieldInfo> fields{};
  /// Of each group at least one field must be there: {{"person", "organization"}}.
  std::vector<std::vector<std::string_view>> one_of{};

  const FieldInfo* find(std::string_view name) const;
};

/// Reads a map into the struct that `type` describes: unknown, missing and wrong fields, `from` after `to`, each a
/// finding. False when `node` is no map at all.
bool read_record(const RecordType& type, void* record, const yaml::Node& node, Reading& reading);

// --- one overload a type of value: each reads `node`, or adds a finding and leaves the field absent -----------------

void read(Field<Text>& field, const yaml::Node& node, Reading& reading);
void read(Field<bool>& field, const yaml::Node& node, Reading& reading);
void read(Field<Date>& field, const yaml::Node& node, Reading& reading);
void read(Field<PrivateDate>& field, const yaml::Node& node, Reading& reading);
void read(Field<Month>& field, const yaml::Node& node, Reading& reading);
void read(Field<Moment>& field, const yaml::Node& node, Reading& reading);
void read(Field<std::int64_t>& field, const yaml::Node& node, Reading& reading);
void read(Field<Decimal>& field, const yaml::Node& node, Reading& reading);
void read(Field<Percent>& field, const yaml::Node& node, Reading& reading);
/// The id as text, when it is well formed; the reference is added to `reading`.
std::optional<std::string> read_id(Target target, const yaml::Node& node, Reading& reading);
/// The word of the list that is written, or a finding with the nearest one.
std::optional<std::string_view> read_word(Words words, const yaml::Node& node, Reading& reading);
/// The text, when it has the form.
std::optional<std::string> read_formed(const Form& form, const yaml::Node& node, Reading& reading);
/// The items of a list, or a finding.
std::vector<yaml::Node> read_items(const yaml::Node& node, Reading& reading);

template <Target target>
void read(Field<IdOf<target>>& field, const yaml::Node& node, Reading& reading) {
  if (auto id = read_id(target, node, reading)) field = {IdOf<target>{std::move(*id)}, node.mark()};
}

template <const auto& words>
void read(Field<Term<words>>& field, const yaml::Node& node, Reading& reading) {
  if (const auto word = read_word(Words(words), node, reading)) field = {Term<words>{*word}, node.mark()};
}

template <const Form& form>
void read(Field<Formed<form>>& field, const yaml::Node& node, Reading& reading) {
  if (auto text = read_formed(form, node, reading)) field = {Formed<form>{std::move(*text)}, node.mark()};
}

/// A struct is a record when it says its table.
template <class T>
concept Record = requires {
  { T::type() } -> std::same_as<const RecordType&>;
};

template <Record T>
void read(Field<T>& field, const yaml::Node& node, Reading& reading) {
  field = {T{}, node.mark()};
  if (!read_record(T::type(), &*field, node, reading)) field = {};
}

template <class T>
void read(List<T>& list, const yaml::Node& node, Reading& reading) {
  for (const yaml::Node& item : read_items(node, reading)) {
    Field<T> entry;
    read(entry, item, reading);
    if (entry) list.push_back(std::move(entry));
  }
}

/// A list that may be written as one value where it has one entry (`handles: grievance`).
template <class T>
struct OneOrMore : List<T> {};

template <class T>
void read(OneOrMore<T>& list, const yaml::Node& node, Reading& reading) {
  if (!node.is_scalar()) return read(static_cast<List<T>&>(list), node, reading);
  Field<T> entry;
  read(entry, node, reading);
  if (entry) list.push_back(std::move(entry));
}

/// A map with free keys whose values are scalars or small maps of scalars (`settings`, `rules` of the program),
/// flattened: `E210: {level: warning}` is the key `E210.level`.
struct Settings {
  struct Entry {
    std::string key{};
    Mark key_mark{};   ///< of the outermost key (`E210`)
    Mark part_mark{};  ///< of the innermost key (`level`)
    Field<Text> value{};
  };
  std::vector<Entry> entries{};
};
void read(Field<Settings>& field, const yaml::Node& node, Reading& reading);

/// A map with free keys (`scores`, `weights`): the key as text, the value a decimal.
struct ByName {
  std::vector<std::pair<std::string, Field<Decimal>>> values{};
};
void read(Field<ByName>& field, const yaml::Node& node, Reading& reading);

// --- the description of each type ------------------------------------------------------------------------------------

template <class T>
struct Describe;
#define CFCM_DESCRIBE(Type, ...)                 \
  template <>                                    \
  struct Describe<Type> {                        \
    static constexpr TypeInfo info{__VA_ARGS__}; \
  }
inline constexpr TypeInfo decimal_type{.shape = Shape::decimal};
CFCM_DESCRIBE(Field<Text>, .shape = Shape::text);
CFCM_DESCRIBE(Field<bool>, .shape = Shape::truth);
CFCM_DESCRIBE(Field<Date>, .shape = Shape::date);
CFCM_DESCRIBE(Field<PrivateDate>, .shape = Shape::private_date);
CFCM_DESCRIBE(Field<Month>, .shape = Shape::month);
CFCM_DESCRIBE(Field<Moment>, .shape = Shape::moment);
CFCM_DESCRIBE(Field<std::int64_t>, .shape = Shape::whole);
CFCM_DESCRIBE(Field<Decimal>, .shape = Shape::decimal);
CFCM_DESCRIBE(Field<Percent>, .shape = Shape::percent);
CFCM_DESCRIBE(Field<ByName>, .shape = Shape::by_name, .element = &decimal_type);
CFCM_DESCRIBE(Field<Settings>, .shape = Shape::settings);
#undef CFCM_DESCRIBE
template <Target target>
struct Describe<Field<IdOf<target>>> {
  static constexpr TypeInfo info{.shape = Shape::id, .target = target};
};
template <const auto& list>
struct Describe<Field<Term<list>>> {
  static constexpr TypeInfo info{.shape = Shape::word, .words = Words(list)};
};
template <const Form& of>
struct Describe<Field<Formed<of>>> {
  static constexpr TypeInfo info{.shape = Shape::formed, .form = &of};
};
template <Record T>
struct Describe<Field<T>> {
  static constexpr TypeInfo info{.shape = Shape::map, .record = &T::type};
};
template <class T>
struct Describe<List<T>> {
  static constexpr TypeInfo info{.shape = Shape::list, .element = &Describe<Field<T>>::info};
};

template <class T>
struct Describe<OneOrMore<T>> {
  static constexpr TypeInfo info{.shape = Shape::one_or_more, .element = &Describe<Field<T>>::info};
};

template <class Member>
struct MemberOf;
template <class Owner, class Value>
struct MemberOf<Value Owner::*> {
  using owner = Owner;
  using value = Value;
};

template <auto member>
FieldInfo field_of(std::string_view name, bool required, std::string_view about, std::string_view source) {
  using Owner = typename MemberOf<decltype(member)>::owner;
  using Value = typename MemberOf<decltype(member)>::value;
  return {name,
          required,
          &Describe<Value>::info,
          about,
          source,
          [](void* record, const yaml::Node& value, Reading& reading) {
            cfcm::model::read(static_cast<Owner*>(record)->*member, value, reading);
          }};
}

/// A field that must be there. / A field that may be absent, and is then unknown.
template <auto member>
FieldInfo required(std::string_view name, std::string_view about, std::string_view source = {}) {
  return field_of<member>(name, true, about, source);
}
template <auto member>
FieldInfo optional(std::string_view name, std::string_view about, std::string_view source = {}) {
  return field_of<member>(name, false, about, source);
}

/// A field that no rule reads needs no member: `optional<Field<Text>>("name", "about")`. It is checked like any other,
/// and stays in the file; no struct holds it.
template <class Value>
FieldInfo field_alone(std::string_view name, bool required, std::string_view about, std::string_view source) {
  return {name, required, &Describe<Value>::info, about, source, [](void*, const yaml::Node& value, Reading& reading) {
            Value unread;
            cfcm::model::read(unread, value, reading);
          }};
}
template <class Value>
FieldInfo required(std::string_view name, std::string_view about, std::string_view source = {}) {
  return field_alone<Value>(name, true, about, source);
}
template <class Value>
FieldInfo optional(std::string_view name, std::string_view about, std::string_view source = {}) {
  return field_alone<Value>(name, false, about, source);
}

/// A decimal that may stand in an excerpt.
inline FieldInfo shown(FieldInfo field) {
  field.shown = true;
  return field;
}

/// A whole number that lies between two ends, both included.
inline FieldInfo between(std::int64_t least, std::int64_t most, FieldInfo field) {
  field.least = least;
  field.most = most;
  return field;
}

}  // namespace cfcm::model
