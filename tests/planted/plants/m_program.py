"""The Case Management Model Act: what the program itself must hold."""

from model import AUDIT
from planting import ANY, Expect, program, program_near
from tree import after, months_after


def policies(section):
    def alter(agency, dice):
        agency.program["policies_held"] = [p for p in agency.program["policies_held"]
                                           if not p["section"].startswith(section)]
    return alter


def held(rule, section):
    def alter(agency, dice):
        policies(section)(agency, dice)
        return [Expect(rule, ANY)]
    alter.__name__ = f"no_policy_{section}"
    return program(rule)(alter)


for _rule, _section in (("M403", "4.3"), ("M701", "7.1"), ("M702", "7.2"), ("M703", "7.3"),
                        ("M704", "7.4"), ("M1002", "10.2"), ("M1101", "11.1")):
    held(_rule, _section)


def criteria(name, lawful=False, also=(), **more):
    def alter(agency, dice):
        found = agency.program["identification_criteria"]
        for key, value in more.items():
            found.pop(key) if value is None else found.update({key: value})
        return [] if lawful else [Expect("M208", ANY), *(Expect(code, ANY, maybe=True) for code in also)]
    alter.__name__ = name
    return (program_near if lawful else program)("M208")(alter)


criteria("reviewed_a_year_and_a_day_ago", reviewed=after(months_after(AUDIT, -12), -1))
criteria("adopted_long_ago_and_never_reviewed", reviewed=None)
criteria("reviewed_a_year_ago", lawful=True, reviewed=months_after(AUDIT, -12))


@program("M303")
def nobody_oversees(agency, dice):
    del agency.program["clinical_oversight"]
    return [Expect("M303", ANY)]


def clinician(name, lawful=False, **more):
    def alter(agency, dice):
        person = agency.people[agency.clinician]
        for entry in person["credentials"]:
            if entry["kind"] == "license":
                entry.update(more)
        person["credentials"] = [c for c in person["credentials"] if c["kind"] != "board-certification"]
        also = [Expect(code, ANY, maybe=True) for code in ("M305b", "M305d", "M301")]
        return [] if lawful else [Expect("M303", ANY), *also]
    alter.__name__ = name
    return (program_near if lawful else program)("M303")(alter)


clinician("license_ran_out_yesterday", expires=after(AUDIT, -1))
clinician("license_suspended", status="suspended", action="the board was told")
clinician("license_runs_out_today", lawful=True, expires=AUDIT)


@program("M303")
def oversight_ended(agency, dice):
    agency.program["clinical_oversight"][0]["to"] = after(AUDIT, -1)
    return [Expect("M303", ANY)]


def first_agency(agency):
    return agency.organizations[next(iter(agency.managers))]


@program("M304")
def no_job_descriptions(agency, dice):
    del first_agency(agency)["job_descriptions"]
    return [Expect("M304", ANY, level="note")]


@program("M304")
def description_without_scope(agency, dice):
    for entry in first_agency(agency)["job_descriptions"]:
        entry["covers"] = [c for c in entry["covers"] if not c.startswith("scope")]
    return [Expect("M304", ANY)]


def caseload(name, **more):
    def alter(agency, dice):
        found = agency.program["caseload"]
        for key, value in more.items():
            found.pop(key) if value is None else found.update({key: value})
        return [Expect("M501n", ANY)]
    alter.__name__ = name
    return program("M501n")(alter)


caseload("no_rationale", rationale=None)
caseload("no_limit", limit=None)
caseload("one_case_each", limit=1)


@program("M501p")
def no_criteria_for_discharge(agency, dice):
    del agency.program["discharge_criteria"]
    return [Expect("M501p", ANY), Expect("M208", ANY, maybe=True)]


def without(rule, field):
    def alter(agency, dice):
        del agency.program[field]
        return [Expect(rule, ANY)]
    alter.__name__ = f"no_{field}"
    return program(rule)(alter)


without("M603", "funding")
without("M1201", "regulator")
without("M1202", "implemented")


@program("M903")
def accreditation_ended_yesterday(agency, dice):
    first_agency(agency)["accreditations"][0]["to"] = after(AUDIT, -1)
    return [Expect("M903", ANY)]


@program_near("M903")
def accreditation_ends_today(agency, dice):
    first_agency(agency)["accreditations"][0]["to"] = AUDIT
    return []


@program("M902")
def nothing_measured(agency, dice):
    for record in agency.kind("improvements"):
        record.pop("measurements"), record.pop("target"), record.pop("baseline")
    return [Expect("M902", ANY)]
