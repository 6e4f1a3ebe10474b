"""The Case Management Model Act: staff, their papers and their training."""

from model import AUDIT
from planting import ANY, Expect, manager, near, plain, plant, twin
from plants.e3 import foreign
from tree import Bare, after, day, months_after


def papers(agency, person):
    return agency.people[person]["credentials"]


def hired(agency, person):
    return agency.people[person]["employment"][0]["from"]


def license_(agency, person, **more):
    """One license and nothing else, verified in time."""
    start = hired(agency, person)
    days = [after(start, -1)]
    while months_after(days[-1], 36) <= AUDIT:
        days.append(months_after(days[-1], 36))
    entry = {"name": "registered nurse", "kind": "license", "field": "nursing", "clinical": True, "state": "NH",
             "issued": day("2010-03-01"), "expires": after(AUDIT, 200), "status": "active", "verified": days, **more}
    agency.people[person]["credentials"] = [{k: v for k, v in entry.items() if v is not None}]
    return agency.people[person]["credentials"][0]


def qualified(name, lawful=False, rule="M301", also=(), **more):
    def alter(agency, case, dice):
        license_(agency, manager(agency, case), **more)
        return [] if lawful else [Expect(rule, ANY), *(Expect(code, ANY, maybe=True) for code in also)]
    alter.__name__ = name
    return (near if lawful else plant)(rule, plain)(alter)


LATER = ("M305b", "M305d")
qualified("license_expired_yesterday", expires=after(AUDIT, -1), also=LATER)
qualified("license_suspended", status="suspended", also=LATER, action="the board was told")
qualified("license_restricted", status="restricted", also=LATER, action="the board was told")
qualified("license_expires_today", lawful=True, expires=AUDIT)


@plant("M301", plain)
def no_papers(agency, case, dice):
    agency.people[manager(agency, case)]["credentials"] = []
    return [Expect("M301", ANY), *(Expect(code, ANY, maybe=True) for code in ("M305a", "M305b", "M304"))]


def graduate(name, lawful=False, **more):
    def alter(agency, case, dice):
        person = manager(agency, case)
        verified = license_(agency, person)["verified"]
        entry = {"name": "social work", "kind": "degree", "degree_level": "bachelor", "field": "social work",
                 "accredited": True, "issued": day("2009-06-12"), "verified": verified, "field_experience": True,
                 **more}
        agency.people[person]["credentials"] = [{k: v for k, v in entry.items() if v is not None}]
        return [] if lawful else [Expect("M301", ANY)]
    alter.__name__ = name
    return (near if lawful else plant)("M301", plain)(alter)


graduate("degree_without_experience", field_experience=False)
graduate("degree_of_no_standing", accredited=False)
graduate("degree_with_all", lawful=True)


def chief(agency, case):
    """A supervisor of the manager of this case alone."""
    person = manager(agency, case)
    job = agency.people[person]["employment"][0]
    new = twin(agency, job["supervisor"])
    job["supervisor"] = new
    return new


def entry(agency, person, kind):
    return next(c for c in papers(agency, person) if c["kind"] == kind)


def led(name, kinds, years, lawful=False, case_years=20, **more):
    """A supervisor with these credentials who has supervised for so many years."""
    def alter(agency, case, dice):
        person = chief(agency, case)
        record = agency.people[person]
        record["credentials"] = [dict(entry(agency, person, kind), **more) for kind in kinds]
        start = months_after(AUDIT, -12 * years)
        record["employment"][0]["from"] = start
        for one in record["credentials"]:
            one["verified"] = [after(start, -1)] + ([months_after(after(start, -1), 36)] if years >= 3 else [])
        record["experience"] = [{"in": "case-management", "from": months_after(AUDIT, -12 * case_years)},
                                {"in": "supervision", "from": start}]
        return [] if lawful else [Expect("M302", ANY)]
    alter.__name__ = name
    return (near if lawful else plant)("M302", plain)(alter)


led("bachelor_alone", ["degree"], 2)
led("license_alone", ["license"], 2)
led("three_years_without_certification", ["degree", "license"], 3)
led("bachelor_and_license", ["degree", "license"], 2, lawful=True)
led("certified", ["certification"], 5, lawful=True)


def verified(name, rule, days, lawful=False):
    def alter(agency, case, dice):
        person = manager(agency, case)
        found = license_(agency, person)
        found["verified"] = [d for d in days(hired(agency, person)) if d <= AUDIT]
        return [] if lawful else [Expect(rule, ANY)]
    alter.__name__ = name
    return (near if lawful else plant)(rule, plain)(alter)


def each_three_years(first):
    return [months_after(first, 36 * number) for number in range(6)]


@plant("M305a", plain)
def verified_a_day_after_the_first_case(agency, case, dice):
    """The hire may be unknown; by the first assignment everything must be verified."""
    found = license_(agency, manager(agency, case))
    found["verified"] = [d for d in each_three_years(after(case.opened, 1)) if d <= AUDIT]
    return [Expect("M305a", ANY), Expect("M305b", ANY, maybe=True)]


verified("verified_on_the_day_of_hire", "M305a", each_three_years, lawful=True)
verified("verified_a_day_late", "M305b", lambda start: [start, *each_three_years(after(months_after(start, 36), 1))])
verified("verified_once", "M305b", lambda start: [start])


def for_long(case):
    """The five years are judged of who has managed cases for five years."""
    return plain(case) and case.opened < months_after(AUDIT, -60)


def studied(name, hours, lawful=False):
    def alter(agency, case, dice):
        record = agency.people[manager(agency, case)]
        record["education_hours"] = [e for e in record["education_hours"] if e["completed"] <= months_after(AUDIT, -60)]
        record["education_hours"] += [{"completed": months_after(AUDIT, -6 * number), "hours": Bare(part),
                                       "topic": "ethics"}
                                      for number, part in enumerate(hours, 1)]
        return [] if lawful else [Expect("M305c", ANY, level="warning")]
    alter.__name__ = name
    return (near if lawful else plant)("M305c", plain)(alter)


studied("almost_80_hours", ["20", "20", "20", "19.5"])
studied("no_hours", [])
studied("just_80_hours", ["20", "20", "20", "20"], lawful=True)


@plant("M305d", plain)
def nobody_acted(agency, case, dice):
    license_(agency, manager(agency, case), status="revoked")
    return [Expect("M305d", ANY), Expect("M301", ANY, maybe=True), Expect("M305b", ANY, maybe=True)]


@near("M305d", plain)
def somebody_acted(agency, case, dice):
    license_(agency, manager(agency, case), status="restricted", action="reassigned on the same day")
    return [Expect("M301", ANY, maybe=True)]


def told(case, topic):
    return [(record, notice) for record in (case.intake, *case.of("update")) for notice in record.get("notices", [])
            if notice["topic"] == topic]


@plant("M501c", plain)
def not_told_what_it_is_for(agency, case, dice):
    for record, notice in told(case, "purpose-of-case-management"):
        record["notices"].remove(notice)
    case.intake["consents"] = [c for c in case.intake["consents"] if c["topic"] != "case management"]
    return [Expect("M501c", case.id, level="warning")]


@plant("M501d", plain)
def not_told_how_to_complain(agency, case, dice):
    for record, notice in told(case, "complaint-process"):
        record["notices"].remove(notice)
    return [Expect("M501d", case.id, level="warning"), Expect("E401", case.id, maybe=True)]


@plant("M501e", foreign)
def assessed_in_another_language(agency, case, dice):
    del case.intake["individual"]["interpreter"]
    for record in case.of("assessment"):
        record["language"] = "English"
    return [Expect("M501e", case.id)]


@near("M501e", foreign)
def assessed_with_an_interpreter(agency, case, dice):
    for record in case.of("assessment"):
        record["language"] = "English"
    return []


@plant("M501f", plain)
def no_problem_found(agency, case, dice):
    for record in case.of("assessment"):
        record["needs"] = None
    return [Expect("M501f", case.id), Expect("P33", case.id, maybe=True), Expect("M501e", case.id, maybe=True)]


@plant("M501p", lambda case: "closed" in case.flags and case.of("closure")[0]["reason"] != "died")
def closed_without_a_criterion(agency, case, dice):
    del case.of("closure")[0]["criterion"]
    return [Expect("M501p", case.id, level="warning")]


def trained(agency, person, topic, days):
    record = agency.people[person]
    record["training"] = [t for t in record["training"] if t["topic"] != topic]
    record["training"] += [{"topic": topic, "completed": date} for date in days if date <= AUDIT]


@plant("M801", plain)
def oriented_a_day_late(agency, case, dice):
    """A day after the hire, and after nothing was assigned before it that day."""
    person = manager(agency, case)
    trained(agency, person, "orientation", [after(case.opened, 1)])
    return [Expect("M801", ANY)]


def untrained(topic):
    def alter(agency, case, dice):
        trained(agency, manager(agency, case), topic, [])
        return [Expect("M801", ANY)]
    alter.__name__ = f"no_{topic}".replace(" ", "_")
    return alter


for _topic in ("orientation", "conflict of interest", "confidentiality", "standards of practice"):
    plant("M801", plain)(untrained(_topic))


def yearly(first):
    return [months_after(first, 12 * number) for number in range(12)]


@plant("M1001", plain)
def antifraud_a_year_and_a_day_ago(agency, case, dice):
    person = manager(agency, case)
    last = after(months_after(AUDIT, -12), -1)
    trained(agency, person, "antifraud", [hired(agency, person), *(months_after(last, -12 * n) for n in range(12))])
    return [Expect("M1001", ANY, level="warning")]


@plant("M1001", plain)
def no_antifraud(agency, case, dice):
    trained(agency, manager(agency, case), "antifraud", [])
    return [Expect("M1001", ANY)]


@near("M1001", plain)
def antifraud_a_year_ago(agency, case, dice):
    person = manager(agency, case)
    trained(agency, person, "antifraud", [hired(agency, person), *(months_after(AUDIT, -12 * n) for n in range(1, 12))])
    return []


@plant("M703e", plain)
def nothing_signed_about_confidentiality(agency, case, dice):
    record = agency.people[manager(agency, case)]
    record["attestations"] = [a for a in record["attestations"] if a["kind"] != "confidentiality"]
    return [Expect("M703e", ANY)]




@plant("M601", plain)
def nobody_known_to_pay(agency, case, dice):
    case.intake["funding"] = None
    return [Expect("M601", case.id), Expect("M602", case.id, maybe=True)]


@plant("M602", lambda case: plain(case) and not case.capitated)
def paid_nobody_knows_how(agency, case, dice):
    del case.intake["funding"][0]["method"]
    return [Expect("M602", case.id)]
