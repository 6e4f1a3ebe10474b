"""Element 8: one entity that does both, and the safeguards that cover it."""

from model import AUDIT
from planting import (ANY, Expect, Unfit, agency_line, disclosed, employed, manager, near, organization, owned,
                      plain, plant, provider, safeguard, second_line, strict)
from tree import Bare, after, months_after

LONG_AGO = months_after(AUDIT, -150)


def tied_case(case):
    return strict(case) and not case.flags & {"grievance", "two-level"}


def companions(case):
    """One entity that manages and serves also assesses again (P24), monitors itself (E308) and shares owners (O07)."""
    return [Expect(rule, case.id, maybe=True) for rule in ("P24", "E308", "O07", "E608", "E807", "E112")]


def pair(agency, case):
    """The organization that manages the case, and a provider of this case alone."""
    return case.managed[0][2], provider(agency, case)


def share(agency, owner, org, percent, **more):
    owned(agency, org, owner, Bare(percent), **more)
    disclosed(agency, org, owner)


def same_entity(case, manager_org, served, rule="E801", **more):
    return [Expect(rule, case.id, organization=manager_org, party=served, **more), *companions(case)]


@plant("E801", tied_case)
def manages_and_serves(agency, case, dice):
    org, person = case.managed[0][2], case.managed[0][1]
    if any(org in safeguard["organizations"] for safeguard in agency.kind("safeguards")):
        raise Unfit  # one that does not hold is E802's
    agency.unguarded.add(org)
    agency.signers[org] = agency.people[person]["employment"][0]["supervisor"]
    second_line(agency, case, case.last_plan(), org)
    del agency.signers[org]
    agency.organizations[org]["kinds"] = ["case-management-agency", "provider"]
    # Whoever monitors the plan monitors their own organization's service: E308 says so, too.
    return [Expect("E308", case.id), *same_entity(case, org, org), Expect("E601", organization=org, maybe=True)]


@plant("E801", tied_case)
def owns_most(agency, case, dice):
    org, served = pair(agency, case)
    share(agency, org, served, "50.01")
    return same_entity(case, org, served)


@plant("E801", tied_case)
def owns_most_through_another(agency, case, dice):
    org, served = pair(agency, case)
    middle = organization(agency)
    owned(agency, middle, org, Bare("60"))
    share(agency, middle, served, "60")
    disclosed(agency, served, org)
    return same_entity(case, org, served)


def one_parent(kind):
    def alter(agency, case, dice):
        org, served = pair(agency, case)
        parent = organization(agency)
        for child in (org, served):
            agency.organizations[child].setdefault("affiliations", []).append({"organization": parent, "kind": kind})
        return same_entity(case, org, served)
    alter.__name__ = f"one_{kind}".replace("-", "_")
    return alter


for _kind in ("parent", "sole-member"):
    plant("E801", tied_case)(one_parent(_kind))


@plant("E801", tied_case)
def appoints_most_of_the_board(agency, case, dice):
    org, served = pair(agency, case)
    agency.organizations[served]["affiliations"].append({"organization": org, "kind": "board-appointer",
                                                         "percent": Bare("50.5")})
    return same_entity(case, org, served)


@near("E801", tied_case)
def sold_before_the_case(agency, case, dice):
    org, served = pair(agency, case)
    owned(agency, served, org, Bare("80"), **{"from": LONG_AGO, "to": after(case.opened, -1)})
    return [Expect(rule, ANY, maybe=True) for rule in ("O02", "O03")]  # the sale was told to nobody


@near("E801", lambda case: plain(case) and case.source == "targeted-case-management")
def firewall_where_it_is_enough(agency, case, dice):
    """Targeted case management takes a firewall that the State has approved."""
    org, served = pair(agency, case)
    share(agency, org, served, "80")
    safeguard(agency, "firewall", [org, served])
    return [Expect("P24", case.id, maybe=True), Expect("O07", case.id, maybe=True)]


def failed(name, **broken):
    """A safeguard that names the pair and does not hold; without the flaw it would."""
    def alter(agency, case, dice):
        org, served = pair(agency, case)
        share(agency, org, served, "80")
        terms = dict({"kind": "only-willing-and-qualified", "approval_source": "cms"}, **broken)
        if "until" in terms:
            terms["to"] = after(case.last_plan()["written"], terms.pop("until"))
        kind = terms.pop("kind")
        safeguard(agency, kind, [org, served], **terms)
        return [*same_entity(case, org, served, "E802"),
                *(Expect(rule, case.id, maybe=True) for rule in ("E807", "E803"))]
    alter.__name__ = name
    return alter


for _name, _broken in (("lapsed_the_day_before_the_plan", {"until": -1}),
                       ("not_yet_in_force", {"from": AUDIT}),
                       ("for_another_county", {"counties": ["Coos"]}),
                       ("for_another_service", {"services": ["companion-reading"]}),
                       ("for_other_functions", {"functions_separated": ["assessment", "service-provision"]}),
                       ("approved_by_the_state_alone", {"approval_source": "state"}),
                       ("source_of_approval_unknown", {"approval_source": None}),
                       ("a_firewall_where_it_is_not_enough", {"kind": "firewall"})):
    plant("E802", tied_case)(failed(_name, **_broken))


@plant("E803", tied_case)
def no_day_of_approval(agency, case, dice):
    """From CMS, so it says, and without the day: it cannot be shown to have come before the service."""
    org, served = pair(agency, case)
    share(agency, org, served, "80")
    safeguard(agency, "only-willing-and-qualified", [org, served], approval_source="cms", approved_by=None)
    return [Expect("E803", case.id, level="error"), Expect("E407", case.id, maybe=True), *companions(case)]


@plant("E801", tied_case)
def corrective_action_plan(agency, case, dice):
    org, served = pair(agency, case)
    share(agency, org, served, "80")
    safeguard(agency, "corrective-action-plan", [org, served], approval_source="cms")
    return [*same_entity(case, org, served, level="warning"), Expect("E803", case.id, maybe=True)]


@plant("E816", tied_case)
def owns_a_little(agency, case, dice):
    org, served = pair(agency, case)
    owned(agency, served, org, Bare("0.1"))
    return same_entity(case, org, served, "E816")


@plant("E816", tied_case)
def owns_half(agency, case, dice):
    org, served = pair(agency, case)
    share(agency, org, served, "50")
    return same_entity(case, org, served, "E816")


@plant("E816", tied_case)
def half_of_the_owner(agency, case, dice):
    """Fifty percent at one hop: a share, no control."""
    org, served = pair(agency, case)
    middle = organization(agency)
    owned(agency, middle, org, Bare("50"))
    share(agency, middle, served, "100")
    disclosed(agency, served, org)
    return same_entity(case, org, served, "E816")


@near("E816", tied_case)
def a_share_of_nothing(agency, case, dice):
    org, served = pair(agency, case)
    owned(agency, served, org, Bare("0"))
    return []


@near("E816", tied_case)
def sold_its_share_before(agency, case, dice):
    org, served = pair(agency, case)
    owned(agency, served, org, Bare("4"), **{"from": LONG_AGO, "to": after(case.opened, -1)})
    return []


@plant("E804", strict)
def second_job(agency, case, dice):
    person, org = manager(agency, case), agency_line(case)["provider"]
    employed(agency, person, org, LONG_AGO, basis=dice.choice([None, "contractor"]))
    return [Expect("E804", case.id, person=person, party=org), *companions(case)]


@plant("E804", strict)
def job_that_ended_on_the_first_day(agency, case, dice):
    """It ended on the day on which the first plan took effect: the last day counts."""
    if agency_line(case)["provider"] not in {line.get("provider") for line in case.plans()[0]["services"]}:
        raise Unfit
    person, org = manager(agency, case), provider(agency, case)
    employed(agency, person, org, LONG_AGO, case.plans()[0]["effective"]["from"])
    return [Expect("E804", case.id, person=person, party=org), *companions(case)]


def seat(level, **office):
    def alter(agency, case, dice):
        person, org = manager(agency, case), provider(agency, case)
        agency.organizations[org]["officers"].append({"person": person, **office})
        disclosed(agency, org, person)
        return [Expect("E804", case.id, person=person, party=org, level=level), *companions(case)]
    alter.__name__ = f"seat_{office.get('paid', 'unsaid')}".lower()
    return alter


plant("E804", strict)(seat("error", title="treasurer", paid=True))
plant("E804", strict)(seat("warning", title="board member", paid=False))
plant("E804", strict)(seat("warning", title="board member"))


@plant("E804", strict)
def owns_one_percent(agency, case, dice):
    person, org = manager(agency, case), provider(agency, case)
    owned(agency, org, person, Bare("1"))
    return [Expect("E804", case.id, person=person, party=org), Expect("E206", case.id, person=person, party=org),
            *companions(case)]


@plant("E804", strict)
def volunteers_there(agency, case, dice):
    person, org = manager(agency, case), agency_line(case)["provider"]
    employed(agency, person, org, LONG_AGO, basis="volunteer")
    return [Expect("E804", case.id, person=person, party=org, level="note"), *companions(case)]


@near("E804", strict)
def left_the_day_before(agency, case, dice):
    person, org = manager(agency, case), agency_line(case)["provider"]
    employed(agency, person, org, LONG_AGO, after(case.opened, -1))
    return []


@near("E804", strict)
def works_for_another_provider(agency, case, dice):
    person = manager(agency, case)
    serving = {line.get("provider") for plan in case.plans() for line in plan["services"]}
    other = next(o for o in agency.workers if o not in serving and o != getattr(agency, "rural_org", None))
    employed(agency, person, other, LONG_AGO)
    return []


@plant("E805", strict)
def manages_and_works(agency, case, dice):
    person = manager(agency, case)
    line = agency_line(case)
    line["worker"] = person
    return [Expect("E805", case.id, person=person), *worker_too(case)]


def worker_too(case):
    """A manager who is paid to serve may also assess, lead the meeting and share a supervisor with themselves."""
    return [Expect(rule, case.id, maybe=True) for rule in ("E806", "P24", "E112", "E212")]


@plant("E805", strict)
def worked_for_one_day(agency, case, dice):
    person, line = manager(agency, case), agency_line(case)
    starts = case.last_plan()["effective"]["from"]
    if starts > AUDIT:
        raise Unfit
    second_line(agency, case, case.last_plan(), line["provider"], worker=person, units=0, to=starts, **{"from": starts})
    return [Expect("E805", case.id, person=person), *worker_too(case)]


@near("E805", strict)
def work_that_ended(agency, case, dice):
    """A line that the plan ends runs no more."""
    person, line = manager(agency, case), agency_line(case)
    second_line(agency, case, case.last_plan(), line["provider"], worker=person, units=0, change="ended")
    return []


