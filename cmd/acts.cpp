#include "cmd/acts.h"

#include <algorithm>

#include "cmd/desk.h"
#include "model/assign.h"
#include "yaml/patch.h"

namespace cfcm::cmd {

using yaml::Draft;

std::vector<Option> actor_options(std::string_view who) {
  return {{.name = "by", .value = "PERSON", .about = who},
          {.name = "organization",
           .value = "ORGANIZATION",
           .about = "for which organization that person acted, or which one acted"}};
}

Result<> set_actor(Draft& record, const model::RecordType& type, const Arguments& arguments) {
  return set_all(record, type, arguments, {{"by", "by.person"}, {"organization", "by.organization"}});
}

Result<> set_all(Draft& record, const model::RecordType& type, const Arguments& arguments,
                 std::initializer_list<Gives> all) {
  for (const auto& [option, path] : all) {
    if (!arguments.has(option)) continue;
    auto set = arguments.value(option).empty() ? set_field(record, type, path, "true")
                                               : set_from(record, type, arguments, option, path);
    if (!set) return set;
  }
  return std::monostate{};
}

Result<Arguments> with_texts(const Arguments& arguments, Process& process,
                             std::initializer_list<std::string_view> names) {
  Arguments read = arguments;
  for (const auto name : names) {
    if (!arguments.has(name)) continue;
    auto text = text_option(arguments, process, name);
    if (!text) return std::move(text).error();
    read.options[std::string(name)] = {std::move(*text)};
  }
  return read;
}

void append(Draft& record, const model::RecordType& kind, std::string_view list, Draft entry) {
  const Draft* there = record.find(list);
  Draft grown = there && there->kind == Draft::Kind::list ? *there : Draft::list();
  // One entry that is written without its list is its first one; a null is nothing.
  const bool nothing = !there || (there->fields.empty() && there->value.empty());
  if (there && there->kind != Draft::Kind::list && !nothing) grown.items.push_back(*there);
  if (there && nothing) grown.comments = there->comments;
  grown.items.push_back(std::move(entry));
  Draft more = Draft::map();
  more.add(list, std::move(grown));
  model::overlay(record, kind, more);
}

void append_once(Draft& record, const model::RecordType& kind, std::string_view list, Draft entry) {
  const auto& all = entries(record, list);
  if (std::ranges::any_of(all, [&](const Draft& one) { return yaml::equal_values(one, entry); })) return;
  append(record, kind, list, std::move(entry));
}

const std::vector<Draft>& entries(const Draft& record, std::string_view list) {
  static const std::vector<Draft> none;
  const Draft* there = record.find(list);
  return there ? there->items : none;
}

Draft bare(Draft value) {
  value.comments = {};
  for (auto& item : value.items) item = bare(std::move(item));
  for (auto& field : value.fields) field.value = bare(std::move(field.value));
  return value;
}

}  // namespace cfcm::cmd
