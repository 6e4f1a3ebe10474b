#include "report/case_state.h"

#include <algorithm>
#include <optional>

namespace cfcm::report {
namespace {

class Steps {
 public:
  Steps(std::span<const store::Document> documents, Date as_of) : documents_(documents), as_of_(as_of) {}

  CaseState state() {
    read_decisions();
    if (closed()) return CaseState::closed;
    CaseState furthest = eligible_ ? CaseState::eligible : CaseState::fresh;
    for (const auto& document : documents_) furthest = std::max(furthest, step(document));
    return furthest;
  }

 private:
  bool known(const model::Field<Date>& day) const { return day && *day <= as_of_; }
  bool counts(const model::Field<Date>& day) const { return known(day) && *day >= beginning_; }

  void read_decisions() {
    std::optional<Date> latest;
    for (const auto& document : documents_) {
      const auto* update = document.as<model::Update>();
      if (update && known(update->date) && update->reopens && *update->reopens) {
        reopened_ = std::max(reopened_, *update->date);
      }
      const auto* decision = document.as<model::Eligibility>();
      if (!decision || !known(decision->decided) || !decision->outcome) continue;
      if (decision->kind && *decision->kind == "financial") continue;
      if (latest && *decision->decided < *latest) continue;
      latest = *decision->decided;
      eligible_ = *decision->outcome == "eligible";
    }
    beginning_ = reopened_;
    if (latest && !eligible_) beginning_ = std::max(beginning_, latest->plus_days(1));
  }

  bool closed() const {
    return std::ranges::any_of(documents_, [&](const auto& document) {
      const auto* closure = document.template as<model::Closure>();
      return closure && known(closure->closed) && *closure->closed > reopened_;
    });
  }

  CaseState step(const store::Document& document) const {
    if (const auto* assessment = document.as<model::Assessment>(); assessment && counts(assessment->assessed)) {
      const bool own = assessment->purpose && *assessment->purpose == "provider";
      return own ? CaseState::fresh : CaseState::assessed;
    }
    if (const auto* plan = document.as<model::Plan>(); plan && counts(plan->written)) {
      if (plan->kind && *plan->kind == "provider-plan") return CaseState::fresh;
      return in_effect(*plan) ? CaseState::served : CaseState::planned;
    }
    if (const auto* delivery = document.as<model::Delivery>(); delivery && delivery->month) {
      // Whether a delivery of the month of the beginning came before it is unknown: a month has no day.
      const Month month = *delivery->month;
      const bool counted = Date::of(month.year, month.month, 1) <= as_of_ &&
                           Date::of(month.year, month.month, 1).plus_months(1) > beginning_;
      if (counted && !delivery->services.empty()) return CaseState::served;
    }
    return CaseState::fresh;
  }

  bool in_effect(const model::Plan& plan) const {
    const Date from = plan.effective && plan.effective->from ? *plan.effective->from : *plan.written;
    return from <= as_of_ && !plan.services.empty() && std::ranges::any_of(plan.signatures, [&](const auto& signature) {
             return signature->role && signature->role->is_any({"individual", "representative"}) &&
                    known(signature->signed_);
           });
  }

  std::span<const store::Document> documents_;
  Date as_of_;
  bool eligible_ = false;
  Date reopened_ = Date::earliest();
  Date beginning_ = Date::earliest();  // what is dated before it does not count
};

}  // namespace

std::string_view name(CaseState state) {
  switch (state) {
    case CaseState::fresh: return "new";
    case CaseState::eligible: return "eligible";
    case CaseState::assessed: return "assessed";
    case CaseState::planned: return "planned";
    case CaseState::served: return "served";
    case CaseState::closed: return "closed";
  }
  return {};
}

CaseState case_state(std::span<const store::Document> documents, Date as_of) { return Steps(documents, as_of).state(); }

}  // namespace cfcm::report
