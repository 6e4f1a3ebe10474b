#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "yaml/write.h"

namespace cfcm::cmd {

/// What one run of a writing command has been told by a person: it outlives the passes over the tree.
class Session {
 public:
  std::string id{};                   ///< of the record that is new
  bool may_ask = false;               ///< the pass without the lock: people may be asked, and may take their time
  std::optional<std::string> from{};  ///< what --from gave
  std::vector<std::pair<std::string, std::string>> answers{};  ///< path and value of what was asked for
  /// A text that came out of the editor, and what the record held when it went in.
  struct Edited {
    std::optional<std::string> seen{};
    std::string text{}, kept{};  ///< `kept`: where the text is until it is published
    bool made_folder = false;    ///< there was no `.cfcm` before
  };
  std::optional<Edited> edited{};
};

}  // namespace cfcm::cmd
