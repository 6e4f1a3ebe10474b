#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

// bench_read_only TREE [THREADS]: finds, opens and reads every .yaml of a tree and does nothing else with it. What an
// audit needs beyond this is its own work.
namespace {

namespace fs = std::filesystem;

std::vector<std::string> walk(const std::string& root) {
  std::vector<std::string> paths;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (entry.is_regular_file() && entry.path().extension() == ".yaml") paths.push_back(entry.path().string());
  }
  std::ranges::sort(paths);
  return paths;
}

/// The bytes read, or -1.
long long read_file(const std::string& path, std::string& buffer) {
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return -1;
  struct stat about {};
  long long total = ::fstat(fd, &about) == 0 ? 0 : -1;
  if (total == 0) buffer.resize(static_cast<std::size_t>(about.st_size));
  while (total >= 0 && static_cast<std::size_t>(total) < buffer.size()) {
    const ssize_t n = ::read(fd, buffer.data() + total, buffer.size() - static_cast<std::size_t>(total));
    if (n <= 0) break;
    total += n;
  }
  ::close(fd);
  return total;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return std::fprintf(stderr, "usage: bench_read_only TREE [THREADS]\n"), 2;
  const unsigned threads = argc > 2 ? static_cast<unsigned>(std::max(1, std::atoi(argv[2])))
                                    : std::max(1U, std::thread::hardware_concurrency());
  const auto paths = walk(argv[1]);
  std::atomic<std::size_t> next = 0;
  std::atomic<long long> bytes = 0;
  std::atomic<bool> failed = false;
  const auto work = [&] {
    std::string buffer;
    for (std::size_t i = next++; i < paths.size(); i = next++) {
      const auto n = read_file(paths[i], buffer);
      if (n < 0)
        failed = true;
      else
        bytes += n;
    }
  };
  std::vector<std::jthread> pool;
  for (unsigned i = 0; i < threads; ++i) pool.emplace_back(work);
  pool.clear();
  std::printf("%zu files, %lld bytes\n", paths.size(), bytes.load());
  return failed ? 1 : 0;
}
