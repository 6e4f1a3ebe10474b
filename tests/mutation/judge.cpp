#include "judge.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>

#include "mutation.h"

namespace cfcm::mutation {

unsigned char reached[room];
unsigned active = room;

namespace {

struct File {
  std::string name{};
  unsigned first = 0, mutants = 0;
};

std::vector<File>& files() {
  static std::vector<File> all;
  return all;
}

constexpr std::size_t most_memory = std::size_t{4} << 30;

/// What a child tells its parent besides its status.
struct Told {
  unsigned trial = 0;
};

Told& told() {
  static Told& shared = *[] {
    void* memory = mmap(nullptr, sizeof(Told), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) std::abort();
    return new (memory) Told;
  }();
  return shared;
}

enum Status { survived = 0, wrong = 11, shown_otherwise = 12 };

/// Runs the work in a child; its status as waitpid gives it. What the child prints beside `out` is thrown away.
int in_child(const std::function<int()>& work, bool loud) {
  std::cout.flush();
  const pid_t child = fork();
  if (child < 0) {
    std::perror("fork");
    std::exit(3);
  }
  if (child == 0) {
    const rlimit memory{most_memory, most_memory}, core{0, 0};
    setrlimit(RLIMIT_AS, &memory);
    setrlimit(RLIMIT_CORE, &core);
    const int nowhere = open("/dev/null", O_WRONLY);
    dup2(nowhere, 2);
    if (!loud) dup2(nowhere, 1);
    int status = wrong;
    try {
      status = work();
    } catch (...) {
    }
    std::cout.flush();
    _exit(status);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return status;
}

/// So many seconds of work from now on, and ten times as many for whatever waits without working.
void limit(unsigned seconds) {
  const itimerval time{{0, 0}, {static_cast<time_t>(seconds), 0}};
  setitimer(ITIMER_PROF, &time, nullptr);
  alarm(10 * seconds);
}

std::string hash(const std::string& text) { return std::to_string(std::hash<std::string>{}(text)); }

std::string form_of(const Thing& thing) { return thing.group + '\n' + thing.form; }

/// Fields of a line hold neither tabs nor ends of lines.
std::string one_line(std::string text) {
  for (char& c : text) {
    if (c == '\t' || c == '\n') c = ' ';
  }
  return text;
}

std::vector<std::string> split(const std::string& text, char by) {
  std::vector<std::string> parts;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, by);) parts.push_back(part);
  return parts;
}

int reach(unsigned seconds, std::size_t part, std::size_t parts, const std::vector<Trial>& trials) {
  int failed = 0;
  for (std::size_t number = part; number < trials.size(); number += parts) {
    const Trial& trial = trials[number];
    const int status = in_child(
        [&] {
          limit(seconds);
          const Seen seen = trial.run();
          std::cout << "trial\t" << trial.name << '\t' << trial.group << '\t' << one_line(seen.wrong) << '\n';
          for (const Thing& thing : seen.shown) {
            std::cout << "shown\t" << trial.name << '\t' << (thing.group == trial.group) << '\t' << hash(form_of(thing))
                      << '\t' << hash(thing.text) << '\n';
          }
          for (const File& file : files()) {
            std::string list;
            for (unsigned i = 0; i < file.mutants; ++i) {
              if (reached[file.first + i] != 0) list += (list.empty() ? "" : ",") + std::to_string(i);
            }
            if (!list.empty()) std::cout << "reached\t" << trial.name << '\t' << file.name << '\t' << list << '\n';
          }
          return 0;
        },
        true);
    if (status == 0) continue;
    std::cout << "trial\t" << trial.name << '\t' << trial.group << "\tit does not end by itself\n";
    failed = 1;
  }
  return failed;
}

/// What the trials show without a mutant.
struct Shown {
  std::set<std::string> forms{};
  std::map<std::string, std::map<std::string, std::string>> first{};  ///< by trial: forms that it is the first to show

  explicit Shown(const char* path) {
    for (const bool own : {true, false}) {
      std::ifstream in(path);
      for (std::string line; std::getline(in, line);) {
        const auto parts = split(line, '\t');
        if (parts.size() != 5 || parts[0] != "shown" || (parts[2] == "1") != own) continue;
        if (forms.insert(parts[3]).second) first[parts[1]][parts[3]] = parts[4];
      }
    }
  }

  bool fits(const Trial& trial, const Seen& seen) const {
    const auto mine = first.find(trial.name);
    auto missing = mine == first.end() ? std::map<std::string, std::string>() : mine->second;
    std::set<std::string> here;
    for (const Thing& thing : seen.shown) {
      const std::string form = hash(form_of(thing));
      if (!forms.contains(form)) return false;
      if (!here.insert(form).second || !missing.contains(form)) continue;
      if (missing.at(form) != hash(thing.text)) return false;
      missing.erase(form);
    }
    return missing.empty();
  }
};

int judge_list(unsigned seconds, const Shown& shown, const char* list, const std::vector<Trial>& trials) {
  std::map<std::string, unsigned> numbers, first;
  for (unsigned i = 0; i < trials.size(); ++i) numbers[trials[i].name] = i;
  for (const File& file : files()) first[file.name] = file.first;
  std::ifstream in(list);
  for (std::string line; std::getline(in, line);) {
    const auto parts = split(line, '\t');
    const auto names = split(parts.at(2), ',');
    told().trial = 0;
    const int status = in_child(
        [&] {
          active = first.at(parts[0]) + static_cast<unsigned>(std::stoul(parts[1]));
          for (const auto& name : names) {
            const Trial& trial = trials[numbers.at(name)];
            told().trial = numbers.at(name);
            limit(seconds);
            const Seen seen = trial.run();
            if (!seen.wrong.empty()) return static_cast<int>(wrong);
            if (!shown.fits(trial, seen)) return static_cast<int>(shown_otherwise);
          }
          return static_cast<int>(survived);
        },
        false);
    const char* why = WIFSIGNALED(status)
                          ? WTERMSIG(status) == SIGALRM || WTERMSIG(status) == SIGPROF ? "hangs" : "crashes"
                      : WEXITSTATUS(status) == wrong ? "facts"
                                                     : "text";
    std::cout << parts[0] << '\t' << parts[1];
    if (status == 0)
      std::cout << "\tsurvived\n";
    else
      std::cout << "\tkilled\t" << trials[told().trial].name << '\t' << why << '\n';
  }
  return 0;
}

}  // namespace

unsigned file(const char* name, unsigned mutants) {
  const unsigned first = files().empty() ? 0 : files().back().first + files().back().mutants;
  if (first + mutants > room) std::abort();
  files().push_back({name, first, mutants});
  return first;
}

int judge(int argc, char** argv, const std::vector<Trial>& trials) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  const auto seconds = arguments.size() == 4 ? static_cast<unsigned>(std::stoul(arguments[1])) : 0;
  if (seconds > 0 && arguments[0] == "reach")
    return reach(seconds, std::stoul(arguments[2]), std::max(1UL, std::stoul(arguments[3])), trials);
  if (seconds > 0 && arguments[0] == "judge") return judge_list(seconds, Shown(argv[3]), argv[4], trials);
  std::cerr << "expected: reach SECONDS PART PARTS, or judge SECONDS SHOWN LIST\n";
  return 2;
}

}  // namespace cfcm::mutation
