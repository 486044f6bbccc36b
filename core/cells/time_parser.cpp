// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cells/time_parser.h"

#include "core/cells/calendar.h"
#include "core/cells/clock_reader.h"
#include "core/cells/date_reader.h"
#include "core/cells/number_parser.h"

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

struct Zone {
    bool isNamed = false;
    std::int64_t offsetSeconds = 0;
};

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
    bool isWeak = false;
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
        TextCursor again = text;
        std::optional<Clock> clock = readClock(text, false);
        if (!clock || !text.atEnd()) {
            clock = readStopwatch(again);
            text = again;
        }
        if (!clock || !text.atEnd())
            return std::nullopt;
        moment.clock = *clock;
        return moment;
    }
    const std::optional<Date> date = style == TimeStyle::yearFirst ? readYearFirst(text)
        : style == TimeStyle::shortYearFirst                       ? readShortYearFirst(text)
                                             : readYearLast(text, style == TimeStyle::dayFirst);
    if (!date)
        return std::nullopt;
    moment.days = daysSince1970(date->year, date->month, date->day);
    moment.isWeak = date->isWeak;
    if (text.atEnd())
        return moment;
    const std::optional<Clock> clock = skipToClock(text) || date->isNamed
        ? readClock(text, style == TimeStyle::yearFirst)
        : std::nullopt;
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
            traits.isWeak = moment->isWeak;
        }
        return moment.has_value();
    };
    traits.yearFirst = fits(TimeStyle::yearFirst);
    if (!traits.yearFirst) {
        traits.dayFirst = fits(TimeStyle::dayFirst);
        traits.monthFirst = fits(TimeStyle::monthFirst);
        const bool isLastYearWeak = traits.isWeak;
        traits.shortYearFirst = fits(TimeStyle::shortYearFirst);
        if (traits.dayFirst || traits.monthFirst)
            traits.isWeak = isLastYearWeak;
        traits.timeOfDay = !traits.mayBeTime() && fits(TimeStyle::timeOfDay);
    }
    return traits;
}

} // namespace fanfold
