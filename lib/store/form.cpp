#include "store/form.h"

#include <algorithm>
#include <iterator>

#include "model/canonical.h"
#include "model/kinds.h"
#include "yaml/alike.h"
#include "yaml/read.h"
#include "yaml/utf8.h"

namespace cfcm::store {
namespace {

/// The kind that a record says it is; null when there is no telling.
const model::RecordType* kind_of(const yaml::Tree& tree) {
  const auto record = tree.root().find("record");
  return record && record->is_scalar() ? model::kind(record->text()) : nullptr;
}

std::string canonical_text(const yaml::Tree& tree, const model::RecordType& kind) {
  return yaml::write(model::canonical(tree, kind));
}

bool reads_back(const yaml::Tree& tree, const std::string& text) {
  Findings findings;
  const yaml::Tree again = yaml::read(0, {}, text, findings);
  return findings.empty() && yaml::alike(tree, again);
}

Finding finding_at(std::string_view rule, Where where, std::string message, std::string remedy) {
  Finding finding;
  finding.rule = rule;
  finding.where = std::move(where);
  finding.message = std::move(message);
  finding.remedy = std::move(remedy);
  return finding;
}

/// Moves what writing anew mends.
void take_mended(Form& form, bool mend_end) {
  const auto is_mended = [&](const Finding& finding) {
    return finding.rule == "D107" || (finding.rule == "D110" && mend_end);
  };
  std::ranges::copy_if(form.refusals, std::back_inserter(form.mended), is_mended);
  std::erase_if(form.refusals, is_mended);
}

/// The first line, from 1, that differs.
std::uint32_t first_difference(std::string_view one, std::string_view other) {
  const auto [at, there] = std::ranges::mismatch(one, other);
  return static_cast<std::uint32_t>(std::count(one.begin(), at, '\n')) + 1;
}

void compare(const yaml::Tree& tree, const std::string& text, std::string_view path, Findings& findings) {
  const std::string_view source = tree.source();
  if (text == source) return;
  const std::uint32_t line = first_difference(source, text);
  const auto columns = static_cast<std::uint32_t>(std::max<std::size_t>(yaml::count(tree.line(line)), 1));
  Finding finding = finding_at("D113", tree.where({tree.file(), line, 1, columns + 1, 0}, std::string(path)),
                               "the record is not in its canonical form, first in this line",
                               "write it so with `cfcm fmt`; nothing but the form changes");
  finding.level = Level::note;
  findings.push_back(std::move(finding));
}

}  // namespace

Form canonical_form(std::string_view path, std::string bytes, bool mend_end) {
  Form form;
  const yaml::Tree tree = yaml::read(0, path, std::move(bytes), form.refusals);
  take_mended(form, mend_end);
  if (tree.empty() || !form.refusals.empty()) return form;
  const auto* kind = kind_of(tree);
  if (!kind) {
    std::vector<model::Reference> references;
    model::Reading reading{path, form.refusals, references};
    model::read_any(tree, reading);
    return form;
  }
  std::string text = canonical_text(tree, *kind);
  if (!reads_back(tree, text)) {
    form.refusals.push_back(finding_at("D113", tree.where({}, std::string(path)),
                                       "the canonical form of this record does not read back as the same record",
                                       "shorten its longest text; if that does not help, the fault is with cfcm"));
    return form;
  }
  if (form.mended.empty()) compare(tree, text, path, form.mended);
  form.text = std::move(text);
  return form;
}

void check_form(const yaml::Tree& tree, std::string_view path, Findings& findings) {
  const auto* kind = tree.empty() ? nullptr : kind_of(tree);
  if (kind) compare(tree, canonical_text(tree, *kind), path, findings);
}

}  // namespace cfcm::store
