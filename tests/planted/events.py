"""What happens between the yearly rounds of a clean case: wishes, moves, incidents, complaints; all handled well."""

import casework
import complaints
from model import AUDIT
from tree import after

KINDS = ["none", "none", "none", "new provider", "new manager", "incident", "move", "reduction", "asked reduction",
         "grievance", "grievance", "appeal", "hearing", "continuation", "admission", "partial", "two-level", "increase",
         "experience", "declined"]


def between(agency, dice, case, writer, index, until):
    """At most one event in each round, with room for all that follows from it."""
    plan = writer.plans[-1]
    start = after(plan["effective"]["from"], dice.randint(60, 110))
    interview(agency, dice, case, after(plan["effective"]["from"], 50))
    kind = KINDS[(int(case.id[2:]) * 3 + index * 7) % len(KINDS)]
    if kind == "none" or after(start, 60 if until != case.closed else 150) > until:
        return
    if "managed-care" in case.flags and kind in ("hearing", "continuation"):
        kind = "appeal"
    if "managed-care" not in case.flags and kind == "appeal":
        kind = "hearing"
    if "rural" in case.flags and kind in ("new provider",):
        kind = "grievance"
    case.flags.add(kind)
    EVENTS[kind](agency, dice, case, writer, start)


def contact(case, date, **more):
    record = {"record": "contact", "case": case.id, "date": date, "by": case.actor(date), "mode": "phone",
              "purpose": more.pop("purpose", "advocacy"), "with": [{"name": case.kin_name, "role": "family"}],
              "units": 1, "summary": "Talked over what has changed and what is wished for.",
              "services_delivered": "all",
              "goals": [{"goal": "G-1", "progress": "on the way"}], "declined": "nothing in the plan was declined",
              "coordinated_with": "no other case manager is involved", **more}
    case.add(record, date)
    return record


def wish(of, asked, wished, answered, outcome, done=None):
    return [{"of": of, "asked": asked, "wish": wished, "answered": answered, "outcome": outcome, "done": done}]


def interview(agency, dice, case, date):
    if date > (case.closed or AUDIT) or dice.random() < 0.4:
        return
    score = dice.choice([7, 8, 9, 10])
    record = {"record": "experience", "case": case.id, "date": date,
              "by": {"person": dice.choice(agency.interviewers), "organization": agency.quality_org},
              "instrument": dice.choice(["HCBS-CAHPS", "NCI-AD"]), "respondent": "individual",
              "measures": [{"domain": domain, "score": score, "max": 10}
                           for domain in ("care-coordination", "choice", "dignity", "safety")]}
    if dice.random() < 0.2:
        record["respondent"] = "proxy"
        record["proxy"] = {"name": case.kin_name, "role": "family"}
        record["measures"] = record.pop("measures")
    case.add(record, date)
    case.flags.add("experience-record")


def renewed(case, writer, date, starts, **more):
    return writer.plan(date, "amendment", starts, date, **more)


def reassessed(case, writer, date):
    by = writer.assessor if "rural" in case.flags else case.actor(date)
    writer.rests_on = writer.assessment(date, "change-in-condition", "needs", by)


def new_provider(agency, dice, case, writer, start):
    line = next((l for l in case.lines if "provider" in l and not l.get("self_directed")), None)
    other = next((o for o in line["offered"] if o != line["provider"]), None)
    if not other:
        return
    contact(case, start, wants_change=wish("provider", start, "another provider", after(start, 3), "agreed",
                                           after(start, 14)))
    case.lines = [dict(l) for l in case.lines]
    line = next(l for l in case.lines if l["provider"] == line["provider"])
    line["provider"], line["worker"] = other, dice.choice(agency.workers[other])
    renewed(case, writer, after(start, 5), after(start, 14))


def new_manager(agency, dice, case, writer, start):
    contact(case, after(start, -10), wants_change=wish("case-manager", after(start, -10), "another case manager",
                                                       after(start, -8), "agreed", start))
    former = case.manager_on(start)[0]
    entry = casework.assigned(agency, dice, case, start, besides=former)
    entry["chosen_by"] = "individual"
    case.add({"record": "update", "case": case.id, "date": start, "by": case.actor(start),
              "choices": casework.chosen(agency, case, [], start)[1:2], "case_managers": [entry]}, start)
    renewed(case, writer, after(start, 20), after(start, 28))


def incident(agency, dice, case, writer, start):
    lines = [l for l in case.lines if "provider" in l and not l.get("self_directed")]
    line = dice.choice(lines)
    by = {"person": dice.choice(agency.investigators), "organization": agency.quality_org}
    kind = dice.choice(["abuse", "neglect", "exploitation", "medication-error", "injury", "other",
                        "unauthorized-restrictive-intervention"])
    case.add({"record": "incident", "case": case.id, "date": start, "discovered": start, "reported": start,
              "by": case.actor(start), "kind": kind, "organization": line["provider"],
              "referred_to": "adult protective services",
              "investigation": {"by": by, "started": after(start, 1), "completed": after(start, 9),
                                "outcome": "it happened as told"},
              "corrective_action": {"action": "another aide, and training for the first", "due": after(start, 14),
                                    "done": after(start, dice.choice([10, 14]))}}, start)
    reassessed(case, writer, after(start, 4))
    renewed(case, writer, after(start, 8), after(start, 16))


def move(agency, dice, case, writer, start):
    number = int(case.id[2:])
    living = dict(case.intake["individual"]["living"][0], **{"from": start})
    case.add({"record": "update", "case": case.id, "date": start, "by": case.actor(start),
              "individual": {"addresses": [{"line": f"{number} Elm Lane", "state": "NH", "county": case.county,
                                            "from": start}], "living": [living]}}, start)
    contact(case, start, change={"kind": "move", "date": start}, purpose="transition")
    reassessed(case, writer, after(start, 7))
    renewed(case, writer, after(start, dice.choice([12, 30])), after(start, 38))


def admission(agency, dice, case, writer, start):
    home = after(start, 6)
    case.add({"record": "incident", "case": case.id, "date": start, "discovered": start, "reported": start,
              "by": case.actor(start), "kind": "injury", "organization": case.lines[0].get("provider")
              if case.lines[0]["provider"].startswith("O") else None, "referred_to": "the licensing office",
              "investigation": {"by": {"person": agency.investigators[0], "organization": agency.quality_org},
                                "started": after(start, 1), "completed": after(start, 8), "outcome": "a loose rug"},
              "corrective_action": {"action": "remove the rug", "due": after(start, 12), "done": after(start, 9)}},
             start)
    contact(case, start, change={"kind": "admission", "date": start}, purpose="transition")
    contact(case, home, change={"kind": "discharge", "date": home}, purpose="transition")
    reassessed(case, writer, after(home, 5))
    renewed(case, writer, after(home, 10), after(home, 20))


def reduction(agency, dice, case, writer, start, asked=False):
    case.lines = [dict(l) for l in case.lines]
    line = next(l for l in case.lines if "provider" in l and not l.get("self_directed"))
    if asked:
        contact(case, start, wants_change=wish("service", start, f"fewer hours of {line['service']}", after(start, 2),
                                               "agreed", after(start, 14)))
    else:
        contact(case, start, change={"kind": "condition", "date": start})
    reassessed(case, writer, after(start, 3))
    line["units"] -= 2
    line["reason"] = "the individual asked for fewer hours" if asked else "the assessed need is smaller"
    sent = after(start, 9)
    starts = after(sent, 12 if asked else dice.choice([10, 10, 14]))
    renewed(case, writer, after(start, 6), starts, changes={line["service"]: "reduced"},
            notice=casework.notice(case, sent, starts))


def asked_reduction(agency, dice, case, writer, start):
    reduction(agency, dice, case, writer, start, asked=True)


def increase(agency, dice, case, writer, start):
    case.lines = [dict(l) for l in case.lines]
    line = next(l for l in case.lines if "provider" in l and not l.get("self_directed"))
    contact(case, start, wants_change=wish("service", start, f"more hours of {line['service']}",
                                           after(start, dice.choice([2, 9])), "agreed", after(start, 14)))
    reassessed(case, writer, after(start, 3))
    line["units"] += 2
    renewed(case, writer, after(start, 6), after(start, 14), changes={line["service"]: "increased"})


def declined(agency, dice, case, writer, start):
    contact(case, start, wants_change=wish("schedule", start, "an hour later", after(start, 6), "declined"))


def experience(agency, dice, case, writer, start):
    interview(agency, dice, case, after(start, 20))


EVENTS = {"new provider": new_provider, "new manager": new_manager, "incident": incident, "move": move,
          "reduction": reduction, "asked reduction": asked_reduction, "grievance": complaints.grievance,
          "appeal": complaints.appeal, "hearing": complaints.hearing, "continuation": complaints.continuation,
          "admission": admission, "partial": complaints.partial, "two-level": complaints.two_levels,
          "increase": increase, "experience": experience, "declined": declined}
