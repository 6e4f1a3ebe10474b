#!/usr/bin/env python3
"""Canonical records written anew by PyYAML in random styles: `cfcm fmt` must give back the canonical bytes.

What a record says is the same in flow lists, other indents, quotes, folded text and any order of keys; so the canonical
form of each rewriting is the file that it came from. Comments strewn over a canonical file at places where the form
leaves them must not move. The controls change one value: then the bytes must differ.
"""

import os
import random
import re
import subprocess
import sys

import yaml

CFCM, SOURCE = os.environ["CFCM"], os.environ["CFCM_SOURCE_DIR"]
ROUNDS = 20 if os.environ.get("CFCM_TORTURE", "0") not in ("", "0") else 1
KEPT = re.compile(r"(true|false|null|-?[0-9]+)$")  # quotes make another value of these
FREE = ("settings", "rules", "unknown", "scores", "weights")  # whatever lies below keeps its order and its quotes


def fmt(text, *options):
    done = subprocess.run([CFCM, "fmt", *options, "-"], input=text.encode(), capture_output=True, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def records():
    for folder in ("examples/one-of-each", "examples/riverbend", "tests/form/records"):
        for where, _, names in sorted(os.walk(os.path.join(SOURCE, folder))):
            for name in sorted(names):
                if name.endswith(".yaml"):
                    path = os.path.join(where, name)
                    with open(path, encoding="utf-8") as file:
                        yield path, file.read()


def restyle(node, dice, flow=False):
    """Other styles and another order; nothing that says something else."""
    if isinstance(node, yaml.ScalarNode):
        if node.style is None and KEPT.match(node.value):
            return
        styles = [None, "'", '"'] if flow else [None, "'", '"', "|", ">"]
        if KEPT.match(node.value):
            styles = ["'", '"']
        node.style = dice.choice(styles)
        # Plain text over several lines, and a plain `|`, are read strictly.
        if node.style is None and ("\n" in node.value or node.value == ""):
            node.style = '"'
        return
    flow = flow or dice.random() < 0.3
    node.flow_style = flow
    if isinstance(node, yaml.MappingNode):
        dice.shuffle(node.value)
        for key, value in node.value:
            key.style = dice.choice(["'", '"'] if key.value in ("y", "null") else [None, "'", '"'])
            if key.value not in FREE:
                restyle(value, dice, flow)
    else:
        for item in node.value:
            restyle(item, dice, flow)


def rewritten(text, dice, narrow=False):
    root = yaml.compose(text, Loader=yaml.BaseLoader)
    restyle(root, dice)
    root.flow_style = False
    return yaml.serialize(root, Dumper=Plain, indent=dice.choice([2, 3, 4, 7]),
                          width=20 if narrow else 100000 if dice.random() < 0.5 else 90, allow_unicode=dice.random() < 0.5,
                          explicit_start=dice.random() < 0.3, explicit_end=True)


class Plain(yaml.Dumper):
    """Takes every scalar for text, so that no tag is written."""

    yaml_implicit_resolvers = {}

    def write_plain(self, text, split=True):
        super().write_plain(text, split=False)


def block_lines(lines):
    """The indices of lines that belong to a `|` block."""
    inside, column = set(), None
    for index, line in enumerate(lines):
        depth = len(line) - len(line.lstrip(" "))
        if column is not None and (not line or depth > column):
            inside.add(index)
            continue
        column = None
        if re.search(r"(: |- )\|-?$", line):
            column = depth + 2 * len(re.match(r" *((- )*)", line).group(1)) // 2
            if not line.lstrip().lstrip("- ").rstrip("|-").strip():
                column -= 2
    return inside


def same(one, other):
    """Whether PyYAML reads the same in both; of a map the order is no matter."""
    try:
        return yaml.load(one, Loader=yaml.BaseLoader) == yaml.load(other, Loader=yaml.BaseLoader)
    except yaml.YAMLError:
        return False


def strewn_anywhere(text, dice):
    """Comments at ends of lines and on lines of their own, wherever PyYAML still reads the same."""
    lines = text.splitlines()
    for index in range(len(lines) - 2, -1, -1):
        if dice.random() < 0.4:
            continue
        tried = list(lines)
        if dice.random() < 0.5:
            tried[index] += f" # {index}"
        else:
            tried.insert(index, " " * dice.randrange(8) + f"# {index}")
        if same("\n".join(tried), text):
            lines = tried
    return "\n".join(lines) + "\n"


def without_comments(text):
    return re.sub(r"(?m)\A(#.*\n)+", "", text)


def with_comments(text, dice):
    lines = text.splitlines()
    inside = block_lines(lines)
    out = []
    for index, line in enumerate(lines):
        depth = len(line) - len(line.lstrip(" "))
        if index not in inside and index < len(lines) - 1:
            while dice.random() < 0.2:
                out.append(" " * depth + f"# before {dice.random()}")
            if dice.random() < 0.2 and not line.endswith(("|", "|-")):
                line += f" # behind {dice.random()}"
            elif dice.random() < 0.2 and line.endswith(("|", "|-")):
                line += " # at the block"
        out.append(line)
    return "\n".join(out) + "\n"


def main():
    dice = random.Random(20260331)
    tried = wrong = 0

    def check(path, what, given, expected):
        nonlocal tried, wrong
        tried += 1
        status, got, said = fmt(given)
        if status == 0 and got == expected:
            return
        wrong += 1
        if wrong <= 3:
            print(f"{path}: {what}: status {status}\n--- given\n{given}--- got\n{got}--- expected\n{expected}{said}")

    def survives(path, given):
        """Sound text with comments anywhere: nothing is refused for its form, nothing is lost, and it is stable."""
        nonlocal tried, wrong
        tried += 1
        status, got, said = fmt(given)
        refused = status == 1 and got == "" and "[D113" not in said and "[D114" not in said  # by the strict reader
        kept = status == 0 and same(got, given) and sorted(re.findall(r"# \d+$", got, re.M)) == sorted(
            re.findall(r"# \d+$", given, re.M)) and fmt(got)[1] == got
        if not refused and not kept:
            wrong += 1
            if wrong <= 3:
                print(f"{path}: comments anywhere: status {status}\n--- given\n{given}--- got\n{got}{said}")
        return not refused

    strewn_over = 0
    every = list(records())
    for _ in range(ROUNDS):
        for path, text in every:
            check(path, "canonical", text, text)
            check(path, "restyled", rewritten(text, dice), without_comments(text))
            strewn = with_comments(text, dice)
            check(path, "comments", strewn, strewn)
            strewn_over += survives(path, strewn_anywhere(rewritten(text, dice, narrow=True), dice))

    text = next(text for _, text in every if "\nname: " in text)
    other = text.replace("\nname: ", "\nname: x", 1)
    control = fmt(rewritten(other, dice))[1] != without_comments(text)
    print(f"{tried} rewritings of {len(every)} records, {wrong} not canonical again; "
          f"{strewn_over} with comments anywhere; control {'seen' if control else 'NOT SEEN'}")
    return 1 if wrong or not control or strewn_over < len(every) // 2 else 0


if __name__ == "__main__":
    sys.exit(main())
