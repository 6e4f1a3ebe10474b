// Reads people, organizations, ties and questions from standard input, one a line, and prints the answers:
//
//   person ID                               org ID [gov]
//   rel FROM TO RELATION FROMDATE|- TODATE|- [DEGREE]
//   owns FROM TO SHARE FROMDATE|- TODATE|-  board FROM TO SHARE FROMDATE|- TODATE|-
//   debt FROM TO SHARE SECURED FROMDATE|- TODATE|-
//   ctl FROM TO parent|sole-member|manager FROMDATE|- TODATE|-
//   kin A B DAY        family A DAY         holding A B DAY     debtholding A B DAY
//   control A B DAY    tie A B DAY          reset
//
// A SHARE is `12.5`, `?` for an unknown one, or a band such as `[5,25)`.

#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <sstream>

#include <fmt/format.h>

#include "ties/kinship.h"
#include "ties/ownership.h"

namespace {

using namespace cfcm;
using namespace cfcm::ties;

class Probe {
 public:
  void line(const std::string& text) {
    words_ = std::istringstream(text);
    line_ = text;
    std::string verb;
    if (!(words_ >> verb) || verb.starts_with('#')) return;
    if (state(verb) || ask(verb)) return;
    refuse("an unknown verb");
  }

 private:
  [[noreturn]] void refuse(const char* what) const {
    fmt::print(stderr, "ties_probe: {} in: {}\n", what, line_);
    std::exit(2);
  }

  std::string word() {
    std::string found;
    if (!(words_ >> found)) refuse("a missing word");
    return found;
  }

  Vertex vertex() {
    const auto found = graph_.find(word());
    if (!found) refuse("an unknown id");
    return *found;
  }

  Decimal decimal(std::string_view text) const {
    const auto found = Decimal::parse(text);
    if (!found) refuse("no decimal");
    return *found;
  }

  Share share() {
    const std::string text = word();
    if (text == "?") return Share::unknown();
    const auto comma = text.find(',');
    if (comma == std::string::npos) return Share::exactly(decimal(text));
    const std::string_view band = text;
    return {decimal(band.substr(1, comma - 1)), decimal(band.substr(comma + 1, band.size() - comma - 2)),
            band.front() == '(', band.back() == ')'};
  }

  Date day(const Date& absent) {
    const std::string text = word();
    if (text == "-") return absent;
    const auto found = Date::parse(text);
    if (!found) refuse("no date");
    return *found;
  }

  void tie(Tie tie) {
    tie.period.from = day(Date::earliest());
    tie.period.to = day(Date::latest());
    tie.mark.line = ++ties_;
    if (std::string degree; words_ >> degree) tie.degree = static_cast<unsigned>(std::stoul(degree));
    graph_.add(std::move(tie));
    frozen_ = false;
  }

  Tie between(TieKind kind) {
    Tie tie{.kind = kind};
    tie.from = vertex();
    tie.to = vertex();
    return tie;
  }

  bool state(const std::string& verb) {
    if (verb == "person" || verb == "org") {
      const auto v = graph_.add(verb == "org" ? Sort::organization : Sort::person, word());
      if (std::string gov; words_ >> gov) graph_.government(v);
      frozen_ = false;
    } else if (verb == "rel") {
      Tie made = between(TieKind::related_to);
      const auto found = relation(word());
      if (!found) refuse("an unknown relation");
      made.relation = *found;
      tie(std::move(made));
    } else if (verb == "owns" || verb == "board" || verb == "debt") {
      Tie made = between(verb == "owns"    ? TieKind::owns
                         : verb == "board" ? TieKind::appoints_board_of
                                           : TieKind::holds_debt_of);
      made.share = share();
      if (verb == "debt") {
        if (const auto secured = word(); secured != "?") made.secured = decimal(secured);
      }
      tie(std::move(made));
    } else if (verb == "ctl") {
      Tie made = between(TieKind::parent_of);
      const auto kind = word();
      if (kind == "sole-member") made.kind = TieKind::sole_member_of;
      if (kind == "manager") made.kind = TieKind::manages;
      tie(std::move(made));
    } else if (verb == "reset") {
      graph_ = Graph();
      ties_ = 0;
      frozen_ = false;
      fmt::print("reset\n");
    } else {
      return false;
    }
    return true;
  }

  bool ask(const std::string& verb) {
    if (!frozen_) graph_.freeze();
    frozen_ = true;
    const View view(graph_);
    if (verb == "family") return family(view);
    if (verb != "kin" && verb != "holding" && verb != "debtholding" && verb != "control" && verb != "tie") return false;
    const Vertex a = vertex(), b = vertex();
    const Date on = day(Date());
    const auto found = verb == "kin"           ? kinship(view, a, b, on)
                       : verb == "holding"     ? share_of(view, a, b, on, Counting::ownership)
                       : verb == "debtholding" ? share_of(view, a, b, on, Counting::with_debt)
                       : verb == "control"     ? controlled(view, a, b, on)
                                               : tied(view, a, b, on);
    fmt::print("{} {} {} {}\n", verb, view.id(a), view.id(b), found);
    return true;
  }

  bool family(const View& view) {
    const Vertex a = vertex();
    const Date on = day(Date());
    fmt::print("family {}", view.id(a));
    for (const auto& [v, chain] : immediate_family(view, a, on)) fmt::print(" {}", view.id(v));
    fmt::print("\n");
    return true;
  }

  static std::string kinship(const View& view, Vertex a, Vertex b, Date on) {
    const auto found = kin(view, a, b, on, {});
    if (!found) return "none";
    const char* by = found->by == Kin::By::blood      ? "blood"
                     : found->by == Kin::By::affinity ? "affinity"
                                                      : "former-spouse";
    return fmt::format("{} {} {} {}", by, found->degree, found->strict ? "strict" : "weak", found->chain.size());
  }

  static std::string share_of(const View& view, Vertex a, Vertex b, Date on, Counting counting) {
    const auto found = holding(view, a, b, on, counting);
    if (!found) return "none";
    const auto& [low, high, low_open, high_open] = found->share;
    return fmt::format("{} {} {} {} {}", low.text(), high.text(), low_open ? "open" : "closed",
                       high_open ? "open" : "closed", found->chain.size());
  }

  static const char* word_of(Verdict verdict) { return verdict == Verdict::certain ? "certain" : "possible"; }

  static std::string controlled(const View& view, Vertex a, Vertex b, Date on) {
    const auto found = control(view, a, b, on);
    return found ? fmt::format("{} {}", word_of(found->verdict), found->chain.size()) : "none";
  }

  static std::string tied(const View& view, Vertex a, Vertex b, Date on) {
    const auto found = ownership_tie(view, a, b, on, true);
    return found ? fmt::format("{} {}", word_of(found->verdict), found->chain.size()) : "none";
  }

  Graph graph_{};
  bool frozen_ = false;
  std::uint32_t ties_ = 0;
  std::istringstream words_{};
  std::string line_{};
};

}  // namespace

int main() {
  Probe probe;
  for (std::string text; std::getline(std::cin, text);) probe.line(text);
  return 0;
}
