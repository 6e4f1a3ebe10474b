#!/usr/bin/env python3
"""Every relative link of the documentation leads to a file, and every anchor to a heading in it."""
import re
import sys

from documents import documents, prose, shown, source

link = re.compile(r"\[(?:[^\[\]]|\[[^\]]*\])*\]\(([^()\s]*(?:\([^()]*\))?[^()\s]*)\)")


def without_code(line):
    return re.sub(r"(`+)(?!`).*?(?<!`)\1(?!`)", "", line)


def anchors(path):
    """What GitHub makes of the headings: lower case, spaces as dashes, nothing but letters, digits, `-` and `_`."""
    found, seen = set(), {}
    for _, line in prose(path):
        found.update(re.findall(r'<a (?:id|name)="([^"]+)"', line))
        heading = re.fullmatch(r"#{1,6} +(.*?)(?: +#*)?", line)
        if not heading:
            continue
        text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading[1]).lower()
        slug = re.sub(r"[^\w\- ]", "", text).replace(" ", "-")
        count = seen.get(slug, 0)
        seen[slug] = count + 1
        found.add(slug if count == 0 else f"{slug}-{count}")
    return found


def fault(path, target):
    if re.match(r"[a-z]+:", target):
        return None  # elsewhere: nothing is asked of the network
    name, _, anchor = target.partition("#")
    there = (path.parent / name).resolve() if name else path
    if name.startswith("/") or not there.exists():
        return "leads to nothing"
    if source not in [there, *there.parents]:
        return "leads out of the repository"
    if anchor and (there.suffix != ".md" or anchor not in anchors(there)):
        return "no heading makes this anchor"
    return None


def main():
    links = wrong = 0
    for path in documents(sys.argv[1:]):
        for number, line in prose(path):
            for target in link.findall(without_code(line)) + re.findall(r"^\[[^\]]+\]:\s+(\S+)", line):
                links += 1
                found = fault(path, target)
                if found:
                    wrong += 1
                    print(f"{shown(path)}:{number}: {target}: {found}")
    print(f"{links} links, {wrong} wrong")
    return 1 if wrong or links == 0 else 0


sys.exit(main())
