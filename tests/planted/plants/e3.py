"""Element 3: notices, oversight and monitoring."""

import complaints
from model import AUDIT
from planting import (ANY, Expect, Unfit, agency_line, dropped, employed, interest, manager, near, new_provider, plain,
                      plant, program, program_near, redated, strict, twin)
from tree import Bare, after, day, months_after


def settled(case):
    return plain(case) and case.opened < day("2026-06-01")


def decision(agency, case, dice, outcome="denied", days=0, **more):
    """An adverse authorization with its notice, and the notice."""
    decided = after(case.last_plan()["written"], 20)
    if after(decided, 25) > AUDIT:
        raise Unfit
    _, found = complaints.adverse(agency, dice, case, decided, outcome, after(decided, 1 + days), **more)
    return found


def cut(case, flag):
    """One plan gives fewer hours, as asked or not."""
    return settled(case) and {"reduction", "asked reduction"} & case.flags == {flag} and sum(
        bool(plan.get("notice")) for plan in case.plans()) == 1


@plant("E301", settled)
def denied_without_notice(agency, case, dice):
    del decision(agency, case, dice)["notice"]
    return [Expect("E301", case.id)]


@plant("E301", settled)
def suspended_without_notice(agency, case, dice):
    del decision(agency, case, dice, "suspended", 10)["notice"]
    return [Expect("E301", case.id), Expect("E302", case.id, maybe=True)]


@plant("E301", lambda case: cut(case, "reduction"))
def reduced_without_notice(agency, case, dice):
    plan = reduced(case)
    plan["notice"] = None
    return [Expect("E301", case.id), Expect("E302", case.id, maybe=True)]


def reduced(case):
    return next(plan for plan in case.plans() if plan.get("notice"))


@plant("E301", settled)
def not_eligible_without_notice(agency, case, dice):
    """A second opinion on another program finds the individual not eligible; nobody is told."""
    date = after(case.of("eligibility")[-1]["decided"], 3)
    record = dict(case.of("eligibility")[-1], decided=date, outcome="not-eligible", kind="non-financial")
    record.pop("notice")
    case.add(record, date)
    return [Expect("E301", case.id)]


@plant("E302", settled)
def nine_days(agency, case, dice):
    decision(agency, case, dice, dice.choice(["reduced", "suspended", "terminated"]), 9)
    return [Expect("E302", case.id)]


@near("E302", settled)
def ten_days(agency, case, dice):
    decision(agency, case, dice, dice.choice(["reduced", "suspended", "terminated"]), 10)
    return []


@near("E302", settled)
def nine_days_with_a_ground(agency, case, dice):
    found = decision(agency, case, dice, "terminated", 9)
    notice = found["notice"]
    found["notice"] = {"sent": notice["sent"], "effective": notice["effective"], "exception": "431.213(b)",
                       **{k: notice[k] for k in ("appeal_rights", "contents", "language")}}
    return []


@near("E302", settled)
def denied_from_the_next_day(agency, case, dice):
    """Nothing that was received ends: no advance notice."""
    decision(agency, case, dice, "denied", 0)
    return []


@plant("E302", lambda case: cut(case, "reduction"))
def plan_reduced_in_nine_days(agency, case, dice):
    plan = reduced(case)
    plan["notice"]["sent"] = after(plan["effective"]["from"], -9)
    return [Expect("E302", case.id)]


@near("E302", lambda case: cut(case, "asked reduction"))
def reduced_at_once_as_asked(agency, case, dice):
    plan = reduced(case)
    plan["notice"]["sent"] = after(plan["effective"]["from"], -1)
    return []


def found_ineligible(case):
    return "closed" in case.flags and any(e["outcome"] == "terminated" for e in case.of("eligibility"))


@plant("E302", found_ineligible)
def eligibility_ended_in_nine_days(agency, case, dice):
    notice = case.of("eligibility")[-1]["notice"]
    notice["sent"] = after(notice["effective"], -9)
    return [Expect("E302", case.id)]


@plant("E303", settled)
def four_contents(agency, case, dice):
    """On what goes on meanwhile (e) a denial need not speak: nothing is taken away."""
    decision(agency, case, dice)["notice"]["contents"].pop(dice.randrange(4))
    return [Expect("E303", case.id)]


@plant("E303", settled)
def nothing_on_what_goes_on(agency, case, dice):
    decision(agency, case, dice, "reduced", 12)["notice"]["contents"].pop(4)
    return [Expect("E303", case.id)]


@near("E303", settled)
def denied_without_a_word_on_what_goes_on(agency, case, dice):
    decision(agency, case, dice)["notice"]["contents"].pop(4)
    return []


@plant("E303", settled)
def no_contents(agency, case, dice):
    decision(agency, case, dice, "reduced", 12)["notice"]["contents"] = None
    return [Expect("E303", case.id)]


def appeal_notices(case):
    return [entry for record in (case.intake, *case.of("update")) for entry in record.get("notices", [])
            if entry["topic"] == "appeal-rights"]


def uncovered(topic):
    def alter(agency, case, dice):
        for entry in appeal_notices(case):
            entry["covers"] = [word for word in entry["covers"] if word != topic]
        return [Expect("E304", case.id, level="warning")]
    alter.__name__ = f"not_of_{topic}".replace("-", "_")
    return alter


for _topic in ("eligibility", "plan", "service-delivery"):
    plant("E304", plain)(uncovered(_topic))


@plant("E304", plain)
def never_told_of_appeals(agency, case, dice):
    for record in (case.intake, *case.of("update")):
        record["notices"] = [e for e in record.get("notices", []) if e["topic"] != "appeal-rights"]
    return [Expect("E304", case.id)]


@near("E304", plain)
def told_three_times(agency, case, dice):
    """Each notice covers one of the three."""
    for record in (case.intake, *case.of("update")):
        told = [e for e in record.get("notices", []) if e["topic"] == "appeal-rights"]
        record["notices"] = [e for e in record.get("notices", []) if e["topic"] != "appeal-rights"]
        record["notices"] += [dict(e, covers=[word]) for e in told for word in ("eligibility", "plan",
                                                                                "service-delivery")]
    return []


def review(agency):
    """The newest review of an agency that manages cases, by a reviewer of its own."""
    found = max((r for r in agency.kind("reviews") if r.get("of") in agency.managers and r.get("of") != agency.rural_org),
                key=lambda r: (r["date"], r["id"]))
    person = twin(agency, found["by"]["person"])
    found["by"] = dict(found["by"], person=person)
    return found, person


@program("E305")
def reviewer_works_there(agency, dice):
    found, person = review(agency)
    employed(agency, person, found["of"], months_after(AUDIT, -100), title="adviser", basis="contractor")
    return [Expect("E305", ANY), Expect("E602", ANY, maybe=True)]


@program("E305")
def reviewer_owns_a_share(agency, dice):
    found, person = review(agency)
    interest(agency, person, "ownership", organization=found["of"], percent=Bare("1"))
    return [Expect("E305", ANY), Expect("E602", ANY, maybe=True), Expect("O01", ANY, maybe=True),
            Expect("O02", ANY, maybe=True)]


@program_near("E305")
def reviewer_left_before(agency, dice):
    found, person = review(agency)
    employed(agency, person, found["of"], months_after(AUDIT, -100), after(found["date"], -1), title="adviser")
    return []


@program("E306")
def reviewer_manages_the_case(agency, dice):
    """The reviewer of the State managed the case that the review finds fault with."""
    case = next(c for c in agency.cases.values() if strict(c))
    person = manager(agency, case)
    found, _ = review(agency)
    found["by"] = {"person": person, "organization": agency.quality_org}
    found["findings"][0] = {"finding": "one letter without a date", "severity": "minor", "case": case.id,
                            **{k: found["findings"][0][k] for k in ("action", "due", "done")}}
    found["of"] = None
    found.pop("of")
    return [Expect("E306", ANY, person=person), Expect("E305", ANY, maybe=True), Expect("E602", ANY, maybe=True)]


def watched(case):
    return settled(case) and case.plans()[0]["effective"]["from"] < months_after(AUDIT, -14)


def contacts_until(case, date):
    """No monitoring contact later than that day, and one on it."""
    found = [c for c in case.of("contact") if c["purpose"] == "monitoring"]
    before = [c for c in found if c["date"] <= date]
    if not before:
        raise Unfit
    dropped(case, *(c for c in found if c["date"] > date))
    if before[-1]["date"] != date:
        redated(case, before[-1], "date", date)


@plant("E307", watched)
def nobody_came_for_a_year_and_a_day(agency, case, dice):
    contacts_until(case, after(months_after(AUDIT, -12), -1))
    return [Expect("E307", case.id)]


@plant("E307", watched)
def nobody_ever_came(agency, case, dice):
    dropped(case, *(c for c in case.of("contact") if c["purpose"] == "monitoring"))
    return [Expect("E307", case.id)]


@near("E307", watched)
def came_a_year_ago(agency, case, dice):
    contacts_until(case, months_after(AUDIT, -12))
    return []


@plant("E308", plain)
def nobody_monitors(agency, case, dice):
    """The contents of the plan, point (viii), miss the same: P38."""
    case.last_plan()["monitor"] = None
    del case.last_plan()["monitor"]
    return [Expect("E308", case.id), Expect("P38", case.id, maybe=True)]


@plant("E308", plain)
def provider_monitors_itself(agency, case, dice):
    org = agency_line(case)["provider"]
    case.last_plan()["monitor"] = {"person": agency.signers[org], "organization": org}
    return [Expect("E308", case.id), Expect("E801", case.id, maybe=True)]


@near("E308", plain)
def another_house_monitors(agency, case, dice):
    org = new_provider(agency, agency_line(case)["provider"])
    case.last_plan()["monitor"] = {"person": agency.signers[org], "organization": org}
    return []


def overdue(done):
    def alter(agency, dice):
        found, _ = review(agency)
        entry = found["findings"][0]
        entry["due"] = after(AUDIT, -1)
        if done is None:
            del entry["done"]
        return [Expect("E309", ANY, either=("E606",)), Expect("E606", ANY, maybe=True)]
    alter.__name__ = "action_past_its_day"
    return alter


program("E309")(overdue(None))


@program("E309")
def improvement_past_its_day(agency, dice):
    found = agency.kind("improvements")[-1]
    found["due"] = after(AUDIT, -1)
    found.pop("done"), found.pop("result")
    return [Expect("E309", ANY)]


@program_near("E309")
def action_due_today(agency, dice):
    found, _ = review(agency)
    found["findings"][0]["due"] = AUDIT
    del found["findings"][0]["done"]
    improvement = agency.kind("improvements")[-1]
    improvement["due"] = AUDIT
    improvement.pop("done"), improvement.pop("result")
    return []


def foreign(case):
    return settled(case) and case.language != "English"


@plant("E310", foreign)
def letter_nobody_can_read(agency, case, dice):
    del case.intake["individual"]["interpreter"]
    decision(agency, case, dice)["notice"]["language"] = "English"
    return [Expect("E310", case.id, level="warning")]


@near("E310", foreign)
def letter_with_an_interpreter(agency, case, dice):
    decision(agency, case, dice)["notice"]["language"] = "English"
    return []


