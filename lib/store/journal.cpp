#include "store/journal.h"

#include <charconv>

#include <fmt/format.h>

#include "base/hash.h"

namespace cfcm::store {
namespace {

constexpr std::string_view head = "cfcm journal 1\n";
constexpr std::string_view is_new = "-";

/// The text up to `end`, which is taken off, too; nothing when there is none.
std::optional<std::string_view> take_until(std::string_view& text, char end) {
  const auto at = text.find(end);
  if (at == std::string_view::npos) return std::nullopt;
  const auto part = text.substr(0, at);
  text.remove_prefix(at + 1);
  return part;
}

std::optional<Pending> take_change(std::string_view& text) {
  const auto hash = take_until(text, ' '), length = take_until(text, ' '), path = take_until(text, '\n');
  std::size_t size = 0;
  if (!hash || !length || !path) return std::nullopt;
  const auto [end, error] = std::from_chars(length->data(), length->data() + length->size(), size);
  if (error != std::errc{} || end != length->data() + length->size() || text.size() <= size) return std::nullopt;
  Pending change{std::string(*path), *hash == is_new ? std::string() : std::string(*hash),
                 std::string(text.substr(0, size))};
  text.remove_prefix(size + 1);
  return change;
}

}  // namespace

std::string journal_text(std::span<const Change> changes) {
  std::string text(head);
  for (const Change& change : changes) {
    text += fmt::format("{} {} {}\n{}\n", change.seen ? sha256(*change.seen) : std::string(is_new), change.bytes.size(),
                        change.path, change.bytes);
  }
  return text += fmt::format("end {}\n", sha256(text));
}

std::optional<std::vector<Pending>> read_journal(std::string_view text) {
  const auto last = text.rfind("end ");
  if (!text.starts_with(head) || last == std::string_view::npos) return std::nullopt;
  std::string_view body = text.substr(0, last);
  if (text.substr(last) != fmt::format("end {}\n", sha256(body))) return std::nullopt;
  body.remove_prefix(head.size());
  std::vector<Pending> changes;
  while (!body.empty()) {
    auto change = take_change(body);
    if (!change) return std::nullopt;
    changes.push_back(std::move(*change));
  }
  return changes;
}

}  // namespace cfcm::store
