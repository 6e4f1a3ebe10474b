#!/usr/bin/env python3
"""A record that was cut off in a copy is refused, wherever it was cut: every proper prefix of every record in examples/ is an
error of the D family, and most of them are told by the missing end mark."""
import collections
import os
import pathlib
import re
import subprocess
import sys
import tempfile

source = pathlib.Path(os.environ.get("CFCM_SOURCE_DIR", pathlib.Path(__file__).parent.parent.parent)).resolve()
program = str(pathlib.Path(os.environ["CFCM"]).resolve())

# What a cut alone can bring about. A record that was whole has none of these; others, such as a reference to nothing, come
# from putting many copies of one record into one tree and prove nothing.
of_a_cut = ("D101", "D102", "D110")


torture = os.environ.get("CFCM_TORTURE", "0") not in ("", "0")


def validate(tree):
    """The errors by file, and the exit status. Text, one line a finding: a hundred thousand findings are slow as JSON."""
    done = subprocess.run([program, "validate", "-q", "-f", "text", str(tree)], capture_output=True, text=True, timeout=600)
    errors = collections.defaultdict(set)
    for path, rule in re.findall(r"^(people/\w+/\d+\.yaml)(?::\d+:\d+)?: error: .* \[(\w+) [\w-]+\]$", done.stdout, re.MULTILINE):
        errors[path].add(rule)
    return errors, done.returncode


def main():
    program_file = (source / "examples/riverbend/cfcm.yaml").read_bytes()
    folders = ["examples/one-of-each", "examples/riverbend" if torture else "examples/riverbend/cases/2026/C-01-ABEL"]
    records = sorted(path for folder in folders for path in (source / folder).rglob("*.yaml"))
    accepted = []
    cuts = 0
    with tempfile.TemporaryDirectory(prefix="cfcm-prefixes-") as folder:
        tree = pathlib.Path(folder)
        (tree / "cfcm.yaml").write_bytes(program_file)
        written = {}
        for number, record in enumerate(records):
            whole = record.read_bytes()
            below = f"people/r{number}"
            (tree / below).mkdir(parents=True)
            for length in range(len(whole) + 1):
                path = f"{below}/{length}.yaml"
                (tree / path).write_bytes(whole[:length])
                written[path] = (record, length, length == len(whole))
        errors, status = validate(tree)
        for path, (record, length, whole) in written.items():
            refused = any(rule in of_a_cut for rule in errors.get(path, ()))
            if whole and refused:
                print(f"{record}: the whole record is refused as if it were cut: {sorted(errors[path])}")
                return 1
            if not whole:
                cuts += 1
                if not refused:
                    accepted.append((record, length, sorted(errors.get(path, ()))))
    for record, length, rules in accepted[:20]:
        print(f"{record}: its first {length} bytes are not told from a whole record; errors: {rules}")
    print(f"{len(records)} records, {cuts} prefixes, {len(accepted)} not refused; status {status}")
    return 1 if accepted or status != 1 or cuts == 0 else 0


sys.exit(main())
