// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a time of day from the front of a text. Qt-free.
#pragma once

#include "core/cells/text_cursor.h"

#include <cstdint>
#include <optional>

namespace fanfold {

struct Clock {
    std::int64_t seconds = 0; ///< since midnight
    std::uint64_t fraction = 0;
    unsigned fractionDigits = 0;
    bool hasSeconds = false;
    bool hasHalfDays = false;
};

/// 12:34:56.789, 1:34 PM, 下午1:34, 12时34分56秒; mayBeCompact: 123456.789 as well, which stands
/// behind a T.
std::optional<Clock> readClock(TextCursor& text, bool mayBeCompact);

/// Minutes and seconds with decimals, as elapsed times are written: "1:02.345".
std::optional<Clock> readStopwatch(TextCursor& text);

} // namespace fanfold
