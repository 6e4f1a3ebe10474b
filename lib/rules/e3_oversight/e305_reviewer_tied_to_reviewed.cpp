#include <algorithm>

#include <fmt/format.h>

#include "rules/program_view.h"
#include "rules/report.h"
#include "rules/reviewers.h"
#include "rules/stakes.h"
#include "ties/ownership.h"

namespace cfcm::rules {
namespace {

/// One review of one organization.
class Judge {
 public:
  Judge(const CaseView& view, Report& report, const model::Review& review)
      : view_(view),
        report_(report),
        review_(review),
        day_(*review.date),
        of_(view.registry().canonical(review.of->text)),
        all_(organizations_of(view, *review.by, day_)) {
    if (review.by->person) person_ = view.registry().canonical(review.by->person->text);
  }

  void judge() {
    // The State oversees its own departments: element 6 asks it to.
    if (view_.registry().is_kind(of_, {"state-agency"})) return;
    for (const auto& own : all_) by_organization(own);
    if (!person_.empty()) by_person();
  }

 private:
  Hit begin() const {
    Hit found;
    found.act = "oversight";
    found.actor = {person_, all_.size() == 1 ? all_.front() : std::string()};
    found.party = {of_, "reviewed"};
    found.days = Period{day_, day_};
    found.where = view_.where(place_of(review_.by));
    found.basis =
        "the reviewer's organization is the one reviewed, owns a share of it, is owned by it or is under common "
        "control with it; or the reviewer works for it, holds an office in it or owns a share";
    return found;
  }

  const std::string& who() const { return person_.empty() ? all_.front() : person_; }

  void by_organization(const std::string& own) {
    std::vector<Hop> chain = {written(view_, person_.empty() ? own : person_, "acts-for", own, place_of(review_.by))};
    Hit found = begin();
    if (all_.size() > 1) found.verdict = Verdict::possible;
    if (own == of_) {
      found.chain = std::move(chain);
      found.message = person_.empty() ? fmt::format("{} reviewed itself", of_)
                                      : fmt::format("{} reviewed {} and acts for it", person_, of_);
      report_.add(std::move(found));
      return;
    }
    const auto a = view_.vertex(own), b = view_.vertex(of_);
    if (!a || !b) return;
    const auto control = ties::control(view_.ties(), *a, *b, day_);
    const auto share = ties::ownership_tie(view_.ties(), *a, *b, day_, false);
    if (!control && !share) return;
    found.verdict = std::min(found.verdict, std::max(control ? control->verdict : Verdict::excluded,
                                                     share ? share->verdict : Verdict::excluded));
    found.chain = joined(std::move(chain), hops(view_, control ? control->chain : share->chain));
    found.message = fmt::format("{} reviewed {}, and {} is {} it", who(), of_, own,
                                control ? "under one control with" : "tied by a share of ownership to");
    report_.add(std::move(found));
  }

  void by_person() {
    for (const Stake& stake : stakes(view_, person_, of_, day_)) {
      Hit found = begin();
      found.verdict = stake.verdict;
      switch (stake.kind) {
        case Stake::Kind::job:
        case Stake::Kind::paid_officer:
        case Stake::Kind::owner: break;
        case Stake::Kind::other_officer: found.cap = Level::warning; break;
        case Stake::Kind::volunteer: found.cap = Level::note; break;
        default: continue;
      }
      found.chain = hops(view_, stake.chain);
      found.message = fmt::format("{} reviewed {} and {} it", person_, of_, verb(stake.kind));
      report_.add(std::move(found));
    }
  }

  const CaseView& view_;
  Report& report_;
  const model::Review& review_;
  Date day_{};
  std::string of_{};
  std::vector<std::string> all_{};  // for which the reviewer may have acted
  std::string person_{};
};

void check(const ProgramView& program, Report& report) {
  for (const auto* review : program.all<model::Review>()) {
    if (!review->date || *review->date > program.as_of() || !review->by || !review->of) continue;
    report.tested(*review->date);
    Judge(program.view(), report, *review).judge();
  }
}

}  // namespace

extern const Rule e305_reviewer_tied_to_reviewed{
    .code = "E305",
    .slug = "reviewer-tied-to-reviewed",
    .element = 3,
    .category = Category::monitoring,
    .incentives = {Incentive::convenience, Incentive::financial_interest},
    .citations = {"BIP elements 3 and 6"},
    .summary = "whoever reviews an organization does not work for it, hold an office in it, own it or belong to it",
    .why =
        "Self-policing is the weakness that the Balancing Incentive Program names first: co-workers and leaders are "
        "reviewed kindly, and nobody has the standing to ask for change.",
    .remedy =
        "have the State, or a quality organization without a tie to the one reviewed, do the review again, or record "
        "the end of the job, office or holding",
    .needs = "a review that names the organization reviewed and who reviewed it",
    .check_program = check,
};

}  // namespace cfcm::rules
