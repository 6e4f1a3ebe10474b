"""What the generator builds: an agency of registry, program, cases and the records across cases."""

import copy

from tree import day, text_of

AUDIT = day("2026-11-21")


class Case:
    """One case: the intake and its acts by file name, and what the plants want to know of it."""

    def __init__(self, case_id, county):
        self.id, self.county = case_id, county
        self.records = {}
        self.flags = set()
        self.closed = None

    @property
    def intake(self):
        return self.records["intake.yaml"]

    @property
    def opened(self):
        return self.intake["opened"]

    @property
    def folder(self):
        return f"cases/{self.opened.year}/{self.id}"

    def add(self, record, date):
        """Files the record under the name that its kind and date give; returns the name."""
        stem = f"{record['record']}-{date}"
        name, number = stem + ".yaml", 1
        while name in self.records:
            number += 1
            name = f"{stem}-{number}.yaml"
        self.records[name] = record
        return name

    def of(self, kind):
        """The records of a kind, in the order of their days."""
        found = [(name, record) for name, record in self.records.items() if record["record"] == kind]
        dated = {"plan": "written", "eligibility": "decided", "assessment": "assessed", "authorization": "decided",
                 "delivery": "month", "closure": "closed"}.get(kind, "date")
        return [record for name, record in sorted(found, key=lambda pair: (str(pair[1][dated]), len(pair[0]), pair[0]))]

    def name_of(self, record):
        return next(name for name, other in self.records.items() if other is record)

    def plans(self):
        return [plan for plan in self.of("plan") if plan.get("kind") != "provider-plan"]

    def last_plan(self):
        return self.plans()[-1]

    def paid_lines(self, plan=None):
        return [line for line in (plan or self.last_plan())["services"] if "provider" in line]


class Agency:
    def __init__(self, seed, mix):
        self.seed, self.mix = seed, mix
        self.program = {}
        self.organizations, self.people, self.cases = {}, {}, {}
        self.across = {}  # path -> record
        self.minted = {}
        self.unguarded = set()  # organizations of which a safeguard would hide what is planted

    def mint(self, letter):
        self.minted[letter] = self.minted.get(letter, 0) + 1
        return f"{letter}-{self.minted[letter]:05}"

    def file(self, folder, record, year=None):
        path = f"{folder}/{year}/{record['id']}.yaml" if year else f"{folder}/{record['id']}.yaml"
        self.across[path] = record
        return record

    def grievances(self, case=None):
        found = [r for p, r in self.across.items() if p.startswith("grievances/")]
        return [r for r in found if case is None or r.get("case") == case.id]

    def kind(self, folder):
        return [r for p, r in self.across.items() if p.startswith(folder + "/")]

    def records(self):
        """Every path with its record."""
        yield "cfcm.yaml", self.program
        for key, record in self.organizations.items():
            yield f"organizations/{key}.yaml", record
        for key, record in self.people.items():
            yield f"people/{key}.yaml", record
        for case in self.cases.values():
            for name, record in case.records.items():
                yield f"{case.folder}/{name}", record
        yield from self.across.items()

    def texts(self):
        return {path: text_of(record) for path, record in self.records()}

    def copied(self):
        return copy.deepcopy(self)
