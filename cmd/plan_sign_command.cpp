#include <array>

#include <fmt/format.h>

#include "cmd/case_acts.h"
#include "model/kinds.h"

namespace cfcm::cmd {
namespace {

using model::Plan;
using model::Signature;
using yaml::Draft;

Result<Draft> signature(Desk& desk) {
  Draft base = Draft::map();
  auto set =
      set_all(base, Signature::type(), desk.arguments(), {{"role", "role"}, {"name", "name"}, {"person", "person"}});
  if (set) set = set_field(base, Signature::type(), "signed", desk.date().text());
  if (!set) return std::move(set).error();
  static constexpr std::array needs{Need{"role", "role"}};
  return desk.fill(std::move(base), Signature::type(), needs);
}

Result<> prepare(Desk& desk) {
  auto found = plan_of(desk, desk.arguments().positional.front());
  if (!found) return std::move(found).error();
  auto signed_ = signature(desk);
  if (!signed_) return std::move(signed_).error();
  desk.tell(fmt::format("changed {}", found->path));
  return desk.change(*found, [&](Draft& plan) -> Result<> {
    append_once(plan, Plan::type(), "signatures", std::move(*signed_));
    return std::monostate{};
  });
}

Result<int> run(const Arguments& arguments, Process& process) {
  auto given = with_texts(arguments, process, {"name"});
  if (!given) return std::move(given).error();
  return write(*given, process, {"cfcm plan sign", &Signature::type(), prepare});
}

}  // namespace

extern const Command plan_sign_command{
    .name = "plan sign",
    .summary = "write down that somebody signed the latest plan of a case",
    .about =
        "Prints the path of the plan. The day of the signature is that of the act (--date). The same signature is "
        "written once.",
    .positional = {.name = "CASE", .about = "the case, or the path of a plan", .least = 1, .most = 1},
    .options = writing_options({
        {.name = "role",
         .value = "ROLE",
         .about = "as what the person signed",
         .choices = words(model::signature_role_words)},
        {.name = "name", .value = "TEXT", .about = "the name, where no record exists; - or @FILE reads it"},
        {.name = "person", .value = "PERSON", .about = "who signed, where a record of the person exists"},
    }),
    .run = run,
};

}  // namespace cfcm::cmd
