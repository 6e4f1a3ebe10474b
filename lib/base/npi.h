#pragma once

#include <string_view>

/// National Provider Identifiers: ten digits, the first 1 or 2, the last a check digit. The check digit is that of
/// ISO/IEC 7812 (Luhn) over the nine digits with the prefix 80840 before them. Source: CMS, "Requirements for National
/// Provider Identifier (NPI) and NPI Check Digit".
namespace cfcm {

/// Ten digits, the first 1 or 2.
bool is_npi_form(std::string_view text);

/// Of the form, and the check digit is right.
bool is_npi(std::string_view text);

}  // namespace cfcm
