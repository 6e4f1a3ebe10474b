"""half_made.py TREE: a change of two files, cut off after it was decided and before any of it was made: P-1 becomes
another, and P-2 is new."""
import hashlib
import pathlib
import sys


def sha256(text):
    return hashlib.sha256(text.encode()).hexdigest()


tree = pathlib.Path(sys.argv[1])
before = (tree / "people/P-1.yaml").read_text()
text = "cfcm journal 1\n"
for seen, path, after in ((sha256(before), "people/P-1.yaml", before.replace("One", "Uno")),
                          ("-", "people/P-2.yaml", before.replace("P-1", "P-2"))):
    text += f"{seen} {len(after)} {path}\n{after}\n"
(tree / ".cfcm/journal").write_text(text + f"end {sha256(text)}\n")
