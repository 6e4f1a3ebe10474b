#include <catch2/catch.hpp>

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store/writer.h"
#include "support/folder.h"

using namespace cfcm;
using store::Change;
using store::Writer;

namespace {

constexpr unsigned long soon = 200;  // milliseconds

Result<Writer> open(const test::TemporaryFolder& folder, unsigned wait = soon) {
  return Writer::open(folder.path(), {.purpose = "a test", .wait = wait});
}

/// Runs `work` in a process of its own and answers its exit status.
template <class Work>
pid_t start(Work work) {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(work() ? 0 : 1);
  return child;
}

bool succeeded(pid_t child) {
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

TEST_CASE("several files change as one", "[store][writer]") {
  const test::TemporaryFolder folder;
  folder.put("people/a.yaml", "before", 0640);
  const std::vector<Change> changes{{"people/a.yaml", "before", "after"}, {"cases/2026/C-1/intake.yaml", {}, "new"}};
  {
    auto writer = open(folder);
    REQUIRE(writer);
    REQUIRE(writer->commit(changes));
  }
  CHECK(folder.text("people/a.yaml") == "after");
  CHECK(folder.mode("people/a.yaml") == 0640);
  CHECK(folder.text("cases/2026/C-1/intake.yaml") == "new");
  CHECK(folder.mode("cases/2026/C-1/intake.yaml") == 0600);
  CHECK_FALSE(folder.holds(".cfcm/journal"));
  CHECK(folder.text(".cfcm/.gitignore") == "*\n");
}

TEST_CASE("when one of several changes is impossible, none is made", "[store][writer]") {
  const test::TemporaryFolder folder;
  folder.put("people/a.yaml", "before");
  folder.put("people/b.yaml", "meanwhile");
  auto writer = open(folder);
  REQUIRE(writer);
  for (const Change& impossible : {Change{"people/b.yaml", "before", "x"}, Change{"people/b.yaml", {}, "x"},
                                   Change{"people/none.yaml", "before", "x"}, Change{"../out.yaml", {}, "x"}}) {
    const std::vector<Change> changes{{"people/a.yaml", "before", "after"}, impossible};
    const auto done = writer->commit(changes);
    REQUIRE_FALSE(done);
    CHECK(done.error().kind == Failure::Kind::io);
    CHECK(folder.text("people/a.yaml") == "before");
    CHECK(folder.text("people/b.yaml") == "meanwhile");
    CHECK_FALSE(folder.holds(".cfcm/journal"));
  }
}

TEST_CASE("the next writer finishes what is in the journal, from wherever it was left", "[store][writer]") {
  const std::vector<Change> changes{{"a.yaml", "before", "after"}, {"b.yaml", {}, "new"}, {"c.yaml", "old", "young"}};
  for (unsigned made = 0; made < 8; ++made) {
    const test::TemporaryFolder folder;
    folder.put("a.yaml", made & 1U ? "after" : "before");
    if (made & 2U) folder.put("b.yaml", "new");
    folder.put("c.yaml", made & 4U ? "young" : "old");
    folder.put(".cfcm/journal", store::journal_text(changes));
    folder.put(".cfcm/.tmp-1-2", "left by somebody who was killed");
    REQUIRE(open(folder));
    CHECK(folder.text("a.yaml") == "after");
    CHECK(folder.text("b.yaml") == "new");
    CHECK(folder.text("c.yaml") == "young");
    CHECK(folder.count() == 6);  // .cfcm, its .gitignore and lock, and the three
  }
}

TEST_CASE("a journal that does not fit the files is left alone and said", "[store][writer]") {
  const std::vector<Change> changes{{"a.yaml", "before", "after"}};
  const test::TemporaryFolder folder;
  folder.put("a.yaml", "by hand");
  folder.put(".cfcm/journal", store::journal_text(changes));
  const auto writer = open(folder);
  REQUIRE_FALSE(writer);
  CHECK(writer.error().message.find("a.yaml") != std::string::npos);
  CHECK(folder.text("a.yaml") == "by hand");
  CHECK(folder.holds(".cfcm/journal"));

  const std::string text = store::journal_text(changes);
  for (std::size_t length = 0; length < text.size(); ++length) CHECK_FALSE(store::read_journal(text.substr(0, length)));
  for (std::size_t at = 0; at < text.size(); ++at) {
    std::string wrong = text;
    wrong[at] = static_cast<char>(wrong[at] ^ 1);
    CHECK_FALSE(store::read_journal(wrong));
  }
  const auto pending = store::read_journal(text);
  REQUIRE(pending);
  CHECK(pending->size() == 1);
  CHECK(pending->front().bytes == "after");
}

TEST_CASE("one writer at a time, and the others are told who it is", "[store][writer]") {
  const test::TemporaryFolder folder;
  auto first = open(folder);
  REQUIRE(first);
  CHECK(succeeded(start([&] {
    const auto second = open(folder, 0);
    return !second && second.error().message.find(std::to_string(::getppid())) != std::string::npos &&
           second.error().message.find("a test") != std::string::npos;
  })));
  first = Failure{};
  CHECK(succeeded(start([&] { return bool(open(folder, 0)); })));
}

TEST_CASE("a lock ends with its process, even killed", "[store][writer]") {
  const test::TemporaryFolder folder;
  const pid_t child = start([&] {
    const auto writer = open(folder);
    ::raise(SIGKILL);
    return bool(writer);
  });
  CHECK_FALSE(succeeded(child));
  CHECK(open(folder, 0));
}

TEST_CASE("a request is remembered with its answer", "[store][writer]") {
  const test::TemporaryFolder folder;
  auto writer = open(folder);
  REQUIRE(writer);
  CHECK((*writer->answered("token 1")).empty());
  const std::vector<Change> changes{{"a.yaml", {}, "x"}, Writer::remember("token 1", "P-1")};
  REQUIRE(writer->commit(changes));
  CHECK(*writer->answered("token 1") == "P-1");
  CHECK((*writer->answered("token 2")).empty());
}
