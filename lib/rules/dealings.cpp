#include "rules/dealings.h"

namespace cfcm::rules {
namespace {

using Kind = Dealing::Kind;

std::optional<Kind> kind_of(const model::Interest& interest) {
  if (!interest.kind) return std::nullopt;
  if (*interest.kind == "loan") return Kind::loan;
  if (*interest.kind == "lease") return Kind::lease;
  if (*interest.kind == "bequest") return Kind::bequest;
  if (*interest.kind == "compensation") return Kind::compensation;
  return std::nullopt;
}

/// As interests in an organization are written: what is lent, leased or left comes from the other one.
Hop hop_of(const CaseView& view, Kind kind, const std::string& party, const Mark& mark, const Period& days) {
  switch (kind) {
    case Kind::landlord: return written(view, party, "leases-to", view.id(), mark, days);
    case Kind::loan: return written(view, view.id(), "lends-to", party, mark, days);
    case Kind::lease: return written(view, view.id(), "leases-to", party, mark, days);
    case Kind::compensation: return written(view, party, "paid-by", view.id(), mark, days);
    case Kind::bequest: break;
  }
  Hop hop = written(view, view.id(), "gives-to", party, mark, days);
  hop.detail = "bequest";
  return hop;
}

template <class Record>
void add_interests(const CaseView& view, const std::string& party, const Record& record, std::vector<Dealing>& all) {
  for (const auto& interest : record.interests) {
    const auto kind = kind_of(*interest);
    if (!kind || !interest->case_ || interest->case_->text != view.id()) continue;
    const Period days = model::period(interest->from, interest->to);
    const Mark mark = interest->kind.mark();
    all.push_back({*kind, days, hop_of(view, *kind, party, mark, days), mark});
  }
}

}  // namespace

std::vector<Dealing> dealings(const CaseView& view, const std::string& party) {
  std::vector<Dealing> all;
  if (party.empty()) return all;
  for (const auto* person : view.registry().records_of_person(party)) add_interests(view, party, *person, all);
  for (const auto* organization : view.registry().records_of(party)) add_interests(view, party, *organization, all);
  const auto landlord = [&](const model::Field<model::PartyId>& named, const Period& days) {
    if (!named || view.registry().canonical(named->text) != party) return;
    all.push_back({Kind::landlord, days, hop_of(view, Kind::landlord, party, named.mark(), days), named.mark()});
  };
  for (const auto& [living, days, mark] : view.lists().living) landlord(living->provider, days);
  for (const auto* plan : view.plans()) {
    if (plan->setting) landlord(plan->setting->controlled_by, view.in_force(*plan));
  }
  return all;
}

std::string_view dealing_text(Kind kind) {
  switch (kind) {
    case Kind::landlord: return "is the individual's landlord";
    case Kind::loan: return "has a loan with the individual";
    case Kind::lease: return "has a lease with the individual";
    case Kind::bequest: return "is to inherit from the individual";
    case Kind::compensation: return "is paid by the individual";
  }
  return {};
}

}  // namespace cfcm::rules
