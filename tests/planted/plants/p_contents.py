"""Person-centered planning: the thirteen contents of a plan, and who signs it."""

from planting import Expect, Unfit, dropped, near, plain, plant
from plants.p import adult, own, restricted, whole


def alone(case):
    return adult(case) and whole(case)


def misses(code, change, where=alone, level=None, also=()):
    """The last plan, changed, misses what the code asks for."""
    def alter(agency, case, dice):
        change(agency, case, case.last_plan())
        return [Expect(code, case.id, level=level), *(Expect(rule, case.id, maybe=True) for rule in also)]
    alter.__name__ = change.__name__
    return plant(code, where)(alter)


def no_setting(agency, case, plan):
    """Nor is there a choice of setting among the choices."""
    plan["setting"] = None
    for record in (case.intake, *case.of("update")):
        record["choices"] = [c for c in record.get("choices", []) if c["of"] != "setting"]


def setting_chosen_by_the_manager(agency, case, plan):
    plan["setting"]["chosen_by"] = "case manager"


misses("P31", no_setting, level="error", also=("E608",))
misses("P31", setting_chosen_by_the_manager, level="error")


def everywhere(field):
    def change(agency, case, plan):
        for record in case.of("assessment"):
            record[field] = None
        if field == "preferences":  # a wished-for schedule is one, too
            for line in plan["services"]:
                line.pop("preferred_schedule", None)
    change.__name__ = f"no_{field}"
    return change


misses("P32", everywhere("strengths"), level="warning", also=("M501e",))
misses("P32", everywhere("preferences"), level="warning", also=("M501e",))


def no_assessment(agency, case, plan):
    """The plan names no assessment, and no need that one has found."""
    plan["assessment"] = None
    for line in plan["services"]:
        line.pop("need", None)
    for goal in plan["goals"]:
        goal["needs"] = None


def nothing_assessed(agency, case, plan):
    """No assessment of needs or level of care was ever made."""
    if "transferred_from" in case.intake:
        raise Unfit
    dropped(case, *case.of("assessment"))
    for record in case.records.values():
        record.pop("assessment", None)


misses("P33", no_assessment, also=("P32", "M501e", "M501f"))
misses("P33", nothing_assessed, also=("P32", "M501e", "M501f", "P24", "E603"))


def no_goals(agency, case, plan):
    plan["goals"] = None


misses("P34", no_goals, level="error")


def no_services(agency, case, plan):
    if len(case.plans()) > 1 or case.of("authorization"):
        raise Unfit
    plan["services"] = None


misses("P35", no_services, where=lambda case: adult(case) and len(case.plans()) == 1 and not case.of("authorization"),
       level="error")


def no_risks(agency, case, plan):
    plan["risks"] = None


def no_mitigation(agency, case, plan):
    del plan["risks"][0]["mitigation"]


def no_backup(agency, case, plan):
    del plan["risks"][0]["backup"]


for _change in (no_risks, no_mitigation, no_backup):
    misses("P36", _change, level="error")


def foreign(case):
    return alone(case) and case.language != "English"


def in_no_language(agency, case, plan):
    plan["language"] = None


def in_another_language(agency, case, plan):
    plan["language"] = "English"


misses("P37", in_no_language, where=foreign, level="warning", also=("E310",))
misses("P37", in_another_language, where=foreign, level="warning", also=("E310",))


def no_monitor(agency, case, plan):
    del plan["monitor"]


misses("P38", no_monitor, level="error", also=("E308",))


def without_signature(role):
    def change(agency, case, plan):
        plan["signatures"] = [s for s in plan["signatures"] if s["role"] != role]
    change.__name__ = f"{role.replace('-', '_')}_has_not_signed"
    return change


def nobody_has_signed(agency, case, plan):
    plan["signatures"] = None


def one_provider_has_not_signed(agency, case, plan):
    found = [s for s in plan["signatures"] if s["role"] == "provider"]
    if len(found) < 2:
        raise Unfit
    plan["signatures"].remove(found[-1])


for _role in ("individual", "provider", "case-manager"):
    misses("P39", without_signature(_role), level="error", also=("P04",))
misses("P39", nobody_has_signed, level="error", also=("P04",))
misses("P39", one_provider_has_not_signed, level="error", also=("P04",))


@near("P39", lambda case: not case.closed and "guardian" in case.flags and "rural" not in case.flags)
def guardian_signs_alone(agency, case, dice):
    """The individual or a representative: one of the two consents."""
    for plan in case.plans():
        plan["signatures"].remove(own(plan))
    return []


def no_copies(agency, case, plan):
    plan["copies"] = None


def no_copy_for(who):
    def change(agency, case, plan):
        plan["copies"] = [c for c in plan["copies"] if (c["recipient"] == "individual") != (who == "individual")]
    change.__name__ = f"no_copy_for_{who}"
    return change


misses("P40", no_copies, level="warning")
misses("P40", no_copy_for("individual"), level="warning")


def hires(case):
    return (plain(case) and "family-caregiver" in case.flags and whole(case)
            and any(line.get("self_directed") for line in case.last_plan()["services"]))


def nothing_is_theirs(agency, case, plan):
    for line in plan["services"]:
        if line.get("self_directed"):
            line.pop("employer"), line.pop("budget")


misses("P41", nothing_is_theirs, where=hires, level="warning")


def no_reason_why(agency, case, plan):
    for line in plan["services"]:
        line.pop("reason", None), line.pop("need", None), line.pop("goal", None)


misses("P42", no_reason_why, level="note", also=("P33",))


@plant("P43", restricted)
def modification_without_grounds(agency, case, dice):
    """Nothing of what justifies it: all that P10 asks of every part."""
    found = case.last_plan()["restrictions"][0]
    for part in list(found):
        if part != "restriction":
            del found[part]
    return [Expect("P43", case.id, either=("P10",)), Expect("P10", case.id, maybe=True)]
