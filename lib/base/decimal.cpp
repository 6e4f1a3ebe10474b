#include "base/decimal.h"

#include <algorithm>

#include <boost/multiprecision/cpp_int.hpp>

namespace cfcm {
namespace {

using Integer = boost::multiprecision::cpp_int;

constexpr std::size_t longest = 64;

Integer integer(const std::string& digits) { return Integer(digits); }

Integer scaled(const std::string& digits, unsigned by) {
  return integer(digits) * boost::multiprecision::pow(Integer(10), by);
}

}  // namespace

Decimal::Decimal(int whole) : digits_(std::to_string(whole)) {}

std::optional<Decimal> Decimal::parse(std::string_view text) {
  if (text.size() > longest) return std::nullopt;
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  const auto point = text.find('.');
  const auto whole = text.substr(0, point);
  const auto fraction = point == std::string_view::npos ? std::string_view() : text.substr(point + 1);
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (whole.empty() || !std::ranges::all_of(whole, is_digit) || !std::ranges::all_of(fraction, is_digit))
    return std::nullopt;
  if (point != std::string_view::npos && fraction.empty()) return std::nullopt;

  Decimal number;
  std::string all(whole);
  all += fraction;
  // A leading zero would make the library read octal.
  const auto first = std::min(all.find_first_not_of('0'), all.size() - 1);
  number.digits_ = all.substr(first);
  if (negative && number.digits_ != "0") number.digits_.insert(0, 1, '-');
  number.scale_ = static_cast<unsigned>(fraction.size());
  return number;
}

std::string Decimal::text() const {
  const bool negative = digits_.starts_with('-');
  std::string all = digits_.substr(negative ? 1 : 0);
  if (all.size() <= scale_) all.insert(0, scale_ + 1 - all.size(), '0');
  std::string out = all.substr(0, all.size() - scale_);
  std::string fraction = all.substr(all.size() - scale_);
  while (!fraction.empty() && fraction.back() == '0') fraction.pop_back();
  if (!fraction.empty()) out += "." + fraction;
  return negative && out != "0" ? "-" + out : out;
}

Decimal operator+(const Decimal& a, const Decimal& b) {
  Decimal sum;
  sum.scale_ = std::max(a.scale_, b.scale_);
  const Integer total = scaled(a.digits_, sum.scale_ - a.scale_) + scaled(b.digits_, sum.scale_ - b.scale_);
  sum.digits_ = total.str();
  return sum;
}

Decimal operator-(const Decimal& a, const Decimal& b) { return a + b * Decimal(-1); }

Decimal operator*(const Decimal& a, const Decimal& b) {
  Decimal product;
  product.scale_ = a.scale_ + b.scale_;
  const Integer total = integer(a.digits_) * integer(b.digits_);
  product.digits_ = total.str();
  return product;
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  const unsigned scale = std::max(a.scale_, b.scale_);
  const int order = scaled(a.digits_, scale - a.scale_).compare(scaled(b.digits_, scale - b.scale_));
  return order <=> 0;
}

Decimal Decimal::hundredth() const {
  Decimal part = *this;
  part.scale_ += 2;
  return part;
}

}  // namespace cfcm
