#pragma once

#include <memory>
#include <string>
#include <vector>

#include "audit/source.h"
#include "change/find.h"
#include "cmd/command.h"
#include "report/page.h"
#include "report/rows.h"
#include "store/document.h"

/// What commands have in common that show a tree and judge nothing.
namespace cfcm::cmd {

/// The tree around us.
struct Tree {
  std::string root{};
  std::unique_ptr<audit::Source> source{};
};
Result<Tree> tree_around(const Arguments& arguments, Process& process);

/// The record that an argument names: by its path (from where we are, or from the root), or by its id where `kind` is
/// one that has ids.
Result<change::Found> named_record(const std::string& root, const audit::Source& source, const std::string& typed,
                                   const model::RecordType* kind);

/// --as-of, for whatever depends on the day.
Option as_of_option(std::string_view about);
Result<Date> as_of(const Arguments& arguments, const Process& process);

/// --format text, csv or json, of lists.
Option list_format();
/// Shows a list; what could not be read is said, and makes the exit status 3.
int show(const report::Rows& rows, const std::vector<Failure>& failures, const Arguments& arguments, Process& process);

/// --format of lists, and --as-of.
std::vector<Option> listing_with_day();

/// The number that an option gives; a usage Failure when it is none, or greater.
Result<unsigned> whole_number(const Arguments& arguments, std::string_view option, unsigned otherwise, unsigned most);

/// --format text or json, of pages; --as-of.
std::vector<Option> page_options();
int show(const report::Page& page, const std::vector<Failure>& failures, const Arguments& arguments, Process& process);

/// The page of the record that the first argument names: by its path, or by its case, of which the latest is meant.
Result<int> show_page(const Arguments& arguments, Process& process, const model::RecordType& kind,
                      report::Page (*page)(const store::Document&));

/// `show KIND ID` and `person show ID`.
Result<int> show_record(const Arguments& arguments, Process& process, const model::RecordType* kind,
                        const std::string& typed);
std::vector<Option> showing_options();

/// `list KIND` and `person list`.
Result<int> list_records(const Arguments& arguments, Process& process, const model::RecordType& kind);
std::vector<Option> listing_options();

}  // namespace cfcm::cmd
