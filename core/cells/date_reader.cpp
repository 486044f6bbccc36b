// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cells/date_reader.h"

#include "core/cells/calendar.h"

namespace fanfold {

namespace {

bool isLikelyYear(unsigned year)
{
    return year >= 1000 && year < 3000;
}

// 2024-03
std::optional<Date> monthOf(Date date)
{
    date.day = 1;
    date.isWeak = true;
    return isLikelyYear(date.year) && date.isValid() ? std::optional(date) : std::nullopt;
}

// What follows "2024年": "3月5日", "3月"; in Korean with blanks between.
std::optional<Date> readNamedParts(TextCursor& text, unsigned year)
{
    Date date{year, 0, 1, false, true};
    text.skipBlanks();
    const std::size_t month = text.digits();
    if (month < 1 || month > 2)
        return std::nullopt;
    date.month = text.number(month);
    if (!text.skipOneOf({"月", "월"}))
        return std::nullopt;
    TextCursor behind = text;
    behind.skipBlanks();
    if (const std::size_t day = behind.digits(); day == 1 || day == 2) {
        date.day = behind.number(day);
        if (!behind.skipOneOf({"日", "号", "號", "일"}))
            return std::nullopt;
        text = behind;
    }
    return isLikelyYear(year) && date.isValid() ? std::optional(date) : std::nullopt;
}

unsigned yearOfTwoDigits(unsigned digits)
{
    return digits < 69 ? 2000 + digits : 1900 + digits;
}

// The year at the end; two of its digits are enough where nothing else is that short: 1.2.13 may be
// a version as well.
bool readLastYear(TextCursor& text, bool mayBeShort, unsigned& year)
{
    const std::size_t digits = text.digits();
    if (digits == 4) {
        year = text.number(4);
        return year >= 1600 && year < 2400;
    }
    if (digits != 2 || !mayBeShort)
        return false;
    year = yearOfTwoDigits(text.number(2));
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

} // namespace

bool Date::isValid() const
{
    return isDate(year, month, day);
}

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
        if (text.skipOneOf({"年", "년"}))
            return readNamedParts(text, date.year);
        const char mark = text.front();
        if ((mark != '-' && mark != '/' && mark != '.') || !text.skip(mark))
            return std::nullopt;
        const std::size_t month = text.digits();
        if (month < 1 || month > 2)
            return std::nullopt;
        date.month = text.number(month);
        if (mark != '.' && month == 2 && text.atEnd())
            return monthOf(date);
        const std::size_t day = text.skip(mark) ? text.digits() : 0;
        if (day < 1 || day > 2)
            return std::nullopt;
        date.day = text.number(day);
    }
    return isLikelyYear(date.year) && date.isValid() ? std::optional(date) : std::nullopt;
}

std::optional<Date> readShortYearFirst(TextCursor& text)
{
    if (text.digits() != 2)
        return std::nullopt;
    Date date{yearOfTwoDigits(text.number(2)), 0, 0, true};
    const char mark = text.front();
    if ((mark != '-' && mark != '/' && mark != '.') || !text.skip(mark))
        return std::nullopt;
    const auto isPart
        = [mark](std::size_t digits) { return digits == 2 || (digits == 1 && mark == '/'); };
    if (!isPart(text.digits()))
        return std::nullopt;
    date.month = text.number(text.digits());
    if (!text.skip(mark) || !isPart(text.digits()))
        return std::nullopt;
    date.day = text.number(text.digits());
    return date.isValid() ? std::optional(date) : std::nullopt;
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
    if (!text.skip(mark))
        return std::nullopt;
    date.isWeak = mark == '.' && !mayBeShort && text.digits() == 2;
    if (!readLastYear(text, mayBeShort || date.isWeak, date.year) || !date.isValid())
        return std::nullopt;
    return date;
}

} // namespace fanfold
