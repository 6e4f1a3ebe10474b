#include "report/scorecard_parts.h"

#include <algorithm>
#include <array>

namespace cfcm::report {
namespace {

template <std::size_t n>
using Codes = std::array<std::string_view, n>;

constexpr Codes<3> decisions{"E101", "E102", "E107"};
constexpr Codes<2> again{"E105", "P24"};
constexpr Codes<1> fiscal{"E103"};
constexpr ElementPart eligibility[] = {{"whoever decides eligibility is apart from the providers", decisions},
                                       {"that holds for redeterminations, too, and they are made in time", again},
                                       {"whoever decides has no fiscal relationship to the individual", fiscal}};

constexpr Codes<2> kin_of_served{"E201", "E202"};
constexpr Codes<3> kin_of_empowered{"E203", "E204", "E205"};
constexpr Codes<1> interests{"E206"};
constexpr ElementPart kinship[] = {
    {"no case manager or evaluator is kin of the individual or a paid caregiver", kin_of_served},
    {"nor of, nor identical with, somebody responsible for the individual or empowered to decide", kin_of_empowered},
    {"nor has a financial interest in a provider", interests}};

constexpr Codes<4> oversight{"E305", "E306", "E307", "E309"};
constexpr Codes<4> right_to_appeal{"E301", "E302", "E303", "E304"};
constexpr ElementPart monitoring[] = {
    {"plans and services are monitored, and what is found is put right", oversight},
    {"individuals are told of their right to appeal plans, eligibility and service delivery", right_to_appeal}};

constexpr Codes<2> offered{"E402", "E407"};
constexpr Codes<1> known{"E401"};
constexpr Codes<4> open_to_all{"E403", "E404", "E406", "E408"};
constexpr ElementPart pathways[] = {
    {"there are pathways to the State or the managed-care organization, apart from providers", offered},
    {"individuals are told of them", known},
    {"whoever uses them is heard, and nobody suffers for it", open_to_all}};

constexpr Codes<3> tracked{"E501", "E502", "E506"};
constexpr Codes<2> impartial{"E504", "E505"};
constexpr Codes<3> used{"E508", "E509", "E512"};
constexpr ElementPart grievances[] = {
    {"grievances, complaints, appeals and their decisions are tracked and answered in time", tracked},
    {"whoever decides them is impartial", impartial},
    {"what is learned from them improves the program", used}};

constexpr Codes<1> reviewed{"E601"};
constexpr Codes<1> both_halves{"E605"};
constexpr Codes<2> sound_reviews{"E602", "E607"};
constexpr ElementPart quality[] = {{"organizations that manage cases and serve are reviewed", reviewed},
                                   {"reviews cover eligibility and the business practices of provision", both_halves},
                                   {"reviewers are independent and their samples can be drawn again", sound_reviews}};

constexpr Codes<1> asked{"E701"};
constexpr Codes<2> measures{"E703", "E705"};
constexpr Codes<2> askers{"E702", "E704"};
constexpr ElementPart experience[] = {{"individuals are asked about case management", asked},
                                      {"what is measured holds the quality of coordination and choice", measures},
                                      {"nobody who is judged asks or answers", askers}};

constexpr Codes<2> entity{"E801", "E816"};
constexpr Codes<2> people{"E804", "E805"};
constexpr ElementPart safeguards[] = {
    {"case management and services are apart, or a safeguard that holds covers their being one", entity},
    {"no case manager or planner works for, owns or is a provider", people}};

constexpr Codes<1> groups{"E901"};
constexpr Codes<1> answered{"E903"};
constexpr ElementPart stakeholders[] = {{"all seven groups of stakeholders are heard", groups},
                                        {"what they say is answered", answered}};

constexpr DesignElement elements[] = {{"Eligibility is determined apart from services", eligibility},
                                      {"No kinship, financial responsibility or power to decide", kinship},
                                      {"Robust monitoring and oversight; the right to appeal is known", monitoring},
                                      {"Clear, well-known, accessible pathways for grievances and appeals", pathways},
                                      {"Grievances, appeals and decisions are tracked and used", grievances},
                                      {"State quality staff oversee eligibility and business practices", quality},
                                      {"Experience of case management is tracked", experience},
                                      {"Safeguards where one entity manages cases and serves", safeguards},
                                      {"Meaningful stakeholder engagement", stakeholders}};

struct Section {
  std::string_view number, title;
};
constexpr Section sections[] = {{"2.8", "Criteria"},
                                {"3.1", "Case manager qualifications"},
                                {"3.2", "Supervisor qualifications"},
                                {"3.3", "Clinical oversight"},
                                {"3.4", "Written job descriptions"},
                                {"3.5", "Credentialing verification"},
                                {"4.3", "Supervision"},
                                {"5.1", "Case management process"},
                                {"6.1", "Payment"},
                                {"6.2", "Payment methodologies"},
                                {"6.3", "Funding"},
                                {"7.1", "Interdepartmental coordination"},
                                {"7.2", "Information management"},
                                {"7.3", "Confidentiality"},
                                {"7.4", "Regulatory compliance"},
                                {"8.1", "Training activities"},
                                {"9.2", "Quality management documentation"},
                                {"9.3", "Deeming authority"},
                                {"10.1", "Antifraud provision"},
                                {"10.2", "Consumer safety"},
                                {"11.1", "Grievance procedures"},
                                {"12.1", "Establishment of regulations"},
                                {"12.2", "Implementation date"}};

}  // namespace

std::span<const DesignElement> design_elements() { return elements; }

std::string_view model_act_title(std::string_view section) {
  const auto found = std::ranges::find(sections, section, &Section::number);
  return found == std::end(sections) ? std::string_view() : found->title;
}

}  // namespace cfcm::report
