"""Element 7: what people say of the coordination of their care."""

from model import AUDIT
from planting import (ANY, Expect, Unfit, agency_line, has_field, near, plain, plant, program, program_near)
from tree import Bare, months_after


def measured(agency):
    yield from agency.kind("surveys")
    for case in agency.cases.values():
        yield from case.of("experience")


def forget(agency, keep=None):
    for record in measured(agency):
        if record is not keep:
            record["measures"] = [m for m in record["measures"] if m["domain"] not in ("care-coordination", "choice")]


@program("E701")
def nobody_asks_about_coordination(agency, dice):
    forget(agency)
    return [Expect("E701", ANY, level="warning")]


def redated_survey(agency, date):
    """The last to ask about care coordination."""
    kept = agency.kind("surveys")[0]
    forget(agency, kept)
    kept["date"] = date
    kept["period"] = {"from": months_after(date, -6), "to": date}


@program("E701")
def asked_25_months_ago(agency, dice):
    redated_survey(agency, months_after(AUDIT, -25))
    return [Expect("E701", ANY)]


@program_near("E701")
def asked_24_months_ago(agency, dice):
    redated_survey(agency, months_after(AUDIT, -24))
    return []


@program("E702")
def agency_surveys_itself(agency, dice):
    survey = agency.kind("surveys")[-1]
    org = survey["organization"]
    survey["by"] = {"person": agency.managers[org][0], "organization": org}
    return [Expect("E702", ANY)]


def interviewed(case):
    return plain(case) and bool(case.of("experience"))


@plant("E702", interviewed)
def manager_asks(agency, case, dice):
    person, org = case.managed[0][1:]
    case.of("experience")[-1]["by"] = {"person": person, "organization": org}
    return [Expect("E702", case.id)]


@plant("E702", interviewed)
def provider_asks(agency, case, dice):
    asked = case.of("experience")[-1]["date"]
    plans = [plan for plan in case.plans() if plan["effective"]["from"] <= asked <= plan["effective"]["to"]]
    if not plans:
        raise Unfit
    org = agency_line(case, plans[-1])["provider"]
    case.of("experience")[-1]["by"] = {"person": agency.signers[org], "organization": org}
    return [Expect("E702", case.id)]


@program("E703")
def no_word_of_choice(agency, dice):
    survey = agency.kind("surveys")[-1]
    survey["measures"] = [m for m in survey["measures"] if m["domain"] != "choice"]
    return [Expect("E703", ANY, level="warning")]


def answered_by(who):
    def alter(agency, case, dice):
        record = case.of("experience")[-1]
        person = case.managed[0][1] if who == "manager" else agency_line(case)["worker"]
        new = {}
        for key, value in record.items():
            if key == "measures":
                new["proxy"] = {"person": person, "role": who}
            if key != "proxy":
                new[key] = value
        new["respondent"] = "proxy"
        case.records[case.name_of(record)] = new
        return [Expect("E704", case.id)]
    alter.__name__ = f"answered_by_{who}"
    return alter


plant("E704", interviewed)(answered_by("manager"))
plant("E704", interviewed)(answered_by("aide"))


@near("E704", interviewed)
def answered_by_family(agency, case, dice):
    record = case.of("experience")[-1]
    new = {}
    for key, value in record.items():
        if key == "measures":
            new["proxy"] = {"name": case.kin_name, "role": "family"}
        if key != "proxy":
            new[key] = value
    new["respondent"] = "proxy"
    case.records[case.name_of(record)] = new
    return []


def scored(agency, coordination, choice):
    """Every survey of one agency."""
    org = agency.kind("surveys")[-1]["organization"]
    scores = {"care-coordination": coordination, "choice": choice}
    records = [survey for survey in agency.kind("surveys") if survey["organization"] == org]
    for case in agency.cases.values():
        if case.managed[-1][2] == org:
            records += case.of("experience")
    for record in records:
        for measure in record["measures"]:
            measure["score"] = Bare(scores.get(measure["domain"], "9"))


@program("E705")
def content_without_choice(agency, dice):
    scored(agency, "8.5", "5")
    return [Expect("E705", ANY, level="note")]


@program_near("E705")
def a_little_less_content(agency, dice):
    scored(agency, "8.4", "5")
    return []


@program("E706")
def survey_without_a_use(agency, dice):
    surveys = {s["id"] for s in agency.kind("surveys")}
    for improvement in agency.kind("improvements"):
        improvement["draws_on"] = [x for x in improvement["draws_on"] if x not in surveys]
    return [Expect("E706", ANY, level="note")]


def published(agency, count):
    if not has_field("survey", "published"):
        return
    survey = agency.kind("surveys")[-1]
    survey["published"] = survey["date"]
    survey["responded"] = count
    for measure in survey["measures"]:
        measure["count"] = count


@program("E707")
def ten_answers_published(agency, dice):
    published(agency, 10)
    return [Expect("E707", ANY, level="warning")]


@program_near("E707")
def eleven_answers_published(agency, dice):
    published(agency, 11)
    return []
