#!/usr/bin/env python3
"""Every system call of every act fails, one at a time: either nothing has changed and the exit status says so (3), or
the change is whole (0; 4 where that could not be confirmed or answered). Nothing hangs, and the next command leaves no
temporary file.

Each act is traced once; from the first call that names the tree on, each call is made to fail with each error
(strace -e inject). The control is a writer that does not look at what its calls answer: it must be caught.
CFCM_TORTURE=1: every call with every error; else a part of them.
"""
import collections
import concurrent.futures
import os
import random
import sys

import acts
import harness
from harness import Report, Run, folder, fresh

ERRORS = ["EIO", "ENOSPC", "EINTR", "EDQUOT", "EACCES", "ENOLCK"]
PART = 600  # injections when there is little time

# Writes as a careless program does: whatever a call answers, it says that it is done.
CARELESS = """
import os, sys
def careless(call, *values):
    try:
        return call(*values)
    except OSError:
        return -1
folder = os.open(sys.argv[1], os.O_RDONLY)
file = careless(os.open, sys.argv[1] + "/people/P-NEW.yaml", os.O_WRONLY | os.O_CREAT, 0o600)
careless(os.write, file, b"record: person\\n...\\n")
careless(os.fsync, file)
print("P-NEW")
"""


class Injection(collections.namedtuple("Injection", "act call nth error")):
    def __str__(self):
        return f"{self.act.name}: {self.call} #{self.nth} fails with {self.error}"


def judge(injection, model, top, report):
    """One injected run in a folder of its own; how it ended."""
    act, root = injection.act, fresh(top / "tree")
    act.lay(root)
    run = Run(["strace", "-f", "-qq", "-o", "/dev/null", "-e",
               f"inject={injection.call}:error={injection.error}:when={injection.nth}", "--", *act.command(root)],
              act.stdin)
    state = model.state(acts.snapshot(root))
    if run.status == 127 and b"loading shared libraries" in run.err:
        return "not begun"  # what a thread calls early, the loader of the program calls earlier
    if run.status is None:
        report.fault(f"{injection}: hangs")
        return "hangs"
    if acts.leftovers(root):
        repaired = harness.repair(root)
        report.expect(repaired.status == 0, f"{injection}: the next command fails: {repaired.status} {repaired.err}")
        report.expect(not acts.leftovers(root), f"{injection}: leaves {acts.leftovers(root)} behind")
        later = model.state(acts.snapshot(root))
        report.expect(run.status == 4 or later == state, f"{injection}: {run.status}, and {state} becomes {later}")
        state = later
    wanted = {0: "after", 3: "before", 4: "after"}.get(run.status)
    report.expect(state == wanted, f"{injection}: status {run.status}, and the tree is as {state}: {run.err}")
    report.expect(run.status != 3 or not run.out, f"{injection}: status 3, and {run.out} is answered")
    report.expect(run.status != 3 or run.err.startswith((b"cfcm: ", b"faults_probe: ")) or b"could not" in run.err,
                  f"{injection}: status 3, and the reason is not said: {run.err}")
    return f"status {run.status}"


def some(injections, most):
    return random.Random(1).sample(injections, most) if len(injections) > most else injections


def main():
    harness.need_strace()
    report, ends = Report(), collections.Counter()
    there, absent = acts.present()
    with folder() as top, concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        injections, models = [], {}
        for act in there:
            models[act] = acts.Model(act, fresh(top / "model"))
            injections += [Injection(act, call, nth, error) for call, nth in acts.calls_of(act, top / "traced")
                           for error in ERRORS]
        total = len(injections)
        if not harness.TORTURE:
            injections = some(injections, PART)

        def share(part):
            place = top / f"share-{part}"
            return collections.Counter(judge(one, models[one.act], place, report)
                                       for one in injections[part::os.cpu_count()])

        for found in pool.map(share, range(os.cpu_count())):
            ends += found

        control = Report()
        control.fault = lambda text: setattr(control, "wrong", control.wrong + 1)
        careless = acts.Act("careless", needs="", words=(sys.executable, "-c", CARELESS, "{root}"))
        model = acts.Model(careless, fresh(top / "model"))
        for call, nth in acts.calls_of(careless, top / "traced"):
            if call in ("openat", "write", "fsync"):
                judge(Injection(careless, call, nth, "EIO"), model, top / "control", control)
        report.expect(control.wrong > 0, "the careless writer is not caught: this test sees nothing")
    report.end(f"{len(injections)} of {total} failing calls in {len(there)} acts ({', '.join(a.name for a in there)}): "
               f"{dict(sorted(ends.items()))}; the careless writer is caught {control.wrong} times; "
               f"not there yet: {', '.join(absent) or 'none'}")


main()
