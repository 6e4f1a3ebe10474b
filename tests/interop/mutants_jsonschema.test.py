#!/usr/bin/env python3
"""cfcm and the JSON Schemas, in the hands of python3-jsonschema and python3-yaml, accept and refuse the same records:
sound ones, and mutants of them with one fault each. What a schema cannot say is in beyond_schemas.json.

CFCM_TORTURE=1: 5,000 mutants in the place of 500.
"""
import copy
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

try:
    import jsonschema
    import yaml
except ImportError as missing:
    sys.exit(f"{sys.executable}: {missing}; install the packages of [test] in packages.txt, and let CMake find Debian's python3")

source = pathlib.Path(os.environ.get("CFCM_SOURCE_DIR", pathlib.Path(__file__).parents[2])).resolve()
torture = os.environ.get("CFCM_TORTURE", "0") not in ("", "0")
beyond = json.loads((source / "tests/interop/beyond_schemas.json").read_text())
faults = 0


def fault(text):
    global faults
    faults += 1
    print(text)


class Ruled(yaml.SafeLoader):
    """What stands in quotes, and what no rule below matches, is text."""

    yaml_implicit_resolvers = {}


Ruled.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(?:~|null|)$"), ["~", "n", ""])
Ruled.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), ["t", "f"])
Ruled.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^(?:0|-?[1-9][0-9]{0,17})$"), list("-0123456789"))


class Stock(yaml.SafeLoader):
    """PyYAML as it comes, but for dates, which stay text."""

    yaml_implicit_resolvers = {
        first: [(tag, form) for tag, form in rules if tag != "tag:yaml.org,2002:timestamp"]
        for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


refused = object()


def read(text, loader):
    try:
        return yaml.load(text, loader)
    except yaml.YAMLError:
        return refused


schemas = {path.name.removesuffix(".schema.json"): json.loads(path.read_text())
           for path in (source / "schemas").glob("*.schema.json")}


def judge(records, reading, schemas):
    """What the schemas accept, by file."""
    validators = {}
    for kind, schema in schemas.items():
        validator = jsonschema.validators.validator_for(schema)
        validator.check_schema(schema)
        validators[kind] = validator(schema)
    return {r["file"]: r[reading] is not refused and validators[r["kind"]].is_valid(r[reading]) for r in records}


def covered(record, error):
    return any(error in row["rules"].split() and row.get("mutation", record["mutation"]) == record["mutation"]
               for row in beyond["rules"])


def disagreements(records, accepted):
    for record in records:
        if not record["errors"]:
            differs = not accepted[record["file"]]
        else:
            differs = accepted[record["file"]] and not all(covered(record, error) for error in record["errors"])
        if differs:
            yield record


def name(record):
    said = " ".join(record["errors"]) or "sound"
    return f"{record['file']} {record['kind']}: {record['field']}: {record['mutation']}: {said}"


with tempfile.TemporaryDirectory() as folder:
    subprocess.run([os.environ["CFCM_MUTANTS"], folder, "5000" if torture else "500"], check=True)
    records = json.loads((pathlib.Path(folder) / "verdicts.json").read_text())
    for record in records:
        text = (pathlib.Path(folder) / record["file"]).read_text(encoding="utf-8")
        record["ruled"], record["stock"] = read(text, Ruled), read(text, Stock)

accepted = judge(records, "ruled", schemas)
for record in disagreements(records, accepted):
    fault(f"cfcm and jsonschema disagree: {name(record)}")
sound = sum(not record["errors"] for record in records)
alone = sum(bool(record["errors"]) and accepted[record["file"]] for record in records)
print(f"{len(records)} records: both accept {sound}, both refuse {len(records) - sound - alone}, "
      f"cfcm alone refuses {alone}")

stock = judge(records, "stock", schemas)
listed = [row for row in beyond["spellings"] if "1.1" in row["readers"]]
shown = set()
for record in records:
    if record["mutation"] == "none" and not stock[record["file"]]:
        fault(f"refused as a stock reader reads it: {name(record)}")
    if stock[record["file"]] == accepted[record["file"]]:
        continue
    rows = [i for i, row in enumerate(listed)
            if record["field"] in row["fields"] and row["mutation"] == record["mutation"]]
    if not rows:
        fault(f"a stock reader of YAML 1.1 changes the verdict: {name(record)}")
    shown.update(rows)
for i, row in enumerate(listed):
    if i not in shown:
        fault(f"beyond_schemas.json: no record shows the spelling {row['mutation']}")

# The control: a schema that lacks one constraint is found out.
weaker = copy.deepcopy(schemas)
del weaker["person"]["properties"]["born"]["pattern"]
people = [record for record in records if record["kind"] == "person"]
if not list(disagreements(people, judge(people, "ruled", weaker))):
    fault("person.schema.json without the pattern of `born` judges as before")

print(f"1 control, {faults} faults")
sys.exit(1 if faults else 0)
