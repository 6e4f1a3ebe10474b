#include "exchange/fhir/codes.h"

#include <algorithm>
#include <array>
#include <utility>

namespace cfcm::exchange::fhir {
namespace {

using Row = std::pair<std::string_view, std::string_view>;  // codes with a space before and behind each; the word

constexpr std::array relations{
    Row{" CHILD NCHILD SON SONC NSON DAU DAUC NDAU CHD child son daughter ", "child"},
    Row{" CHLDADOPT SONADOPT DAUADOPT ", "adoptive-child"},
    Row{" CHLDFOST SONFOST DAUFOST FCH ", "foster-child"},
    Row{" STPCHLD STPSON STPDAU SCH stepchild stepson stepdaughter ", "step-child"},
    Row{" CHLDINLAW SONINLAW DAUINLAW son-in-law daughter-in-law ", "child-in-law"},
    Row{" PRN NPRN FTH NFTH MTH NMTH GESTM BIOM PAR parent mother father ", "parent"},
    Row{" ADOPTP ADOPTF ADOPTM ", "adoptive-parent"},
    Row{" PRNFOST FTHFOST MTHFOST ", "foster-parent"},
    Row{" STPPRN STPFTH STPMTH stepparent stepmother stepfather ", "step-parent"},
    Row{" PRNINLAW FTHINLAW MTHINLAW mother-in-law father-in-law ", "parent-in-law"},
    Row{" SIB NSIB BRO NBRO SIS NSIS TWIN TWINBRO TWINSIS FTWIN FTWINBRO FTWINSIS ITWIN ITWINBRO ITWINSIS brother "
        "sister "
        "sibling ",
        "sibling"},
    Row{" HSIB HBRO HSIS ", "half-sibling"},
    Row{" STPSIB STPBRO STPSIS stepbrother stepsister ", "step-sibling"},
    Row{" SIBINLAW BROINLAW SISINLAW brother-in-law sister-in-law ", "sibling-in-law"},
    Row{" GRPRN GRFTH GRMTH MGRPRN MGRFTH MGRMTH PGRPRN PGRFTH PGRMTH GRP grandparent grandmother grandfather ",
        "grandparent"},
    Row{" GGRPRN GGRFTH GGRMTH MGGRPRN MGGRFTH MGGRMTH PGGRPRN PGGRFTH PGGRMTH ", "great-grandparent"},
    Row{" GRNDCHILD GRNDSON GRNDDAU GCH grandchild grandson granddaughter ", "grandchild"},
    Row{" AUNT MAUNT PAUNT UNCLE MUNCLE PUNCLE aunt uncle ", "aunt-uncle"},
    Row{" NIENEPH NIECE NEPHEW niece nephew ", "niece-nephew"},
    Row{" COUSN MCOUSN PCOUSN cousin ", "cousin"},
    Row{" SPS HUSB WIFE SPO spouse husband wife ", "spouse"},
    Row{" FMRSPS ", "former-spouse"},
    Row{" DOMPART DOM ", "domestic-partner"},
    Row{" ROOM ROOMMATE ", "household-member"},
};

constexpr std::array support_roles{
    Row{" GUARD GUADLTM GRD guardian ", "guardian"},
    Row{" POWATT DPOWATT SPOWATT ", "power-of-attorney-financial"},
    Row{" HPOWATT ", "health-care-agent"},
    Row{" ECON EMC EP ", "emergency-contact"},
};

constexpr std::array signers{
    Row{" PAT ", "individual"},
    Row{" GUARD GUADLTM POWATT DPOWATT HPOWATT SPOWATT RESPRSN ", "representative"},
    Row{" AUT COAUTH PRIMAUTH ", "case-manager"},
    Row{" HPROV ", "provider"},
};

constexpr std::array organization_kinds{
    Row{" prov fac prvgrp atyprv ", "provider"},
    Row{" ins pay payer ", "payer"},
};

constexpr std::array affiliations{
    Row{" parent ", "parent"},
    Row{" sole-member ", "sole-member"},
    Row{" manager ", "manager"},
    Row{" lender ", "lender"},
    Row{" lessor ", "lessor"},
    Row{" grantor ", "grantor"},
    Row{" delegator ", "delegator"},
    Row{" franchisor ", "franchisor"},
    Row{" joint-venture ", "joint-venture"},
    Row{" referral-agreement ", "referral-agreement"},
    Row{" shared-space ", "shared-space"},
    Row{" shared-employees ", "shared-employees"},
};

/// Under these names programs provide case management.
constexpr std::array case_management{
    Row{"T1016", "case-management"},
    Row{"T2022", "case-management"},
    Row{"T1017", "targeted-case-management"},
    Row{"T2023", "targeted-case-management"},
    Row{"T2041", "supports-brokerage"},
    Row{"", "targeted-case-management"},
    Row{"", "case-management"},
    Row{"", "service-coordination"},
    Row{"", "support-coordination"},
    Row{"", "care-coordination"},
    Row{"", "resource-coordination"},
    Row{"", "care-management"},
    Row{"", "wraparound-facilitation"},
    Row{"", "supports-brokerage"},
    Row{"", "options-counseling"},
    Row{"", "information-and-assistance"},
    Row{"", "transition-coordination"},
};

template <std::size_t n>
std::string_view word_for(const std::array<Row, n>& rows, std::string_view code) {
  if (code.empty() || code.find(' ') != std::string_view::npos) return {};
  const auto wanted = ' ' + std::string(code) + ' ';
  const auto row =
      std::ranges::find_if(rows, [&](const Row& one) { return one.first.find(wanted) != std::string_view::npos; });
  return row == rows.end() ? std::string_view() : row->second;
}

/// By code, then by display or text as one plain word.
template <std::size_t n>
std::vector<std::string_view> words_for(const std::array<Row, n>& rows, const Json& concepts) {
  std::vector<std::string_view> found;
  const auto add = [&](std::string_view word) {
    if (!word.empty() && std::ranges::find(found, word) == found.end()) found.push_back(word);
  };
  for (const Json& one : concepts.each()) {
    const auto before = found.size();
    for (const Code& code : codes(one)) add(word_for(rows, code.code));
    if (found.size() > before) continue;
    for (const Code& code : codes(one)) add(word_for(rows, lower(code.display)));
    add(word_for(rows, lower(one["text"].text())));
  }
  return found;
}

bool has(std::string_view text, std::initializer_list<std::string_view> parts) {
  return std::ranges::any_of(parts, [&](std::string_view part) { return text.find(part) != std::string_view::npos; });
}

std::string slug(std::string_view text) {
  std::string made;
  for (const char c : lower(text)) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (plain)
      made += c;
    else if (!made.empty() && made.back() != '-')
      made += '-';
  }
  if (made.size() > 60) made.resize(std::max<std::size_t>(made.rfind('-', 60), 1));
  while (made.ends_with('-')) made.pop_back();
  return made;
}

}  // namespace

std::string_view relation_of(const Json& relationships) {
  const auto found = words_for(relations, relationships);
  return found.empty() ? std::string_view() : found.front();
}

std::vector<std::string_view> support_roles_of(const Json& relationships) {
  auto found = words_for(support_roles, relationships);
  const auto add = [&](std::string_view word) {
    if (std::ranges::find(found, word) == found.end()) found.push_back(word);
  };
  for (const Code& code : codes(relationships)) {
    if (code.code == "C" && code.system.ends_with("0131")) add("emergency-contact");
  }
  const auto said = all_words(relationships);
  if (has(said, {"emergency contact"})) add("emergency-contact");
  if (has(said, {"legal guardian"})) add("guardian");
  return found;
}

std::string_view signature_role_of(const Json& type) {
  // The type of a signer is a bare coding.
  return word_for(signers, type["code"].text());
}

std::vector<std::string_view> organization_kinds_of(const Json& types) {
  auto found = words_for(organization_kinds, types);
  const auto said = all_words(types);
  const auto add = [&](std::string_view kind, std::initializer_list<std::string_view> parts) {
    if (has(said, parts) && std::ranges::find(found, kind) == found.end()) found.push_back(kind);
  };
  add("case-management-agency", {"case management agency", "case-management-agency"});
  add("managed-care-organization", {"managed care organization", "managed-care-organization"});
  add("area-agency-on-aging", {"area agency on aging", "area-agency-on-aging"});
  add("community-mental-health-center", {"community mental health cent", "community-mental-health-center"});
  add("state-agency", {"state agency", "state-agency"});
  add("county-agency", {"county agency", "county-agency"});
  add("financial-management", {"fiscal intermediary", "financial management service"});
  if (found.empty()) found.push_back("other");
  return found;
}

std::string_view affiliation_of(const Json& concepts) {
  const auto found = words_for(affiliations, concepts);
  return found.empty() ? std::string_view() : found.front();
}

std::string_view funding_source_of(const std::string& words, const Json& type) {
  for (const Code& code : codes(type)) {
    if (code.code == "pay") return "self-pay";
    if (code.code == "WCBPOL") return "workers-compensation";
    if (code.code == "VET") return "veterans";
  }
  const std::string said = lower(words);
  if (has(said, {"1915(c)", "1915c"})) return "medicaid-1915c";
  if (has(said, {"1915(i)", "1915i"})) return "medicaid-1915i";
  if (has(said, {"1915(j)", "1915j"})) return "medicaid-1915j";
  if (has(said, {"1915(k)", "1915k", "community first choice"})) return "medicaid-1915k";
  if (has(said, {"money follows the person"})) return "money-follows-the-person";
  const bool medicaid = has(said, {"medicaid"}), medicare = has(said, {"medicare"});
  if (medicaid && has(said, {"state plan"})) return "medicaid-state-plan";
  if (medicaid) return {};
  if (medicare) return "medicare";
  if (has(said, {"tricare"})) return "tricare";
  if (has(said, {"workers' comp", "workers comp"})) return "workers-compensation";
  if (has(said, {"veterans"})) return "veterans";
  if (has(said, {"older americans act"})) return "older-americans-act";
  if (has(said, {"self-pay", "self pay", "private pay"})) return "self-pay";
  if (has(said, {"private", "commercial"})) return "private-insurance";
  return {};
}

bool is_case_manager(const Json& roles) {
  for (const Code& code : codes(roles)) {
    if (code.code == "171M00000X" || code.code == "768820003") return true;
  }
  return has(all_words(roles), {"case manager", "care manager", "care coordinator", "support coordinator",
                                "supports coordinator", "service coordinator", "case management"});
}

bool is_provider_plan(const Json& categories) {
  return has(all_words(categories),
             {"treatment plan", "therapy plan", "nursing care plan", "provider plan", "provider-plan"});
}

std::string service_name(const Json& concept_) {
  const auto known = codes(concept_);
  for (const auto& [code, name] : case_management) {
    if (!code.empty() && std::ranges::find(known, code, &Code::code) != known.end()) return std::string(name);
  }
  auto made = slug(words(concept_));
  for (const auto& [code, name] : case_management) {
    if (made.starts_with(name) && (made.size() == name.size() || made[name.size()] == '-')) return std::string(name);
  }
  return made;
}

}  // namespace cfcm::exchange::fhir
