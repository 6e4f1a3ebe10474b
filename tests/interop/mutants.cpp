// mutants FOLDER COUNT: writes sound records and mutants of them, at least COUNT mutants, into FOLDER, and
// verdicts.json: of each file its kind, what was done to it, and the errors that `cfcm validate` finds in it, each in a
// small tree where everything else is sound.

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <set>
#include <string>

#include <fmt/format.h>

#include "audit/audit.h"
#include "model/kinds.h"
#include "store/layout.h"
#include "support/record_maker.h"
#include "support/record_mutations.h"

namespace {

using namespace cfcm;
using yaml::Draft;

/// What the records refer to: by path, the kind and the text.
struct Neighbour {
  std::string_view path, kind, text;
};
constexpr Neighbour neighbours[] = {
    {"cfcm.yaml", "program", "record: program\nformat: 1\nname: Riverbend\n...\n"},
    {"organizations/O-1.yaml", "", "record: organization\nid: O-1\nname: River\nkinds:\n  - provider\n...\n"},
    {"people/P-1.yaml", "", "record: person\nid: P-1\nname:\n  family: Lind\n...\n"},
    {"cases/2026/C-1/intake.yaml", "intake",
     "record: intake\ncase: C-1\nopened: 1900-01-01\nindividual:\n  name:\n    family: Berg\n...\n"},
    {"grievances/2026/G-1.yaml", "",
     "record: grievance\nid: G-1\nkind: complaint\nreceived: 2026-01-01\nabout:\n  - topic: rights\n...\n"},
    {"improvements/2026/I-1.yaml", "", "record: improvement\nid: I-1\nopened: 2026-01-01\naim: shorter waits\n...\n"},
};

std::string known_id(model::Target target, const test::Place& place) {
  switch (target) {
    case model::Target::person: return "P-1";
    case model::Target::organization: return "O-1";
    case model::Target::party: return place.pointer.size() % 2 == 0 ? "P-1" : "O-1";
    case model::Target::payer: return place.pointer.size() % 2 == 0 ? "individual" : "O-1";
    case model::Target::case_: return "C-1";
    case model::Target::grievance: return "G-1";
    case model::Target::improvement: return "I-1";
    case model::Target::itself: break;
  }
  return {};
}

/// Where the record belongs: its kind's place with what the record says in it.
std::string path_of(const model::RecordType& kind, const Draft& record) {
  std::string path(store::place_of(kind.name));
  for (auto open = path.find('<'); open != std::string::npos; open = path.find('<', open)) {
    const auto close = path.find('>', open);
    const std::string name = path.substr(open + 1, close - open - 1);
    std::string value = name == "year" ? "2026" : "free";
    for (const auto& [key, field] : record.fields) {
      if (key == name && name != "name") value = field.value;
    }
    path.replace(open, close - open + 1, value);
    open += value.size();
  }
  return path;
}

/// The rules whose errors `cfcm validate` reports in this file.
std::set<std::string> errors(const model::RecordType& kind, const std::string& path, const std::string& text) {
  std::string tree;
  for (const Neighbour& neighbour : neighbours) {
    if (neighbour.kind != kind.name) tree += fmt::format("-- {} --\n{}", neighbour.path, neighbour.text);
  }
  tree += fmt::format("-- {} --\n{}", path, text);
  audit::Options options;
  options.as_of = Date::of(2026, 11, 21);
  options.rules = false;
  const auto outcome = audit::audit(*audit::archive(tree), options);
  std::set<std::string> codes;
  for (const Finding& finding : outcome->findings) {
    if (finding.where.path == path && finding.level == Level::error) codes.insert(finding.rule);
  }
  return codes;
}

class Collection {
 public:
  explicit Collection(std::string folder) : folder_(std::move(folder)) {}

  std::size_t mutants() const { return mutants_; }

  void add(const model::RecordType& kind, const std::string& path, const std::string& text, std::string_view field,
           std::string_view name) {
    const std::string file = fmt::format("{:05}.yaml", verdicts_.size());
    write(file, text);
    if (name != "none") ++mutants_;
    std::string codes;
    for (const std::string& code : errors(kind, path, text)) codes += (codes.empty() ? "" : ", ") + quoted(code);
    verdicts_.push_back(fmt::format(R"({{"file": {}, "kind": {}, "field": {}, "mutation": {}, "errors": [{}]}})",
                                    quoted(file), quoted(kind.name), quoted(field), quoted(name), codes));
  }

  void finish() const { write("verdicts.json", fmt::format("[\n{}\n]\n", fmt::join(verdicts_, ",\n"))); }

 private:
  static std::string quoted(std::string_view text) { return fmt::format("\"{}\"", text); }

  void write(const std::string& name, const std::string& text) const {
    std::ofstream out(folder_ + "/" + name, std::ios::binary);
    out << text;
    if (!out.flush()) {
      fmt::print(stderr, "mutants: cannot write {}/{}\n", folder_, name);
      std::exit(2);
    }
  }

  std::string folder_;
  std::vector<std::string> verdicts_{};
  std::size_t mutants_ = 0;
};

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    fmt::print(stderr, "usage: mutants FOLDER COUNT\n");
    return 2;
  }
  Collection out(arguments[1]);
  const std::size_t wanted = std::strtoul(arguments[2], nullptr, 10);
  test::Making making;
  making.reference = known_id;

  // Each mutation of each kind of field once, in a record of whichever kind has it first.
  std::set<std::pair<std::string_view, std::string_view>> seen;
  for (const model::RecordType* kind : model::kinds()) {
    const Draft sound = test::full_record(*kind, making);
    const std::string path = path_of(*kind, sound);
    out.add(*kind, path, yaml::write(sound), "record", "none");
    for (const test::Mutation& mutation : test::mutations(*kind, sound)) {
      if (!seen.emplace(mutation.field, mutation.name).second) continue;
      out.add(*kind, path, test::mutated(sound, mutation), mutation.field, mutation.name);
    }
  }

  for (const std::string_view line : {"policies:\n  - no-such-pack\n", "rules:\n  E999: disabled\n"}) {
    const std::string text = fmt::format("record: program\nformat: 1\nname: Riverbend\n{}...\n", line);
    out.add(*model::kind("program"), "cfcm.yaml", text, "record", "a name that nothing has");
  }

  std::mt19937_64 random(2026);
  while (out.mutants() < wanted) {
    const model::RecordType& kind = *model::kinds()[random() % model::kinds().size()];
    const Draft sound = test::random_record(kind, random, making);
    const std::string path = path_of(kind, sound);
    const auto all = test::mutations(kind, sound);
    out.add(kind, path, yaml::write(sound), "record", "none");
    for (int i = 0; i < 4; ++i) {
      const test::Mutation& mutation = all[random() % all.size()];
      out.add(kind, path, test::mutated(sound, mutation), mutation.field, mutation.name);
    }
  }
  out.finish();
  return 0;
}
