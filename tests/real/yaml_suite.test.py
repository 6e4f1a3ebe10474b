#!/usr/bin/env python3
"""The strict reader refuses much of YAML on purpose; what it accepts means what YAML says it means.

The YAML test suite says what: a case has `in.yaml`, and `in.json` where its value is one of JSON, or `error` where it is no YAML.
JSON is YAML, too, so the JSON suite's accepted texts have to be read like JSON.

Accepted means: no finding but D110, the end mark that these texts do not have. The reader does not type scalars (their field
does), so a scalar is compared like this: in quotes or a block it is that string; plain, it is what the core schema of YAML 1.2
makes of it, and has to be of JSON's type and value. An accepted text never holds a null. The order of keys does not matter.

Each case whose value is a list or map is also read below a key (every line indented), as a record would hold it; and all
texts are read damaged in many ways, which must crash nothing. CFCM_TORTURE=1 damages each text more often."""
import json
import os
import pathlib
import random
import re
import subprocess
import sys
from decimal import Decimal

probe = os.environ["CFCM_YAML_PROBE"]
data = pathlib.Path(os.environ["CFCM_REAL_DATA"])
torture = os.environ.get("CFCM_TORTURE", "0") not in ("", "0")
mutations = 200 if torture else 12  # of each text
faults = []


def read_all(texts):
    """What the probe says of each text. It dies of nothing."""
    texts = list(texts)
    frames = b"".join(b"%d\n%s" % (len(text), text) for text in texts)
    done = subprocess.run([probe], input=frames, capture_output=True, timeout=3000)
    lines = done.stdout.splitlines()
    if done.returncode != 0 or len(lines) != len(texts):
        killer = texts[len(lines)] if len(lines) < len(texts) else b""
        faults.append(f"the reader dies ({done.returncode}) of {killer!r}: {done.stderr.decode(errors='replace')[-300:]}")
        return [json.loads(line) for line in lines] + [{"codes": ["dead"]}] * (len(texts) - len(lines))
    return [json.loads(line) for line in lines]


def accepted(answer):
    return not set(answer["codes"]) - {"D110"}


def core(text):
    """A plain scalar by the core schema of YAML 1.2."""
    if text in ("", "~", "null", "Null", "NULL"):
        return None
    if text in ("true", "True", "TRUE"):
        return True
    if text in ("false", "False", "FALSE"):
        return False
    if re.fullmatch(r"[-+]?[0-9]+", text):
        return Decimal(text)
    if re.fullmatch(r"0o[0-7]+", text):
        return Decimal(int(text[2:], 8))
    if re.fullmatch(r"0x[0-9a-fA-F]+", text):
        return Decimal(int(text[2:], 16))
    if re.fullmatch(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", text):
        return Decimal(text)
    return text


def typed(tree):
    if isinstance(tree, dict):
        return {key: typed(value) for key, value in tree.items()}
    if isinstance(tree, list):
        return [typed(value) for value in tree]
    if tree is None:
        return None
    return core(tree[2:]) if tree.startswith("p:") else tree[2:]


def equal(one, other):
    if type(one) is not type(other):
        return False
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(equal(one[key], other[key]) for key in one)
    if isinstance(one, list):
        return len(one) == len(other) and all(map(equal, one, other))
    return one == other


def of_json(text):
    """The values of one or more JSON texts."""
    decoder = json.JSONDecoder(parse_int=Decimal, parse_float=Decimal)
    values, at = [], 0
    text = text.strip()
    while at < len(text):
        value, at = decoder.raw_decode(text, at)
        values.append(value)
        while at < len(text) and text[at].isspace():
            at += 1
    return values


def below_a_key(text):
    """The same, as the value of `held`; none where a marker or a directive stands in the way."""
    lines = text.decode().split("\n")
    if re.match(r"---[ \t]*(#.*)?$", lines[0]):
        lines = lines[1:]
    if any(re.match(r"(---|\.\.\.)(\s|$)|%", line) for line in lines):
        return None
    return ("held:\n" + "\n".join("  " + line if line else line for line in lines)).encode()


def ended(text):
    """With the end mark of a record, unless there is one."""
    if re.search(rb"^\.\.\.", text, re.MULTILINE):
        return text
    return text + (b"" if text.endswith(b"\n") or not text else b"\n") + b"...\n"


def compare(name, answer, values, wrap=False):
    """Counts an accepted text; notes one that does not say what JSON says."""
    if not accepted(answer):
        return "refused"
    if "tree" not in answer:
        faults.append(f"{name}: no finding and no tree")
    elif values is None:
        faults.append(f"{name}: no YAML, and accepted")
    else:
        expected = [{"held": value} for value in values] if wrap else values
        if len(expected) != 1 or not equal(typed(answer["tree"]), expected[0]):
            faults.append(f"{name}: means something else: {answer['tree']}")
    return "accepted and equal"


def damaged(text, chance):
    """One text with bytes flipped, taken out, put in, repeated, or cut off."""
    spice = [b"\t", b"\n", b" ", b"#", b":", b"-", b"'", b'"', b"|", b">", b"[", b"]", b"{", b"}", b",", b"&a ", b"*a", b"!t ", b"%",
             b"...\n", b"---\n", b"\\", b"? ", b"\0", b"\xff", b"\xef\xbb\xbf", b"\xe2\x80\xa8", b"\xc2\x85", b"\r", b"\x1b"]
    bytes_ = bytearray(text)
    for _ in range(chance.randint(1, 3)):
        at = chance.randint(0, len(bytes_))
        sort = chance.randrange(5)
        if sort == 0 and at < len(bytes_):
            bytes_[at] ^= 1 << chance.randrange(8)
        elif sort == 1:
            del bytes_[at:at + chance.randint(1, 8)]
        elif sort == 2:
            bytes_[at:at] = chance.choice(spice)
        elif sort == 3:
            bytes_[at:at] = bytes_[chance.randint(0, at):at]
        else:
            del bytes_[at:]
    return bytes(bytes_)


def count(title, outcomes):
    print(f"{title}: " + ", ".join(f"{outcomes.count(what)} {what}" for what in sorted(set(outcomes))))


def yaml_suite(texts):
    cases = sorted(path.parent for path in (data / "yaml-test-suite").rglob("in.yaml"))
    if len(cases) < 200:
        faults.append(f"only {len(cases)} cases of the YAML test suite")
    names, inputs, values = [], [], []
    for case in cases:
        names.append(case.relative_to(data))
        inputs.append((case / "in.yaml").read_bytes())
        if (case / "error").exists():
            values.append(None)
        elif (case / "in.json").exists():
            values.append(of_json((case / "in.json").read_text()))
        else:
            values.append([])  # valid, and no value of JSON: to be refused
    texts.extend(inputs)
    for title, inputs_so in (("YAML test suite", inputs), ("the same with an end mark", [ended(text) for text in inputs])):
        answers = read_all(inputs_so)
        valid = [compare(name, answer, value) for name, answer, value in zip(names, answers, values) if value is not None]
        error = [compare(name, answer, value) for name, answer, value in zip(names, answers, values) if value is None]
        count(f"{title}, valid", valid)
        count(f"{title}, errors", error)
        if valid.count("accepted and equal") < 30 or not error:
            faults.append(f"{title}: the reader accepts next to nothing, or no case is an error")

    below = [(name, below_a_key(text), value) for name, text, value in zip(names, inputs, values)
             if value is None or value and isinstance(value[0], (dict, list))]
    below = [case for case in below if case[1] is not None]
    answers = read_all(text for _, text, _ in below)
    count("the same below a key", [compare(f"{name} below a key", answer, value, wrap=True)
                                   for (name, _, value), answer in zip(below, answers)])
    texts.extend(text for _, text, _ in below)


def json_suite(texts):
    files = sorted((data / "jsontestsuite" / "test_parsing").glob("*.json"))
    inputs = [path.read_bytes() for path in files]
    outcomes = []
    for path, text, answer in zip(files, inputs, read_all(inputs)):
        try:
            value = of_json(text.decode()) if path.name.startswith("y_") else None
        except ValueError:
            value = None
        if value is None and accepted(answer):
            outcomes.append("accepted, no JSON or nobody's")  # some of what is no JSON is good YAML
        else:
            outcomes.append(compare(path.name, answer, value))
    count("JSON test suite", outcomes)
    texts.extend(text for text in inputs if len(text) < 4096)


def main():
    if not (data / "yaml-test-suite").is_dir():
        print(f"skipped: no {data / 'yaml-test-suite'}")
        sys.exit(77)
    texts = []
    yaml_suite(texts)
    if (data / "jsontestsuite").is_dir():
        json_suite(texts)
    chance = random.Random(1915)
    damages = [damaged(text, chance) for text in texts for _ in range(mutations)]
    count("damaged", ["accepted" if accepted(answer) else "refused" for answer in read_all(damages)])
    for fault in faults:
        print(fault)
    sys.exit(1 if faults else 0)


main()
