#include "render/finding_json.h"
#include "render/renderer.h"

namespace cfcm::render {
namespace {

void write(const View& view, fmt::memory_buffer& out) {
  Json json = outcome_json(view.outcome);
  Json& findings = json["findings"] = Json::array();
  for (const Finding& finding : view.outcome.findings) findings.push_back(finding_json(finding));
  const std::string text = document(json);
  out.append(text.data(), text.data() + text.size());
}

}  // namespace

extern const Renderer json_renderer{
    .name = "json",
    .media = "application/json",
    .about = "for programs: one document with the inputs, the summary and all findings",
    .write = write,
    .failure = [](const Failure& failure) { return document(failure_json(failure)); },
};

}  // namespace cfcm::render
