"""Fair hearings."""

from model import AUDIT
from planting import (Expect, Unfit, agency_line, employed, grievance_of, has_field, in_case, near, plant, provider,
                      owned, related, twin)
from tree import Bare, after, months_after


def heard(case):
    return "resolved-fair-hearing" in case.flags


def officer(agency, case):
    found = grievance_of(agency, case, "fair-hearing")
    old = found["handler"]["person"]
    new = twin(agency, old)
    in_case(agency, case, old, new)
    return new


def also(case, person):
    """Hearings may be judged as other grievances are, too."""
    return Expect("E505", case.id, person=person, maybe=True)


@plant("H01", heard)
def official_works_for_the_provider(agency, case, dice):
    person = officer(agency, case)
    employed(agency, person, agency_line(case)["provider"], months_after(AUDIT, -120), basis="contractor")
    return [Expect("H01", case.id, person=person), also(case, person)]


@plant("H01", lambda case: heard(case) and len(case.managed) == 1)
def official_is_kin_of_the_manager(agency, case, dice):
    person = officer(agency, case)
    related(agency, person, "sibling", case.managed[0][1])
    return [Expect("H01", case.id, person=person), also(case, person)]


@plant("H01", heard)
def official_owns_a_share(agency, case, dice):
    person, org = officer(agency, case), provider(agency, case)
    owned(agency, org, person, Bare("1"))
    return [Expect("H01", case.id, person=person), also(case, person)]


@near("H01", heard)
def official_left_before(agency, case, dice):
    person = officer(agency, case)
    found = grievance_of(agency, case, "fair-hearing")
    employed(agency, person, agency_line(case)["provider"], months_after(AUDIT, -120), after(found["received"], -1))
    return []


def decided_after(agency, case, days):
    found = grievance_of(agency, case, "fair-hearing")
    date = after(found["received"], days)
    if after(date, 4) > AUDIT:
        raise Unfit
    for entry in found["log"]:
        if entry["action"] in ("decided", "notified"):
            entry["date"] = date
    found["resolution"].update(decided=date, notified=date)
    if found["resolution"].get("effectuated"):
        found["resolution"]["effectuated"] = date


@plant("H02", heard)
def decided_on_day_91(agency, case, dice):
    decided_after(agency, case, 91)
    return [Expect("H02", case.id)]


@plant("H02", heard)
def never_decided(agency, case, dice):
    found = grievance_of(agency, case, "fair-hearing")
    if after(found["received"], 91) > AUDIT:
        raise Unfit
    del found["resolution"]
    found.pop("used_in", None)
    found["log"] = [e for e in found["log"] if e["action"] not in ("decided", "notified")]
    return [Expect("H02", case.id), Expect("E511", case.id, maybe=True)]


@near("H02", heard)
def decided_on_day_90(agency, case, dice):
    decided_after(agency, case, 90)
    return []


def marked(agency, case, days):
    """Marked untimely when it came so many days after the notice."""
    if not has_field("grievance", "untimely"):
        return
    found = grievance_of(agency, case, "fair-hearing")
    denial = case.records[found["about"][0]["act"]]
    shift = (after(denial["notice"]["sent"], days) - found["received"]).days
    for node in (found, *found["log"], found["resolution"]):
        for key in ("received", "date", "decided", "notified", "effectuated"):
            if node.get(key):
                node[key] = after(node[key], shift)
    if found["resolution"]["decided"] > after(AUDIT, -5):
        raise Unfit
    found["resolution"]["outcome"] = "decision-upheld"
    found["resolution"]["untimely"] = True


def denied(case):
    return heard(case) and "continuation" not in case.flags


@plant("H03", denied)
def in_time_and_called_late(agency, case, dice):
    marked(agency, case, 90)
    return [Expect("H03", case.id)]


@near("H03", denied)
def late_and_called_late(agency, case, dice):
    marked(agency, case, 91)
    return []


