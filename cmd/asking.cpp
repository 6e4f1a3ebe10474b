#include "cmd/asking.h"

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "change/answer.h"
#include "change/missing.h"
#include "change/place.h"
#include "model/assign.h"
#include "render/skeleton.h"

namespace cfcm::cmd {
namespace {

using change::Missing;
using model::RecordType;
using yaml::Draft;

const Need* need_of(const Asking& asking, std::string_view path) {
  const auto found = std::ranges::find(asking.needs, path, &Need::path);
  return found == asking.needs.end() ? nullptr : &*found;
}

/// What nobody else gives: `create` gives a record its id and its day itself.
std::vector<Missing> open_fields(const Draft& record, const RecordType& type, const Asking& asking) {
  std::vector<std::string_view> also;
  for (const auto& need : asking.needs) also.push_back(need.path);
  auto all = change::missing(record, type, also);
  std::erase_if(all, [&](const Missing& one) {
    return one.path == "record" || one.path == change::day_field(type) ||
           (change::id_letter(type) && one.path == (type.name == "intake" ? "case" : "id")) ||
           (asking.needs_alone && !need_of(asking, one.path));
  });
  return all;
}

/// What the field takes, or, at a path that ends in an entry of its list, what the entry is.
std::string hint(const Missing& one) {
  const auto last = std::string_view(one.path).substr(one.path.rfind('.') + 1);
  const bool entry = one.field->type->element && last.find_first_not_of("0123456789") == std::string_view::npos;
  return entry ? render::hint(*one.field->type->element) : render::hint(*one.field);
}

std::string with_hint(const Missing& one, const Asking& asking) {
  const auto* need = need_of(asking, one.path);
  const bool noted = need && !need->note.empty();
  return fmt::format("{} ({}{}{})", one.path, hint(one), noted ? "; " : "", noted ? need->note : "");
}

/// "a", "a and b", "a, b or c".
std::string listed(const std::vector<std::string>& all, std::string_view last) {
  std::string out;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i > 0) out += i + 1 == all.size() ? fmt::format(" {} ", last) : std::string(", ");
    out += all[i];
  }
  return out;
}

Failure lacks(const std::vector<Missing>& missing, const RecordType& type, const Asking& asking) {
  std::vector<std::string> names, ways;
  bool by_option = true;
  for (const auto& one : missing) {
    std::string name = with_hint(one, asking);
    for (const auto& other : one.instead) name += " or " + with_hint(other, asking);
    names.push_back(std::move(name));
    const auto* need = need_of(asking, one.path);
    by_option = by_option && need;
    if (need) ways.push_back(fmt::format("--{}", need->option));
  }
  if (!by_option) ways.insert(ways.end(), {"--set FIELD=VALUE", "--from FILE"});
  return usage_failure(fmt::format("{} needs {}; give {} with {}", type.name, fmt::join(names, ", "),
                                   missing.size() == 1 ? "it" : "them", listed(ways, by_option ? "and" : "or")));
}

class Questions {
 public:
  Questions(Draft& record, const RecordType& type, const Asking& asking)
      : record_(record), type_(type), asking_(asking) {}

  /// Asks until there is a value for this field, or for one that stands for it; whether the person gave one.
  bool ask(const Missing& missing) {
    std::vector<const Missing*> choices{&missing};
    for (const auto& other : missing.instead) choices.push_back(&other);
    std::string note;
    for (std::size_t at = 0;;) {
      const Missing& one = *choices[at];
      auto answer = asking_.process.ask(note + question(choices, at));
      if (!answer) return false;
      if (answer->find_first_not_of(" \t\r") == std::string::npos) answer->clear();
      if (answer->empty() && is_day(one)) *answer = asking_.date.text();
      if (!answer->empty()) {
        note = put(one.path, *answer);
        if (note.empty()) return true;
        continue;
      }
      at = (at + 1) % choices.size();
      note.clear();
      if (at == 0)
        note = choices.size() == 1 ? "it is required; end the input to give up\n"
                                   : "one of them is required; end the input to give up\n";
    }
  }

 private:
  static bool is_day(const Missing& one) { return one.field->type->shape == model::Shape::date; }

  std::string question(const std::vector<const Missing*>& choices, std::size_t at) const {
    const Missing& one = *choices[at];
    const auto* need = need_of(asking_, one.path);
    std::string text = fmt::format("{} ({}{}{}): {}", one.path, one.field->about,
                                   need && !need->note.empty() ? "; " : "", need ? need->note : "", hint(one));
    std::vector<std::string> others;
    for (std::size_t i = at + 1; i < choices.size(); ++i) others.push_back(choices[i]->path);
    if (!others.empty()) text += fmt::format("; empty when {} is meant", listed(others, "or"));
    if (is_day(one)) text += fmt::format(" [{}]", asking_.date.text());
    return text + "\n> ";
  }

  /// Nothing when the record has the answer now, else what is wrong with it.
  std::string put(const std::string& path, const std::string& answer) {
    Draft with = record_;
    if (const auto wrong = model::assign(with, type_, path, answer)) return *wrong + "\n";
    std::string wrong;
    for (const auto& fault : change::faults_of(with, type_, path, asking_.source, asking_.loaded()))
      wrong += fmt::format("{}\n  = {}\n", fault.message, fault.remedy);
    if (!wrong.empty()) return wrong;
    record_ = std::move(with);
    asking_.session.answers.emplace_back(path, answer);
    return {};
  }

  Draft& record_;
  const RecordType& type_;
  const Asking& asking_;
};

}  // namespace

Result<> ask_for_missing(Draft& record, const RecordType& type, const Asking& asking) {
  Questions questions(record, type, asking);
  for (auto left = open_fields(record, type, asking); !left.empty(); left = open_fields(record, type, asking)) {
    if (!asking.process.ask || !asking.session.may_ask) return lacks(left, type, asking);
    if (!questions.ask(left.front()))
      return usage_failure("the input ended before every required field had a value; nothing was written");
  }
  return std::monostate{};
}

}  // namespace cfcm::cmd
