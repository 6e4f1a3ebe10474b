#include "render/doctor.h"

#include <algorithm>

#include <fmt/format.h>

#include "render/finding_json.h"
#include "render/printable.h"

namespace cfcm::render {
namespace {

using store::Observation;
using Answer = Observation::Answer;

const char* mark(Answer answer) {
  switch (answer) {
    case Answer::yes: return "ok";
    case Answer::no: return "no";
    case Answer::note: return "note";
    case Answer::unknown: break;
  }
  return "?";
}

const char* word(Answer answer) {
  switch (answer) {
    case Answer::yes: return "yes";
    case Answer::no: return "no";
    case Answer::note: return "note";
    case Answer::unknown: break;
  }
  return "unknown";
}

Json list(const store::Observations& observations) {
  Json all = Json::array();
  for (const auto& one : observations) {
    Json json = Json::object();
    json["name"] = one.name;
    json["answer"] = word(one.answer);
    json["message"] = one.said;
    if (!one.remedy.empty()) json["remedy"] = one.remedy;
    all.push_back(std::move(json));
  }
  return all;
}

}  // namespace

std::string doctor_text(const Checkup& checkup, bool quiet) {
  std::string text;
  for (const auto& line : checkup.done) text += printable(line) + '\n';
  std::size_t width = 0;
  for (const auto* part : {&checkup.promises, &checkup.leftovers})
    for (const auto& one : *part) width = std::max(width, one.name.size());
  for (const auto* part : {&checkup.promises, &checkup.leftovers}) {
    for (const auto& one : *part) {
      if (quiet && one.answer == Answer::yes) continue;
      text += fmt::format("{:<4}  {:<{}}  {}\n", mark(one.answer), one.name, width, printable(one.said));
      if (!quiet && !one.remedy.empty()) text += fmt::format("      = {}\n", printable(one.remedy));
    }
  }
  return text;
}

std::string doctor_json(const Checkup& checkup) {
  Json json = Json::object();
  json["schema_version"] = schema_version;
  json["root"] = checkup.root;
  json["promises"] = list(checkup.promises);
  json["leftovers"] = list(checkup.leftovers);
  if (!checkup.done.empty()) json["done"] = checkup.done;
  return document(json);
}

}  // namespace cfcm::render
