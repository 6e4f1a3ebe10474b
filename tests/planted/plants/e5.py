"""Element 5: grievances and appeals, tracked and answered in time."""

import complaints
from model import AUDIT
from planting import (ANY, Expect, Unfit, agency_line, employed, grievance_of, near, owned, plant, provider, related,
                      replaced, stranger, strict, twin)
from tree import Bare, after, day, months_after

LONG_AGO = months_after(AUDIT, -150)
RIGHTS_BEGIN = day("2026-07-09")  # 42 CFR 441.301(c)(7) applies to fee-for-service from here on


def quiet(case):
    """No grievance yet, and nothing that could look like an answer to one."""
    return (strict(case) and not case.capitated and case.opened < day("2026-05-01") and not case.flags & {
        "grievance", "two-level", "hearing", "appeal", "continuation", "reduction", "new manager", "new provider"})


def resolved(case):
    return "resolved-grievance" in case.flags


def filed(agency, case, dice, received, days, outcome="unsubstantiated", about=None, officer=None, **more):
    """A grievance of its own, heard by the State, with an answer after so many days, or still open (None)."""
    officer = officer or dice.choice(agency.grievance_officers)
    handler = {"person": officer, "organization": agency.state}
    about = about or {"topic": "rights", "organization": agency_line(case)["provider"]}
    found = complaints.record(agency, dice, case, "grievance", received, about, handler)
    found["complainant"], found["consent"] = {"role": "individual"}, None
    complaints.settled(agency, dice, case, found, days or 95, handler, outcome,
                       "another aide comes" if outcome == "substantiated" else None)
    if days is None:
        found["resolution"] = None
        found["log"] = [e for e in found["log"] if e["action"] not in ("decided", "notified")]
    found.update(more)
    return complaints.filed(agency, case, found)


def extended(found, after_days, by, told=None, reason="a witness is away"):
    """An extension so many days after receipt, told in writing so many days later."""
    start = found["received"]
    entry = {"date": after(start, after_days), "action": "extended", "by": found["handler"], "until": after(start, 104),
             "requested_by": by, "reason": reason}
    found["log"].append({k: v for k, v in entry.items() if v is not None})
    if told is not None:
        found["log"].append({"date": after(start, after_days + told), "action": "notified", "by": found["handler"]})
    found["log"].sort(key=lambda e: e["date"])
    return found


@plant("E501", resolved)
def no_reason(agency, case, dice):
    del grievance_of(agency, case, "grievance")["description"]
    return [Expect("E501", case.id)]


@plant("E501", resolved)
def no_review_on_record(agency, case, dice):
    found = grievance_of(agency, case, "grievance")
    if found["resolution"]["outcome"] == "resolved-informally":
        raise Unfit  # an informal end needs no review
    found["log"] = [e for e in found["log"] if e["action"] not in ("reviewed", "interviewed", "decided")]
    return [Expect("E501", case.id)]


@plant("E501", resolved)
def no_outcome(agency, case, dice):
    del grievance_of(agency, case, "grievance")["resolution"]["outcome"]
    return [Expect("E501", case.id)]


@plant("E501", resolved)
def nobody_named(agency, case, dice):
    """Whose grievance it was does not stand there."""
    del grievance_of(agency, case, "grievance")["case"]
    return [Expect("E501", ANY)]


@plant("E502", quiet)
def answered_a_day_late(agency, case, dice):
    filed(agency, case, dice, RIGHTS_BEGIN, 91)
    return [Expect("E502", case.id, level="error")]


@plant("E502", quiet)
def still_open(agency, case, dice):
    filed(agency, case, dice, after(AUDIT, -91), None)
    return [Expect("E502", case.id, level="error")]


@plant("E502", quiet)
def extended_and_a_day_late(agency, case, dice):
    extended(filed(agency, case, dice, RIGHTS_BEGIN, 105), 80, "individual")
    return [Expect("E502", case.id, level="error")]


@plant("E502", quiet)
def extended_without_reason(agency, case, dice):
    extended(filed(agency, case, dice, RIGHTS_BEGIN, 100), 80, "individual", reason=None)
    return [Expect("E502", case.id, level="error"), Expect("E503", case.id, maybe=True)]


@plant("E502", quiet)
def extended_too_late(agency, case, dice):
    extended(filed(agency, case, dice, RIGHTS_BEGIN, 100), 91, "individual")
    return [Expect("E502", case.id, level="error"), Expect("E503", case.id, maybe=True)]


@plant("E502", quiet)
def before_the_rule_applied(agency, case, dice):
    filed(agency, case, dice, after(RIGHTS_BEGIN, -1), 91)
    return [Expect("E502", case.id, level="note")]


@plant("E502", lambda case: resolved(case) and case.capitated)
def health_plan_answers_late(agency, case, dice):
    found = grievance_of(agency, case, "grievance")
    late = after(found["received"], 105)
    if late > AUDIT:
        raise Unfit
    found["resolution"].update(decided=late, notified=late)
    found["log"] = [e for e in found["log"] if e["action"] != "withdrawn"]
    for entry in found["log"]:
        if entry["action"] == "decided":
            entry["date"] = late
    return [Expect("E502", case.id, level="error")]


@near("E502", quiet)
def answered_on_the_last_day(agency, case, dice):
    filed(agency, case, dice, RIGHTS_BEGIN, 90)
    return []


@near("E502", quiet)
def open_on_the_last_day(agency, case, dice):
    filed(agency, case, dice, after(AUDIT, -90), None)
    return []


@near("E502", quiet)
def extended_and_in_time(agency, case, dice):
    extended(filed(agency, case, dice, RIGHTS_BEGIN, 104), 90, "agency", told=2)
    return []


@near("E502", quiet)
def withdrawn_and_never_answered(agency, case, dice):
    found = filed(agency, case, dice, after(AUDIT, -130), None)
    found["log"].append({"date": after(AUDIT, -100), "action": "withdrawn"})
    return []


def prolonged(told, reason="a witness is away"):
    def alter(agency, case, dice):
        extended(filed(agency, case, dice, RIGHTS_BEGIN, 60), 40, "agency", told, reason)
        return [Expect("E503", case.id)]
    alter.__name__ = f"told_{told}_{'reason' if reason else 'no_reason'}"
    return alter


plant("E503", quiet)(prolonged(None))
plant("E503", quiet)(prolonged(3))
plant("E503", quiet)(prolonged(1, None))


@plant("E503", quiet)
def told_late_and_answered_late(agency, case, dice):
    """An extension that does not hold gives no days, either."""
    extended(filed(agency, case, dice, RIGHTS_BEGIN, 100), 80, "agency", told=3)
    return [Expect("E503", case.id), Expect("E502", case.id)]


@near("E503", quiet)
def told_on_the_second_day(agency, case, dice):
    extended(filed(agency, case, dice, RIGHTS_BEGIN, 60), 40, "agency", told=2)
    return []


@near("E503", quiet)
def asked_for_by_the_individual(agency, case, dice):
    extended(filed(agency, case, dice, RIGHTS_BEGIN, 60), 40, "individual")
    return []


def two_levels(case):
    return "two-level" in case.flags and "resolved-grievance" in case.flags


def levels(agency, case):
    found = grievance_of(agency, case, "grievance")
    low = next(e["by"]["person"] for e in found["log"] if e["action"] == "reviewed" and e.get("level") == 1)
    high = next((e["by"]["person"] for e in found["log"] if e["action"] == "reviewed" and e.get("level") == 2), None)
    if not high or found["resolution"]["by"]["person"] != high:
        raise Unfit
    return found, low, high


def reheard_by(found, high, person):
    for entry in found["log"]:
        if entry.get("level") == 2:
            entry["by"] = replaced(entry["by"], high, person)
    found["resolution"]["by"] = replaced(found["resolution"]["by"], high, person)


@plant("E504", two_levels)
def same_eyes(agency, case, dice):
    found, low, high = levels(agency, case)
    reheard_by(found, high, low)
    return [Expect("E504", case.id, person=low)]


@plant("E504", two_levels)
def subordinate_of_the_first(agency, case, dice):
    found, low, high = levels(agency, case)
    person = twin(agency, high)
    agency.people[person]["employment"][0]["supervisor"] = low
    reheard_by(found, high, person)
    return [Expect("E504", case.id, person=person)]


@plant("E504", two_levels)
def interviewed_before(agency, case, dice):
    found, low, high = levels(agency, case)
    entries = [e for e in found["log"] if e["action"] == "interviewed"]
    if not entries:
        raise Unfit
    entries[0]["by"] = replaced(entries[0]["by"], low, high)
    return [Expect("E504", case.id, person=high)]


@near("E504", two_levels)
def supervisor_of_the_first(agency, case, dice):
    found, low, high = levels(agency, case)
    reheard_by(found, high, agency.people[low]["employment"][0]["supervisor"])
    return []


@near("E504", two_levels)
def only_took_it_in(agency, case, dice):
    """Whoever acknowledges and assigns has reviewed nothing."""
    found, low, high = levels(agency, case)
    for entry in found["log"]:
        if entry["action"] in ("acknowledged", "assigned"):
            entry["by"] = replaced(entry["by"], low, high)
    return []


def heard(agency, case, dice, about, officer):
    return filed(agency, case, dice, after(AUDIT, -120), 40, about=about, officer=officer)


def officer_of(agency):
    return twin(agency, agency.grievance_officers[0])


@plant("E505", quiet)
def judge_in_own_cause(agency, case, dice):
    officer = officer_of(agency)
    heard(agency, case, dice, {"topic": "rights", "person": officer}, officer)
    return [Expect("E505", case.id, person=officer)]


@plant("E505", quiet)
def kin_of_the_one_named(agency, case, dice):
    officer, named = officer_of(agency), stranger(agency)
    related(agency, officer, "sibling", named)
    heard(agency, case, dice, {"topic": "rights", "person": named}, officer)
    return [Expect("E505", case.id, person=officer)]


@plant("E505", quiet)
def works_for_the_one_named(agency, case, dice):
    officer, org = officer_of(agency), agency_line(case)["provider"]
    employed(agency, officer, org, LONG_AGO)
    heard(agency, case, dice, {"topic": "quality", "organization": org}, officer)
    return [Expect("E505", case.id, person=officer)]


@plant("E505", quiet)
def owns_the_one_named(agency, case, dice):
    officer, org = officer_of(agency), provider(agency, case)
    owned(agency, org, officer, Bare("0.2"))
    heard(agency, case, dice, {"topic": "quality", "organization": org}, officer)
    return [Expect("E505", case.id, person=officer)]


@plant("E505", quiet)
def brother_owns_the_one_named(agency, case, dice):
    officer, org, brother = officer_of(agency), provider(agency, case), stranger(agency)
    related(agency, brother, "sibling", officer)
    owned(agency, org, brother, Bare("2"))
    heard(agency, case, dice, {"topic": "quality", "organization": org}, officer)
    return [Expect("E505", case.id, person=officer)]


@plant("E505", quiet)
def paid_officer_of_the_one_named(agency, case, dice):
    officer, org = officer_of(agency), provider(agency, case)
    agency.organizations[org]["officers"].append({"person": officer, "title": "treasurer", "paid": True})
    agency.organizations[org]["disclosures"][0]["parties"].append(officer)
    heard(agency, case, dice, {"topic": "quality", "organization": org}, officer)
    return [Expect("E505", case.id, person=officer)]


@plant("E505", quiet)
def provider_hears_about_itself(agency, case, dice):
    """Not a complaint at level 1 to one's own agency: a grievance at level 2."""
    org = agency_line(case)["provider"]
    hand = agency.signers[org]
    found = filed(agency, case, dice, after(AUDIT, -120), 40, about={"topic": "quality", "organization": org})
    actor = {"person": hand, "organization": org}
    found["handler"] = actor
    for entry in found["log"]:
        entry["by"] = actor
        if entry.get("level"):
            entry["level"] = 2
    found["resolution"]["by"] = actor
    return [Expect("E505", case.id, organization=org, level="error")]


@near("E505", quiet)
def left_the_one_named(agency, case, dice):
    officer, org = officer_of(agency), agency_line(case)["provider"]
    employed(agency, officer, org, LONG_AGO, after(AUDIT, -121))
    heard(agency, case, dice, {"topic": "quality", "organization": org}, officer)
    return []


@near("E505", quiet)
def state_hears_about_itself(agency, case, dice):
    heard(agency, case, dice, {"topic": "eligibility-determination", "organization": agency.state}, officer_of(agency))
    return []


@near("E505", quiet)
def unpaid_seat(agency, case, dice):
    officer, org = officer_of(agency), provider(agency, case)
    agency.organizations[org]["officers"].append({"person": officer, "title": "board member", "paid": False})
    agency.organizations[org]["disclosures"][0]["parties"].append(officer)
    heard(agency, case, dice, {"topic": "quality", "organization": org}, officer)
    return []


