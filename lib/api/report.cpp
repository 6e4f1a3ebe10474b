#include "api/report.h"

#include <fmt/format.h>

#include "render/text_finding.h"
#include "render/words.h"
#include "rules/citations.h"
#include "rules/rule.h"

namespace libcfcm::v1 {
namespace {

Level level(cfcm::Level level) {
  switch (level) {
    case cfcm::Level::note: return Level::note;
    case cfcm::Level::warning: return Level::warning;
    case cfcm::Level::error: return Level::error;
  }
  return Level::error;
}

Verdict verdict(cfcm::Verdict verdict) {
  switch (verdict) {
    case cfcm::Verdict::excluded: return Verdict::excluded;
    case cfcm::Verdict::possible: return Verdict::possible;
    case cfcm::Verdict::certain: return Verdict::certain;
  }
  return Verdict::certain;
}

std::string text(const std::optional<cfcm::Date>& date) { return date ? date->text() : std::string(); }

Where where(const cfcm::Where& where) {
  return {where.path, where.line, where.column, where.end_column, where.pointer, where.excerpt};
}

Hop hop(const cfcm::Hop& hop) {
  return {.from = hop.from,
          .tie = hop.tie,
          .to = hop.to,
          .detail = hop.detail,
          .percent = hop.percent,
          .since = text(hop.since),
          .until = text(hop.until),
          .path = hop.path,
          .line = hop.line,
          .evidence = hop.evidence};
}

std::string headline(const cfcm::Finding& finding) {
  fmt::memory_buffer buffer;
  cfcm::render::write_first_line(finding, false, buffer);
  return {buffer.data(), buffer.size() - 1};  // without its newline
}

Finding finding(const cfcm::Finding& from) {
  Finding to{.rule = from.rule,
             .level = level(from.level),
             .verdict = verdict(from.verdict),
             .case_id = from.case_id,
             .where = where(from.where),
             .message = from.message,
             .act = from.act,
             .date = text(from.date),
             .through = text(from.through),
             .actor = {from.actor.person, from.actor.organization},
             .party = {from.party.id, from.party.role},
             .citations = cfcm::rules::citations(from),
             .basis = from.basis,
             .remedy = from.remedy,
             .fingerprint = from.fingerprint,
             .headline = headline(from)};
  for (const auto& one : from.chain) to.chain.push_back(hop(one));
  for (const auto& one : from.related) to.related.push_back({where(one.where), one.note});
  if (from.share) to.share = Finding::Share{from.share->exact, from.share->at_least, from.share->at_most};
  if (from.accepted) to.accepted = Finding::Accepted{from.accepted->reason, from.accepted->expires};
  if (const auto* rule = cfcm::rules::find_rule(from.rule)) {
    to.slug = rule->slug;
    to.element = rule->element;
    to.category = cfcm::rules::name(rule->category);
    for (const auto incentive : rule->incentives) to.incentives.emplace_back(cfcm::rules::name(incentive));
  }
  return to;
}

}  // namespace

Failure failure(const cfcm::Failure& failure) {
  const bool usage = failure.kind == cfcm::Failure::Kind::usage;
  return {usage ? Failure::Kind::usage : Failure::Kind::io, failure.message};
}

Report report(const cfcm::audit::Outcome& outcome) {
  Report report{.as_of = outcome.as_of.text(),
                .policies = outcome.policies,
                .files = outcome.files,
                .records = outcome.records,
                .cases = outcome.cases,
                .digest = outcome.digest,
                .errors = outcome.errors,
                .warnings = outcome.warnings,
                .notes = outcome.notes,
                .accepted = outcome.accepted,
                .rules_run = outcome.rules_run,
                .not_testable = outcome.not_testable};
  report.findings.reserve(outcome.findings.size());
  for (const auto& one : outcome.findings) report.findings.push_back(finding(one));
  for (const auto& one : outcome.failures) report.failures.push_back(failure(one));
  return report;
}

std::string_view name(Level level) noexcept {
  switch (level) {
    case Level::note: return cfcm::render::name(cfcm::Level::note);
    case Level::warning: return cfcm::render::name(cfcm::Level::warning);
    case Level::error: return cfcm::render::name(cfcm::Level::error);
  }
  return {};
}

std::string_view name(Verdict verdict) noexcept {
  switch (verdict) {
    case Verdict::excluded: return cfcm::render::name(cfcm::Verdict::excluded);
    case Verdict::possible: return cfcm::render::name(cfcm::Verdict::possible);
    case Verdict::certain: return cfcm::render::name(cfcm::Verdict::certain);
  }
  return {};
}

}  // namespace libcfcm::v1
