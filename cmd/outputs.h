#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "cmd/command.h"

/// `--format FORMAT[=FILE]`, which may be repeated: one answer for stdout, further ones for files.
namespace cfcm::cmd {

Option output_option(std::string_view about);

/// A usage Failure for unknown formats, files without a name, and two formats for stdout: judged before anything is
/// read or written.
std::optional<Failure> wrong_output(const Arguments& arguments, std::span<const std::string_view> formats);

/// Writes the answer in every format asked for (`text` where none is); `auto` is text. An io Failure when a file could
/// not be written; the other answers are written all the same.
std::optional<Failure> write_outputs(const Arguments& arguments, Process& process,
                                     const std::function<std::string(std::string_view format, bool to_file)>& answer);

}  // namespace cfcm::cmd
