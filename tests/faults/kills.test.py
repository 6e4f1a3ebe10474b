#!/usr/bin/env python3
"""Whoever writes is killed: before each of its system calls, and at random moments while somebody reads. Nobody ever
sees half a record: each file is as before or as after, and the next command works and leaves no temporary file.

A reader goes through the files all the while, as `cfcm validate` does. The control is a writer that overwrites a file
in two halves: killed and read in the same way it must be seen torn. CFCM_TORTURE=1: 2,000 random kills.
"""
import collections
import concurrent.futures
import os
import random
import signal
import subprocess
import sys
import threading
import time

import acts
import harness
from harness import Report, folder, fresh, full

KILLS = full(2000, 160)
CALLS = full(None, 120)  # of each act, killed before; None: every one

HALVES = """
import sys, time
path = sys.argv[1] + "/people/P-ABEL.yaml"
with open(path) as file:
    text = file.read().replace("555-0100", "555-0199")
with open(path, "w") as file:
    file.write(text[:len(text) // 2])
    file.flush()
    time.sleep(0.05)
    file.write(text[len(text) // 2:])
"""


class Reader(threading.Thread):
    """Reads every file of a tree in a loop, and remembers what was neither as before nor as after."""

    def __init__(self, root, model):
        super().__init__(daemon=True)
        self.root, self.model, self.reads, self.torn, self.stop = root, model, 0, [], False

    def run(self):
        while not self.stop:
            for path, text in acts.snapshot(self.root).items():
                self.reads += 1
                if not self.model.may_be(path, text):
                    self.torn.append(path)

    def end(self):
        self.stop = True
        self.join()


def look_after(root, act, model, report, when):
    """After a kill: nothing torn; the next command finishes or drops the act, and clears up. How the act came out."""
    torn = model.torn(acts.snapshot(root))
    report.expect(not torn, f"{act.name}, killed {when}: torn: {torn}")
    repaired = harness.repair(root)
    report.expect(repaired.status == 0,
                  f"{act.name}, killed {when}: the next command fails: {repaired.status} {repaired.err}")
    report.expect(not acts.leftovers(root), f"{act.name}, killed {when}: leaves {acts.leftovers(root)} behind")
    state = model.state(acts.snapshot(root))
    report.expect(state != "mixed", f"{act.name}, killed {when}: the tree is neither as before nor as after")
    return state


def kill_at_call(act, model, root, call, report):
    """Killed before the n-th of all calls of a kind: how the act came out; `alive` when threads shared the calls in
    another way and none came to the n-th."""
    name, nth = call
    act.lay(fresh(root))
    run = harness.Run(["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"inject={name}:signal=KILL:when={nth}", "--",
                       *act.command(root)], act.stdin)
    report.expect(run.status in (0, -signal.SIGKILL, 128 + signal.SIGKILL),
                  f"{act.name} is not killed by {name} #{nth}: {run.status} {run.err}")
    state = look_after(root, act, model, report, f"at {name} #{nth}")
    return "alive" if run.status == 0 else state


def kill_at_random(act, model, root, span, report):
    """Killed at some moment of its life, while it is read: how the act came out, and how many reads saw it."""
    act.lay(fresh(root))
    reader = Reader(root, model)
    process = subprocess.Popen(act.command(root), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL, env=harness.environment())
    reader.start()
    try:
        process.stdin.write(act.stdin.encode())
        process.stdin.close()
    except BrokenPipeError:
        pass
    time.sleep(random.uniform(0, span))
    process.kill()
    answer = process.stdout.read()
    ended = process.wait() == 0
    reader.end()
    report.expect(not reader.torn, f"{act.name}: a reader sees {set(reader.torn)} torn")
    state = look_after(root, act, model, report, "at random")
    answered = act.new and answer.endswith(b"\n") or ended
    report.expect(not answered or state == "after", f"{act.name} has answered, and nothing is there")
    return state, reader.reads


def span_of(act, root):
    """How long an act takes: a little more than the longest of some."""
    longest = 0
    for _ in range(5):
        act.lay(fresh(root))
        begun = time.monotonic()
        harness.Run(act.command(root), act.stdin)
        longest = max(longest, time.monotonic() - begun)
    return longest * 1.2


def control(top):
    """How often the writer in halves is seen torn."""
    act = acts.Act("in halves", needs="", words=(sys.executable, "-c", HALVES, "{root}"))
    model = acts.Model(act, fresh(top / "model"))
    unseen = Report()
    unseen.fault = lambda text: setattr(unseen, "wrong", unseen.wrong + 1)
    span = span_of(act, top / "control")
    for _ in range(20):
        kill_at_random(act, model, top / "control", span, unseen)
    return unseen.wrong


def main():
    harness.need_strace()
    random.seed(1)
    report, calls_killed, states, reads = Report(), collections.Counter(), collections.Counter(), 0
    there, absent = acts.present()
    workers = os.cpu_count()
    with folder() as top, concurrent.futures.ThreadPoolExecutor(workers) as pool:
        models = {act: acts.Model(act, fresh(top / "model")) for act in there}
        for act in there:
            calls = acts.calls_of(act, top / "traced")
            if CALLS and len(calls) > CALLS // len(there):
                calls = random.sample(calls, CALLS // len(there))
            shares = [(calls[part::workers], top / f"share-{part}") for part in range(workers)]
            for found in pool.map(lambda share: collections.Counter(
                    kill_at_call(act, models[act], share[1], call, report) for call in share[0]), shares):
                calls_killed += found
            span = span_of(act, top / "span")
            kills = -(-KILLS // (len(there) * workers))
            shares = [(kills, top / f"share-{part}") for part in range(workers)]
            for found in pool.map(lambda share: [kill_at_random(act, models[act], share[1], span, report)
                                                 for _ in range(share[0])], shares):
                states += collections.Counter(state for state, _ in found)
                reads += sum(number for _, number in found)
        report.expect(len(states) == 2, f"the random kills all come out as {set(states)}: they miss the act")
        report.expect(calls_killed["alive"] * 4 < sum(calls_killed.values()), "most are not killed at all")
        seen = control(top)
        report.expect(seen > 0, "the writer in halves is never seen torn: this test sees nothing")
    report.end(f"{sum(calls_killed.values())} kills at system calls {dict(calls_killed)}, {sum(states.values())} at "
               f"random {dict(states)} under {reads} reads, in {len(there)} acts; the writer in halves is seen torn "
               f"{seen} times; not there yet: {', '.join(absent) or 'none'}")


main()
