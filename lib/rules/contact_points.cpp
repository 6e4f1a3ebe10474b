#include "rules/contact_points.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/text.h"

namespace cfcm::rules {
namespace {

struct Point {
  std::size_t field = 0;  ///< 0 address, 1 phone, 2 e-mail
  std::string value{};    ///< in the form in which two are compared; never shown
  Period days{};
  Mark mark{};
};

constexpr std::array<std::string_view, 3> field_names{"address", "phone", "e-mail"};

/// Letters and digits in one case, all else passed over: "12 Elm St." and "12 elm st" are one.
std::string plain(std::string_view text) {
  std::string out;
  for (const char c : fold_case(text)) {
    const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (kept) out += c;
  }
  return out;
}

void add_address(const model::Address& address, std::vector<Point>& all) {
  // A street without its town may be in any.
  if (!address.line) return;
  const std::string line = plain(address.line->text);
  const Period days = model::period(address.from, address.to);
  if (address.zip) all.push_back({0, line + '\n' + address.zip->text.substr(0, 5), days, address.line.mark()});
  if (address.city) all.push_back({0, line + '\n' + plain(address.city->text), days, address.line.mark()});
}

template <class Record>
void add_points(const Record& record, std::vector<Point>& all) {
  for (const auto& address : record.addresses) add_address(*address, all);
  for (const auto& phone : record.phones) {
    std::string digits;
    std::ranges::copy_if(phone->text, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    // With and without the country code it is one number.
    if (digits.size() == 11 && digits.front() == '1') digits.erase(0, 1);
    if (digits.size() >= 7) all.push_back({1, std::move(digits), {}, phone.mark()});
  }
  if constexpr (requires { record.emails; }) {
    for (const auto& email : record.emails) all.push_back({2, fold_case(email->text), {}, email.mark()});
  }
}

std::vector<Point> points_of(const CaseView& view, std::string_view person) {
  std::vector<Point> all;
  for (const auto* record : view.registry().records_of_person(person)) add_points(*record, all);
  return all;
}

bool is_office(const CaseView& view, const Point& point) {
  return std::ranges::any_of(view.registry().all<model::Organization>(), [&](const model::Organization* organization) {
    std::vector<Point> all;
    add_points(*organization, all);
    return std::ranges::any_of(all, [&](const Point& own) { return own.value == point.value; });
  });
}

}  // namespace

SharedContact shared_contact(const CaseView& view, std::string_view person, std::string_view other,
                             const model::Support* support, const Period& days) {
  const auto own = points_of(view, person);
  if (own.empty()) return {};
  auto theirs = points_of(view, other);
  if (support) add_points(*support, theirs);

  SharedContact shared;
  std::vector<std::string_view> fields;
  for (std::size_t field = 0; field < field_names.size(); ++field) {
    const auto match = std::ranges::find_if(own, [&](const Point& mine) {
      return mine.field == field &&
             std::ranges::any_of(
                 theirs,
                 [&](const Point& one) { return one.value == mine.value && !(one.days & mine.days & days).empty(); }) &&
             !is_office(view, mine);
    });
    if (match == own.end()) continue;
    if (fields.empty()) shared.mark = match->mark;
    fields.push_back(field_names[field]);
  }
  shared.fields = fmt::format("{}", fmt::join(fields, " and "));
  return shared;
}

}  // namespace cfcm::rules
