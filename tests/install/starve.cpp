// Takes the memory away, from one allocation after the other on: whatever the library was doing, it answers with a
// Failure. `starve TREE STEP` tries every STEP-th allocation.
#include <cfcm/cfcm.h>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <string>

namespace {

constexpr long plenty = 1L << 60;
std::atomic<long> left{plenty};
std::atomic<bool> for_good{true};

void* allocate(std::size_t size) {
  const long now = left--;
  if (now == 0 || (now < 0 && for_good)) throw std::bad_alloc();
  if (void* memory = std::malloc(size == 0 ? 1 : size)) return memory;
  throw std::bad_alloc();
}

/// How many allocations the question took, and whether it was answered.
struct Tried {
  long used;
  bool answered, starved;
};

Tried ask(const char* path, bool audit, long allocations) {
  left = allocations;
  const auto tree = libcfcm::Tree::open(path);
  const auto report = !tree   ? libcfcm::Result<libcfcm::Report>(libcfcm::Failure{tree.error().kind, {}})
                      : audit ? tree->audit({.jobs = 3})
                              : tree->validate({.jobs = 3});
  const long used = allocations - left;
  left = plenty;
  return {used, report.has_value(), !report && report.error().kind == libcfcm::Failure::Kind::memory};
}

}  // namespace

void* operator new(std::size_t size) { return allocate(size); }
void* operator new[](std::size_t size) { return allocate(size); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }

int main(int argc, char** argv) {
  if (argc < 3) return 64;
  const long step = std::strtol(argv[2], nullptr, 10);
  long tried = 0, starved = 0, neither = 0;
  for (const bool audit : {false, true}) {
    const auto whole = ask(argv[1], audit, plenty);
    if (!whole.answered) return std::puts("not answered with plenty of memory"), 1;
    for (const bool good : {true, false}) {
      for_good = good;
      for (long n = 0; n < whole.used; n += step) {
        const auto came = ask(argv[1], audit, n);
        ++tried;
        starved += came.starved;
        neither += !came.answered && !came.starved;
      }
      for_good = true;
    }
  }
  std::printf("%ld tried, %ld starved, %ld other failures\n", tried, starved, neither);
  return starved > tried / 3 && neither == 0 ? 0 : 1;
}
