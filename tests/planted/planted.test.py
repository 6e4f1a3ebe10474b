#!/usr/bin/env python3
"""A clean agency is found clean, and of what is planted in it everything is found, and nothing else.

  planted.test.py [--full] [--clean CASES] [--cases CASES] [--select E1,P20] [--keep FOLDER]

Cases and rules are built from the contracts alone: see agency.py and plants/. CFCM_TORTURE=1 or --full: 1,000 clean
cases and 2,000 planted ones; else fewer, and of the plants that take a tree of their own one for each rule. Rules that
cfcm does not list are not planted, and named. CFCM names the program.
"""

import argparse
import os
import random
import shutil
import sys
import tempfile
import time
from collections import Counter

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from agency import MIXES, clean  # noqa: E402
from comparing import Tally, audit, rules  # noqa: E402
from planting import PLANTS, Unfit  # noqa: E402
from plants import UNTESTED  # noqa: E402
from tree import write  # noqa: E402

TORTURE = os.environ.get("CFCM_TORTURE", "0") not in ("", "0")
AT_LEAST = 8  # cases for each case rule in the full run
SHOWN = 120


def clean_is_clean(work, cases, mix):
    """(a): no error, no warning in a clean agency, and nothing of which a rule has no records to test."""
    root = os.path.join(work, f"clean-{mix}")
    write(clean(cases, 1, mix).texts(), root)
    answer = audit(root)
    summary = answer["summary"]
    bad = [f for f in answer["findings"] if f["level"] != "note"]
    print(f"clean, {mix}: {cases} cases, {answer['inputs']['files']} files: {summary['error']} errors, "
          f"{summary['warning']} warnings, {summary['note']} notes, not testable: "
          f"{' '.join(summary.get('not_testable_rules', [])) or summary['not_testable']}")
    for finding in answer["findings"][:SHOWN]:
        print(f"  {finding['level']}: {finding['rule']} {finding.get('case', '')} {finding['where']['path']}: "
              f"{finding['message']}")
    shutil.rmtree(root)
    return len(bad)


def fits(plant, case):
    try:
        return plant.where(case)
    except (Unfit, IndexError, KeyError, StopIteration):
        return False


def planted_cases(agency, plants, dice, quota):
    """Alters case after case, each by one plant, until each rule has its number; the rest stay clean.

    One plant of each rule comes first, then the second of each, so that few cases suffice for all rules.
    """
    ordered, nth = [], Counter()
    for plant in plants:
        nth[plant.rule, plant.lawful] += 1
        ordered.append((nth[plant.rule, plant.lawful], plant.lawful, plant))
    plants = [plant for _, _, plant in sorted(ordered, key=lambda entry: entry[:2])]
    rules = Counter()
    free = list(agency.cases.values())
    dice.shuffle(free)
    expected, done, unfit, by_case = [], {}, [], {}
    for turn in range(quota):
        for plant in plants:
            if turn and rules[plant.rule, plant.lawful] >= quota:
                continue
            for number, case in enumerate(free):
                if not fits(plant, case):
                    continue
                try:
                    expected += plant.alter(agency, case, dice) or []
                except Unfit:
                    continue
                done[plant.name] = done.get(plant.name, 0) + 1
                by_case[case.id] = plant.name
                rules[plant.rule, plant.lawful] += 1
                del free[number]
                break
            else:
                if not turn:
                    unfit.append(plant.name)
    return expected, done, unfit, by_case


def difference(one, other):
    return {path for path in one.keys() | other.keys() if one.get(path) != other.get(path)}


def batches(plants, base, original):
    """Plants that alter different files of the small tree share one, so that fewer trees are audited."""
    groups = []
    for plant in plants:
        agency = base.copied()
        plant.alter(agency, random.Random(plant.name))
        touched = difference(agency.texts(), original) & original.keys()
        for paths, members in groups:
            if not paths & touched:
                paths |= touched
                members.append(plant)
                break
        else:
            groups.append((touched, [plant]))
    return [members for _, members in groups]


def in_trees(work, plants, known, tally, base):
    """Plants of a whole agency, in a small tree of which only what they alter is written anew."""
    root = os.path.join(work, "small")
    original = base.texts()
    write(original, root)
    tally.compare([], audit(root)["findings"], "with nothing planted: ")
    groups = batches(plants, base, original)
    for members in groups:
        agency, expected = base.copied(), []
        for plant in members:
            expected += plant.alter(agency, random.Random(plant.name)) or []
        texts = agency.texts()
        changed = difference(texts, original)
        write({path: texts[path] for path in changed & texts.keys()}, root)
        for path in changed - texts.keys():
            os.remove(os.path.join(root, path))
        tally.compare([e for e in expected if known & {e.rule, *e.either}], audit(root)["findings"],
                      f"{', '.join(plant.name for plant in members)}: ")
        for path in changed - original.keys():
            os.remove(os.path.join(root, path))
        write({path: original[path] for path in changed & original.keys()}, root)
    return len(groups)


def controls(expected, findings):
    """The comparison can fail: with a finding dropped, and with one that nobody planted."""
    real = [e for e in expected if not e.maybe]
    first = next((e for e in real if any(e.takes(f) for f in findings)), None)
    if not first:
        return not real
    dropped = Tally().compare(real, [f for f in findings if not first.takes(f)])
    whole = Tally().compare(expected, findings)
    extra = Tally().compare(expected, findings + [dict(findings[0], rule="E999", level="error")])
    return dropped > 0 and extra == whole + 1


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--full", action="store_true", default=TORTURE)
    parser.add_argument("--clean", type=int, help="clean cases")
    parser.add_argument("--cases", type=int, help="cases to plant in")
    parser.add_argument("--select", help="only plants of these rules, by their first letters")
    parser.add_argument("--seed", type=int, default=20261121)
    parser.add_argument("--unlisted", action="store_true", help="plant for rules that are not there yet, too")
    parser.add_argument("--keep", help="write the planted tree to this folder, and leave it")
    options = parser.parse_args()
    full = options.full
    start = time.monotonic()
    known = rules()
    covered = {plant.rule for plant in PLANTS if not plant.lawful}
    later = sorted(covered - known)
    print(f"{len(known)} rules, plants for {len(covered & known)} of them"
          + (f"; not a rule yet: {' '.join(later)}" if later else ""))
    bare = sorted(known - covered - set(UNTESTED))
    if bare:
        print(f"rules without a plant: {' '.join(bare)}")
    chosen = [p for p in PLANTS if (p.rule in known or options.unlisted)
              and (not options.select or p.rule.startswith(tuple(options.select.split(","))))]
    dice = random.Random(options.seed)
    tally = Tally()
    work = tempfile.mkdtemp(prefix="cfcm-planted-", dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None)
    try:
        dirty = 0
        mixes = list(MIXES) if full else ["everything", "waiver"]
        for mix in [] if options.select else mixes:
            size = options.clean or (1000 if full else 120)
            dirty += clean_is_clean(work, size if mix == "everything" else max(60, size // 5), mix)
        agency = clean(options.cases or (2000 if full else 300), 2)
        case_plants = [p for p in chosen if not p.whole]
        expected, done, unfit, by_case = planted_cases(agency, case_plants, dice, AT_LEAST if full else 1)
        expected = [e for e in expected if known & {e.rule, *e.either}]
        root = options.keep or os.path.join(work, "planted")
        write(agency.texts(), root)
        answer = audit(root)
        tally.compare(expected, answer["findings"])
        seen = controls(expected, answer["findings"]) if expected else True
        whole = [p for p in chosen if p.whole]
        if not full:
            dice.shuffle(whole)
            first = {(p.rule, p.lawful): p for p in whole}
            whole = sorted(first.values(), key=lambda p: p.name) if not options.select else whole
        trees = in_trees(work, whole, known, tally, clean(14, 3))
        print(f"{len(agency.cases)} cases with {sum(done.values())} alterations by {len(done)} plants; {len(whole)} "
              f"plants in {trees} trees of their own")
        if unfit:
            print(f"no case fits: {'; '.join(unfit)}")
        print("rule planted found extra")
        for rule in sorted(set(tally.planted) | set(tally.extra)):
            print(f"{rule} {tally.planted[rule]} {tally.found[rule]} {tally.extra[rule]}")
        for line in tally.wrong[:SHOWN]:
            name = next((by_case[word] for word in line.split() if word in by_case), "")
            print(f"{line}{f' [{name}]' if name else ''}")
        print(f"planted {sum(tally.planted.values())}, found {sum(tally.found.values())}, extra "
              f"{sum(tally.extra.values())}; control {'seen' if seen else 'NOT SEEN'}; "
              f"{time.monotonic() - start:.0f} seconds")
        thin = [r for r in sorted(covered & known) if full and not options.select
                and any(p.rule == r and not p.whole and not p.lawful for p in PLANTS) and tally.planted[r] < AT_LEAST]
        if thin:
            print(f"planted less than {AT_LEAST} times: {' '.join(thin)}")
        return 1 if dirty or tally.wrong or not seen or bare or thin or (full and unfit) else 0
    finally:
        shutil.rmtree(work)

if __name__ == "__main__":
    sys.exit(main())
