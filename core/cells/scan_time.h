// SPDX-License-Identifier: GPL-3.0-or-later
// The quick way for the times that most programs write: 2024-03-01T12:34:56.789Z, with T or a
// blank, seconds, fraction and zone as they come. Everything else is left to time_parser.h.
// Qt-free.
#pragma once

#include "core/cells/calendar.h"
#include "core/cells/number_parser.h"

namespace fanfold {

/// Reads a time at p and returns where it ends, or nullptr if it is another one or none. Reads up
/// to kNumberPadding bytes ahead, as scanNumber() does. AcceptBlank: a blank may stand before the
/// clock time (it does not part cells).
template <bool AcceptBlank> inline const char* scanTime(const char* p, double& seconds)
{
#ifdef __SSE2__
    // "2024-03-01T12:34" is found in one step: digits everywhere but at four places.
    constexpr int kMarks = 1 << 4 | 1 << 7 | 1 << 10 | 1 << 13;
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
    const __m128i shifted = _mm_add_epi8(bytes, _mm_set1_epi8(static_cast<char>(-'0' - 128)));
    const __m128i isOther = _mm_cmpgt_epi8(shifted, _mm_set1_epi8(9 - 128));
    if (_mm_movemask_epi8(isOther) != kMarks)
        return nullptr;
    if (p[4] != '-' || p[7] != '-' || p[13] != ':'
        || (p[10] != 'T' && (!AcceptBlank || p[10] != ' ')))
        return nullptr;
    const auto two = [](const char* at) {
        return static_cast<unsigned>(at[0] - '0') * 10 + static_cast<unsigned>(at[1] - '0');
    };
    const auto areDigits = [](const char* at) {
        return static_cast<unsigned char>(at[0] - '0') < 10
            && static_cast<unsigned char>(at[1] - '0') < 10;
    };
    const unsigned year = two(p) * 100 + two(p + 2);
    const unsigned month = two(p + 5);
    const unsigned day = two(p + 8);
    const unsigned hour = two(p + 11);
    const unsigned minute = two(p + 14);
    if (year < 1000 || year > 2999 || hour > 23 || minute > 59 || !isDate(year, month, day))
        return nullptr;
    std::int64_t whole = daysSince1970(year, month, day) * 86'400 + hour * 3600 + minute * 60;
    std::uint64_t fraction = 0;
    unsigned fractionDigits = 0;
    p += 16;
    if (*p == ':') {
        if (!areDigits(p + 1))
            return nullptr;
        const unsigned second = two(p + 1);
        if (second > 59)
            return nullptr;
        whole += second;
        p += 3;
        if (*p == '.') {
            const char* const start = ++p;
            p = swar::scanDigits(p, fraction);
            if (p == start || p - start > 9)
                return nullptr;
            fractionDigits = static_cast<unsigned>(p - start);
        }
    }
    if (*p == 'Z') {
        ++p;
    } else if (*p == '+' || *p == '-') {
        if (!areDigits(p + 1) || p[3] != ':' || !areDigits(p + 4) || two(p + 1) > 23
            || two(p + 4) > 59)
            return nullptr;
        const std::int64_t offset = two(p + 1) * 3600 + two(p + 4) * 60;
        whole += *p == '-' ? offset : -offset;
        p += 6;
    }
    if (areDigits(p) || (*p >= 'A' && *p <= 'z'))
        return nullptr;
    seconds = secondsWithFraction(whole, fraction, fractionDigits);
    return p;
#else
    (void)p;
    (void)seconds;
    return nullptr;
#endif
}

} // namespace fanfold
