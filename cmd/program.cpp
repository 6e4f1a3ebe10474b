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

}  // namespace

int cfcm_private_main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);  // a limit on the size of files is then an error of write(2), as a full disk is
  cfcm::cmd::Process process;
  const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  process.today = cfcm::Date(static_cast<std::int32_t>(today.time_since_epoch().count()));
  process.terminal = ::isatty(STDOUT_FILENO) == 1;
  process.input = read_stdin;
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
