"""The acts of one clean case, from intake to the audit date or its closure."""

import names
import events
from model import AUDIT, Case
from people import private
from plans import PlanWriter
from registry import RURAL, RURAL_SERVICES, SERVICES
from tree import Bare, after, day, months_after

CONTENTS = ["action and effective date", "specific reasons", "regulation or change in law", "right to a hearing",
            "continuation of benefits"]
TOPICS = ["purpose-of-case-management", "complaint-process", "appeal-rights", "choice-of-provider",
          "choice-of-case-management", "privacy", "conflict-disclosure", "right-to-change"]
HOURS = ["mornings", "afternoons", "weekday evenings"]
CRITERIA = {"goals-met": "all goals of the plan are met", "moved": "lives outside the program area",
            "ineligible": "no longer eligible", "died": "has died",
            "withdrew": "asks in writing to end case management", "chose-other-agency": "chose another agency"}


def notice(case, sent, effective=None, **more):
    return {"sent": sent, "effective": effective, **more, "appeal_rights": True, "contents": list(CONTENTS),
            "language": case.language}


def told(case, date):
    """What everybody is told at the start and each year again."""
    return [{"topic": topic, "covers": ["eligibility", "plan", "service-delivery"]
             if topic in ("appeal-rights", "complaint-process") else None, "given": date,
             "method": "in person and in writing", "language": case.language, "format": case.format}
            for topic in TOPICS]


def chosen(agency, case, lines, date):
    signer = "representative" if "guardian" in case.flags or "youth" in case.flags else "individual"
    manager = case.manager_on(date)[1]
    found = [{"of": "hcbs-or-institution", "offered": ["services at home", "nursing facility"],
              "chosen": "services at home"},
             {"of": "case-management-agency", "offered": list(agency.agencies_in[case.county]), "chosen": manager},
             {"of": "setting", "offered": ["own home", "shared home", "a home with services"], "chosen": "own home"}]
    found += [{"of": "provider", "offered": list(line["offered"]), "chosen": line["provider"]}
              for line in lines if "provider" in line]
    if any(line.get("self_directed") for line in lines):
        found.append({"of": "self-direction", "offered": ["self-direction", "an agency"], "chosen": "self-direction"})
    return [dict(entry, date=date, signed_by=signer) for entry in found]


class Worked(Case):
    """A case while it is written: who manages it when, and how people are spoken to."""

    def __init__(self, case_id, county):
        super().__init__(case_id, county)
        self.language, self.format, self.managed, self.decider = "English", None, [], None

    def manager_on(self, date):
        return [(person, org) for since, person, org in self.managed if since <= date][-1]

    def actor(self, date):
        person, org = self.manager_on(date)
        return {"person": person, "organization": org}


def assigned(agency, dice, case, date, besides=None):
    """The least busy case manager of one of the agencies in the county."""
    org = dice.choice([o for o in agency.agencies_in[case.county]])
    free = [p for p in agency.managers[org] if p != besides]
    person = min(free, key=lambda p: (agency.load.get(p, 0), p))
    agency.load[person] = agency.load.get(person, 0) + 1
    case.managed.append((date, person, org))
    return {"person": person, "organization": org, "offered": list(agency.agencies_in[case.county]),
            "chosen_by": dice.choice(["individual", "individual", "representative"]), "from": date}


def individual(case, dice, number, opened):
    born = after(day("1938-01-01"), dice.randint(0, 22000))
    if "youth" in case.flags:
        born = after(day("2011-06-01"), dice.randint(0, 1400))
    kind = dice.choice(["own-home", "own-home", "family-home"])
    if "youth" in case.flags:
        kind = dice.choice(["family-home", "foster-home"])
    return {"name": names.name(10000 + number), "born": born, "language": case.language,
            "interpreter": True if case.language != "English" else None,
            "formats": [case.format] if case.format else None, "medicaid_id": f"MA{number:06}",
            "addresses": [{"line": f"{number} Oak Lane", "state": "NH", "county": case.county}],
            "phones": [f"555-02-{number:04}"], "living": [{"kind": kind, "from": after(opened, -400)}]}


def support(agency, case, dice, number, opened):
    """Family and representatives: some on record, some by name only."""
    found = [{"name": f"{names.GIVEN[number % 40]} {names.family(30000 + number)}",
              "relation": dice.choice(["sibling", "child", "cousin"]), "roles": ["emergency-contact", "supporter"]}]
    case.kin_name = found[0]["name"]
    if "youth" in case.flags:
        parent = private(agency, "parent", case.id, recorded=opened)
        case.representative = parent
        found.append({"person": parent, "relation": "parent", "roles": ["parent-of-minor"], "document": "birth record"})
    elif "guardian" in case.flags:
        if dice.random() < 0.3:
            case.representative = None
            found.append({"organization": agency.guardians, "roles": ["guardian"], "scope": "health and finances",
                          "document": "order of the court"})
        else:
            case.representative = private(agency, "sibling", case.id, recorded=opened)
            found.append({"person": case.representative, "relation": "sibling",
                          "roles": ["guardian", "health-care-agent"], "document": "order of the court"})
    elif number % 3 == 1:
        role = ["financially-responsible", "representative-payee", "power-of-attorney-financial"][number // 3 % 3]
        who = {"name": f"{names.GIVEN[number % 39]} {names.family(50000 + number)}"}
        if number % 2:
            who = {"person": private(agency, "child", case.id, recorded=opened)}
        found.append({**who, "relation": "child", "roles": [role], "document": "paper of the family"})
    if "family-caregiver" in case.flags:
        relation = "parent" if "youth" in case.flags else dice.choice(["child", "niece-nephew", "grandchild"])
        if "youth" in case.flags:
            relation = "aunt-uncle"
        case.caregiver = private(agency, relation, case.id, recorded=opened)
        found.append({"person": case.caregiver, "relation": relation, "roles": ["paid-caregiver"],
                      "employer": agency.fms})
    return found


def open_case(agency, dice, number):
    """The intake, with everything that belongs to the first day."""
    rural = number in agency.rural_numbers
    county = RURAL if rural else agency.counties[number % len(agency.counties)]
    case = Worked(agency.mint("C"), county)
    case.language = dice.choice(["English", "English", "English", "Spanish", "Vietnamese"])
    case.format = dice.choice([None, None, "large print", "plain language"])
    funding = dice.choice(agency.mix["funding"])
    case.source, case.capitated = funding["source"], funding["method"] == "capitated"
    for flag, share in (("youth", agency.mix["youth"]), ("guardian", 0.15), ("family-caregiver", 0.1),
                        ("provider-owned", 0.16), ("interim", 0.05)):
        if dice.random() < share:
            case.flags.add(flag)
    if rural:
        case.flags.add("rural")
        case.flags -= {"provider-owned", "family-caregiver"}
    if case.capitated:
        case.flags.add("managed-care")
    if "youth" in case.flags:
        case.flags -= {"guardian", "provider-owned"}
    opened = after(day("2023-01-09"), dice.randint(0, 1330))
    case.representative = case.caregiver = None
    manager = assigned(agency, dice, case, opened)
    record = {"record": "intake", "case": case.id, "opened": opened}
    if number % 41 == 7 and not rural:
        other = next(o for o in agency.agencies_in[county] if o != manager["organization"])
        record["transferred_from"] = {"organization": other, "date": opened}
    record["individual"] = individual(case, dice, number, opened)
    if "provider-owned" in case.flags:
        record["individual"]["living"] = [{"kind": "provider-owned", "provider": agency.landlord(county),
                                           "from": after(opened, -200)}]
    record["referral"] = {"source": dice.choice(["self", "family", "physician", "hospital", "school", "agency"]),
                          "date": after(opened, -dice.randint(1, 20))}
    case.acuity = record["acuity"] = dice.choice(["low", "medium", "high"])
    record["funding"] = [{"source": funding["source"], "program": funding["program"],
                          "payer": agency.mco if case.capitated else agency.state, "method": funding["method"],
                          "pays_for": "both", "from": opened}]
    record["support"] = support(agency, case, dice, number, opened)
    record["team"] = [{"name": f"Dr. {names.family(70000 + number % 900)}", "role": "physician", "system": "medical",
                       "chosen_by_individual": True},
                      {"name": case.kin_name, "role": "family", "system": "natural", "chosen_by_individual": True}]
    case.records["intake.yaml"] = record
    case.lines = first_lines(agency, dice, case)
    record["choices"] = chosen(agency, case, case.lines, opened)
    record["notices"] = told(case, opened)
    record["consents"] = [{"topic": topic, "signed": opened,
                           "by": "representative" if case.flags & {"guardian", "youth"} else "individual"}
                          for topic in ("case management", "sharing of records")]
    record["case_managers"] = [manager]
    agency.cases[case.id] = case
    return case


def line(agency, dice, case, service, number):
    """One paid line: offered to choose from everybody who serves the county, in any order."""
    offered = list(agency.providers_in[(case.county, service)])
    dice.shuffle(offered)
    provider = dice.choice(offered)
    units = dice.choice([4, 6, 8, 10, 12])
    return {"service": service, "provider": provider, "worker": dice.choice(agency.workers[provider]),
            "funding": case.source, "need": f"N-{number}", "goal": f"G-{1 + number % 2}", "units": units,
            "unit": "hour", "per": "week", "rate": Bare("21.50"), "schedule": (hours := dice.choice(HOURS)),
            "preferred_schedule": hours,
            "offered": offered, "chosen_by": "representative" if case.flags & {"guardian", "youth"} else "individual",
            "reason": "meets the assessed need and was wished for"}


def first_lines(agency, dice, case):
    known = RURAL_SERVICES if "rural" in case.flags else SERVICES
    wanted = dice.sample(known, dice.randint(1, min(3, len(known))))
    lines = [line(agency, dice, case, service, number) for number, service in enumerate(wanted, 1)]
    if case.caregiver:
        offered = list(agency.providers_in[(case.county, "personal-care")])
        lines.append({"service": "personal-care" if "personal-care" not in wanted else "companion-care",
                      "provider": case.caregiver, "worker": case.caregiver, "funding": case.source,
                      "self_directed": True, "employer": "individual", "fms": agency.fms, "budget": Bare("9000.00"),
                      "need": f"N-{len(lines) + 1}", "goal": "G-1", "units": 5, "unit": "hour", "per": "week",
                      "rate": Bare("18.00"), "schedule": "evenings",
                      "preferred_schedule": "evenings", "offered": offered, "chosen_by": "individual",
                      "reason": "the individual hires whom they trust"})
    if dice.random() < 0.8:
        lines.append({"service": "shopping", "natural_support": {"name": case.kin_name, "relation": "sibling"},
                      "goal": "G-2"})
    return lines


def anchors(dice, opened, end):
    """The day on which each yearly round begins: often early, sometimes on the last day allowed."""
    found = [opened]
    while True:
        due = after(months_after(found[-1], 12), -dice.choice([0, 0, 5, 12, 25]))
        if due > end:
            return found
        if after(due, 60) > end:
            due = after(end, -60 - dice.randint(0, 9))
        found.append(due)


def write_case(agency, dice, number):
    case = open_case(agency, dice, number)
    opened = case.opened
    end = AUDIT
    if number % 9 == 4 and after(opened, 420) < AUDIT:
        case.closed = end = after(opened, dice.randint(300, min(1000, (AUDIT - opened).days - 5)))
    writer = PlanWriter(agency, dice, case)
    rounds = anchors(dice, opened, end)
    offsets = [2, 4, 5 + dice.randint(1, 4), 11, 12 + dice.randint(0, 2)]
    previous = None
    for index, anchor in enumerate(rounds):
        days = [after(anchor, offset) for offset in offsets]
        if previous:  # a leap day between may make the same offset a day too late
            days = [min(date, months_after(before, 12)) for date, before in zip(days, previous)]
        previous = days
        later = rounds[index + 1] if index + 1 < len(rounds) else None
        writer.round(index, anchor, days)
        events.between(agency, dice, case, writer, index, later or end)
    if case.closed:
        close(agency, dice, case)
    writer.finish()
    return case


def close(agency, dice, case):
    reason = dice.choice(["goals-met", "moved", "ineligible", "died", "withdrew", "chose-other-agency"])
    if reason == "ineligible":
        decided = after(case.closed, -16)
        case.add({"record": "eligibility", "case": case.id, "decided": decided, "type": "redetermination",
                  "by": {"person": case.decider, "organization": agency.state}, "kind": "clinical",
                  "outcome": "terminated", "level_of_care": "none", "assessment": None,
                  "notice": notice(case, after(case.closed, -10), case.closed)}, decided)
    case.add({"record": "closure", "case": case.id, "closed": case.closed, "by": case.actor(case.closed),
              "reason": reason, "criterion": CRITERIA[reason], "individual_told": None if reason == "died" else True,
              "handed_over_to": "the agency that follows" if reason in ("moved", "chose-other-agency") else None,
              "follow_up": "a call after a month"}, case.closed)
    case.flags.add("closed")


