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
#include "rules/pack.h"
#include "rules/rule.h"
#include "rules/settings.h"
#include "stats/clock.h"

/// The packs that bind a case, and what they say together.
namespace cfcm::rules {

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
  using Names = std::set<std::string, std::less<>>;
  /// The packs that bind under these funding sources and programs; where a case's funding, or the program that it
  /// names, is unknown (empty), it may be any.
  Applying applying(const Names& sources, const Names& programs = {}) const;

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

  /// Whether any listed pack may bind the rule, and the program does not disable it: else it is not run.
  bool binds(const Rule& rule) const;
  /// Whether the program disables a rule that a listed pack may bind.
  bool disables(const Rule& rule) const;

  /// A number or word of the settings: the program's, else the last listed applying pack's, else the common one.
  std::optional<std::string> setting(std::string_view name, const Applying& applying) const;
  int number(std::string_view name, const Applying& applying) const;
  Decimal decimal(std::string_view name, const Applying& applying) const;
  bool truth(std::string_view name, const Applying& applying) const;
  Date date(std::string_view name, const Applying& applying) const;
  /// A clock that common.yaml names; each of its parts is a setting.
  stats::Clock clock(std::string_view name, const Applying& applying) const;

 private:
  bool names(const Rule& rule) const;
};

/// Whether the rule holds under any pack, be it named there or not: those of the nine elements and of planning. Rules
/// on hearings, incidents, ownership, targeted case management and the Model Act hold where a pack names them.
bool everywhere(const Rule& rule);

}  // namespace cfcm::rules
