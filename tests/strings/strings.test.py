#!/usr/bin/env python3
"""Random strings written as values of fields read back equal: by our own reader, by plain yaml-cpp and by PyYAML.

The probe beside this file writes them and judges the first two; here PyYAML's own loader (and libyaml's, where PyYAML
was built with it) must find each of them again, as text. The control falsifies one string: then it must be missed.
"""

import json
import os
import subprocess
import sys

import yaml

TORTURE = os.environ.get("CFCM_TORTURE", "0") not in ("", "0")
COUNT = 1_000_000 if TORTURE else 20_000
SHARES = 2 if TORTURE else 1  # processes


def scalars(node):
    if isinstance(node, dict):
        for value in node.values():
            yield from scalars(value)
    elif isinstance(node, list):
        for value in node:
            yield from scalars(value)
    else:
        yield node


def reads(text, strings, loader):
    found = list(scalars(yaml.load(text, Loader=loader)))
    return found == strings and all(type(one) is str for one in found)


def batches(stream):
    while head := stream.readline():
        sizes = [int(number) for number in head.split()]
        text, strings = (stream.read(size) for size in sizes)
        yield text.decode(), json.loads(strings)


def share(seed, count):
    """One process's part: how many strings were read by every loader, and how many batches were not."""
    command = [os.environ["CFCM_STRINGS_PROBE"], str(seed), str(count)]
    naughty = os.path.join(os.environ.get("CFCM_REAL_DATA", ""), "blns", "blns.txt")
    if os.path.exists(naughty):
        command.append(naughty)
    loaders = [yaml.SafeLoader] + ([yaml.CSafeLoader] if yaml.__with_libyaml__ else [])
    read = wrong = 0
    control = False
    with subprocess.Popen(command, stdout=subprocess.PIPE) as probe:
        for text, strings in batches(probe.stdout):
            for loader in loaders:
                if not reads(text, strings, loader):
                    wrong += 1
                    print(f"a batch does not read back by {loader.__name__}", file=sys.stderr)
            read += len(strings)
            if not control:
                control = not reads(text, strings[:-1] + [strings[-1] + "x"], loaders[-1])
    return read, wrong + (probe.returncode != 0) + (not control), os.path.exists(naughty)


def main():
    if len(sys.argv) > 1:
        print(json.dumps(share(int(sys.argv[1]), COUNT // SHARES)))
        return 0
    parts = [subprocess.Popen([sys.executable, __file__, str(seed)], stdout=subprocess.PIPE)
             for seed in range(1, SHARES + 1)]
    results = [json.loads(part.communicate()[0]) for part in parts]
    read, wrong = (sum(result[i] for result in results) for i in (0, 1))
    print(f"{read} strings{', a list of naughty ones among them,' if results[0][2] else ''} read by us, by yaml-cpp and "
          f"by PyYAML {yaml.__version__}; {wrong} differences")
    return 1 if wrong or read != COUNT else 0


if __name__ == "__main__":
    sys.exit(main())
