"""The program's own papers, and the records across cases: reviews, surveys, engagements, improvements."""

import complaints
from model import AUDIT
from registry import LANGUAGES
from tree import Bare, after, day, months_after

SECTIONS = [("2.8", "criteria"), ("3.1", "qualifications of case managers"), ("3.2", "qualifications of supervisors"),
            ("3.3", "clinical oversight"), ("3.4", "job descriptions"), ("3.5", "verification of credentials"),
            ("4.1", "goals of case management"), ("4.2", "functions of case management"),
            ("4.3", "supervision and consultation with practitioners"), ("5.1", "process of case management"),
            ("5.1(m)", "autonomy of the individual"), ("5.1(o)", "transitions of care"),
            ("6.1", "payment"), ("6.2", "methods of payment"), ("6.3", "funding"),
            ("7.1", "coordination between departments"), ("7.2", "information management"),
            ("7.2(a)", "integrity of data"), ("7.2(b)", "confidentiality and security of data"),
            ("7.2(c)", "disaster recovery"), ("7.2(d)", "storage, maintenance and destruction"),
            ("7.3", "confidentiality"), ("7.3(a)", "use of health information"),
            ("7.3(b)", "only for case management and evaluation"), ("7.3(c)", "who has access"),
            ("7.3(d)", "transmission and storage"), ("7.3(e)", "statement of confidentiality"),
            ("7.4", "regulatory compliance"), ("7.4(a)", "tracking of laws"), ("7.4(b)", "compliance with laws"),
            ("8.1", "training"), ("9.1", "quality management"), ("9.2", "quality management documentation"),
            ("9.2(a)", "quality goals"), ("9.2(b)", "tracking and trending"), ("9.2(c)", "action plans"),
            ("10.1", "antifraud"), ("10.1(a)", "advocacy"), ("10.1(b)", "professional relationships"),
            ("10.1(c)", "relationships that compromise objectivity"), ("10.1(d)", "conflicts of interest"),
            ("10.1(e)", "business, financial and marketing practices"), ("10.1(f)", "lapses in quality"),
            ("10.1(g)", "needs beyond the program"), ("10.1(h)", "nondiscrimination"), ("10.2", "safety"),
            ("10.2(a)", "protection of consumers"), ("10.2(b)", "protection of consumers and case managers"),
            ("11.1", "complaints and disagreements about options of care")]
SECTIONS += [(f"10.2(a)({n})", "protection of consumers") for n in ("i", "ii", "iii", "iv", "v", "vi")]
SECTIONS += [(f"10.2(b)({n})", "protection of all") for n in ("i", "ii", "iii")]
CONCERNS = ["choice", "quality", "eligibility-determination", "service-provision", "outcome"]
KINDS = ["complaint", "grievance", "appeal", "fair-hearing", "dispute-resolution"]
GROUPS = ["beneficiaries", "family", "advocates", "providers", "state-leadership", "mco-leadership",
          "case-management-staff"]
SCOPE = ["eligibility-determination", "service-provision", "case-management", "business-practices", "grievances",
         "choice"]
QUARTERS = [day(f"{year}-{month}-10") for year in (2025, 2026) for month in ("02", "05", "08", "11")]


def program(agency):
    criteria = {"adopted": day("2019-02-04"), "reviewed": day("2026-02-02"), "basis": "literature",
                "file": "criteria/criteria.pdf"}
    agency.program = {
        "record": "program", "format": 1, "name": "Granite Valley Case Management", "jurisdiction": "NH",
        "client": agency.state, "regulator": "the State Medicaid agency", "implemented": "2015",
        "policies": list(agency.mix["policies"]),
        "grievance_pathways": [
            {"handles": list(KINDS), "topics": list(CONCERNS), "channel": channel, "contact": contact, "run_by": org,
             "languages": list(LANGUAGES), "accessible": True, "hours": "weekdays from 8 to 18",
             "published": day("2020-01-02")}
            for channel, contact, org in (("phone", "555-0100", agency.state), ("tty", "555-0101", agency.state),
                                          ("mail", "P.O. Box 12", agency.ombudsman), ("web", "the page of the State",
                                                                                      agency.state),
                                          ("in-person", "12 Main Street", agency.mco))],
        "policies_held": [{"section": section, "topic": topic, "adopted": day("2019-03-01"),
                           "reviewed": day("2026-03-02"),
                           "file": f"policies/{section.replace('(', '-').replace(')', '')}.pdf"}
                          for section, topic in SECTIONS],
        "identification_criteria": dict(criteria), "discharge_criteria": dict(criteria),
        "clinical_oversight": [{"person": agency.clinician, "from": day("2019-01-01")}],
        "funding": [{"source": entry["source"], "method": entry["method"], "from": day("2015-01-01")}
                    for entry in agency.mix["funding"]],
        "caseload": {"limit": 60, "weights": {"high": 2, "low": 1, "medium": Bare("1.5")},
                     "rationale": "severity, complexity and role are weighed; a case of high acuity counts twice"}}


def overseen(agency, dice):
    """Every agency and provider is reviewed each year, by people who work for nobody of them."""
    served = {o for o, org in agency.organizations.items()
              if {"case-management-agency", "provider"} & set(org["kinds"])}
    for org in sorted(served):
        first = after(day("2024-12-02"), dice.randint(0, 320))
        for date in (first, months_after(first, 12)):
            if date > AUDIT:
                continue
            agency.file("reviews", {
                "record": "review", "id": agency.mint("R"), "date": date,
                "period": {"from": months_after(date, -12), "to": after(date, -1)},
                "by": {"person": dice.choice(agency.reviewers), "organization": agency.quality_org},
                "scope": list(SCOPE), "of": org,
                "sample": {"method": "simple random", "seed": date.year * 10000 + dice.randint(1, 9999), "cases": 12,
                           "of_total": 60},
                "findings": [{"finding": "one letter without a date", "severity": "minor", "action": "send it again",
                              "due": after(date, 30), "done": after(date, dice.choice([12, 30]))}],
                "report": f"reports/{org}-{date}.pdf"}, date.year)


def surveyed(agency, dice):
    for org in sorted(agency.managers):
        for date, start, end in ((day("2025-07-21"), "2025-01-01", "2025-06-30"),
                                 (day("2026-01-19"), "2025-07-01", "2025-12-31"),
                                 (day("2026-07-20"), "2026-01-01", "2026-06-30")):
            asked = dice.randint(11, 60)
            agency.file("surveys", {
                "record": "survey", "id": agency.mint("V"), "date": date,
                "period": {"from": day(start), "to": day(end)}, "instrument": "HCBS-CAHPS",
                "by": {"person": dice.choice(agency.interviewers), "organization": agency.quality_org},
                "organization": org, "sampled": asked + 9, "responded": asked,
                "measures": [{"domain": domain, "score": Bare(score), "max": 10, "count": asked}
                             for domain, score in (("care-coordination", "8.9"), ("choice", "8.4"),
                                                   ("dignity", "9.1"))]}, date.year)


def engaged(agency, dice):
    """All seven groups in every quarter; at least a quarter are people served, family and advocates."""
    for number, date in enumerate(QUARTERS):
        comment = number % 4 == 1
        agency.file("engagements", {
            "record": "engagement", "id": agency.mint("N"), "date": date,
            "period": {"from": after(date, -30), "to": after(date, dice.choice([0, 9]))} if comment else None,
            "kind": "public-comment" if comment else dice.choice(["forum", "council", "focus-group"]), "public": True,
            "accommodations": "interpreter, captions, plain language, remote",
            "participants": [{"group": group, "count": dice.randint(4, 9)} for group in GROUPS],
            "topics": ["amendment of the waiver" if comment else "choice of provider"],
            "feedback": [{"input": "the list of providers is hard to read", "response": "a list in large print"}],
            "actions": [{"action": "print the list", "due": after(date, 60), "done": after(date, 9)}]}, date.year)


def complained(agency, dice, writer=None):
    """Silence would be a sign: somebody has complained about every organization that serves many."""
    named = {entry.get("organization") for g in agency.grievances() for entry in g["about"]}
    for case in list(agency.cases.values()):
        orgs = [case.managed[-1][2]] + [l["provider"] for l in case.lines if "provider" in l]
        fresh = [o for o in orgs if o.startswith("O") and o not in named]
        start = after(case.opened, 130)
        if not fresh or case.closed or start > after(AUDIT, -10):
            continue
        if case.flags & {"reduction", "new manager", "new provider"}:
            continue
        if agency.grievances(case):
            continue
        if complaints.grievance(agency, dice, case, None, start, {"topic": "quality", "organization": fresh[0]}):
            named.add(fresh[0])
            case.flags.add("grievance")


def improved(agency):
    """Every answer, survey and review is used for something."""
    used = {}
    for grievance in agency.grievances():
        if grievance.get("resolution"):
            used.setdefault(grievance["resolution"]["decided"].year, []).append(grievance)
    surveys, reviews = agency.kind("surveys"), agency.kind("reviews")
    for year in sorted(set(used) | {2025, 2026}):
        opened = day(f"{year}-01-12")
        grievances = used.get(year, [])
        record = agency.file("improvements", {
            "record": "improvement", "id": agency.mint("I"), "opened": opened, "aim": "no visit is missed",
            "draws_on": [g["id"] for g in grievances] + [r["id"] for r in surveys + reviews if r["date"].year == year],
            "measure": "missed visits a month", "baseline": 40, "target": 5,
            "measurements": [{"date": day(f"{year}-{month}"), "value": value}
                             for month, value in (("03-31", 30), ("06-30", 18), ("09-30", 6))],
            "action": "a second aide stands by", "due": day(f"{year}-10-15"), "done": day(f"{year}-10-12"),
            "result": "fewer visits are missed"}, year)
        for grievance in grievances:
            grievance["used_in"] = record["id"]
