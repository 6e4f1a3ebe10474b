#!/usr/bin/env python3
"""What stands between `<!-- begin cfcm … -->` and `<!-- end -->` is what that command prints.

CFCM_BLESS=1 writes it anew; the diff is the review. Hand-written text around the markers is kept.
"""
import difflib
import re
import shlex
import subprocess
import sys

from documents import bless, documents, program, shown, source

begin, end = re.compile(r"<!-- begin (cfcm .*) -->"), "<!-- end -->"
wanted = {"docs/records.md": {"cfcm schema --format markdown"}, "docs/rules.md": {"cfcm rules --format markdown"},
          "docs/limits.md": {"cfcm rules --limits --format markdown"},
          "docs/policies.md": {"cfcm rules --packs --format markdown", "cfcm rules --settings --format markdown"}}


def printed(command):
    done = subprocess.run([str(program), *shlex.split(command)[1:]], stdout=subprocess.PIPE, timeout=60, check=True)
    return ["", *done.stdout.decode().splitlines(), ""]


def renew(path, commands):
    """The lines of the document with every generated part as it should be."""
    lines, out, at = path.read_text(encoding="utf-8").splitlines(), [], 0
    while at < len(lines):
        out.append(lines[at])
        found = begin.fullmatch(lines[at])
        at += 1
        if not found:
            continue
        if end not in lines[at:]:
            sys.exit(f"{shown(path)}:{at}: no line {end} follows")
        at = lines.index(end, at)
        out += printed(found[1])
        commands.append(found[1])
    return lines, out


def main():
    wrong = parts = 0
    for path in documents():
        commands = []
        lines, out = renew(path, commands)
        parts += len(commands)
        for missing in wanted.get(shown(path), set()) - set(commands):
            print(f"{shown(path)}: no part is made by `{missing}`")
            wrong += 1
        if lines == out:
            continue
        if bless:
            path.write_text("".join(line + "\n" for line in out), encoding="utf-8")
            continue
        wrong += 1
        print("\n".join(difflib.unified_diff(lines, out, shown(path), "what the commands print", "", "", 1, "")))
    kinds = [line.split()[0] for line in printed("cfcm schema") if line and "no record:" not in line]
    page = "\n".join(printed("cfcm schema --format markdown"))
    for kind in kinds:
        if f"```yaml\nrecord: {kind}\n" not in page:
            print(f"examples/one-of-each shows no record of the kind {kind}")
            wrong += 1
    print(f"{parts} generated parts, {len(kinds)} kinds, {wrong} wrong; CFCM_BLESS=1 writes them anew")
    return 1 if wrong or not kinds else 0


sys.exit(main())
