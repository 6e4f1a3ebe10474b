#include "store/writer.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <memory>

#include <fmt/format.h>

#include "base/hash.h"
#include "store/publish.h"

namespace cfcm::store {
namespace {

Failure cannot_read(const std::string& path) {
  return {Failure::Kind::io, fmt::format("cannot read {}: {}; nothing was changed", path, std::strerror(errno))};
}

/// Git is to keep nothing of `.cfcm`, whatever the tree's own .gitignore says.
Result<> hide(int control) {
  if (::faccessat(control, ".gitignore", F_OK, AT_SYMLINK_NOFOLLOW) == 0) return std::monostate{};
  if (errno != ENOENT) return cannot_read(".cfcm/.gitignore");
  return publish_new(control, ".gitignore", "*\n");
}

/// What is not sure yet is an earlier writer's: nothing of what was asked for now has been done.
Failure before_work(Failure failure) {
  failure.kind = Failure::Kind::io;
  return failure;
}

Failure unfinished(const std::string& why) {
  return {
      Failure::Kind::committed,
      fmt::format("the change is made, but not in every file yet: {}; the next command that writes finishes it", why)};
}

}  // namespace

Result<Writer> Writer::open(const std::string& root, const Asked& asked) {
  Descriptor at(::open(root.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!at) return cannot_write(root);
  Descriptor control = open_folder_of(at.get(), ".cfcm/lock", true);
  if (!control) return cannot_write(".cfcm");
  auto lock = Lock::take(control.get(), asked.wait, asked.purpose);
  if (!lock) return std::move(lock).error();
  Writer writer(std::move(at), std::move(control), std::move(*lock));
  if (auto swept = writer.sweep(); !swept) return before_work(std::move(swept).error());
  if (auto hidden = hide(writer.control_.get()); !hidden) return before_work(std::move(hidden).error());
  if (auto finished = writer.finish(); !finished) return before_work(std::move(finished).error());
  return writer;
}

Result<> Writer::commit(std::span<const Change> changes) const {
  for (const Change& change : changes) {
    if (auto sound = check(change); !sound) return sound;
  }
  if (changes.size() == 1) {
    const Change& change = changes.front();
    if (change.seen) return publish_over(root_.get(), change.path, *change.seen, change.bytes, control_.get());
    return publish_new(root_.get(), change.path, change.bytes, control_.get());
  }
  {
    const Descriptor file = open_at(control_.get(), new_journal_name, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    const bool written = file && write_all(file.get(), journal_text(changes)) && force(file.get()) &&
                         ::renameat(control_.get(), new_journal_name, control_.get(), journal_name) == 0;
    if (!written) {
      auto failure = cannot_write(".cfcm/journal");
      ::unlinkat(control_.get(), new_journal_name, 0);
      return failure;
    }
  }
  // From here on the change has happened.
  if (!force(control_.get())) return unfinished(std::strerror(errno));
  if (auto finished = finish(); !finished) return unfinished(finished.error().message);
  return std::monostate{};
}

/// What commit is about to do must be possible: nobody has changed the files meanwhile, and new ones are not there.
Result<> Writer::check(const Change& change) const {
  auto now = bytes_of(root_.get(), change.path);
  if (!now) return std::move(now).error();
  if (*now == change.seen) return std::monostate{};
  const char* why = !change.seen ? "it is there already"
                    : *now       ? "somebody else has changed it since it was read"
                                 : "somebody else has removed it";
  return Failure{Failure::Kind::io, fmt::format("cannot write {}: {}; nothing was changed", change.path, why)};
}

Result<> Writer::finish() const {
  auto text = bytes_of(control_.get(), journal_name);
  if (!text) return std::move(text).error();
  if (!*text) return std::monostate{};
  const auto changes = read_journal(**text);
  if (!changes) {
    return Failure{Failure::Kind::io,
                   ".cfcm/journal cannot be read as a change to several files; `cfcm doctor` tells more"};
  }
  for (const Pending& change : *changes) {
    if (auto applied = apply(change); !applied) return applied;
  }
  if (::unlinkat(control_.get(), journal_name, 0) != 0 || !force(control_.get())) return cannot_write(".cfcm/journal");
  return std::monostate{};
}

Result<> Writer::apply(const Pending& change) const {
  auto now = bytes_of(root_.get(), change.path);
  if (!now) return std::move(now).error();
  if (*now == change.bytes) {
    // Made before, and perhaps not yet on disk.
    const Descriptor folder = open_folder_of(root_.get(), change.path, false);
    if (!folder || !force(folder.get())) return cannot_write(change.path);
    return std::monostate{};
  }
  const bool as_seen = *now ? !change.seen_hash.empty() && sha256(**now) == change.seen_hash : change.seen_hash.empty();
  if (!as_seen) {
    return Failure{Failure::Kind::io,
                   fmt::format("{} was changed by hand while a change to several files was under way; `cfcm doctor` "
                               "tells more",
                               change.path)};
  }
  if (*now) return publish_over(root_.get(), change.path, **now, change.bytes, control_.get());
  return publish_new(root_.get(), change.path, change.bytes, control_.get());
}

Result<> Writer::sweep() const {
  const std::unique_ptr<DIR, int (*)(DIR*)> folder(::fdopendir(::dup(control_.get())), &::closedir);
  if (!folder) return cannot_read(".cfcm");
  ::rewinddir(folder.get());
  errno = 0;
  while (const dirent* entry = ::readdir(folder.get())) {
    const std::string_view name = entry->d_name;
    if (!name.starts_with(temporary_prefix) && name != new_journal_name) continue;
    if (::unlinkat(control_.get(), entry->d_name, 0) != 0 && errno != ENOENT) return cannot_write(".cfcm");
    errno = 0;
  }
  if (errno != 0) return cannot_read(".cfcm");
  return std::monostate{};
}

Result<std::string> Writer::answered(const std::string& token) const {
  auto answer = bytes_of(root_.get(), remember(token, "").path);
  if (!answer) return std::move(answer).error();
  return *answer ? std::move(**answer) : std::string();
}

Change Writer::remember(const std::string& token, const std::string& answer) {
  return {".cfcm/requests/" + sha256("cfcm request " + token), std::nullopt, answer};
}

}  // namespace cfcm::store
