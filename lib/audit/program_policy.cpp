#include "audit/program_policy.h"

#include <algorithm>

#include <fmt/format.h>

#include "audit/load.h"
#include "base/nearest.h"

namespace cfcm::audit {
namespace {

class Reader {
 public:
  Reader(const model::Program& program, const store::Document& document, const Source& source, Findings& findings)
      : program_(program), document_(document), source_(source), findings_(findings) {}

  rules::Policy read() {
    for (const auto& name : program_.policies) add_pack(name->text, name.mark());
    if (program_.rules) {
      for (const auto& entry : program_.rules->entries) add_override(entry);
    }
    if (program_.settings) {
      for (const auto& entry : program_.settings->entries) add_setting(entry);
    }
    return std::move(policy_);
  }

 private:
  void wrong(std::string_view rule, const Mark& mark, std::string message, std::string remedy) {
    document_.tree.show(mark.item);
    findings_.push_back(finding_at(rule, document_.where(mark), std::move(message), std::move(remedy)));
  }

  void add_pack(const std::string& name, const Mark& mark) {
    const auto& embedded = rules::embedded_packs();
    if (const auto known = embedded.find(name); known != embedded.end()) {
      policy_.packs.push_back(std::make_shared<rules::Pack>(known->second));
      return;
    }
    if (name.ends_with(".yaml")) return add_file(name, mark);
    std::vector<std::string_view> names;
    for (const auto& [known, pack] : embedded) names.push_back(known);
    const auto near = nearest(name, names);
    wrong("D409", mark,
          near ? fmt::format("no policy pack has this name; {} is near", *near) : "no policy pack has this name",
          fmt::format("use one of {}, or the path of a pack file", fmt::join(names, ", ")));
  }

  void add_file(const std::string& path, const Mark& mark) {
    auto bytes = source_.read_other(path);
    if (!bytes) {
      wrong("D409", mark, "the pack file cannot be read",
            "correct the path, which is relative to cfcm.yaml, or use a pack by name");
      return;
    }
    const auto tree = yaml::read(0, path, std::move(*bytes), findings_);
    policy_.packs.push_back(std::make_shared<rules::Pack>(rules::read_pack(tree, path, findings_)));
  }

  void add_override(const model::Settings::Entry& entry) {
    const auto dot = entry.key.find('.');
    const std::string code = entry.key.substr(0, dot), part = dot == std::string::npos ? "" : entry.key.substr(dot + 1);
    const auto* rule = rules::find_rule(code);
    if (!rules::in_catalogue(code))
      return wrong("D410", entry.key_mark, "no rule has this code", "use a code that `cfcm rules` lists");
    if (rule && rule->code.starts_with('D')) {
      return wrong("D410", entry.key_mark, "a rule about the records themselves cannot be changed", "remove the entry");
    }
    const std::string& value = entry.value->text;
    auto& override = policy_.overrides[code];
    if (part == "reason") return;
    if (part.empty() && value == "disabled") {
      override.disabled = true;
    } else if (part.empty() || part == "level") {
      if (value == "error")
        override.level = Level::error;
      else if (value == "warning")
        override.level = Level::warning;
      else if (value == "note")
        override.level = Level::note;
      else
        wrong("D410", entry.value.mark(), "this is neither a level nor `disabled`",
              "write error, warning, note or disabled");
    } else {
      wrong("D410", entry.part_mark, "an entry of `rules` has a level and a reason, and this is neither",
            "use level and reason");
    }
  }

  void add_setting(const model::Settings::Entry& entry) {
    const auto& known = rules::known_settings();
    const auto setting = known.find(entry.key);
    if (setting == known.end()) {
      std::vector<std::string_view> names;
      for (const auto& [name, value] : known) names.push_back(name);
      const auto near = nearest(entry.key, names);
      return wrong("D410", entry.key_mark,
                   near ? fmt::format("no setting has this name; {} is near", *near) : "no setting has this name",
                   "use a name that `cfcm rules --settings` lists");
    }
    if (!rules::fits_setting(setting->second.kind, entry.value->text)) {
      return wrong("D410", entry.value.mark(),
                   fmt::format("the setting takes a {}", rules::setting_noun(setting->second.kind)),
                   fmt::format("write a value such as {}", setting->second.value));
    }
    policy_.settings.emplace(entry.key, entry.value->text);
  }

  const model::Program& program_;
  const store::Document& document_;
  const Source& source_;
  Findings& findings_;
  rules::Policy policy_{};
};

}  // namespace

rules::Policy program_policy(const model::Program* program, const store::Document* document, const Source& source,
                             Findings& findings) {
  rules::Policy policy;
  if (program && document) policy = Reader(*program, *document, source, findings).read();
  if (policy.packs.empty()) {
    for (const char* name : {"bip", "federal-1915c"}) {
      policy.packs.push_back(std::make_shared<rules::Pack>(rules::embedded_packs().at(name)));
    }
  }
  return policy;
}

}  // namespace cfcm::audit
