#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "audit/loaded.h"

/// Trees for the tests of lib/report, put together from a few lines.
namespace cfcm::test {

/// A tree in one text, read whole on a day.
class ReportTree {
 public:
  ReportTree(std::string_view text, std::string_view as_of)
      : source_(audit::archive(text)), loaded_(*source_, *Date::parse(as_of)) {}
  const audit::Loaded& loaded() const { return loaded_; }

 private:
  std::unique_ptr<audit::Source> source_;
  audit::Loaded loaded_;
};

/// One file of such a tree.
inline std::string file(const std::string& path, const std::string& text) {
  return "-- " + path + " --\n" + text + "...\n";
}

/// The program, with more lines of its own.
inline std::string program(const std::string& more = {}) {
  return file("cfcm.yaml",
              "record: program\nformat: 1\nname: Test program\npolicies:\n  - bip\n  - federal-1915c\n" + more);
}

/// A record of the case C-1: its name, and what follows `record:` and `case:`.
inline std::string record(const std::string& name, const std::string& kind, const std::string& lines) {
  return file("cases/2026/C-1/" + name + ".yaml", "record: " + kind + "\ncase: C-1\n" + lines);
}

/// The intake of C-1 under a 1915(c) waiver, with more lines of its own.
inline std::string intake(const std::string& more = {}) {
  return record(
      "intake", "intake",
      "opened: 2026-01-05\nindividual:\n  name:\n    family: Lane\nfunding:\n  - source: medicaid-1915c\n" + more);
}

}  // namespace cfcm::test
