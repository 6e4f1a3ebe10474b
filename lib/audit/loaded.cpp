#include "audit/loaded.h"

#include <algorithm>

#include "audit/load.h"
#include "store/layout.h"

namespace cfcm::audit {

struct Loaded::State {
  const Source& source;
  Options options{};
  Sorted sorted{};
  rules::Registry registry{};
  std::vector<std::string> ids{};
  std::vector<Failure> failures{};
};

Loaded::Loaded(const Source& source, Date as_of, unsigned jobs) : state_(std::make_unique<State>(State{source})) {
  state_->options.as_of = as_of;
  state_->options.jobs = jobs;
  state_->sorted = sort_files(source, state_->options);
  Outcome told;  // what is wrong with the records is for whoever judges them
  std::vector<std::string> hashes(source.paths().size());
  state_->registry = load_registry(source, state_->sorted, state_->options, told, hashes);
  state_->failures = source.failures();
  std::ranges::copy(state_->sorted.failures, std::back_inserter(state_->failures));
  for (const auto& [id, files] : state_->sorted.cases) state_->ids.push_back(id);
}

Loaded::Loaded(Loaded&&) noexcept = default;
Loaded::~Loaded() = default;

Date Loaded::as_of() const { return state_->options.as_of; }
const rules::Registry& Loaded::registry() const { return state_->registry; }
const std::vector<std::string>& Loaded::cases() const { return state_->ids; }
bool Loaded::has_case(const std::string& id) const { return state_->sorted.cases.contains(id); }
const std::vector<Failure>& Loaded::failures() const { return state_->failures; }

std::vector<std::string> Loaded::paths_of(const std::string& id) const {
  std::vector<std::string> paths;
  const auto files = state_->sorted.cases.find(id);
  if (files == state_->sorted.cases.end()) return paths;
  for (const FileId file : files->second) paths.push_back(state_->source.paths()[file]);
  std::ranges::sort(paths, store::written_before);
  return paths;
}

LoadedCase Loaded::read(const std::string& id) const {
  LoadedCase loaded;
  const auto files = state_->sorted.cases.find(id);
  if (files != state_->sorted.cases.end()) {
    Findings told;
    for (const FileId file : files->second) {
      if (auto bytes = state_->source.read(file)) {
        loaded.documents.push_back(store::read_document(file, state_->source.paths()[file], std::move(*bytes), told));
      } else {
        loaded.failures.push_back(std::move(bytes).error());
      }
    }
  }
  std::ranges::sort(loaded.documents, store::written_before, &store::Document::path);
  loaded.view = std::make_unique<rules::CaseView>(state_->registry, id, loaded.documents);
  return loaded;
}

}  // namespace cfcm::audit
