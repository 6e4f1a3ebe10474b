"""Element 5, further: appeals, remedies, acknowledgement and benefits that go on."""

import copy

import complaints
from model import AUDIT
from planting import ANY, Expect, Unfit, grievance_of, near, plain, plant, program, replaced
from plants.e5 import filed, resolved
from tree import Bare, after


def appealed(case):
    return "resolved-appeal" in case.flags


def decided_after(agency, case, days, extended=None):
    found = grievance_of(agency, case, "appeal")
    if after(found["received"], days) > AUDIT:
        raise Unfit
    shifted = after(found["received"], days)
    found["log"] = [e for e in found["log"] if e["action"] not in ("decided", "notified")]
    if extended is not None:
        found["log"].append({"date": after(found["received"], extended), "action": "extended", "by": found["handler"],
                             "until": after(found["received"], 44), "requested_by": "individual",
                             "reason": "a witness is away"})
    found["log"] += [{"date": shifted, "action": action, "level": 1, "by": found["handler"]}
                     for action in ("decided", "notified")]
    found["resolution"].update(decided=shifted, notified=shifted)
    if found["resolution"].get("effectuated"):
        found["resolution"]["effectuated"] = shifted
    return found


@plant("E506", appealed)
def decided_on_day_31(agency, case, dice):
    decided_after(agency, case, 31)
    return [Expect("E506", case.id)]


@plant("E506", appealed)
def decided_on_day_45(agency, case, dice):
    decided_after(agency, case, 45, extended=20)
    return [Expect("E506", case.id)]


@plant("E506", appealed)
def not_so_quick(agency, case, dice):
    """Received in the morning; on the fourth day after it 72 hours are over whatever the hour."""
    found = decided_after(agency, case, 4)
    found["expedited"] = True
    found["received"] = Bare(f"{found['received']}T09:00:00-05:00")
    return [Expect("E506", case.id)]


@near("E506", appealed)
def decided_on_day_30(agency, case, dice):
    decided_after(agency, case, 30)
    return []


@near("E506", appealed)
def decided_on_day_44(agency, case, dice):
    decided_after(agency, case, 44, extended=20)
    return []


@near("E506", appealed)
def quick_enough(agency, case, dice):
    found = decided_after(agency, case, 2)
    found["expedited"] = True
    found["received"] = Bare(f"{found['received']}T09:00:00-05:00")
    return []


@plant("E511", appealed)
def open_past_its_day(agency, case, dice):
    """An appeal that nobody has answered after a month; E506 is its clock and may say the same."""
    found = grievance_of(agency, case, "appeal")
    if after(found["received"], 31) > AUDIT:
        raise Unfit
    del found["resolution"]
    found.pop("used_in", None)
    found["log"] = [e for e in found["log"] if e["action"] not in ("decided", "notified")]
    return [Expect("E511", case.id, either=("E506",))]


def overturned(agency, case, days):
    found = grievance_of(agency, case, "appeal")
    resolution = found["resolution"]
    resolution.update(outcome="decision-overturned", remedy="the hours are given")
    resolution.pop("effectuated", None)
    if days is None and after(resolution["notified"], 4) > AUDIT:
        raise Unfit
    if days is not None:
        resolution["effectuated"] = after(resolution["notified"], days)
        if resolution["effectuated"] > AUDIT:
            raise Unfit


@plant("E507", appealed)
def given_on_the_fourth_day(agency, case, dice):
    overturned(agency, case, 4)
    return [Expect("E507", case.id)]


@plant("E507", appealed)
def never_given(agency, case, dice):
    overturned(agency, case, None)
    return [Expect("E507", case.id)]


@near("E507", appealed)
def given_on_the_third_day(agency, case, dice):
    overturned(agency, case, 3)
    return []


@plant("E508", resolved)
def right_and_nothing_done(agency, case, dice):
    found = grievance_of(agency, case, "grievance")
    found["resolution"]["outcome"] = "substantiated"
    found["resolution"].pop("remedy", None)
    found.pop("used_in", None)
    return [Expect("E508", case.id)]


@near("E508", resolved)
def not_right_and_nothing_done(agency, case, dice):
    found = grievance_of(agency, case, "grievance")
    found["resolution"]["outcome"] = "unsubstantiated"
    found["resolution"].pop("remedy", None)
    return []


@program("E509")
def three_alike(agency, dice):
    cases = [case for case in agency.cases.values() if not case.closed][:3]
    org = next(o for o in agency.workers if o != agency.rural_org)
    for number, case in enumerate(cases):
        filed(agency, case, dice, after(AUDIT, -200 + number * 80), 30, about={"topic": "rights", "organization": org})
    return [Expect("E509", ANY)]


@program("E514")
def nobody_ever_complains(agency, dice):
    """Forty times the same case: well over a hundred years of service, and not a word."""
    case = min((c for c in agency.cases.values() if plain(c) and not c.caregiver and not c.representative
                and "provider-owned" not in c.flags),
               key=lambda c: c.opened)
    for path in [p for p, g in agency.across.items() if p.startswith("grievances/")]:
        gone = agency.across.pop(path)
        for improvement in agency.kind("improvements"):
            improvement["draws_on"] = [x for x in improvement["draws_on"] if x != gone["id"]]
    for _ in range(60):
        new = agency.mint("C")
        other = copy.deepcopy(case)
        other.id = new
        other.records = {name: replaced(record, case.id, new) for name, record in other.records.items()}
        agency.cases[new] = other
    agency.program["caseload"]["limit"] = 500
    return [Expect("E514", ANY, level="note")]


@plant("E510", resolved)
def nobody_acknowledged(agency, case, dice):
    """E408 asks for the same day, and may say it in its place."""
    found = grievance_of(agency, case, "grievance")
    found["log"] = [e for e in found["log"] if e["action"] != "acknowledged"]
    return [Expect("E510", case.id, either=("E408",))]


@plant("E512", resolved)
def not_content(agency, case, dice):
    found = grievance_of(agency, case, "grievance")
    if after(found["resolution"]["decided"], 60) > AUDIT or any(e.get("level") == 2 for e in found["log"]):
        raise Unfit
    found["resolution"]["satisfied"] = False
    return [Expect("E512", case.id)]


@near("E512", resolved)
def not_content_and_heard_again(agency, case, dice):
    found = grievance_of(agency, case, "grievance")
    start = after(found["resolution"]["decided"], 10)
    if after(start, 40) > AUDIT or any(e.get("level") == 2 for e in found["log"]):
        raise Unfit
    found["resolution"]["satisfied"] = False
    people, org = ((agency.mco_second, agency.mco) if case.capitated else (agency.second_level, agency.state))
    second = complaints.record(agency, dice, case, "grievance", start, dict(found["about"][0]),
                               {"person": people[0], "organization": org})
    second["complainant"], second["consent"], second["appeal_of"] = {"role": "individual"}, None, found["id"]
    complaints.settled(agency, dice, case, second, 30, second["handler"], "unsubstantiated", level=2)
    complaints.filed(agency, case, second)
    return []


def continued(case):
    return "continuation" in case.flags and "resolved-fair-hearing" in case.flags


@plant("E513", continued)
def cut_all_the_same(agency, case, dice):
    """Asked for before the day of the cut, refused, and cut on that day while the hearing was pending."""
    grievance_of(agency, case, "fair-hearing")["continuation"]["granted"] = False
    return [Expect("E513", case.id)]


@near("E513", continued)
def asked_for_too_late(agency, case, dice):
    found = grievance_of(agency, case, "fair-hearing")
    cut = next(r for r in case.of("authorization") if r["outcome"] == "reduced")
    days = (after(cut["notice"]["effective"], 11) - found["received"]).days
    for node in (found, *found["log"], found["resolution"], found["continuation"]):
        for key in ("received", "date", "decided", "notified", "effectuated", "requested"):
            if node.get(key):
                node[key] = after(node[key], days)
    if found["resolution"]["decided"] > after(AUDIT, -5):
        raise Unfit
    found["continuation"]["granted"] = False
    return []
