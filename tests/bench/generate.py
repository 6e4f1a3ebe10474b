#!/usr/bin/env python3
"""Writes an invented tree of N cases: every record valid and canonical, few conflicts, the same bytes for the same arguments.

    generate.py --cases 20000 --seed 1 DIR

A tenth as many organizations as cases (agencies, providers, holdings that own providers) and half as many people (staff of
agencies, workers of providers, families). The audit date to use with it is 2026-10-31.
"""
import argparse
import datetime
import os
import random

given = "Ada Bea Carl Dora Emil Flora Gus Hana Ivan June Karl Lena Milo Nora Otto Pia Rosa Sven Tess Vera".split()
family = ("Adler Bloom Carver Dietz Ebert Fisk Garner Holt Ingram Jarvis Kemp Lowry Mercer Noble Orton Pratt Quinn Rhodes Stark "
          "Thorne Usher Vance Wicks Yates Zeller").split()
counties = "Belknap Carroll Cheshire Coos Grafton Hillsborough Merrimack Rockingham Strafford Sullivan".split()
services = ("personal-care", "homemaker", "respite", "meals", "day-program", "transportation", "supported-employment", "nursing")
domains = ("functional", "medical", "nutrition", "transportation", "social", "caregiver")
first_day = datetime.date(2025, 11, 15)  # nothing is a year old on the audit date


class Tree:
    def __init__(self, arguments):
        self.folder = arguments.folder
        self.random = random.Random(arguments.seed)
        self.cases = arguments.cases
        self.conflicts = arguments.conflicts / 100
        organizations, people = max(10, self.cases // 10), max(20, self.cases // 2)
        tenth = max(1, organizations // 10)
        self.holdings = [f"O-H{i:05}" for i in range(tenth)]
        self.agencies = [f"O-A{i:05}" for i in range(tenth)]
        self.providers = [f"O-P{i:05}" for i in range(organizations - 2 * tenth - 1)]
        self.staff = [f"P-S{i:06}" for i in range(people // 10)]
        self.workers = [f"P-W{i:06}" for i in range(people * 3 // 10)]
        self.kin = [f"P-K{i:06}" for i in range(people - len(self.staff) - len(self.workers) - 1)]
        self.official = "P-OFFICIAL"
        self.employer = {person: self.agencies[i % tenth] for i, person in enumerate(self.staff)}
        self.employer |= {person: self.providers[i % len(self.providers)] for i, person in enumerate(self.workers)}
        self.workers_of = {}
        for person in self.workers:
            self.workers_of.setdefault(self.employer[person], []).append(person)

    def write(self, path, lines):
        path = os.path.join(self.folder, path)
        try:
            file = open(path, "x", encoding="utf-8")
        except FileNotFoundError:
            os.makedirs(os.path.dirname(path))
            file = open(path, "x", encoding="utf-8")
        with file:
            file.write("\n".join(lines) + "\n...\n")

    def name(self, indent):
        return [f"{indent}name:", f"{indent}  given: {self.random.choice(given)}", f"{indent}  family: {self.random.choice(family)}"]

    def registry(self):
        self.write("cfcm.yaml", ["record: program", "format: 1", "name: Generated", "jurisdiction: NH", "policies:", "  - bip",
                                 "  - federal-1915c"])
        self.write("organizations/O-STATE.yaml", ["record: organization", "id: O-STATE", "name: State Office", "kinds:",
                                                  "  - state-agency", "  - payer"])
        for i, holding in enumerate(self.holdings):
            lines = ["record: organization", f"id: {holding}", f"name: Holding {i}", "kinds:", "  - other"]
            if i % 3:
                lines += ["owners:", f"  - party: {self.holdings[i - i % 3]}", f"    percent: {self.random.randint(20, 100)}",
                          "    kind: direct", "    from: 2015-01-01"]
            self.write(f"organizations/{holding}.yaml", lines)
        for i, agency in enumerate(self.agencies):
            self.write(f"organizations/{agency}.yaml", ["record: organization", f"id: {agency}", f"name: Case Agency {i}", "kinds:",
                                                        "  - case-management-agency"])
        for i, provider in enumerate(self.providers):
            lines = ["record: organization", f"id: {provider}", f"name: Provider {i}", "kinds:", "  - provider", "services:",
                     f"  - service: {services[i % len(services)]}"]
            if i % 2:
                share = self.random.randint(5, 95)
                owners = self.holdings[i % len(self.holdings)], self.random.choice(self.kin)  # groups of a few, as they are
                lines.append("owners:")
                for owner, percent in zip(owners, (share, 100 - share)):
                    lines += [f"  - party: {owner}", f"    percent: {percent}", "    kind: direct",
                              f"    from: {2012 + i % 10}-07-01"]
            self.write(f"organizations/{provider}.yaml", lines)
        for i, person in enumerate([self.official, *self.staff, *self.workers, *self.kin]):
            lines = ["record: person", f"id: {person}", *self.name(""), f"born: {1950 + i % 50}-0{1 + i % 9}-1{i % 10}"]
            employer = "O-STATE" if person == self.official else self.employer.get(person)
            if employer:
                lines += ["employment:", f"  - organization: {employer}", f"    from: {2016 + i % 8}-03-01"]
            if person in self.employer and i % 2:
                lines += ["related_to:", f"  - person: {self.random.choice(self.kin)}", "    relation: sibling"]
            self.write(f"people/{person}.yaml", lines)

    def case(self, number):
        """A case, and now and then something wrong with it."""
        draw = self.random
        wrong = draw.choice(("agency", "worker", "late", "guardian", "kin")) if draw.random() < self.conflicts else ""
        opened = first_day + datetime.timedelta(days=draw.randrange(280))
        days = [opened + datetime.timedelta(days=more) for more in (7, 10, 20, 21, 28)]
        determined, assessed, written, signed, begins = days
        if wrong == "late":
            determined = begins + datetime.timedelta(days=9)
        case, manager = f"C-{number:07}", draw.choice(self.staff)
        agency = self.employer[manager]
        relative = manager if wrong in ("guardian", "kin") else draw.choice(self.kin)
        roles = ["supporter"] if wrong == "kin" else ["guardian", "emergency-contact"] if number % 3 else ["unpaid-caregiver"]
        folder = f"cases/{opened.year}/{case}"
        self.write(f"{folder}/intake.yaml", [
            "record: intake", f"case: {case}", f"opened: {opened}", "individual:", *self.name("  "),
            f"  born: {1930 + number % 70}-0{1 + number % 9}-2{number % 9}", "  addresses:", "    - state: NH",
            f"      county: {counties[number % 10]}", "referral:", "  source: family", f"  date: {opened}", "funding:",
            "  - source: medicaid-1915c", "    payer: O-STATE", "    method: fee-for-service", "    pays_for: both", "support:",
            f"  - person: {relative}", "    relation: " + draw.choice(("child", "sibling", "parent", "niece-nephew")), "    roles:",
            *(f"      - {role}" for role in roles), "case_managers:", f"  - person: {manager}", f"    organization: {agency}",
            "    chosen_by: individual", f"    from: {opened}"])
        self.write(f"{folder}/eligibility-{determined}.yaml", [
            "record: eligibility", f"case: {case}", f"decided: {determined}", "type: initial", "by:", f"  person: {self.official}",
            "  organization: O-STATE", "kind: clinical", "outcome: eligible", "level_of_care: nursing facility"])
        lines = ["record: assessment", f"case: {case}", f"assessed: {assessed}", "type: initial", "by:", f"  person: {manager}",
                 f"  organization: {agency}", "mode: in-person", "needs:"]
        count = draw.randint(2, 4)
        for i in range(count):
            lines += [f"  - id: N{i + 1}", f"    domain: {draw.choice(domains)}", f"    level: {draw.randint(1, 4)}"]
        self.write(f"{folder}/assessment-{assessed}.yaml", lines)
        lines = ["record: plan", f"case: {case}", f"written: {written}", "by:", f"  person: {manager}", f"  organization: {agency}",
                 "effective:", f"  from: {begins}", "goals:", "  - id: G1", "    statement: Stay in my own house",
                 "    in_own_words: true", "services:"]
        for i in range(count):
            provider = draw.choice(self.providers)
            worker = draw.choice(self.workers_of.get(provider, [None]))
            if i == 0 and wrong == "agency":
                provider, worker = agency, None
            if i == 0 and wrong == "worker":
                worker = manager
            lines += [f"  - service: {draw.choice(services)}", f"    provider: {provider}"]
            lines += [f"    worker: {worker}"] if worker else []
            lines += [f"    need: N{i + 1}", "    goal: G1", f"    units: {draw.randint(1, 40)}", "    unit: hour", "    per: week",
                      "    chosen_by: individual", f"    from: {begins}"]
        lines += ["signatures:", "  - role: individual", f"    signed: {signed}"]
        self.write(f"{folder}/plan-{written}.yaml", lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--conflicts", type=float, default=2, help="percent of the cases that have one")
    parser.add_argument("folder", metavar="DIR", help="a folder that does not exist yet")
    arguments = parser.parse_args()
    os.makedirs(arguments.folder)
    tree = Tree(arguments)
    tree.registry()
    for number in range(1, arguments.cases + 1):
        tree.case(number)


main()
