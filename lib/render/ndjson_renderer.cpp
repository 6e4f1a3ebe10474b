#include "render/finding_json.h"
#include "render/renderer.h"

namespace cfcm::render {
namespace {

void write(const View& view, fmt::memory_buffer& out) {
  const auto put = [&](const char* key, Json value) {
    Json object = Json::object();
    object[key] = std::move(value);
    const std::string text = line(object);
    out.append(text.data(), text.data() + text.size());
  };
  for (const Finding& finding : view.outcome.findings) put("finding", finding_json(finding));
  put("summary", outcome_json(view.outcome));
}

}  // namespace

extern const Renderer ndjson_renderer{
    .name = "ndjson",
    .media = "application/x-ndjson",
    .about = "for programs that read line by line: a finding a line, then the summary",
    .write = write,
    .failure = [](const Failure& failure) { return line(failure_json(failure)); },
};

}  // namespace cfcm::render
