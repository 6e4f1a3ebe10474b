#include <algorithm>
#include <cctype>

#include <fmt/format.h>

#include "rules/program_places.h"

namespace cfcm::rules {
namespace {

/// The method speaks of chance, and does not deny it.
bool is_random(std::string method) {
  std::ranges::transform(method, method.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  const auto holds = [&](std::string_view word) { return method.find(word) != std::string::npos; };
  return holds("random") && !holds("not random") && !holds("non-random") && !holds("nonrandom");
}

void check(const ProgramView& view, Report& report) {
  for (const auto* review : view.all<model::Review>()) {
    if (!was_held(view, *review) || !review->sample) continue;
    const auto& sample = *review->sample;
    report.tested(*review->date);
    // Where every case was looked at there is no sample to draw again.
    if (sample.cases && sample.of_total && *sample.cases >= *sample.of_total) continue;
    if (sample.method && (sample.seed || !is_random(sample.method->text))) continue;
    report.add(gap(
        view.where(review->sample.mark()),
        sample.method ? fmt::format("the random sample of the review of {} has no seed on record", review->date->text())
                      : fmt::format("the sample of the review of {} has no method on record", review->date->text()),
        *review->date));
  }
}

}  // namespace

extern const Rule e607_sample_not_reproducible{
    .code = "E607",
    .slug = "sample-not-reproducible",
    .element = 6,
    .category = Category::monitoring,
    .incentives = {Incentive::convenience},
    .citations = {"BIP element 6"},
    .summary = "the sample of a review can be drawn again: its method is on record, and the seed of a random one",
    .why = "Whoever picks the cases decides what the review finds; a sample that can be drawn again picks by itself.",
    .remedy = "record how the cases were chosen as `sample.method`, and the seed of a random choice as `sample.seed`",
    .needs = "a review with a sample",
    .level = Level::note,
    .check_program = check,
};

}  // namespace cfcm::rules
