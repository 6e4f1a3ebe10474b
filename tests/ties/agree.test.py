#!/usr/bin/env python3
"""Random families and companies: the ties engine and the oracle beside this file must give the same answers.

A probe, a program built from lib/ties, reads facts and queries on standard input and writes one line for each query:

  person ID
  org ID [gov]
  rel FROM TO RELATION FROMDATE|- TODATE|- [DEGREE]            FROM is the RELATION of TO
  owns FROM TO SHARE FROMDATE|- TODATE|-                       SHARE is 12.5, ?, or a band: [ ] closed, ( ) open
  debt FROM TO SHARE SECURED FROMDATE|- TODATE|-
  ctl FROM TO parent|sole-member|manager FROMDATE|- TODATE|-
  board FROM TO SHARE FROMDATE|- TODATE|-
  kin A B DAY          kin A B none | kin A B blood|affinity|former-spouse DEGREE strict|weak HOPS
  family A DAY         family A ID ...
  holding A B DAY      holding A B none | holding A B LOW HIGH open|closed open|closed HOPS     ownership alone
  debtholding A B DAY  the same, with debts
  control A B DAY      control A B none | control A B certain|possible HOPS
  tie A B DAY          tie A B none | tie A B certain|possible HOPS
  reset                reset

Exit status: 0 all agree, 1 some do not, 77 there is no probe. With --broken one kind of answer is falsified on the way
here now and then: the run must then exit 1, or the comparison proves nothing.
"""

import argparse
import collections
import os
import queue
import random
import subprocess
import sys
import threading
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import oracle  # noqa: E402

DAYS = ["2024-02-27", "2024-02-28", "2024-02-29", "2024-03-01", "2024-03-02"]
PATIENCE = 60  # seconds without an answer
SHOWN = 6      # disagreements shown, at most two of a kind

# relation -> (how many generations FROM is above TO, weight)
FAMILY_WORDS = {
    "parent": (1, 10), "child": (-1, 8), "sibling": (0, 8), "half-sibling": (0, 4), "spouse": (0, 11),
    "step-parent": (1, 2), "step-child": (-1, 2), "step-sibling": (0, 2), "adoptive-parent": (1, 1),
    "adoptive-child": (-1, 1), "grandparent": (2, 2), "grandchild": (-2, 1), "great-grandparent": (3, 0.5),
    "great-grandchild": (-3, 0.5), "aunt-uncle": (1, 2), "niece-nephew": (-1, 2), "cousin": (0, 2),
    "parent-in-law": (1, 2), "child-in-law": (-1, 2), "sibling-in-law": (0, 1), "former-spouse": (0, 1),
    "domestic-partner": (0, 0.5), "foster-parent": (1, 0.5), "foster-child": (-1, 0.5), "household-member": (0, 1),
    "other-blood": (0, 1), "other-marriage": (0, 1), "none-declared": (0, 0.5),
}
BESIDES_KIN = {"former-spouse", "domestic-partner", "household-member", "none-declared"}
INVERSE = {"parent": "child", "step-parent": "step-child", "adoptive-parent": "adoptive-child", "sibling": "sibling",
           "grandparent": "grandchild", "aunt-uncle": "niece-nephew", "cousin": "cousin", "spouse": "spouse"}
SHARES = [("0", 2), ("0.5", 2), ("4.999", 1), ("5", 3), ("12.5", 3), ("33.3", 2), ("49.99", 1), ("50", 3), ("50.01", 2),
          ("51", 4), ("60", 4), ("80", 3), ("100", 5), ("?", 8), ("[5,25)", 2), ("(5,25]", 1), ("[0,10)", 2),
          ("(0,10)", 1), ("[0,100]", 1), ("[50,75)", 1), ("(50,75]", 2), ("[25,50]", 1), ("[25,50)", 1),
          ("[40,60]", 1), ("(75,100)", 1)]


def weighted(dice, pairs):
    return dice.choices([item for item, _ in pairs], [weight for _, weight in pairs])[0]


def period(dice):
    if dice.random() < 0.5:
        return "- -"
    first, last = sorted(dice.choice(DAYS) for _ in range(2))
    return dice.choice([f"{first} {last}", f"{first} -", f"- {last}", f"- {last}"])


def contradictory(people, lines):
    """Whether somebody is of two generations to another by blood, or married to a blood relative.

    Where records contradict each other so, the answer turns on whether a chain may pass one person twice.
    """
    graph = oracle.Graph(lines)
    day = DAYS[0]
    married = {frozenset([tie.start, tie.end]) for tie in graph.ties if "M" in oracle.WORDS.get(tie.relation, "")}
    for a in people:
        generations = {}
        for b, word, _ in graph.kin_words(a, day):
            if "M" not in word and "S" not in word:
                rise = word.count("U") - word.count("D")
                if generations.setdefault(b, rise) != rise or frozenset([a, b]) in married:
                    return True
    return False


class Family:
    """Ties among people without contradictions: no two kinships for one pair, nobody above himself.

    The generations of an odd family are not those of its marriages: two brothers may marry mother and daughter.
    """

    def __init__(self, dice, people, odd):
        self.dice, self.people, self.odd = dice, people, odd
        self.height = {people[0]: 0}
        self.above, self.pairs, self.lines, self.always = set(), set(), [], []

    def grow(self, count):
        newcomers = self.people[1:]
        for _ in range(count):
            if newcomers and self.dice.random() < 0.8:
                a, b = newcomers.pop(0), self.dice.choice(list(self.height))
                words = list(FAMILY_WORDS.items())
            else:
                a, b = self.dice.sample(list(self.height), 2) if len(self.height) > 1 else (None, None)
                words = [(word, entry) for word, entry in FAMILY_WORDS.items()
                         if a and (self.odd or entry[0] == self.height[a] - self.height[b])]
            if words and a:
                word = weighted(self.dice, [(word, weight) for word, (_, weight) in words])
                if a not in self.height:
                    self.height[a] = self.height[b] + FAMILY_WORDS[word][0]
                self.join(a, b, word)

    def join(self, a, b, word):
        pair = frozenset([a, b])
        rise = FAMILY_WORDS[word][0]
        if word not in BESIDES_KIN:
            if pair in self.pairs or (rise and self.is_above(*((b, a) if rise > 0 else (a, b)))):
                return
            self.pairs.add(pair)
            if self.odd:
                self.always.append(f"rel {a} {b} {word} - -")
                if contradictory(self.people, self.always):
                    self.always.pop()
                    return
            if rise:
                self.above.add((a, b) if rise > 0 else (b, a))
        when = period(self.dice)
        if word == "former-spouse":
            when = when.split()[0] + " -"
        degree = ""
        if word in ("other-blood", "other-marriage") and self.dice.random() < 0.6:
            degree = f" {self.dice.randint(1, 5)}"
        self.lines.append(f"rel {a} {b} {word} {when}{degree}")
        if word == "spouse" and self.dice.random() < 0.15:  # married twice
            self.lines.append(f"rel {a} {b} spouse {period(self.dice)}")
        if word in INVERSE and self.dice.random() < 0.07:  # both of them say so
            self.lines.append(f"rel {b} {a} {INVERSE[word]} {period(self.dice)}")

    def is_above(self, a, b):
        reached, todo = set(), [a]
        while todo:
            here = todo.pop()
            for high, low in self.above:
                if high == here and low not in reached:
                    reached.add(low)
                    todo.append(low)
        return b in reached


def companies(dice, people, organizations, count):
    lines, pairs, boards = [], [], set()
    for _ in range(count if organizations else 0):
        if pairs and dice.random() < 0.25:
            a, b = dice.choice(pairs)
        else:
            a = dice.choice(organizations if dice.random() < 0.7 else people)
            b = dice.choice(organizations)
            if a == b and dice.random() < 0.9:
                continue
            pairs.append((a, b))
        kind = weighted(dice, [("owns", 12), ("debt", 3), ("ctl", 2), ("board", 1)])
        if kind == "board" and (a, b) in boards:
            continue
        share, when = weighted(dice, SHARES), period(dice)
        if kind == "debt":
            share += " " + dice.choice(["100", "60", "10", "33.3", "0"])
        if kind == "ctl":
            share = dice.choice(["parent", "sole-member", "manager"])
        if kind == "board":
            boards.add((a, b))
        lines.append(f"{kind} {a} {b} {share} {when}")
    return lines


def example(seed, number):
    """The facts and the queries of one random graph."""
    dice = random.Random(f"{seed}/{number}")
    shape = weighted(dice, [("family", 45), ("companies", 35), ("both", 20)])
    people = [f"P{i}" for i in range(1, dice.randint(3, 9) + 1)]
    organizations = [f"O{i}" for i in range(1, dice.randint(0, 6) + 1)]
    if shape == "family":
        organizations = organizations[:1]
    if shape == "companies":
        people = people[:3]
    facts = [f"person {name}" for name in people]
    facts += [f"org {name}" + (" gov" if dice.random() < 0.15 else "") for name in organizations]
    dice.shuffle(facts)
    ties, room = [], dice.randint(0, 14) if dice.random() < 0.3 else dice.randint(6, 14)
    if shape != "companies":
        family = Family(dice, people, odd=dice.random() < 0.3)
        family.grow(room if shape == "family" else room // 2)
        ties += family.lines
    if shape != "family":
        ties += companies(dice, people, organizations, room - len(ties))
    ties = ties[:14]
    dice.shuffle(ties)

    queries = []
    for day in dice.sample(DAYS, 2):
        if shape != "companies":
            queries += [f"kin {a} {b} {day}" for a in people for b in people if a != b or a == "P1"]
            queries += [f"family {a} {day}" for a in people]
        if shape != "family":
            everyone = people + organizations
            pairs = [(a, b) for a in everyone for b in everyone if a != b and {a, b} & set(organizations)]
            for kind in ("holding", "debtholding", "control", "tie"):
                queries += [f"{kind} {a} {b} {day}" for a, b in pairs]
            queries += [f"control {a} {a} {day}" for a in everyone[:1] + organizations[:1]]
    return facts, ties, queries


# --- talking to the probe ---


def command(path):
    return [sys.executable, path, "--probe"] if path.endswith(".py") else [path]


class Session:
    """A running probe, fed by a thread of its own so that neither side waits for the other's buffer."""

    def __init__(self, path, examples):
        self.sent = queue.Queue()
        self.process = subprocess.Popen(command(path), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.last = time.monotonic()
        self.done = False
        threading.Thread(target=self.feed, args=(examples,), daemon=True).start()
        threading.Thread(target=self.watch, daemon=True).start()

    def feed(self, examples):
        try:
            for facts, ties, queries in examples:
                self.sent.put((facts, ties, queries))
                self.process.stdin.write("\n".join([*facts, *ties, *queries, "reset"]) + "\n")
            self.process.stdin.close()
        except (BrokenPipeError, ValueError, OSError):
            pass  # the reader sees that the answers stop
        self.sent.put(None)

    def watch(self):
        while not self.done:
            time.sleep(0.5)
            if time.monotonic() - self.last > PATIENCE:
                self.process.kill()
                return

    def __iter__(self):
        """Each example with the lines that answer it; None instead of lines when the probe stopped there."""
        while (sent := self.sent.get()) is not None:
            lines = []
            for line in self.process.stdout:
                if line.strip() == "reset":
                    break
                lines.append(line.rstrip("\n"))
            else:
                lines = None
            self.last = time.monotonic()
            yield *sent, lines
            if lines is None:
                break
        self.done = True
        self.process.stdout.close()
        self.status = self.process.wait()


def disagreements(facts, ties, queries, lines):
    """(query, right answers, what came) for each that differs."""
    graph = oracle.Graph(facts + ties)
    for place, query in enumerate(queries):
        right = oracle.answers(graph, query)
        came = lines[place] if place < len(lines) else "no answer"
        if came not in right:
            yield query, right, came
    if len(lines) > len(queries):
        yield queries[-1], set(), "more lines than queries: " + lines[len(queries)]


def smaller(ties):
    """The same ties without one of them, or with one of them undated."""
    for place, tie in enumerate(ties):
        yield ties[:place] + ties[place + 1:]
    for place, tie in enumerate(ties):
        undated = " ".join("-" if word in DAYS else word for word in tie.split())
        if undated != tie:
            yield ties[:place] + [undated] + ties[place + 1:]


def shrunk(path, facts, ties, query):
    """The smallest set of ties found on which the answers to the query still differ."""
    while True:
        for candidate_facts, candidate, _, lines in Session(path, [(facts, less, [query]) for less in smaller(ties)]):
            if lines is not None and any(disagreements(candidate_facts, candidate, [query], lines)):
                ties = candidate
                break
        else:
            break
    named = {word for line in [*ties, query] for word in line.split()}
    return [fact for fact in facts if fact.split()[1] in named], ties


def falsified(line, kind, dice):
    """One answer in fifty of this kind, changed a little."""
    if not line.startswith(kind + " ") or dice.random() > 0.02:
        return line
    words = line.split()
    if kind == "family":
        return line + " P1" if len(words) < 3 else " ".join(words[:-1])
    if words[-1] == "none":
        return " ".join([*words[:-1], "certain", "1"])
    return " ".join([*words[:-1], str(int(words[-1]) + 1)])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--graphs", type=int, default=10_000 if os.environ.get("CFCM_TORTURE") == "1" else 1_000)
    parser.add_argument("--seed", default="ties")
    parser.add_argument("--probe", default=os.environ.get("CFCM_TIES_PROBE", ""))
    parser.add_argument("--broken", nargs="?", const="control", choices=oracle.QUERIES)
    options = parser.parse_args()
    if not os.path.isfile(options.probe):
        print("agree: no probe (give --probe or CFCM_TIES_PROBE): skipped")
        return 77

    graphs, asked, told, wrong = 0, collections.Counter(), collections.Counter(), collections.Counter()
    first = []
    falsify = random.Random(options.seed)
    session = Session(options.probe, (example(options.seed, number) for number in range(options.graphs)))
    for facts, ties, queries, lines in session:
        if lines is None:
            print(f"agree: the probe stopped at graph {graphs}:", *facts, *ties, sep="\n  ")
            wrong["stopped"] += 1
            break
        if options.broken:
            lines = [falsified(line, options.broken, falsify) for line in lines]
        for query, right, came in disagreements(facts, ties, queries, lines):
            kind = query.split()[0]
            wrong[kind] += 1
            if wrong[kind] <= 2 and len(first) < SHOWN:
                first.append((graphs, facts, ties, query, right, came))
        for query, line in zip(queries, lines):
            kind = query.split()[0]
            asked[kind] += 1
            told[kind] += not line.endswith(" none") and len(line.split()) > 2
        graphs += 1
    if "stopped" not in wrong and session.status != 0:
        print(f"agree: the probe ended with status {session.status}")
        wrong["status"] += 1

    for number, facts, ties, query, right, came in first:
        if not options.broken:
            facts, ties = shrunk(options.probe, facts, ties, query)
            right = oracle.answers(oracle.Graph(facts + ties), query)
            _, _, _, lines = next(iter(Session(options.probe, [(facts, ties, [query])])))
            came = (lines or ["no answer"])[0]
        print(f"disagreement, graph {number}: {query}", *sorted(facts), *ties, sep="\n  ")
        print(f"  oracle: {' or '.join(sorted(right))}\n  probe:  {came}")
    parts = ", ".join(f"{kind} {asked[kind]} ({told[kind]} not none)" for kind in oracle.QUERIES)
    by_kind = "".join(f", {kind} {count}" for kind, count in sorted(wrong.items()))
    total = sum(asked.values())
    print(f"agree: {graphs} graphs, {total} answers: {parts}; {sum(wrong.values())} disagreements{by_kind}")
    if not wrong and graphs >= 100 and not all(told[kind] for kind in oracle.QUERIES):
        print("agree: some kind of query was never answered with anything but none")
        return 1
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
