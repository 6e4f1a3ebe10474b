#pragma once

#include <span>
#include <string_view>
#include <variant>

#include "model/accepted.h"
#include "model/assessment.h"
#include "model/authorization.h"
#include "model/closure.h"
#include "model/contact.h"
#include "model/delivery.h"
#include "model/dispositions.h"
#include "model/eligibility.h"
#include "model/engagement.h"
#include "model/experience.h"
#include "model/grievance.h"
#include "model/improvement.h"
#include "model/incident.h"
#include "model/intake.h"
#include "model/organization.h"
#include "model/person.h"
#include "model/plan.h"
#include "model/program.h"
#include "model/review.h"
#include "model/safeguard.h"
#include "model/survey.h"
#include "model/update.h"

/// All record kinds together.
namespace cfcm::model {

/// A record of whichever kind; none when the file does not say a kind that exists.
struct AnyRecord {
  using Value = std::variant<std::monostate, Program, Organization, Person, Intake, Update, Eligibility, Assessment,
                             Plan, Authorization, Contact, Delivery, Experience, Incident, Closure, Grievance, Review,
                             Safeguard, Engagement, Survey, Improvement, AcceptedFindings, Dispositions>;
  Value value{};
  const RecordType* type = nullptr;

  // Out of line: their code is that of all kinds together, and every file that holds a record would compile it again.
  AnyRecord();
  AnyRecord(AnyRecord&&) noexcept;
  AnyRecord& operator=(AnyRecord&&) noexcept;
  ~AnyRecord();

  explicit operator bool() const { return type != nullptr; }
  template <class Kind>
  const Kind* as() const {
    return std::get_if<Kind>(&value);
  }
};

/// The field tables of all kinds, in the order in which a tree is explained: the registry, a case, across cases.
std::span<const RecordType* const> kinds();

/// The kind of this name, or none.
const RecordType* kind(std::string_view name);

/// Reads the record of a file: `record:` says its kind. Findings and references are added to `reading`.
AnyRecord read_any(const yaml::Tree& tree, Reading& reading);

}  // namespace cfcm::model
