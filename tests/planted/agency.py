#!/usr/bin/env python3
"""Writes a clean, complete agency: lawful in every respect, so that no rule finds anything in it.

  agency.py FOLDER [--cases 1000] [--seed 1] [--mix everything]

Everything is invented: no real person, organization or address.
"""

import argparse
import random
import sys

sys.dont_write_bytecode = True

import casework  # noqa: E402
import oversight  # noqa: E402
import registry  # noqa: E402
from model import Agency  # noqa: E402
from people import staff  # noqa: E402
from tree import write  # noqa: E402


def paid(source, method="fee-for-service"):
    return {"source": source, "program": "Granite Valley", "method": method}


WAIVER, PLAN = paid("medicaid-1915c"), paid("medicaid-1915i")
HEALTH_PLAN, TARGETED = paid("medicaid-1915c", "capitated"), paid("targeted-case-management")
MIXES = {
    "everything": {"policies": ["bip", "federal-1915c", "federal-1915i", "managed-care-438", "targeted-case-management",
                                "model-act", "wraparound-youth"],
                   "funding": [WAIVER, WAIVER, PLAN, HEALTH_PLAN, TARGETED, paid("medicaid-1915k")], "youth": 0.1},
    "waiver": {"policies": ["bip", "federal-1915c"], "funding": [WAIVER], "youth": 0},
    "state-plan": {"policies": ["federal-1915i"], "funding": [PLAN, paid("medicaid-1915k")], "youth": 0},
    "managed-care": {"policies": ["federal-1915c", "managed-care-438"], "funding": [HEALTH_PLAN], "youth": 0},
    "targeted": {"policies": ["targeted-case-management", "model-act"], "funding": [TARGETED], "youth": 0},
    "youth": {"policies": ["bip", "federal-1915i", "wraparound-youth"], "funding": [PLAN], "youth": 1},
}


def clean(cases=1000, seed=1, mix="everything"):
    """The agency in memory: the same for the same arguments."""
    dice = random.Random(f"{seed} {cases} {mix}")
    agency = Agency(seed, MIXES[mix])
    agency.zones = registry.ZONES[:max(1, min(3, cases // 60))]
    agency.counties = [county for zone in agency.zones for county in zone]
    agency.managers, agency.workers, agency.signers, agency.load = {}, {}, {}, {}
    agency.agencies_in, agency.providers_in, agency.landlords = {}, {}, {}
    agency.landlord = lambda county: next(house for zone, house in agency.landlords.items() if county in zone)
    agency.rural_numbers = set(range(3, cases, max(11, cases // 15)))
    registry.departments(agency, dice)
    registry.manager_agencies(agency, dice, cases)
    registry.providers(agency, dice)
    registry.only_willing(agency, dice)
    first = next(iter(agency.managers))
    agency.clinician = staff(agency, dice, first, "clinical director", ["oversight"], None, "clinical")
    for number in range(1, cases + 1):
        casework.write_case(agency, dice, number)
    oversight.program(agency)
    oversight.overseen(agency, dice)
    oversight.surveyed(agency, dice)
    oversight.engaged(agency, dice)
    oversight.complained(agency, dice)
    oversight.improved(agency)
    return agency


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--cases", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--mix", choices=sorted(MIXES), default="everything")
    options = parser.parse_args()
    agency = clean(options.cases, options.seed, options.mix)
    texts = agency.texts()
    write(texts, options.folder)
    print(f"{options.folder}: {len(agency.cases)} cases, {len(texts)} files")


if __name__ == "__main__":
    main()
