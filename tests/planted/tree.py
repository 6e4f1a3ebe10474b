"""Records as Python dicts, days, and their canonical YAML on disk."""

import calendar
import datetime
import os
import re

RESERVED = {"y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf"}
PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9 .,'/()&+-]*(?<! )\Z")


class Bare(str):
    """A number, moment or month: written as it is, without quotes."""


def day(text):
    return datetime.date.fromisoformat(text)


def after(date, days):
    return date + datetime.timedelta(days=days)


def months_after(date, months):
    """The same day that many months later, or the month's last."""
    year, month = divmod(date.year * 12 + date.month - 1 + months, 12)
    return datetime.date(year, month + 1, min(date.day, calendar.monthrange(year, month + 1)[1]))


def scalar(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (Bare, int, datetime.date)):
        return str(value)
    if PLAIN.match(value) and value.lower() not in RESERVED:
        return value
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def block(node, indent, out):
    pad = "  " * indent
    for key, value in node.items():
        if value is None or value == [] or value == {}:
            continue
        if isinstance(value, dict):
            out.append(f"{pad}{key}:")
            block(value, indent + 1, out)
        elif isinstance(value, list):
            out.append(f"{pad}{key}:")
            for item in value:
                if isinstance(item, dict):
                    inner = []
                    block(item, indent + 2, inner)
                    inner[0] = pad + "  - " + inner[0].lstrip(" ")
                    out.extend(inner)
                else:
                    out.append(f"{pad}  - {scalar(item)}")
        else:
            out.append(f"{pad}{key}: {scalar(value)}")


def text_of(record):
    out = []
    block(record, 0, out)
    return "\n".join(out) + "\n...\n"


def write(texts, root):
    """Paths and their texts below a folder."""
    made = set()
    for path, text in texts.items():
        whole = os.path.join(root, path)
        folder = os.path.dirname(whole)
        if folder not in made:
            os.makedirs(folder, exist_ok=True)
            made.add(folder)
        with open(whole, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
