#!/usr/bin/env python3
"""The schema of policy packs, in the hands of python3-jsonschema, accepts every pack that cfcm carries, and cfcm and the
schema refuse the same faults, each with a place.
"""
import copy
import json
import os
import pathlib
import subprocess
import sys
import tempfile

try:
    import jsonschema
    import yaml
except ImportError as missing:
    sys.exit(f"{sys.executable}: {missing}; install the packages of [test] in packages.txt, and let CMake find Debian's python3")

source = pathlib.Path(os.environ.get("CFCM_SOURCE_DIR", pathlib.Path(__file__).parents[2])).resolve()
cfcm = os.environ.get("CFCM", "cfcm")
schema = json.loads((source / "schemas/policies/pack.schema.json").read_text())
jsonschema.Draft7Validator.check_schema(schema)
validator = jsonschema.Draft7Validator(schema)
faults = 0


def fault(text):
    global faults
    faults += 1
    print(text)


class Plain(yaml.SafeLoader):
    """Dates stay text, as the schema has them."""


Plain.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()}


def read(text):
    return yaml.load(text, Plain)


packs = {path.stem: path.read_text() for path in sorted((source / "schemas/policies").glob("*.yaml"))}
packs.pop("common")
if len(packs) < 8:
    fault(f"there are {len(packs)} packs")
for name, text in packs.items():
    for error in validator.iter_errors(read(text)):
        fault(f"{name}: {error.json_path}: {error.message}")
    if read(text)["pack"] != name:
        fault(f"{name} is called {read(text)['pack']}")

# One fault each: where it is, and what is put there.
sound = {"pack": "own", "title": "Own", "applies_to": ["state"], "programs": ["Alder"],
         "rules": {"E201": {"level": "error", "citation": "own", "effective": "2026-01-01"}},
         "clocks": {"grievance": {"length": 60, "unit": "days", "citation": "own"}},
         "settings": {"gift_nominal_value": {"value": 25, "citation": "own"}}}
wrong = [
    (("pak",), "own"), (("applies_to", 0), "medicade"), (("applies_to",), "state"), (("programs",), "Alder"),
    (("firewall_suffices",), "perhaps"), (("categories",), {"fifth": "Other"}),
    (("rules", "E999"), {"level": "error"}), (("rules", "D101"), {"level": "note"}),
    (("rules", "E204.organisation"), {"level": "note"}), (("rules", "E201"), "error"),
    (("rules", "E201", "level"), "fatal"), (("rules", "E201"), {"citation": "own"}),
    (("rules", "E201", "effective"), "soon"), (("rules", "E201", "cite"), "own"),
    (("clocks", "grievances"), {"length": 3}), (("clocks", "grievance", "length"), "many"),
    (("clocks", "grievance", "unit"), "weeks"), (("clocks", "grievance", "days"), 3), (("clocks", "grievance"), 60),
    (("settings", "gift_value"), 3), (("settings", "gift_nominal_value"), {"value": "much"}),
    (("settings", "affinity_survives_divorce"), {"value": "maybe"}),
]


def judged(pack):
    """What cfcm says of a program that lists the pack by its path."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        (root / "own.yaml").write_text(yaml.safe_dump(pack, sort_keys=False, explicit_end=True))
        (root / "cfcm.yaml").write_text(
            "record: program\nformat: 1\nname: Try\npolicies:\n  - own.yaml\n...\n")
        (root / "people").mkdir()
        (root / "people/P-1.yaml").write_text("record: person\nid: P-1\nname:\n  family: Lind\n...\n")
        run = subprocess.run([cfcm, "audit-conflicts", folder, "-f", "json", "--as-of", "2026-11-21"],
                             capture_output=True, text=True)
        return [finding for finding in json.loads(run.stdout)["findings"] if finding["where"]["path"] == "own.yaml"]


def put(pack, where, value):
    at = pack
    for key in where[:-1]:
        at = at.setdefault(key, {}) if isinstance(at, dict) else at[key]
    at[where[-1]] = value


if judged(sound) or list(validator.iter_errors(sound)):
    fault(f"a sound pack is refused: {judged(sound)} {[e.message for e in validator.iter_errors(sound)]}")
for where, value in wrong:
    pack = copy.deepcopy(sound)
    put(pack, where, value)
    found = judged(pack)
    if not found:
        fault(f"cfcm accepts {where}: {value}")
    elif found[0]["rule"] != "D410" or found[0]["where"]["line"] < 1:
        fault(f"{where}: {found[0]}")
    if validator.is_valid(pack):
        fault(f"the schema accepts {where}: {value}")
print(f"{len(packs)} packs, {len(wrong)} wrong ones, {faults} faults")
sys.exit(1 if faults else 0)
