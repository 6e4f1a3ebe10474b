"""The acts that the fault tests disturb: whatever writes to a tree. A new one is one more entry of ACTS.

An act begins with a small sound tree (`lay`), is one command, and changes the tree as that command does when nobody
disturbs it: the tests run it once undisturbed, and hold every other run against that. Ids that are made at random are
told apart from what the tree held before, and taken as equal. An act whose command this program does not have is left
out, by name.
"""
import collections
import dataclasses
import os
import pathlib
import re
import subprocess

from harness import PROGRAM, environment, fresh

PROBE = os.environ["CFCM_FAULTS_PROBE"]

SOUND = {
    "cfcm.yaml": "record: program\nformat: 1\nname: Cedar\npolicies:\n  - federal-1915c\n...\n",
    "organizations/O-CEDAR.yaml": "record: organization\nid: O-CEDAR\nname: Cedar Care\nkinds:\n  - provider\n...\n",
    "people/P-ABEL.yaml": "record: person\nid: P-ABEL\nname:\n  given: Ada\n  family: Abel\nphones:\n"
                          "  - \"555-0100\"\n...\n",
    "people/P-BERG.yaml": "record: person\nid: P-BERG\nname:\n  given: Bo\n  family: Berg\n...\n",
}
# In another order and style than the canonical one, long enough to be written in several pages.
RESTYLED = "\n".join(["id: P-CRUZ", "record: 'person'", "name: {family: Cruz, given: Cy}", "phones:",
                      *(f"    - '555-{number:04}'" for number in range(600)), "...", ""])
# A case whose plan pays Cedar for care: whoever works for Cedar may not manage it.
CASE = (
    ("cases/2026/C-1/intake.yaml", "record: intake\ncase: C-1\nopened: 2026-02-01\nindividual:\n  name:\n"
                                   "    family: Lane\nfunding:\n  - source: medicaid-1915c\n...\n"),
    ("cases/2026/C-1/plan-2026-03-01.yaml", "record: plan\ncase: C-1\nwritten: 2026-03-01\nby:\n  person: P-BERG\n"
                                            "effective:\n  from: 2026-03-01\nservices:\n  - service: personal-care\n"
                                            "    provider: O-CEDAR\n...\n"),
)
GRIEVANCE = ("grievances/2026/G-1.yaml",
             "record: grievance\nid: G-1\ncase: C-1\nkind: grievance\nreceived: 2026-04-01\nabout:\n"
             "  - topic: quality\n    organization: O-CEDAR\n...\n")


@dataclasses.dataclass(frozen=True)
class Act:
    name: str
    needs: str  # the command, as `cfcm help` takes it; empty: the test's own writer
    words: tuple  # after `cfcm -C TREE`; {token} stands for one that is new in each run
    stdin: str = ""
    more: tuple = ()  # (path, text) of the tree, beside SOUND
    journal: bool = False  # changes several files as one
    new: bool = False  # makes a record, and prints its id

    def command(self, root, token="T-1"):
        words = [word.replace("{token}", token).replace("{root}", str(root)) for word in self.words]
        return words if not self.needs else [PROGRAM, "-C", str(root), *words]

    def lay(self, root):
        for path, text in [*SOUND.items(), *self.more]:
            file = pathlib.Path(root) / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")

    def exists(self):
        return not self.needs or subprocess.run([PROGRAM, "help", *self.needs.split()],
                                                capture_output=True).returncode == 0


ACTS = [
    Act("fmt", needs="fmt", words=("fmt", "--jobs", "1", "people/P-CRUZ.yaml"),
        more=(("people/P-CRUZ.yaml", RESTYLED),)),
    Act("several files", needs="", words=(PROBE, "{root}", "{token}", "log-a", "log-b"),
        more=(("log-a", ""), ("log-b", "")), journal=True),
    Act("person new", needs="person new", words=("person", "new", "--from", "-"), new=True,
        stdin="name:\n  given: Di\n  family: Dahl\n"),
    Act("person new, once", needs="person new", words=("person", "new", "--from", "-", "--request-id", "{token}"),
        stdin="name:\n  given: Di\n  family: Dahl\n", new=True, journal=True),
    Act("set", needs="set", words=("set", "person", "P-ABEL", "--set", "phones.+=555-0111")),
    Act("void", needs="void", words=("void", "person", "P-BERG", "--reason", "entered twice")),
    Act("intake new", needs="intake new", words=("intake", "new", "--from", "-", "--date", "2026-02-01"), new=True,
        stdin="individual:\n  name:\n    family: Lane\nfunding:\n  - source: medicaid-1915c\n"),
    Act("new contact", needs="new", words=("new", "contact", "--from", "-"), more=CASE,
        stdin="case: C-1\ndate: 2026-03-05\nby:\n  person: P-ABEL\n  organization: O-CEDAR\n"),
    Act("plan service", needs="plan service", more=CASE,
        words=("plan", "service", "C-1", "--service", "meals", "--provider", "O-CEDAR", "--units", "5",
               "--unit", "meal", "--per", "week", "--date", "2026-03-02")),
    Act("grievance open", needs="grievance open", more=CASE, new=True,
        words=("grievance", "open", "--case", "C-1", "--about-topic", "quality", "--date", "2026-04-01")),
    Act("grievance log", needs="grievance log", more=(*CASE, GRIEVANCE),
        words=("grievance", "log", "G-1", "--action", "acknowledged", "--date", "2026-04-02")),
    Act("assess new", needs="assess new", more=CASE,
        words=("assess", "new", "C-1", "--by", "P-BERG", "--date", "2026-02-20")),
    Act("intake assign --accept", needs="intake assign", more=CASE, journal=True,
        words=("intake", "assign", "C-1", "--case-manager", "P-ABEL", "--organization", "O-CEDAR", "--date",
               "2026-03-02", "--accept", "nobody else serves the county before the summer", "--request-id", "{token}")),
]

# What an act may call of the system once it has turned to the tree, but for memory.
CALLS = ["openat", "openat2", "read", "pread64", "write", "pwrite64", "fsync", "fdatasync", "linkat", "renameat",
         "renameat2", "unlinkat", "fcntl", "fstat", "newfstatat", "statx", "faccessat", "faccessat2", "mkdirat",
         "ftruncate", "fchmod", "fchown", "close", "getrandom", "getdents64", "lseek", "dup"]


def present():
    """The acts whose commands this program has; the names of the others."""
    return [act for act in ACTS if act.exists()], [act.name for act in ACTS if not act.exists()]


def snapshot(root):
    """Every file of a tree by its path, but for what cfcm keeps for itself."""
    root = pathlib.Path(root)
    found = {}
    for folder, folders, files in os.walk(root):
        folders[:] = [name for name in folders if name != ".cfcm"]
        for name in files:
            path = pathlib.Path(folder) / name
            try:
                found[str(path.relative_to(root))] = path.read_bytes()
            except FileNotFoundError:
                pass  # given its name or taken away between listing and reading
    return {path: bytes_ for path, bytes_ in found.items() if not is_temporary(path)}


def is_temporary(path):
    return os.path.basename(path).startswith((".tmp-", ".probe-"))


def leftovers(root):
    """What must not lie about once the next command has run."""
    left = [str(path) for path in pathlib.Path(root).rglob("*") if is_temporary(path)]
    return left + [name for name in ("journal", ".journal") if (pathlib.Path(root) / ".cfcm" / name).exists()]


RANDOM_ID = re.compile(rb"\b[A-Z]+-[0-9A-HJKMNP-TV-Z]{8,}(?:-[0-9A-Z])?\b")


def change(before, now):
    """What is other than before, without the ids that were made at random."""
    known = set().union(*(RANDOM_ID.findall(path.encode() + b" " + text) for path, text in before.items()))

    def plain(text):
        return RANDOM_ID.sub(lambda found: found[0] if found[0] in known else b"ID", text)

    return sorted((plain(path.encode()), plain(now[path]) if path in now else None)
                  for path in {*before, *now} if before.get(path) != now.get(path))


class Model:
    """An act as it goes undisturbed."""

    def __init__(self, act, root):
        act.lay(root)
        self.act, self.before = act, snapshot(root)
        done = subprocess.run(act.command(root), input=act.stdin.encode(), capture_output=True, env=environment())
        self.after = snapshot(root)
        self.change = change(self.before, self.after)
        assert done.returncode == 0 and self.change, f"{act.name} does not do it: {done.returncode} {done.stderr}"
        assert not leftovers(root), f"{act.name} leaves {leftovers(root)} behind"

    def state(self, now):
        """before, after, or mixed: neither of them."""
        if now == self.before:
            return "before"
        return "after" if change(self.before, now) == self.change else "mixed"

    def torn(self, now):
        """The files that are neither as before nor as after, such as half of one."""
        return [path for path, _ in change_by_path(self.before, now) if not self.may_be(path, now.get(path))]

    def may_be(self, path, text):
        """Whether a file of this path and these bytes (none: it is not there) is one of before or after."""
        if self.before.get(path) == text:
            return True
        one = {**self.before, path: text} if text is not None else {k: v for k, v in self.before.items() if k != path}
        return all(part in self.change for part in change(self.before, one))


def change_by_path(before, now):
    return [(path, now.get(path)) for path in sorted({*before, *now}) if before.get(path) != now.get(path)]


def calls_of(act, root):
    """(call, ordinal) of everything that the act calls from the first call on that names the tree. Each thread counts
    its own, as strace does."""
    act.lay(fresh(root))
    trace = root.with_suffix(".trace")
    traced = "trace=" + ",".join("?" + call for call in CALLS)
    done = subprocess.run(["strace", "-f", "-qq", "-o", str(trace), "-e", traced, "--", *act.command(root)],
                          input=act.stdin.encode(), capture_output=True, env=environment())
    assert done.returncode == 0, f"{act.name} cannot be traced: {done.returncode} {done.stderr}"
    counts, found, begun = collections.Counter(), {}, False
    for line in trace.read_text(errors="replace").splitlines():
        parts = re.match(r"(\d+) +(\w+)\(", line)
        if not parts:
            continue
        counts[parts[1], parts[2]] += 1
        begun = begun or str(root) in line
        if begun:
            found[parts[2], counts[parts[1], parts[2]]] = True
    return list(found)
