"""Assessments, determinations, plans, authorizations, contacts and deliveries of one case."""

import copy

import casework
from model import AUDIT
from tree import Bare, after, months_after

WISHES = ["I want to cook my own supper", "I want to see my sister on Sundays", "I want to walk to the library",
          "I want to sing in the choir", "I want to keep my garden", "I want to find paid work",
          "I want to manage my own money", "I want to sleep through the night", "I want to swim each week",
          "I want to use the bus alone", "I want to learn to paint", "I want to leave the hospital bed"]
DOMAINS = ["functional", "medical", "social", "nutrition", "transportation", "employment", "behavioral"]


class PlanWriter:
    def __init__(self, agency, dice, case):
        self.agency, self.dice, self.case = agency, dice, case
        self.version = 0
        self.plans = []
        self.score = dice.randint(10, 20)
        self.gap = dice.randint(7, 14)  # days from writing to taking effect
        case.decider = dice.choice(agency.deciders)

    # What a year's round brings.

    def round(self, index, anchor, days):
        case, agency, dice = self.case, self.agency, self.dice
        if index:
            update = {"record": "update", "case": case.id, "date": anchor, "by": case.actor(anchor)}
            update["choices"] = casework.chosen(agency, case, case.lines, anchor)
            update["notices"] = casework.told(case, anchor)
            case.add(update, anchor)
        level_of_care, needs, decided, held, written = days
        self.assessor = {"person": dice.choice(agency.assessors), "organization": agency.assessors_org}
        care = self.assessment(level_of_care, "reassessment" if index else "initial", "level-of-care", self.assessor)
        # Where one organization does both, whoever assesses must not be of it.
        by = self.assessor if "rural" in case.flags or dice.random() < 0.4 else case.actor(needs)
        self.rests_on = self.assessment(needs, "reassessment" if index else "initial", "needs", by)
        self.eligibility(index, decided, care)
        if "interim" in case.flags and not index:
            self.plan(after(decided, 1), "interim", after(decided, 1), held=decided, late=True)
        self.plan(written, "person-centered-service-plan", after(written, self.gap), held)
        self.authorizations(after(written, 3))

    def eligibility(self, index, decided, care):
        case = self.case
        case.add({"record": "eligibility", "case": case.id, "decided": decided,
                  "type": "redetermination" if index else "initial",
                  "by": {"person": case.decider, "organization": self.agency.state},
                  "kind": self.dice.choice(["clinical", "clinical", "non-financial"]), "outcome": "eligible",
                  "level_of_care": "nursing facility", "valid_to": after(months_after(decided, 12), -1),
                  "assessment": care, "notice": casework.notice(case, after(decided, 1), decided)}, decided)

    def assessment(self, date, kind, purpose, by):
        case, dice = self.case, self.dice
        self.score += dice.choice([-1, 1, 2])
        needs = [{"id": line["need"], "domain": DOMAINS[(number + self.version) % len(DOMAINS)],
                  "level": dice.randint(1, 4), "service": line["service"], "units": line["units"], "per": line["per"],
                  "in_own_words": True}
                 for number, line in enumerate(case.lines) if "provider" in line]
        return case.add({
            "record": "assessment", "case": case.id, "assessed": date, "type": kind, "purpose": purpose, "by": dict(by),
            "instrument": dice.choice(["FASI", "interRAI HC"]), "mode": "in-person", "place": "at home",
            "participants": [{"name": case.kin_name, "role": "family"}], "language": case.language,
            "scores": {"self-care": self.score, "mobility": Bare(f"{self.score - 3}.5")}, "needs": needs,
            "strengths": ["cooks for the family", "keeps in touch with friends"],
            "preferences": ["help in the morning", "a quiet home"], "immediate_needs": "none",
            "attestation": {"signed": date}}, date)

    def authorizations(self, decided):
        case, agency = self.case, self.agency
        org = agency.mco if case.capitated else agency.state
        by = {"person": self.dice.choice(agency.mco_reviewers if case.capitated else agency.deciders),
              "organization": org}
        for line in case.lines:
            if "provider" in line and not line.get("self_directed") and self.dice.random() < 0.5:
                case.add({"record": "authorization", "case": case.id, "decided": decided, "by": dict(by),
                          "service": line["service"], "provider": line["provider"], "units_requested": line["units"],
                          "units_approved": line["units"], "unit": "hour", "per": "week", "outcome": "approved",
                          "reason": "meets the assessed need"}, decided)

    # A plan of either kind: the lines are the case's lines of the day.

    def goals(self):
        self.version += 1
        start = int(self.case.id[2:]) * 5 + self.version * 3
        return [{"id": f"G-{number}", "statement": f"{WISHES[(start + number) % len(WISHES)]}.",
                 "in_own_words": True, "needs": [line["need"] for line in self.case.lines if line.get("need")
                                                 and line["goal"] == f"G-{number}"],
                 "outcome": f"done by the end of round {self.version}"} for number in (1, 2)]

    def setting(self):
        case = self.case
        homes = {"own-home": "own home", "family-home": "family home", "foster-home": "foster home",
                 "provider-owned": "provider-owned home"}
        kind = case.intake["individual"]["living"][0]["kind"]
        return {"kind": homes[kind],
                "controlled_by": self.agency.landlord(case.county) if kind == "provider-owned" else None,
                "chosen_by": "individual", "alternatives": "own apartment, shared home",
                "reason": "near to family and friends"}

    def plan(self, written, kind, starts, held, late=False, notice=None, changes=None):
        case, agency, dice = self.case, self.agency, self.dice
        by = case.actor(written)
        lines = copy.deepcopy(case.lines)
        before = {line["service"] for line in self.plans[-1]["services"]} if self.plans else set()
        for line in lines:
            if "provider" in line:
                line.pop("change", None)
                line["change"] = (changes or {}).get(line["service"],
                                                     "continued" if line["service"] in before else "new")
        signed = after(written, 6) if late else after(written, dice.randint(0, 4))
        last = after(written, 6) if late else after(written, 5)
        signatures = []
        if "youth" not in case.flags:
            signatures.append({"role": "individual", "signed": signed,
                               "name": f"{names_of(case)}"})
        if case.flags & {"guardian", "youth"}:
            signer = {"person": case.representative} if case.representative else {"name": "the appointed guardian"}
            signatures.append({"role": "representative", **signer, "signed": signed})
        signatures.append({"role": "case-manager", "person": by["person"], "signed": signed})
        for provider in sorted({line["provider"] for line in lines if "provider" in line}):
            signatures.append({"role": "provider", "person": agency.signers.get(provider, provider),
                               "signed": after(signed, 1) if after(signed, 1) <= last else signed})
        signatures = [{k: s[k] for k in ("role", "name", "person", "signed") if k in s} for s in signatures]
        copies = ["individual"] + (["representative"] if case.flags & {"guardian", "youth"} else [])
        copies += sorted({line["provider"] for line in lines if "provider" in line}) + ["case manager"]
        plan = {"record": "plan", "case": case.id, "written": written, "kind": kind, "by": by,
                "assessment": self.rests_on,
                "meeting": {"held": held, "place": dice.choice(["at home", "at the library"]),
                            "arranged_for_individual": True,
                            "participants": [{"name": case.kin_name, "role": "family", "chosen_by_individual": True},
                                             {"person": by["person"], "role": "case manager",
                                              "chosen_by_individual": True}],
                            "facilitator": dice.choice(["the individual", by["person"]])},
                "language": case.language, "format": case.format or "plain language",
                "effective": {"from": starts}, "goals": self.goals(), "services": lines,
                "risks": [{"risk": "a fall at night", "mitigation": "a call button by the bed",
                           "backup": "family comes within an hour"}],
                "restrictions": None, "setting": self.setting(), "disagreements": "none",
                "how_to_change": "call the case manager at any time", "notice": notice,
                "approvals": [{"by": {"person": agency.people[by["person"]]["employment"][0]["supervisor"],
                                      "organization": by["organization"]}, "date": signed}],
                "signatures": signatures, "copies": [{"recipient": r, "given": after(last, 1)} for r in copies],
                "monitor": dict(by), "review_by": after(months_after(written, 12), -1)}
        if "provider-owned" in case.flags and int(case.id[2:]) % 4:
            plan["restrictions"] = [{
                "restriction": f"the medicine of {case.id} is locked away", "assessed_need": "N-1",
                "positive_interventions": "a reminder card was tried first",
                "less_intrusive_tried": "a sealed box did not help", "data_collected": "a weekly count of doses",
                "time_limit": "", "consent": True, "no_harm": True}]
            case.flags.add("restriction")
        case.add(plan, written)
        self.plans.append(plan)
        return plan

    # What the whole course settles.

    def finish(self):
        case = self.case
        self.plans.sort(key=lambda plan: plan["effective"]["from"])
        for plan, following in zip(self.plans, [*self.plans[1:], None]):
            starts = plan["effective"]["from"]
            ends = after(following["effective"]["from"], -1) if following else after(months_after(starts, 12), -1)
            plan["effective"]["to"] = ends
            for restriction in plan["restrictions"] or []:
                restriction["time_limit"] = f"until {ends}"
        end = case.closed or AUDIT
        for name in [n for n, r in case.records.items() if r["record"] != "closure" and case_day(r) > end]:
            del case.records[name]
        self.contacts(end)
        self.deliveries(end)

    def contacts(self, end):
        case, dice = self.case, self.dice
        date = after(self.plans[0]["effective"]["from"], dice.randint(5, 25))
        while date <= end:
            goals = max((plan for plan in self.plans if plan["effective"]["from"] <= date),
                        key=lambda plan: plan["effective"]["from"])["goals"]
            case.add({"record": "contact", "case": case.id, "date": date, "by": case.actor(date),
                      "mode": dice.choice(["in-person", "video", "phone"]), "purpose": "monitoring",
                      "with": [{"name": case.kin_name, "role": "family"}],
                      "units": Bare(dice.choice(["1", "1.5", "2"])),
                      "summary": "Talked over each service and each goal.",
                      "services_delivered": "all",
                      "goals": [{"goal": goal["id"], "progress": "on the way"} for goal in goals],
                      "declined": "nothing in the plan was declined",
                      "coordinated_with": "no other case manager is involved"}, date)
            date = after(date, dice.randint(30, 85))

    def deliveries(self, end):
        case = self.case
        for back in (3, 2, 1):
            month = months_after(end.replace(day=1), -back)
            if month <= self.plans[0]["effective"]["from"]:
                continue
            lines = [line for line in max((p for p in self.plans if p["effective"]["from"] <= month), key=lambda p: p[
                "effective"]["from"])["services"] if "provider" in line]
            case.add({"record": "delivery", "case": case.id, "month": Bare(f"{month:%Y-%m}"),
                      "services": [{"service": line["service"], "provider": line["provider"], "worker": line["worker"],
                                    "units": line["units"] * 4, "amount_paid": Bare(f"{line['units'] * 80}.00")}
                                   for line in lines]}, Bare(f"{month:%Y-%m}"))


def names_of(case):
    name = case.intake["individual"]["name"]
    return f"{name['given']} {name['family']}"


def case_day(record):
    key = {"plan": "written", "eligibility": "decided", "assessment": "assessed", "authorization": "decided",
           "intake": "opened", "closure": "closed"}.get(record["record"], "date")
    return record[key]
