#!/usr/bin/env python3
"""Many processes that write to one tree lose no change and share no id; those that are killed lose nothing that they
have answered.

`person new` makes records at once from many processes; `faults_probe`, and `set` where it is there, change one record
from many; then half of the processes are killed. The control reads, adds and writes without a lock: it must lose.
CFCM_TORTURE=1: 200 processes that make 50 records each, 50 that change one record 100 times each.
"""
import os
import random
import signal
import subprocess
import sys
import threading
import time

import acts
import harness
from harness import PROGRAM, Report, folder, fresh, full

MAKERS, MADE = full((200, 50), (20, 10))
CHANGERS, CHANGES = full((50, 100), (10, 20))
PROBE = os.environ["CFCM_FAULTS_PROBE"]

# What each process does: the command again and again, each answer on a line of its own, forced out before the next.
LOOP = """
import subprocess, sys
times, name, *command = sys.argv[1:]
for turn in range(int(times)):
    for attempt in range(100):
        done = subprocess.run([word.replace("{turn}", f"{name}-{turn}") for word in command], capture_output=True)
        if done.returncode == 0:
            break
        if done.returncode != 3:
            sys.exit(f"{done.returncode} {done.stderr}")
    else:
        sys.exit(f"cannot get in: {done.stderr}")
    print(done.stdout.decode().strip() or f"{name}-{turn}", flush=True)
"""
NO_LOCK = """
import os, sys, time
path, line = sys.argv[1:]
with open(path) as file:
    text = file.read()
time.sleep(0.01)
with open(f"{path}.{os.getpid()}", "w") as file:
    file.write(text + line + "\\n")
os.rename(f"{path}.{os.getpid()}", path)
"""


class Worker:
    """One process that repeats a command, and what it was answered so far."""

    def __init__(self, name, times, command):
        self.process = subprocess.Popen([sys.executable, "-c", LOOP, str(times), name, *command], text=True,
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=harness.environment(),
                                        start_new_session=True)
        self.answers, self.said = [], ""
        self.reader = threading.Thread(target=self.read, daemon=True)
        self.reader.start()

    def read(self):
        self.answers = [line.rstrip("\n") for line in self.process.stdout if line.endswith("\n")]
        self.said = self.process.stderr.read()

    def kill(self):
        os.killpg(self.process.pid, signal.SIGKILL)

    def end(self):
        self.process.wait()
        self.reader.join()
        return self.answers


def all_at_once(number, times, command, report, killed=False):
    """What was answered to that many processes; half of them are killed at some moment, when asked for."""
    workers = [Worker(f"w{index}", times, command) for index in range(number)]
    if killed:
        for worker in random.sample(workers, number // 2):
            time.sleep(random.uniform(0, 0.1))
            worker.kill()
    answers = [worker.end() for worker in workers]
    for worker in workers:
        report.expect(worker.process.returncode in (0, -signal.SIGKILL) and not worker.said,
                      f"a writer ends: {worker.said}")
    return [answer for some in answers for answer in some]


def lay(root, *more):
    acts.Act("a tree", needs="", words=(), more=more).lay(fresh(root))
    return root


def sound(root, report):
    run = harness.Run([PROGRAM, "validate", "-q", str(root)], timeout=600)
    report.expect(run.status == 0, f"validate: {run.status} {run.out[:500]} {run.err[:500]}")


def makes(top, report, killed=False):
    if not acts.Act("", needs="person new", words=()).exists():
        return "no `person new` yet"
    root = lay(top / "made")
    before = acts.snapshot(root)
    ids = all_at_once(MAKERS, MADE, [PROGRAM, "-C", str(root), "person", "new", "--set", "name.family={turn}"], report,
                      killed)
    made = [os.path.basename(path).removesuffix(".yaml") for path in acts.snapshot(root) if path not in before]
    report.expect(len(set(ids)) == len(ids), f"{len(ids) - len(set(ids))} ids are shared")
    report.expect(set(ids) <= set(made), f"{len(set(ids) - set(made))} records that were answered are not there")
    report.expect(killed or len(ids) == len(made) == MAKERS * MADE, f"{len(ids)} answered, {len(made)} made")
    sound(root, report)
    return f"{len(ids)} records of {MAKERS} processes"


def changes(top, report, killed=False):
    """faults_probe: a line added to one file, a new file and the memory of the token, in one change."""
    root = lay(top / "changed", ("log", ""))
    answers = all_at_once(CHANGERS, CHANGES, [PROBE, str(root), "{turn}", "log"], report, killed)
    if acts.leftovers(root):
        harness.repair(root)
    there = (root / "log").read_text().splitlines()
    answered = [answer.removeprefix("done ") for answer in answers]
    report.expect(len(set(there)) == len(there), "a change was made twice")
    report.expect(set(answered) <= set(there), f"{len(set(answered) - set(there))} changes are lost")
    report.expect(killed or len(there) == CHANGERS * CHANGES, f"{len(there)} of {CHANGERS * CHANGES} changes are there")
    return f"{len(there)} changes of {CHANGERS} processes"


def sets(top, report, killed=False):
    if not acts.Act("", needs="set", words=()).exists():
        return "no `set` yet"
    root = lay(top / "set")
    answers = all_at_once(CHANGERS, CHANGES, [PROGRAM, "-C", str(root), "set", "person", "P-ABEL", "--set",
                                              "phones.+={turn}"], report, killed)
    there = (root / "people/P-ABEL.yaml").read_text()
    report.expect(killed or len(answers) == CHANGERS * CHANGES, f"{len(answers)} answers")
    kept = there.count("- w")
    report.expect(kept >= len(answers), f"{len(answers) - kept} changes of {len(answers)} are lost")
    sound(root, report)
    return f"{kept} values set by {CHANGERS} processes"


def control(top, report):
    root = lay(top / "control", ("log", ""))
    answers = all_at_once(10, 10, [sys.executable, "-c", NO_LOCK, str(root / "log"), "{turn}"], Report())
    lost = len(answers) - len((root / "log").read_text().splitlines())
    report.expect(lost > 0, "the writer without a lock loses nothing: this test sees nothing")
    return f"without a lock {lost} of {len(answers)} lost"


def main():
    random.seed(1)
    report = Report()
    with folder() as top:
        figures = [makes(top, report), changes(top, report), sets(top, report)]
        half = [part(top, report, killed=True) for part in (makes, changes, sets)]
        figures += ["half of them killed: " + ", ".join(half), control(top, report)]
    report.end("; ".join(figures))


main()
