#!/usr/bin/env python3
"""measure.py CASES ROUNDS COMMAND COMMAND: the two in turn; time, processor time, peak memory, and the ratio of the medians."""
import os
import shlex
import statistics
import subprocess
import sys
import time


def once(command):
    """Wall seconds, processor seconds and peak memory in MiB of one run."""
    start = time.perf_counter()
    process = subprocess.Popen(shlex.split(command), stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if status != 0:
        sys.exit(f"{command}: exit status {os.waitstatus_to_exitcode(status)}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    cases, rounds, commands = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]
    runs = {command: [] for command in commands}
    for number in range(rounds + 1):
        for command in commands:
            measured = once(command)
            if number:
                runs[command].append(measured)
    medians = []
    print(f"{'':<10}{'cases/s':>10}{'wall s':>10}{'CPU s':>10}{'peak MiB':>10}   wall of each round")
    for name, command in zip(("read only", "audit"), commands):
        wall, processor, memory = (statistics.median(column) for column in zip(*runs[command]))
        medians.append((wall, processor))
        each = " ".join(f"{run[0]:.2f}" for run in runs[command])
        print(f"{name:<10}{cases / wall:>10.0f}{wall:>10.2f}{processor:>10.2f}{memory:>10.1f}   {each}")
    (wall_a, processor_a), (wall_b, processor_b) = medians
    print(f"audit / read only: {wall_b / wall_a:.1f} x wall, {processor_b / processor_a:.1f} x CPU")


main()
