#include "render/renderer.h"

#include <algorithm>
#include <vector>

namespace cfcm::render {

#define RENDERER(name) extern const Renderer name;
#include "renderers.inc"
#undef RENDERER

std::span<const Renderer* const> all() {
  static const std::vector<const Renderer*> renderers = [] {
    std::vector<const Renderer*> listed{
#define RENDERER(name) &name,
#include "renderers.inc"
#undef RENDERER
    };
    std::ranges::sort(listed, {}, &Renderer::name);
    return listed;
  }();
  return renderers;
}

const Renderer* find(std::string_view name) {
  const auto renderers = all();
  const auto found = std::ranges::find(renderers, name, &Renderer::name);
  return found == renderers.end() ? nullptr : *found;
}

}  // namespace cfcm::render
