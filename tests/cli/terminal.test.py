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
          "name (" in said and "case-management-agency" in said and status == 0, said)
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


def asked_again(top):
    """An answer that a field cannot take is asked again with what is wrong, before the record is judged as a whole."""
    tree = top / "again"
    run(top, "init", str(tree))
    run(tree, "person", "new", "--set", "id=P-LIND", "--set", "name.family=Lind")
    run(tree, "organization", "new", "--set", "id=O-RIVER", "--set", "name=River", "--set", "kinds=provider")
    run(tree, "organization", "new", "--set", "id=O-HILL", "--set", "name=Hill", "--set", "kinds=case-management-agency")
    run(tree, "intake", "new", "--case", "C-OAK", "--set", "individual.name.family=Oak")

    def again(words, answers, wrong, path):
        said, status = at_terminal(tree, words, answers)
        check(f"{answers[0]} is asked again: {wrong}", status == 0 and wrong in said and said.count(path + " (") == 2, said)
        check("what is no id is shown by the terminal alone", "Lind" not in answers[0] or said.count(answers[0]) == 1, said)

    again(["organization", "new", "--set", "name=Vale"], ["provder", "provider"], "did you mean `provider`?", "kinds.0")
    again(["assess", "new", "C-OAK"], ["P-LINT", "P-LIND"], "P-LIND is near", "by.person")
    again(["assess", "new", "C-OAK"], ["O-RIVER", "P-LIND"], "a person is expected here", "by.person")
    again(["assess", "new", "C-OAK"], ["Lind, Ann", "P-LIND"], "the id of the record that is meant, not its name", "by.person")
    again(["new", "closure", "--set", "reason=moved"], ["C-OAC", "C-OAK"], "C-OAK is near", "case")
    said, status = at_terminal(tree, ["set", "cfcm.yaml", "--set", "format="], ["2", "1"])
    check("a number that is not allowed is asked again", status == 0 and "expected 1\r\n" in said, said)

    # Each of several fields of which one is enough is asked with what it takes; after the last comes the first.
    service = ["plan", "service", "C-OAK", "--service"]
    run(tree, "new", "plan", "--case", "C-OAK", "--set", "by.person=P-LIND")
    said, status = at_terminal(tree, [*service, "meals"], ["", "", "", "O-RIVER"])
    plan = records(tree)["cases/2026/C-OAK/plan-2026-03-02.yaml"]
    check("the alternatives come in turn, and then the first again",
          status == 0 and said.count("provider (") == 2 and "natural_support.person (" in said and "natural_support.name (" in said
          and "one of them is required" in said and "provider: O-RIVER\n" in plan, said)
    check("a map is named by what it needs", "empty when natural_support.person or natural_support.name is meant" in said, said)
    said, status = at_terminal(tree, [*service, "garden"], ["", "P-LINT", "", "A neighbour"])
    plan = records(tree)["cases/2026/C-OAK/plan-2026-03-02.yaml"]
    check("the other one is judged, too, and takes text", status == 0 and "P-LIND is near" in said
          and "natural_support:\n      name: A neighbour\n" in plan, said + plan)

    said, status = at_terminal(tree, ["plan", "sign", "C-OAK"], ["individul", "individual"])
    check("plan sign asks for the role", status == 0 and "did you mean `individual`?" in said
          and "role: individual\n" in records(tree)["cases/2026/C-OAK/plan-2026-03-02.yaml"], said)
    said, status = at_terminal(tree, ["intake", "assign", "C-OAK"], ["P-LINT", "P-LIND", "O-HILL"])
    update = records(tree).get("cases/2026/C-OAK/update-2026-03-02.yaml", "")
    check("intake assign asks who manages the case, and for whom", status == 0 and "P-LIND is near" in said
          and "case_managers:\n  - person: P-LIND\n    organization: O-HILL\n    from: 2026-03-02\n" in update, said + update)
    said, status = at_terminal(tree, ["void", "cases/2026/C-OAK/update-2026-03-02.yaml"], ["  ", "typed twice"])
    check("void asks for the reason", status == 0 and "it is required" in said
          and "reason: typed twice\n" in records(tree)["cases/2026/C-OAK/update-2026-03-02.yaml"], said)


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


def left_behind(top):
    """A text is kept when it was typed and not written, and then told of; else nothing is."""
    tree = top / "left"
    run(top, "init", str(tree))
    run(tree, "person", "new", "--set", "id=P-LIND", "--set", "name.family=Lind")
    # As a clone has it: without `.cfcm`.
    clone = top / "clone"
    subprocess.run(["cp", "-r", tree, clone], check=True)
    subprocess.run(["rm", "-rf", clone / ".cfcm"], check=True)
    before = records(clone)
    adds = editor(top, "adds", "printf x > \"$file~\"; sed -i 's/^\\.\\.\\.$/phones: [\"1\"]/' \"$file\"")
    spoils = editor(top, "spoils", "grep -q '^#!' \"$file\" || echo 'born: soon' >> \"$file\"")
    breaks = editor(top, "breaks", "echo 'phones: [\"1\"]' >> \"$file\"; exit 3")
    empties = editor(top, "empties", ": > \"$file\"")
    fails = editor(top, "fails", "exit 3")
    for what, name, more, expected in [
            ("no editor is set", "", [], 2), ("the editor failed", fails, [], 3), ("nothing was edited", "true", [], 2),
            ("the file was emptied", empties, [], 2), ("nothing is to be written", adds, ["--dry-run"], 0),
            ("nothing is to be written, and it is given up", spoils, ["--dry-run"], 2),
            ("nothing is to be written, and the editor failed", breaks, ["--dry-run"], 3)]:
        out, err, status = run(clone, "person", "set", "P-LIND", "--edit", *more, env={"EDITOR": name, "VISUAL": ""})
        check(f"nothing is left when {what}", status == expected and records(clone) == before and ".cfcm" not in err
              and not (clone / ".cfcm").exists(), f"{status} {out}{err}{list(clone.rglob('edit-*'))}")
    out, err, status = run(clone, "person", "new", "--edit", "--dry-run",
                           env={"EDITOR": editor(top, "fills", "sed -i 's/family: \"\".*/family: Oak/' \"$file\"")})
    check("a dry run of a new record leaves nothing, either", status == 0 and "+  family: Oak" in out and records(clone) == before
          and not (clone / ".cfcm").exists(), out + err)
    for what, name, expected in [("the editor failed after a change", breaks, 3), ("it was given up", spoils, 2)]:
        out, err, status = run(clone, "person", "set", "P-LIND", "--edit", env={"EDITOR": name, "VISUAL": ""})
        kept = re.search(r"\.cfcm/edit-\S+\.yaml", err)
        check(f"the text is kept when {what}", status == expected and kept and records(clone) == before
              and re.search("born: soon|phones:", (clone / kept.group()).read_text()), err)
    out, err, status = run(tree, "person", "set", "P-LIND", "--edit", env={"EDITOR": adds, "VISUAL": ""})
    check("nor does a copy of the editor's own stay", status == 0 and not list((tree / ".cfcm").glob("*edit-*")), out + err)


def conflict(top):
    """A conflict of interest brings the text back, as an unsound record does."""
    tree = top / "conflict"
    run(top, "init", str(tree))
    run(tree, "organization", "new", "--set", "id=O-RIVER", "--set", "name=River", "--set", "kinds=case-management-agency")
    for person in ("P-LIND", "P-VEGA"):
        run(tree, "person", "new", "--set", f"id={person}", "--set", "name.family=L", "--set", "employment.0.organization=O-RIVER")
    run(tree, "intake", "new", "--case", "C-OAK", "--set", "individual.name.family=Oak")
    run(tree, "relate", "P-LIND", "C-OAK", "half-sibling")
    assign = ["intake", "assign", "C-OAK", "--case-manager", "P-LIND", "--organization", "O-RIVER", "--edit"]
    before = records(tree)
    out, err, status = run(tree, *assign, env={"EDITOR": "true"})
    kept = re.search(r"\.cfcm/edit-\S+\.yaml", err)
    check("a conflict that is given up is not written", status == 2 and out == "" and records(tree) == before, err)
    check("nothing that was typed is lost, and nothing that was not is kept", not kept and not list((tree / ".cfcm").glob("edit-*")), err)
    once = editor(top, "once", "grep -q '^#!' \"$file\" || sed -i 's/^date:/# as agreed\\ndate:/' \"$file\"")
    out, err, status = run(tree, *assign, env={"EDITOR": once})
    kept = re.search(r"\.cfcm/edit-\S+\.yaml", err)
    text = (tree / kept.group()).read_text() if kept else ""
    check("the text of a conflict that is given up is kept, with the conflict in it", status == 2 and records(tree) == before
          and "# as agreed\n" in text and "E201" in text and "#! This would make a conflict of interest" in text, err + text)
    for old in (tree / ".cfcm").glob("edit-*"):
        old.unlink()
    other = editor(top, "somebody", "grep -q '^#!' \"$file\" && sed -i 's/P-LIND/P-VEGA/' \"$file\" || true")
    out, err, status = run(tree, *assign, env={"EDITOR": other})
    update = records(tree).get("cases/2026/C-OAK/update-2026-03-02.yaml", "")
    check("somebody without a tie is written then", status == 0 and "person: P-VEGA\n" in update and "#" not in update, err + update)
    check("and nothing is left", not list((tree / ".cfcm").glob("edit-*")))
    out, err, status = run(tree, *assign, "--dry-run", env={"EDITOR": "true"})
    check("a dry run tells of the conflict and of what would change", status == 1 and "+  - person: P-LIND" in out and "E201" in err
          and not list((tree / ".cfcm").glob("edit-*")), out + err)
    out, err, status = run(tree, *assign, "--accept", "nobody else speaks French; the State was asked", env={"EDITOR": "true"})
    check("with a reason it is written at once", status == 0 and "accepted.yaml" in records(tree), out + err)
    check("and nothing is left then, either", not list((tree / ".cfcm").glob("edit-*")))
    # Somebody else holds the lock when the text is ready.
    holder = editor(top, "holder", f"""
"{sys.executable}" "{pathlib.Path(__file__).resolve().parent}/hold_lock.py" "{tree}" sleep 4 >/dev/null 2>&1 </dev/null & sleep 1
sed -i 's/^\\.\\.\\.$/phones: ["1"]/' "$file" """)
    out, err, status = run(tree, "person", "set", "P-VEGA", "--edit", "--wait", "0", env={"EDITOR": holder})
    check("a text that could not be written for the lock is kept, and told of", status == 3 and re.search(r"your text is in \.cfcm/edit-", err), err)


with tempfile.TemporaryDirectory(prefix="cfcm-terminal-") as folder:
    for part in (asked, asked_again, edited, left_behind, conflict):
        top = pathlib.Path(folder) / part.__name__
        top.mkdir()
        part(top)
print(f"{wrong} wrong")
sys.exit(1 if wrong else 0)
