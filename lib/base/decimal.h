#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace cfcm {

/// An exact decimal number of any size: never rounded, never binary floating point.
class Decimal {
 public:
  Decimal() = default;  ///< zero
  Decimal(int whole);

  /// An optional minus, digits, optionally a point and digits: `21.50`, `-3`, `0.125`. At most 64 characters.
  static std::optional<Decimal> parse(std::string_view text);

  /// The shortest form: `52`, `8.125`, `-0.5`.
  std::string text() const;

  friend Decimal operator+(const Decimal& a, const Decimal& b);
  friend Decimal operator-(const Decimal& a, const Decimal& b);
  friend Decimal operator*(const Decimal& a, const Decimal& b);
  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);
  friend bool operator==(const Decimal& a, const Decimal& b) { return (a <=> b) == 0; }

  /// This number divided by 100, as exact.
  Decimal hundredth() const;

 private:
  std::string digits_ = "0";  // an integer in base ten, with its sign; the number is digits_ / 10^scale_
  unsigned scale_ = 0;
};

}  // namespace cfcm
