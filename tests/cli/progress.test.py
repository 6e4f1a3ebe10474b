#!/usr/bin/env python3
"""The progress bar: on a terminal, after a second, gone when done; nowhere else."""
import os
import pathlib
import pty
import re
import subprocess
import sys
import tempfile
import threading
import time

source = pathlib.Path(os.environ.get("CFCM_SOURCE_DIR", pathlib.Path(__file__).resolve().parent.parent.parent))
program = os.path.realpath(os.environ["CFCM"])
erase = "\r\x1b[K"
wrong = []


def check(what, holds, seen=""):
    if not holds:
        wrong.append(what)
        print(f"wrong: {what}\n{seen[:2000]!r}")


def on_terminal(arguments, **environment):
    """stdout, and what a terminal on stderr is sent."""
    terminal, end = pty.openpty()
    env = {**os.environ, "TERM": "xterm", **environment}
    process = subprocess.Popen([program, *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=end, env=env)
    os.close(end)
    sent = []

    def listen():
        try:
            while part := os.read(terminal, 65536):
                sent.append(part)
        except OSError:
            pass  # the other end is closed

    listener = threading.Thread(target=listen)
    listener.start()
    out = process.stdout.read().decode()
    process.wait()
    listener.join()
    os.close(terminal)
    return out, b"".join(sent).decode()


def main():
    with tempfile.TemporaryDirectory(prefix="cfcm-progress-") as top:
        cases = 300
        while True:  # large enough to take more than two seconds here
            tree = f"{top}/tree-{cases}"
            subprocess.run([sys.executable, source / "tests/bench/generate.py", "--cases", str(cases), tree], check=True)
            command = ["validate", tree, "--jobs", "1"]
            start = time.monotonic()
            out, sent = on_terminal(command)
            if time.monotonic() - start > 2 or cases > 100000:
                break
            cases *= 3
        check("a bar is drawn", re.search(r"\[#* *\] +\d+ % of \d+ files", sent), sent)
        percents = [int(found) for found in re.findall(r"(\d+) % of", sent)]
        check("it only goes up", percents == sorted(percents) and percents[-1] <= 100, sent)
        check("every drawing fits a narrow terminal", all(len(part) < 79 for part in sent.split(erase)[:-1]), sent)
        rest = sent.rsplit(erase, 1)[1]
        check("it is erased, and the summary alone stays", rest.startswith("no findings in ") and rest.count("\n") == 1, sent)
        check("stdout is as it would be", out == "", out)
        sent = on_terminal(command, NO_COLOR="1")[1]
        check("NO_COLOR is about colors", "#" in sent, sent)

        for name, arguments, environment in (("--quiet", [*command, "-q"], {}), ("a dumb terminal", command, {"TERM": "dumb"})):
            sent = on_terminal(arguments, **environment)[1]
            check(f"no bar with {name}", "\x1b" not in sent and "#" not in sent, sent)
        piped = subprocess.run([program, *command], capture_output=True, text=True, stdin=subprocess.DEVNULL)
        check("no bar in a pipe", "\x1b" not in piped.stderr + piped.stdout and piped.stderr.count("\n") == 1, piped.stderr)

        start = time.monotonic()
        small = on_terminal(["validate", str(source / "examples/riverbend")])[1]
        if time.monotonic() - start < 1:
            check("no bar for what takes no second", small.startswith("no findings"), small)
        refused = on_terminal(["validate", f"{top}/nowhere"])[1]
        check("no bar for a usage error", refused.startswith("cfcm: "), refused)
    print(f"{len(wrong)} wrong")
    return 1 if wrong else 0


sys.exit(main())
