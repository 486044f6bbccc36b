// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/header/unnamed_clock.h"

#include "core/cells/time_parser.h"

#include <algorithm>
#include <array>

namespace fanfold {

namespace {

constexpr std::size_t kLooksAt = 64; ///< rows

bool isDate(std::string_view cell)
{
    const TimeTraits traits = timeTraitsOf(cell);
    return traits.mayBeTime() && !traits.timeOfDay;
}

bool speaksOfTime(std::string_view name)
{
    constexpr std::array<std::string_view, 7> kWords{
        "time", "hour", "clock", "utc", "gmt", "zeit", "\u65f6"};
    std::string lowered(name);
    for (char& c : lowered)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return lowered.find(':') != std::string::npos
        || std::any_of(kWords.begin(), kWords.end(),
            [&](std::string_view word) { return lowered.find(word) != std::string::npos; });
}

} // namespace

std::optional<std::size_t> unnamedClock(
    const std::vector<std::string>& names, std::span<const HeadLine> rows, const TableShape& shape)
{
    if (names.size() < 2 || names.size() + 1 != shape.cells || shape.filled != shape.cells)
        return std::nullopt;
    std::vector<Cell> cells;
    std::optional<std::size_t> clock;
    std::size_t seen = 0;
    for (std::size_t row = 0; row < rows.size() && seen < kLooksAt; ++row) {
        const std::string_view text = rows[row].text;
        if (rows[row].kind != LineKind::content)
            continue;
        splitRecord(text.data(), text.data() + text.size(), true, shape.rules, cells);
        if (cells.size() != shape.cells)
            continue;
        const auto follows = [&](std::size_t i) {
            return timeTraitsOf(cells[i].text).timeOfDay && isDate(cells[i - 1].text);
        };
        for (std::size_t i = 1; seen == 0 && !clock && i < names.size(); ++i)
            if (follows(i))
                clock = i;
        if (!clock || !follows(*clock))
            return std::nullopt;
        ++seen;
    }
    return seen > 1 && !speaksOfTime(names[*clock]) ? clock : std::nullopt;
}

} // namespace fanfold
