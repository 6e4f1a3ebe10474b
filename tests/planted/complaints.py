"""Grievances, appeals and hearings of a clean case: heard by strangers, answered in time, recorded whole."""

import casework
from model import AUDIT
from tree import Bare, after

TOPICS = ["choice", "quality", "service-provision", "outcome", "rights", "privacy", "plan"]


def working_days_after(date, count):
    while count:
        date = after(date, 1)
        count -= date.weekday() < 5
    return date


def complainant(dice, case):
    """Who files, and the written consent where it is somebody else."""
    role = dice.choice(["individual", "individual", "individual", "family", "advocate"])
    if role == "individual" or "rural" in case.flags:
        return {"role": "individual"}, None
    return {"role": role, "name": case.kin_name if role == "family" else "an advocate of the county"}, True


def record(agency, dice, case, kind, received, about, handler):
    who, consent = complainant(dice, case)
    found = {"record": "grievance", "id": agency.mint("G"), "case": case.id, "kind": kind, "received": received,
             "channel": dice.choice(["phone", "mail", "web"]), "language": case.language, "expedited": None,
             "complainant": who, "consent": consent, "about": [about],
             "description": "What was agreed did not happen as it was agreed.", "handler": handler, "log": [],
             "continuation": None, "resolution": None, "appeal_of": None, "used_in": None}
    return found


def settled(agency, dice, case, found, days, reviewer, outcome, remedy=None, level=1):
    """The way to an answer after so many days; what lies after the audit date has not happened."""
    start = found["received"]
    log = found["log"]
    acknowledged = working_days_after(start, dice.choice([1, 2, 5]))
    if days < 7:
        acknowledged = start
    log.append({"date": acknowledged, "action": "acknowledged", "by": found["handler"]})
    log.append({"date": acknowledged, "action": "assigned", "by": found["handler"]})
    middle = after(start, min(days - 1, 7 + (days - 7) // 2)) if days > 7 else acknowledged
    log.append({"date": middle, "action": "reviewed", "level": level, "by": reviewer,
                "note": "all that was sent in has been read"})
    if level == 1 and days > 20:
        log.append({"date": after(middle, 1), "action": "interviewed", "level": level, "by": reviewer})
        log.append({"date": after(middle, 1), "action": "evidence", "by": found["handler"]})
    answer(dice, found, after(start, days), reviewer, outcome, remedy, level)


def answer(dice, found, decided, reviewer, outcome, remedy, level):
    found["log"].append({"date": decided, "action": "decided", "level": level, "by": reviewer})
    found["log"].append({"date": decided, "action": "notified", "by": found["handler"]})
    found["resolution"] = {"decided": decided, "by": reviewer, "outcome": outcome,
                           "summary": "What was found is told in the letter.", "remedy": remedy, "notified": decided,
                           "effectuated": after(decided, dice.choice([0, 2, 3])) if outcome in (
                               "decision-overturned", "decision-modified") else None,
                           "satisfied": True, "appeal_rights": True}


def filed(agency, case, found):
    """Cut at the audit date and filed, unless it was not even received by then."""
    if found["received"] > AUDIT:
        return None
    received = found["received"]
    found["log"] = [entry for entry in found["log"] if entry["date"] <= AUDIT]
    if found["resolution"] and found["resolution"]["decided"] > AUDIT:
        found["resolution"] = None
    elif found["resolution"] and (found["resolution"].get("effectuated") or AUDIT) > AUDIT:
        found["resolution"]["effectuated"] = None
    if found["expedited"]:
        found["received"] = Bare(f"{received}T09:00:00-05:00")
    case.flags.add("resolved-" + found["kind"] if found["resolution"] else "open-" + found["kind"])
    return agency.file("grievances", {k: v for k, v in found.items() if v is not None}, received.year)


def about(dice, agency, case, start):
    person, org = case.manager_on(start)
    lines = [l for l in case.lines if "provider" in l and l["provider"].startswith("O")]
    choice = dice.random()
    if lines and choice < 0.6:
        return {"topic": dice.choice(TOPICS), "organization": dice.choice(lines)["provider"]}
    if choice < 0.8:
        return {"topic": "case-manager-conduct", "person": person, "organization": org}
    return {"topic": dice.choice(TOPICS), "organization": org}


def heard_by(agency, dice, case):
    if "managed-care" in case.flags:
        people, org = agency.mco_reviewers, agency.mco
    else:
        people, org = agency.grievance_officers, agency.state
    return {"person": dice.choice(people), "organization": org}


def grievance(agency, dice, case, writer, start, subject=None):
    handler = heard_by(agency, dice, case)
    kind = "dispute-resolution" if "rural" in case.flags else dice.choice(["grievance", "grievance", "complaint"])
    if kind == "dispute-resolution":
        handler = {"person": dice.choice(agency.ombuds), "organization": agency.ombudsman}
    found = record(agency, dice, case, kind, start, subject or about(dice, agency, case, start), handler)
    outcome = dice.choice(["substantiated", "partly-substantiated", "unsubstantiated", "resolved-informally"])
    remedy = "another aide comes from now on" if "substantiated" in outcome and outcome[0] != "u" else None
    days = dice.choice([14, 30, 55, 89, 90, 97, 104])
    if days > 90:
        agency_asks = dice.random() < 0.5
        log_day = after(start, dice.choice([60, 80, 88]))
        extension = [{"date": log_day, "action": "extended", "by": handler, "until": after(start, 104),
                      "requested_by": "agency" if agency_asks else "individual", "reason": "a witness is away"}]
        if agency_asks:
            extension.append({"date": after(log_day, dice.choice([0, 1, 2])), "action": "notified", "by": handler})
        settled(agency, dice, case, found, days, handler, outcome, remedy)
        found["log"] += extension
        found["log"].sort(key=lambda entry: entry["date"])
        case.flags.add("extended")
    elif dice.random() < 0.08:
        settled(agency, dice, case, found, days, handler, "withdrawn")
        found["log"][-2] = {"date": found["resolution"]["decided"], "action": "withdrawn"}
    else:
        settled(agency, dice, case, found, days, handler, outcome, remedy)
    return filed(agency, case, found)


def two_levels(agency, dice, case, writer, start):
    """The first answer does not satisfy; somebody new, from another unit, looks again."""
    managed = "managed-care" in case.flags
    handler = heard_by(agency, dice, case)
    second = {"person": dice.choice(agency.mco_second if managed else agency.second_level),
              "organization": handler["organization"]}
    found = record(agency, dice, case, "grievance", start, about(dice, agency, case, start), handler)
    settled(agency, dice, case, found, 30, handler, "unsubstantiated")
    first = found["resolution"]["decided"]
    found["log"].append({"date": after(first, 4), "action": "appealed"})
    found["log"].append({"date": after(first, 12), "action": "reviewed", "level": 2, "by": second})
    answer(dice, found, after(first, dice.choice([30, 60])), second, "substantiated", "an apology, a new schedule", 2)
    return filed(agency, case, found)


def adverse(agency, dice, case, decided, outcome, effective=None, asked=6, approved=0):
    """A decision against the individual, with its notice; returns the file's name and the record."""
    line = next(l for l in case.lines if "provider" in l and not l.get("self_directed"))
    people, org = agency.deciders, agency.state
    if "managed-care" in case.flags:
        people, org = agency.mco_reviewers, agency.mco
    sent = after(decided, 1)
    found = {"record": "authorization", "case": case.id, "decided": decided,
             "by": {"person": dice.choice(people), "organization": org}, "service": line["service"],
             "provider": line["provider"], "units_requested": asked, "units_approved": approved, "unit": "hour",
             "per": "week", "outcome": outcome, "reason": "the assessed need is met by what is approved",
             "notice": casework.notice(case, sent, effective or sent)}
    return case.add(found, decided), found


def partial(agency, dice, case, writer, start):
    adverse(agency, dice, case, start, "partial", asked=line_units(case) + 4, approved=line_units(case))


def line_units(case):
    return next(l for l in case.lines if "provider" in l and not l.get("self_directed"))["units"]


def appeal(agency, dice, case, writer, start):
    """A health plan denies more hours; the appeal is heard there by others."""
    name, denial = adverse(agency, dice, case, start, "denied")
    received = after(denial["notice"]["sent"], dice.choice([5, 20, 60]))
    # Not one of those who authorize, and in another unit.
    reviewer = {"person": dice.choice(agency.mco_second), "organization": agency.mco}
    found = record(agency, dice, case, "appeal", received, {"topic": "service-provision", "act": name}, reviewer)
    found["complainant"], found["consent"] = {"role": "individual"}, None
    quick = dice.random() < 0.3
    found["expedited"] = True if quick else None
    outcome = dice.choice(["decision-upheld", "decision-overturned", "decision-modified"])
    settled(agency, dice, case, found, 2 if quick else dice.choice([20, 30]), reviewer, outcome,
            "the hours are given" if outcome != "decision-upheld" else None)
    return filed(agency, case, found)


def hearing(agency, dice, case, writer, start):
    name, denial = adverse(agency, dice, case, start, "denied")
    received = after(denial["notice"]["sent"], dice.choice([10, 45, 90]))
    return heard(agency, dice, case, name, received, dice.choice([40, 90]), None)


def continuation(agency, dice, case, writer, start):
    """Hours would fall; the hearing is asked for before that day, and nothing falls until it is decided."""
    name, cut = adverse(agency, dice, case, start, "reduced", after(start, 25), line_units(case), line_units(case) - 2)
    received = after(start, dice.choice([8, 24]))
    return heard(agency, dice, case, name, received, 40, {"requested": received, "granted": True})


def heard(agency, dice, case, name, received, days, continued):
    officer = {"person": dice.choice(agency.hearing_officers), "organization": agency.hearings_org}
    found = record(agency, dice, case, "fair-hearing", received, {"topic": "service-provision", "act": name}, officer)
    found["complainant"], found["consent"] = {"role": "individual"}, None
    found["continuation"] = continued
    outcome = "decision-overturned" if continued else dice.choice(["decision-upheld", "decision-overturned"])
    settled(agency, dice, case, found, days, officer, outcome,
            "the hours are given" if outcome == "decision-overturned" else None)
    return filed(agency, case, found)
