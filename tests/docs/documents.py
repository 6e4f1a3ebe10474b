"""The documentation: which files it is, and the fenced blocks in them."""
import os
import pathlib
import re
import sys

source = pathlib.Path(os.environ.get("CFCM_SOURCE_DIR", pathlib.Path(__file__).parents[2])).resolve()
program = pathlib.Path(os.environ.get("CFCM", source / "build/cfcm")).resolve()
bless = os.environ.get("CFCM_BLESS") == "1"


def documents(arguments=()):
    """Every Markdown file that a user is given, or those that the arguments name."""
    if arguments:
        return [source / name for name in arguments]
    return [*sorted(source.glob("*.md")), *sorted(source.glob("docs/**/*.md")), *sorted(source.glob("examples/**/*.md"))]


def shown(path):
    return path.relative_to(source).as_posix()


def blocks(path):
    """The fenced blocks: the line number of the fence, the words after it, the text within."""
    inside, found = None, []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if inside is None and re.match(r"\s+```|\s*~~~", line):
            sys.exit(f"{shown(path)}:{number}: a fence is ``` at the beginning of its line, so that tests see the block")
        if inside is None and line.startswith("```"):
            inside = (number, line[3:].split(), [])
        elif inside is not None and line.startswith("```"):
            found.append((inside[0], inside[1], "".join(text + "\n" for text in inside[2])))
            inside = None
        elif inside is not None:
            inside[2].append(line)
    return found


def prose(path):
    """The lines outside of fenced blocks, with their numbers."""
    inside = False
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("```"):
            inside = not inside
        elif not inside:
            yield number, line
