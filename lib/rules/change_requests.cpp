#include "rules/change_requests.h"

#include <algorithm>

namespace cfcm::rules {
namespace {

std::optional<Date> answer(const model::WantedChange& wish) {
  if (!wish.answered) return wish.done ? std::optional(*wish.done) : std::nullopt;
  return wish.done ? std::min(*wish.answered, *wish.done) : *wish.answered;
}

}  // namespace

std::vector<ChangeRequest> change_requests(const CaseView& view,
                                           std::initializer_list<model::Term<model::wanted_change_words>::Checked> of) {
  const auto each_wish = [&](auto visit) {
    for (const auto* contact : view.all<model::Contact>()) {
      if (!contact->date || *contact->date > view.as_of()) continue;
      for (const auto& entry : contact->wants_change) {
        if (entry->of && entry->of->is_any(of)) visit(*contact, entry);
      }
    }
  };
  std::vector<ChangeRequest> all;
  each_wish([&](const model::Contact& contact, const auto& entry) {
    const model::WantedChange& wish = *entry;
    if (!wish.asked && answer(wish) && *answer(wish) <= *contact.date) return;
    const Date asked = wish.asked ? *wish.asked : *contact.date;
    const bool known = std::ranges::any_of(
        all, [&](const ChangeRequest& other) { return other.wish->of->text == wish.of->text && other.asked == asked; });
    if (!known) all.push_back({&wish, entry.mark(), asked});
  });
  // The first answer on or after the day of asking, in whichever contact.
  each_wish([&](const model::Contact&, const auto& entry) {
    const model::WantedChange& wish = *entry;
    const auto day = answer(wish);
    for (ChangeRequest& request : all) {
      if (request.wish->of->text != wish.of->text) continue;
      if (day && *day >= request.asked && *day <= view.as_of() && (!request.answered || *day < *request.answered))
        request.answered = day;
      if (!day && wish.outcome) request.outcome = true;
    }
  });
  return all;
}

}  // namespace cfcm::rules
