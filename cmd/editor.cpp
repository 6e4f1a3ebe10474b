#include "cmd/editor.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>

#include <fmt/format.h>

#include "base/own_id.h"
#include "change/judge.h"
#include "model/canonical.h"
#include "model/kinds.h"
#include "render/skeleton.h"
#include "render/text_finding.h"
#include "store/files.h"
#include "store/publish.h"
#include "yaml/patch.h"
#include "yaml/read.h"

namespace cfcm::cmd {
namespace {

using yaml::Draft;

constexpr std::string_view mark = "#! ";

std::string as_comments(const Findings& findings, bool conflict) {
  fmt::memory_buffer buffer;
  for (const auto& finding : findings) render::write_finding(finding, false, buffer);
  const std::string_view text(buffer.data(), buffer.size());
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    out += fmt::format("{}{}\n", mark, text.substr(at, end - at));
    at = end + 1;
  }
  if (conflict)
    out +=
        "#! This would make a conflict of interest. Choose somebody without a tie, or give up and record the "
        "safeguard\n"
        "#! first; --accept REASON writes it all the same and keeps the reason, still to be approved.\n";
  if (!out.empty()) out += "#! Save it unchanged, or empty, to give up: nothing is written then.\n";
  return out;
}

std::string without_marks(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size() - 1);
    const auto line = text.substr(at, end + 1 - at);
    if (!line.starts_with("#!")) out += line;
    at = end + 1;
  }
  return out;
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \n\t\r") == std::string_view::npos; }

bool exists(const std::string& path) { return ::access(path.c_str(), F_OK) == 0; }

/// What the text makes of the record: of one that is there as it was typed; of a new one without hints, in its form.
struct Typed {
  std::string text{};
  Findings findings{};
};
Typed read_typed(const std::string& path, std::string text, bool is_new) {
  Typed typed;
  const auto tree = yaml::read(0, path, text, typed.findings);
  const auto open = std::erase_if(typed.findings, [](const Finding& one) { return one.rule == "D110"; });
  std::erase_if(typed.findings, [](const Finding& one) { return one.rule == "D107"; });
  typed.text = std::move(text);
  // Whoever saved it has seen its end.
  if (open > 0) typed.text += typed.text.ends_with('\n') ? "...\n" : "\n...\n";
  if (!typed.findings.empty() || tree.empty()) return typed;
  const auto record = tree.root().find("record");
  const auto* kind = record && record->is_scalar() ? model::kind(record->text()) : nullptr;
  if (!kind || !is_new) return typed;
  auto draft = model::canonical(tree, *kind);
  render::without_hints(draft);
  typed.text = yaml::write(draft);
  return typed;
}

}  // namespace

Result<Session::Edited> edit(const std::string& root, const std::string& path, std::string text,
                             const std::optional<std::string>& seen, const Editing& editing) {
  if (!editing.process.edit)
    return usage_failure("neither VISUAL nor EDITOR names an editor; give the fields with --from or --set");
  const auto token = make_id('T');
  if (!token) return Failure{Failure::Kind::io, "the system gives no random numbers; nothing was changed"};
  Session::Edited edited{seen, {}, fmt::format(".cfcm/edit-{}.yaml", *token), !exists(root + "/.cfcm")};
  const auto folder = store::Folder::open(root);
  if (!folder) return folder.error();
  if (auto made = store::publish_new(root, edited.kept, text); !made) {
    forget(root, edited);
    return std::move(made).error();
  }
  // What the file holds when the person stops: their text, or nothing of theirs.
  const auto stopped = [&](Failure failure) {
    const auto left = folder->read(edited.kept, yaml::Limits{}.bytes);
    const bool typed = !left || (!is_blank(*left) && without_marks(*left) != text);
    if (typed && editing.keep)
      failure.message += fmt::format("; your text is in {}", edited.kept);
    else
      forget(root, edited);
    return failure;
  };
  for (std::string shown = text;;) {
    if (auto closed = editing.process.edit(root + "/" + edited.kept); !closed)
      return stopped(std::move(closed).error());
    auto typed = folder->read(edited.kept, yaml::Limits{}.bytes);
    if (!typed) return std::move(typed).error();
    const bool again = shown != text;
    if (is_blank(*typed) || (again && without_marks(*typed) == without_marks(shown)) ||
        (seen && !again && *typed == text))
      return stopped(usage_failure("given up: nothing was written"));
    auto read = read_typed(path, without_marks(*typed), !seen);
    bool conflict = false;
    if (read.findings.empty()) {
      const std::array changes{store::Change{path, seen, read.text}};
      auto judged = change::judge(root, changes, {editing.as_of, 1, !editing.known_id});
      if (!judged) return stopped(std::move(judged).error());
      read.findings = std::move(judged->unsound);
      if (read.findings.empty() && editing.conflicts) {
        read.findings = std::move(judged->barred);
        conflict = !read.findings.empty();
      }
    }
    if (read.findings.empty()) {
      edited.text = std::move(read.text);
      return edited;
    }
    shown = as_comments(read.findings, conflict) + without_marks(*typed);
    if (auto put = store::publish_over(root, edited.kept, *typed, shown); !put) return stopped(std::move(put).error());
  }
}

void forget(const std::string& root, const Session::Edited& edited) {
  if (edited.kept.empty()) return;
  // Editors leave copies beside it: `.edit-T….yaml.swp`, `edit-T….yaml~`.
  const auto name = edited.kept.substr(edited.kept.rfind('/') + 1);
  std::error_code error;
  std::filesystem::directory_iterator at(root + "/.cfcm", error);
  for (; !error && at != std::filesystem::directory_iterator(); at.increment(error)) {
    if (at->path().filename().native().find(name) != std::string::npos) ::unlink(at->path().c_str());
  }
  // Only when it is empty, which it is not when a record was written.
  if (edited.made_folder) ::rmdir((root + "/.cfcm").c_str());
}

}  // namespace cfcm::cmd
