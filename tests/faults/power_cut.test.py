#!/usr/bin/env python3
"""What cfcm has answered survives a power cut.

Writers work in an ext4 file system that lies in a file. They are killed, and the file is copied while it is still
mounted: what the kernel has not written back is not in the copy, as after a power cut. The copy is mounted, which
replays the file system's own journal, and everything that was answered before must be there, whole. The control does
the same with an fsync that does nothing (faults_no_fsync): it must lose. Skipped where nothing can be mounted.
CFCM_TORTURE=1: 200 cuts and 10,000 answers.
"""
import os
import shutil
import subprocess
import threading
import time

import acts
import harness
from harness import Report, folder, fresh, full

CUTS = full(200, 4)
ANSWERS = full(10_000, 120)  # in all cuts
WRITERS = 3
SIZE = 32 << 20
PROBE = os.environ["CFCM_FAULTS_PROBE"]
NO_FSYNC = os.environ["CFCM_NO_FSYNC"]


def mount(image, place):
    """Whether the image could be mounted; why not."""
    place.mkdir(exist_ok=True)
    done = subprocess.run(["mount", "-o", "loop", str(image), str(place)], capture_output=True, text=True)
    return None if done.returncode == 0 else done.stderr.strip() or "mount failed"


def unmount(place):
    for _ in range(50):
        if subprocess.run(["umount", str(place)], capture_output=True).returncode == 0:
            return
        time.sleep(0.1)
    subprocess.run(["umount", "-l", str(place)], check=True)


def make(image):
    with open(image, "wb") as file:
        file.truncate(SIZE)
    return subprocess.run(["mkfs.ext4", "-q", "-F", str(image)], capture_output=True).returncode == 0


class Writer(threading.Thread):
    """Makes one act after the other until it is stopped; what was answered, by token."""

    def __init__(self, root, name, env, journal):
        super().__init__(daemon=True)
        self.root, self.name_, self.env, self.stop, self.answered = root, name, env, False, []
        self.files = ["log"] if journal else ["-"]

    def run(self):
        turn = 0
        while not self.stop:
            token = f"{self.name_}-{turn}"
            turn += 1
            process = subprocess.Popen([PROBE, str(self.root), token, *self.files], stdout=subprocess.PIPE,
                                       stderr=subprocess.DEVNULL, env=self.env)
            self.process = process
            said = process.stdout.read()
            if process.wait() == 0 and said == f"done {token}\n".encode():
                self.answered.append(token)


def lost_in(place, answered, journal):
    """The answered acts of which something is missing once the next command has looked after the tree."""
    root = place / "tree"
    if not (root / "cfcm.yaml").exists():
        return answered
    harness.repair(root)
    log = (root / "log").read_text().splitlines() if (root / "log").exists() else []
    lost = []
    for token in answered:
        file = root / "tokens" / token
        whole = file.exists() and file.read_bytes() == f"{token}\n".encode()
        if not whole or journal and token not in log:
            lost.append(token)
    return lost


def cut(top, name, answers, preload, report):
    """One power cut after that many answers: how many were given, and how many are lost."""
    image, copy, place = top / "image", top / "copy", top / "mounted"
    journal = name % 2 == 0  # every second time each act changes several files
    assert make(image)
    why = mount(image, place)
    assert not why, why
    try:
        root = place / "tree"
        acts.Act("", needs="", words=(), more=(("log", ""),)).lay(fresh(root))
        os.sync()
        env = harness.environment(**({"LD_PRELOAD": NO_FSYNC} if preload else {}))
        writers = [Writer(root, f"c{name}w{index}", env, journal) for index in range(WRITERS)]
        for writer in writers:
            writer.start()
        patience = time.monotonic() + 60
        while sum(len(writer.answered) for writer in writers) < answers and time.monotonic() < patience:
            time.sleep(0.002)
        answered = [token for writer in writers for token in list(writer.answered)]
        for writer in writers:
            writer.stop = True
            writer.process.kill()
        for writer in writers:
            writer.join()
        shutil.copyfile(image, copy)  # the loop device reads and writes this file: it is what the disk holds
    finally:
        unmount(place)
    why = mount(copy, place)
    if not report.expect(not why, f"the file system does not survive the cut: {why}"):
        return len(answered), 0
    try:
        lost = lost_in(place, answered, journal)
    finally:
        unmount(place)
    return len(answered), len(lost)


def main():
    report = Report()
    if not os.path.exists(NO_FSYNC) or not shutil.which("mkfs.ext4"):
        harness.skip("mkfs.ext4 (e2fsprogs) or the control's library is not there")
    with folder() as top:
        if not make(top / "image"):
            harness.skip("no file system can be made here")
        if why := mount(top / "image", top / "mounted"):
            harness.skip(f"nothing can be mounted here: {why}")
        unmount(top / "mounted")
        given = lost = 0
        for name in range(CUTS):
            answered, gone = cut(top, name, ANSWERS // CUTS, False, report)
            given, lost = given + answered, lost + gone
            report.expect(gone == 0, f"cut {name}: {gone} of {answered} answered acts are lost")
        report.expect(given >= ANSWERS, f"only {given} acts were answered")
        control = [cut(top, name, 20, True, report) for name in range(2)]
        forgotten = sum(gone for _, gone in control)
        report.expect(forgotten > 0, "without fsync nothing is lost: this test sees nothing")
    report.end(f"{CUTS} power cuts, {given} acts answered, {lost} lost; without fsync {forgotten} of "
               f"{sum(number for number, _ in control)} lost")


main()
