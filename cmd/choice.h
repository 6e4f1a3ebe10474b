#pragma once

#include <string>
#include <vector>

#include "audit/ask.h"
#include "base/path_set.h"
#include "cmd/command.h"

/// Which records a command is asked about: by paths as arguments, by a list of paths, or by none (the tree around us).
namespace cfcm::cmd {

/// --list-files, -z.
std::vector<Option> choosing_options();

struct Choice {
  std::string root{};  ///< of the tree that the paths lie in; empty: none of them lies in one
  bool all = false;    ///< all of the tree
  PathSet paths{};     ///< as the tree names them, when it is not all of it
  std::vector<Failure> failures{};
  std::string list{};           ///< what messages call the list; empty: there is none
  std::size_t listed = 0;       ///< names in the list
  std::size_t passed_over = 0;  ///< of them, those that are no record and hold none

  std::vector<audit::Asked> parts{};
};

/// Finds the tree of all paths. What is not there is among the failures, and the rest is chosen all the same. Names of
/// a list that lie in no tree are passed over, such as the other files of a repository. A usage Failure for a path
/// that lies in no tree, or in another tree than the ones before.
Result<Choice> choose(const Arguments& arguments, Process& process);

/// Leaves out the names of the list that hold no record of the tree; a usage Failure when a path that was typed holds
/// none.
std::optional<Failure> narrow(Choice& choice, const audit::Source& source);

/// Says what of the list was passed over, when anything was.
void tell_passed_over(const Choice& choice, const Arguments& arguments, Process& process);

/// A usage Failure for -z without names to end, and for names in a format.
std::optional<Failure> list_at_odds(const Arguments& arguments);

/// --list-files: the record files that are chosen, one a line or each with a NUL behind it, as somebody in this folder
/// would name them; the exit status.
int list_files(const Choice& choice, const audit::Source* source, const Arguments& arguments, Process& process);

/// The tree around a path that need not exist.
Result<std::string> root_around(const std::string& path);

}  // namespace cfcm::cmd
