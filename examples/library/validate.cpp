// Validates the tree of records around a folder: `validate agency`.
#include <cfcm/cfcm.h>

#include <cstdio>

int main(int argc, char** argv) {
  const auto tree = libcfcm::Tree::open(argc > 1 ? argv[1] : ".");
  const auto report = tree ? tree->validate() : tree.error();
  if (!report) return std::fprintf(stderr, "%s\n", report.error().message.c_str()), 2;
  for (const auto& finding : report->findings) std::puts(finding.headline.c_str());
  return report->errors > 0 ? 1 : 0;
}
