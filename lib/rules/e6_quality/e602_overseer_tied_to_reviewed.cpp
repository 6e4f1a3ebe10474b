#include <fmt/format.h>

#include "rules/oversight_ties.h"
#include "rules/program_places.h"
#include "rules/reviewers.h"
#include "ties/ownership.h"

namespace cfcm::rules {
namespace {

/// One review of one organization by somebody, on its day.
class Judge {
 public:
  Judge(const ProgramView& program, Report& report, const model::Review& review)
      : program_(program), view_(program.view()), report_(report), day_(*review.date) {
    if (review.by->person) person_ = view_.registry().canonical(review.by->person->text);
    reviewed_ = view_.registry().canonical(review.of->text);
    choices_ = organizations_of(view_, *review.by, day_);
    mark_ = place_of(review.by);
  }

  void run() {
    report_.tested(day_);
    const std::string own = choices_.size() == 1 ? choices_.front() : "";
    for (auto& tie : person_ties(view_, person_, reviewed_, day_)) add(own, tie.text, tie);
    for (const auto& choice : choices_) by_organization(choice);
  }

 private:
  void by_organization(const std::string& own) {
    // The State oversees whatever is its own, too.
    if (view_.registry().is_government(own)) return;
    auto tie = organization_tie(view_, own, reviewed_, day_);
    if (!tie) tie = common_owner(own);
    if (tie) {
      if (choices_.size() > 1) tie->verdict = Verdict::possible;
      const auto hop = looker_hop(view_, person_, own, mark_);
      tie->chain = joined(hop, tie->chain);
      add(own, tie->how == LookTie::How::same ? std::string() : fmt::format("acts for {}, which {}", own, tie->text),
          *tie);
      return;
    }
    by_officer(own);
  }

  std::optional<LookTie> common_owner(const std::string& own) {
    const auto a = view_.vertex(own), b = view_.vertex(reviewed_);
    if (!a || !b) return std::nullopt;
    const auto tie = ties::ownership_tie(view_.ties(), *a, *b, day_, true);
    if (!tie) return std::nullopt;
    return LookTie{.how = LookTie::How::common,
                   .verdict = tie->verdict,
                   .chain = hops(view_, tie->chain),
                   .text = "shares an owner with"};
  }

  /// Somebody who holds an office in the reviewer's organization and has a position or a holding in the other.
  void by_officer(const std::string& own) {
    const auto organization = view_.vertex(own);
    if (!organization) return;
    view_.ties().each(*organization, ties::TieKind::officer_of, [&](const ties::Tie& office) {
      if (office.to != *organization || !office.period.holds(day_)) return;
      const std::string officer = view_.ties().id(office.from);
      if (officer == person_) return;
      for (auto& tie : person_ties(view_, officer, reviewed_, day_)) {
        if (office.paid != ties::Known::yes) tie.cap = Level::warning;
        if (choices_.size() > 1) tie.verdict = Verdict::possible;
        auto chain = joined(looker_hop(view_, person_, own, mark_), hops(view_, {{office, false}}));
        tie.chain = joined(std::move(chain), tie.chain);
        add(own, fmt::format("acts for {}, of which {} is an officer, who {}", own, officer, tie.text), tie);
      }
    });
  }

  void add(const std::string& own, const std::string& how, const LookTie& tie) {
    Hit found;
    found.act = "oversight";
    found.actor = {person_, own};
    found.party = {reviewed_, "reviewed"};
    found.days = Period{day_, day_};
    found.where = program_.where(mark_);
    found.cap = tie.cap;
    found.verdict = tie.verdict;
    const std::string who = person_.empty() ? own : person_;
    found.message = how.empty() ? fmt::format("{} reviewed {} and acts for it", who, reviewed_)
                                : fmt::format("{} reviewed {} and {} it", who, reviewed_, how);
    found.chain = tie.chain;
    found.basis =
        "being it, sharing control, ownership or officers with it; working for it, an office or a holding in it";
    report_.add(std::move(found));
  }

  const ProgramView& program_;
  const CaseView& view_;
  Report& report_;
  Date day_;
  std::string person_{}, reviewed_{};
  std::vector<std::string> choices_{};
  Mark mark_{};
};

void check(const ProgramView& view, Report& report) {
  for (const auto* review : view.all<model::Review>()) {
    if (was_held(view, *review) && review->by && review->of && is_oversight(*review))
      Judge(view, report, *review).run();
  }
}

}  // namespace

extern const Rule e602_overseer_tied_to_reviewed{
    .code = "E602",
    .slug = "overseer-tied-to-reviewed",
    .element = 6,
    .category = Category::monitoring,
    .incentives = {Incentive::financial_interest, Incentive::convenience},
    .citations = {"BIP element 6"},
    .summary =
        "whoever oversees eligibility or business practices for the State has no share, office or job in the "
        "organization reviewed",
    .why = "Oversight by a business partner is no oversight: what it would find costs its own house.",
    .remedy =
        "have the organization reviewed again by somebody without a tie to it, and look at what the review left out",
    .needs = "a review of an organization whose scope is eligibility, service provision or business practices",
    .check_program = check,
};

}  // namespace cfcm::rules
