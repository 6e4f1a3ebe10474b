"""Person-centered planning: who signs, what is reviewed, what is restricted."""

import copy

from model import AUDIT
from planting import (ANY, Expect, Unfit, agency_line, assessor, dropped, employed, in_case, near, organization, owned,
                      plain, plant, program, program_near, redated, strict)
from tree import Bare, after, months_after


def adult(case):
    return plain(case) and not case.flags & {"youth", "guardian", "family-caregiver"}


def own(plan):
    return next(s for s in plan["signatures"] if s["role"] == "individual")


@plant("P01", adult)
def manager_signs_for_the_individual(agency, case, dice):
    plan = case.last_plan()
    signature = own(plan)
    signature.pop("name")
    signature["person"] = plan["by"]["person"]
    return [Expect("P01", case.id), Expect("P39", case.id, maybe=True)]


@plant("P01", adult)
def provider_signs_for_the_individual(agency, case, dice):
    signature = own(case.last_plan())
    signature.pop("name")
    signature["person"] = agency.signers[agency_line(case)["provider"]]
    return [Expect("P01", case.id), Expect("P39", case.id, maybe=True)]


@plant("P02", adult)
def provider_signs_as_representative(agency, case, dice):
    plan = case.last_plan()
    plan["signatures"].append({"role": "representative", "person": agency.signers[agency_line(case)["provider"]],
                               "signed": own(plan)["signed"]})
    return [Expect("P02", case.id), Expect("P01", case.id, maybe=True), Expect("P39", case.id, maybe=True)]


def signed_on(case, days):
    plan = case.last_plan()
    if plan["kind"] == "interim":
        raise Unfit
    for signature in plan["signatures"]:
        signature["signed"] = after(plan["effective"]["from"], days)
    for entry in plan["copies"]:
        entry["given"] = after(plan["effective"]["from"], days)
    if after(plan["effective"]["from"], days) > AUDIT:
        raise Unfit


def begun(case):
    return adult(case) and case.last_plan()["effective"]["from"] < after(AUDIT, -2)


@plant("P03", begun)
def in_effect_a_day_before(agency, case, dice):
    """The other signatures are as late."""
    signed_on(case, 1)
    return [Expect("P03", case.id), Expect("P39", case.id, maybe=True), Expect("P04", case.id, maybe=True)]


@near("P03", begun)
def in_effect_on_the_day(agency, case, dice):
    signed_on(case, 0)
    return []


def amended(case):
    return adult(case) and case.last_plan()["kind"] == "amendment"


@plant("P04", amended)
def amended_and_not_signed(agency, case, dice):
    case.last_plan()["signatures"] = None
    return [Expect("P04", case.id), Expect("P39", case.id, maybe=True)]


@plant("P04", amended)
def amended_on_old_signatures(agency, case, dice):
    """The signatures are those of the plan before."""
    plans = case.plans()
    plans[-1]["signatures"] = copy.deepcopy(plans[-2]["signatures"])
    return [Expect("P04", case.id), Expect("P39", case.id, maybe=True)]


def whole(case):
    """The last plan is a plan of its own: what an amendment leaves out may stand in the plan that it amends."""
    return case.last_plan()["kind"] == "person-centered-service-plan"


def restricted(case):
    return not case.closed and "restriction" in case.flags and whole(case)


def part_missing(part, value=None):
    def alter(agency, case, dice):
        found = case.last_plan()["restrictions"][0]
        found.pop(part) if value is None else found.update({part: value})
        return [Expect("P10", case.id, either=("P43",)), Expect("P43", case.id, maybe=True)]
    alter.__name__ = f"without_{part}"
    return alter


for _part in ("assessed_need", "positive_interventions", "less_intrusive_tried", "data_collected", "time_limit",
              "consent", "no_harm"):
    plant("P10", restricted)(part_missing(_part))
plant("P10", restricted)(part_missing("consent", False))
plant("P10", restricted)(part_missing("no_harm", False))


@plant("P11", restricted)
def limit_passed_yesterday(agency, case, dice):
    case.last_plan()["restrictions"][0]["time_limit"] = f"until {after(AUDIT, -1)}"
    return [Expect("P11", case.id)]


@near("P11", restricted)
def limit_is_today(agency, case, dice):
    case.last_plan()["restrictions"][0]["time_limit"] = f"until {AUDIT}"
    return []


def sisters_house(agency, case):
    """A house of the organization that writes the plan."""
    house = organization(agency)
    owned(agency, house, case.managed[-1][2], Bare("60"))
    in_case(agency, case, agency.landlord(case.county), house)
    return house


@plant("P12", restricted)
def restricted_in_its_own_house(agency, case, dice):
    sisters_house(agency, case)
    return [Expect("P12", case.id)]


@near("P12", restricted)
def reviewed_by_the_state(agency, case, dice):
    sisters_house(agency, case)
    for plan in case.plans():
        plan["approvals"].append({"by": {"person": case.decider, "organization": agency.state},
                                  "date": plan["signatures"][0]["signed"]})
    return []


def house_rule(agency, count):
    """The same words for so many people in one house."""
    county = agency.counties[0]
    house = agency.landlord(county)
    cases = [c for c in agency.cases.values() if plain(c) and not c.flags & {"provider-owned", "youth"}][:count]
    for case in cases:
        case.intake["individual"]["living"] = [{"kind": "provider-owned", "provider": house}]
        plan = case.last_plan()
        plan["setting"].update(kind="provider-owned home", controlled_by=house)
        plan["restrictions"] = [{
            "restriction": "nobody may go out after nine", "assessed_need": "N-1",
            "positive_interventions": f"a walk before supper was tried with {case.id}",
            "less_intrusive_tried": f"a reminder did not help {case.id}", "data_collected": "a weekly count",
            "time_limit": f"until {plan['effective']['to']}", "consent": True, "no_harm": True}]


@program("P13")
def one_rule_for_four(agency, dice):
    house_rule(agency, 4)
    return [Expect("P13", ANY)]


@program_near("P13")
def one_rule_for_three(agency, dice):
    house_rule(agency, 3)
    return []


def renewed(case):
    """The last plan is a year's renewal, in effect, and near to its due day."""
    plans = case.plans()
    return (not case.closed and len(plans) > 1 and plans[-1]["kind"] == "person-centered-service-plan"
            and 0 <= (months_after(plans[-2]["written"], 12) - plans[-1]["written"]).days <= 40
            and after(months_after(plans[-2]["written"], 12), 20) < AUDIT)


def rewritten(case, days):
    before, plan = case.plans()[-2:]
    date = after(months_after(before["written"], 12), days)
    shift = (date - plan["written"]).days
    redated(case, plan, "written", date)
    plan = case.last_plan()
    for entry in plan["signatures"]:
        entry["signed"] = after(entry["signed"], shift)
    for entry in plan["copies"]:
        entry["given"] = after(entry["given"], shift)
    for entry in plan["approvals"]:
        entry["date"] = after(entry["date"], shift)
    plan["effective"]["from"] = after(plan["effective"]["from"], shift)
    case.plans()[-2]["effective"]["to"] = after(plan["effective"]["from"], -1)


@plant("P20", renewed)
def reviewed_a_day_late(agency, case, dice):
    rewritten(case, 1)
    return [Expect("P20", case.id), Expect("P11", case.id, maybe=True)]  # a restriction outlives its limit with it


@plant("P20", renewed)
def never_reviewed(agency, case, dice):
    before, plan = case.plans()[-2:]
    dropped(case, plan)
    del before["effective"]["to"]
    return [Expect("P20", case.id)]


@near("P20", renewed)
def reviewed_on_the_due_day(agency, case, dice):
    rewritten(case, 0)
    return []


def contact_after(case, least, most):
    """A contact since the last plan took effect, between so and so many days ago, with nothing else in it."""
    for contact in case.of("contact"):
        if (case.last_plan()["effective"]["from"] < contact["date"] and least <= (AUDIT - contact["date"]).days <= most
                and not contact.get("wants_change") and not contact.get("change")):
            return contact
    raise Unfit


def calm(case):
    return plain(case) and not case.flags & {"incident", "admission", "move"}


def changed(kind):
    def alter(agency, case, dice):
        contact = contact_after(case, 40, 300)
        contact["change"] = {"kind": kind, "date": contact["date"]}
        return [Expect("P21", case.id, level="warning"), Expect("I04", case.id, maybe=True)]
    alter.__name__ = f"no_review_after_{kind}".replace("-", "_")
    return alter


for _kind in ("discharge", "move", "caregiver-loss", "condition"):
    plant("P21", calm)(changed(_kind))


@near("P21", calm)
def change_of_thirty_days_ago(agency, case, dice):
    contact = contact_after(case, 1, 30)
    contact["change"] = {"kind": "condition", "date": after(AUDIT, -30)}
    return []


def asked(case, days, answered=None):
    contact = contact_after(case, days, 400)
    contact["wants_change"] = [{"of": "schedule", "asked": contact["date"], "wish": "an hour later"}]
    if answered is not None:
        contact["wants_change"][0].update(answered=after(contact["date"], answered), outcome="agreed",
                                          done=after(contact["date"], answered))
        if after(contact["date"], answered) > AUDIT:
            raise Unfit


@plant("P22", calm)
def not_answered(agency, case, dice):
    asked(case, 31)
    return [Expect("P22", case.id, level="warning"), Expect("E409", case.id, maybe=True)]


@plant("P22", calm)
def answered_on_day_31(agency, case, dice):
    asked(case, 40, 31)
    return [Expect("P22", case.id), Expect("E409", case.id, maybe=True)]


@near("P22", calm)
def answered_in_time(agency, case, dice):
    asked(case, 40, 14)  # wraparound-youth gives no more; the others give 30 days
    return [Expect("E409", case.id, maybe=True)]


def scored(case):
    """The last plan renews the one before, and the scores of the two assessments differ."""
    plans = case.plans()
    if len(plans) < 2 or plans[-1]["kind"] != "person-centered-service-plan" or not plain(case):
        return False
    one, other = (case.records[p["assessment"]]["scores"] for p in plans[-2:])
    return one != other and plans[-2]["kind"] == "person-centered-service-plan"


@plant("P23", scored)
def copied_forward(agency, case, dice):
    before, plan = case.plans()[-2:]
    plan["goals"] = copy.deepcopy(before["goals"])
    return [Expect("P23", case.id, level="note")]


@near("P23", scored)
def one_goal_is_new(agency, case, dice):
    before, plan = case.plans()[-2:]
    plan["goals"][0]["statement"] = before["goals"][0]["statement"]
    return []


def reassessment(case):
    return next(r for r in reversed(case.of("assessment")) if r["type"] == "reassessment" and r["purpose"] == "needs")


def again(case):
    return strict(case) and any(r["type"] == "reassessment" for r in case.of("assessment"))


@plant("P24", again)
def assessed_again_by_a_provider(agency, case, dice):
    person = assessor(agency, case, reassessment(case))
    employed(agency, person, agency_line(case)["provider"], months_after(AUDIT, -100), basis="contractor")
    return [Expect("P24", case.id, person=person)]


@plant("P24", again)
def assessed_again_for_a_provider(agency, case, dice):
    org = agency_line(case)["provider"]
    reassessment(case)["by"] = {"person": agency.signers[org], "organization": org}
    return [Expect("P24", case.id), Expect("E112", case.id, maybe=True)]


@near("P24", again)
def assessor_left_the_provider(agency, case, dice):
    record = reassessment(case)
    person = assessor(agency, case, record)
    employed(agency, person, agency_line(case)["provider"], months_after(AUDIT, -100), after(record["assessed"], -1))
    return []


