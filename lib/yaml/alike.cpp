#include "yaml/alike.h"

#include <algorithm>

namespace cfcm::yaml {
namespace {

bool alike(const Node& one, const Node& other) {
  if (one.kind() != other.kind()) return false;
  if (one.is_scalar()) return one.text() == other.text();
  if (one.is_list()) {
    const auto items = one.items(), others = other.items();
    return std::ranges::equal(items, others, [](const Node& a, const Node& b) { return alike(a, b); });
  }
  const auto entries = one.entries();
  return entries.size() == other.entries().size() && std::ranges::all_of(entries, [&](const Node::Entry& entry) {
           const auto value = other.find(entry.key.text());
           return value && alike(entry.value, *value);
         });
}

std::vector<std::string_view> comments(const Tree& tree) {
  std::vector<std::string_view> out;
  for (const Comment& comment : tree.comments()) out.push_back(tree.source().substr(comment.at, comment.length));
  std::ranges::sort(out);
  return out;
}

}  // namespace

bool alike(const Tree& one, const Tree& other) {
  if (one.empty() || other.empty()) return one.empty() && other.empty();
  return alike(one.root(), other.root()) && comments(one) == comments(other);
}

}  // namespace cfcm::yaml
