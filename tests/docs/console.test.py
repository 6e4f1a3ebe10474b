#!/usr/bin/env python3
"""Runs what the documentation shows: every ```console block of its Markdown files.

    $ cfcm version                run by bash; a `> ` line goes on with the command
    cfcm 0.1.0                    what a terminal shows: stdout, then stderr
    ...                           any number of lines
    $ cfcm validate  # exit 1     the exit status where it is not 0

The blocks of one document run in order in one new folder. It holds a copy of examples (of examples/lawful the trees that
the document's commands name), of examples/riverbend also as `riverbend`, and cfcm is on the PATH. A command that is
nothing but `cd DIR` or `export NAME=VALUE` lasts to the end of the document; within a longer one, for that command alone.

CFCM_BLESS=1 writes down what the commands print where it is something else; the diff is the review.
Arguments name the documents to run (`python3 tests/docs/console.test.py README.md`); without any, all are run.
"""
import difflib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from documents import bless, documents, program, shown, source


class Step:
    """One command of a block: where it stands, its lines, and the lines that follow it."""

    def __init__(self, number, first):
        self.number, self.command, self.expected = number, [first], []

    def status(self):
        comment = re.search(r"  # exit (\d+)$", self.command[0])
        return int(comment.group(1)) if comment else 0

    def script(self):
        return "\n".join(line[2:] for line in self.command) + "\n"


def read(path):
    """The document as a list of steps and of the lines between them."""
    parts, inside, step = [], False, None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("```"):
            inside, step = line == "```console", None
        if not inside or line.startswith("```"):
            parts.append(line)
        elif line.startswith("$ "):
            step = Step(number, line)
            parts.append(step)
        elif step is None:
            sys.exit(f"{path.name}:{number}: a console block begins with a command: `$ ` and what is typed")
        elif line.startswith("> ") and not step.expected:
            step.command.append(line)
        else:
            step.expected.append(line)
    return parts


def matches(patterns, lines):
    """Whether the lines fit; `...` stands for any number of them."""
    reach = {0}
    for pattern in patterns:
        if pattern == "...":
            reach = set(range(min(reach), len(lines) + 1)) if reach else reach
        else:
            reach = {i + 1 for i in reach if i < len(lines) and lines[i] == pattern}
    return len(lines) in reach


def shortened(lines, patterns):
    """The lines, left out where the patterns left some out."""
    if "..." not in patterns:
        return lines
    before, after = patterns.index("..."), patterns[::-1].index("...")
    return lines[:before] + ["..."] + lines[len(lines) - after:]


def environment(top, folder, text):
    tools = top / "bin"
    tools.mkdir()
    (tools / "cfcm").symlink_to(program)
    folder.mkdir()
    shutil.copytree(source / "examples/riverbend", folder / "riverbend")
    (folder / "examples").mkdir()
    (folder / "examples/riverbend").symlink_to("../riverbend")
    shutil.copytree(source / "examples/one-of-each", folder / "examples/one-of-each")
    for name in set(re.findall(r"examples/lawful/[\w-]+(?= )", text)):
        shutil.copytree(source / name, folder / name)
    kept = {name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")}
    return {**kept, "PATH": f"{tools}:{os.environ['PATH']}", "HOME": str(folder), "LC_ALL": "C.UTF-8", "TZ": "UTC"}


class Shell:
    """What lasts from one command to the next: the folder, and what is exported."""

    def __init__(self, folder, env):
        self.folder, self.env, self.kept = folder, env, folder.parent / "kept"

    def perform(self, step):
        """What a terminal shows, and the exit status."""
        script, keep = step.script(), ""
        moved = re.fullmatch(r"cd \S+\n", script)
        exported = re.match(r"export (\w+)=", script)
        if moved:
            keep = f"pwd > '{self.kept}'"
        elif exported:
            keep = f"printf %s \"${exported.group(1)}\" > '{self.kept}'"
        try:
            done = subprocess.run(["bash", "-c", f"{script}status=$?\n{keep}\nexit $status"], cwd=self.folder, env=self.env,
                                  timeout=120, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                  stderr=subprocess.STDOUT)
        except subprocess.TimeoutExpired:
            return ["(it hangs)"], -1
        if keep:
            kept = self.kept.read_text(encoding="utf-8")
            if moved:
                self.folder = pathlib.Path(kept.rstrip("\n"))
            else:
                self.env[exported.group(1)] = kept
        return done.stdout.decode("utf-8", "backslashreplace").splitlines(), done.returncode


def run(path):
    """How many commands the document shows, and how many of them went wrong."""
    parts, commands, wrong = read(path), 0, 0
    with tempfile.TemporaryDirectory(prefix="cfcm-docs-") as top:
        folder = pathlib.Path(top) / "work"
        shell = Shell(folder, environment(pathlib.Path(top), folder, path.read_text(encoding="utf-8")))
        for step in parts:
            if not isinstance(step, Step):
                continue
            commands += 1
            printed, status = shell.perform(step)
            # A blank line before the next command or the fence is layout.
            expected = step.expected[:-1] if step.expected[-1:] == [""] else step.expected
            if status == step.status() and matches(expected, printed):
                continue
            if bless and status == step.status():
                step.expected = shortened(printed, expected) + step.expected[len(expected):]
                continue
            wrong += 1
            print(f"{shown(path)}:{step.number}: {step.command[0]}")
            if status != step.status():
                print(f"exit status {status}, and {step.status()} is expected")
            print("\n".join(difflib.unified_diff(expected, printed, "expected", "printed", "", "", 2, "")), end="\n\n")
    if bless:
        lines = []
        for part in parts:
            lines += [*part.command, *part.expected] if isinstance(part, Step) else [part]
        path.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
    return commands, wrong


def main():
    chosen = documents(sys.argv[1:])
    results = [run(document) for document in chosen]
    commands, wrong = (sum(column) for column in zip(*results))
    print(f"{len(chosen)} documents, {commands} commands, {wrong} wrong")
    if commands == 0:
        print("no document shows a command")
    return 1 if wrong or commands == 0 else 0


sys.exit(main())
