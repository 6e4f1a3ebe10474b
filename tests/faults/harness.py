"""What the fault tests share: how they run the program, and how much of everything.

CFCM_TORTURE=1: the full numbers; else fewer, so that all of them take little more than a minute.
"""
import contextlib
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile

PROGRAM = os.environ["CFCM"]
TORTURE = os.environ.get("CFCM_TORTURE", "0") not in ("", "0")
PATIENCE = 20  # seconds: whatever takes longer hangs
SKIPPED = 77


def full(whole, reduced):
    return whole if TORTURE else reduced


def environment(**more):
    """As little as a program needs; nothing of CFCM_*, which stands for options. Leaks cannot be looked for in a
    process that is being traced."""
    kept = {name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")}
    if "CFCM_CXX_FLAGS" in os.environ and "-fsanitize=address" in os.environ["CFCM_CXX_FLAGS"]:
        kept["ASAN_OPTIONS"] = ":".join(filter(None, [kept.get("ASAN_OPTIONS"), "detect_leaks=0"]))
    return {**kept, "PATH": os.environ["PATH"], "HOME": "/nonexistent", "LC_ALL": "C.UTF-8", **more}


@contextlib.contextmanager
def folder():
    """On a disk for the full numbers, else in memory, where it is there: forcing to disk takes most of the time."""
    memory = "/dev/shm" if not TORTURE and os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="cfcm-faults-", dir=memory) as top:
        yield pathlib.Path(top)


def fresh(root):
    """An empty folder in the place of whatever is there."""
    shutil.rmtree(root, ignore_errors=True)
    root.mkdir(parents=True)
    return root


class Run:
    """A command that has ended: its status (None: it hung and was killed), stdout, stderr."""

    def __init__(self, command, stdin="", env=None, timeout=PATIENCE, **more):
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                   env=env or environment(), start_new_session=True, **more)
        try:
            self.out, self.err = process.communicate(stdin.encode(), timeout=timeout)
            self.status = process.returncode
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            self.out, self.err = process.communicate()
            self.status = None


def repair(root):
    return Run([PROGRAM, "-C", str(root), "doctor", "--repair", "-q"])


class Report:
    """Counts what went wrong, shows the first of it, and says the figures at the end."""

    def __init__(self):
        self.wrong = 0

    def fault(self, text):
        self.wrong += 1
        if self.wrong <= 20:
            print(f"WRONG {text}", flush=True)

    def expect(self, holds, text):
        if not holds:
            self.fault(text)
        return holds

    def end(self, figures):
        print(f"{figures}; {self.wrong} wrong", flush=True)
        sys.exit(1 if self.wrong else 0)


def skip(why):
    print(f"SKIPPED: {why}")
    sys.exit(SKIPPED)


def need_strace():
    """Skips the test by name where strace is not there or may not trace."""
    if not shutil.which("strace"):
        skip("strace is not installed")
    tried = subprocess.run(["strace", "-qq", "-o", "/dev/null", "true"], capture_output=True)
    if tried.returncode != 0:
        skip("strace may not trace here")
