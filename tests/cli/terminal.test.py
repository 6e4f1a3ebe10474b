#!/usr/bin/env python3
"""Writing commands at a terminal: what is missing is asked for, and an editor comes back until the record is sound."""
import os
import pathlib
import pty
import re
import select
import subprocess
import sys
import tempfile
import time

program = pathlib.Path(os.environ["CFCM"]).resolve()
wrong = 0


def check(what, holds, shown=""):
    global wrong
    if holds:
        return
    wrong += 1
    print(f"not so: {what}\n{shown}")


def at_terminal(tree, words, answers, env=None):
    """Runs the program on a pseudo-terminal and types an answer whenever it waits at `> `; what it said, and its status.
    An answer of None ends the input."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(tree)
        os.execve(program, ["cfcm", *words], {**os.environ, "CFCM_AS_OF": "2026-03-02", **(env or {})})
    said, left, seen, end = b"", list(answers), 0, time.monotonic() + 60
    while time.monotonic() < end:
        if not select.select([terminal], [], [], 60)[0]:
            break
        try:
            part = os.read(terminal, 4096)
        except OSError:
            break
        if not part:
            break
        said += part
        if said[seen:].endswith(b"> "):
            seen = len(said)
            answer = left.pop(0) if left else None
            os.write(terminal, b"\x04" if answer is None else answer.encode() + b"\n")
    status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    os.close(terminal)
    return said.decode(), status


def run(tree, *words, env=None):
    done = subprocess.run([program, *words], cwd=tree, stdin=subprocess.DEVNULL, capture_output=True, text=True,
                          env={**os.environ, "CFCM_AS_OF": "2026-03-02", **(env or {})}, timeout=60)
    return done.stdout, done.stderr, done.returncode


def records(tree):
    return {str(path.relative_to(tree)): path.read_text() for path in sorted(tree.rglob("*.yaml")) if ".cfcm" not in path.parts}


def editor(top, name, body):
    """An editor that is a script: the path of the file is its last word."""
    path = top / name
    path.write_text(f"#!/bin/sh\nfor file; do :; done\n{body}\n")
    path.chmod(0o700)
    return str(path)


def asked(top):
    tree = top / "asked"
    run(top, "init", str(tree))
    said, status = at_terminal(tree, ["organization", "new"], ["River", "wrong", "provider"])
    check("every required field is asked for, with what it takes",
          "name (" in said and "case-management-agency" in said and status == 1, said)
    said, status = at_terminal(tree, ["organization", "new", "--set", "id=O-RIVER"], ["", "River", "provider"])
    check("an empty answer is asked again", "it is required" in said and status == 0, said)
    check("what was answered is written", "kinds:\n  - provider\n" in records(tree)["organizations/O-RIVER.yaml"])
    run(tree, "person", "new", "--set", "id=P-LIND", "--set", "name.family=Lind")
    run(tree, "intake", "new", "--case", "C-OAK", "--set", "individual.name.family=Oak")
    said, status = at_terminal(tree, ["new", "contact", "--case", "C-OAK"], ["", "O-RIVER"])
    contact = records(tree).get("cases/2026/C-OAK/contact-2026-03-02.yaml", "")
    check("the other of two is asked for when one is left empty",
          status == 0 and "by:\n  organization: O-RIVER\n" in contact and "person:" not in contact, said + contact)
    before = records(tree)
    said, status = at_terminal(tree, ["person", "new"], [None])
    check("the end of the input gives up, and nothing is written", status == 2 and records(tree) == before, said)
    said, status = at_terminal(tree, ["assess", "new", "C-OAK"], ["P-LIND"])
    check("the answers are no part of what is said", status == 0 and "Lind" not in said.replace("P-LIND", ""), said)


def edited(top):
    tree = top / "edited"
    run(top, "init", str(tree))
    run(tree, "organization", "new", "--set", "id=O-RIVER", "--set", "name=River", "--set", "kinds=provider")
    # First an unknown organization, then the right one.
    twice = editor(top, "twice", f"""
cp "$file" "{top}/seen-$(ls "{top}" | grep -c seen-)"
if grep -q '^#!' "$file"; then sed -i 's/O-RIVR/O-RIVER/' "$file"
else printf 'record: person\\nid: P-LIND\\nname:\\n  family: Lind\\nemployment:\\n  - organization: O-RIVR\\n' > "$file"; fi""")
    out, err, status = run(tree, "person", "new", "--edit", env={"EDITOR": twice})
    check("a record that is not sound comes back, and is written once it is",
          status == 0 and out == "P-LIND\n" and "organization: O-RIVER\n" in records(tree)["people/P-LIND.yaml"], out + err)
    first, second = ((top / f"seen-{i}").read_text() for i in (0, 1))
    check("the editor first shows every field", first.startswith("record: person\n") and "#: born:" in first, first)
    check("then the findings, as comments, and what was typed", "#! " in second and "D403" in second and "O-RIVR" in second, second)
    check("no comment of them is left in the record", "#" not in records(tree)["people/P-LIND.yaml"])
    check("no text is left behind", not list((tree / ".cfcm").glob("edit-*")))

    before = records(tree)
    spoil = editor(top, "spoil", "grep -q '^#!' \"$file\" || echo 'born: soon' >> \"$file\"")
    out, err, status = run(tree, "person", "set", "P-LIND", "--edit", env={"VISUAL": spoil, "EDITOR": "false"})
    kept = re.search(r"\.cfcm/edit-\S+", err)
    check("who saves it unchanged gives up; the text is kept, and told where",
          status == 2 and out == "" and records(tree) == before and kept and "born: soon" in (tree / kept.group().rstrip(".")).read_text(), err)
    out, err, status = run(tree, "person", "set", "P-LIND", "--edit", env={"EDITOR": editor(top, "fails", "exit 3")})
    check("an editor that fails writes nothing", status == 3 and records(tree) == before, err)
    out, err, status = run(tree, "person", "set", "P-LIND", "--edit", env={"EDITOR": "", "VISUAL": ""})
    check("without an editor it says so", status == 2 and "VISUAL" in err, err)
    other = editor(top, "other", f"sed -i 's/family: .*/family: Lindt/' '{tree}/people/P-LIND.yaml'; sed -i 's/^\\.\\.\\.$/phones: [\"1\"]/' \"$file\"")
    out, err, status = run(tree, "person", "set", "P-LIND", "--edit", env={"EDITOR": other})
    check("what somebody else changed meanwhile is not written over, and the text is kept",
          status == 3 and "family: Lindt" in records(tree)["people/P-LIND.yaml"] and "edit-" in err, err)
    comment = editor(top, "comment", "sed -i 's/^name:/# as she says\\nname:/' \"$file\"")
    out, err, status = run(tree, "person", "set", "P-LIND", "--edit", env={"EDITOR": comment})
    check("a comment is an edit like any other", status == 0 and "# as she says\n" in records(tree)["people/P-LIND.yaml"], err)


with tempfile.TemporaryDirectory(prefix="cfcm-terminal-") as folder:
    asked(pathlib.Path(folder))
    edited(pathlib.Path(folder))
print(f"{wrong} wrong")
sys.exit(1 if wrong else 0)
