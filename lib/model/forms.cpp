#include "model/forms.h"

#include <algorithm>

#include "base/date.h"
#include "base/npi.h"

namespace cfcm::model {
namespace {

/// Appendix B of USPS Publication 28: the States, the District of Columbia, the territories, the freely associated
/// states and the armed forces.
constexpr std::string_view states[] = {"AA", "AE", "AK", "AL", "AP", "AR", "AS", "AZ", "CA", "CO", "CT", "DC", "DE",
                                       "FL", "FM", "GA", "GU", "HI", "IA", "ID", "IL", "IN", "KS", "KY", "LA", "MA",
                                       "MD", "ME", "MH", "MI", "MN", "MO", "MP", "MS", "MT", "NC", "ND", "NE", "NH",
                                       "NJ", "NM", "NV", "NY", "OH", "OK", "OR", "PA", "PR", "PW", "RI", "SC", "SD",
                                       "TN", "TX", "UT", "VA", "VI", "VT", "WA", "WI", "WV", "WY"};

/// `9` stands for a digit, every other character for itself.
bool matches(std::string_view text, std::string_view form) {
  return std::ranges::equal(text, form, [](char c, char of) { return of == '9' ? c >= '0' && c <= '9' : c == of; });
}

bool is_state(std::string_view text) { return std::ranges::binary_search(states, text); }

bool is_ein(std::string_view text) { return matches(text, "99-9999999"); }

bool is_month_day(std::string_view text) {
  // A year with a 29 February.
  return text.size() == 5 && Date::parse("2000-" + std::string(text)).has_value();
}

}  // namespace

bool is_state_form(std::string_view text) {
  return text.size() == 2 && std::ranges::all_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_zip(std::string_view text) { return matches(text, "99999") || matches(text, "99999-9999"); }

const Form state_form{.name = "two letters of a US state or territory",
                      .expected = "the two capital letters of a US state or territory such as NH",
                      .remedy = "write the postal code of the state, two capital letters",
                      .pattern = "^[A-Z]{2}$",
                      .fits = is_state_form,
                      .check = {.rule = "D313",
                                .level = Level::note,
                                .fault = "is the code of no US state or territory",
                                .remedy = "look whether the two letters are right",
                                .holds = is_state}};
const Form zip_form{.name = "ZIP code",
                    .expected = "a ZIP code such as 03301 or 03301-1234",
                    .remedy = "write five digits, or five, a hyphen and four; a zero at the front counts",
                    .pattern = "^[0-9]{5}(-[0-9]{4})?$",
                    .fits = is_zip,
                    .least = 10000,
                    .most = 99999};
const Form npi_form{.name = "NPI",
                    .expected = "an NPI: ten digits, the first 1 or 2",
                    .remedy = "write ten digits without separators; the NPI registry has them",
                    .pattern = "^[12][0-9]{9}$",
                    .fits = is_npi_form,
                    .least = 1000000000,
                    .most = 2999999999,
                    .check = {.rule = "D312",
                              .fault = "has a check digit that does not fit its other digits",
                              .remedy = "compare it with its source; a digit is probably mistyped",
                              .holds = is_npi}};
const Form ein_form{.name = "EIN",
                    .expected = "an employer identification number such as 02-0123456",
                    .remedy = "write two digits, a hyphen and seven digits",
                    .pattern = "^[0-9]{2}-[0-9]{7}$",
                    .fits = is_ein};
const Form month_day_form{.name = "month and day, `MM-DD`",
                          .expected = "a day of the year such as 07-01",
                          .remedy = "write month and day, two digits each, with a hyphen between them",
                          .pattern =
                              "^((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|"
                              "(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$",
                          .fits = is_month_day};

}  // namespace cfcm::model
