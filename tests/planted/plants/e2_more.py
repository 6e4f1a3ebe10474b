"""Element 2, further: approval, disclosure, households, payees and what the individual gives."""

from model import AUDIT
from planting import (ANY, Expect, Unfit, agency_line, employed, interest, manager, near, organization, owned, plant,
                      program, provider, related, replaced, safeguard, stranger, supported, twin)
from plants.e2 import LONG_AGO, hand_of, paid
from tree import Bare, after, months_after


def approver(agency, case):
    """A supervisor who approves the plans of this case alone."""
    old = case.last_plan()["approvals"][0]["by"]["person"]
    new = twin(agency, old)
    for plan in case.plans():
        for approval in plan["approvals"]:
            approval["by"]["person"] = new
    return new


@plant("E207", paid)
def approver_is_kin(agency, case, dice):
    person = approver(agency, case)
    related(agency, person, "parent", case=case)
    return [Expect("E207", case.id, person=person)]


@plant("E207", paid)
def approver_owns(agency, case, dice):
    person, org = approver(agency, case), agency_line(case)["provider"]
    interest(agency, person, "investment", organization=org, percent=Bare("2"))
    return [Expect("E207", case.id, person=person)]


@plant("E207", paid)
def approver_is_payee(agency, case, dice):
    person = approver(agency, case)
    supported(agency, case, person=person, roles=["representative-payee"])
    return [Expect("E207", case.id, person=person)]


@near("E207", paid)
def approver_is_a_distant_cousin(agency, case, dice):
    person, cousin = approver(agency, case), stranger(agency)
    related(agency, cousin, "cousin", case=case)
    related(agency, person, "child", cousin)
    return []


def sworn(agency, person, days):
    """Those statements about conflicts of interest and no others; what is said of confidentiality stays."""
    record = agency.people[person]
    record["attestations"] = [e for e in record["attestations"] if e["kind"] != "conflict-of-interest"]
    record["attestations"] += [{"kind": "conflict-of-interest", "signed": date, "declares": "ties as told"}
                               for date in days if date <= AUDIT]


def each_year(date):
    return [months_after(date, 12 * number) for number in range(8)]


@plant("E208", paid)
def never_sworn(agency, case, dice):
    person = manager(agency, case)
    sworn(agency, person, [])
    return [Expect("E208", case.id, level="warning")]


@plant("E208", paid)
def sworn_a_day_too_early(agency, case, dice):
    """A year and a day before the assignment began, and from its first anniversary on each year."""
    person = manager(agency, case)
    sworn(agency, person, [after(months_after(case.opened, -12), -1), *each_year(months_after(case.opened, 12))])
    return [Expect("E208", case.id, level="warning")]


@plant("E208", lambda case: paid(case) and months_after(case.opened, 26) < AUDIT)
def sworn_once_only(agency, case, dice):
    person = manager(agency, case)
    sworn(agency, person, [case.opened])
    return [Expect("E208", case.id, level="warning")]


@near("E208", paid)
def sworn_on_the_last_day(agency, case, dice):
    sworn(agency, manager(agency, case), each_year(months_after(case.opened, -12)))
    return []


@plant("E209", paid)
def declares_nothing_and_owns(agency, case, dice):
    person, org = manager(agency, case), agency_line(case)["provider"]
    interest(agency, person, "investment", organization=org, percent=Bare("2"))
    for entry in agency.people[person]["attestations"]:
        if "declares" in entry:
            entry["declares"] = "none"
    return [Expect("E209", ANY, person=person), Expect("E206", case.id, person=person, party=org)]


@plant("E209", paid)
def declares_nothing_and_is_kin(agency, case, dice):
    if not any("declares" in entry and entry["signed"] >= case.opened
               for entry in agency.people[case.managed[0][1]]["attestations"]):
        raise Unfit  # before the case there was nothing to declare
    person = manager(agency, case)
    related(agency, person, "sibling", case=case)
    for entry in agency.people[person]["attestations"]:
        if "declares" in entry:
            entry["declares"] = "no conflicts of interest"
    return [Expect("E209", ANY, person=person), Expect("E201", case.id, person=person)]


def handed_over(case):
    """The first case manager has left the case, and nobody else has changed."""
    return not case.closed and len(case.managed) == 2 and "rural" not in case.flags and paid_second(case)


def paid_second(case):
    return (not case.flags & {"youth", "guardian", "family-caregiver"} and case.managed[1][0] < months_after(AUDIT, -2)
            and all(entry["roles"][0] == "emergency-contact" for entry in case.intake["support"]))


def former(agency, case):
    since, old, org = case.managed[0]
    new = twin(agency, old)
    for name, record in case.records.items():
        if name == "intake.yaml" or record.get("date", AUDIT) <= case.managed[1][0]:
            case.records[name] = replaced(record, old, new)
        elif record["record"] in ("plan", "assessment") and record.get("by", {}).get("person") == old:
            case.records[name] = replaced(record, old, new)
    case.managed[0] = (since, new, org)
    return new


@plant("E210", handed_over)
def written_down_after(agency, case, dice):
    person = former(agency, case)
    related(agency, person, "sibling", case=case, recorded=after(case.managed[1][0], 1))
    return [Expect("E210", case.id, person=person), Expect("E201", case.id, person=person)]


@near("E210", handed_over)
def written_down_before(agency, case, dice):
    person = former(agency, case)
    related(agency, person, "sibling", case=case, recorded=after(case.managed[1][0], -10))
    return [Expect("E201", case.id, person=person)]


@plant("E211", paid)
def one_telephone(agency, case, dice):
    person, hand = manager(agency, case), hand_of(agency, case)
    for one in (person, hand):
        agency.people[one]["phones"] = [f"555-09-{int(person[2:]):04}"]
    return [Expect("E211", case.id, person=person)]


@plant("E211", paid)
def one_household(agency, case, dice):
    person, hand = manager(agency, case), hand_of(agency, case)
    related(agency, person, dice.choice(["household-member", "domestic-partner"]), hand)
    return [Expect("E211", case.id, person=person)]


@plant("E211", paid)
def lives_with_the_individual(agency, case, dice):
    person = manager(agency, case)
    related(agency, person, "household-member", case=case)
    return [Expect("E211", case.id, person=person)]


@near("E211", paid)
def lived_together_until_the_day_before(agency, case, dice):
    person = manager(agency, case)
    related(agency, person, "household-member", case=case, to=after(case.opened, -1))
    return []


def cared_for(case):
    return (not case.closed and len(case.managed) == 1 and "family-caregiver" in case.flags
            and not case.flags & {"youth", "guardian"})


@plant("E212", cared_for)
def caregiver_leads_the_meeting(agency, case, dice):
    meeting = case.last_plan()["meeting"]
    meeting["facilitator"] = case.caregiver
    meeting["participants"].append({"person": case.caregiver, "role": "facilitator", "chosen_by_individual": True})
    return [Expect("E212", case.id)]


@near("E212", cared_for)
def caregiver_comes_along(agency, case, dice):
    case.last_plan()["meeting"]["participants"].append({"person": case.caregiver, "role": "family",
                                                        "chosen_by_individual": True})
    return []


@program("E213")
def one_hand_washes_the_other(agency, dice):
    one, other = [case for case in agency.cases.values() if paid(case)][:2]
    first, second = manager(agency, one), manager(agency, other)
    related(agency, first, "sibling", case=other)
    related(agency, second, "child", case=one)
    return [Expect("E213", ANY)]


@plant("E214", cared_for)
def caregiver_is_employer(agency, case, dice):
    entry = next(e for e in case.intake["support"] if "paid-caregiver" in e["roles"])
    entry["roles"] = ["paid-caregiver", dice.choice(["employer-of-record", "representative-payee", "guardian"])]
    return [Expect("E214", case.id, level="error")]


@near("E214", cared_for)
def somebody_else_approves(agency, case, dice):
    entry = next(e for e in case.intake["support"] if "paid-caregiver" in e["roles"])
    entry["roles"] = ["paid-caregiver", "employer-of-record"]
    safeguard(agency, "independent-approval", [organization(agency)], persons=[case.caregiver], **{"from": None})
    return []


AGENTS = ["guardian", "conservator", "representative-payee", "health-care-agent", "power-of-attorney-financial"]


def agent_from(agency, case, org, until=None):
    agent = stranger(agency)
    employed(agency, agent, org, LONG_AGO, until, title="bookkeeper")
    supported(agency, case, person=agent, roles=[AGENTS[int(agent[2:]) % len(AGENTS)]])
    return agent


@plant("E215", paid)
def agent_works_for_provider(agency, case, dice):
    agent_from(agency, case, provider(agency, case))
    return [Expect("E215", case.id, level="warning")]


@plant("E215", paid)
def agent_owns_provider(agency, case, dice):
    org, agent = provider(agency, case), stranger(agency)
    owned(agency, org, agent, Bare("4"))
    supported(agency, case, person=agent, roles=["representative-payee"])
    return [Expect("E215", case.id, level="warning")]


@near("E215", paid)
def agent_left_provider(agency, case, dice):
    agent_from(agency, case, provider(agency, case), after(case.opened, -1))
    return []


@near("E215", paid)
def agent_is_watched(agency, case, dice):
    org = provider(agency, case)
    agent = agent_from(agency, case, org)
    safeguard(agency, "independent-approval", [org], persons=[agent])
    return []


def individual_gives(kind):
    def alter(agency, case, dice):
        person = manager(agency, case)
        interest(agency, person, kind, case=case.id, amount=Bare("300.00"))
        return [Expect("E216", case.id, person=person)]
    alter.__name__ = f"individual_gives_{kind}"
    return alter


for _kind in ("loan", "lease", "bequest", "compensation"):
    plant("E216", paid)(individual_gives(_kind))


@near("E216", paid)
def repaid_before(agency, case, dice):
    interest(agency, manager(agency, case), "loan", case=case.id, amount=Bare("300.00"),
             **{"from": LONG_AGO, "to": after(case.opened, -1)})
    return []
