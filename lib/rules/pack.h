#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "base/date.h"
#include "source/finding.h"
#include "yaml/tree.h"

/// A policy pack: levels, clocks and settings as data, each with its citation (schemas/policies).
namespace cfcm::rules {

/// One pack, as its file gives it.
struct Pack {
  std::string name{}, title{};
  std::set<std::string, std::less<>> applies_to{};  ///< funding sources; empty: any
  std::set<std::string, std::less<>> programs{};    ///< names of waivers or programs that it binds; empty: any
  bool firewall_suffices = false;      ///< a pack of policy: under such packs alone a firewall meets element 8
  bool eligibility_safeguards = true;  ///< a safeguard may cover an eligibility decision (E101–E107)
  std::map<std::string, std::string, std::less<>> categories{};  ///< what the State calls them, by category

  struct Entry {
    Level level = Level::error;
    std::string citation{};
    std::optional<Date> effective{};  ///< before it, a finding is a note
  };
  std::map<std::string, Entry, std::less<>> levels{};  ///< by code, or `CODE.variant`
  struct Given {
    std::string value{}, citation{};
  };
  std::map<std::string, Given, std::less<>> settings{};  ///< by name; those of clocks as `clocks.NAME.PART`
};

/// Reads a pack file; what is wrong with it is added to `findings` (D410). `path` is how findings name it.
Pack read_pack(const yaml::Tree& tree, const std::string& path, Findings& findings);

/// The packs that cfcm carries, by name.
const std::map<std::string, Pack, std::less<>>& embedded_packs();

}  // namespace cfcm::rules
