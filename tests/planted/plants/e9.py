"""Element 9: stakeholders."""

from model import AUDIT
from oversight import GROUPS
from planting import ANY, Expect, has_field, program, program_near, stranger, employed
from tree import after, months_after


def recent(agency):
    return [e for e in agency.kind("engagements") if e["date"] >= months_after(AUDIT, -12)]


def without(agency, group, records):
    for record in records:
        record["participants"] = [p for p in record["participants"] if p["group"] != group]


def absent(group):
    def alter(agency, dice):
        without(agency, group, recent(agency))
        return [Expect("E901", ANY, level="warning")]
    alter.__name__ = f"no_{group}".replace("-", "_")
    return alter


for _group in GROUPS:
    program("E901")(absent(_group))


@program_near("E901")
def once_in_the_year(agency, dice):
    without(agency, "family", recent(agency)[1:])
    return []


def counted(agency, counts):
    for record in agency.kind("engagements"):
        for participant in record["participants"]:
            participant["count"] = counts[participant["group"]]


def share(others):
    return dict({"beneficiaries": 1, "family": 1, "advocates": 1}, **dict(zip(GROUPS[3:], others)))


@program("E902")
def fewer_than_a_quarter(agency, dice):
    counted(agency, share([3, 3, 2, 2]))
    return [Expect("E902", ANY, level="note")]


@program_near("E902")
def a_quarter(agency, dice):
    counted(agency, share([3, 2, 2, 2]))
    return []


@program("E903")
def nobody_answered(agency, dice):
    del recent(agency)[-1]["feedback"][0]["response"]
    return [Expect("E903", ANY, level="note")]


def comment(agency):
    return [e for e in agency.kind("engagements") if e["kind"] == "public-comment"][-1]


@program("E904")
def open_for_29_days(agency, dice):
    """From the first day to the last, both counted."""
    record = comment(agency)
    record["period"]["to"] = after(record["period"]["from"], 28)
    return [Expect("E904", ANY, level="error")]


@program("E904")
def no_time_to_comment(agency, dice):
    comment(agency).pop("period")
    return [Expect("E904", ANY)]


@program_near("E904")
def open_for_30_days(agency, dice):
    record = comment(agency)
    record["period"]["to"] = after(record["period"]["from"], 30)
    return []


def delegate(agency, org, group="beneficiaries", **more):
    if not has_field("engagement", "paid_by"):
        return
    person = stranger(agency)
    if org:
        employed(agency, person, org, months_after(AUDIT, -100), title="bookkeeper")
    entry = next(p for p in recent(agency)[-1]["participants"] if p["group"] == group)
    entry.update(person=person, **more)


@program("E905")
def delegate_works_for_a_provider(agency, dice):
    delegate(agency, next(o for o in agency.workers if o != agency.rural_org))
    return [Expect("E905", ANY, level="warning")]


@program("E905")
def delegate_works_for_the_plan(agency, dice):
    delegate(agency, agency.mco)
    return [Expect("E905", ANY, level="warning")]


@program_near("E905")
def provider_speaks_for_providers(agency, dice):
    delegate(agency, next(o for o in agency.workers if o != agency.rural_org), "providers")
    return []


@program("E906")
def nothing_to_make_it_easier(agency, dice):
    del recent(agency)[-1]["accommodations"]
    return [Expect("E906", ANY, level="note")]


@program("E907")
def provider_pays_the_delegate(agency, dice):
    delegate(agency, None, paid_by=next(o for o in agency.workers if o != agency.rural_org))
    return [Expect("E907", ANY, level="warning")]


@program_near("E907")
def state_pays_the_delegate(agency, dice):
    delegate(agency, None, paid_by=agency.state)
    return []
