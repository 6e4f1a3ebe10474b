#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <string_view>

#include "cmd/command.h"
#include "cmd/program.h"

namespace {

/// Whether all of the text was written; a reader that has gone away is no failure.
bool deliver(int fd, std::string_view text) {
  while (!text.empty()) {
    const ssize_t n = ::write(fd, text.data(), text.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return errno == EPIPE;
    text.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

cfcm::Result<std::string> read_stdin(std::size_t most) {
  std::string bytes;
  char part[1 << 16];
  while (bytes.size() <= most) {
    const ssize_t n = ::read(STDIN_FILENO, part, std::min(sizeof part, most + 1 - bytes.size()));
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return cfcm::Failure{.message = std::string("cannot read standard input: ") + std::strerror(errno)};
    if (n == 0) break;
    bytes.append(part, static_cast<std::size_t>(n));
  }
  return bytes;
}

/// One line from the terminal, without its end.
std::optional<std::string> ask(std::string_view question) {
  deliver(STDERR_FILENO, question);
  std::string line;
  for (char c = 0;;) {
    const ssize_t n = ::read(STDIN_FILENO, &c, 1);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return line.empty() ? std::nullopt : std::optional(line);
    if (c == '\n') return line;
    line += c;
  }
}

/// $VISUAL, else $EDITOR; empty when neither names one.
std::string editor() {
  for (const char* name : {"VISUAL", "EDITOR"}) {
    if (const char* named = std::getenv(name); named && *named) return named;
  }
  return {};
}

/// What names the editor may hold options, as everywhere: a shell takes them apart. The path is no part of its command.
cfcm::Result<> edit(const std::string& path) {
  const std::string command = editor() + " \"$1\"";
  const char* words[] = {"sh", "-c", command.c_str(), "sh", path.c_str(), nullptr};
  pid_t child = 0;
  const int error = ::posix_spawn(&child, "/bin/sh", nullptr, nullptr, const_cast<char**>(words), environ);
  int status = error;
  while (error == 0 && ::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (status == 0) return std::monostate{};
  return cfcm::Failure{cfcm::Failure::Kind::io, "the editor ended with an error; nothing was written"};
}

}  // namespace

int cfcm_private_main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);  // a limit on the size of files is then an error of write(2), as a full disk is
  cfcm::cmd::Process process;
  const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  process.today = cfcm::Date(static_cast<std::int32_t>(today.time_since_epoch().count()));
  process.terminal = ::isatty(STDOUT_FILENO) == 1;
  process.input = read_stdin;
  if (!editor().empty()) process.edit = edit;
  if (::isatty(STDIN_FILENO) == 1 && ::isatty(STDERR_FILENO) == 1) process.ask = ask;
  const char* kind = std::getenv("TERM");
  if (::isatty(STDERR_FILENO) == 1 && kind && *kind && std::string_view(kind) != "dumb")
    process.draw = [](std::string_view text) { deliver(STDERR_FILENO, text); };
  const char* no_color = std::getenv("NO_COLOR");
  process.no_color = no_color && *no_color;

  const int status = cfcm::cmd::run({argv + 1, argv + argc}, process);
  const bool delivered = deliver(STDOUT_FILENO, process.out);
  const int error = errno;
  if (!delivered) process.say(std::string("cfcm: the answer could not be written: ") + std::strerror(error));
  deliver(STDERR_FILENO, process.err);
  return delivered ? status : cfcm::cmd::undelivered;
}
