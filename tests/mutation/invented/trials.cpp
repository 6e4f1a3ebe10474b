// The trials of loans.cpp. With INVENTED_BLIND set they run it and look at nothing.

#include <cstdlib>

#include "judge.h"
#include "loans.h"

using namespace invented;
using cfcm::mutation::Seen;

namespace {

Seen expect(bool holds) {
  const bool blind = std::getenv("INVENTED_BLIND") != nullptr;
  return {holds || blind ? "" : "it does not hold", {}};
}

}  // namespace

int main(int argc, char** argv) {
  const Loan loan{10, false}, back{10, true};
  return cfcm::mutation::judge(
      argc, argv,
      {{"level/in-time", "level", [=] { return expect(level(loan, 10) == Level::note); }},
       {"level/returned", "level", [=] { return expect(level(back, 30) == Level::note); }},
       {"level/first-day", "level", [=] { return expect(level(loan, 11) == Level::warning); }},
       {"level/seventh-day", "level", [=] { return expect(level(loan, 17) == Level::warning); }},
       {"level/eighth-day", "level", [=] { return expect(level(loan, 18) == Level::error); }},
       {"late/in-time", "late", [=] { return expect(!any_late({loan}, 10)); }},
       {"late/returned", "late", [=] { return expect(!any_late({back}, 30)); }},
       {"late/late", "late", [=] { return expect(any_late({loan}, 11)); }},
       {"letters/none", "letters", [] { return expect(letters(0) == 0); }},
       {"letters/two", "letters", [] { return expect(letters(8) == 2); }}});
}
