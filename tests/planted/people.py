"""Staff whose papers are all in order: hired, oriented, sworn, licensed, checked every month."""

import names
from model import AUDIT
from tree import Bare, after, day, months_after

TOPICS = ["orientation", "professional and cultural competence", "state and regulatory requirements", "documentation",
          "standards of practice", "conflict of interest", "confidentiality", "organizational structure",
          "delegation oversight", "antifraud", "assessment of needs"]
YEARLY = ["professional and cultural competence", "state and regulatory requirements", "conflict of interest",
          "confidentiality", "antifraud", "assessment of needs"]
CHECKED_FROM = day("2025-10-01")


def anniversaries(hired, step=12):
    """The day of hire and each due day after it, up to the audit date."""
    days = [hired]
    while (due := months_after(days[-1], step)) <= AUDIT:
        days.append(due)
    return days


def exclusion_checks(dice, hired=None):
    """Two lists, every month on the same day of the month."""
    days, first = [], day(f"2025-10-{dice.randint(1, 21):02}")
    if hired and hired < first:
        days.append(after(hired, -3))
    while first <= AUDIT:
        days.append(first)
        first = months_after(first, 1)
    return [{"source": source, "checked": date, "result": "clear"} for date in days for source in ("LEIE", "SAM")]


def credentials(dice, hired, level):
    """What the Model Act asks of a case manager, and more of a supervisor."""
    verified = [after(hired, -dice.randint(1, 20))]
    while months_after(verified[-1], 36) <= AUDIT:
        verified.append(months_after(verified[-1], 36))
    degree = {"name": "social work", "kind": "degree", "degree_level": dice.choice(["bachelor", "master"]),
              "field": "social work", "issuer": "a state university", "accredited": True, "issued": day("2009-06-12"),
              "status": "active", "verified": verified, "field_experience": True}
    license_ = {"name": "registered nurse", "kind": "license", "field": "nursing", "clinical": True,
                "issuer": "board of nursing", "state": "NH", "issued": day("2010-03-01"),
                "expires": after(AUDIT, dice.randint(0, 900)), "status": "active", "verified": verified}
    certificate = {"name": "certified case manager", "kind": "certification", "field": "case management",
                   "issuer": "a national commission", "accredited": True, "issued": day("2011-09-01"),
                   "expires": after(AUDIT, dice.randint(30, 1200)), "status": "active", "verified": verified}
    if level == "clinical":
        board = {"name": "board certified in geriatrics", "kind": "board-certification", "clinical": True,
                 "issued": day("2012-05-01"), "expires": day("2029-04-30"), "status": "active", "verified": verified}
        return [license_, dict(degree, degree_level="doctorate"), certificate, board]
    if level == "supervisor":
        return [degree, license_, certificate]
    return dice.choice([[license_], [certificate], [degree], [degree, license_], [degree, certificate]])


def education(dice):
    hours = dice.choice(["8", "8.0", "10", "12.5"])  # 8 twice a year is 80 in five years exactly
    return [{"completed": day(f"{year}-{month}"), "hours": Bare(hours), "topic": topic}
            for year in range(2017, 2027) for month, topic in (("04-18", "ethics"), ("10-09", "aging and disability"))]


def staff(agency, dice, employer, title, functions, supervisor=None, level=None, hired=None, pay="salary", basis=None):
    """A new member of staff; returns the id."""
    person_id = agency.mint("P")
    number = int(person_id[2:])
    hired = hired or after(day("2016-01-04"), dice.randint(0, 2300))
    due = anniversaries(hired, dice.choice([12, 12, 11]))
    employment = {"organization": employer, "title": title, "functions": functions, "supervisor": supervisor,
                  "basis": basis, "pay": pay, "from": hired}
    person = {"record": "person", "id": person_id, "name": names.name(number),
              "born": after(day("1960-01-01"), dice.randint(0, 13000)), "employment": [employment]}
    if level:
        person["credentials"] = credentials(dice, hired, level)
        person["experience"] = [{"in": "direct-care", "from": day("2009-07-01"), "to": after(hired, -30)},
                                {"in": "case-management", "from": day("2011-01-10")}]
        if level in ("supervisor", "clinical"):
            person["experience"].append({"in": "supervision", "from": hired})
        person["education_hours"] = education(dice)
    person["training"] = [{"topic": topic, "completed": after(hired, -dice.randint(0, 5))} for topic in TOPICS]
    person["training"] += [{"topic": topic, "completed": date} for date in due[1:] for topic in YEARLY]
    person["attestations"] = [{"kind": kind, "signed": date, "declares": "nothing to declare"}
                              if kind == "conflict-of-interest" else {"kind": kind, "signed": date}
                              for date in due for kind in ("conflict-of-interest", "confidentiality")]
    person["exclusion_checks"] = exclusion_checks(dice, hired)
    agency.people[person_id] = {k: v for k, v in person.items() if v is not None}
    return person_id


def owner(agency, dice):
    """Somebody who owns or directs an organization and does nothing else there."""
    person_id = agency.mint("P")
    agency.people[person_id] = {
        "record": "person", "id": person_id, "name": names.name(int(person_id[2:])),
        "born": after(day("1945-01-01"), dice.randint(0, 14000)), "related_to": [],
        "exclusion_checks": exclusion_checks(dice)}
    return person_id


def private(agency, relation=None, case_id=None, since=None, recorded=None):
    """Family: no staff at all."""
    person_id = agency.mint("P")
    person = {"record": "person", "id": person_id, "name": names.name(int(person_id[2:]))}
    if relation:
        person["related_to"] = [{"case": case_id, "relation": relation, "recorded": recorded}]
    agency.people[person_id] = person
    return person_id
