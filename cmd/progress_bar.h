#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "audit/progress.h"
#include "cmd/command.h"

namespace cfcm::cmd {

/// Shows on stderr how far an audit is, as soon as it has taken a second, and leaves nothing behind. Only on a
/// terminal, and not with --quiet.
class ProgressBar {
 public:
  ProgressBar(const Arguments& arguments, const Process& process);
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;
  ~ProgressBar();

  audit::Progress& progress() { return progress_; }

 private:
  void show();

  audit::Progress progress_{};
  std::function<void(std::string_view)> draw_;
  std::mutex mutex_{};
  std::condition_variable stop_{};
  bool stopped_ = false;
  std::thread painter_{};
};

}  // namespace cfcm::cmd
