"""Runs the audit and holds what it found against what was planted."""

import json
import os
import subprocess
from collections import Counter

from model import AUDIT

CFCM = os.environ.get("CFCM", "cfcm")


def rules():
    """The codes that cfcm knows, without the D family."""
    done = subprocess.run([CFCM, "rules", "-f", "json"], capture_output=True, check=True)
    return {rule["rule"] for rule in json.loads(done.stdout)["rules"] if not rule["rule"].startswith("D")}


def audit(root):
    done = subprocess.run([CFCM, "audit-conflicts", "-C", root, "-f", "json", "--as-of", str(AUDIT)],
                          capture_output=True, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(f"cfcm audit-conflicts: exit {done.returncode}: {done.stderr.decode()[:500]}")
    return json.loads(done.stdout)


class Tally:
    """Planted, found and extra, by rule."""

    def __init__(self):
        self.planted, self.found, self.extra = Counter(), Counter(), Counter()
        self.wrong = []

    def compare(self, expected, findings, told=""):
        """Every expected finding is there, and no error or warning that nobody expected; returns how many are wrong."""
        before = len(self.wrong)
        by_rule, found_by = {}, {}
        for finding in findings:
            found_by.setdefault(finding["rule"], []).append(finding)
        for expect in expected:
            for rule in (expect.rule, *expect.either):
                by_rule.setdefault(rule, []).append(expect)
        for expect in expected:
            if expect.maybe:
                continue
            self.planted[expect.rule] += 1
            if any(expect.takes(finding) for finding in found_by.get(expect.rule, []) + sum(
                    (found_by.get(rule, []) for rule in expect.either), [])):
                self.found[expect.rule] += 1
            else:
                self.wrong.append(f"missing: {told}{expect}")
        for finding in findings:
            if finding["level"] in ("error", "warning") and not any(
                    expect.takes(finding) for expect in by_rule.get(finding["rule"], [])):
                self.extra[finding["rule"]] += 1
                self.wrong.append(f"extra: {told}{finding['rule']} {finding.get('case', '(no case)')} "
                                  f"{finding['level']} {finding['where']['path']}: {finding['message']}")
        return len(self.wrong) - before
