// SPDX-License-Identifier: GPL-3.0-or-later
// Text to time. Qt-free, no locale, no allocation.
//
// yearFirst   2024-03-01, 2024/03/01, 2024.03.01, 20240301T123456, 2024年3月1日; a month alone
//             is its first day: 2024-03, 2024年3月
// dayFirst    01/03/2024, 1.3.2024, 01-03-24, 1.3.24, 1 Mar 2024, 01-Mar-2024
// monthFirst  03/01/2024, 3-1-2024, Mar 1, 2024
// shortYearFirst  24-03-01, 24/3/1, 24.03.01
// timeOfDay   12:34, 12:34:56.789, 12时34分56秒
// Behind a date T, blanks or _ and a time of day: 12:34, 12:34:56, 12:34:56.789 (or ,789), 1:34 PM,
// 下午1:34; behind that a zone: Z, UTC, GMT, +01, +0100, +01:00. Without a zone it is taken for
// UTC. Years of two digits are 1969 to 2068, of four 1000 to 2999 (at the end 1600 to 2399).
// 24:00:00 is the next day's start, second 60 the next minute's.
#pragma once

#include "core/data/table_summary.h"

#include <cstdint>
#include <string_view>

namespace fanfold {

/// The whole cell (blanks around it allowed) as seconds since 1970-01-01 UTC; of a timeOfDay since
/// midnight. style: one that is written with letters and marks, no epoch.
bool parseTime(std::string_view cell, TimeStyle style, double& seconds);

/// What one cell shows of its column's style.
struct TimeTraits {
    bool yearFirst = false;
    bool dayFirst = false;
    bool monthFirst = false; ///< both: the order of day and month remains open
    bool shortYearFirst = false; ///< with the others: where the year stands remains open
    bool timeOfDay = false;
    bool hasZone = false;
    bool hasSeconds = false;
    bool hasHalfDays = false; ///< AM or PM
    bool isWeak = false; ///< 2024-03, 1.2.24, 99-03-01: a date only if its column says so

    bool isTime() const { return mayBeTime() && !isWeak; }
    bool mayBeTime() const
    {
        return yearFirst || dayFirst || monthFirst || shortYearFirst || timeOfDay;
    }
};
TimeTraits timeTraitsOf(std::string_view cell);

} // namespace fanfold
