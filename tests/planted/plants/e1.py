"""Element 1: eligibility decided apart from the services."""

from model import AUDIT
from planting import (Expect, Unfit, agency_line, assessor, decider, dropped, employed, has_field, near,
                      new_provider, organization, owned, plain, plant, provider, redated, safeguard, second_line,
                      stranger, supported, twin, worker)
from tree import Bare, after, months_after


def judged(case):
    return [r for r in case.of("eligibility") if r["kind"] != "financial"]


def decided_by(agency, case, record, org=None, kinds=("administrative-contractor",)):
    """One determination made for another organization, by somebody of its own; returns both."""
    org = org or organization(agency, kinds, ["eligibility-determination"])
    person = twin(agency, agency.deciders[0])
    agency.people[person]["employment"][0]["organization"] = org
    agency.people[person]["employment"][0].pop("supervisor", None)
    record["by"] = {"person": person, "organization": org}
    return org, person


@plant("E101", plain)
def provider_decides(agency, case, dice):
    org = provider(agency, case)
    decided_by(agency, case, judged(case)[-1], org)
    return [Expect("E101", case.id, organization=org, party=org),
            Expect("E108", case.id, maybe=True)]  # the overlap is declared nowhere, but is there


def twelve_months_on(case):
    """A determination whose last day of twelve months lies in the last plan."""
    for record in judged(case):
        due = months_after(record["decided"], 12)
        if case.last_plan()["effective"]["from"] <= due < AUDIT:
            return record, due
    raise Unfit


def serves_on(agency, case, days):
    record, due = twelve_months_on(case)
    org = new_provider(agency, agency_line(case)["provider"])
    second_line(agency, case, case.last_plan(), org, **{"from": after(due, days)})
    decided_by(agency, case, record, org)
    return org


@plant("E101", lambda case: plain(case) and twelve_months_on(case))
def serves_from_the_last_day(agency, case, dice):
    org = serves_on(agency, case, 0)
    return [Expect("E101", case.id, organization=org, party=org), Expect("E108", case.id, maybe=True)]


@near("E101", lambda case: plain(case) and twelve_months_on(case))
def serves_from_the_day_after(agency, case, dice):
    serves_on(agency, case, 1)
    return [Expect("E108", case.id, maybe=True)]


def tied(agency, case):
    """The decider's organization and the provider of a line, both of this case alone."""
    served = provider(agency, case)
    org, _ = decided_by(agency, case, judged(case)[-1])
    return org, served


@plant("E102", plain)
def decider_owns_a_little(agency, case, dice):
    org, served = tied(agency, case)
    owned(agency, served, org, Bare("0.5"))
    return [Expect("E102", case.id, organization=org, party=served)]


@plant("E102", plain)
def owned_through_a_chain(agency, case, dice):
    org, served = tied(agency, case)
    middle = organization(agency)
    owned(agency, middle, org, Bare("2"))
    owned(agency, served, middle, Bare("3.5"))
    return [Expect("E102", case.id, organization=org, party=served)]


@plant("E102", plain)
def provider_owns_decider(agency, case, dice):
    org, served = tied(agency, case)
    owned(agency, org, served, Bare("1"))
    return [Expect("E102", case.id, organization=org, party=served)]


@plant("E102", plain)
def one_person_owns_both(agency, case, dice):
    org, served = tied(agency, case)
    person = stranger(agency)
    owned(agency, org, person, Bare("1"))
    owned(agency, served, person, Bare("4"))
    return [Expect("E102", case.id, organization=org, party=served)]


@plant("E102", plain)
def one_parent(agency, case, dice):
    org, served = tied(agency, case)
    parent = organization(agency)
    for child in (org, served):
        agency.organizations[child]["affiliations"].append({"organization": parent, "kind": "parent"})
    return [Expect("E102", case.id, organization=org, party=served)]


@near("E102", plain)
def a_share_of_nothing(agency, case, dice):
    org, served = tied(agency, case)
    owned(agency, served, org, Bare("0"))
    return []


@near("E102", plain)
def sold_the_day_before(agency, case, dice):
    org, served = tied(agency, case)
    owned(agency, served, org, Bare("3"), **{"from": months_after(AUDIT, -90),
                                             "to": after(judged(case)[-1]["decided"], -1)})
    return []


@near("E102", plain)
def half_the_board(agency, case, dice):
    org, served = tied(agency, case)
    agency.organizations[served]["affiliations"].append({"organization": org, "kind": "board-appointer",
                                                         "percent": Bare("50")})
    return []


@plant("E103", plain)
def decider_is_landlord(agency, case, dice):
    org, _ = decided_by(agency, case, judged(case)[-1])
    case.intake["individual"]["living"][0].update(kind="provider-owned", provider=org)
    return [Expect("E103", case.id, organization=org)]


@plant("E103", plain)
def decider_is_payee(agency, case, dice):
    """The payee holds the individual's money; as a representative the organization is E204's, too."""
    org, _ = decided_by(agency, case, judged(case)[-1])
    supported(agency, case, organization=org, roles=["representative-payee"])
    return [Expect("E103", case.id, organization=org), Expect("E204", case.id, organization=org)]


@plant("E103", lambda case: not case.closed and case.capitated)
def plan_decides_level_of_care(agency, case, dice):
    """A capitated plan saves what it does not find needed."""
    record = judged(case)[-1]
    record["by"] = {"person": twin(agency, agency.mco_second[0]), "organization": agency.mco}
    record["kind"] = "clinical"
    return [Expect("E103", case.id, organization=agency.mco, level="warning")]


@plant("E103", lambda case: plain(case) and has_field("organization", "interests"))
def decider_lends(agency, case, dice):
    org, _ = decided_by(agency, case, judged(case)[-1])
    agency.organizations[org]["interests"] = [{"case": case.id, "kind": "loan", "amount": Bare("900.00")}]
    return [Expect("E103", case.id, organization=org)]


@near("E103", plain)
def landlord_moved_out_of(agency, case, dice):
    org, _ = decided_by(agency, case, judged(case)[-1])
    case.intake["individual"]["living"].insert(0, {"kind": "provider-owned", "provider": org,
                                                   "to": after(judged(case)[-1]["decided"], -1)})
    case.intake["individual"]["living"][1]["from"] = judged(case)[-1]["decided"]
    return []


def lapsed(case):
    """The last determination but one is older than a year, and services run."""
    records = judged(case)
    return (not case.closed and len(records) > 1 and records[-1]["outcome"] == "eligible"
            and months_after(records[-2]["decided"], 12) < AUDIT)


@plant("E105", lapsed)
def never_again(agency, case, dice):
    dropped(case, judged(case)[-1])
    return [Expect("E105", case.id)]


def renewed_on(case, days):
    records = judged(case)
    date = after(months_after(records[-2]["decided"], 12), days)
    if date > after(AUDIT, -12):
        raise Unfit
    record = redated(case, records[-1], "decided", date)
    record["notice"].update(sent=after(date, 1), effective=date)
    record["valid_to"] = after(months_after(date, 12), -1)


@plant("E105", lapsed)
def a_day_late(agency, case, dice):
    renewed_on(case, 1)
    return [Expect("E105", case.id)]


@near("E105", lapsed)
def on_the_due_day(agency, case, dice):
    renewed_on(case, 0)
    return []


def simple_start(case):
    return not case.closed and "interim" not in case.flags and "transferred_from" not in case.intake


def first_decided(case, days):
    record = judged(case)[0]
    date = after(case.plans()[0]["effective"]["from"], days)
    record = redated(case, record, "decided", date)
    record["notice"].update(sent=after(date, 1), effective=date)
    record["valid_to"] = after(months_after(date, 12), -1)


@plant("E106", simple_start)
def served_a_day_before(agency, case, dice):
    first_decided(case, 1)
    return [Expect("E106", case.id)]


@near("E106", simple_start)
def served_on_the_day(agency, case, dice):
    first_decided(case, 0)
    return []


@near("E106", lambda case: not case.closed and "interim" not in case.flags and "transferred_from" in case.intake)
def served_elsewhere_before(agency, case, dice):
    first_decided(case, 30)
    return []


@plant("E107", plain)
def works_on_the_side(agency, case, dice):
    person, org = decider(agency, case), agency_line(case)["provider"]
    employed(agency, person, org, months_after(AUDIT, -90), basis=dice.choice([None, "contractor"]))
    return [Expect("E107", case.id, person=person, party=org)]


@plant("E107", plain)
def left_on_the_day(agency, case, dice):
    person, org = decider(agency, case), provider(agency, case)
    employed(agency, person, org, months_after(AUDIT, -90), judged(case)[0]["decided"])
    return [Expect("E107", case.id, person=person, party=org)]


@plant("E107", plain)
def holds_a_paid_office(agency, case, dice):
    person, org = decider(agency, case), provider(agency, case)
    agency.organizations[org]["officers"].append({"person": person, "title": "treasurer", "paid": True})
    agency.organizations[org]["disclosures"][0]["parties"].append(person)
    return [Expect("E107", case.id, person=person, party=org, level="error")]


@plant("E107", plain)
def sits_unpaid(agency, case, dice):
    person, org = decider(agency, case), provider(agency, case)
    seat = {"person": person, "title": "board member", "paid": dice.choice([False, None])}
    agency.organizations[org]["officers"].append(seat)
    agency.organizations[org]["disclosures"][0]["parties"].append(person)
    return [Expect("E107", case.id, person=person, party=org, level="warning")]


@plant("E107", plain)
def owns_a_share(agency, case, dice):
    person, org = decider(agency, case), provider(agency, case)
    owned(agency, org, person, Bare("1"))
    # E206 looks at who serves on the day of the decision: perhaps nobody yet.
    return [Expect("E107", case.id, person=person, party=org),
            Expect("E206", case.id, person=person, party=org, maybe=True)]


@near("E107", plain)
def volunteers(agency, case, dice):
    person, org = decider(agency, case), agency_line(case)["provider"]
    employed(agency, person, org, months_after(AUDIT, -90), basis="volunteer")
    return []


@near("E107", plain)
def left_the_day_before(agency, case, dice):
    person, org = decider(agency, case), agency_line(case)["provider"]
    employed(agency, person, org, months_after(AUDIT, -90), after(judged(case)[0]["decided"], -1))
    return []


def overlap(agency, case):
    """What is declared: the organization decides eligibility and provides services, though none in this case."""
    org, _ = decided_by(agency, case, judged(case)[-1])
    agency.organizations[org]["functions"] = ["eligibility-determination", "service-provision"]
    return org


@plant("E108", plain)
def overlap_without_firewall(agency, case, dice):
    overlap(agency, case)
    return [Expect("E108", case.id)]


@plant("E108", plain)
def firewall_of_yesterday(agency, case, dice):
    org = overlap(agency, case)
    safeguard(agency, "firewall", [org], to=after(judged(case)[-1]["decided"], -1))
    return [Expect("E108", case.id)]


@near("E108", plain)
def firewall_until_today(agency, case, dice):
    org = overlap(agency, case)
    safeguard(agency, "firewall", [org], to=judged(case)[-1]["decided"])
    return []


def institution(case):
    return [entry for record in (case.intake, *case.of("update")) for entry in record.get("choices", [])
            if entry["of"] == "hcbs-or-institution"]


def waived(case):
    """42 CFR 441.302(d) is of waivers; 1915(i) asks for no institutional level of care."""
    return plain(case) and case.source in ("medicaid-1915c", "medicaid-1915k")


@plant("E109", waived)
def never_chose(agency, case, dice):
    for record in (case.intake, *case.of("update")):
        record["choices"] = [e for e in record.get("choices", []) if e["of"] != "hcbs-or-institution"]
    return [Expect("E109", case.id, level="warning")]


@plant("E109", waived)
def chose_a_day_late(agency, case, dice):
    institution(case)[0]["date"] = after(judged(case)[0]["decided"], 1)
    return [Expect("E109", case.id)]


@near("E109", plain)
def chose_on_the_day(agency, case, dice):
    institution(case)[0]["date"] = judged(case)[0]["decided"]
    return []


def assessed(case):
    return [r for r in case.of("assessment") if r["purpose"] == "level-of-care"][-1]


def supervises(agency, case, until=None, below=False):
    """On the day of an assessment on which the aide serves."""
    record = assessed(case)
    plan = next((p for p in case.plans() if p["effective"]["from"] <= record["assessed"] <= p["effective"]["to"]), None)
    if not plan:
        raise Unfit
    hand = worker(agency, case, agency_line(case, plan))
    record = assessed(case)
    person = assessor(agency, case, record)
    upper, lower = (hand, person) if below else (person, hand)
    job = agency.people[lower]["employment"][0]
    if until:
        agency.people[lower]["employment"].append({**job, "from": after(until, 1)})
        job.update(supervisor=upper, to=until)
        job.update({"supervisor": upper})
    else:
        job["supervisor"] = upper
    agency.people[lower]["employment"] = [ordered(job) for job in agency.people[lower]["employment"]]
    return person


def ordered(job):
    return {k: job[k] for k in ("organization", "title", "functions", "supervisor", "basis", "pay", "from", "to")
            if job.get(k) is not None}


@plant("E112", plain)
def assessor_supervises_aide(agency, case, dice):
    return [Expect("E112", case.id, person=supervises(agency, case))]


@plant("E112", plain)
def assessor_answers_to_aide(agency, case, dice):
    return [Expect("E112", case.id, person=supervises(agency, case, below=True))]


@near("E112", plain)
def supervised_until_the_day_before(agency, case, dice):
    supervises(agency, case, until=after(assessed(case)["assessed"], -1))
    return []


@plant("E113", simple_start)
def no_determination(agency, case, dice):
    dropped(case, *case.of("eligibility"))
    return [Expect("E113", case.id, level="warning")]


