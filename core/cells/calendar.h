// SPDX-License-Identifier: GPL-3.0-or-later
// Dates and clock times as seconds since 1970-01-01 00:00 UTC, in the proleptic Gregorian calendar
// without leap seconds. Qt-free.
//
// As a double such seconds are exact to the microsecond: at today's 1.7e9 neighbouring doubles lie
// 2.4e-7 apart, so of a fraction with more than six digits the last ones are rounded away.
#pragma once

#include <array>
#include <cstdint>

namespace fanfold {

/// Days since 1970-01-01; month 1 to 12. After Howard Hinnant, "chrono-Compatible Low-Level Date
/// Algorithms", days_from_civil.
constexpr std::int64_t daysSince1970(std::int64_t year, unsigned month, unsigned day)
{
    year -= month <= 2 ? 1 : 0;
    const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
    const auto yearOfEra = static_cast<unsigned>(year - era * 400);
    const unsigned dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    const unsigned dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146'097 + static_cast<std::int64_t>(dayOfEra) - 719'468;
}

constexpr bool isDate(std::int64_t year, unsigned month, unsigned day)
{
    constexpr std::array<unsigned, 13> kDays{0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12 || day < 1)
        return false;
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return day <= kDays[month] + (month == 2 && leap ? 1U : 0U);
}

/// whole + fraction / 10^digits, digits 0 to 9.
inline double secondsWithFraction(std::int64_t whole, std::uint64_t fraction, unsigned digits)
{
    constexpr std::array<std::int64_t, 10> kPowers{
        1, 10, 100, 1'000, 10'000, 100'000, 1'000'000, 10'000'000, 100'000'000, 1'000'000'000};
    constexpr std::int64_t kExact = std::int64_t{1} << 53;
    const std::int64_t power = kPowers[digits];
    if (digits <= 6 && whole < kExact / power && whole > -(kExact / power))
        return static_cast<double>(whole * power + static_cast<std::int64_t>(fraction))
            / static_cast<double>(power);
    return static_cast<double>(whole) + static_cast<double>(fraction) / static_cast<double>(power);
}

} // namespace fanfold
