#include "yaml/prefilter.h"

#include <algorithm>

#include <fmt/format.h>

#include "yaml/utf8.h"

namespace cfcm::yaml {
namespace {

/// A file of garbage is one thing that is wrong, not a million.
constexpr unsigned most_of_a_rule = 100;

std::string_view line_at(std::string_view text, std::size_t start) {
  return text.substr(start, std::min(text.find('\n', start), text.size()) - start);
}

bool is_utf16_mark(std::string_view text) { return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"); }

/// Strict UTF-8 without NUL; else the fault.
bool check_encoding(std::string_view text, Faults& faults) {
  if (is_utf16_mark(text)) {
    faults.push_back({"D103", 0, 2, "the file begins with the byte order mark of UTF-16",
                      "save the file as UTF-8 without a byte order mark"});
    return false;
  }
  for (std::size_t i = 0; i < text.size();) {
    const auto [value, length] = decode(text, i);
    if (length == 0) {
      faults.push_back({"D102", i, 1,
                        fmt::format("byte 0x{:02X} is not UTF-8 here", static_cast<unsigned char>(text[i])),
                        "save the file as UTF-8"});
      return false;
    }
    if (value == 0) {
      faults.push_back(
          {"D104", i, 1, "the file holds a NUL character", "remove it; if the file is UTF-16, save it as UTF-8"});
      return false;
    }
    i += length;
  }
  return true;
}

/// CRLF becomes LF, with one fault for the file. False when a carriage return stands alone: lines are then anybody's
/// guess.
bool check_returns(std::string& text, Faults& faults) {
  const std::size_t first = text.find('\r');
  if (first == std::string::npos) return true;
  std::string clean;
  clean.reserve(text.size());
  std::size_t alone = Fault::nowhere;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    if (text[i] == '\r' && alone == Fault::nowhere) alone = clean.size();
    clean += text[i];
  }
  text = std::move(clean);
  if (alone == Fault::nowhere) {
    faults.push_back({"D107", first, 1, "lines end in a carriage return and a line feed (CRLF)",
                      "save the file with line feeds alone (LF)"});
    return true;
  }
  faults.push_back({"D107", alone, 1, "a carriage return stands alone", "end lines in a line feed (LF)"});
  return false;
}

struct Sort {
  std::string_view rule, message, remedy;
};

Sort sort_of(Unwanted kind) {
  if (kind == Unwanted::control) {
    return {"D104", "a control character (U+{:04X}) stands here; a record holds none",
            "remove it, or write it as an escape in double quotes"};
  }
  if (kind == Unwanted::bidirectional) {
    return {"D105", "a bidirectional control (U+{:04X}) stands here: what is shown is not what is written",
            "remove it"};
  }
  return {"D103", "a byte order mark (U+{:04X}) stands here; a record holds none",
          "save the file as UTF-8 without a byte order mark"};
}

/// Controls, bidirectional controls, byte order marks: the first of each kind in a line.
bool check_characters(std::string_view text, Faults& faults) {
  bool readable = true;
  unsigned found[4] = {};
  bool in_line[4] = {};
  for (std::size_t i = 0; i < text.size();) {
    const auto [value, length] = decode(text, i);
    if (value == '\n') std::fill(std::begin(in_line), std::end(in_line), false);
    if (const Unwanted kind = unwanted(value); kind != Unwanted::no) {
      // yaml-cpp takes U+0004 for the end of the file.
      if (kind == Unwanted::byte_order_mark || value == 4) readable = false;
      const auto k = static_cast<std::size_t>(kind);
      if (!in_line[k] && ++found[k] <= most_of_a_rule) {
        const Sort sort = sort_of(kind);
        faults.push_back({sort.rule, i, length,
                          fmt::format(fmt::runtime(sort.message), static_cast<std::uint32_t>(value)),
                          std::string(sort.remedy)});
      }
      in_line[k] = true;
    }
    i += length;
  }
  return readable;
}

bool check_line_lengths(std::string_view text, std::size_t most, Faults& faults) {
  unsigned found = 0;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t length = line_at(text, start).size();
    if (length > most && ++found <= most_of_a_rule) {
      faults.push_back({"D109", start, 1, fmt::format("the line has {} bytes; {} is the most", length, most),
                        "write long text as a `|` block of several lines"});
    }
    start += length + 1;
  }
  return found == 0;
}

bool is_conflict_marker(std::string_view line) {
  return line.starts_with("<<<<<<< ") || line.starts_with(">>>>>>> ") || line == "=======";
}

bool check_conflict(std::string_view text, Faults& faults) {
  for (std::size_t start = 0; start < text.size();) {
    const std::string_view line = line_at(text, start);
    if (is_conflict_marker(line)) {
      faults.push_back({"D111", start, 7, "a merge conflict is left in the file",
                        "settle the conflict: keep the lines that hold, remove the markers"});
      return false;
    }
    start += line.size() + 1;
  }
  return true;
}

bool is_end_line(std::string_view line) {
  return line == "..." || line.starts_with("... ") || line.starts_with("...\t");
}

/// What follows the end line, when it is not the end of the file.
void check_after(std::string_view text, std::size_t after, Faults& faults) {
  if (text.find_first_not_of(" \n", after) == std::string_view::npos) {
    faults.push_back({"D112", after, std::max<std::size_t>(line_at(text, after).size(), 1),
                      "blank lines follow the `...` that ends the record",
                      "remove them, as `cfcm fmt` does; the file ends right after that line"});
    return;
  }
  std::size_t start = after;
  while (start < text.size()) {  // past blank lines and comments, to see whether another document begins
    const std::string_view line = line_at(text, start);
    const std::size_t first = line.find_first_not_of(' ');
    if (first != std::string_view::npos && line[first] != '#') break;
    start += line.size() + 1;
  }
  if (start < text.size() && (line_at(text, start).starts_with("---") || text[start] == '%')) {
    faults.push_back(
        {"D208", start, line_at(text, start).size(), "a second document begins here", "keep one record in one file"});
    return;
  }
  faults.push_back({"D112", after, std::max<std::size_t>(line_at(text, after).size(), 1),
                    "text follows the `...` that ends the record",
                    "remove it, or move it above the `...` line; the file ends right after that line"});
}

/// The end marker. Sets where the record ends.
void check_end(std::string_view text, Prefiltered& result) {
  for (std::size_t start = 0; start < text.size();) {
    const std::string_view line = line_at(text, start);
    const std::size_t after = start + line.size() + 1;
    if (!is_end_line(line)) {
      start = after;
      continue;
    }
    result.end = start;
    if (line.size() > 3) {
      result.faults.push_back({"D112", start + 3, line.size() - 3, "text follows the `...` that ends the record",
                               "let the last line be `...` alone"});
    } else if (after > text.size()) {
      result.faults.push_back({"D110", start + 3, 1, "no newline follows the `...` that ends the record",
                               "look whether the record is whole, then end the last line with a newline"});
    } else if (after < text.size()) {
      check_after(text, after, result.faults);
    }
    return;
  }
  result.end = text.size();
  const std::size_t last = text.find_last_not_of(" \n");
  result.faults.push_back({"D110", last + 1, 1, "the end of the record is not marked: the file may have been cut off",
                           "look whether the record is whole, then add a last line `...`"});
}

}  // namespace

Prefiltered prefilter(std::string& text, const Limits& limits) {
  Prefiltered result;
  result.readable = false;
  if (text.size() > limits.bytes) {
    result.faults.push_back({"D108", Fault::nowhere, 1, fmt::format("the file has more than {} bytes", limits.bytes),
                             "split the record, or keep large material in a file beside it"});
    return result;
  }
  result.end = text.size();
  if (!check_encoding(text, result.faults)) return result;
  const bool returns = check_returns(text, result.faults);
  result.end = text.size();
  const bool lengths = check_line_lengths(text, limits.line_bytes, result.faults);
  const bool characters = check_characters(text, result.faults);
  if (!check_conflict(text, result.faults)) return result;
  result.readable = returns && lengths && characters;
  check_end(text, result);
  return result;
}

}  // namespace cfcm::yaml
