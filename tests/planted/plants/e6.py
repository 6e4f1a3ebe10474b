"""Element 6: the State's own eyes on eligibility and provision."""

from model import AUDIT
from planting import ANY, Expect, owned, program, program_near
from plants.e3 import review
from tree import Bare, after, months_after


def rural_reviews(agency):
    return sorted((r for r in agency.kind("reviews") if r.get("of") == agency.rural_org), key=lambda r: r["date"])


def removed(agency, record):
    path = next(p for p, r in agency.across.items() if r is record)
    del agency.across[path]
    for improvement in agency.kind("improvements"):
        improvement["draws_on"] = [x for x in improvement["draws_on"] if x != record["id"]]


def reviewed_on(agency, date):
    """The organization that does both, reviewed for the last time on that day."""
    for record in rural_reviews(agency)[1:]:
        removed(agency, record)
    rural_reviews(agency)[0]["date"] = date


@program("E601")
def nobody_ever_looked(agency, dice):
    for record in rural_reviews(agency):
        removed(agency, record)
    return [Expect("E601", ANY)]


@program("E601")
def looked_at_a_year_and_a_day_ago(agency, dice):
    reviewed_on(agency, after(months_after(AUDIT, -12), -1))
    return [Expect("E601", ANY)]


@program_near("E601")
def looked_at_a_year_ago(agency, dice):
    reviewed_on(agency, months_after(AUDIT, -12))
    return []


def provider_reviewed(agency):
    """A provider that is reviewed and has no incident on record."""
    hurt = {r["organization"] for c in agency.cases.values() for r in c.of("incident") if r.get("organization")}
    return next(r.get("of") for r in agency.kind("reviews") if r.get("of") in agency.workers and r.get("of") not in hurt
                and r.get("of") != agency.rural_org)


@program("E602")
def contractor_owns_what_it_reviews(agency, dice):
    owned(agency, provider_reviewed(agency), agency.quality_org, Bare("1"))
    return [Expect("E602", ANY), Expect("E305", ANY, maybe=True), Expect("E702", ANY, maybe=True),
            Expect("O01", ANY, maybe=True)]


@program("E602")
def contractor_lends_its_director(agency, dice):
    org, head = provider_reviewed(agency), agency.organizations[agency.quality_org]["officers"][0]["person"]
    agency.organizations[org]["officers"].append({"person": head, "title": "treasurer", "paid": True})
    for entry in agency.organizations[org]["disclosures"]:
        entry["parties"] = [*entry["parties"], head]
    return [Expect("E602", ANY), Expect("E305", ANY, maybe=True)]


@program_near("E602")
def sold_before_the_review(agency, dice):
    org = provider_reviewed(agency)
    first = min(r["date"] for r in agency.kind("reviews") if r.get("of") == org)
    owned(agency, org, agency.quality_org, Bare("1"), **{"from": months_after(AUDIT, -100), "to": after(first, -1)})
    return []


@program("E603")
def too_few_assessed_again(agency, dice):
    """Below nine in ten a year after; not binding before July 2027, so a note."""
    for case in agency.cases.values():
        records = [r for r in case.of("assessment") if r["assessed"] > months_after(AUDIT, -16)]
        first = case.name_of(case.of("assessment")[0])
        if case.opened < months_after(AUDIT, -18):
            for record in records:
                name = case.name_of(record)
                del case.records[name]
                for other in case.records.values():
                    if other.get("assessment") == name:
                        other["assessment"] = first
    return [Expect("E603", ANY, level="note"), 
            *(Expect(r, ANY, maybe=True) for r in ("P32", "P33", "M501e", "P21", "P24", "I06"))]


@program("E604")
def investigations_begin_late(agency, dice):
    """Below nine in ten; not binding before July 2027, so a note. Single ones may be I02."""
    for case in agency.cases.values():
        for record in case.of("incident"):
            record["investigation"].update(started=after(record["reported"], 100),
                                           completed=after(record["reported"], 200))
            record["corrective_action"].update(due=after(record["reported"], 10), done=after(record["reported"], 200))
    return [Expect("E604", ANY, level="note"), Expect("I02", ANY, maybe=True)]


def half(scope):
    def alter(agency, dice):
        for record in agency.kind("reviews"):
            record["scope"] = [word for word in record["scope"] if word not in scope]
        return [Expect("E605", ANY, level="warning")]
    alter.__name__ = f"nothing_of_{scope[0]}".replace("-", "_")
    return alter


program("E605")(half(["eligibility-determination"]))
program("E605")(half(["service-provision", "business-practices"]))


@program("E606")
def finding_past_its_day(agency, dice):
    found, _ = review(agency)
    found["findings"][0]["due"] = after(AUDIT, -1)
    del found["findings"][0]["done"]
    return [Expect("E606", ANY, either=("E309",)), Expect("E309", ANY, maybe=True)]


@program_near("E606")
def finding_due_today(agency, dice):
    found, _ = review(agency)
    found["findings"][0]["due"] = AUDIT
    del found["findings"][0]["done"]
    return []


def undrawn(field):
    def alter(agency, dice):
        found, _ = review(agency)
        del found["sample"][field]
        return [Expect("E607", ANY, level="note")]
    alter.__name__ = f"no_{field}"
    return alter


program("E607")(undrawn("seed"))
program("E607")(undrawn("method"))


@program("E608")
def offers_one_of_many(agency, dice):
    """All lists of one agency name nobody but whom it chose."""
    org = max(agency.managers, key=lambda o: sum(c.managed[-1][2] == o for c in agency.cases.values()
                                                 if "rural" not in c.flags))
    for case in agency.cases.values():
        if org in {one for _, _, one in case.managed}:
            for record in case.records.values():
                for line in record.get("services", []) if record["record"] == "plan" else []:
                    if line.get("offered"):
                        line["offered"] = [line["provider"] if line["provider"].startswith("O") else line["offered"][0]]
                for entry in record.get("choices", []) if record["record"] in ("intake", "update") else []:
                    if entry["of"] == "provider":
                        entry["offered"] = [entry["chosen"]]
    return [Expect("E608", ANY, level="warning"), Expect("T04", ANY, maybe=True)]
