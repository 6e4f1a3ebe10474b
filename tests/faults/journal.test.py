#!/usr/bin/env python3
"""A change of several files is all or nothing, and asked for twice with one token it is one change.

A writer adds a line to two files, makes a third and remembers the token, in one change. It is killed at random moments
and started again with the same token until it answers; then each file has the line once. After each kill the files
agree, unless a journal says that a change is half made. The controls are a writer without a journal, which must be seen
half done, and retries without a token, which must be done twice. CFCM_TORTURE=1: 2,000 kills.
"""
import collections
import os
import random
import subprocess
import sys
import time

import acts
import harness
from harness import Report, Run, folder, fresh, full

KILLS = full(2000, 150)
CONTROLS = 300  # at most
FILES = ("log-a", "log-b")
PROBE = os.environ["CFCM_FAULTS_PROBE"]

# As a writer is that puts its files in their places one after the other.
NO_JOURNAL = """
import os, sys, time
root, token, *files = sys.argv[1:]
for name in files:
    with open(f"{root}/{name}") as file:
        text = file.read()
    with open(f"{root}/.new", "w") as file:
        file.write(text + token + "\\n")
    os.rename(f"{root}/.new", f"{root}/{name}")
    time.sleep(0.02)
"""


def lines(root, name):
    return (root / name).read_text().splitlines()


def killed(command, span):
    """Starts the command and kills it at some moment of its life; its status when it came to its end before."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=harness.environment())
    time.sleep(random.uniform(0, span))
    process.kill()
    return process.wait()


def span_of(command):
    begun = time.monotonic()
    for turn in range(5):
        Run(command(f"warm-{turn}"))
    return (time.monotonic() - begun) / 5 * 1.2


def disagree(root):
    return lines(root, FILES[0]) != lines(root, FILES[1])


def writer(root, token):
    return [PROBE, str(root), token, *FILES]


def lay(root):
    acts.Act("several", needs="", words=(), more=tuple((name, "") for name in FILES)).lay(fresh(root))
    return root


def store(top, report):
    """Kills and retries; how it went."""
    root, how = lay(top / "tree"), collections.Counter()
    span = span_of(lambda token: writer(root, token))
    lay(root)
    tokens, kills = [], 0
    while kills < KILLS:
        token = f"T-{len(tokens)}"
        tokens.append(token)
        for _ in range(20):
            if kills == KILLS or killed(writer(root, token), span) == 0:
                break
            kills += 1
            journal = (root / ".cfcm/journal").exists()
            how["half made, and said so" if journal else "whole"] += 1
            report.expect(journal or not disagree(root), f"{token}: the files disagree, and no journal says so")
        for _ in range(10):  # until it answers
            run = Run(writer(root, token))
            if run.status == 0:
                break
        report.expect(run.status == 0 and run.out.decode() == f"done {token}\n", f"{token}: {run.status} {run.err}")
    for name in FILES:
        report.expect(lines(root, name) == tokens, f"{name} has {len(lines(root, name))} lines of {len(tokens)} acts, "
                      f"{len(set(lines(root, name)))} of them once")
    report.expect(sorted(os.listdir(root / "tokens")) == sorted(tokens), "the new files are not those of the acts")
    report.expect(not acts.leftovers(root), f"leaves {acts.leftovers(root)} behind")
    return f"{kills} kills of {len(tokens)} acts {dict(how)}"


def acts_of_the_program(top, report):
    """The same with every command that changes several files: killed, then asked for with the same token again."""
    there = [act for act in acts.present()[0] if act.journal and act.needs]
    for act in there:
        model, root = acts.Model(act, fresh(top / "model")), top / "act"
        act.lay(fresh(root))
        begun = time.monotonic()
        Run(act.command(root), act.stdin)
        span = (time.monotonic() - begun) * 1.2
        for turn in range(KILLS // 4):
            act.lay(fresh(root))
            killed(act.command(root, f"T-{turn}"), span)
            answers = [Run(act.command(root, f"T-{turn}"), act.stdin) for _ in range(2)]
            report.expect({answer.status for answer in answers} == {0}, f"{act.name}: {[a.err for a in answers]}")
            report.expect(answers[0].out == answers[1].out, f"{act.name}: one token, two answers")
            state = model.state(acts.snapshot(root))
            report.expect(state == "after", f"{act.name}, killed and asked for again: {state}")
    return ", ".join(act.name for act in there) or "no command yet"


def controls(top, report):
    root = lay(top / "control")
    def careless(token):
        return [sys.executable, "-c", NO_JOURNAL, str(root), token, *FILES]
    span = span_of(careless)
    lay(root)
    half = twice = turns = 0
    while min(half, twice) < 3 and turns < CONTROLS:
        turns += 1
        killed(careless("once"), span)
        half += disagree(root)
        lay(root)
        done = killed(careless("again"), span) is not None and lines(root, FILES[0])
        Run(careless("again"))
        twice += len(lines(root, FILES[0])) == 2 and bool(done)
        lay(root)
    report.expect(half > 0, "the writer without a journal is never seen half done: this test sees nothing")
    report.expect(twice > 0, "retries without a token are never done twice: this test sees nothing")
    return f"without a journal {half} of {turns} half done, without a token {twice} of {turns} done twice"


def main():
    random.seed(1)
    report = Report()
    with folder() as top:
        figures = [store(top, report), acts_of_the_program(top, report), controls(top, report)]
    report.end("; ".join(figures))


main()
