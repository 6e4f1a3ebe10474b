#include "render/renderer.h"
#include "render/text_finding.h"

namespace cfcm::render {
namespace {

void write(const View& view, fmt::memory_buffer& out) {
  bool first = true;
  for (const Finding& finding : view.outcome.findings) {
    if (view.quiet) {
      write_first_line(finding, view.color, out);
      continue;
    }
    if (!first) out.push_back('\n');
    first = false;
    write_finding(finding, view.color, out);
  }
}

}  // namespace

extern const Renderer text_renderer{
    .name = "text",
    .media = "text/plain; charset=utf-8",
    .about = "for people: each finding with its place, its chain of ties, its rule and what to do",
    .write = write,
};

}  // namespace cfcm::render
