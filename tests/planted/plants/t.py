"""Targeted case management."""

from planting import Expect, Unfit, near, owned, plain, plant, provider
from plants.e8 import companions
from tree import Bare


def targeted(case):
    return plain(case) and case.source == "targeted-case-management" and not case.flags & {"grievance", "two-level"}


def note(case):
    return next(c for c in reversed(case.of("contact")) if c["purpose"] == "monitoring")


def lacks(field):
    def alter(agency, case, dice):
        if field == "person":
            del note(case)["by"]["person"]
        else:
            note(case).pop(field)
        return [Expect("T01", case.id, level="warning")]
    alter.__name__ = f"no_{field}"
    return alter


# Whether something was declined or had to be coordinated may be silent in a note where neither was so.
for _field in ("units", "summary", "goals"):
    plant("T01", targeted)(lacks(_field))


def another(agency, case):
    """A manager of another agency of the county, on the day of a contact."""
    org = next(o for o in agency.agencies_in[case.county] if o != case.managed[0][2])
    return {"person": agency.managers[org][0], "organization": org}


@plant("T03", targeted)
def two_agencies_on_one_day(agency, case, dice):
    """And no contact of either says that they coordinate."""
    first = note(case)
    case.add(dict(first, by=another(agency, case)), first["date"])
    for contact in case.of("contact"):
        contact.pop("coordinated_with", None)
    return [Expect("T03", case.id, level="warning"), Expect("T01", case.id, maybe=True)]


@near("T03", targeted)
def two_contacts_of_one_agency(agency, case, dice):
    first = note(case)
    case.add(dict(first), first["date"])
    return []


@plant("T04", targeted)
def only_its_own_network(agency, case, dice):
    """One provider is offered for everything, and the agency that manages the case owns a part of it."""
    lines = [l for l in case.last_plan()["services"] if "provider" in l]
    if len(lines) != 1 or not lines[0]["provider"].startswith("O"):
        raise Unfit
    served = provider(agency, case)
    owned(agency, served, case.managed[0][2], Bare("4"))
    for plan in case.plans():
        for line in plan["services"]:
            if "provider" in line:
                line["offered"] = [line["provider"]]
    for record in (case.intake, *case.of("update")):
        for entry in record.get("choices", []):
            if entry["of"] == "provider":
                entry["offered"] = [entry["chosen"]]
    return [Expect("T04", case.id), Expect("E816", case.id), *companions(case)]


