#include "cmd/desk.h"

#include <algorithm>

#include <fmt/format.h>

#include "change/place.h"
#include "cmd/asking.h"
#include "cmd/editor.h"
#include "cmd/line_ends.h"
#include "cmd/looking.h"
#include "cmd/session.h"
#include "cmd/sources.h"
#include "model/assign.h"
#include "model/canonical.h"
#include "model/kinds.h"
#include "render/skeleton.h"
#include "store/layout.h"
#include "yaml/patch.h"
#include "yaml/read.h"

namespace cfcm::cmd {

using model::RecordType;
using yaml::Draft;

namespace {

/// The values alone: not whether they are quoted, nor in what order the fields of a map stand.
Draft as_words(Draft value) {
  if (value.kind == Draft::Kind::plain || value.kind == Draft::Kind::id) value.kind = Draft::Kind::text;
  for (auto& item : value.items) item = as_words(std::move(item));
  for (auto& field : value.fields) field.value = as_words(std::move(field.value));
  std::ranges::sort(value.fields, {}, &Draft::Field::key);
  return value;
}

}  // namespace

const audit::Loaded& Desk::loaded() {
  if (!loaded_) loaded_.emplace(*source_, as_of_);
  return *loaded_;
}

Result<change::Found> Desk::record(const std::string& typed, const RecordType* kind) const {
  return named_record(root_, *source_, typed, kind);
}

Result<Draft> Desk::fill(Draft base, const RecordType& type, std::span<const Need> needs) {
  if (arguments_.has("from")) {
    auto more = read_from(arguments_, process_, *session_, type);
    if (!more) return std::move(more).error();
    if (const auto kind = more->text_of("record"); !kind.empty() && type.find("record") && kind != type.name)
      return usage_failure(
          fmt::format("{} holds a record of another kind than {}", arguments_.given_as("from"), type.name));
    for (const char* fixed : {"case", "id"}) {
      const auto known = base.text_of(fixed), given = more->text_of(fixed);
      if (!known.empty() && !given.empty() && known != given)
        return usage_failure(
            fmt::format("{} gives another `{}` than the command names", arguments_.given_as("from"), fixed));
    }
    model::merge(base, type, *more);
  }
  for (const auto& one : arguments_.values("set")) {
    const auto equals = one.find('=');
    if (equals == std::string::npos || equals == 0)
      return usage_failure("--set takes FIELD=VALUE, such as name.family=Lind");
    if (auto set = set_field(base, type, one.substr(0, equals), one.substr(equals + 1)); !set)
      return std::move(set).error();
  }
  for (const auto& [path, value] : session_->answers) {
    if (auto set = set_field(base, type, path, value); !set) return std::move(set).error();
  }
  const Asking asking{process_,
                      *session_,
                      date_,
                      *source_,
                      [this]() -> const audit::Loaded& { return loaded(); },
                      needs,
                      arguments_.has("edit")};
  if (auto asked = ask_for_missing(base, type, asking); !asked) return std::move(asked).error();
  return base;
}

Result<std::string> Desk::edited(const std::string& path, std::string text, const std::optional<std::string>& seen) {
  edited_ = true;
  if (!session_->edited) {
    const bool dry = arguments_.has("dry-run");
    auto edited = edit(root_, path, std::move(text), seen,
                       {std::max(as_of_, date_), process_, !fresh_id_, !arguments_.has("accept") && !dry, !dry});
    if (!edited) return std::move(edited).error();
    session_->edited = std::move(*edited);
  }
  if (session_->edited->seen != seen) {
    return Failure{Failure::Kind::io,
                   fmt::format("somebody else changed {} while you edited it; nothing was changed", path)};
  }
  return session_->edited->text;
}

Result<std::string> Desk::create(const RecordType& kind, Draft record) {
  if (arguments_.has("if-match"))
    return usage_failure("--if-match says what a record holds before it is changed, and this one is new");
  const std::string_view id_field = kind.name == "intake" ? "case" : "id";
  const bool has_id = change::id_letter(kind) != '\0', own_id = has_id && record.text_of(id_field).empty();
  if (own_id && !session_->id.empty()) {
    Draft known = Draft::map();
    model::overlay(record, kind, known.add(id_field, Draft::id(session_->id)));
  }
  if (auto completed = change::complete(record, kind, date_); !completed) return std::move(completed).error();
  if (own_id) session_->id = record.text_of(id_field);
  auto path = change::place(*source_, kind, record);
  if (!path) return path;
  fresh_id_ = own_id;
  std::string text = yaml::write(record);
  if (arguments_.has("edit") && !edited_) {
    auto typed = edited(*path, render::skeleton(kind, record), std::nullopt);
    if (!typed) return typed;
    text = std::move(*typed);
    // Whoever edits may have given it another id or day.
    Findings findings;
    const auto tree = yaml::read(0, *path, text, findings);
    record = tree.empty() ? record : model::canonical(tree, kind);
    path = change::place(*source_, kind, record);
    if (!path) return path;
  }
  made_ = has_id ? std::string(record.text_of(id_field)) : *path;
  changes_.push_back({*path, std::nullopt, std::move(text)});
  if (answer_.empty()) answer_ = made_;
  return path;
}

Result<> Desk::change(const change::Found& found, const std::function<Result<>(Draft&)>& edit) {
  if (const auto wanted = arguments_.value("if-match"); !wanted.empty() && changes_.empty()) {
    if (auto sound = matches(wanted, found); !sound) return sound;
  }
  const Draft before = model::canonical(found.tree, *found.kind);
  Draft after = before;
  if (auto done = edit(after); !done) return done;
  const bool same = yaml::equal_values(before, after);
  std::string bytes = same ? found.bytes : ended_like(found.bytes, yaml::patch(found.tree, before, after));
  if (!same && line_ends(found.bytes) == LineEnds::mixed)
    tell(fmt::format("some lines of {} ended in CRLF; all of them end in a line feed now", found.path));
  const bool by_hand = arguments_.has("edit") && !edited_;
  auto text = by_hand ? edited(found.path, std::move(bytes), found.bytes) : Result<std::string>(std::move(bytes));
  if (!text) return std::move(text).error();
  if (!by_hand) {
    // What was written is read back before anybody sees it.
    Findings findings;
    const auto again = yaml::read(0, found.path, *text, findings);
    if (again.empty() || !yaml::equal_values(as_words(model::canonical(again, *found.kind)), as_words(after))) {
      return Failure{Failure::Kind::io, fmt::format("{} is left as it is: what was to be written does not read back, "
                                                    "which is a fault of cfcm",
                                                    found.path)};
    }
  }
  if (*text != found.bytes) changes_.push_back({found.path, found.bytes, std::move(*text)});
  if (answer_.empty()) answer_ = found.path;
  return std::monostate{};
}

}  // namespace cfcm::cmd
