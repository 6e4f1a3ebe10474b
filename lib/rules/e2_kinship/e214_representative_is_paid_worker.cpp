#include <algorithm>

#include <fmt/format.h>

#include "rules/kinship_rules.h"
#include "rules/safeguards.h"

namespace cfcm::rules {
namespace {

/// Whether two parts with an id are one person: certain by id, possible by name.
std::optional<Verdict> same_person(const CaseView& view, const Part& a, const Part& b) {
  if (a.id == b.id) return Verdict::certain;
  const auto alike = [](const model::Person* one, const model::Person* other) {
    const bool born_apart = one->born && other->born && one->born->date != other->born->date;
    return !born_apart && one->name && other->name && same_name(*one->name, *other->name);
  };
  for (const auto* one : view.registry().records_of_person(a.id)) {
    for (const auto* other : view.registry().records_of_person(b.id)) {
      if (alike(one, other)) return Verdict::possible;
    }
  }
  return std::nullopt;
}

bool approved(const CaseView& view, const Part& worker, Date day) {
  const auto holds = [&](std::string_view party) { return has_safeguard(view, "independent-approval", party, day); };
  if (holds(worker.id)) return true;
  if (!worker.line) return worker.support->employer && holds(worker.support->employer->text);
  const auto& service = *worker.line->service;
  return (service.provider && holds(service.provider->text)) || (service.fms && holds(service.fms->text));
}

void judge(const CaseView& view, Report& report, const Part& representative, const Part& worker, Verdict verdict) {
  // There is no time to approve before the case begins.
  const auto* intake = view.lists().intake;
  const Period since{intake && intake->opened ? *intake->opened : Date::earliest(), Date::latest()};
  const Period both = representative.days & worker.days & since;
  if (both.empty()) return;
  for (const Period& days : view.pieces({representative.id, worker.id}, both)) {
    if (approved(view, worker, days.from)) continue;
    Hit found;
    found.act = "authorization";
    found.actor = {representative.id, {}};
    found.party = {worker.id, "worker"};
    found.verdict = verdict;
    found.days = days;
    found.where = view.where(worker.mark);
    found.related = {{view.where(representative.mark),
                      fmt::format("{} is empowered to decide for the individual", representative.id)}};
    if (verdict == Verdict::possible) {
      Hop may_be = written(view, representative.id, "may-be", worker.id, representative.mark);
      may_be.evidence = "name";
      found.chain = {std::move(may_be)};
    } else {
      const bool representing = representative.role == Role::representative;
      found.chain = {written(view, representative.id, representing ? std::string(tie_of(representative)) : "proxy-for",
                             view.id(), representative.mark, representative.written)};
    }
    found.message =
        verdict == Verdict::certain
            ? fmt::format(
                  "{} is empowered to decide for the individual and is the paid worker, and nobody "
                  "independent is on record to approve the time",
                  representative.id)
            : fmt::format(
                  "{}, who is empowered to decide for the individual, may be the same person as {}, the paid "
                  "worker: both bear one name",
                  representative.id, worker.id);
    found.basis =
        "met by an independent-approval safeguard in force that names the worker, the provider or the payer of the "
        "time";
    report.add(std::move(found));
  }
}

/// A representative, or the employer of record: everybody who may sign for the worker's time.
std::vector<Part> signers(const CaseView& view) {
  std::vector<Part> all;
  for (const Part& part : view.parts()) {
    if (part.role == Role::representative || part.role == Role::employer) all.push_back(part);
  }
  return all;
}

void check(const CaseView& view, Report& report) {
  for (const Part& representative : signers(view)) {
    if (representative.id.empty()) continue;
    for (const Part& worker : view.parts()) {
      if (worker.role != Role::caregiver || worker.id.empty()) continue;
      report.tested();
      if (const auto verdict = same_person(view, representative, worker))
        judge(view, report, representative, worker, *verdict);
    }
  }
}

}  // namespace

extern const Rule e214_representative_is_paid_worker{
    .code = "E214",
    .slug = "representative-is-paid-worker",
    .element = 2,
    .category = Category::structural,
    .incentives = {Incentive::financial_interest},
    .citations = {"BIP element 2"},
    .summary =
        "a representative or employer of record who is the paid worker has the time approved by somebody independent",
    .why = "Who signs for the individual would sign for their own hours.",
    .remedy =
        "have somebody independent approve the time and record that safeguard, or have another representative "
        "appointed",
    .needs = "a support entry of a representative or employer of record, and a plan with a worker",
    .check_case = check,
};

}  // namespace cfcm::rules
