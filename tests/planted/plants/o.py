"""Who owns, directs and may not be paid."""

from model import AUDIT
from planting import (ANY, Expect, Unfit, agency_line, disclosed, employed, manager, near, organization, owned, plant,
                      program, program_near, provider, related, stranger, strict, worker)
from plants.e2_more import former, handed_over
from plants.e8 import companions
from tree import Bare, after, day, months_after

HOWS = ["nonprofit", "sole", "partners", "small", "holding", "sold"]


def providers(agency, how):
    """The providers of the small tree that are owned in that way."""
    found = [o for o in agency.workers if o != agency.rural_org]
    return [o for number, o in enumerate(found) if HOWS[number % 6] == how]


@program("O01")
def more_than_all(agency, dice):
    org = providers(agency, "partners")[0]
    agency.organizations[org]["owners"][1]["percent"] = Bare("40.01")
    return [Expect("O01", ANY, level="warning")]


@program_near("O01")
def just_all(agency, dice):
    org = providers(agency, "partners")[0]
    agency.organizations[org]["owners"][1]["percent"] = Bare("40.00")
    return []


def undisclosed(name, build, level="error"):
    def alter(agency, dice):
        org = providers(agency, "nonprofit")[0]
        build(agency, org, stranger(agency))
        return [Expect("O02", ANY, level=level)]
    alter.__name__ = name
    return alter


def direct(percent):
    return lambda agency, org, person: owned(agency, org, person, Bare(percent))


def named(agency, org, party):
    """The one between is disclosed; whoever stands behind is not."""
    for entry in agency.organizations[org]["disclosures"]:
        entry["parties"] = [*entry["parties"], party]


def through(first, second):
    def build(agency, org, person):
        middle = organization(agency)
        owned(agency, middle, person, Bare(first))
        owned(agency, org, middle, Bare(second))
        named(agency, org, middle)
    return build


def debt(percent, assets):
    return lambda agency, org, person: owned(agency, org, person, Bare(percent), "mortgage", of_assets=Bare(assets))


def combined(agency, org, person):
    middle = organization(agency)
    owned(agency, middle, person, Bare("50"))
    owned(agency, org, middle, Bare("5"))
    owned(agency, org, person, Bare("3"))
    named(agency, org, middle)


def two_paths(agency, org, person):
    one, other = organization(agency), organization(agency)
    owned(agency, one, person, Bare("60"))
    owned(agency, other, person, Bare("50"))
    owned(agency, org, one, Bare("6"))
    owned(agency, org, other, Bare("4"))
    named(agency, org, one), named(agency, org, other)


for _name, _build in (("five_percent", direct("5")), ("ten_of_eighty", through("10", "80")),
                      ("debt_of_six", debt("10", "60")), ("three_and_two_and_a_half", combined),
                      ("two_paths_of_5_6", two_paths)):
    program("O02")(undisclosed(_name, _build))


def small(name, build):
    def alter(agency, dice):
        build(agency, providers(agency, "nonprofit")[0], stranger(agency))
        return []
    alter.__name__ = name
    return program_near("O02")(alter)


small("a_little_under_five", direct("4.999"))
small("eighty_of_five", through("80", "5"))
small("debt_of_four", debt("40", "10"))


@program("O03")
def told_on_the_36th_day(agency, dice):
    org = agency.organizations[providers(agency, "sold")[0]]
    org["disclosures"][1]["made"] = day("2024-06-06")
    return [Expect("O03", ANY, level="error")]


@program("O03")
def never_told(agency, dice):
    """The next statement came a year later."""
    org = agency.organizations[providers(agency, "sold")[0]]
    del org["disclosures"][1]
    return [Expect("O03", ANY)]


def small_kin(agency, relation):
    org = providers(agency, "sole")[0]
    person = stranger(agency)
    agency.organizations[org]["owners"][0]["percent"] = Bare("97")
    owned(agency, org, person, Bare("3"))
    related(agency, person, relation, agency.organizations[org]["owners"][0]["party"])


@program("O04")
def wife_owns_a_little(agency, dice):
    small_kin(agency, dice.choice(["spouse", "sibling", "child", "parent"]))
    return [Expect("O04", ANY, level="warning")]


@program_near("O04")
def cousin_owns_a_little(agency, dice):
    small_kin(agency, "cousin")
    return []


def checked(agency, person, days):
    """Checked for the last time so many days ago."""
    record = agency.people[person]
    record["exclusion_checks"] = [e for e in record["exclusion_checks"] if e["checked"] < after(AUDIT, -days)]
    record["exclusion_checks"] += [{"source": source, "checked": after(AUDIT, -days), "result": "clear"}
                                   for source in ("LEIE", "SAM")]


def staff_of(agency):
    return next(iter(agency.managers.values()))[0]


@program("O05")
def checked_32_days_ago(agency, dice):
    checked(agency, staff_of(agency), 32)
    return [Expect("O05", ANY, level="warning")]


@program("O05")
def owner_never_checked(agency, dice):
    org = providers(agency, "sole")[0]
    del agency.people[agency.organizations[org]["owners"][0]["party"]]["exclusion_checks"]
    return [Expect("O05", ANY, level="warning")]


@program_near("O05")
def checked_31_days_ago(agency, dice):
    checked(agency, staff_of(agency), 31)
    return []


def matched(agency, person, date, result="match"):
    agency.people[person].setdefault("exclusion_checks", []).append({"source": "LEIE", "checked": date,
                                                                     "result": result})


@plant("O06", strict)
def excluded_aide_serves(agency, case, dice):
    hand = worker(agency, case, agency_line(case))
    matched(agency, hand, case.last_plan()["effective"]["from"])
    agency.people[hand]["exclusion_checks"] = [
        e for e in agency.people[hand]["exclusion_checks"]
        if e["result"] == "match" or e["checked"] < case.last_plan()["effective"]["from"]]
    if case.last_plan()["effective"]["from"] < after(AUDIT, -31) or case.last_plan()["effective"]["from"] > AUDIT:
        agency.people[hand]["exclusion_checks"].append({"source": "LEIE", "checked": after(AUDIT, -2),
                                                        "result": "match"})
    return [Expect("O06", ANY), Expect("O05", ANY, maybe=True)]


@plant("O06", strict)
def excluded_manager(agency, case, dice):
    person = manager(agency, case)
    for entry in agency.people[person]["exclusion_checks"]:
        entry["result"] = "match"
    return [Expect("O06", ANY)]


def both(case):
    return strict(case) and not case.flags & {"grievance", "two-level"}


def shared(name, level, build):
    def alter(agency, case, dice):
        org, served = case.managed[0][2], provider(agency, case)
        if agency.organizations[org]["owners"]:
            raise Unfit  # a nonprofit: nothing adds up to more than all
        build(agency, org, served, stranger(agency))
        return [Expect("O07", ANY, level=level), Expect("E809", case.id, maybe=True), *companions(case)]
    alter.__name__ = name
    return plant("O07", both)(alter)


def officers(paid):
    def build(agency, org, served, person):
        for one in (org, served):
            agency.organizations[one]["officers"].append({"person": person, "title": "director", "paid": paid})
            disclosed(agency, one, person)
    return build


def owners(agency, org, served, person):
    for one in (org, served):
        owned(agency, one, person, Bare("1"))


def landlord(agency, org, served, person):
    house = organization(agency)
    for one in (org, served):
        agency.organizations[one]["affiliations"].append({"organization": house, "kind": "lessor"})


shared("one_paid_officer", "error", officers(True))
shared("one_unpaid_director", "warning", officers(False))
shared("one_owner", "error", owners)
shared("one_landlord", "note", landlord)


@near("O07", both)
def director_left_before(agency, case, dice):
    org, served = case.managed[0][2], provider(agency, case)
    person = stranger(agency)
    for one, more in ((org, {}), (served, {"from": day("2015-01-01"), "to": after(case.opened, -1)})):
        agency.organizations[one]["officers"].append({"person": person, "title": "director", "paid": True, **more})
        disclosed(agency, one, person)
    return []


def subcontractor(agency, amount):
    """Somebody who does a provider's work, and of whose owners nothing is on record."""
    org, helper = providers(agency, "nonprofit")[0], organization(agency)
    for key in ("owners", "officers"):
        agency.organizations[helper].pop(key)
    agency.organizations[helper]["affiliations"] = [{"organization": org, "kind": "delegator", "amount": Bare(amount),
                                                     "functions": ["service-provision"], "overseen": True,
                                                     "from": months_after(AUDIT, -10)}]


@program("O08")
def much_business(agency, dice):
    subcontractor(agency, "25000.01")
    return [Expect("O08", ANY, level="warning")]


@program_near("O08")
def just_as_much(agency, dice):
    subcontractor(agency, "25000.00")
    return []


def handed_to_family(agency, months):
    """Sold to a son, and so many months later excluded."""
    org = agency.organizations[providers(agency, "sole")[0]]
    entry = org["owners"][0]
    old, new = entry["party"], stranger(agency)
    sold = months_after(AUDIT, -16)
    entry["to"] = after(sold, -1)
    org["owners"].append({"party": new, "percent": Bare("100"), "kind": "direct", "from": sold, "recorded": sold})
    disclosed(agency, org["id"], new)
    org["disclosures"].insert(1, {"made": after(sold, 5), "on_change_of": [new], "parties": org["disclosures"][-1][
        "parties"]})
    agency.people[new]["exclusion_checks"] = [dict(e) for e in agency.people[old]["exclusion_checks"]]
    related(agency, new, "child", old)
    agency.people[new] = {k: agency.people[new][k] for k in ("record", "id", "name", "related_to", "exclusion_checks")}
    agency.people[old]["exclusion_checks"] = []
    matched(agency, old, months_after(sold, months))


@program("O09")
def given_away_in_time(agency, dice):
    handed_to_family(agency, 11)
    return [Expect("O09", ANY), Expect("O06", ANY, maybe=True)]


@program_near("O09")
def given_away_long_before(agency, dice):
    handed_to_family(agency, 13)
    return [Expect("O06", ANY, maybe=True)]


@plant("O10", handed_over)
def manager_became_director(agency, case, dice):
    """The first case manager now directs a provider of the same individual."""
    since, old, org = case.managed[0]
    if case.managed[1][0] < months_after(AUDIT, -30):
        raise Unfit
    person, served = former(agency, case), agency_line(case)["provider"]
    agency.people[person]["employment"][0]["to"] = case.managed[1][0]
    start = after(case.managed[1][0], 30)
    if start > after(AUDIT, -10):
        raise Unfit
    employed(agency, person, served, start, title="director", functions=["service-provision"])
    return [Expect("O10", ANY, level="note"), Expect("M305a", ANY, maybe=True)]


