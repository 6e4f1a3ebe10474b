#include "cmd/desk.h"
#include "cmd/kinds.h"
#include "model/kinds.h"

namespace cfcm::cmd {
namespace {

Result<int> run(const Arguments& arguments, Process& process) {
  return new_record(arguments, process, model::Organization::type(), "cfcm organization new");
}

}  // namespace

extern const Command organization_new_command{
    .name = "organization new",
    .summary = "write the record of an organization: agencies, providers, payers, owners",
    .about = "Prints the new id. A record needs `name` and `kinds`; everything else may come later.",
    .options = writing_options(),
    .run = run,
};

}  // namespace cfcm::cmd
