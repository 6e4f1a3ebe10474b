#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "rules/rule.h"
#include "source/finding.h"
#include "stats/clock.h"
#include "yaml/tree.h"

/// Policy packs: every level, threshold and effective day stands in data (schemas/policies), each with its citation.
namespace cfcm::rules {

/// One pack, as its file gives it.
struct Pack {
  std::string name{}, title{};
  std::set<std::string, std::less<>> applies_to{};  ///< funding sources; empty: any
  bool firewall_suffices = false;      ///< a pack of policy: under such packs alone a firewall meets element 8
  bool eligibility_safeguards = true;  ///< a safeguard may cover an eligibility decision (E101–E107)

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

/// The packs of one tree, with the program's own word on rules and settings.
class Policy {
 public:
  struct Override {
    bool disabled = false;
    std::optional<Level> level{};
  };
  std::vector<std::shared_ptr<const Pack>> packs{};            ///< in the order listed; later ones win for numbers
  std::map<std::string, Override, std::less<>> overrides{};    ///< `rules:` of the program
  std::map<std::string, std::string, std::less<>> settings{};  ///< `settings:` of the program

  using Applying = std::vector<const Pack*>;
  /// The packs that bind under these funding sources; all of them when the funding is unknown (`sources` is empty).
  Applying applying(const std::set<std::string, std::less<>>& sources) const;

  /// The strictest level that the applying packs give a rule (`variant` such as "family" first, then the rule itself),
  /// with their citations; the catalogue's level where they are silent, but for rules that hold under some authority
  /// alone (`everywhere` below); an override of the program above all. Before an entry's effective day: a note. Nothing
  /// when no pack applies or the program disables the rule.
  struct Binding {
    Level level = Level::error;
    std::vector<std::string> citations{};
  };
  std::optional<Binding> binding(const Rule& rule, std::string_view variant, const Applying& applying,
                                 Date as_of) const;

  /// A number or word of the settings: the program's, else the last listed applying pack's, else the common one.
  std::optional<std::string> setting(std::string_view name, const Applying& applying) const;
  int number(std::string_view name, const Applying& applying) const;
  Decimal decimal(std::string_view name, const Applying& applying) const;
  bool truth(std::string_view name, const Applying& applying) const;
  Date date(std::string_view name, const Applying& applying) const;
  /// A clock that common.yaml names; each of its parts is a setting.
  stats::Clock clock(std::string_view name, const Applying& applying) const;
};

/// Whether the rule holds under any pack, be it named there or not: those of the nine elements and of planning. Rules
/// on hearings, incidents, ownership, targeted case management and the Model Act hold where a pack names them.
bool everywhere(const Rule& rule);

/// A setting that a pack or a program may change.
struct Setting {
  std::string kind{};   ///< `number`, `decimal`, `truth`, `date` or `unit`
  std::string value{};  ///< what holds when nobody changes it
  std::string citation{};
};
const std::map<std::string, Setting, std::less<>>& known_settings();

/// The names of all clocks, sorted.
const std::vector<std::string>& known_clocks();

/// How messages name a kind: "number", "true or false".
std::string_view setting_noun(std::string_view kind);

/// Whether the text is a value of that kind.
bool fits_setting(std::string_view kind, std::string_view text);

}  // namespace cfcm::rules
