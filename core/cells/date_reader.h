// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a date from the front of a text, in one order of its parts. Qt-free.
#pragma once

#include "core/cells/text_cursor.h"

#include <optional>

namespace fanfold {

struct Date {
    unsigned year = 0;
    unsigned month = 0;
    unsigned day = 0;
    bool isWeak = false; ///< 2024-03, 1.2.24, 99-03-01: may as well be something else
    bool isNamed = false; ///< the parts have their names behind them: 2024年3月5日

    bool isValid() const;
};

/// 2024-03-01, 20240301 before a T, 2024年3月5日; without a day it is the month's first.
std::optional<Date> readYearFirst(TextCursor& text);

/// 24-03-01, 24/3/1, 24.03.01: always weak.
std::optional<Date> readShortYearFirst(TextCursor& text);

/// 01/03/2024, 1.3.24, 1 Mar 2024; dayFirst = false: 03/01/2024, Mar 1, 2024.
std::optional<Date> readYearLast(TextCursor& text, bool dayFirst);

} // namespace fanfold
