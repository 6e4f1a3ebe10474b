#include "audit/audit.h"

#include <algorithm>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "audit/acceptances.h"
#include "audit/load.h"
#include "audit/parallel.h"
#include "base/hash.h"
#include "base/nearest.h"
#include "rules/case_view.h"
#include "rules/program_view.h"
#include "rules/report.h"
#include "store/layout.h"

namespace cfcm::audit {
namespace {

using rules::Rule;

/// What judging one case (or the grievances of none) yields; all of these merge into one outcome.
struct Part {
  Findings findings{};
  std::vector<rules::Evidence> tested{};          ///< by rule
  std::map<std::size_t, rules::Tally> tallies{};  ///< by rule
  std::vector<std::pair<FileId, std::string>> hashes{};
  std::vector<Failure> failures{};
  std::size_t records = 0;
  bool holds = false;  ///< there is a file of the case that is not void
  std::optional<Where> intake{};
  bool opened = false;  ///< there is an intake, or there may be
};

std::vector<const Rule*> chosen(const Options& options, const rules::Policy& policy) {
  std::vector<const Rule*> run;
  const auto any = [](const std::vector<std::string>& selectors, const Rule& rule) {
    return std::ranges::any_of(selectors, [&](const auto& selector) { return rules::selects(selector, rule); });
  };
  for (const Rule* rule : rules::all_rules()) {
    const bool data = rule->code.starts_with('D');
    if (!data) {
      if (!options.rules || (!options.select.empty() && !any(options.select, *rule)) || any(options.ignore, *rule))
        continue;
      if (!policy.binds(*rule)) continue;
    }
    run.push_back(rule);
  }
  return run;
}

class Engine {
 public:
  Engine(const Source& source, const Options& options) : source_(source), options_(options) {}

  Outcome run() {
    outcome_.as_of = options_.as_of;
    outcome_.files = source_.paths().size();
    outcome_.findings = source_.findings();
    outcome_.failures = source_.failures();
    hashes_.resize(source_.paths().size());
    Sorted sorted = sort_files(source_, options_);
    std::ranges::copy(sorted.failures, std::back_inserter(outcome_.failures));
    unread_intakes_ = sorted.unread_intakes;
    registry_ = load_registry(source_, sorted, options_, outcome_, hashes_);
    for (const auto& pack : registry_.policy.packs) {
      outcome_.policies.push_back(pack->name);
      for (const auto& [category, title] : pack->categories) outcome_.category_names[category] = title;
    }
    run_ = chosen(options_, registry_.policy);
    tallies_.resize(run_.size());
    tested_.resize(run_.size());
    judge_cases(sorted);
    if (options_.rules && options_.program) judge_program();
    check_duplicates(registry_, outcome_.findings);
    check_circles(registry_, outcome_.findings);
    const auto opened = [&](const std::string& id) {
      return registry_.cases_incomplete || opened_.contains(id) || unread_intakes_.contains(id);
    };
    check_distant_references(registry_, opened, outcome_.findings);
    finish();
    return std::move(outcome_);
  }

 private:
  void judge_cases(const Sorted& sorted) {
    std::vector<std::string> ids;
    for (const auto& [id, files] : sorted.cases) ids.push_back(id);
    const std::size_t with_records = ids.size();
    // Grievances without a case, or of a case without records, are judged, too.
    for (const auto& [id, documents] : registry_.grievances) {
      if (!sorted.cases.contains(id)) ids.push_back(id);
    }
    std::sort(ids.begin() + static_cast<std::ptrdiff_t>(with_records), ids.end());

    std::vector<Part> parts(ids.size());
    static const std::vector<FileId> none;
    parallel(ids.size(), options_.jobs, [&](std::size_t i) {
      const auto files = sorted.cases.find(ids[i]);
      parts[i] = judge_case(ids[i], files == sorted.cases.end() ? none : files->second);
    });
    outcome_.cases = static_cast<std::size_t>(std::ranges::count_if(parts, &Part::holds));
    for (std::size_t i = 0; i < parts.size(); ++i) merge(ids[i], std::move(parts[i]));
  }

  Part judge_case(const std::string& id, const std::vector<FileId>& files) const {
    Part part;
    part.tested.resize(run_.size());
    std::vector<store::Document> documents;
    for (const FileId file : files) {
      count_read(options_);
      auto bytes = source_.read(file);
      if (!bytes) {
        part.failures.push_back(std::move(bytes).error());
        part.holds = true;
        continue;
      }
      documents.push_back(
          store::read_document(file, source_.paths()[file], std::move(*bytes), part.findings, options_.style));
      part.hashes.emplace_back(file, documents.back().hash);
      part.records += documents.back().record ? 1U : 0U;
      part.holds = part.holds || !documents.back().voided();
    }
    std::ranges::sort(documents, store::written_before, &store::Document::path);
    check_intakes(id, documents, part);
    for (const auto& document : documents) check_references(registry_, document, part.findings);

    const rules::CaseView view(registry_, id, documents);
    std::ranges::move(view.late_acts(), std::back_inserter(part.findings));
    if (options_.rules) judge(view, part);
    return part;
  }

  /// An intake that is void or does not read is one all the same: unknown is not absent.
  static bool may_be_intake(const store::Document& document) {
    return document.record ? document.record.as<model::Intake>() != nullptr : store::stem_of(document.path) == "intake";
  }

  /// One intake opens a case; without it every record of the case names nothing.
  void check_intakes(const std::string& id, const std::vector<store::Document>& documents, Part& part) const {
    for (const auto& document : documents) {
      const auto* intake = document.as<model::Intake>();
      if (!intake || !intake->case_) continue;
      const Where where = document.where(intake->case_.mark());
      if (!part.intake) {
        part.intake = where;
        continue;
      }
      auto finding = finding_at("D404", where, fmt::format("another intake opens the case {}, too", id),
                                "give one of the two another case id, or void the one that does not hold");
      finding.related.push_back({*part.intake, "the first intake with this id"});
      part.findings.push_back(std::move(finding));
    }
    part.opened = part.intake || registry_.cases_incomplete || unread_intakes_.contains(id) ||
                  std::ranges::any_of(documents, may_be_intake);
    const bool void_intake = !part.intake && std::ranges::any_of(documents, [](const auto& document) {
      return document.voided() && document.record.template as<model::Intake>();
    });
    if (part.opened && !void_intake) return;
    for (const auto& document : documents) {
      if (document.voided()) continue;
      for (const auto& reference : document.references) {
        if (reference.target != model::Target::case_ || reference.id != id) continue;
        part.findings.push_back(
            void_intake
                ? finding_at("D414", document.where(reference.mark),
                             fmt::format("the intake of the case {} is void", id),
                             "void what was done in the case, too, or correct the id or the void mark")
                : finding_at("D403", document.where(reference.mark), fmt::format("no intake opens the case {}", id),
                             "correct the id, or add the intake of the case"));
        return;
      }
    }
  }

  void judge(const rules::CaseView& view, Part& part) const {
    const auto grievances = registry_.grievances.find(view.id());
    for (std::size_t i = 0; i < run_.size(); ++i) {
      const Rule& rule = *run_[i];
      if (rule.check_case && !view.id().empty()) {
        rules::Report report(rule, view);
        rule.check_case(view, report);
        part.tested[i].merge(report.evidence());
        std::ranges::move(report.take(), std::back_inserter(part.findings));
      }
      if (rule.tally && options_.program && !view.id().empty()) rule.tally(view, part.tallies[i]);
      if (!rule.check_grievance || grievances == registry_.grievances.end()) continue;
      for (const auto* document : grievances->second) {
        rules::Report report(rule, view);
        rule.check_grievance({view, *document, *document->as<model::Grievance>()}, report);
        part.tested[i].merge(report.evidence());
        std::ranges::move(report.take(), std::back_inserter(part.findings));
      }
    }
  }

  /// Rules about the program look at what all cases have left, with a view of no case.
  void judge_program() {
    const rules::CaseView none(registry_, "", {});
    std::vector<Findings> found(run_.size());
    parallel(run_.size(), options_.jobs, [&](std::size_t i) {
      if (!run_[i]->check_program) return;
      rules::Report report(*run_[i], none);
      run_[i]->check_program({none, tallies_[i]}, report);
      tested_[i].merge(report.evidence());
      found[i] = report.take();
    });
    for (auto& findings : found) std::ranges::move(findings, std::back_inserter(outcome_.findings));
  }

  void merge(const std::string& id, Part part) {
    std::ranges::move(part.findings, std::back_inserter(outcome_.findings));
    std::ranges::move(part.failures, std::back_inserter(outcome_.failures));
    for (std::size_t i = 0; i < run_.size(); ++i) tested_[i].merge(part.tested[i]);
    for (auto& [rule, tally] : part.tallies) tallies_[rule].merge(std::move(tally));
    for (auto& [file, hash] : part.hashes) hashes_[file] = std::move(hash);
    outcome_.records += part.records;
    if (part.opened) opened_.insert(id);
  }

  /// Of two records that cannot stand side by side the finding is at one, and both are asked about.
  bool wanted(const Finding& finding) const {
    return options_.only.empty() || options_.only.holds(finding.where.path) ||
           std::ranges::any_of(finding.related,
                               [&](const auto& other) { return options_.only.holds(other.where.path); });
  }

  /// However often a void record is named, it is one thing to look at: the first place stands for all.
  void say_void_once() {
    std::map<std::string, std::vector<Finding*>> places;
    for (Finding& finding : outcome_.findings) {
      if (finding.rule == "D414") places[finding.message].push_back(&finding);
    }
    for (auto& [message, all] : places) {
      std::ranges::sort(all, {}, [](const Finding* one) { return std::tie(one->where.path, one->where.line); });
      if (const auto more = all.size() - 1; more > 0)
        all.front()->message +=
            fmt::format("; {} more place{} name{} it", more, more == 1 ? "" : "s", more == 1 ? "s" : "");
      for (std::size_t i = 1; i < all.size(); ++i) all[i]->rule.clear();
    }
    std::erase_if(outcome_.findings, [](const Finding& finding) { return finding.rule.empty(); });
  }

  void finish() {
    std::erase_if(outcome_.findings, [&](const Finding& finding) { return !wanted(finding); });
    say_void_once();
    for (Finding& finding : outcome_.findings) {
      const Rule* rule = rules::find_rule(finding.rule);
      if (rule && finding.rule.starts_with('D')) finding.level = rule->level;
    }
    for (std::size_t i = 0; i < run_.size(); ++i) {
      const bool judged = run_[i]->check_case || run_[i]->check_grievance || run_[i]->check_program;
      outcome_.rules_run.emplace_back(run_[i]->code);
      outcome_.evidence.push_back(tested_[i]);
      if (judged && tested_[i].count == 0) outcome_.not_testable.emplace_back(run_[i]->code);
    }
    for (const Rule* rule : rules::all_rules()) {
      if (!rule->code.starts_with('D') && registry_.policy.disables(*rule)) outcome_.disabled.emplace_back(rule->code);
    }
    settle(outcome_);
    if (options_.accepted) {
      accept(outcome_, registry_, options_.rules && options_.program && options_.only.empty());
      settle(outcome_);
    }
    std::string all;
    for (std::size_t i = 0; i < hashes_.size(); ++i) {
      if (!hashes_[i].empty()) all += source_.paths()[i] + '\n' + hashes_[i] + '\n';
    }
    outcome_.digest = sha256(all);
  }

  const Source& source_;
  const Options& options_;
  Outcome outcome_{};
  rules::Registry registry_{};
  std::vector<const Rule*> run_{};
  std::vector<rules::Evidence> tested_{};  // by rule
  std::vector<rules::Tally> tallies_{};    // by rule
  std::vector<std::string> hashes_{};
  std::set<std::string, std::less<>> unread_intakes_{};  // cases
  std::set<std::string, std::less<>> opened_{};          // cases of which there is an intake, or may be
};

}  // namespace

std::optional<Failure> unknown_selector(const std::vector<std::string>& selectors) {
  for (const auto& selector : selectors) {
    if (std::ranges::any_of(rules::all_rules(), [&](const Rule* rule) { return rules::selects(selector, *rule); }))
      continue;
    std::vector<std::string_view> names;
    for (const Rule* rule : rules::all_rules()) {
      names.push_back(rule->code);
      names.push_back(rule->slug);
    }
    const auto near = nearest(selector, names);
    return Failure{Failure::Kind::usage, fmt::format("no rule is named {}{}; `cfcm rules` lists them", selector,
                                                     near ? fmt::format("; {} is near", *near) : std::string())};
  }
  return std::nullopt;
}

Result<Outcome> audit(const Source& source, const Options& options) {
  for (const auto* selectors : {&options.select, &options.ignore}) {
    if (auto failure = unknown_selector(*selectors)) return std::move(*failure);
  }
  return Engine(source, options).run();
}

}  // namespace cfcm::audit
