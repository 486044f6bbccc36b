// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/time_columns.h"

#include "core/cells/number_parser.h"
#include "core/cells/time_parser.h"
#include "core/layout/date_evidence.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace fanfold {

namespace {

std::string lowered(std::string_view text)
{
    std::string result(text);
    for (char& c : result)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return result;
}

template <std::size_t N>
bool holdsOneOf(const std::string& text, const std::array<std::string_view, N>& words)
{
    return std::any_of(words.begin(), words.end(),
        [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

// 12:34 may as well be a ratio; a column of a time's name does not hold such.
bool soundsLikeClock(std::string_view name)
{
    constexpr std::array<std::string_view, 10> kWords{"time", "clock", "hour", "zeit", "uhr",
        "heure", "hora", "ora", "\xE6\x97\xB6\xE9\x97\xB4", "\xE6\x99\x82\xE9\x96\x93"};
    return holdsOneOf(lowered(name), kWords);
}

bool mayBeEpoch(const ColumnInfo& column)
{
    constexpr std::array<std::string_view, 5> kWords{"time", "epoch", "unix", "date", "posix"};
    const std::string text = lowered(column.name);
    return column.type == ColumnType::number
        && (holdsOneOf(text, kWords) || text == "ts" || text == "t" || text.starts_with("ts_"));
}

// By column.
std::vector<std::vector<std::string_view>> cellsOf(
    const TableLines& lines, std::span<const std::string_view> wanted)
{
    std::vector<std::vector<std::string_view>> byColumn(lines.cells);
    std::vector<Cell> cells;
    for (const std::string_view line : wanted) {
        splitRecord(line.data(), line.data() + line.size(), true, lines.rules, cells);
        if (cells.size() == lines.cells)
            for (std::size_t i = 0; i < cells.size(); ++i)
                byColumn[i].push_back(cells[i].text);
    }
    return byColumn;
}

// How far the times jump, added up.
double wayThrough(std::span<const std::string_view> cells, TimeStyle style)
{
    double way = 0;
    double last = NAN;
    for (const std::string_view cell : cells) {
        double time = 0;
        if (!parseTime(cell, style, time))
            continue;
        way += std::isnan(last) ? 0 : std::abs(time - last);
        last = time;
    }
    return way;
}

std::string dateText(double seconds)
{
    const auto days = static_cast<std::int64_t>(std::floor(seconds / 86'400));
    // After Howard Hinnant, civil_from_days (see calendar.h).
    const std::int64_t shifted = days + 719'468;
    const std::int64_t era = (shifted >= 0 ? shifted : shifted - 146'096) / 146'097;
    const std::int64_t dayOfEra = shifted - era * 146'097;
    const std::int64_t yearOfEra
        = (dayOfEra - dayOfEra / 1'460 + dayOfEra / 36'524 - dayOfEra / 146'096) / 365;
    const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const std::int64_t shiftedMonth = (5 * dayOfYear + 2) / 153;
    const std::int64_t day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1;
    const std::int64_t month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
    const std::int64_t year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    const auto padded
        = [](std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return std::to_string(year) + '-' + padded(month) + '-' + padded(day);
}

// The first that can be read.
std::string exampleOf(std::span<const std::string_view> cells, TimeStyle style)
{
    for (const std::string_view cell : cells)
        if (double time = 0; parseTime(cell, style, time))
            return std::string(trimmed(cell)) + " read as " + dateText(time);
    return {};
}

struct DateOrder {
    TimeStyle style = TimeStyle::dayFirst;
    const char* reason = nullptr; ///< why it was taken, where no cell tells; null = no doubt
};

constexpr const char* kCloser = "so the times lie closer together";

struct DateCounts {
    std::size_t dayFirst = 0;
    std::size_t monthFirst = 0;
    std::size_t shortYearFirst = 0;
};

DateOrder orderOfLastYears(
    std::span<const std::string_view> cells, const DateCounts& counts, bool hasHalfDays)
{
    if (counts.dayFirst != counts.monthFirst)
        return {counts.dayFirst > counts.monthFirst ? TimeStyle::dayFirst : TimeStyle::monthFirst};
    const double byDay = wayThrough(cells, TimeStyle::dayFirst);
    const double byMonth = wayThrough(cells, TimeStyle::monthFirst);
    if (byDay < byMonth)
        return {TimeStyle::dayFirst, kCloser};
    if (byMonth < byDay)
        return {TimeStyle::monthFirst, kCloser};
    if (hasHalfDays)
        return {TimeStyle::monthFirst, "as usual with AM and PM"};
    return {TimeStyle::dayFirst, "the commoner order"};
}

// 31-12-24, 31-12-25: days of a month as well as a day of each year.
bool onlyLastPartChanges(std::span<const std::string_view> cells)
{
    constexpr std::size_t kLeadingParts = 5;
    std::string_view first;
    for (const std::string_view cell : cells) {
        const std::string_view lead = trimmed(cell).substr(0, kLeadingParts);
        if (first.empty())
            first = lead;
        if (!lead.empty() && lead != first)
            return false;
    }
    return true;
}

// Read in the right order the times lie far closer together than with years for days.
DateOrder orderOf(
    std::span<const std::string_view> cells, const DateCounts& counts, bool hasHalfDays)
{
    constexpr double kFarCloser = 4;
    const std::size_t lastYears = std::max(counts.dayFirst, counts.monthFirst);
    if (counts.shortYearFirst > lastYears)
        return {TimeStyle::shortYearFirst};
    const DateOrder last = orderOfLastYears(cells, counts, hasHalfDays);
    if (counts.shortYearFirst < lastYears)
        return last;
    const double wayOfLast = wayThrough(cells, last.style);
    const double wayOfFirst = wayThrough(cells, TimeStyle::shortYearFirst);
    if (wayOfFirst < wayOfLast) {
        const bool isSure = wayOfFirst * kFarCloser < wayOfLast && !onlyLastPartChanges(cells);
        return {TimeStyle::shortYearFirst, isSure ? nullptr : kCloser};
    }
    if (last.reason != nullptr || wayOfLast * kFarCloser < wayOfFirst)
        return last;
    return {last.style, wayOfLast < wayOfFirst ? kCloser : "the commoner order"};
}

} // namespace

TimeColumn settleTimes(std::string_view name, std::span<const std::string_view> cells)
{
    std::size_t yearFirst = 0;
    std::size_t otherDates = 0;
    DateCounts counts;
    std::size_t clocks = 0;
    std::size_t zones = 0;
    std::size_t weak = 0;
    bool hasSeconds = false;
    bool hasHalfDays = false;
    for (const std::string_view cell : cells) {
        const TimeTraits traits = timeTraitsOf(cell);
        const bool isOther = traits.dayFirst || traits.monthFirst || traits.shortYearFirst;
        yearFirst += traits.yearFirst ? 1U : 0U;
        otherDates += isOther ? 1U : 0U;
        counts.dayFirst += traits.dayFirst ? 1U : 0U;
        counts.monthFirst += traits.monthFirst ? 1U : 0U;
        counts.shortYearFirst += traits.shortYearFirst ? 1U : 0U;
        clocks += traits.timeOfDay ? 1U : 0U;
        zones += traits.hasZone ? 1U : 0U;
        weak += traits.isWeak ? 1U : 0U;
        hasSeconds = hasSeconds || traits.hasSeconds;
        hasHalfDays = hasHalfDays || traits.hasHalfDays;
    }
    TimeColumn column;
    const std::size_t dates = yearFirst + otherDates;
    column.zoned = zones > 0 && zones == dates;
    if (2 * weak > dates && !speakForDates(cells))
        return column;
    if (clocks > dates) {
        if (hasSeconds || hasHalfDays || soundsLikeClock(name))
            column.style = TimeStyle::timeOfDay;
    } else if (dates == 0) {
        return column;
    } else if (yearFirst >= otherDates) {
        column.style = TimeStyle::yearFirst;
    } else {
        const DateOrder order = orderOf(cells, counts, hasHalfDays);
        column.style = order.style;
        column.orderIsOpen = order.reason != nullptr;
        if (column.orderIsOpen)
            column.doubt
                = std::string(name) + ": " + exampleOf(cells, order.style) + ", " + order.reason;
    }
    return column;
}

TimeStyle epochStyle(std::string_view unit, std::span<const std::string_view> cells)
{
    constexpr double kFrom = 473'385'600; // 1985
    constexpr double kTo = 4'102'444'800; // 2100
    bool seconds = unit.empty() || unit.front() == 's';
    bool milliseconds = unit.empty() || unit == "ms";
    std::size_t numbers = 0;
    for (const std::string_view cell : cells) {
        double value = 0;
        if (!parseNumber(cell, '.', value))
            continue;
        ++numbers;
        seconds = seconds && value >= kFrom && value < kTo;
        milliseconds = milliseconds && value >= kFrom * 1000 && value < kTo * 1000;
    }
    if (numbers == 0 || (!seconds && !milliseconds))
        return TimeStyle::none;
    return seconds ? TimeStyle::epochSeconds : TimeStyle::epochMilliseconds;
}

bool mayHoldTimes(const std::vector<ColumnInfo>& columns)
{
    return std::any_of(columns.begin(), columns.end(), [](const ColumnInfo& column) {
        return column.type == ColumnType::time || mayBeEpoch(column);
    });
}

std::string settleTimeColumns(std::vector<ColumnInfo>& columns, const TableLines& lines)
{
    const auto samples = cellsOf(lines, lines.samples);
    std::vector<std::vector<std::string_view>> all;
    std::string doubts;
    for (std::size_t i = 0; i < std::min(columns.size(), samples.size()); ++i) {
        ColumnInfo& column = columns[i];
        if (mayBeEpoch(column)) {
            column.timeStyle = epochStyle(column.unit, samples[i]);
            column.zoned = column.timeStyle != TimeStyle::none;
            column.type = column.zoned ? ColumnType::time : ColumnType::number;
        } else if (column.type == ColumnType::time) {
            TimeColumn found = settleTimes(column.name, samples[i]);
            if (found.orderIsOpen) {
                if (all.empty())
                    all = cellsOf(lines, lines.all);
                found = settleTimes(column.name, all[i]);
            }
            column.timeStyle = found.style;
            column.zoned = found.zoned;
            if (found.style == TimeStyle::none)
                column.type = ColumnType::text;
            if (!found.doubt.empty())
                doubts += (doubts.empty() ? "" : "; ") + found.doubt;
        }
    }
    return doubts;
}

} // namespace fanfold
