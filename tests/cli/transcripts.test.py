#!/usr/bin/env python3
"""Runs every tests/cli/*.t through the program: commands as a user types them, with everything they print.

    # a comment; `# needs: unprivileged` skips the file where root cannot lay down its power to read everything
    $ cfcm version                run by bash, in a folder of the file's own that holds a copy of examples/riverbend
    cfcm [..]                     a line of stdout; [..] stands for any text, a line `...` for any number of lines
    ! cfcm: no such thing         a line of stderr
    ? 2                           the exit status, 0 when absent
    \\# text                       a line of stdout that begins with one of # $ ! ? \\

CFCM_BLESS=1 writes down what the commands print where it is something else; the diff is the review.
Arguments name the files to run (`python3 tests/cli/transcripts.test.py init`); without any, all are run.
"""
import difflib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

here = pathlib.Path(__file__).resolve().parent
source = pathlib.Path(os.environ.get("CFCM_SOURCE_DIR", here.parent.parent)).resolve()
program = pathlib.Path(os.environ["CFCM"]).resolve()
bless = os.environ.get("CFCM_BLESS") == "1"

# Root reads every file; without these capabilities it is like anybody else with its own files.
unprivileged = "exec \"$@\"" if os.geteuid() else (
    "exec setpriv --bounding-set -dac_override,-dac_read_search --inh-caps -dac_override,-dac_read_search \"$@\"")


class Step:
    def __init__(self, command):
        self.command, self.before, self.expected = command, [], []

    def parts(self):
        """The expected stdout, stderr and status."""
        out, err, status = [], [], 0
        for line in self.expected:
            if line.startswith("! ") or line == "!":
                err.append(line[2:])
            elif line.startswith("? "):
                status = int(line[2:])
            else:
                out.append(line[1:] if line.startswith("\\") else line)
        return out, err, status


def read(path):
    steps, loose = [], []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("$ "):
            steps.append(Step(line[2:]))
            steps[-1].before, loose = loose, []
        elif not line or line.startswith("#"):
            loose.append(line)  # a blank line is output only when more output follows
        else:
            steps[-1].expected += loose + [line]
            loose = []
    return steps, loose


def line_matches(pattern, line):
    return re.fullmatch(".*".join(map(re.escape, pattern.split("[..]"))), line) is not None


def matches(patterns, lines):
    """Whether the lines fit; `...` takes as few as it can, with a way back."""
    reach = {0}
    for pattern in patterns:
        if pattern == "...":
            reach = set(range(min(reach), len(lines) + 1)) if reach else reach
        else:
            reach = {i + 1 for i in reach if i < len(lines) and line_matches(pattern, lines[i])}
    return len(lines) in reach


def lines_of(text):
    lines = text.split("\n")
    if lines[-1] == "":
        return lines[:-1]
    return lines[:-1] + [lines[-1] + "[no newline]"]


def printed(out, err, status):
    shown = ["\\" + line if line[:1] in ("#", "$", "!", "?", "\\") and line else line for line in out]
    return shown + [f"! {line}".rstrip() for line in err] + ([f"? {status}"] if status else [])


def environment(folder):
    tools = folder.parent / "bin"
    tools.mkdir()
    (tools / "cfcm").symlink_to(program)
    script = tools / "unprivileged"
    script.write_text(f"#!/bin/sh\n{unprivileged}\n")
    script.chmod(0o755)
    kept = {name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")}
    return {**kept, "PATH": f"{tools}:{os.environ['PATH']}", "HOME": str(folder), "LC_ALL": "C.UTF-8",
            "CFCM_SOURCE_DIR": str(source)}


def can_run(needs, env, folder):
    if needs != "unprivileged":
        return True
    closed = folder / "closed"
    closed.touch()
    closed.chmod(0)
    tried = subprocess.run(["unprivileged", "sh", "-c", "! cat closed && cfcm version"], env=env, cwd=folder,
                           capture_output=True)
    closed.unlink()
    return tried.returncode == 0


def run(path):
    """The number of steps that went wrong; None when the file was skipped."""
    steps, rest = read(path)
    wrong = 0
    with tempfile.TemporaryDirectory(prefix="cfcm-cli-") as top:
        folder = pathlib.Path(top) / "work"
        folder.mkdir()
        env = environment(folder)
        shutil.copytree(source / "examples/riverbend", folder / "riverbend")
        for line in steps[0].before:
            if line.startswith("# needs: ") and not can_run(line.removeprefix("# needs: "), env, folder):
                return None
        for step in steps:
            try:
                done = subprocess.run(["bash", "-c", step.command], cwd=folder, env=env, timeout=60, text=True,
                                      stdin=subprocess.DEVNULL, capture_output=True, errors="backslashreplace")
                out, err, status = lines_of(done.stdout), lines_of(done.stderr), done.returncode
            except subprocess.TimeoutExpired:
                out, err, status = [], ["(it hangs)"], -1
            wanted_out, wanted_err, wanted_status = step.parts()
            if matches(wanted_out, out) and matches(wanted_err, err) and status == wanted_status:
                continue
            if bless:
                step.expected = printed(out, err, status)
                continue
            wrong += 1
            print(f"{path.name}: $ {step.command}")
            print("\n".join(difflib.unified_diff(step.expected, printed(out, err, status), "expected", "printed", "", "",
                                                 2, "")), end="\n\n")
    if bless:
        text = "".join(line + "\n" for step in steps for line in [*step.before, "$ " + step.command, *step.expected])
        path.write_text(text + "".join(line + "\n" for line in rest), encoding="utf-8")
    return wrong


def main():
    files = [here / f"{name}.t" for name in sys.argv[1:]] or sorted(here.glob("*.t"))
    results = {path: run(path) for path in files}
    for path, wrong in results.items():
        if wrong is None:
            print(f"{path.name}: skipped")
    failed = sum(wrong or 0 for wrong in results.values())
    print(f"{len(files)} transcripts, {failed} commands wrong")
    return 1 if failed else 0


sys.exit(main())
