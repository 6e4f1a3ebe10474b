#include "cmd/looking.h"

#include <algorithm>
#include <charconv>
#include <filesystem>

#include <fmt/format.h>

#include "base/hash.h"
#include "cmd/records.h"
#include "model/kinds.h"
#include "render/page.h"
#include "render/record_json.h"
#include "render/rows.h"
#include "report/record_list.h"
#include "store/files.h"
#include "store/layout.h"

namespace cfcm::cmd {

namespace fs = std::filesystem;

Result<Tree> tree_around(const Arguments& arguments, Process& process) {
  Tree tree;
  auto root = store::find_root(".");
  if (!root) return std::move(root).error();
  tree.root = std::move(*root);
  warn_half_made(tree.root, arguments, process);
  auto source = audit::open_tree(tree.root);
  if (!source) return std::move(source).error();
  tree.source = std::move(*source);
  return tree;
}

Result<change::Found> named_record(const std::string& root, const audit::Source& source, const std::string& typed,
                                   const model::RecordType* kind) {
  const bool is_path = typed.find('/') != std::string::npos || typed.ends_with(".yaml");
  if (!is_path && kind) return change::find_record(source, *kind, typed);
  // Of some kinds there is one record alone: `cfcm set program`.
  const auto* alone = is_path ? nullptr : model::kind(typed);
  if (alone && store::place_of(alone->name).find('/') == std::string_view::npos)
    return change::read_record(source, std::string(store::place_of(alone->name)));
  if (!is_path) return usage_failure("a record is named by its path here, or by its kind and id");
  std::error_code error;
  const auto here = fs::absolute(typed, error).lexically_normal().lexically_relative(root).generic_string();
  const bool from_here = std::ranges::binary_search(source.paths(), here);
  auto found = change::read_record(source, from_here ? here : fs::path(typed).lexically_normal().generic_string());
  if (found && kind && found->kind != kind)
    return usage_failure(
        fmt::format("{} is a record of kind {}, and {} is expected", typed, found->kind->name, kind->name));
  return found;
}

Option as_of_option(std::string_view about) { return {.name = "as-of", .value = "DATE", .about = about}; }

Result<Date> as_of(const Arguments& arguments, const Process& process) {
  if (!arguments.has("as-of")) return process.today;
  const auto day = Date::parse(arguments.value("as-of"));
  if (!day) return usage_failure(fmt::format("{} takes a date such as 2026-10-31", arguments.given_as("as-of")));
  return *day;
}

Option list_format() {
  return {.name = "format",
          .letter = 'f',
          .value = "FORMAT",
          .about = "text (when absent), csv or json",
          .choices = {std::begin(render::row_formats), std::end(render::row_formats)}};
}

int show(const report::Rows& rows, const std::vector<Failure>& failures, const Arguments& arguments, Process& process) {
  process.out = render::rows(rows, arguments.value("format", "text"));
  for (const auto& failure : failures) process.say("cfcm: " + failure.message);
  if (rows.rows.empty() && failures.empty() && !arguments.has("quiet")) process.say("there are none");
  return failures.empty() ? done : could_not;
}

std::vector<Option> listing_with_day() {
  return {list_format(), as_of_option("the day on which it is looked at; today (UTC) when absent")};
}

Result<unsigned> whole_number(const Arguments& arguments, std::string_view option, unsigned otherwise, unsigned most) {
  if (!arguments.has(option)) return otherwise;
  const auto text = arguments.value(option);
  unsigned number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || number > most)
    return usage_failure(fmt::format("{} takes a number up to {}", arguments.given_as(option), most));
  return number;
}

std::vector<Option> page_options() {
  return {{.name = "format",
           .letter = 'f',
           .value = "FORMAT",
           .about = "text (when absent) or json",
           .choices = {std::begin(render::page_formats), std::end(render::page_formats)}},
          as_of_option("the day on which it is looked at; today (UTC) when absent")};
}

int show(const report::Page& page, const std::vector<Failure>& failures, const Arguments& arguments, Process& process) {
  process.out = render::page(page, arguments.value("format", "text"));
  for (const auto& failure : failures) process.say("cfcm: " + failure.message);
  return failures.empty() ? done : could_not;
}

Result<int> show_page(const Arguments& arguments, Process& process, const model::RecordType& kind,
                      report::Page (*page)(const store::Document&)) {
  const auto tree = tree_around(arguments, process);
  if (!tree) return tree.error();
  const auto found = named_record(tree->root, *tree->source, arguments.positional.front(), &kind);
  if (!found) return found.error();
  Findings told;
  const auto document = store::read_document(0, found->path, found->bytes, told);
  return show(page(document), {}, arguments, process);
}

std::vector<Option> showing_options() {
  return {{.name = "format",
           .letter = 'f',
           .value = "FORMAT",
           .about = "yaml (when absent): the file as it is; or json",
           .choices = {"yaml", "json"}},
          {.name = "sha256", .about = "print the SHA-256 of the record alone, for --if-match"}};
}

Result<int> show_record(const Arguments& arguments, Process& process, const model::RecordType* kind,
                        const std::string& typed) {
  const auto tree = tree_around(arguments, process);
  if (!tree) return tree.error();
  auto found = named_record(tree->root, *tree->source, typed, kind);
  if (!found) return std::move(found).error();
  if (arguments.has("sha256"))
    process.out = sha256(found->bytes) + "\n";
  else
    process.out = arguments.value("format") == "json" ? render::record_json(found->tree, *found->kind) : found->bytes;
  if (!arguments.has("quiet")) process.say(found->path);
  return done;
}

std::vector<Option> listing_options() {
  return {
      list_format(),
      {.name = "case", .value = "CASE", .about = "of this case alone"},
      {.name = "since", .value = "DATE", .about = "of that day or later"},
      {.name = "until", .value = "DATE", .about = "of that day or earlier"},
      {.name = "where",
       .value = "FIELD=VALUE",
       .about =
           "where a field has that value, such as employment.organization=O-RIVER; any entry of a list will do; may "
           "be repeated",
       .repeatable = true},
      {.name = "voided", .about = "void records, too"},
      {.name = "show-values", .about = "also names, texts and dates of birth"},
  };
}

Result<int> list_records(const Arguments& arguments, Process& process, const model::RecordType& kind) {
  report::Wanted wanted;
  for (const char* name : {"since", "until"}) {
    if (!arguments.has(name)) continue;
    const auto day = Date::parse(arguments.value(name));
    if (!day) return usage_failure(fmt::format("{} takes a date such as 2026-10-31", arguments.given_as(name)));
    (name == std::string_view("since") ? wanted.since : wanted.until) = *day;
  }
  for (const auto& one : arguments.values("where")) {
    const auto equals = one.find('=');
    if (equals == std::string::npos || equals == 0)
      return usage_failure("--where takes FIELD=VALUE, such as employment.organization=O-RIVER");
    const auto first = one.substr(0, std::min(equals, one.find('.')));
    if (!kind.find(first)) {
      std::vector<std::string_view> names;
      for (const auto& field : kind.fields) names.push_back(field.name);
      return usage_failure(fmt::format("{} has no field {}{}", kind.name, first, near_text(first, names)));
    }
    wanted.where.emplace_back(one.substr(0, equals), one.substr(equals + 1));
  }
  wanted.case_id = arguments.value("case");
  wanted.voided = arguments.has("voided");
  wanted.values = arguments.has("show-values");
  const auto tree = tree_around(arguments, process);
  if (!tree) return tree.error();
  if (!wanted.case_id.empty()) {
    if (auto found = change::find_case(*tree->source, wanted.case_id); !found) return std::move(found).error();
  }
  auto failures = tree->source->failures();
  const auto rows = report::record_list(*tree->source, kind, wanted, failures);
  return show(rows, failures, arguments, process);
}

}  // namespace cfcm::cmd
