// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readers/series_plan.h"

#include <algorithm>
#include <string_view>

namespace fanfold {

namespace {

constexpr std::string_view kRowNumberName = "#";

std::string columnList(const std::vector<ColumnInfo>& columns)
{
    constexpr std::size_t kListed = 50;
    std::string list;
    for (std::size_t i = 0; i < std::min(columns.size(), kListed); ++i)
        list += (i == 0 ? "" : ", ") + columns[i].name;
    return columns.size() > kListed ? list + ", ..." : list;
}

// By name, or by name and unit as a header spells them.
Result<int> numericColumn(const std::vector<ColumnInfo>& columns, const std::string& wanted)
{
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const ColumnInfo& column = columns[i];
        if (wanted != column.name && wanted != column.name + " (" + column.unit + ")"
            && wanted != column.name + " [" + column.unit + "]")
            continue;
        if (column.type == ColumnType::text)
            return failure(
                ErrorCode::badOverride, "column \"" + wanted + "\" holds text", Stage::sniffing);
        return static_cast<int>(i);
    }
    return failure(ErrorCode::badOverride,
        "no column \"" + wanted + "\"; columns: " + columnList(columns), Stage::sniffing);
}

// Times are measured against, not measured: they are drawn only where there is nothing else.
std::vector<int> firstOthers(
    const std::vector<ColumnInfo>& columns, const std::vector<int>& numeric, int left, int count)
{
    std::vector<int> numbers;
    std::vector<int> times;
    for (const int column : numeric)
        if (column != left)
            (columns[static_cast<std::size_t>(column)].type == ColumnType::time ? times : numbers)
                .push_back(column);
    std::vector<int>& others = numbers.empty() ? times : numbers;
    others.resize(std::min(others.size(), static_cast<std::size_t>(std::max(count, 0))));
    return others;
}

} // namespace

Result<SeriesPlan> planSeries(const std::vector<ColumnInfo>& columns, const SeriesChoice& choice,
    int maxSeries, const std::vector<int>& notX)
{
    std::vector<int> numeric;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (hasValues(columns[i].type))
            numeric.push_back(static_cast<int>(i));

    std::vector<int> chosenY;
    for (const std::string& name : choice.y) {
        const Result<int> column = numericColumn(columns, name);
        if (!column)
            return tl::unexpected<Error>(column.error());
        chosenY.push_back(*column);
    }
    SeriesPlan plan;
    plan.xIsChosen = !choice.x.empty();
    if (!choice.x.empty() && choice.x != kRowNumberName) {
        const Result<int> column = numericColumn(columns, choice.x);
        if (!column)
            return tl::unexpected<Error>(column.error());
        plan.x = *column;
    } else if (choice.x.empty()) {
        const auto mayBeX
            = [&](int column) { return std::find(notX.begin(), notX.end(), column) == notX.end(); };
        const auto candidates = std::count_if(numeric.begin(), numeric.end(), mayBeX);
        const auto first = std::find_if(numeric.begin(), numeric.end(), mayBeX);
        if (candidates > 1 && std::find(chosenY.begin(), chosenY.end(), *first) == chosenY.end()) {
            plan.x = *first;
            plan.xIsSettled = candidates == 2;
        }
    }
    plan.yWithX = chosenY.empty() ? firstOthers(columns, numeric, plan.x, maxSeries) : chosenY;
    plan.yWithRows
        = chosenY.empty() ? firstOthers(columns, numeric, kRowNumber, maxSeries) : chosenY;
    return plan;
}

} // namespace fanfold
