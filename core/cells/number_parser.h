// SPDX-License-Identifier: GPL-3.0-or-later
// Text to double, bit-identical to strtod in the C locale. Qt-free; no locale, no allocation for
// numbers of ordinary length. Decimal mark '.' or ',', exponent letters e E d D; hexadecimal digits
// are refused.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace fanfold {

/// Bytes that must be readable behind a text given to scanNumber().
constexpr std::size_t kNumberPadding = 16;

/// What a cell's text is, with no decimal mark chosen yet. Numbers with parted thousands (see
/// grouped_number.h) have the decimal mark that they allow: 1,234,567 is a dotNumber.
enum class CellKind : std::uint8_t { missing, integer, dotNumber, commaNumber, time, text };
CellKind kindOf(std::string_view cell);

/// Empty, blank or a usual mark, in any case: NA, N/A, #N/A, #NV, <NA>, n.a., NaN, NaT, null, nil,
/// none, dashes, ?, and a lone . (SAS, Stata); what Windows programs print for NaN, 1.#QNAN, 1.#IND
/// and -nan(ind); \N of databases; #DIV/0! and its kin (see error_value.h).
bool isMissing(std::string_view cell);

/// Stars alone, which Fortran writes for a number that does not fit its field. Among numbers they
/// are missing; among texts they are marks of significance.
bool isOverflow(std::string_view cell);

/// The whole cell (blanks around it allowed) as a number, its sign as in number_sign.h; also inf
/// and infinity, and Fortran's way
/// to write exponents of three digits, 1.234-300, if three digits or more stand before the sign (a
/// range such as 0.5-100 is no number).
bool parseNumber(std::string_view cell, char decimal, double& value);

/// Without blanks and line ends around it, those that do not break (U+00A0) included.
std::string_view trimmed(std::string_view text);

namespace swar {

inline constexpr std::array<std::uint64_t, 9> kPowers{
    1, 10, 100, 1'000, 10'000, 100'000, 1'000'000, 10'000'000, 100'000'000};

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

/// The first count (1 to 8) bytes at p, which are digits, as a number.
inline std::uint64_t fewDigits(const char* p, unsigned count)
{
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, p, sizeof bytes);
    return eightDigits((bytes ^ 0x3030303030303030ULL) << (64 - 8 * count));
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

/// An exponent, p standing at its letter: up to three digits, with or without sign. Returns where
/// it ends, or nullptr if it is none.
inline const char* scanExponent(const char* p, std::ptrdiff_t& exponent)
{
    ++p;
    const bool down = *p == '-';
    if (down || *p == '+')
        ++p;
    std::ptrdiff_t power = 0;
    const char* const start = p;
    for (; *p >= '0' && *p <= '9' && p < start + 4; ++p)
        power = power * 10 + (*p - '0');
    exponent = down ? -power : power;
    return p == start || p == start + 4 ? nullptr : p;
}

/// mantissa * 10^exponent; false if that is not exact by Clinger's rule.
inline bool scale(std::uint64_t mantissa, std::ptrdiff_t exponent, bool negative, double& value)
{
    if (mantissa >= (1ULL << 53) || exponent < -22 || exponent > 22)
        return false;
    auto number = static_cast<double>(static_cast<std::int64_t>(mantissa));
    if (exponent < 0)
        number /= kExactPowers[static_cast<std::size_t>(-exponent)];
    else
        number *= kExactPowers[static_cast<std::size_t>(exponent)];
    value = negative ? -number : number;
    return true;
}

#ifdef __SSE2__
/// A number of at most 15 characters (without its exponent), up to 8 digits before the decimal mark
/// and up to 8 behind it; nullptr if it is any other. Its parts are found in one step, so that the
/// place of the next number is known long before this one's value.
inline const char* scanShortNumber(const char* p, char decimal, double& value)
{
    const unsigned sign = (*p == '-' ? 1U : 0U) | (*p == '+' ? 1U : 0U);
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
    const __m128i shifted = _mm_add_epi8(bytes, _mm_set1_epi8(static_cast<char>(-'0' - 128)));
    const __m128i isOther = _mm_cmpgt_epi8(shifted, _mm_set1_epi8(9 - 128));
    const unsigned others = static_cast<unsigned>(_mm_movemask_epi8(isOther)) & ~sign;
    if ((others & (others - 1)) == 0)
        return nullptr;
    const auto wholeEnd = static_cast<unsigned>(std::countr_zero(others));
    const unsigned whole = wholeEnd - sign;
    if (whole - 1 >= 8)
        return nullptr;
    std::uint64_t mantissa = fewDigits(p + sign, whole);
    std::ptrdiff_t exponent = 0;
    unsigned end = wholeEnd;
    if (p[wholeEnd] == decimal) {
        end = static_cast<unsigned>(std::countr_zero(others & (others - 1)));
        const unsigned fraction = end - wholeEnd - 1;
        if (fraction - 1 >= 8)
            return nullptr;
        mantissa = mantissa * kPowers[fraction] + fewDigits(p + wholeEnd + 1, fraction);
        exponent = -static_cast<std::ptrdiff_t>(fraction);
    }
    const char* const start = p;
    p += end;
    const char letter = static_cast<char>(*p | 0x20);
    if (letter == 'e' || letter == 'd') {
        std::ptrdiff_t power = 0;
        p = scanExponent(p, power);
        exponent += power;
    }
    return p != nullptr && scale(mantissa, exponent, *start == '-', value) ? p : nullptr;
}
#endif

} // namespace swar

/// The careful way for a number at p that scanNumber() leaves: returns where it ends, or nullptr if
/// it is none. What is no part of a number must come before the readable bytes end.
const char* scanAnyNumber(const char* p, char decimal, double& value);

/// The quick way for ordinary numbers: reads one at p and returns where it ends, or nullptr if it
/// is none or needs parseNumber(). Exact by Clinger's rule: mantissa below 2^53, power of ten up to
/// 22. Reads up to kNumberPadding bytes ahead; a byte that is no digit must come before that ends.
inline const char* scanNumber(const char* p, char decimal, double& value)
{
    static_assert(std::endian::native == std::endian::little);
#ifdef __SSE2__
    if (const char* end = swar::scanShortNumber(p, decimal, value); end != nullptr)
        return end;
#endif
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
    if (digits == 0 || digits > 19)
        return nullptr;
    const char letter = static_cast<char>(*p | 0x20);
    if (letter == 'e' || letter == 'd') {
        std::ptrdiff_t power = 0;
        p = swar::scanExponent(p, power);
        if (p == nullptr)
            return nullptr;
        exponent += power;
    }
    return swar::scale(mantissa, exponent, negative, value) ? p : nullptr;
}

} // namespace fanfold
