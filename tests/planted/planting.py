"""How a plant is written down, and the tools with which plants alter a clean case.

A plant alters one clean case (or, in a small tree of its own, the whole agency) and returns what an audit must then
find. Whatever it does not name must not be found: neither error nor warning. A near miss stays lawful, by a day, a
degree or a percent, and expects nothing.
"""

import copy
import os
import random
import subprocess
from dataclasses import dataclass

import names
from model import AUDIT
from people import exclusion_checks
from tree import after, months_after

ANY = "any case"


class Unfit(Exception):
    """The case has not what the plant needs; nothing was altered."""


@dataclass(frozen=True)
class Expect:
    rule: str
    case: str = ""        # "": a finding without a case
    person: str = None    # the actor, where the contract names one
    organization: str = None
    party: str = None
    level: str = None
    maybe: bool = False   # a companion: allowed, and no miss when it is absent
    either: tuple = ()    # rules that may say the same in its place

    def takes(self, finding):
        actor = finding.get("actor", {})
        return ((finding["rule"] == self.rule or finding["rule"] in self.either)
                and (self.case == ANY or finding.get("case", "") == self.case)
                and (self.person is None or actor.get("person") == self.person)
                and (self.organization is None or actor.get("organization") == self.organization)
                and (self.party is None or finding.get("party", {}).get("id") == self.party)
                and (self.level is None or finding["level"] == self.level))

    def __str__(self):
        told = [f"{key} {value}" for key, value in (("actor", self.person or self.organization), ("party", self.party),
                                                    ("level", self.level)) if value]
        return " ".join([self.rule, self.case or "(no case)", *told])


@dataclass(frozen=True)
class Plant:
    rule: str
    name: str
    alter: object
    where: object
    whole: bool   # alters the agency, in a small tree of its own
    lawful: bool  # a near miss


PLANTS = []
PROTECTIONS = ["choice-and-disclosure", "dispute-of-only-entity", "state-oversight", "state-approval-before-service",
               "administrative-separation"]


def registered(rule, where, whole, lawful):
    def keep(alter):
        PLANTS.append(Plant(rule, f"{rule} {alter.__name__.lstrip('_')}", alter, where or (lambda case: True), whole,
                            lawful))
        return alter
    return keep


def plant(rule, where=None):
    """A case that breaks the rule: alter(agency, case, dice) returns what is expected."""
    return registered(rule, where, False, False)


def near(rule, where=None):
    """A case that stays just within the rule."""
    return registered(rule, where, False, True)


def program(rule):
    """An agency that breaks the rule: alter(agency, dice) returns what is expected."""
    return registered(rule, None, True, False)


def program_near(rule):
    return registered(rule, None, True, True)


# Which cases suit.

def plain(case):
    """Running, one case manager, served by ordinary providers, nothing special."""
    return not case.closed and len(case.managed) == 1 and "rural" not in case.flags


def with_flag(*flags):
    return lambda case: any(flag in case.flags for flag in flags)


def funded(*sources):
    return lambda case: plain(case) and case.source in sources and not case.capitated


def strict(case):
    return plain(case) and case.source in ("medicaid-1915c", "medicaid-1915i", "medicaid-1915k")


def agency_line(case, plan=None):
    """The first line of the last plan that an organization serves."""
    for line in (plan or case.last_plan())["services"]:
        if "provider" in line and line["provider"].startswith("O"):
            return line
    raise Unfit


def last(case, kind, **wanted):
    found = [r for r in case.of(kind) if all(r.get(k) == v for k, v in wanted.items())]
    if not found:
        raise Unfit
    return found[-1]


def grievance_of(agency, case, *kinds, resolved=True):
    for grievance in agency.grievances(case):
        if (grievance["kind"] in kinds and bool(grievance.get("resolution")) == resolved
                and not grievance.get("expedited")):
            return grievance
    raise Unfit


# New people and organizations for one case alone, so that nothing else changes.

def replaced(node, old, new):
    """The same with another id wherever the old one stands."""
    if isinstance(node, dict):
        return {key: replaced(value, old, new) for key, value in node.items()}
    if isinstance(node, list):
        return [replaced(value, old, new) for value in node]
    return new if type(node) is str and node == old else node


def in_case(agency, case, old, new):
    for name in case.records:
        case.records[name] = replaced(case.records[name], old, new)
    for path, record in agency.across.items():
        if path.startswith("grievances/") and record.get("case") == case.id:
            agency.across[path] = replaced(record, old, new)
    case.managed = [(since, new if person == old else person, new if org == old else org)
                    for since, person, org in case.managed]


def twin(agency, person_id):
    """Somebody with the same papers and another name."""
    new = agency.mint("P")
    person = copy.deepcopy(agency.people[person_id])
    person["id"], person["name"] = new, names.name(90000 + int(new[2:]))
    person.pop("related_to", None)
    for entry in person.get("attestations", []):  # so that no tie that a plant adds contradicts what was declared
        if "declares" in entry:
            entry["declares"] = "ties as told to the supervisor"
    agency.people[new] = person
    return new


def manager(agency, case):
    """A case manager of this case alone, in the place of whoever manages it."""
    if len(case.managed) != 1:
        raise Unfit
    old = case.managed[0][1]
    new = twin(agency, old)
    in_case(agency, case, old, new)
    return new


def decider(agency, case):
    """Whoever decides eligibility in this case alone."""
    new = twin(agency, case.decider)
    in_case(agency, case, case.decider, new)
    case.decider = new
    return new


def worker(agency, case, line):
    """A worker of this case alone, in the place of the worker of the line."""
    old = line["worker"]
    new = twin(agency, old)
    in_case(agency, case, old, new)
    return new


def stranger(agency, given=None):
    """A private person without any tie."""
    new = agency.mint("P")
    agency.people[new] = {"record": "person", "id": new, "name": given or names.name(90000 + int(new[2:]))}
    agency.people[new]["exclusion_checks"] = exclusion_checks(random.Random(new))
    return new


def organization(agency, kinds=("other",), functions=()):
    """An organization without any tie."""
    new = agency.mint("O")
    agency.organizations[new] = {"record": "organization", "id": new, "name": f"Fresh House {new[2:]}",
                                 "kinds": list(kinds), "functions": list(functions), "owners": [], "officers": [],
                                 "affiliations": [], "exclusion_checks": exclusion_checks(random.Random(new))}
    return new


def provider(agency, case, line=None):
    """A provider of this case alone, in the place of the provider of the line, and offered besides it."""
    line = line or agency_line(case)
    old = line["provider"]
    new = organization(agency, ["provider"], ["service-provision"])
    agency.organizations[new]["disclosures"] = copy.deepcopy(agency.organizations[old]["disclosures"][-1:])
    signer = twin(agency, agency.signers[old])
    agency.people[signer]["employment"][0]["organization"] = new
    agency.people[signer]["employment"][0].pop("supervisor", None)
    agency.signers[new] = signer
    agency.workers[new] = []
    agency.organizations[new]["disclosures"][0]["parties"] = [signer]
    kept = {}
    for record in case.records.values():
        for node in walked(record):
            if "offered" in node:
                kept[id(node)] = (node, list(node["offered"]))
                node["offered"] = [("keep", x) for x in node["offered"]]
    for record in case.records.values():
        for node in walked(record):
            for key in ("provider", "chosen", "organization", "recipient"):
                if node.get(key) == old:
                    node[key] = new
            if node.get("role") == "provider" and node.get("person") == agency.signers[old]:
                node["person"] = signer
            if isinstance(node.get("worker"), str) and node.get("provider") == new:
                hand = next((w for w in agency.workers[new] if agency.people[w].get("was") == node["worker"]), None)
                if not hand:
                    hand = twin(agency, node["worker"])
                    agency.people[hand]["employment"][0]["organization"] = new
                    agency.people[hand]["employment"][0]["supervisor"] = signer
                    agency.people[hand]["was"] = node["worker"]
                    agency.workers[new].append(hand)
                node["worker"] = hand
    for hand in agency.workers[new]:
        del agency.people[hand]["was"]
    for node, offered in kept.values():
        node["offered"] = offered + [new] if old in offered else offered
    return new


def walked(node):
    """Every map in a record."""
    if isinstance(node, dict):
        yield node
        for value in node.values():
            yield from walked(value)
    elif isinstance(node, list):
        for value in node:
            yield from walked(value)


def employed(agency, person, org, since, until=None, **more):
    job = {"organization": org, **more, "from": since, "to": until}
    agency.people[person].setdefault("employment", []).append({k: v for k, v in job.items() if v is not None})


def related(agency, person, relation, whom=None, case=None, **more):
    """The person is the relation of that one, or of the individual of that case."""
    who = {"case": case.id} if case else {"person": whom}
    agency.people[person].setdefault("related_to", []).append({**who, "relation": relation, **more})


def interest(agency, person, kind, **more):
    agency.people[person].setdefault("interests", []).append({**more, "kind": kind})


def owned(agency, org, party, percent, kind="direct", **more):
    holding = {"party": party, "percent": percent, "kind": kind, **more}
    agency.organizations[org].setdefault("owners", []).append(holding)



def redated(case, record, key, date):
    """The record with another day, under the name that the day gives, and what names it follows."""
    old = case.name_of(record)
    del case.records[old]
    record[key] = date
    new = case.add(record, date)
    for name in case.records:
        case.records[name] = replaced(case.records[name], old, new)
    return case.records[new]


def dropped(case, *records):
    for record in records:
        del case.records[case.name_of(record)]


def signed_by_provider(agency, plan, org):
    day = max(s["signed"] for s in plan["signatures"])
    plan["signatures"].append({"role": "provider", "person": agency.signers.get(org, org), "signed": day})
    plan["copies"].append({"recipient": org, "given": plan["copies"][0]["given"]})


def new_provider(agency, like):
    """A provider with a director and an aide of its own; returns its id."""
    org = organization(agency, ["provider"], ["service-provision"])
    signer = twin(agency, agency.signers[like])
    agency.people[signer]["employment"][0]["organization"] = org
    agency.people[signer]["employment"][0].pop("supervisor", None)
    agency.signers[org] = signer
    aide = twin(agency, agency.workers[like][0])
    agency.people[aide]["employment"][0].update(organization=org, supervisor=signer)
    agency.workers[org] = [aide]
    agency.organizations[org]["disclosures"] = [{"made": months_after(AUDIT, -20), "parties": [signer]}]
    return org


def second_line(agency, case, plan, org, **more):
    """One more line of the plan, of the same service, by another organization, chosen and signed for."""
    like = agency_line(case, plan)
    hand = agency.workers[org][0] if agency.workers.get(org) else None
    line = {**copy.deepcopy(like), "provider": org, "worker": hand, **more}
    line["offered"] = [*line["offered"], org]
    plan["services"].insert(plan["services"].index(like) + 1, {k: v for k, v in line.items() if v is not None})
    signed_by_provider(agency, plan, org)
    source = [r for r in (case.intake, *case.of("update")) if r.get("choices")
              and r.get("date", r.get("opened")) <= plan["written"]][-1]
    source["choices"].append({"of": "provider", "offered": line["offered"], "chosen": org,
                              "date": source["choices"][0]["date"], "signed_by": source["choices"][0]["signed_by"]})
    return line


def supported(agency, case, since=None, **who):
    """One more entry of the support list."""
    entry = dict(who, **({"from": since} if since else {}))
    case.intake.setdefault("support", []).append(entry)
    return entry


def safeguard(agency, kind, organizations, **more):
    """A safeguard in force for long, approved by the State unless said otherwise."""
    record = {"record": "safeguard", "id": agency.mint("SG"), "organizations": list(organizations)}
    if "persons" in more:
        record["persons"] = more.pop("persons")
    record.update({"kind": kind, "functions_separated": ["eligibility-determination", "case-management",
                                                         "plan-development", "service-provision"],
                   "from": months_after(AUDIT, -60),
                   "approved_by": {"organization": agency.state, "date": months_after(AUDIT, -61)},
                   "approval_source": "state", "protections": list(PROTECTIONS), "reviewed": months_after(AUDIT, -5),
                   "searches": [{"date": months_after(AUDIT, -12 * year - 3), "method": "open call to providers",
                                 "result": "no other provider is willing and qualified"} for year in range(5)]})
    record.update(more)
    return agency.file("safeguards", record)


def assessor(agency, case, record):
    """Somebody of their own for one assessment."""
    new = twin(agency, agency.assessors[0])
    record["by"] = {"person": new, "organization": agency.assessors_org}
    return new


def has_field(kind, field):
    """Whether this cfcm knows a field that is new to the model."""
    if kind not in _schemas:
        done = subprocess.run([os.environ.get("CFCM", "cfcm"), "schema", kind], capture_output=True, check=False)
        _schemas[kind] = done.stdout.decode()
    return f'"{field}"' in _schemas[kind]


_schemas = {}


def moved_to(agency, case, plans, org):
    """From those plans on the first line of an organization is another organization's."""
    for plan in plans:
        old = agency_line(case, plan)["provider"]
        for line in plan["services"]:
            if line.get("provider") == old:
                line.update(provider=org, worker=agency.workers[org][0])
                line["offered"] = [*line["offered"], org]
        for signature in plan["signatures"]:
            if signature.get("person") == agency.signers[old]:
                signature["person"] = agency.signers[org]
        for entry in plan["copies"]:
            if entry["recipient"] == old:
                entry["recipient"] = org


def disclosed(agency, org, party):
    """The party is named, and whoever owns it."""
    for entry in agency.organizations[org].get("disclosures", []):
        entry["parties"] = [*entry["parties"], party]
    for entry in agency.organizations.get(party, {}).get("owners", []):
        disclosed(agency, org, entry["party"])
