#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/command.h"
#include "model/field.h"
#include "yaml/write.h"

/// What commands that record an act have in common: who did it, what options say of it, and the list that it joins.
namespace cfcm::cmd {

/// --by and --organization: who did it, and for whom that day.
std::vector<Option> actor_options(std::string_view who = "who did it: the id of a person");

/// Puts them in `by`.
Result<> set_actor(yaml::Draft& record, const model::RecordType& type, const Arguments& arguments);

/// An option whose value goes into a field; a switch says `true` there.
struct Gives {
  std::string_view option{}, path{};
};
Result<> set_all(yaml::Draft& record, const model::RecordType& type, const Arguments& arguments,
                 std::initializer_list<Gives> all);

/// The arguments, with the text that `-` or `@FILE` stands for in place of it, for the options of these names. Read
/// before an act is prepared, which may happen twice; another text under the same --request-id is another act.
Result<Arguments> with_texts(const Arguments& arguments, Process& process,
                             std::initializer_list<std::string_view> names);

/// Adds an entry to a list of a record; the list takes its place when it is not there.
void append(yaml::Draft& record, const model::RecordType& kind, std::string_view list, yaml::Draft entry);
/// Adds it unless the list holds one that says the same.
void append_once(yaml::Draft& record, const model::RecordType& kind, std::string_view list, yaml::Draft entry);

/// The entries of a list; none when it is not there.
const std::vector<yaml::Draft>& entries(const yaml::Draft& record, std::string_view list);

/// A value that another record takes over: without the comments, which tell of the record they stand in.
yaml::Draft bare(yaml::Draft value);

/// The allowed words of a field, as choices of an option.
template <std::size_t count>
std::vector<std::string_view> words(const std::string_view (&all)[count]) {
  return {std::begin(all), std::end(all)};
}

}  // namespace cfcm::cmd
