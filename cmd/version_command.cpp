#include <fmt/format.h>

#include "cfcm_version.h"
#include "cmd/command.h"

namespace cfcm::cmd {

static Result<int> run(const Arguments&, Process& process) {
  process.out = fmt::format("cfcm {}\n", CFCM_VERSION);
  return done;
}

extern const Command version_command{
    .name = "version",
    .summary = "print the version",
    .run = run,
};

}  // namespace cfcm::cmd
