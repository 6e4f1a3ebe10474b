#pragma once

#include <array>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/case_lists.h"
#include "rules/registry.h"

/// One case as rules see it: who did what when, and who had which part in it when.
namespace cfcm::rules {

/// `approval`, a supervisor's of a plan, is no act of `CaseView::acts`: E207 judges it.
enum class ActKind : std::uint8_t { decision, assessment, plan, case_management, monitoring, approval };
std::string_view name(ActKind kind);

/// Something that somebody did for the case: on one day, or over a period (case management, monitoring).
struct Act {
  ActKind kind = ActKind::decision;
  std::string person{};                ///< empty when the record names none
  std::string organization{};          ///< for which the person acted; empty when unknown
  Verdict verdict = Verdict::certain;  ///< possible: one of several organizations for which it may have been
  std::vector<std::string> choices{};  ///< all organizations for which it may have been
  Period days{};
  Mark mark{};                        ///< of the person or organization, in the record of the act
  const model::Plan* plan = nullptr;  ///< of a planner, a monitor and an approver
};

/// One line of a plan that is a service by somebody paid, cut to the days on which the plan is in force.
struct Line {
  const model::Plan* plan = nullptr;
  const model::ServiceLine* service = nullptr;
  Period days{};

  /// Where its service stands; the plan's date when it names none.
  const Mark& mark() const { return service->service ? service->service.mark() : plan->written.mark(); }
};

enum class Role : std::uint8_t { individual, provider, worker, caregiver, representative, responsible, employer };
std::string_view name(Role role);

/// Somebody with a part in the case, for some days.
struct Part {
  Role role = Role::provider;
  std::string id{};     ///< empty for somebody known by name alone
  std::string named{};  ///< that name; never shown
  Period days{};
  Period written{};  ///< of a support person: the days as the records give them, uncut
  Mark mark{};
  bool billing = false;  ///< the organization only bills for the line
  const Line* line = nullptr;
  const model::Plan* plan = nullptr;  ///< the plan that names it; null for a support person
  const model::Support* support = nullptr;
};

/// An act and a part that meet: the days on which both hold (docs/rules.md "When an act and a tie meet").
struct Encounter {
  const Act* act = nullptr;
  const Part* part = nullptr;
  Period days{};
};

class CaseView {
 public:
  /// `documents` are the records of one case in the order they were written (store::written_before); they outlive the
  /// view. `as_of` is the day on which the case is looked at, that of the registry when absent.
  CaseView(const Registry& registry, std::string id, std::span<const store::Document> documents,
           std::optional<Date> as_of = {});
  /// The same case with other acts in place of its own. `other` outlives the view.
  CaseView(const CaseView& other, std::vector<Act> acts);
  CaseView(const CaseView&) = delete;
  CaseView& operator=(const CaseView&) = delete;

  const Registry& registry() const { return *registry_; }
  const std::string& id() const { return id_; }
  Date as_of() const { return as_of_; }
  const ties::View& ties() const { return ties_; }

  // What happened.
  const std::vector<Act>& acts() const { return acts_; }
  const std::vector<const model::Eligibility*>& determinations() const {
    return determinations_;
  }                                                                        ///< judged ones, by day
  const std::vector<const model::Plan*>& plans() const { return plans_; }  ///< all but provider-plans, by `written`
  const std::vector<Line>& lines() const { return lines_; }
  const CaseLists& lists() const { return lists_; }  ///< what intake and updates say together
  /// The case's records of a kind, in the order they were written; void ones are left out, those dated after the audit
  /// date are not.
  template <class Record>
  std::vector<const Record*> all() const {
    std::vector<const Record*> found;
    for (const auto& document : documents_) {
      if (const auto* record = document.as<Record>()) found.push_back(record);
    }
    return found;
  }
  /// Whether the case is open on the day: opened, and not closed (the closing day counts) or reopened since.
  bool open_on(Date day) const;
  /// Whether a line by a provider or worker runs on any of these days.
  bool served(const Period& days) const;
  bool transferred() const { return lists_.intake && lists_.intake->transferred_from; }
  Period in_force(const model::Plan& plan) const;

  // Who has which part.
  const std::vector<Part>& parts() const { return parts_; }
  std::vector<Encounter> encounters(const Act& act, Role role) const;

  // By which policy, on a day.
  Policy::Applying applying(Date day) const;
  std::set<std::string, std::less<>> funding(Date day) const;
  std::set<std::string, std::less<>> programs(Date day) const;
  bool capitated(Date day) const;
  std::set<std::string, std::less<>> counties(Date day) const;

  /// `window` cut into pieces within which no answer about `roots` changes: ties, funding, county and safeguards all
  /// hold still.
  std::vector<Period> pieces(std::initializer_list<std::string_view> roots, const Period& window) const;

  std::optional<ties::Kin> kin(std::string_view a, std::string_view b, Date day) const;
  using Family = std::vector<std::pair<ties::Vertex, ties::Chain>>;
  /// The immediate family of 42 CFR 411.351.
  const Family& family(std::string_view person, Date day) const;
  ties::KinLimits kin_limits(Date day) const;
  /// The vertex of a person, an organization, or of this case's individual (by the case's id).
  std::optional<ties::Vertex> vertex(std::string_view id) const { return ties_.find(registry_->canonical(id)); }

  /// A place in one of the case's records (or of the registry), as a finding shows it.
  Where where(const Mark& mark) const;

  /// Acts dated after the case had ended (D408), with where they are written.
  Findings late_acts() const;

 private:
  void read_acts();
  void add_case_managers();
  void read_plans();
  void read_support();
  void add_dated_acts();
  void add_act(ActKind kind, const model::Field<model::Actor>& by, Period days, const model::Plan* plan);
  void add_act(ActKind kind, const model::Field<model::PersonId>& person,
               const model::Field<model::OrganizationId>& organization, const Mark& mark, Period days,
               const model::Plan* plan);
  void add_parts(const Line& line);
  void find_changes();
  /// The period cut at the audit date and at the case's end.
  Period cut(Period days) const;

  const Registry* registry_;
  Date as_of_;
  std::string id_;
  std::span<const store::Document> documents_;
  ties::View ties_;

  CaseLists lists_;
  std::vector<const model::Eligibility*> determinations_{};
  std::vector<const model::Plan*> plans_{};
  std::vector<Line> lines_{};
  std::vector<Act> acts_{};
  std::vector<Part> parts_{};
  mutable std::map<std::pair<ties::Vertex, Date>, std::map<ties::Vertex, ties::Kin>> kin_{};  // answers remembered
  mutable std::map<std::pair<ties::Vertex, Date>, Family> family_{};
  std::vector<Date> changes_{};  // days on which funding, county or a safeguard changes
};

/// A grievance and the case it belongs to (an empty view when it names none).
class GrievanceView {
 public:
  GrievanceView(const CaseView& view, const store::Document& document, const model::Grievance& grievance)
      : view_(&view), document_(&document), grievance_(&grievance) {}
  const CaseView& view() const { return *view_; }
  const model::Grievance& grievance() const { return *grievance_; }
  Where where(const Mark& mark) const { return document_->where(mark); }
  const std::string& path() const { return document_->path; }
  /// The day on which it was first resolved or withdrawn, when that is not after the audit date. To open it again does
  /// not take that back.
  std::optional<Date> ended() const;
  /// The day on which it ended last; nothing while it is open, be it for the first time or again.
  std::optional<Date> closed() const;

 private:
  const CaseView* view_;
  const store::Document* document_;
  const model::Grievance* grievance_;
};

}  // namespace cfcm::rules
