// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cells/clock_reader.h"

#include <algorithm>

namespace fanfold {

namespace {

enum class DayHalf { none, am, pm };

DayHalf readHalf(TextCursor& text)
{
    TextCursor behind = text;
    behind.skipBlanks();
    const bool isAm = behind.skipOneOf({"am", "上午", "午前", "오전"});
    if (!isAm && !behind.skipOneOf({"pm", "下午", "午後", "오후"}))
        return DayHalf::none;
    text = behind;
    return isAm ? DayHalf::am : DayHalf::pm;
}

std::optional<unsigned> readNumber(TextCursor& text, std::size_t fewest = 1)
{
    const std::size_t digits = text.digits();
    if (digits < fewest || digits > 2)
        return std::nullopt;
    return text.number(digits);
}

struct Parts {
    unsigned hours = 0;
    unsigned minutes = 0;
    unsigned seconds = 0;
    bool hasSeconds = false;
};

// 1234, 123456
std::optional<Parts> readCompact(TextCursor& text)
{
    Parts parts;
    parts.hasSeconds = text.digits() == 6;
    if (!parts.hasSeconds && text.digits() != 4)
        return std::nullopt;
    parts.hours = text.number(2);
    parts.minutes = text.number(2);
    parts.seconds = parts.hasSeconds ? text.number(2) : 0;
    return parts;
}

// What follows "12时": "34分56秒", "34分"; in Korean with blanks between.
bool readNamedParts(TextCursor& text, Parts& parts)
{
    text.skipBlanks();
    const std::optional<unsigned> minutes = readNumber(text);
    if (!minutes || !text.skipOneOf({"分", "분"}))
        return false;
    parts.minutes = *minutes;
    TextCursor behind = text;
    behind.skipBlanks();
    if (const std::optional<unsigned> seconds = readNumber(behind)) {
        if (!behind.skipOneOf({"秒", "초"}))
            return false;
        parts.seconds = *seconds;
        parts.hasSeconds = true;
        text = behind;
    }
    return true;
}

std::optional<Parts> readParts(TextCursor& text)
{
    Parts parts;
    const std::optional<unsigned> hours = readNumber(text);
    if (!hours)
        return std::nullopt;
    parts.hours = *hours;
    if (text.skipOneOf({"时", "時", "点", "시"}))
        return readNamedParts(text, parts) ? std::optional(parts) : std::nullopt;
    const std::optional<unsigned> minutes = text.skip(':') ? readNumber(text, 2) : std::nullopt;
    if (!minutes)
        return std::nullopt;
    parts.minutes = *minutes;
    parts.hasSeconds = text.skip(':');
    if (!parts.hasSeconds)
        return parts;
    const std::optional<unsigned> seconds = readNumber(text, 2);
    parts.seconds = seconds.value_or(0);
    return seconds ? std::optional(parts) : std::nullopt;
}

bool readFraction(TextCursor& text, Clock& clock)
{
    if ((text.front() != '.' && text.front() != ',') || !text.skip(text.front()))
        return true;
    const std::size_t digits = text.digits();
    clock.fractionDigits = static_cast<unsigned>(std::min<std::size_t>(digits, 9));
    clock.fraction = text.number(clock.fractionDigits);
    text.number(digits - clock.fractionDigits);
    return digits > 0;
}

} // namespace

std::optional<Clock> readClock(TextCursor& text, bool mayBeCompact)
{
    DayHalf half = readHalf(text);
    text.skipBlanks();
    const bool isCompact = mayBeCompact && text.digits() > 2;
    std::optional<Parts> parts = isCompact ? readCompact(text) : readParts(text);
    Clock clock;
    if (!parts || (parts->hasSeconds && !readFraction(text, clock)))
        return std::nullopt;
    clock.hasSeconds = parts->hasSeconds;
    if (half == DayHalf::none)
        half = readHalf(text);
    clock.hasHalfDays = half != DayHalf::none;
    if (clock.hasHalfDays) {
        if (parts->hours < 1 || parts->hours > 12)
            return std::nullopt;
        parts->hours = parts->hours % 12 + (half == DayHalf::am ? 0 : 12);
    }
    const bool isDayEnd
        = parts->hours == 24 && parts->minutes == 0 && parts->seconds == 0 && clock.fraction == 0;
    if ((parts->hours > 23 && !isDayEnd) || parts->minutes > 59 || parts->seconds > 60)
        return std::nullopt;
    clock.seconds = std::int64_t{parts->hours} * 3600 + parts->minutes * 60 + parts->seconds;
    return clock;
}

std::optional<Clock> readStopwatch(TextCursor& text)
{
    const std::optional<unsigned> minutes = readNumber(text);
    const std::optional<unsigned> seconds
        = minutes && text.skip(':') ? readNumber(text, 2) : std::nullopt;
    Clock clock;
    if (!seconds || *minutes > 59 || *seconds > 59 || text.front() != '.'
        || !readFraction(text, clock))
        return std::nullopt;
    clock.hasSeconds = true;
    clock.seconds = std::int64_t{*minutes} * 60 + *seconds;
    return clock;
}

} // namespace fanfold
