// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readers/time_parser.h"

#include "core/readers/calendar.h"
#include "core/readers/number_parser.h"
#include "core/readers/text_cursor.h"

#include <algorithm>
#include <optional>

namespace fanfold {

namespace {

constexpr std::int64_t kSecondsPerDay = 86'400;
constexpr std::size_t kLongest = 48;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

struct Date {
    unsigned year = 0;
    unsigned month = 0;
    unsigned day = 0;
    bool isValid() const { return isDate(year, month, day); }
};

struct Clock {
    std::int64_t seconds = 0;
    std::uint64_t fraction = 0;
    unsigned fractionDigits = 0;
    bool hasSeconds = false;
    bool hasHalfDays = false;
};

struct Zone {
    bool isNamed = false;
    std::int64_t offsetSeconds = 0;
};

std::optional<Date> readYearFirst(TextCursor& text)
{
    Date date;
    const std::size_t digits = text.digits();
    if (digits == 8) { // as a number alone it is no date: a clock time must follow
        date.year = text.number(4);
        date.month = text.number(2);
        date.day = text.number(2);
        if (text.front() != 'T' && text.front() != 't')
            return std::nullopt;
    } else {
        if (digits != 4)
            return std::nullopt;
        date.year = text.number(4);
        const char mark = text.front();
        if ((mark != '-' && mark != '/' && mark != '.') || !text.skip(mark))
            return std::nullopt;
        const std::size_t month = text.digits();
        if (month < 1 || month > 2)
            return std::nullopt;
        date.month = text.number(month);
        const std::size_t day = text.skip(mark) ? text.digits() : 0;
        if (day < 1 || day > 2)
            return std::nullopt;
        date.day = text.number(day);
    }
    return date.year >= 1000 && date.year < 3000 && date.isValid() ? std::optional(date)
                                                                   : std::nullopt;
}

// The year at the end; two of its digits are enough where nothing else is that short, so that a
// version such as 1.2.13 is no date.
bool readLastYear(TextCursor& text, bool mayBeShort, unsigned& year)
{
    const std::size_t digits = text.digits();
    if (digits == 4) {
        year = text.number(4);
        return year >= 1600 && year < 2400;
    }
    if (digits != 2 || !mayBeShort)
        return false;
    const unsigned shortYear = text.number(2);
    year = shortYear < 69 ? 2000 + shortYear : 1900 + shortYear;
    return true;
}

std::optional<Date> readNamedMonth(TextCursor text, TextCursor& behind)
{
    Date date;
    if (const std::size_t day = text.digits(); day >= 1 && day <= 2)
        date.day = text.number(day);
    else
        return std::nullopt;
    const char mark = text.front();
    if ((mark != '-' && mark != '/' && mark != ' ' && mark != '.') || !text.skip(mark))
        return std::nullopt;
    text.skipBlanks();
    date.month = text.month();
    if (date.month == 0 || (!text.skip(mark) && !text.skip(' ')))
        return std::nullopt;
    if (!readLastYear(text, mark != ' ', date.year) || !date.isValid())
        return std::nullopt;
    behind = text;
    return date;
}

// "Mar 1, 2024"
std::optional<Date> readMonthName(TextCursor text, TextCursor& behind)
{
    Date date;
    date.month = text.month();
    if (date.month == 0 || (text.front() != ' ' && text.front() != '.'))
        return std::nullopt;
    text.skip('.');
    text.skipBlanks();
    const std::size_t day = text.digits();
    if (day < 1 || day > 2)
        return std::nullopt;
    date.day = text.number(day);
    text.skip(',');
    if (text.skipBlanks() == 0 || !readLastYear(text, false, date.year) || !date.isValid())
        return std::nullopt;
    behind = text;
    return date;
}

std::optional<Date> readYearLast(TextCursor& text, bool dayFirst)
{
    if (const auto named = dayFirst ? readNamedMonth(text, text) : readMonthName(text, text))
        return named;
    const std::size_t first = text.digits();
    if (first < 1 || first > 2)
        return std::nullopt;
    const unsigned one = text.number(first);
    const char mark = text.front();
    // Points go with the day first wherever they are used.
    if ((mark != '/' && mark != '-' && (mark != '.' || !dayFirst)) || !text.skip(mark))
        return std::nullopt;
    const std::size_t second = text.digits();
    if (second < 1 || second > 2)
        return std::nullopt;
    const unsigned two = text.number(second);
    Date date{0, dayFirst ? two : one, dayFirst ? one : two};
    const bool mayBeShort = mark == '/' || (first == 2 && second == 2);
    if (!text.skip(mark) || !readLastYear(text, mayBeShort, date.year) || !date.isValid())
        return std::nullopt;
    return date;
}

// 123456.789 behind a T, or 12:34:56.789.
std::optional<Clock> readClock(TextCursor& text, bool compact)
{
    Clock clock;
    const std::size_t digits = text.digits();
    const bool isCompact = compact && (digits == 4 || digits == 6);
    if (!isCompact && digits != 1 && digits != 2)
        return std::nullopt;
    unsigned hours = text.number(isCompact ? 2 : digits);
    if ((!isCompact && !text.skip(':')) || text.digits() < 2 || (!isCompact && text.digits() != 2))
        return std::nullopt;
    const unsigned minutes = text.number(2);
    unsigned seconds = 0;
    clock.hasSeconds = isCompact ? digits == 6 : text.skip(':');
    if (clock.hasSeconds) {
        if (text.digits() != 2)
            return std::nullopt;
        seconds = text.number(2);
        if ((text.front() == '.' || text.front() == ',') && text.skip(text.front())) {
            const std::size_t fraction = text.digits();
            if (fraction == 0)
                return std::nullopt;
            clock.fractionDigits = static_cast<unsigned>(std::min<std::size_t>(fraction, 9));
            clock.fraction = text.number(clock.fractionDigits);
            text.number(fraction - clock.fractionDigits);
        }
    }
    TextCursor behind = text;
    behind.skipBlanks();
    const bool am = behind.skipWord("am");
    clock.hasHalfDays = am || behind.skipWord("pm");
    if (clock.hasHalfDays) {
        if (hours < 1 || hours > 12)
            return std::nullopt;
        hours = hours % 12 + (am ? 0 : 12);
        text = behind;
    }
    const bool dayEnd = hours == 24 && minutes == 0 && seconds == 0 && clock.fraction == 0;
    if ((hours > 23 && !dayEnd) || minutes > 59 || seconds > 60)
        return std::nullopt;
    clock.seconds = std::int64_t{hours} * 3600 + minutes * 60 + seconds;
    return clock;
}

std::optional<Zone> readZone(TextCursor& text)
{
    if (text.atEnd())
        return Zone{};
    text.skipBlanks();
    Zone zone{true, 0};
    if (text.skipWord("z") || text.skipWord("utc") || text.skipWord("gmt")) {
        if (text.atEnd())
            return zone;
    }
    const bool west = text.front() == '-';
    if (!text.skip(west ? '-' : '+'))
        return std::nullopt;
    const std::size_t digits = text.digits();
    if (digits != 2 && digits != 4)
        return std::nullopt;
    const unsigned hours = text.number(2);
    const bool hasMinutes = digits == 4 || text.skip(':');
    if (hasMinutes && text.digits() != 2)
        return std::nullopt;
    const unsigned minutes = hasMinutes ? text.number(2) : 0;
    if (hours > 23 || minutes > 59)
        return std::nullopt;
    zone.offsetSeconds = (std::int64_t{hours} * 3600 + minutes * 60) * (west ? -1 : 1);
    return zone;
}

struct Moment {
    std::int64_t days = 0;
    Clock clock;
    Zone zone;
};

bool skipToClock(TextCursor& text)
{
    return text.skip('T') || text.skip('t') || text.skip('_') || text.skipBlanks() > 0;
}

std::optional<Moment> readMoment(std::string_view cell, TimeStyle style)
{
    TextCursor text(trimmed(cell));
    Moment moment;
    if (style == TimeStyle::timeOfDay) {
        const std::optional<Clock> clock = readClock(text, false);
        if (!clock || !text.atEnd())
            return std::nullopt;
        moment.clock = *clock;
        return moment;
    }
    const std::optional<Date> date = style == TimeStyle::yearFirst
        ? readYearFirst(text)
        : readYearLast(text, style == TimeStyle::dayFirst);
    if (!date)
        return std::nullopt;
    moment.days = daysSince1970(date->year, date->month, date->day);
    if (text.atEnd())
        return moment;
    const std::optional<Clock> clock
        = skipToClock(text) ? readClock(text, style == TimeStyle::yearFirst) : std::nullopt;
    const std::optional<Zone> zone = clock ? readZone(text) : std::nullopt;
    if (!zone || !text.atEnd())
        return std::nullopt;
    moment.clock = *clock;
    moment.zone = *zone;
    return moment;
}

// Nearly all texts are no times: most are told by their first characters.
bool mayBeTime(std::string_view text)
{
    if (text.size() < 4 || text.size() > kLongest)
        return false;
    if (isLetter(text[0]))
        return isLetter(text[1]) && isLetter(text[2]) && isDigit(text.back());
    const auto mark = std::min(text.find_first_not_of("0123456789"), text.size());
    return mark > 0 && mark < text.size() && (mark <= 2 || mark == 4 || mark == 8);
}

} // namespace

bool parseTime(std::string_view cell, TimeStyle style, double& seconds)
{
    const std::optional<Moment> moment = readMoment(cell, style);
    if (!moment)
        return false;
    const std::int64_t whole
        = moment->days * kSecondsPerDay + moment->clock.seconds - moment->zone.offsetSeconds;
    seconds = secondsWithFraction(whole, moment->clock.fraction, moment->clock.fractionDigits);
    return true;
}

TimeTraits timeTraitsOf(std::string_view cell)
{
    TimeTraits traits;
    const std::string_view text = trimmed(cell);
    if (!mayBeTime(text))
        return traits;
    const auto fits = [&](TimeStyle style) {
        const std::optional<Moment> moment = readMoment(text, style);
        if (moment) {
            traits.hasZone = moment->zone.isNamed;
            traits.hasSeconds = moment->clock.hasSeconds;
            traits.hasHalfDays = moment->clock.hasHalfDays;
        }
        return moment.has_value();
    };
    traits.yearFirst = fits(TimeStyle::yearFirst);
    if (!traits.yearFirst) {
        traits.dayFirst = fits(TimeStyle::dayFirst);
        traits.monthFirst = fits(TimeStyle::monthFirst);
        traits.timeOfDay = !traits.dayFirst && !traits.monthFirst && fits(TimeStyle::timeOfDay);
    }
    return traits;
}

} // namespace fanfold
