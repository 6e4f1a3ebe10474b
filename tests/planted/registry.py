"""The organizations of a clean agency, and who works for them."""

from people import exclusion_checks, owner, staff
from tree import Bare, after, day, months_after

LANGUAGES = ["English", "Spanish", "Vietnamese"]
ZONES = [["Belknap", "Carroll", "Grafton"], ["Cheshire", "Hillsborough", "Sullivan"],
         ["Merrimack", "Rockingham", "Strafford"]]
RURAL = "Coos"
SERVICES = ["personal-care", "homemaker", "home-health-aide", "adult-day", "respite", "supported-employment",
            "habilitation", "home-delivered-meals", "transportation", "nursing", "behavior-support"]
RURAL_SERVICES = ["personal-care", "homemaker"]
COVERS = ["required education, training and experience", "professional competencies", "licensure and certification",
          "scope of role and responsibilities"]
STAFF_DAYS = [day("2018-02-12"), day("2019-09-02"), day("2021-03-15")]


def npi(number):
    """A national provider identifier with its check digit."""
    digits = f"{1_200_000_000 // 10 + number:09}"
    total, double = 24, True
    for digit in reversed(digits):
        value = int(digit) * (2 if double else 1)
        total += value - 9 if value > 9 else value
        double = not double
    return digits + str(-total % 10)


def new(agency, dice, title, kinds, functions, roles, services=None, county="Merrimack"):
    org_id = agency.mint("O")
    number = int(org_id[2:])
    org = {"record": "organization", "id": org_id, "name": f"{title} {number}", "kinds": kinds, "functions": functions,
           "npi": npi(number), "addresses": [{"line": f"{number} Main Street", "state": "NH", "county": county}],
           "phones": [f"555-01-{number:04}"], "services": services, "owners": [], "officers": [], "affiliations": [],
           "disclosures": [], "exclusion_checks": exclusion_checks(dice), "accreditations": None,
           "job_descriptions": [{"role": role, "covers": list(COVERS), "adopted": day("2019-05-06")} for role in roles]}
    agency.organizations[org_id] = org
    return org_id


def governed(agency, dice, org_id, how):
    """Owners and officers, and the disclosures that name them. How: nonprofit, sole, partners, small, holding, sold."""
    org = agency.organizations[org_id]
    parties, former, made = [], [], [{"made": day("2021-08-02")}, {"made": day("2025-07-14")}]
    since = day("2014-01-01")

    def owned(percent, party=None, kind="direct", since=since):
        party = party or owner(agency, dice)
        org["owners"].append({"party": party, "percent": Bare(percent), "kind": kind, "from": since,
                              "recorded": after(since, 3)})
        parties.append(party)
        return party

    if how == "sole":
        owned("100")
    elif how == "partners":
        one, other = owned("60", kind="partner"), owned("40", kind="partner")
        agency.people[one]["related_to"] = [{"person": other, "relation": "spouse", "recorded": day("2020-01-06")}]
    elif how == "small":
        owned("91.001"), owned("5"), owned("3.999")
    elif how == "holding":
        holding = new(agency, dice, "Holding", ["other"], [], [])
        governed(agency, dice, holding, "sole")
        owned("80", holding), owned("20")
        parties.append(agency.organizations[holding]["owners"][0]["party"])  # 80 percent, though indirectly
    elif how == "sold":
        former = [owner(agency, dice)]
        org["owners"].append({"party": former[0], "percent": Bare("100"), "kind": "direct", "from": since,
                              "to": day("2024-04-30"), "recorded": after(since, 3)})
        buyer = owned("100", since=day("2024-05-01"))
        made.insert(1, {"made": day("2024-06-05"), "on_change_of": [buyer]})  # the 35th day
    titles = [("director", True), ("treasurer", False)] if how == "nonprofit" else [("director", True)]
    for title, paid in titles:
        person = owner(agency, dice)
        org["officers"].append({"person": person, "title": title, "paid": paid, "from": since})
        parties.append(person)
    for entry in made:
        entry["parties"] = former + parties[1:] if former and entry is made[0] else list(parties)
    org["disclosures"] = made


def departments(agency, dice):
    """The State and those who work for it: no services, no tie to anybody who has some."""
    def house(title, kinds, functions, roles):
        org_id = new(agency, dice, title, kinds, functions, roles)
        governed(agency, dice, org_id, "nonprofit")
        return org_id

    def team(org_id, head_title, title, functions, count, level=None):
        head = staff(agency, dice, org_id, head_title, functions, None, "supervisor")
        middle = staff(agency, dice, org_id, "unit supervisor", functions, head, "supervisor")
        return [staff(agency, dice, org_id, title, functions, middle, level) for _ in range(count)]

    scale = 2 + len(agency.counties) // 3
    agency.state = house("State Office of Long-Term Supports", ["state-agency", "payer"],
                         ["eligibility-determination", "service-authorization", "payment", "oversight",
                          "grievance-handling"],
                         ["eligibility specialist", "grievance officer"])
    agency.deciders = team(agency.state, "director", "eligibility specialist",
                           ["eligibility-determination", "service-authorization"], scale, "worker")
    # Two units that answer to different heads: whoever reviews at level 2 is no subordinate of level 1.
    agency.grievance_officers = team(agency.state, "chief of grievances", "grievance officer", ["grievance-handling"],
                                     scale, "worker")
    agency.second_level = team(agency.state, "chief of reviews", "review officer", ["grievance-handling"], 2, "worker")
    agency.assessors_org = house("Independent Assessment Center", ["administrative-contractor"], ["assessment"],
                                 ["assessor"])
    agency.assessors = team(agency.assessors_org, "director", "assessor", ["assessment"], scale + 1, "worker")
    agency.quality_org = house("Quality Institute", ["quality-organization"], ["oversight", "investigation"],
                               ["quality reviewer", "investigator", "interviewer"])
    agency.reviewers = team(agency.quality_org, "director", "quality reviewer", ["oversight"], 2, "worker")
    agency.investigators = team(agency.quality_org, "chief", "investigator", ["investigation"], 2, "worker")
    agency.interviewers = team(agency.quality_org, "chief of interviews", "interviewer", ["oversight"], 2, "worker")
    agency.hearings_org = house("Office of Hearings", ["state-agency"], ["grievance-handling"], ["hearing officer"])
    agency.hearing_officers = team(agency.hearings_org, "chief", "hearing officer", ["grievance-handling"], 2, "worker")
    agency.ombudsman = house("Ombudsman", ["advocacy-organization"], ["grievance-handling"], ["ombudsman"])
    agency.ombuds = team(agency.ombudsman, "director", "ombudsman", ["grievance-handling"], 2, "worker")
    agency.mco = house("Health Plan", ["managed-care-organization", "payer"],
                       ["payment", "service-authorization", "grievance-handling"], ["reviewer"])
    agency.mco_reviewers = team(agency.mco, "director", "reviewer", ["grievance-handling", "service-authorization"], 4,
                                "worker")
    agency.mco_second = team(agency.mco, "chief of appeals", "appeals reviewer", ["grievance-handling"], 2, "worker")
    agency.fms = house("Fiscal Agent", ["financial-management"], ["financial-management"], ["clerk"])
    agency.guardians = house("Guardianship Office", ["guardianship-office"], [], ["guardian"])


def manager_agencies(agency, dice, size):
    """Agencies that manage cases and do nothing else: three in each zone."""
    per_agency = max(2, -(-size // max(1, 3 * len(agency.zones) * 14)))
    for zone in agency.zones:
        for number in range(3):
            offer = [{"service": "case-management", "counties": list(zone), "languages": list(LANGUAGES),
                      "accepting": True, "from": day("2015-01-01")}]
            org_id = new(agency, dice, "Case Management Agency", ["case-management-agency"],
                         ["plan-development", "case-management"], ["case manager", "supervisor"], offer, zone[0])
            governed(agency, dice, org_id, ["nonprofit", "sole", "partners"][number])
            agency.organizations[org_id]["accreditations"] = [{"body": "a national commission",
                                                               "from": day("2020-01-01"), "to": day("2028-12-31")}]
            head = staff(agency, dice, org_id, "executive director", ["case-management"], None, "supervisor")
            managers = []
            for count in range(per_agency):
                if count % 5 == 0:
                    chief = staff(agency, dice, org_id, "supervisor", ["case-management"], head, "supervisor")
                managers.append(staff(agency, dice, org_id, "case manager",
                                      ["assessment", "plan-development", "case-management"], chief, "worker",
                                      pay=dice.choice(["salary", "salary", "hourly"])))
            agency.managers[org_id] = managers
            for county in zone:
                agency.agencies_in.setdefault(county, []).append(org_id)


def providers(agency, dice):
    """In each zone every service is offered by three or four providers."""
    hows = ["nonprofit", "sole", "partners", "small", "holding", "sold"]
    for zone in agency.zones:
        count = 12
        for number in range(count):
            offered = sorted({SERVICES[(number + step) % len(SERVICES)] for step in (0, 3, 7)})
            offer = [{"service": service, "counties": list(zone), "languages": list(LANGUAGES), "accepting": True,
                      "from": day("2016-01-01")} for service in offered]
            org_id = new(agency, dice, "Home Services", ["provider"], ["service-provision"],
                         ["director", "supervisor", "aide"], offer, zone[number % len(zone)])
            governed(agency, dice, org_id, hows[number % len(hows)])
            manned(agency, dice, org_id, 3)
            for service in offered:
                for county in zone:
                    agency.providers_in.setdefault((county, service), []).append(org_id)
        # Landlords who serve nobody in any plan.
        house = new(agency, dice, "Housing", ["other"], [], [], None, zone[0])
        governed(agency, dice, house, "sole")
        agency.landlords[tuple(zone)] = house


def manned(agency, dice, org_id, workers):
    """A director, a supervisor below, and workers below both."""
    head = staff(agency, dice, org_id, "director", ["service-provision"])
    chief = staff(agency, dice, org_id, "service supervisor", ["service-provision"], head)
    agency.workers[org_id] = [staff(agency, dice, org_id, "aide", ["service-provision"], chief, pay="hourly")
                              for _ in range(workers)]
    agency.signers[org_id] = head


def only_willing(agency, dice):
    """The one county where nobody else is willing: one organization does both, behind a complete safeguard."""
    languages = list(LANGUAGES)
    offer = [{"service": service, "counties": [RURAL], "languages": languages, "accepting": True,
              "from": day("2015-01-01")} for service in ["case-management", *RURAL_SERVICES]]
    org_id = new(agency, dice, "North Country Services", ["case-management-agency", "provider"],
                 ["plan-development", "case-management", "service-provision"],
                 ["case manager", "supervisor", "aide", "director"], offer, RURAL)
    governed(agency, dice, org_id, "nonprofit")
    head = staff(agency, dice, org_id, "executive director", ["case-management", "service-provision"], None,
                 "supervisor")
    chief = staff(agency, dice, org_id, "supervisor of case management", ["case-management"], head, "supervisor")
    other = staff(agency, dice, org_id, "supervisor of services", ["service-provision"], head, "supervisor")
    agency.managers[org_id] = [staff(agency, dice, org_id, "case manager",
                                     ["assessment", "plan-development", "case-management"], chief, "worker")
                               for _ in range(2)]
    agency.workers[org_id] = [staff(agency, dice, org_id, "aide", ["service-provision"], other, pay="hourly")
                              for _ in range(3)]
    agency.signers[org_id] = other
    agency.agencies_in[RURAL] = [org_id]
    for service in RURAL_SERVICES:
        agency.providers_in[(RURAL, service)] = [org_id]
    agency.rural_org = org_id
    reviewed = day("2026-05-04")
    agency.file("safeguards", {
        "record": "safeguard", "id": "S-00001", "organizations": [org_id], "kind": "only-willing-and-qualified",
        "functions_separated": ["case-management", "plan-development", "service-provision"], "counties": [RURAL],
        "from": day("2022-07-01"), "approved_by": {"organization": agency.state, "date": day("2022-05-16")},
        "approval_source": "cms", "approval_reference": "letter of 2022-05-16",
        "protections": ["choice-and-disclosure", "dispute-of-only-entity", "state-oversight",
                        "state-approval-before-service", "administrative-separation"],
        "supervisors": [{"function": "case-management", "person": chief},
                        {"function": "service-provision", "person": other}],
        "evidence": [{"date": day(f"{year}-03-02"), "what": "census of providers in the county",
                      "file": f"evidence/census-{year}.pdf"} for year in range(2022, 2027)],
        "reviewed": reviewed,
        "searches": [{"date": months_after(day("2022-03-02"), 12 * year), "method": "open call to providers",
                      "result": "no other provider is willing and qualified"} for year in range(5)]})
