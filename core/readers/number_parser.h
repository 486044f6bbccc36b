// SPDX-License-Identifier: GPL-3.0-or-later
// Text to double, bit-identical to strtod in the C locale. Qt-free; no locale, no allocation for
// numbers of ordinary length. Decimal mark '.' or ',', exponent letters e E d D; hexadecimal digits
// are refused.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace fanfold {

/// Bytes that must be readable behind a text given to scanNumber().
constexpr std::size_t kNumberPadding = 16;

/// What a cell's text is, with no decimal mark chosen yet.
enum class CellKind : std::uint8_t { missing, integer, dotNumber, commaNumber, text };
CellKind kindOf(std::string_view cell);

/// Empty, blank or a usual mark: NA, N/A, NaN, null, none, -, --, ? (any case).
bool isMissing(std::string_view cell);

/// The whole cell (blanks around it allowed) as a number; also inf and infinity.
bool parseNumber(std::string_view cell, char decimal, double& value);

std::string_view trimmed(std::string_view text);

namespace swar {

inline constexpr std::array<std::uint64_t, 8> kPowers{
    1, 10, 100, 1'000, 10'000, 100'000, 1'000'000, 10'000'000};

inline constexpr std::array<double, 23> kExactPowers{1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8,
    1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

/// Eight digits, one a byte (0 to 9, the first one lowest), as a number.
inline std::uint64_t eightDigits(std::uint64_t bytes)
{
    bytes = bytes * 10 + (bytes >> 8);
    return (((bytes & 0x000000FF000000FFULL) * 0x000F424000000064ULL)
               + (((bytes >> 16) & 0x000000FF000000FFULL) * 0x0000271000000001ULL))
        >> 32;
}

/// Appends the digits at p to mantissa (modulo 2^64) and returns where they end.
inline const char* scanDigits(const char* p, std::uint64_t& mantissa)
{
    for (;;) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, p, sizeof bytes);
        bytes ^= 0x3030303030303030ULL;
        const std::uint64_t other
            = ((bytes + 0x7676767676767676ULL) | bytes) & 0x8080808080808080ULL;
        if (other == 0) {
            mantissa = mantissa * 100'000'000 + eightDigits(bytes);
            p += 8;
            continue;
        }
        const auto digits = static_cast<unsigned>(std::countr_zero(other)) / 8;
        if (digits == 0)
            return p;
        mantissa = mantissa * kPowers[digits] + eightDigits(bytes << (64 - 8 * digits));
        return p + digits;
    }
}

} // namespace swar

/// The quick way for ordinary numbers: reads one at p and returns where it ends, or nullptr if it
/// is none or needs parseNumber(). Exact by Clinger's rule: mantissa below 2^53, power of ten up to
/// 22. Reads up to kNumberPadding bytes ahead; a byte that is no digit must come before that ends.
inline const char* scanNumber(const char* p, char decimal, double& value)
{
    static_assert(std::endian::native == std::endian::little);
    const bool negative = *p == '-';
    if (negative || *p == '+')
        ++p;
    std::uint64_t mantissa = 0;
    const char* const start = p;
    p = swar::scanDigits(p, mantissa);
    auto digits = p - start;
    std::ptrdiff_t exponent = 0;
    if (*p == decimal) {
        const char* const fraction = ++p;
        p = swar::scanDigits(p, mantissa);
        exponent = fraction - p;
        digits -= exponent;
        if (decimal == ',' && exponent == 0)
            return nullptr;
    }
    if (digits == 0 || digits > 19 || mantissa >= (1ULL << 53))
        return nullptr;
    const char letter = static_cast<char>(*p | 0x20);
    if (letter == 'e' || letter == 'd') {
        ++p;
        const bool down = *p == '-';
        if (down || *p == '+')
            ++p;
        std::uint64_t power = 0;
        const char* const powerStart = p;
        p = swar::scanDigits(p, power);
        if (p == powerStart || p - powerStart > 4)
            return nullptr;
        exponent += down ? -static_cast<std::ptrdiff_t>(power) : static_cast<std::ptrdiff_t>(power);
    }
    if (exponent < -22 || exponent > 22)
        return nullptr;
    auto number = static_cast<double>(mantissa);
    if (exponent < 0)
        number /= swar::kExactPowers[static_cast<std::size_t>(-exponent)];
    else
        number *= swar::kExactPowers[static_cast<std::size_t>(exponent)];
    value = negative ? -number : number;
    return p;
}

} // namespace fanfold
