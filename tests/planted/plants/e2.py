"""Element 2: no kin of the individual, no payer, no power to decide, no financial interest."""

from model import AUDIT
from planting import (Expect, Unfit, agency_line, assessor, decider, employed, interest, manager, near, organization,
                      owned, plain, plant, provider, related, safeguard, stranger, supported, worker)
from tree import Bare, after, months_after

LONG_AGO = months_after(AUDIT, -150)


def paid(case):
    """An adult without representative or payer: kin of the individual is kin of nobody else in the case."""
    return (plain(case) and not case.flags & {"youth", "guardian", "family-caregiver"}
            and all(entry["roles"][0] == "emergency-contact" for entry in case.intake["support"]))


def kin_of_individual(relation, level=None, **more):
    def alter(agency, case, dice):
        person = manager(agency, case)
        related(agency, person, relation, case=case, **more)
        return [Expect("E201", case.id, person=person, level=level)]
    alter.__name__ = relation.replace("-", "_")
    return alter


for _relation in ("parent", "sibling", "half-sibling", "aunt-uncle", "niece-nephew", "great-grandparent", "spouse",
                  "step-sibling", "parent-in-law", "sibling-in-law", "adoptive-child"):
    plant("E201", paid)(kin_of_individual(_relation))
plant("E201", paid)(kin_of_individual("cousin", "warning"))
plant("E201", paid)(kin_of_individual("former-spouse", "warning"))


@plant("E201", paid)
def decider_is_kin(agency, case, dice):
    person = decider(agency, case)
    related(agency, person, "child", case=case)
    return [Expect("E201", case.id, person=person)]


@plant("E201", paid)
def assessor_is_kin(agency, case, dice):
    person = assessor(agency, case, case.of("assessment")[0])
    related(agency, person, "grandchild", case=case)
    return [Expect("E201", case.id, person=person)]


@plant("E201", paid)
def through_two_others(agency, case, dice):
    """The spouse of a brother's wife's husband is nobody new: here the brother's daughter, three degrees."""
    person, brother = manager(agency, case), stranger(agency)
    related(agency, brother, "sibling", case=case)
    related(agency, person, "child", brother)
    return [Expect("E201", case.id, person=person)]


@near("E201", paid)
def child_of_a_cousin(agency, case, dice):
    person, cousin = manager(agency, case), stranger(agency)
    related(agency, cousin, "cousin", case=case)
    related(agency, person, "child", cousin)
    return []


@near("E201", paid)
def spouse_of_an_aunt(agency, case, dice):
    """Affinity of the third degree."""
    person, aunt = manager(agency, case), stranger(agency)
    related(agency, aunt, "aunt-uncle", case=case)
    related(agency, person, "spouse", aunt)
    return []


@near("E201", paid)
def two_marriages(agency, case, dice):
    person, one, other = manager(agency, case), stranger(agency), stranger(agency)
    related(agency, one, "spouse", case=case)
    related(agency, other, "sibling", one)
    related(agency, person, "spouse", other)
    return []


@near("E201", paid)
def marriage_that_ended_before(agency, case, dice):
    """A sister of somebody who was married to the individual until the day before."""
    person, former = manager(agency, case), stranger(agency)
    related(agency, former, "spouse", case=case, to=after(case.opened, -1))
    related(agency, person, "sibling", former)
    return []


@near("E201", paid)
def foster_child(agency, case, dice):
    related(agency, manager(agency, case), "foster-child", case=case)
    return []


def works_in_family(case, person):
    """The aide is family in the sense of 42 CFR 411.351, and employed by a provider in the case."""
    return Expect("E206", case.id, person=person, party=agency_line(case)["provider"])


def hand_of(agency, case):
    return worker(agency, case, agency_line(case))


@plant("E202", paid)
def aide_is_a_sister(agency, case, dice):
    hand, person = hand_of(agency, case), manager(agency, case)
    related(agency, person, "sibling", hand)
    return [Expect("E202", case.id, person=person, party=hand), works_in_family(case, person)]


@plant("E202", paid)
def aide_is_a_brothers_wife(agency, case, dice):
    hand, person, brother = hand_of(agency, case), manager(agency, case), stranger(agency)
    related(agency, brother, "sibling", person)
    related(agency, hand, "spouse", brother)
    return [Expect("E202", case.id, person=person, party=hand), works_in_family(case, person)]


@plant("E202", paid)
def deciders_cousin(agency, case, dice):
    hand, person = hand_of(agency, case), decider(agency, case)
    related(agency, person, "cousin", hand)
    if not any(serves_when_decided(case, hand, e["decided"]) for e in case.of("eligibility")):
        agency.people[person].pop("related_to")
        return []
    return [Expect("E202", case.id, person=person, party=hand, level="warning")]


def serves_when_decided(case, hand, date):
    """A decider is tested on the day of the decision: whoever serves then."""
    return any(p["effective"]["from"] <= date <= p["effective"]["to"] and any(l.get("worker") == hand
                                                                              for l in p["services"])
               for p in case.plans())


@near("E202", paid)
def aide_is_a_cousins_child(agency, case, dice):
    hand, person, cousin = hand_of(agency, case), manager(agency, case), stranger(agency)
    related(agency, cousin, "cousin", person)
    related(agency, hand, "child", cousin)
    return []


@near("E202", paid)
def unpaid_neighbor_is_a_sister(agency, case, dice):
    person, friend = manager(agency, case), stranger(agency)
    related(agency, person, "sibling", friend)
    for plan in case.plans():
        plan["services"].append({"service": "errands", "natural_support": {"person": friend,
                                                                           "relation": "none-declared"},
                                 "goal": "G-2"})
    return []


@plant("E203", paid)
def manager_pays(agency, case, dice):
    person = manager(agency, case)
    supported(agency, case, person=person, roles=["financially-responsible"])
    return [Expect("E203", case.id, person=person)]


@plant("E203", paid)
def decider_pays(agency, case, dice):
    person = decider(agency, case)
    supported(agency, case, person=person, roles=["financially-responsible"])
    return [Expect("E203", case.id, person=person)]


@near("E203", paid)
def paid_until_the_day_before(agency, case, dice):
    supported(agency, case, person=manager(agency, case), roles=["financially-responsible"], to=after(case.opened, -1))
    return []


ROLES = ["guardian", "conservator", "trustee", "health-care-agent", "power-of-attorney-financial",
         "representative-payee", "authorized-representative"]


@plant("E204", paid)
def manager_decides_for_them(agency, case, dice):
    person = manager(agency, case)
    supported(agency, case, person=person, roles=[dice.choice(ROLES)])
    return [Expect("E204", case.id, person=person)]


@plant("E204", paid)
def assessor_decides_for_them(agency, case, dice):
    person = assessor(agency, case, case.of("assessment")[-1])
    supported(agency, case, person=person, roles=[dice.choice(ROLES)])
    return [Expect("E204", case.id, person=person)]


@plant("E204", lambda case: paid(case) and case.source == "medicaid-1915c" and not case.capitated)
def organization_decides_for_them(agency, case, dice):
    org = case.managed[0][2]
    if separated(agency, org):
        raise Unfit
    supported(agency, case, organization=org, roles=["guardian"])
    agency.unguarded.add(org)
    return [Expect("E204", case.id, organization=org, level="warning")]


def separated(agency, org):
    return any(s["kind"] == "separate-units" and org in s["organizations"] for s in agency.kind("safeguards"))


@near("E204", lambda case: paid(case) and case.source == "medicaid-1915c" and not case.capitated)
def organization_in_separate_units(agency, case, dice):
    org = case.managed[0][2]
    if org in agency.unguarded:
        raise Unfit
    supported(agency, case, organization=org, roles=["guardian"])
    safeguard(agency, "separate-units", [org])
    return []


@near("E204", paid)
def manager_speaks_for_them(agency, case, dice):
    """A supporter or advocate is empowered to nothing."""
    supported(agency, case, person=manager(agency, case), roles=["supporter", "advocate"])
    return []


@plant("E205", paid)
def payee_is_a_brother(agency, case, dice):
    person, payee = manager(agency, case), stranger(agency)
    related(agency, payee, "sibling", person)
    supported(agency, case, person=payee, roles=["representative-payee"])
    return [Expect("E205", case.id, person=person, party=payee)]


@plant("E205", paid)
def payer_is_a_father(agency, case, dice):
    person, payer = decider(agency, case), stranger(agency)
    related(agency, payer, "parent", person)
    supported(agency, case, person=payer, roles=["financially-responsible"])
    return [Expect("E205", case.id, person=person, party=payer)]


@plant("E205", paid)
def agent_is_a_niece(agency, case, dice):
    person, agent = manager(agency, case), stranger(agency)
    related(agency, agent, "niece-nephew", person)
    supported(agency, case, person=agent, roles=["health-care-agent"])
    return [Expect("E205", case.id, person=person, party=agent)]


@near("E205", paid)
def advocate_is_a_brother(agency, case, dice):
    person, friend = manager(agency, case), stranger(agency)
    related(agency, friend, "sibling", person)
    supported(agency, case, person=friend, roles=["advocate", "emergency-contact"])
    return []


@near("E205", paid)
def payee_of_two_marriages(agency, case, dice):
    person, husband, brother, payee = manager(agency, case), *(stranger(agency) for _ in range(3))
    related(agency, husband, "spouse", person)
    related(agency, brother, "sibling", husband)
    related(agency, payee, "spouse", brother)
    supported(agency, case, person=payee, roles=["representative-payee"])
    return []


def holds(kind, level=None, **more):
    def alter(agency, case, dice):
        person, org = manager(agency, case), agency_line(case)["provider"]
        interest(agency, person, kind, organization=org, **more)
        return [Expect("E206", case.id, person=person, party=org, level=level)]
    alter.__name__ = f"holds_{kind}_{more.get('amount', '')}".replace("-", "_")
    return alter


for _kind in ("investment", "compensation", "loan", "lease"):
    plant("E206", paid)(holds(_kind, amount=Bare("800.00")))
plant("E206", paid)(holds("gift", amount=Bare("60.00")))
plant("E206", paid)(holds("gift", "note", amount=Bare("9.00")))
plant("E206", paid)(holds("publicly-traded", "note", amount=Bare("800.00")))
plant("E206", paid)(holds("mutual-fund", "note", amount=Bare("800.00")))


@plant("E206", paid)
def owns_through_another(agency, case, dice):
    person, org, middle = manager(agency, case), provider(agency, case), organization(agency)
    owned(agency, middle, person, Bare("10"))
    owned(agency, org, middle, Bare("4"))
    return [Expect("E206", case.id, person=person, party=org), Expect("E804", case.id, person=person, party=org),
            Expect("P24", case.id, person=person, maybe=True)]  # where they assess again


@plant("E206", paid)
def husband_owns(agency, case, dice):
    person, org, husband = manager(agency, case), provider(agency, case), stranger(agency)
    related(agency, husband, "spouse", person)
    owned(agency, org, husband, Bare("1"))
    return [Expect("E206", case.id, person=person, party=org)]


@plant("E206", paid)
def daughter_works_there(agency, case, dice):
    person, org, daughter = manager(agency, case), provider(agency, case), stranger(agency)
    related(agency, daughter, "child", person)
    employed(agency, daughter, org, LONG_AGO, title="bookkeeper")
    return [Expect("E206", case.id, person=person, party=org)]


@plant("E206", paid)
def decider_lent(agency, case, dice):
    """A decider is tested against who serves on the day of the decision."""
    person, org = decider(agency, case), agency_line(case)["provider"]
    dates = [e["decided"] for e in case.of("eligibility")]
    if not any(p["effective"]["from"] <= d <= p["effective"]["to"] for d in dates for p in case.plans()
               if any(l.get("provider") == org for l in p["services"])):
        return []
    interest(agency, person, "loan", organization=org, amount=Bare("500.00"))
    return [Expect("E206", case.id, person=person, party=org)]


@near("E206", paid)
def retirement_plan(agency, case, dice):
    interest(agency, manager(agency, case), "retirement-plan", organization=agency_line(case)["provider"])
    return []


@near("E206", paid)
def paid_back_the_day_before(agency, case, dice):
    interest(agency, manager(agency, case), "loan", organization=agency_line(case)["provider"], amount=Bare("500.00"),
             **{"from": LONG_AGO, "to": after(case.opened, -1)})
    return []


@near("E206", paid)
def cousin_owns(agency, case, dice):
    person, org, cousin = manager(agency, case), provider(agency, case), stranger(agency)
    related(agency, cousin, "cousin", person)
    owned(agency, org, cousin, Bare("3"))
    return []


@near("E206", paid)
def aunt_works_there(agency, case, dice):
    person, org, aunt = manager(agency, case), provider(agency, case), stranger(agency)
    related(agency, aunt, "aunt-uncle", person)
    employed(agency, aunt, org, LONG_AGO, title="bookkeeper")
    return []
