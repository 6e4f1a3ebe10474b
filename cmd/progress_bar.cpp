#include "cmd/progress_bar.h"

#include <algorithm>
#include <string>

#include <fmt/format.h>

namespace cfcm::cmd {
namespace {

constexpr auto patience = std::chrono::seconds(1);
constexpr auto pause = std::chrono::milliseconds(100);
constexpr std::string_view erase = "\r\x1b[K";

std::string line(std::size_t done, std::size_t total) {
  if (total == 0) return fmt::format("{}looking for records", erase);
  constexpr std::size_t width = 30;
  done = std::min(done, total);
  return fmt::format("{}[{:<{}}] {:>3} % of {} file{}", erase, std::string(done * width / total, '#'), width,
                     done * 100 / total, total / 2, total == 2 ? "" : "s");
}

}  // namespace

ProgressBar::ProgressBar(const Arguments& arguments, const Process& process) {
  if (!process.draw || arguments.has("quiet")) return;
  draw_ = process.draw;
  painter_ = std::thread([this] { show(); });
}

ProgressBar::~ProgressBar() {
  if (!painter_.joinable()) return;
  {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
  }
  stop_.notify_one();
  painter_.join();
}

void ProgressBar::show() {
  std::unique_lock lock(mutex_);
  const auto stopped = [&] { return stopped_; };
  if (stop_.wait_for(lock, patience, stopped)) return;
  do {
    draw_(line(progress_.done, progress_.total));
  } while (!stop_.wait_for(lock, pause, stopped));
  draw_(erase);
}

}  // namespace cfcm::cmd
