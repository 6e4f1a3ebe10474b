// Prints what the installed library says of a tree in the fields of `cfcm … --format json`, so that the two can be
// compared: `dump validate|audit TREE AS_OF [PATH…]`.
#include <cfcm/cfcm.h>

#include <cstdio>
#include <string>

namespace {

using libcfcm::Finding;
using Text = std::string;

Text quoted(std::string_view text) {
  Text out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

/// An object or a list, written member by member; what does not apply is left out.
class Json {
 public:
  explicit Json(char open) : text_(1, open) {}
  Json& put(const char* key, const Text& value) { return value.empty() ? *this : raw(key, quoted(value)); }
  Json& put(const char* key, std::size_t number) { return number == 0 ? *this : raw(key, std::to_string(number)); }
  Json& filled(const char* key, const Json& value) { return value.text_.size() == 1 ? *this : raw(key, value.done()); }
  Json& raw(const char* key, const Text& value) { return item(quoted(key) + ": " + value); }
  Json& item(const Text& value) {
    if (text_.size() > 1) text_ += ", ";
    text_ += value;
    return *this;
  }
  Text done() const { return text_ + (text_.front() == '{' ? '}' : ']'); }

 private:
  Text text_;
};

Json list(const std::vector<Text>& texts) {
  Json json('[');
  for (const auto& text : texts) json.item(quoted(text));
  return json;
}

Json where(const libcfcm::Where& where) {
  return Json('{')
      .put("path", where.path)
      .put("line", where.line)
      .put("column", where.column)
      .put("end_column", where.end_column)
      .put("pointer", where.pointer);
}

Json hop(const libcfcm::Hop& hop) {
  Json json('{');
  json.put("from", hop.from).put("tie", hop.tie).put("to", hop.to);
  json.put(hop.tie == "related-to" ? "relation" : "kind", hop.detail);
  const auto between = hop.percent.find(" to ");
  if (between == Text::npos) {
    json.put("percent", hop.percent);
  } else {
    const auto band =
        Json('{').put("at_least", hop.percent.substr(0, between)).put("at_most", hop.percent.substr(between + 4));
    json.filled("percent", band);
  }
  json.put("evidence", hop.evidence).put("since", hop.since).put("until", hop.until);
  return json.filled("where", Json('{').put("path", hop.path).put("line", hop.line));
}

Json finding(const Finding& finding) {
  Json json('{'), chain('['), related('[');
  for (const auto& one : finding.chain) chain.item(hop(one).done());
  for (const auto& one : finding.related) {
    related.item(Json('{').filled("where", where(one.where)).put("note", one.note).done());
  }
  json.put("rule", finding.rule).put("slug", finding.slug).put("level", Text(name(finding.level)));
  json.put("verdict", Text(name(finding.verdict))).put("element", finding.element).put("category", finding.category);
  json.filled("incentives", list(finding.incentives)).put("case", finding.case_id);
  json.filled("where", where(finding.where)).put("message", finding.message).put("act", finding.act);
  json.put("date", finding.date).put("through", finding.through);
  json.filled("actor", Json('{').put("person", finding.actor.person).put("organization", finding.actor.organization));
  json.filled("party", Json('{').put("id", finding.party.id).put("role", finding.party.role));
  json.filled("chain", chain);
  if (finding.share) {
    const auto& share = *finding.share;
    json.filled("share",
                Json('{').put("exact", share.exact).put("at_least", share.at_least).put("at_most", share.at_most));
  }
  json.filled("citations", list(finding.citations)).put("remedy", finding.remedy).filled("related", related);
  json.put("fingerprint", finding.fingerprint);
  if (finding.accepted) {
    const auto& accepted = *finding.accepted;
    json.raw("accepted", Json('{').put("reason", accepted.reason).put("expires", accepted.expires).done());
  }
  return json;
}

Text all(const libcfcm::Report& report) {
  Json json('{'), findings('['), headlines('['), failures('[');
  for (const auto& one : report.findings) {
    findings.item(finding(one).done());
    headlines.item(quoted(one.headline));
  }
  for (const auto& one : report.failures) failures.item(quoted(one.message));
  Json inputs('{'), summary('{');
  inputs.raw("records", std::to_string(report.records)).raw("files", std::to_string(report.files));
  inputs.raw("cases", std::to_string(report.cases)).put("digest", report.digest);
  summary.raw("error", std::to_string(report.errors)).raw("warning", std::to_string(report.warnings));
  summary.raw("note", std::to_string(report.notes)).raw("accepted", std::to_string(report.accepted));
  summary.raw("not_testable", std::to_string(report.not_testable.size()));
  summary.raw("rules_run", std::to_string(report.rules_run.size()));
  summary.filled("not_testable_rules", list(report.not_testable));
  json.put("as_of", report.as_of).raw("policies", list(report.policies).done()).filled("inputs", inputs);
  json.filled("summary", summary).raw("findings", findings.done()).filled("failures", failures);
  return json.raw("headlines", headlines.done()).done();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) return 64;
  const bool audit = argv[1] == Text("audit");
  const auto tree = libcfcm::Tree::open(argv[2]);
  const std::vector<Text> rest(argv + 4, argv + argc);
  const auto report = !tree   ? libcfcm::Result<libcfcm::Report>(tree.error())
                      : audit ? tree->audit({.as_of = argv[3], .select = rest})
                              : tree->validate({.as_of = argv[3], .paths = rest});
  if (report) return std::puts(all(*report).c_str()), 0;
  std::printf("%d %s\n", static_cast<int>(report.error().kind), report.error().message.c_str());
  return 2;
}
