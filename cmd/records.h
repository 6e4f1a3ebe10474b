#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "audit/audit.h"
#include "cmd/command.h"

/// What the commands that read records share: their options, and how an outcome becomes output and a status.
namespace cfcm::cmd {

/// --as-of, --fail-on, --format, --jobs.
std::vector<Option> reading_options();

/// The options as they are meant; a usage Failure for a value that is none.
Result<audit::Options> reading(const Arguments& arguments, const Process& process);

/// A usage Failure when an answer is to be written over a record of the tree at `root`.
std::optional<Failure> overwrites_record(const Arguments& arguments, const std::string& root);

/// A path as somebody in this folder would name it; as it is where that cannot be told.
std::string seen_from_here(const std::filesystem::path& path);

/// Says that a change is half made in the tree that is about to be read, when one is; not under -q.
void warn_half_made(const std::string& root, const Arguments& arguments, Process& process);

/// Writes the outcome in every format asked for and answers the exit status; `fail_on` counts where --fail-on is
/// absent.
Result<int> deliver(const audit::Outcome& outcome, const Arguments& arguments, Process& process,
                    std::string_view fail_on = "error");

}  // namespace cfcm::cmd
