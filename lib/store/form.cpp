#include "store/form.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

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

/// Whether nothing but blank lines follows the first line that begins with `...`: no text of a record stands so far to
/// the left.
bool ends_in_blank_lines(std::string_view source) {
  const auto end = source.find("\n...");
  return end != std::string_view::npos && source.find_first_not_of(" \n", end + 4) == std::string_view::npos;
}

/// Moves what writing anew mends. Of what follows the end, blank lines hold nothing that could be lost.
void take_mended(Form& form, const yaml::Tree& tree, bool mend_end) {
  const bool blank_end = ends_in_blank_lines(tree.source());
  const auto is_mended = [&](const Finding& finding) {
    return finding.rule == "D107" || (finding.rule == "D110" && mend_end) || (finding.rule == "D112" && blank_end);
  };
  std::ranges::copy_if(form.refusals, std::back_inserter(form.mended), is_mended);
  std::erase_if(form.refusals, is_mended);
}

/// The first line, from 1, that differs.
std::uint32_t first_difference(std::string_view one, std::string_view other) {
  const auto [at, there] = std::ranges::mismatch(one, other);
  return static_cast<std::uint32_t>(std::count(one.begin(), at, '\n')) + 1;
}

/// The text that is too long for a line when it stands in quotes, where one is.
std::optional<Finding> too_long(const yaml::Tree& tree, const std::string& text, std::string_view path) {
  constexpr std::size_t most = yaml::Limits{}.line_bytes;
  std::size_t longest = 0;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    longest = std::max(longest, end - start);
    start = end + 1;
  }
  if (longest <= most) return std::nullopt;
  std::uint32_t at = 0;
  for (std::uint32_t i = 1; i < tree.size(); ++i) {
    if (tree.item(i).length > tree.item(at).length) at = i;
  }
  Finding finding = finding_at(
      "D114", tree.where(yaml::Node(tree, at).mark(), std::string(path)),
      "this text has no canonical form: a block cannot hold it, and in quotes it is longer than a line may be",
      "take away blank lines at its end, spaces at the ends of its lines, tabs and control characters, or shorten it");
  finding.level = Level::note;
  return finding;
}

/// `text` is not what the record's source is.
void compare(const yaml::Tree& tree, const std::string& text, std::string_view path, Findings& findings) {
  const std::string_view source = tree.source();
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
  take_mended(form, tree, mend_end);
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
    if (auto finding = too_long(tree, text, path))
      form.refusals.push_back(std::move(*finding));
    else
      form.failure =
          Failure{Failure::Kind::io, fmt::format("{} is left as it is: its canonical form does not read back "
                                                 "as the same record, which is a fault of cfcm",
                                                 path)};
    return form;
  }
  if (form.mended.empty() && text != tree.source()) compare(tree, text, path, form.mended);
  form.text = std::move(text);
  return form;
}

void check_form(const yaml::Tree& tree, std::string_view path, Findings& findings) {
  const auto* kind = tree.empty() ? nullptr : kind_of(tree);
  if (!kind) return;
  const std::string text = canonical_text(tree, *kind);
  if (text == tree.source()) return;
  if (auto finding = too_long(tree, text, path))
    findings.push_back(std::move(*finding));
  else
    compare(tree, text, path, findings);
}

}  // namespace cfcm::store
