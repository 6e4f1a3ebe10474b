#pragma once

#include <string>
#include <vector>

#include "ties/kinship.h"
#include "ties/ownership.h"

/// A small world for tests of ties: vertices come into being when they are named.
namespace cfcm::ties::test {

inline Date on(const char* text) { return *Date::parse(text); }
inline const Date today = *Date::parse("2026-03-01");

class World {
 public:
  Vertex person(const std::string& id) { return graph_.add(Sort::person, id); }
  Vertex org(const std::string& id) { return graph_.add(Sort::organization, id); }
  Vertex government(const std::string& id) {
    const Vertex v = org(id);
    graph_.government(v);
    return v;
  }

  World& rel(const std::string& from, std::string_view word, const std::string& to, Period period = {},
             std::optional<unsigned> degree = {}) {
    return add({.kind = TieKind::related_to,
                .from = person(from),
                .to = person(to),
                .period = period,
                .relation = *relation(word),
                .degree = degree});
  }
  World& holds(TieKind kind, const std::string& from, const std::string& to, const Share& share, Period period = {}) {
    return add({.kind = kind, .from = org(from), .to = org(to), .period = period, .share = share});
  }
  World& owns(const std::string& from, const std::string& to, const Share& share, Period period = {}) {
    return holds(TieKind::owns, from, to, share, period);
  }
  World& owns(const std::string& from, const std::string& to, const char* percent, Period period = {}) {
    return owns(from, to, Share::exactly(*Decimal::parse(percent)), period);
  }
  World& power(TieKind kind, const std::string& from, const std::string& to, Period period = {}) {
    return add({.kind = kind, .from = org(from), .to = org(to), .period = period});
  }
  World& add(Tie tie) {
    tie.mark.line = ++line_;
    graph_.add(std::move(tie));
    graph_.freeze();
    return *this;
  }

  View view() const { return View(graph_); }
  Vertex of(const std::string& id) const { return *graph_.find(id); }

  /// "blood 2 strict 1", "affinity 1 strict 2", "former weak", "none"
  std::string kin(const std::string& a, const std::string& b, Date day = today, const KinLimits& limits = {}) const {
    const auto found = ties::kin(view(), of(a), of(b), day, limits);
    if (!found) return "none";
    const std::string strength = found->strict ? " strict " : " weak ";
    const std::string by = found->by == Kin::By::blood      ? "blood "
                           : found->by == Kin::By::affinity ? "affinity "
                                                            : "former ";
    return by + std::to_string(found->degree) + strength + std::to_string(found->chain.size());
  }

  std::string family(const std::string& a, Date day = today) const {
    std::string all;
    for (const auto& [v, chain] : immediate_family(view(), of(a), day)) all += (all.empty() ? "" : " ") + graph_.id(v);
    return all;
  }

  /// "[8,8]", "(0,25)", with the paths behind where there is more than one; "none"
  std::string share(const std::string& a, const std::string& b, Counting counting = Counting::ownership,
                    Date day = today) const {
    const auto found = holding(view(), of(a), of(b), day, counting);
    if (!found) return "none";
    return text(found->share) + (found->paths == 1 ? "" : " x" + std::to_string(found->paths)) +
           (found->cut ? " cut" : "");
  }

  static std::string text(const Share& share) {
    return (share.low_open ? "(" : "[") + share.low.text() + "," + share.high.text() + (share.high_open ? ")" : "]");
  }

  /// "certain controls a>b", "possible common a>p>b", "none"
  std::string control(const std::string& a, const std::string& b, Date day = today) const {
    const auto found = ties::control(view(), of(a), of(b), day);
    if (!found) return "none";
    const char* way = found->way == Control::Way::controls     ? " controls "
                      : found->way == Control::Way::controlled ? " controlled "
                                                               : " common ";
    return word(found->verdict) + way + ids(found->chain);
  }

  std::string tie(const std::string& a, const std::string& b, bool with_common = true) const {
    const auto found = ownership_tie(view(), of(a), of(b), today, with_common);
    if (!found) return "none";
    return word(found->verdict) + (found->common_owner ? " common " : " ") + ids(found->chain);
  }

  std::string ids(const Chain& chain) const {
    std::string all = chain.empty() ? "" : graph_.id(chain.front().start());
    for (const Step& step : chain) all += ">" + graph_.id(step.end());
    return all;
  }

 private:
  static std::string word(Verdict verdict) { return verdict == Verdict::certain ? "certain" : "possible"; }

  Graph graph_{};
  std::uint32_t line_ = 0;
};

inline Share band(const char* text) {
  const std::string_view all = text;
  const auto comma = all.find(',');
  return {*Decimal::parse(all.substr(1, comma - 1)), *Decimal::parse(all.substr(comma + 1, all.size() - comma - 2)),
          all.front() == '(', all.back() == ')'};
}

}  // namespace cfcm::ties::test
