"""Incidents."""

from model import AUDIT
from planting import (Expect, Unfit, agency_line, near, organization, owned, plant, provider, twin)
from plants.p import calm, contact_after
from tree import Bare, after

CRITICAL = ("abuse", "neglect", "exploitation", "unauthorized-restrictive-intervention", "medication-error")


def happened(case):
    """Targeted case management alone asks for no incident system."""
    return case.source != "targeted-case-management" and "incident" in case.flags and "rural" not in case.flags and len(case.managed) == 1


def incident(case):
    return case.of("incident")[-1]


@plant("I01", happened)
def provider_investigates_itself(agency, case, dice):
    found = incident(case)
    found["investigation"]["by"] = {"person": agency.signers[found["organization"]],
                                    "organization": found["organization"]}
    return [Expect("I01", case.id)]


@plant("I01", happened)
def manager_investigates(agency, case, dice):
    person, org = case.managed[0][1:]
    incident(case)["investigation"]["by"] = {"person": person, "organization": org}
    return [Expect("I01", case.id)]


@plant("I01", happened)
def owner_investigates(agency, case, dice):
    line = next((l for l in case.last_plan()["services"] if l.get("provider") == incident(case)["organization"]), None)
    if not line:
        raise Unfit
    served = provider(agency, case, line)
    house, person = organization(agency, ["quality-organization"], ["investigation"]), twin(agency,
                                                                                          agency.investigators[0])
    agency.people[person]["employment"][0].update(organization=house)
    agency.people[person]["employment"][0].pop("supervisor")
    owned(agency, served, house, Bare("2"))
    incident(case)["investigation"]["by"] = {"person": person, "organization": house}
    return [Expect("I01", case.id)]


@plant("I02", happened)
def corrected_a_day_late(agency, case, dice):
    action = incident(case)["corrective_action"]
    action["done"] = after(action["due"], 1)
    if action["done"] > AUDIT:
        raise Unfit
    return [Expect("I02", case.id), Expect("E309", case.id, maybe=True)]


@plant("I02", happened)
def never_corrected(agency, case, dice):
    action = incident(case)["corrective_action"]
    if action["due"] >= AUDIT:
        raise Unfit
    del action["done"]
    return [Expect("I02", case.id), Expect("E309", case.id, maybe=True), Expect("E606", case.id, maybe=True)]


@near("I02", happened)
def due_today(agency, case, dice):
    action = incident(case)["corrective_action"]
    action["due"] = AUDIT
    del action["done"]
    return []


@plant("I03", lambda case: happened(case) and incident(case)["kind"] in CRITICAL)
def never_reported(agency, case, dice):
    found = incident(case)
    found.pop("reported"), found.pop("referred_to")
    return [Expect("I03", case.id), Expect("I02", case.id, maybe=True)]


@near("I03", lambda case: happened(case) and incident(case)["kind"] == "other")
def not_critical_and_not_reported(agency, case, dice):
    found = incident(case)
    found.pop("reported"), found.pop("referred_to")
    return [Expect("I02", case.id, maybe=True)]


@plant("I04", lambda case: calm(case) and case.source != "targeted-case-management")
def hospital_without_an_incident(agency, case, dice):
    contact = contact_after(case, 5, 30)  # a report may still come within a day
    contact["change"] = {"kind": "admission", "date": contact["date"]}
    return [Expect("I04", case.id, level="warning")]


@plant("I05", happened)
def closed_by_the_one_named(agency, case, dice):
    found = incident(case)
    person = found["investigation"]["by"]["person"]
    new = {}
    for key, value in found.items():
        new[key] = value
        if key == "organization":
            new["person"] = person
    case.records[case.name_of(found)] = new
    return [Expect("I05", case.id), Expect("I01", case.id, maybe=True)]


def late_incident(agency, case, days, kind):
    date = after(AUDIT, -days)
    if case.last_plan()["written"] >= date or case.of("assessment")[-1]["assessed"] >= date:
        raise Unfit
    line = agency_line(case)
    case.add({"record": "incident", "case": case.id, "date": date, "discovered": date, "reported": date,
              "by": {"person": case.managed[0][1], "organization": case.managed[0][2]}, "kind": kind,
              "organization": line["provider"], "referred_to": "adult protective services",
              "investigation": {"by": {"person": agency.investigators[0], "organization": agency.quality_org},
                                "started": date, "completed": after(date, 5), "outcome": "it happened as told"},
              "corrective_action": {"action": "training", "due": after(date, 14), "done": after(date, 10)}}, date)


@plant("I06", calm)
def plan_stays_as_it_was(agency, case, dice):
    late_incident(agency, case, 60, dice.choice(CRITICAL))
    return [Expect("I06", case.id, level="warning"), Expect("P21", case.id, maybe=True)]


@near("I06", calm)
def thirty_days_are_not_over(agency, case, dice):
    late_incident(agency, case, 30, dice.choice(CRITICAL))
    return []


