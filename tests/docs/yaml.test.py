#!/usr/bin/env python3
"""Reads every ```yaml block of the documentation as what its fence says it is. No block slips by.

    ```yaml                  a whole record: `cfcm validate` finds nothing, so it is sound, and canonical to the byte
    ```yaml wrong D304 D305  a record that is meant to be wrong: exactly these codes are found
    ```yaml of plan          fields of a plan: put into a whole one, it is sound, and they are written like this
    ```yaml of pack.rules    entries under `rules` of a policy pack (or `settings`): a tree that lists the pack is sound
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

from documents import blocks, documents, program, shown


def cfcm(*arguments, text=None):
    done = subprocess.run([str(program), *arguments], input=text, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          timeout=60, encoding="utf-8")
    return done.stdout, done.stderr, done.returncode


def findings(files):
    """What `cfcm validate` finds in a tree of these files: "D304 people/block.yaml:3 message" each. A block stands by
    itself, so nothing is asked of its place or of the records that it names."""
    passed_over = ("D401", "D402", "D403")
    with tempfile.TemporaryDirectory(prefix="cfcm-yaml-") as top:
        for name, text in {"cfcm.yaml": "record: program\nformat: 1\nname: A\n...\n", **files}.items():
            path = pathlib.Path(top) / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        out, err, status = cfcm("validate", "-f", "json", top)
        found = json.loads(out)["findings"]
        assert status in (0, 1), err
    return [f"{one['rule']} {one['where']['path']}:{one['where'].get('line', '')} {one['message']}" for one in found
            if one["rule"] not in passed_over]


def record_findings(text):
    is_program = re.search(r"^record: program$", text, re.M)
    return findings({"cfcm.yaml" if is_program else "people/block.yaml": text})


def fields(text):
    """The top-level fields of a canonical text: name -> its lines."""
    found, name = {}, None
    for line in text.splitlines(keepends=True):
        key = re.match(r"([a-z_]+):", line)
        name = key[1] if key else name
        if line != "...\n" and name:
            found[name] = found.get(name, "") + line
    return found


def example(kind):
    page, err, status = cfcm("schema", kind, "--format", "markdown")
    return re.search(r"```yaml\n(.*?)```", page, re.S)[1] if status == 0 else None


def fragment_fault(kind, text):
    whole = example(kind)
    if whole is None:
        return f"{kind} is no kind of record"
    given = fields(text)
    whole = "".join((fields(whole) | given).values()) + "...\n"
    out, err, status = cfcm("fmt", "-", text=whole)
    if status != 0 or not out:
        return err
    written = "".join(lines for name, lines in fields(out).items() if name in given)
    if written != text:
        return "these fields are written:\n" + written
    return "\n".join(record_findings(out))


def pack_fault(part, text):
    return "\n".join(findings({
        "cfcm.yaml": "record: program\nformat: 1\nname: A\npolicies:\n  - example.yaml\n...\n",
        "example.yaml": f"pack: example\ntitle: An example\n{part}:\n{text}...\n"}))


def fault(words, text):
    if not words:
        whole = re.search(r"^record: ", text, re.M)
        return "\n".join(record_findings(text)) if whole else "a part says of what: ```yaml of KIND"
    if words[0] == "wrong" and words[1:]:
        found = [one.split()[0] for one in record_findings(text)]
        return "" if sorted(found) == sorted(words[1:]) else f"found: {' '.join(found) or 'nothing'}"
    if words[0] == "of" and len(words) == 2:
        kind, _, part = words[1].partition(".")
        if kind == "pack" and part in ("rules", "settings"):
            return pack_fault(part, text)
        if not part:
            return fragment_fault(kind, text)
    return f"nobody knows what a block of {' '.join(words)} is"


def main():
    count = wrong = 0
    for path in documents(sys.argv[1:]):
        for number, words, text in blocks(path):
            if not words or words[0].lower() not in ("yaml", "yml"):
                continue
            count += 1
            found = fault(words[1:], text)
            if found:
                wrong += 1
                print(f"{shown(path)}:{number}: {' '.join(words)}\n{found}\n")
    print(f"{count} blocks, {wrong} wrong")
    return 1 if wrong or count == 0 else 0


sys.exit(main())
