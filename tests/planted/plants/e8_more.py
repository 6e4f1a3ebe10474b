"""Element 8, further: supervisors, premises, choice, money between the two, and landlords."""

from model import AUDIT
from planting import (ANY, Expect, Unfit, agency_line, in_case, manager, moved_to, near, new_provider, owned, plain,
                      plant, program, program_near, strict, stranger, twin, worker)
from plants.e1 import ordered
from plants.e8 import companions, pair
from registry import LANGUAGES, RURAL
from tree import Bare, after, months_after


def rural(agency):
    return next(case for case in agency.cases.values() if "rural" in case.flags and not case.closed)


def exception(agency):
    return agency.across["safeguards/S-00001.yaml"]


def lacking(level, name, change):
    def alter(agency, dice):
        change(agency, exception(agency))
        return [Expect("E803", ANY, level=level), Expect("E407", ANY, maybe=True)]
    alter.__name__ = name
    return alter


def without(protection):
    return lambda agency, record: record["protections"].remove(protection)


def approved_late(agency, record):
    """Approved the day after the first service of the case began."""
    record["approved_by"]["date"] = after(min(case.plans()[0]["effective"]["from"] for case in agency.cases.values()
                                              if "rural" in case.flags), 1)


def searched(days):
    def change(agency, record):
        record["searches"][-1]["date"] = after(months_after(AUDIT, -12), days)
        record["evidence"] = [e for e in record["evidence"] if e["date"] < record["searches"][-1]["date"]]
    return change


def reviewed(days):
    return lambda agency, record: record.update(reviewed=after(months_after(AUDIT, -12), days))


program("E803")(lacking("error", "no_administrative_separation", without("administrative-separation")))
program("E803")(lacking("error", "no_dispute_of_only_entity", without("dispute-of-only-entity")))
program("E803")(lacking("warning", "no_state_oversight", without("state-oversight")))
program("E803")(lacking("warning", "no_choice_and_disclosure", without("choice-and-disclosure")))
program("E803")(lacking("error", "approved_after_service", approved_late))
program("E803")(lacking("warning", "searched_a_year_and_a_day_ago", searched(-1)))
program("E803")(lacking("warning", "reviewed_a_year_and_a_day_ago", reviewed(-1)))


@program_near("E803")
def searched_and_reviewed_a_year_ago(agency, dice):
    searched(0)(agency, exception(agency))
    reviewed(0)(agency, exception(agency))
    return []


def boss(agency, person):
    return agency.people[person]["employment"][0]["supervisor"]


@plant("E806", strict)
def one_supervisor(agency, case, dice):
    person, hand = manager(agency, case), worker(agency, case, agency_line(case))
    agency.people[hand]["employment"][0]["supervisor"] = boss(agency, person)
    return [Expect("E806", case.id, person=person), Expect("E806", case.id), Expect("E112", case.id, maybe=True)]


@plant("E806", strict)
def one_supervisor_of_the_second_line(agency, case, dice):
    """The aide's supervisor answers to the supervisor of the case manager, who has somebody above."""
    person, hand = manager(agency, case), worker(agency, case, agency_line(case))
    middle = twin(agency, boss(agency, hand))
    agency.people[middle]["employment"][0]["supervisor"] = boss(agency, person)
    agency.people[hand]["employment"][0]["supervisor"] = middle
    return [Expect("E806", case.id), Expect("E112", case.id, maybe=True)]


@near("E806", strict)
def only_the_executive_in_common(agency, case, dice):
    person, hand = manager(agency, case), worker(agency, case, agency_line(case))
    middle = twin(agency, boss(agency, hand))
    agency.people[middle]["employment"][0]["supervisor"] = boss(agency, boss(agency, person))
    agency.people[hand]["employment"][0]["supervisor"] = middle
    return [Expect("E112", case.id, maybe=True)]


@program("E806")
def one_supervisor_behind_the_safeguard(agency, dice):
    case = rural(agency)
    for hand in agency.workers[agency.rural_org]:
        agency.people[hand]["employment"][0]["supervisor"] = boss(agency, case.managed[0][1])
    return [Expect("E806", ANY)]


def another_agency(agency, **more):
    """Somebody else who would manage cases in the county."""
    old = next(o for o in agency.managers if o != agency.rural_org)
    offer = {"service": "case-management", "counties": [RURAL], "languages": list(LANGUAGES), "accepting": True,
             "from": months_after(AUDIT, -60), **more}
    agency.organizations[old]["services"].append({k: v for k, v in offer.items() if v is not None})
    return old


@program("E807")
def somebody_else_is_willing(agency, dice):
    another_agency(agency)
    return [Expect("E807", ANY), Expect("E608", ANY, maybe=True)]


@program("E807")
def somebody_else_may_be_willing(agency, dice):
    another_agency(agency, accepting=None)
    return [Expect("E807", ANY), Expect("E608", ANY, maybe=True)]


@program_near("E807")
def takes_nobody(agency, dice):
    another_agency(agency, accepting=False)
    return []


@program_near("E807")
def left_before(agency, dice):
    another_agency(agency, to=after(min(c.opened for c in agency.cases.values()), -1))
    return []


def told(case, topic):
    return [(record, entry) for record in (case.intake, *case.of("update")) for entry in record.get("notices", [])
            if entry["topic"] == topic]


def does_both(case):
    """Where one organization manages and serves, there is something to disclose."""
    return "rural" in case.flags and not case.closed


@plant("E808", does_both)
def nothing_disclosed(agency, case, dice):
    for record, entry in told(case, "conflict-disclosure"):
        record["notices"].remove(entry)
    return [Expect("E808", case.id), Expect("E407", case.id, maybe=True)]


@plant("E808", does_both)
def disclosed_after_the_signature(agency, case, dice):
    """One day after the individual signed the first plan."""
    told(case, "conflict-disclosure")[0][1]["given"] = after(min(s["signed"] for s in case.plans()[0]["signatures"]), 1)
    return [Expect("E808", case.id), Expect("E407", case.id, maybe=True)]


@plant("E808", does_both)
def nothing_chosen(agency, case, dice):
    """Neither a choice on record nor, in plan or assignment, what was offered and who chose."""
    for record in (case.intake, *case.of("update")):
        record["choices"] = [e for e in record.get("choices", [])
                             if e["of"] not in ("provider", "case-management-agency")]
        for entry in record.get("case_managers", []):
            entry.pop("offered", None), entry.pop("chosen_by", None)
    for plan in case.plans():
        for line in plan["services"]:
            line.pop("offered", None), line.pop("chosen_by", None)
    return [Expect("E808", case.id), *(Expect(r, case.id, maybe=True) for r in ("T04", "P35", "E608"))]


@near("E808", does_both)
def disclosed_the_day_before(agency, case, dice):
    signed = min(s["signed"] for s in case.plans()[0]["signatures"])
    told(case, "conflict-disclosure")[0][1]["given"] = after(signed, -1)
    return []


def money(kind, level=None, reverse=False, **more):
    def alter(agency, case, dice):
        org, served = pair(agency, case)
        upper, lower = (org, served) if not reverse else (served, org)
        agency.organizations[lower]["affiliations"].append({"organization": upper, "kind": kind, **more})
        return [Expect("E809", case.id, organization=org, party=served, level=level), *companions(case)]
    alter.__name__ = f"{kind}_{'reverse' if reverse else ''}".replace("-", "_")
    return alter


for _kind in ("lender", "lessor"):
    plant("E809", strict)(money(_kind))
plant("E809", strict)(money("lender", reverse=True))
plant("E809", strict)(money("grantor", "note"))


@near("E809", strict)
def repaid_before(agency, case, dice):
    org, served = pair(agency, case)
    agency.organizations[served]["affiliations"].append({"organization": org, "kind": "lender",
                                                         "to": after(case.opened, -1)})
    return []


def followed(case):
    """A new case manager, and plans of their own since."""
    return (not case.closed and len(case.managed) == 2 and "rural" not in case.flags
            and any(p["written"] >= case.managed[1][0] for p in case.plans()))


def moved_units(agency, case, days):
    """The first plan after the change of manager moves a line to an affiliate; it is written after so many days."""
    since, _, org = case.managed[1]
    plans = [p for p in case.plans() if p["written"] >= since]
    served = new_provider(agency, agency_line(case, plans[0])["provider"])
    owned(agency, served, org, Bare("4"))
    moved_to(agency, case, plans, served)
    first = plans[0]
    if (first["written"] - since).days != days:
        raise Unfit
    return org, served


@plant("E811", followed)
def units_follow_the_manager(agency, case, dice):
    org, served = moved_units(agency, case, 20)
    return [Expect("E811", case.id), Expect("E816", case.id, organization=org, party=served), *companions(case)]


def targeted(case):
    return plain(case) and case.source == "targeted-case-management"


@plant("E812", targeted)
def manager_authorizes(agency, case, dice):
    found = case.of("authorization")
    if not found:
        raise Unfit
    person, org = case.managed[0][1:]
    found[-1]["by"] = {"person": person, "organization": org}
    return [Expect("E812", case.id)]


@plant("E815", lambda case: not case.closed and case.capitated and len(case.managed) == 1 and "rural" not in case.flags
       and not case.flags & {"grievance", "two-level"})
def coordinator_paid_by_volume(agency, case, dice):
    """A care coordinator of the health plan whose pay follows what is used."""
    person = manager(agency, case)
    old = case.managed[0][2]
    entry = case.intake["case_managers"][0]
    offered = list(entry["offered"])
    in_case(agency, case, old, agency.mco)
    for record in (case.intake, *case.of("update")):
        for choice in record.get("choices", []):
            if choice["of"] == "case-management-agency":
                choice["offered"] = [*offered, agency.mco]
        for manager_entry in record.get("case_managers", []):
            manager_entry["offered"] = [*offered, agency.mco]
    job = agency.people[person]["employment"][0]
    job.update(organization=agency.mco, pay="volume-bonus")
    job.pop("supervisor")
    agency.people[person]["employment"] = [ordered(job)]
    return [Expect("E815", case.id, person=person)]


def divest(agency, case, still):
    org, served = pair(agency, case)
    agency.organizations[org]["affiliations"].append({"organization": served, "kind": "parent",
                                                      "from": months_after(AUDIT, -120), "to": after(case.opened, -20)})
    if still == "loan":
        agency.organizations[org]["affiliations"].append({"organization": served, "kind": "lender"})
    elif still == "officer":
        person = stranger(agency)
        for one in (org, served):
            agency.organizations[one]["officers"].append({"person": person, "title": "director", "paid": True})
            for entry in agency.organizations[one]["disclosures"]:
                entry["parties"] = [*entry["parties"], person]
    return org, served


@plant("E817", strict)
def still_lends(agency, case, dice):
    org, served = divest(agency, case, "loan")
    return [Expect("E817", ANY, organization=org), Expect("E809", case.id, organization=org, party=served),
            *companions(case)]


@near("E817", strict)
def divested_wholly(agency, case, dice):
    divest(agency, case, None)
    return []


def housed(restricted):
    return lambda case: (not case.closed and "provider-owned" in case.flags and strict(case)
                         and bool(case.last_plan().get("restrictions")) == restricted)


def landlord_serves(agency, case):
    org = agency_line(case)["provider"]
    in_case(agency, case, agency.landlord(case.county), org)
    return org


@plant("E818", housed(False))
def landlord_is_the_provider(agency, case, dice):
    landlord_serves(agency, case)
    return [Expect("E818", case.id, level="note")]


@plant("E818", housed(True))
def landlord_restricts(agency, case, dice):
    landlord_serves(agency, case)
    return [Expect("E818", case.id, level="warning")]


@near("E818", housed(True))
def another_landlord(agency, case, dice):
    in_case(agency, case, agency.landlord(case.county), new_provider(agency, agency_line(case)["provider"]))
    return []

