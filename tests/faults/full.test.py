#!/usr/bin/env python3
"""No room, no right, nobody who listens: the exit status says what became of the act, and nothing else is touched.

stdout that is full (/dev/full) or closed: the record is there, status 4. A limit on the size of files, a full disk, no
inodes left: nothing has changed, status 3. What is made is the owner's alone whatever the umask; what was there keeps
its mode. Nothing outside the tree is touched. The control is a writer that fills a file in place: it must be caught on
the full disk. What needs a mount is skipped by name where nothing can be mounted.
"""
import os
import resource
import stat
import subprocess
import sys

import acts
import harness
from harness import Report, Run, folder, fresh

IN_PLACE = """
import sys
with open(sys.argv[1] + "/people/P-ABEL.yaml", "a") as file:
    for _ in range(100000):
        file.write("# a line that fills the disk\\n")
"""


def no_listener(act, model, root, report):
    for name, command in (("a full stdout", "exec \"$@\" > /dev/full"), ("a closed stdout", "exec \"$@\" >&-")):
        act.lay(fresh(root))
        run = Run(["sh", "-c", command, "sh", *act.command(root)], act.stdin)
        state = model.state(acts.snapshot(root))
        report.expect((run.status, state) == (4, "after"), f"{act.name} with {name}: {run.status}, {state}: {run.err}")
        report.expect(b"could not" in run.err or not act.needs, f"{act.name} with {name} does not say so: {run.err}")
    # A reader that has gone away is no failure.
    act.lay(fresh(root))
    read, write = os.pipe()
    os.close(read)
    process = subprocess.run(act.command(root), input=act.stdin.encode(), stdout=write, stderr=subprocess.PIPE,
                             env=harness.environment())
    os.close(write)
    report.expect(model.state(acts.snapshot(root)) == "after", f"{act.name} to nobody: {process.returncode}")
    report.expect(process.returncode == 0 or not act.needs, f"{act.name} to nobody: {process.returncode}")


def no_size(act, model, root, report):
    """Limits from nothing to enough: never half of it."""
    ends = set()
    for limit in (0, 1, 10, 50, 100, 200, 500, 1000, 4096, 1 << 20):
        act.lay(fresh(root))
        run = Run(act.command(root), act.stdin,
                  preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
        state = model.state(acts.snapshot(root))
        # The answer goes to a pipe, which no limit holds back.
        report.expect((run.status, state) in ((0, "after"), (3, "before")),
                      f"{act.name} with files of {limit} bytes at most: {run.status}, {state}: {run.err}")
        report.expect(not acts.leftovers(root), f"{act.name} with {limit} bytes leaves {acts.leftovers(root)} behind")
        ends.add(run.status)
    report.expect(ends == {0, 3}, f"{act.name}: the limits all end in {ends}")


class Small:
    """A file system in memory whose room is given a little at a time."""

    def __init__(self, place):
        self.place = place
        place.mkdir(exist_ok=True)
        self.why = self.mount("size=4m,nr_inodes=1000")

    def mount(self, options, remount=False):
        done = subprocess.run(["mount", "-t", "tmpfs", "-o", ("remount," if remount else "") + options, "none",
                               str(self.place)], capture_output=True, text=True)
        return None if done.returncode == 0 else done.stderr.strip() or "mount failed"

    def used(self):
        now = os.statvfs(self.place)
        return {"size": (now.f_blocks - now.f_bfree) * now.f_frsize, "nr_inodes": now.f_files - now.f_ffree}

    def give(self, what, more):
        """Leaves room for `more` pages, or files, beside what is there."""
        step = os.sysconf("SC_PAGE_SIZE") if what == "size" else 1
        why = self.mount(f"{what}={self.used()[what] + more * step}", remount=True)
        assert not why, why

    def give_all(self):
        self.mount("size=4m,nr_inodes=1000", remount=True)

    def read_only(self, so):
        self.mount("ro" if so else "rw", remount=True)

    def end(self):
        subprocess.run(["umount", str(self.place)], check=True)


def no_room(act, model, small, what, report):
    """Room for one page, or file, more each time, until it is enough."""
    root, ends, enough = small.place / "tree", set(), 0
    for more in range(1 if what == "size" else 0, 60):
        small.give_all()
        act.lay(fresh(root))
        small.give(what, more)
        run = Run(act.command(root), act.stdin)
        state = model.state(acts.snapshot(root))
        small.give_all()
        ends.add(run.status)
        said = f"{act.name} with {what} for {more} more"
        if run.status == 4:  # decided, and made when there is room again
            harness.repair(root)
            state = model.state(acts.snapshot(root))
        report.expect(not acts.leftovers(root), f"{said} leaves {acts.leftovers(root)} behind")
        report.expect((run.status, state) in ((0, "after"), (3, "before"), (4, "after")),
                      f"{said}: {run.status}, {state}: {run.err}")
        enough += run.status == 0
        if enough == 3:
            break
    report.expect({0, 3} <= ends, f"{act.name} with little {what}: all end in {ends}")


def read_only(act, model, small, report):
    root = small.place / "tree"
    act.lay(fresh(root))
    small.read_only(True)
    run = Run(act.command(root), act.stdin)
    state = model.state(acts.snapshot(root))
    small.read_only(False)
    report.expect((run.status, state) == (3, "before"),
                  f"{act.name} where nothing can be written: {run.status}, {state}")


def modes(act, root, umask, report):
    """What is new is the owner's alone, and what was there keeps its mode."""
    act.lay(fresh(root))
    for number, path in enumerate(sorted(root.rglob("*"))):
        path.chmod((0o755 if path.is_dir() else (0o644, 0o640, 0o600)[number % 3]))
    before = {path: stat.S_IMODE(path.stat().st_mode) for path in root.rglob("*")}
    run = Run(act.command(root), act.stdin, umask=umask)
    report.expect(run.status == 0, f"{act.name} under umask {umask:04o}: {run.status} {run.err}")
    for path in root.rglob("*"):
        mode = stat.S_IMODE(path.stat().st_mode)
        wanted = before.get(path, 0o700 if path.is_dir() else 0o600)
        report.expect(mode == wanted, f"{act.name} under umask {umask:04o}: {path.relative_to(root)} is {mode:04o}, "
                      f"expected {wanted:04o}")


def outside(act, top, report):
    """Nothing beside the tree is made, changed or taken away."""
    def look():
        return {path: (path.stat().st_mtime_ns, path.stat().st_mode, path.read_bytes() if path.is_file() else None)
                for path in [parent, *parent.iterdir(), *(parent / "beside").iterdir()] if path != parent / "tree"}

    parent = fresh(top / "parent")
    (parent / "beside").mkdir()
    (parent / "beside/P-ABEL.yaml").write_text("not ours\n")
    act.lay(fresh(parent / "tree"))
    before = look()
    run = Run(act.command(parent / "tree"), act.stdin, cwd=parent, env=harness.environment(HOME=str(parent)))
    report.expect(run.status == 0, f"{act.name} from outside: {run.status} {run.err}")
    report.expect(look() == before, f"{act.name} touches what lies beside the tree")


def caught(small):
    """How often the writer in place is caught on the small file system."""
    unseen = Report()
    unseen.fault = lambda text: setattr(unseen, "wrong", unseen.wrong + 1)
    act = acts.Act("in place", needs="", words=(sys.executable, "-c", IN_PLACE, "{root}"))
    model = acts.Model(act, fresh(small.place / "model"))
    no_room(act, model, small, "size", unseen)
    return unseen.wrong


def main():
    report = Report()
    there, absent = acts.present()
    with folder() as top:
        small = Small(top / "small")
        for act in there:
            model, root = acts.Model(act, fresh(top / "model")), top / "tree"
            no_listener(act, model, root, report)
            no_size(act, model, root, report)
            for umask in (0o000, 0o022, 0o077):
                modes(act, root, umask, report)
            outside(act, top, report)
            if small.why:
                continue
            for what in ("size", "nr_inodes"):
                no_room(act, model, small, what, report)
            read_only(act, model, small, report)
        if small.why:
            mounted = f"SKIPPED: a full disk and one that is read only, as nothing can be mounted here: {small.why}"
        else:
            seen = caught(small)
            report.expect(seen > 0, "the writer in place is not caught on the full disk: this test sees nothing")
            mounted = f"on full disks the writer in place is caught {seen} times"
            small.end()
    report.end(f"{len(there)} acts ({', '.join(act.name for act in there)}) without room, rights or listeners; "
               f"{mounted}; not there yet: {', '.join(absent) or 'none'}")


main()
