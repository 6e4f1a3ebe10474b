// Reading records: each fault has its code and its place, and what is sound reads clean.

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/kinds.h"
#include "yaml/read.h"

namespace {

using namespace cfcm;
using model::RecordType;
using model::Shape;
using model::TypeInfo;

struct Outcome {
  yaml::Tree tree{};
  Findings findings{};
  std::vector<model::Reference> references{};
  model::AnyRecord record{};

  /// "D304 /by/person 4:5" of each finding, in order.
  std::vector<std::string> faults() const {
    std::vector<std::string> out;
    for (const Finding& f : findings) {
      out.push_back(fmt::format("{} {} {}:{}", f.rule, f.where.pointer, f.where.line, f.where.column));
    }
    return out;
  }
};

Outcome read(const std::string& text) {
  Outcome out;
  out.tree = yaml::read(0, "a.yaml", text + "...\n", out.findings);
  model::Reading reading{"a.yaml", out.findings, out.references};
  out.record = model::read_any(out.tree, reading);
  return out;
}

/// The fault of one line in an otherwise sound record: code and pointer.
std::string fault(const std::string& kind_and_required, const std::string& rest) {
  const Outcome out = read(kind_and_required + rest);
  std::string all;
  for (const Finding& f : out.findings) all += fmt::format("{}{} {}", all.empty() ? "" : ", ", f.rule, f.where.pointer);
  return all;
}

const std::string plan = "record: plan\ncase: C-1\nwritten: 2026-03-01\nby:\n  person: P-1\n";
const std::string person = "record: person\nid: P-1\nname:\n  family: Lind\n";
const std::string organization = "record: organization\nid: O-1\nname: River\nkinds:\n  - provider\n";
const std::string owner = organization + "owners:\n  - party: O-2\n";
const std::string grievance = "record: grievance\nid: G-1\nkind: appeal\nabout:\n  - topic: plan\n";
const std::string review = "record: review\nid: R-1\ndate: 2026-03-01\nby:\n  organization: O-1\nscope:\n  - choice\n";

constexpr std::string_view minimal[] = {
    "record: program\nformat: 1\nname: A\n",
    "record: organization\nid: O-1\nname: A\nkinds:\n  - payer\n",
    "record: person\nid: P-1\nname:\n  family: A\n",
    "record: intake\ncase: C-1\nopened: 2026-01-01\nindividual:\n  name:\n    family: A\n",
    "record: update\ncase: C-1\ndate: 2026-01-01\n",
    "record: eligibility\ncase: C-1\ndecided: 2026-01-01\ntype: initial\nby:\n  person: P-1\noutcome: eligible\n",
    "record: assessment\ncase: C-1\nassessed: 2026-01-01\nby:\n  organization: O-1\n",
    "record: plan\ncase: C-1\nwritten: 2026-01-01\nby:\n  person: P-1\n",
    "record: authorization\ncase: C-1\ndecided: 2026-01-01\nby:\n  person: P-1\nservice: A\noutcome: denied\n",
    "record: contact\ncase: C-1\ndate: 2026-01-01\nby:\n  person: P-1\n",
    "record: delivery\ncase: C-1\nmonth: 2026-01\n",
    "record: experience\ncase: C-1\ndate: 2026-01-01\nby:\n  person: P-1\n",
    "record: incident\ncase: C-1\ndate: 2026-01-01\nkind: injury\n",
    "record: closure\ncase: C-1\nclosed: 2026-01-01\nreason: moved\n",
    "record: grievance\nid: G-1\nkind: complaint\nreceived: 2026-01-01\nabout:\n  - topic: rights\n",
    "record: review\nid: R-1\ndate: 2026-01-01\nby:\n  organization: O-1\nscope:\n  - grievances\n",
    "record: safeguard\nid: S-1\norganizations:\n  - O-1\nkind: firewall\n",
    "record: engagement\nid: N-1\ndate: 2026-01-01\nkind: forum\n",
    "record: survey\nid: V-1\ndate: 2026-01-01\ninstrument: POM\n",
    "record: improvement\nid: I-1\nopened: 2026-01-01\naim: A\n",
    "record: accepted\n",
    "record: dispositions\n",
};

using Lines = std::vector<std::string>;

/// Top-level fields of a text, each with the lines below it.
Lines blocks(std::string_view text) {
  Lines out;
  while (!text.empty()) {
    const auto end = text.find('\n') + 1;
    if (text.front() == ' ') {
      out.back() += text.substr(0, end);
    } else {
      out.emplace_back(text.substr(0, end));
    }
    text.remove_prefix(end);
  }
  return out;
}

/// Whether a source begins with a text that docs/records.md names, so that a slip of the pen is no new law.
bool is_source(std::string_view source) {
  constexpr std::string_view texts[] = {"42 CFR 4",
                                        "BIP element ",
                                        "CM Model Act",
                                        "HL7 eLTSS: ",
                                        "NSCLC incentive: ",
                                        "1915(c) waiver application, ",
                                        "HCBS Quality Measure Set, ",
                                        "CMSNE, ",
                                        "CMS, NPI check digit",
                                        "BODS 0.4: "};
  const auto begins = [&](std::string_view text) { return source.starts_with(text); };
  return source == "cfcm" || std::any_of(std::begin(texts), std::end(texts), begins);
}

/// Calls `visit` with every field table, once a place.
void visit_types(const RecordType& type, const std::function<void(const RecordType&)>& visit) {
  visit(type);
  for (const auto& field : type.fields) {
    const TypeInfo* info = field.type->element != nullptr ? field.type->element : field.type;
    if (info->record != nullptr) visit_types(info->record(), visit);
  }
}

void visit_all(const std::function<void(const RecordType&)>& visit) {
  for (const RecordType* kind : model::kinds()) visit_types(*kind, visit);
}

}  // namespace

TEST_CASE("a record with its required fields only reads clean, and each of them is required", "[model]") {
  std::set<std::string_view> seen;
  for (const std::string_view text : minimal) {
    const Outcome sound = read(std::string(text));
    INFO(text);
    CHECK(sound.faults() == std::vector<std::string>{});
    REQUIRE(sound.record);
    seen.insert(sound.record.type->name);
    const Lines fields = blocks(text);
    for (std::size_t left_out = 0; left_out < fields.size(); ++left_out) {
      std::string rest;
      for (std::size_t i = 0; i < fields.size(); ++i) rest += i == left_out ? "" : fields[i];
      if (rest.empty()) continue;
      INFO(fields[left_out]);
      CHECK(read(rest).faults() == std::vector<std::string>{"D302  1:1"});
    }
  }
  CHECK(seen.size() == model::kinds().size());
}

TEST_CASE("the values of a record are where its struct says", "[model]") {
  const Outcome out = read(plan +
                           "effective:\n  from: 2026-03-01\nservices:\n  - service: personal-care\n    provider: O-2\n"
                           "    rate: 21.50\n    self_directed: false\n    change: new\n");
  REQUIRE(out.record.as<model::Plan>() != nullptr);
  const model::Plan& read_plan = *out.record.as<model::Plan>();
  CHECK(read_plan.case_->str() == "C-1");
  CHECK(read_plan.written->text() == "2026-03-01");
  CHECK(read_plan.by->person->str() == "P-1");
  CHECK_FALSE(read_plan.by->organization);
  CHECK(read_plan.effective->from->text() == "2026-03-01");
  CHECK_FALSE(read_plan.effective->to);
  REQUIRE(read_plan.services.size() == 1);
  const auto& line = read_plan.services.front();
  CHECK(line->service->text == "personal-care");
  CHECK(line->rate->text() == "21.5");
  CHECK_FALSE(*line->self_directed);
  const bool is_new = *line->change == "new";
  CHECK(is_new);
  CHECK(line->provider.mark().line == 10);
  REQUIRE(out.references.size() == 3);
  CHECK(out.references[0].id == "C-1");
  CHECK(out.references[2].target == model::Target::party);
}

TEST_CASE("the kind of a record", "[model]") {
  CHECK(read("case: C-1\n").faults() == std::vector<std::string>{"D302  1:1"});
  CHECK(read("record: plann\n").faults() == std::vector<std::string>{"D309 /record 1:9"});
  CHECK(read("record: plann\n").findings.front().remedy == "did you mean `plan`?");
  CHECK(read("record:\n  - plan\n").findings.front().rule == "D303");
  CHECK(read("case: C-1\nrecord: delivery\nmonth: 2026-03\n").faults() == std::vector<std::string>{"D310 /record 2:1"});
}

TEST_CASE("unknown and missing fields", "[model]") {
  const Outcome unknown = read(plan + "servces:\n  - a\n");
  CHECK(unknown.findings.front().rule == "D301");
  CHECK(unknown.findings.front().message == "this plan record has no field `servces`");
  CHECK(unknown.findings.front().remedy == "did you mean `services`?");
  CHECK(unknown.findings.front().where.line == 6);
  CHECK(fault(plan, "monitor:\n  name: Mary\n") == "D301 /monitor/name, D302 /monitor");
  CHECK(fault(plan, "monitor: {}\n") == "D302 /monitor");
  CHECK(fault(plan, "services:\n  - service: care\n") == "D302 /services/0");
  CHECK(fault(plan, "services:\n  - service: care\n    natural_support:\n      name: Ann\n").empty());
  CHECK(fault("record: organization\nid: O-1\nname: A\n", "kinds: []\n") == "D302 /kinds");
  CHECK(fault("record: organization\nid: O-1\nkinds:\n  - payer\n", "name: \"  \"\n") == "D302 /name");
}

TEST_CASE("a value of the wrong shape", "[model]") {
  CHECK(fault(plan, "services: care\n") == "D303 /services");
  CHECK(fault(plan, "monitor: P-1\n") == "D303 /monitor");
  CHECK(fault(plan, "language:\n  - English\n") == "D303 /language");
  CHECK(fault(plan, "review_by:\n  day: 1\n") == "D303 /review_by");
  CHECK(fault("record: program\nformat: 1\nname: A\n", "settings:\n  a:\n    - 1\n") == "D303 /settings/a");
  CHECK_FALSE(read(plan + "monitor: P-1\n").record.as<model::Plan>()->monitor);
}

TEST_CASE("a value without a value is named once, by the YAML reader", "[model]") {
  for (const Finding& f : read(plan + "monitor:\n").findings) CHECK(f.rule == "D216");
  CHECK(read("record: delivery\ncase: C-1\nmonth:\n").findings.size() == 1);
}

TEST_CASE("dates", "[model]") {
  CHECK(fault(plan, "review_by: \"2026-03-01\"\n").empty());
  CHECK(fault(plan, "review_by: 3/1/2026\n") == "D304 /review_by");
  CHECK(fault(plan, "review_by: 2026-3-1\n") == "D304 /review_by");
  CHECK(fault(plan, "review_by: 2026-02-29\n") == "D306 /review_by");
  CHECK(fault(plan, "review_by: 1849-12-31\n") == "D306 /review_by");
  CHECK(fault(plan, "review_by: 2201-01-01\n") == "D306 /review_by");
  CHECK(fault(plan, "review_by: 2026-03-01T10:00:00Z\n") == "D304 /review_by");
  CHECK(fault("record: delivery\ncase: C-1\n", "month: 2026-13\n") == "D306 /month");
  CHECK(fault("record: delivery\ncase: C-1\n", "month: 2026-3\n") == "D304 /month");
  CHECK(fault(grievance, "received: 2026-03-01\n").empty());
  CHECK(fault(grievance, "received: 2026-03-01T14:30:00-05:00\n").empty());
  CHECK(fault(grievance, "received: 2026-03-01T14:30:00\n") == "D304 /received");
  CHECK(fault(grievance, "received: 2026-02-30T14:30:00Z\n") == "D306 /received");
}

TEST_CASE("a period that ends before it begins", "[model]") {
  const Outcome out = read(plan + "effective:\n  from: 2026-03-02\n  to: 2026-03-01\n");
  CHECK(out.faults() == std::vector<std::string>{"D307 /effective/to 8:7"});
  REQUIRE(out.findings.front().related.size() == 1);
  CHECK(out.findings.front().related.front().where.line == 7);
  CHECK(fault(plan, "effective:\n  from: 2026-03-01\n  to: 2026-03-01\n").empty());
}

TEST_CASE("truth, whole numbers and decimals", "[model]") {
  const std::string line = "services:\n  - service: care\n    provider: O-2\n    ";
  CHECK(fault(plan, line + "self_directed: yes\n") == "D304 /services/0/self_directed");
  CHECK(read(plan + line + "self_directed: \"true\"\n").findings.front().remedy == "remove the quotes");
  CHECK(fault(plan, line + "rate: \"21.50\"\n").empty());
  CHECK(fault(plan, line + "rate: 1e3\n") == "D304 /services/0/rate");
  CHECK(fault(plan, line + "rate: $21\n") == "D304 /services/0/rate");
  CHECK(fault(review, "sample:\n  cases: 12.0\n") == "D304 /sample/cases");
  CHECK(fault(review, "sample:\n  cases: -1\n") == "D304 /sample/cases");
  CHECK(read(review + "sample:\n  cases: \"12\"\n").findings.front().remedy == "remove the quotes");
  CHECK(fault("record: program\nname: A\n", "format: 2\n") == "D305 /format");
  CHECK(fault("record: assessment\ncase: C-1\nassessed: 2026-01-01\nby:\n  person: P-1\n",
              "needs:\n  - id: N1\n    level: 5\nscores:\n  gait: x\n") == "D305 /needs/0/level, D304 /scores/gait");
}

TEST_CASE("percents", "[model]") {
  const std::string at = " /owners/0/percent";
  const auto band = [](const std::string& ends) { return fault(owner, "    percent:\n" + ends); };
  CHECK(fault(owner, "    percent: 0\n").empty());
  CHECK(fault(owner, "    percent: \"100\"\n").empty());
  CHECK(fault(owner, "    percent: 100.01\n") == "D308" + at);
  CHECK(fault(owner, "    percent: -1\n") == "D308" + at);
  CHECK(fault(owner, "    percent: 12%\n") == "D304" + at);
  CHECK(fault(owner, "    percent:\n      - 12\n") == "D303" + at);
  CHECK(band("      at_least: 5\n      below: 25\n").empty());
  CHECK(band("      at_least: 5\n      at_most: 5\n").empty());
  CHECK(band("      above: 5\n      at_most: 5\n") == "D308" + at);
  CHECK(band("      at_least: 25\n      below: 5\n") == "D308" + at);
  CHECK(band("      at_least: 25\n      above: 5\n") == "D304" + at);
  CHECK(band("      at_last: 25\n") == "D301" + at + "/at_last");
  CHECK(band("      above: 125\n") == "D308" + at + "/above");
  const Outcome out = read(owner + "    percent:\n      above: 50\n");
  CHECK(out.record.as<model::Organization>()->owners.front()->percent->above->text() == "50");
}

TEST_CASE("ids and words", "[model]") {
  CHECK(fault(plan, "monitor:\n  person: ../secret\n") == "D304 /monitor/person");
  CHECK(fault(plan, "monitor:\n  person: \"\"\n") == "D304 /monitor/person");
  CHECK(fault(plan, "monitor:\n  person: P-4QK7N2WD-X\n").empty());
  const Outcome note = read(plan + "monitor:\n  person: P-4QK7N2WD-Y\n");
  CHECK(note.faults() == std::vector<std::string>{"D311 /monitor/person 7:11"});
  CHECK(note.findings.front().level == Level::note);
  CHECK(note.record.as<model::Plan>()->monitor->person->str() == "P-4QK7N2WD-Y");
  const Outcome word = read(plan + "kind: interm\n");
  CHECK(word.faults() == std::vector<std::string>{"D305 /kind 6:7"});
  CHECK(word.findings.front().remedy ==
        "did you mean `interim`? allowed: `person-centered-service-plan`, `interim`, `amendment` or `provider-plan`");
  CHECK(fault(plan, "kind: \"interim\"\n").empty());
}

TEST_CASE("one value may stand for a list of one where the contract names a single word", "[model]") {
  const std::string program = "record: program\nformat: 1\nname: A\ngrievance_pathways:\n  - handles:";
  CHECK(read(program + " appeal\n").record.as<model::Program>()->grievance_pathways.front()->handles.size() == 1);
  CHECK(read(program + "\n      - appeal\n      - grievance\n")
            .record.as<model::Program>()
            ->grievance_pathways.front()
            ->handles.size() == 2);
}

TEST_CASE("settings are flattened", "[model]") {
  const Outcome out = read(
      "record: program\nformat: 1\nname: A\n"
      "rules:\n  E210: disabled\n  E211:\n    level: warning\n    reason: small\n");
  const auto& entries = out.record.as<model::Program>()->rules->entries;
  REQUIRE(entries.size() == 3);
  CHECK(entries[0].key == "E210");
  CHECK(entries[1].key == "E211.level");
  CHECK(entries[1].value->text == "warning");
  CHECK(entries[1].key_mark.line == 6);
}

TEST_CASE("an excerpt shows ids, words and dates of acts, and nothing about a person", "[model]") {
  const Outcome out = read(person + "born: 1961-04-05\nemployment:\n  - organization: O-1\n    from: 2020-01-01\n");
  const auto& record = *out.record.as<model::Person>();
  CHECK(out.tree.item(record.employment.front()->organization.mark().item).open);
  CHECK(out.tree.item(record.employment.front()->from.mark().item).open);
  CHECK_FALSE(out.tree.item(record.born.mark().item).open);
  CHECK_FALSE(out.tree.item(record.name->family.mark().item).open);
}

TEST_CASE("no message holds a value", "[model]") {
  for (const char* bad : {"review_by: Zacharias\n", "kind: Zacharias\n", "monitor:\n  person: Zacharias Lind\n",
                          "Zacharias Lind: 1\n", "services: Zacharias\n"}) {
    for (const Finding& f : read(plan + bad).findings) {
      CHECK(f.message.find("Zacharias") == std::string::npos);
      CHECK(f.remedy.find("Zacharias") == std::string::npos);
    }
  }
}

TEST_CASE("a field without a member is read like any other", "[model]") {
  struct Empty {};
  const RecordType table{"a sample",
                         "a table of fields that no struct holds",
                         "cfcm",
                         {model::optional<model::Field<Decimal>>("share", "a share"),
                          model::optional<model::List<model::PersonId>>("people", "people")}};
  const auto faults = [&](const std::string& text) {
    Outcome out;
    out.tree = yaml::read(0, "a.yaml", text + "...\n", out.findings);
    model::Reading reading{"a.yaml", out.findings, out.references};
    Empty nothing;
    model::read_record(table, &nothing, out.tree.root(), reading);
    for (const auto& reference : out.references) out.findings.push_back({.rule = "names " + reference.id});
    return out.faults();
  };
  CHECK(faults("share: 12.5\n").empty());
  CHECK(faults("share: much\n") == std::vector<std::string>{"D304 /share 1:8"});
  CHECK(faults("people:\n  - P-1\n") == std::vector<std::string>{"names P-1  0:0"});
}

TEST_CASE("field tables are sound", "[model]") {
  visit_all([](const RecordType& type) {
    INFO(type.name);
    CHECK_FALSE(type.about.empty());
    CHECK(is_source(type.source));
    std::set<std::string_view> names;
    for (const auto& field : type.fields) {
      INFO(field.name);
      CHECK((field.source.empty() || is_source(field.source)));
      CHECK(field.source != type.source);
      CHECK(names.insert(field.name).second);
      CHECK_FALSE(field.about.empty());
      CHECK_FALSE(field.about.ends_with('.'));
      const TypeInfo& info = field.type->element != nullptr ? *field.type->element : *field.type;
      CHECK((info.shape == Shape::word) == !info.words.empty());
      const std::set<std::string_view> words(info.words.begin(), info.words.end());
      CHECK(words.size() == info.words.size());
    }
    for (const auto& group : type.one_of) {
      for (const auto name : group) CHECK(names.count(name) == 1);
    }
  });
  for (const RecordType* kind : model::kinds()) {
    CHECK(kind->fields.front().name == "record");
    CHECK(kind->fields.back().name == "voided");
    CHECK(model::kind(kind->name) == kind);
  }
  CHECK(model::kind("plans") == nullptr);
}
