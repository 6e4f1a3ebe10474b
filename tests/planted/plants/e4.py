"""Element 4: pathways that people know, reach and need not fear."""

import complaints
from model import AUDIT
from planting import (ANY, Expect, Unfit, agency_line, has_field, near, plain, plant, program, program_near,
                      grievance_of, strict)
from plants.e3 import cut, reduced
from plants.e5 import filed, quiet, resolved
from tree import after, day, months_after


def notices(case):
    return [(record, entry) for record in (case.intake, *case.of("update")) for entry in record.get("notices", [])
            if entry["topic"] == "complaint-process"]


def also(case):
    """Model Act 5.1(d) asks for the same notice."""
    return Expect("M501d", case.id, maybe=True)


@plant("E401", plain)
def never_told(agency, case, dice):
    for record, entry in notices(case):
        record["notices"].remove(entry)
    return [Expect("E401", case.id, level="warning"), also(case)]


@plant("E401", lambda case: plain(case) and len(notices(case)) > 1)
def not_told_at_first(agency, case, dice):
    """A year after enrollment for the first time."""
    record, entry = notices(case)[0]
    record["notices"].remove(entry)
    return [Expect("E401", case.id), also(case)]


def told_again(case):
    return plain(case) and len(notices(case)) > 1 and notices(case)[-2][1]["given"] < months_after(AUDIT, -13)


@plant("E401", told_again)
def told_a_year_and_a_day_ago(agency, case, dice):
    notices(case)[-1][1]["given"] = after(months_after(AUDIT, -12), -1)
    return [Expect("E401", case.id)]


@near("E401", told_again)
def told_a_year_ago(agency, case, dice):
    notices(case)[-1][1]["given"] = months_after(AUDIT, -12)
    return []


@program("E402")
def only_through_the_agency(agency, dice):
    """The one complained of runs every way in which one could complain."""
    org = next(iter(agency.managers))
    for pathway in agency.program["grievance_pathways"]:
        pathway["run_by"] = org
    return [Expect("E402")]


@program("E402")
def only_through_a_provider(agency, dice):
    org = next(o for o in agency.workers if o != agency.rural_org)
    agency.program["grievance_pathways"] = agency.program["grievance_pathways"][:1]
    agency.program["grievance_pathways"][0]["run_by"] = org
    return [Expect("E402")]


@program_near("E402")
def one_way_to_the_state(agency, dice):
    org = next(iter(agency.managers))
    for pathway in agency.program["grievance_pathways"][1:]:
        pathway["run_by"] = org
    return []


def complains(role, consent, rule=None, **who):
    def alter(agency, case, dice):
        found = filed(agency, case, dice, after(AUDIT, -130), 30)
        found["complainant"] = {"role": role, **(who or {"name": case.kin_name})}
        found.pop("consent", None)
        if consent is not None:
            found["consent"] = consent
        order(found)
        return [Expect(rule, case.id)] if rule else []
    alter.__name__ = f"{role}_consent_{consent}".lower()
    return alter


def order(found):
    """The keys in the order of the page."""
    keys = ["record", "id", "case", "kind", "received", "channel", "language", "expedited", "complainant", "consent"]
    kept = {k: found[k] for k in keys if k in found} | {k: v for k, v in found.items() if k not in keys}
    found.clear()
    found.update(kept)


plant("E403", quiet)(complains("family", None, "E403"))
plant("E403", quiet)(complains("advocate", False, "E403"))
near("E403", quiet)(complains("family", True))
near("E403", quiet)(complains("representative", None))


def provider_complains(same):
    def alter(agency, case, dice):
        org = agency_line(case)["provider"]
        other = org if same else next(o for o in agency.workers if o != org)
        found = filed(agency, case, dice, after(AUDIT, -130), 30, about={"topic": "rights", "organization": org})
        found["complainant"], found["consent"] = {"role": "provider", "person": agency.signers[other]}, True
        order(found)
        return [Expect("E404", case.id)] if same else []
    alter.__name__ = f"provider_{'itself' if same else 'another'}"
    return alter


plant("E404", quiet)(provider_complains(True))
near("E404", quiet)(provider_complains(False))


def discouraged(agency, count):
    if not has_field("contact", "grievance_declined"):
        return
    cases = [case for case in agency.cases.values() if plain(case)][:count]
    person, org = cases[0].managed[0][1:]
    for case in cases:
        contact = case.of("contact")[-1]
        contact["by"] = {"person": person, "organization": org}
        contact["grievance_declined"] = True


@program("E405")
def four_who_would_not_complain(agency, dice):
    discouraged(agency, 4)
    return [Expect("E405", ANY, level="note")]


@program_near("E405")
def three_who_would_not_complain(agency, dice):
    discouraged(agency, 3)
    return []


def ended(case):
    return ("closed" in case.flags and case.closed > day("2025-01-01") and "rural" not in case.flags
            and case.of("closure")[0]["reason"] in ("goals-met",) and len(case.managed) == 1
            and not case.flags & {"grievance", "two-level", "hearing", "appeal", "continuation", "reduction"})


def ended_after(agency, case, dice, days, reason="other"):
    """The agency complained of ends the case so many days after the grievance."""
    person, org = case.managed[0][1:]
    closure = case.of("closure")[0]
    closure.update(reason=reason, criterion="no longer suited to the program")
    filed(agency, case, dice, after(case.closed, -days), 30,
          about={"topic": "case-manager-conduct", "person": person, "organization": org})


@plant("E406", ended)
def discharged_after_complaining(agency, case, dice):
    ended_after(agency, case, dice, 90)
    return [Expect("E406", case.id)]


@near("E406", ended)
def discharged_long_after(agency, case, dice):
    ended_after(agency, case, dice, 91)
    return []


@near("E406", ended)
def went_elsewhere(agency, case, dice):
    """Chosen by the individual: no retaliation."""
    ended_after(agency, case, dice, 30, "chose-other-agency")
    return []


def reducing(case, flag):
    return (strict(case) and not case.capitated and cut(case, flag)
            and not case.flags & {"grievance", "two-level", "hearing", "continuation"})


def reduced_after(agency, case, dice, days):
    person, org = case.managed[0][1:]
    plan = reduced(case)
    filed(agency, case, dice, after(plan["written"], -days), 20,
          about={"topic": "case-manager-conduct", "person": person, "organization": org})


@plant("E406", lambda case: reducing(case, "reduction"))
def fewer_hours_after_complaining(agency, case, dice):
    reduced_after(agency, case, dice, 30)
    return [Expect("E406", case.id)]


@near("E406", lambda case: reducing(case, "asked reduction"))
def fewer_hours_as_asked(agency, case, dice):
    reduced_after(agency, case, dice, 30)
    return []


@program("E407")
def no_way_to_dispute(agency, dice):
    """The exception is in force, and nobody settles disputes over it."""
    for pathway in agency.program["grievance_pathways"]:
        pathway["handles"].remove("dispute-resolution")
    return [Expect("E407", ANY)]


@plant("E408", resolved)
def acknowledged_a_day_late(agency, case, dice):
    """On the sixth working day."""
    found = grievance_of(agency, case, "grievance")
    late = complaints.working_days_after(found["received"], 6)
    if late >= found["resolution"]["decided"]:
        raise Unfit
    for entry in found["log"]:
        if entry["action"] in ("acknowledged", "assigned"):
            entry["date"] = late
    found["log"].sort(key=lambda e: e["date"])
    return [Expect("E408", case.id)]


@plant("E408", resolved)
def never_acknowledged(agency, case, dice):
    found = grievance_of(agency, case, "grievance")
    found["log"] = [e for e in found["log"] if e["action"] != "acknowledged"]
    return [Expect("E408", case.id, either=("E510",)), Expect("E510", case.id, maybe=True)]


@near("E408", resolved)
def acknowledged_on_the_last_day(agency, case, dice):
    found = grievance_of(agency, case, "grievance")
    date = complaints.working_days_after(found["received"], 5)
    for entry in found["log"]:
        if entry["action"] == "acknowledged":
            entry["date"] = date
    found["log"].sort(key=lambda e: e["date"])
    return []


@plant("E409", plain)
def asked_and_not_answered(agency, case, dice):
    asked = after(AUDIT, -100)
    contact = next((c for c in case.of("contact") if c["date"] >= asked), None)
    if not contact or contact.get("wants_change"):
        raise Unfit
    contact["wants_change"] = [{"of": dice.choice(["provider", "case-manager"]), "asked": asked,
                                "wish": "somebody else"}]
    return [Expect("E409", case.id), Expect("P22", case.id, maybe=True)]


@near("E409", plain)
def asked_and_answered_at_once(agency, case, dice):
    contact = case.of("contact")[-1]
    if contact.get("wants_change"):
        raise Unfit
    contact["wants_change"] = [{"of": "provider", "asked": contact["date"], "wish": "somebody else",
                                "answered": contact["date"], "outcome": "agreed", "done": contact["date"]}]
    return []
