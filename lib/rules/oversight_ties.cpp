#include "rules/oversight_ties.h"

#include <fmt/format.h>

#include "rules/stakes.h"
#include "ties/ownership.h"

namespace cfcm::rules {

std::vector<LookTie> person_ties(const CaseView& view, std::string_view person, std::string_view organization,
                                 Date day) {
  std::vector<LookTie> all;
  if (person.empty()) return all;
  for (const Stake& stake : stakes(view, person, organization, day)) {
    LookTie tie;
    tie.verdict = stake.verdict;
    switch (stake.kind) {
      case Stake::Kind::job: tie.how = LookTie::How::job; break;
      case Stake::Kind::owner: tie.how = LookTie::How::owner; break;
      case Stake::Kind::paid_officer: tie.how = LookTie::How::office; break;
      case Stake::Kind::other_officer:
        tie.how = LookTie::How::office;
        tie.cap = Level::warning;
        break;
      default: continue;
    }
    tie.chain = hops(view, stake.chain);
    tie.text = verb(stake.kind);
    all.push_back(std::move(tie));
  }
  return all;
}

std::optional<LookTie> organization_tie(const CaseView& view, std::string_view own, std::string_view other, Date day) {
  if (own.empty()) return std::nullopt;
  if (own == other) return LookTie{.text = "is"};
  const auto a = view.vertex(own), b = view.vertex(other);
  if (!a || !b) return std::nullopt;
  const auto control = ties::control(view.ties(), *a, *b, day);
  const auto share = ties::ownership_tie(view.ties(), *a, *b, day, false);
  // A certain share says more than control that is only possible.
  if (control && (control->verdict == Verdict::certain || !share)) {
    const auto way = control->way;
    return LookTie{.how = LookTie::How::control,
                   .verdict = control->verdict,
                   .chain = hops(view, control->chain),
                   .text = way == ties::Control::Way::controls     ? "controls"
                           : way == ties::Control::Way::controlled ? "is controlled by"
                                                                   : "is under common control with"};
  }
  if (!share) return std::nullopt;
  return LookTie{.how = LookTie::How::share,
                 .verdict = share->verdict,
                 .chain = hops(view, share->chain),
                 .text = "shares ownership with"};
}

std::vector<Hop> looker_hop(const CaseView& view, const std::string& person, const std::string& organization,
                            const Mark& mark) {
  if (organization.empty()) return {};
  return {written(view, person.empty() ? organization : person, "acts-for", organization, mark)};
}

}  // namespace cfcm::rules
