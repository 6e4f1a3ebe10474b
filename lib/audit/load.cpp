#include "audit/load.h"

#include <algorithm>

#include <fmt/format.h>

#include "audit/parallel.h"
#include "audit/program_policy.h"
#include "store/layout.h"

namespace cfcm::audit {
namespace {

constexpr std::string_view default_services[] = {
    "case-management",       "service-coordination", "support-coordination",       "care-coordination",
    "resource-coordination", "care-management",      "wraparound-facilitation",    "targeted-case-management",
    "supports-brokerage",    "options-counseling",   "information-and-assistance", "transition-coordination"};

/// The case of a record that belongs to one; empty for every other document.
std::string case_of(const store::Document& document) {
  return std::visit(
      []<class Record>(const Record& record) -> std::string {
        if constexpr (!std::is_same_v<Record, std::monostate>) {
          if constexpr (requires { record.case_->text; }) {
            if (store::is_case_kind(Record::type().name) && record.case_) return record.case_->text;
          }
        }
        return {};
      },
      document.record.value);
}

/// Ids of files from which no record could be read, and whether a whole folder is missing.
void note_unread(rules::Registry& registry, const Source& source, const Sorted& sorted) {
  std::vector<bool> read(source.paths().size());
  for (const auto& document : registry.documents) read[document.file] = bool(document.record);
  for (std::size_t i = 0; i < read.size(); ++i) {
    const auto& path = source.paths()[i];
    const bool party = path.starts_with("people/") || path.starts_with("organizations/");
    if (party && !read[i] && !sorted.ids[i].empty()) registry.passed_over.insert(sorted.ids[i]);
  }
  for (const std::string& folder : source.unread()) {
    const auto top = folder.substr(0, folder.find('/'));
    registry.incomplete = registry.incomplete || top == "people" || top == "organizations";
    registry.cases_incomplete = registry.cases_incomplete || top == "cases";
  }
}

void read_program(rules::Registry& registry, const Source& source, const Options& options, Findings& findings) {
  const store::Document* document = nullptr;
  for (const auto& candidate : registry.documents) {
    if (candidate.path == "cfcm.yaml") document = &candidate;
  }
  const auto* program = document ? document->as<model::Program>() : nullptr;
  registry.program = program;
  registry.policy = program_policy(program, document, source, findings);
  if (!options.packs.empty()) registry.policy.packs = options.packs;
  if (program && !program->case_management_services.empty()) {
    for (const auto& service : program->case_management_services)
      registry.case_management_services.insert(service->text);
  } else {
    for (const auto service : default_services) registry.case_management_services.emplace(service);
  }
}

/// Kin ties cross cases: a support entry of one case may join people of another. Only files that may hold one are read.
std::vector<rules::Registry::SupportTie> read_support_ties(const rules::Registry& registry, const Source& source,
                                                           const Sorted& sorted, const Options& options) {
  std::vector<std::pair<std::string, std::vector<FileId>>> cases;
  for (const auto& [id, files] : sorted.cases) {
    if (std::ranges::none_of(files, [&](FileId file) { return sorted.kin[file]; })) continue;
    std::vector<FileId> lists;
    std::ranges::copy_if(files, std::back_inserter(lists), [&](FileId file) { return sorted.lists[file]; });
    cases.emplace_back(id, std::move(lists));
  }
  std::vector<std::vector<rules::Registry::SupportTie>> found(cases.size());
  parallel(cases.size(), options.jobs, [&](std::size_t i) {
    std::vector<store::Document> documents;
    Findings passed_over;  // they are told when the case itself is judged
    for (const FileId file : cases[i].second) {
      auto bytes = source.read(file);
      if (bytes) documents.push_back(store::read_document(file, source.paths()[file], std::move(*bytes), passed_over));
    }
    std::ranges::sort(documents, store::written_before, &store::Document::path);
    found[i] = rules::support_ties(registry, cases[i].first, documents);
  });
  std::vector<rules::Registry::SupportTie> all;
  for (auto& ties : found) std::ranges::move(ties, std::back_inserter(all));
  return all;
}

}  // namespace

void count_read(const Options& options) {
  if (options.progress) options.progress->done.fetch_add(1, std::memory_order_relaxed);
}

Sorted sort_files(const Source& source, const Options& options) {
  const auto& paths = source.paths();
  std::vector<store::Glance> glances(paths.size());
  std::vector<std::optional<Failure>> failures(paths.size());
  if (options.progress) options.progress->total = 2 * paths.size();
  parallel(paths.size(), options.jobs, [&](std::size_t i) {
    count_read(options);
    if (auto bytes = source.read(static_cast<FileId>(i))) {
      glances[i] = store::glance(*bytes);
    } else {
      failures[i] = std::move(bytes).error();
    }
  });

  Sorted sorted;
  sorted.lists.resize(paths.size());
  sorted.kin.resize(paths.size());
  sorted.ids.resize(paths.size());
  for (std::size_t i = 0; i < paths.size(); ++i) {
    const auto file = static_cast<FileId>(i);
    sorted.ids[i] = failures[i] ? std::string(store::stem_of(paths[i])) : glances[i].id;
    if (failures[i]) {
      sorted.failures.push_back(*failures[i]);
      if (const auto parent = paths[i].rfind('/'); parent != std::string::npos && store::stem_of(paths[i]) == "intake")
        sorted.unread_intakes.insert(paths[i].substr(0, parent).substr(paths[i].rfind('/', parent - 1) + 1));
    } else if (store::is_case_kind(glances[i].kind) && !glances[i].case_id.empty()) {
      sorted.cases[glances[i].case_id].push_back(file);
      sorted.lists[i] = glances[i].kind == "intake" || glances[i].kind == "update";
      sorted.kin[i] = sorted.lists[i] && glances[i].kin;
    } else {
      sorted.registry.push_back(file);
    }
  }
  return sorted;
}

rules::Registry load_registry(const Source& source, Sorted& sorted, const Options& options, Outcome& outcome,
                              std::vector<std::string>& hashes) {
  rules::Registry registry;
  registry.as_of = options.as_of;
  registry.paths = source.paths();
  std::vector<store::Document> documents(sorted.registry.size());
  std::vector<Findings> findings(sorted.registry.size());
  std::vector<std::optional<Failure>> failures(sorted.registry.size());
  parallel(sorted.registry.size(), options.jobs, [&](std::size_t i) {
    const FileId file = sorted.registry[i];
    count_read(options);
    if (auto bytes = source.read(file)) {
      documents[i] = store::read_document(file, source.paths()[file], std::move(*bytes), findings[i], options.style);
    } else {
      failures[i] = std::move(bytes).error();
    }
  });
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (const std::string id = case_of(documents[i]); !id.empty()) {
      const FileId file = documents[i].file;
      sorted.cases[id].push_back(file);
      std::ranges::sort(sorted.cases[id]);
      sorted.lists[file] = sorted.kin[file] = true;
      continue;
    }
    std::ranges::move(findings[i], std::back_inserter(outcome.findings));
    if (failures[i]) {
      outcome.failures.push_back(*failures[i]);
      continue;
    }
    hashes[documents[i].file] = documents[i].hash;
    outcome.records += documents[i].record ? 1U : 0U;
    registry.documents.push_back(std::move(documents[i]));
  }
  registry.index();
  note_unread(registry, source, sorted);
  read_program(registry, source, options, outcome.findings);
  registry.build_ties(read_support_ties(registry, source, sorted, options));
  for (const auto& document : registry.documents) check_references(registry, document, outcome.findings);
  return registry;
}

namespace {

/// A record that holds names one that does not: its acts stay on file as they were written, but nobody stands for it.
Finding names_void(const store::Document& document, const model::Reference& reference) {
  Where where = document.where(reference.mark);
  if (where.pointer == "/same_as") {
    return finding_at("D403", std::move(where), "the record that is to stand for this one is void, so that none does",
                      "name a record that holds, or remove `same_as`");
  }
  return finding_at("D414", std::move(where),
                    fmt::format("the record of {} is void, and what it says is passed over", reference.id),
                    "nothing, when it is void for good reason; else correct the id, or the void mark");
}

}  // namespace

void check_references(const rules::Registry& registry, const store::Document& document, Findings& findings) {
  using model::Target;
  if (document.voided()) return;
  for (const auto& reference : document.references) {
    const bool person = registry.people.contains(reference.id),
               organization = registry.organizations.contains(reference.id);
    bool fits = true;
    const char* wanted = "a person";
    switch (reference.target) {
      case Target::person: fits = person; break;
      case Target::organization:
      case Target::payer:
        fits = organization;
        wanted = "an organization";
        break;
      case Target::party:
        fits = person || organization;
        wanted = "a person or an organization";
        break;
      default: break;
    }
    // Unknown is not absent: what a reference names may stand in a file that could not be read.
    if (fits) continue;
    if (registry.voided.contains(reference.id)) {
      findings.push_back(names_void(document, reference));
      continue;
    }
    if (registry.passed_over.contains(reference.id)) continue;
    if (person || organization) {
      findings.push_back(finding_at("D405", document.where(reference.mark),
                                    fmt::format("{} is {}, and {} is expected here", reference.id,
                                                person ? "a person" : "an organization", wanted),
                                    "correct the id, or use the field that is meant for it"));
    } else if (!registry.incomplete) {
      // It is no id of the tree, so nobody knows what it is: it may be a name.
      document.tree.hide(reference.mark.item);
      findings.push_back(finding_at("D403", document.where(reference.mark),
                                    fmt::format("no record of {} has the id that is written here", wanted),
                                    "correct the id, or add the record that it names"));
    }
  }
}

void check_duplicates(const rules::Registry& registry, Findings& findings) {
  std::map<std::string, std::pair<const store::Document*, Mark>> first;
  const auto judge = [&](const std::string& space, const std::string& id, const store::Document& document,
                         const Mark& mark) {
    const auto [known, fresh] = first.emplace(space + '/' + id, std::pair(&document, mark));
    if (fresh) return;
    auto finding = finding_at("D404", document.where(mark), fmt::format("another record has the id {}, too", id),
                              "give one of the two another id, or void the one that does not hold");
    finding.related.push_back({known->second.first->where(known->second.second), "the first record with this id"});
    findings.push_back(std::move(finding));
  };
  for (const auto& document : registry.documents) {
    std::visit(
        [&]<class Record>(const Record& record) {
          if constexpr (requires {
                          record.id;
                          record.voided;
                        }) {
            constexpr bool party = std::is_same_v<Record, model::Person> || std::is_same_v<Record, model::Organization>;
            if (record.id && !record.voided) {
              judge(party ? "party" : std::string(Record::type().name), record.id->text, document, record.id.mark());
            }
          }
        },
        document.record.value);
  }
}

void check_circles(const rules::Registry& registry, Findings& findings) {
  if (registry.circles.empty()) return;
  std::map<std::string, Where, std::less<>> places;  // of each `same_as`
  for (const auto& document : registry.documents) {
    const auto note = [&](const auto* record) {
      if (record && record->id && record->same_as)
        places.emplace(record->id->text, document.where(record->same_as.mark()));
    };
    note(document.as<model::Person>());
    note(document.as<model::Organization>());
  }
  for (const auto& circle : registry.circles) {
    auto finding =
        finding_at("D413", places[circle.front()],
                   circle.size() == 1 ? std::string("`same_as` names the record itself")
                                      : fmt::format("`same_as` leads round in a circle of {} records, and no "
                                                    "id stands for the others",
                                                    circle.size()),
                   "remove `same_as` from the record whose id is to stand");
    for (std::size_t i = 1; i < circle.size(); ++i)
      finding.related.push_back({places[circle[i]], "a record of the circle"});
    findings.push_back(std::move(finding));
  }
}

void check_distant_references(const rules::Registry& registry, const std::function<bool(const std::string&)>& opened,
                              Findings& findings) {
  std::set<std::string> grievances, improvements;
  for (const auto& document : registry.documents) {
    if (const auto* record = document.record.as<model::Grievance>(); record && record->id)
      grievances.insert(record->id->text);
    if (const auto* record = document.record.as<model::Improvement>(); record && record->id)
      improvements.insert(record->id->text);
  }
  for (const auto& document : registry.documents) {
    if (const auto* type = document.record.type; type && store::is_case_kind(type->name)) continue;
    if (document.voided()) continue;
    for (const auto& reference : document.references) {
      const char* missing = nullptr;
      if (reference.target == model::Target::case_ && !opened(reference.id))
        missing = "no intake opens the case that is named here";
      if (reference.target == model::Target::grievance && !grievances.contains(reference.id))
        missing = "no grievance has the id that is written here";
      if (reference.target == model::Target::improvement && !improvements.contains(reference.id))
        missing = "no improvement has the id that is written here";
      if (!missing) continue;
      document.tree.hide(reference.mark.item);
      findings.push_back(finding_at("D403", document.where(reference.mark), missing,
                                    "correct the id, or add the record that it names"));
    }
  }
}

}  // namespace cfcm::audit
