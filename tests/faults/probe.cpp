// A writer as the commands are that change several files: faults_probe ROOT TOKEN FILE…
//
// Adds the line TOKEN to each file and makes tokens/TOKEN, all as one change that is remembered under TOKEN. Prints
// what was remembered, `done TOKEN`. Exit status as cfcm's: 0, 3 nothing has changed, 4 it has and could not be made
// sure of.
// FILE `-` stands for no journal: only tokens/TOKEN is made.

#include <csignal>
#include <cstdio>
#include <string>
#include <vector>

#include "store/files.h"
#include "store/writer.h"

using namespace cfcm;

namespace {

constexpr std::size_t most_bytes = std::size_t{16} << 20;

int failed(const Failure& failure) {
  std::fprintf(stderr, "faults_probe: %s\n", failure.message.c_str());
  return failure.kind == Failure::Kind::committed ? 4 : 3;
}

int answer(const std::string& text) {
  const bool said = std::puts(text.c_str()) >= 0 && std::fflush(stdout) == 0;
  return said ? 0 : 4;
}

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGXFSZ, SIG_IGN);  // as cfcm does
  if (argc < 4) return 2;
  const std::string root = argv[1], token = argv[2], done = "done " + token;
  const auto writer = store::Writer::open(root, {.purpose = "faults_probe", .wait = 60000});
  if (!writer) return failed(writer.error());
  const auto before = writer->answered(token);
  if (!before) return failed(before.error());
  if (!before->empty()) return answer(*before);
  const auto folder = store::Folder::open(root);
  if (!folder) return failed(folder.error());

  std::vector<store::Change> changes;
  for (int i = 3; i < argc && std::string(argv[i]) != "-"; ++i) {
    const auto bytes = folder->read(argv[i], most_bytes);
    if (!bytes) return failed(bytes.error());
    changes.push_back({argv[i], *bytes, *bytes + token + "\n"});
  }
  changes.push_back({"tokens/" + token, std::nullopt, token + "\n"});
  if (changes.size() > 1) changes.push_back(store::Writer::remember(token, done));
  if (const auto committed = writer->commit(changes); !committed) return failed(committed.error());
  return answer(done);
}
