#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "source/finding.h"

/// Text of a form that somebody else has laid down: postal codes and registered numbers.
namespace cfcm::model {

/// What holds of a text of the form beyond its characters.
struct FormCheck {
  std::string_view rule{};
  Level level = Level::error;
  std::string_view fault{};  ///< behind the name of the field: "is no US state or territory"
  std::string_view remedy{};
  bool (*holds)(std::string_view text) = nullptr;
};

struct Form {
  std::string_view name{};      ///< in the reference of the fields: "ZIP code"
  std::string_view expected{};  ///< as a message says it: "a ZIP code such as 03301 or 03301-1234"
  std::string_view remedy{};
  std::string_view pattern{};  ///< a regular expression (ECMA 262) for the whole text: what `fits` says
  bool (*fits)(std::string_view text) = nullptr;
  /// Where a text of the form may be digits alone without a zero at the front: the least and the greatest of these, as
  /// numbers. A reader that does not know the field takes them for numbers when they stand without quotes.
  std::int64_t least = 0, most = -1;
  FormCheck check{};
};

bool is_state_form(std::string_view text);  ///< two capital letters
bool is_zip(std::string_view text);         ///< five digits or ZIP+4

extern const Form state_form, zip_form, npi_form, ein_form, month_day_form;

/// A text of that form.
template <const Form& form>
struct Formed {
  std::string text{};
  const std::string& str() const { return text; }
};
using State = Formed<state_form>;
using Zip = Formed<zip_form>;
using Npi = Formed<npi_form>;
using Ein = Formed<ein_form>;
using MonthDay = Formed<month_day_form>;

}  // namespace cfcm::model
