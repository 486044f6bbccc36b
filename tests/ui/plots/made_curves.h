// SPDX-License-Identifier: GPL-3.0-or-later
// Made-up curves for the tests of the plots: peaks that move and shrink, a known header.
#pragma once

#include "ui/plots/curve.h"

#include <algorithm>
#include <cmath>

namespace fanfold {

inline TableSummary tableOf(const std::vector<ColumnInfo>& columns, const Preview& preview)
{
    TableSummary table;
    table.reader = "text";
    table.columns = columns;
    for (const Series& series : preview.series) {
        table.rows = series.x.size();
        table.xColumn = series.xColumn;
        table.yColumns.push_back(series.yColumn);
        const auto summary = [&](int column, const std::vector<double>& values) {
            ColumnSummary made;
            made.column = column;
            for (const double value : values) {
                if (!std::isfinite(value))
                    continue;
                made.min = std::fmin(made.min, value);
                made.max = std::fmax(made.max, value);
                ++made.count;
            }
            return made;
        };
        if (table.summaries.empty() && series.xColumn >= 0)
            table.summaries.push_back(summary(series.xColumn, series.x));
        table.summaries.push_back(summary(series.yColumn, series.y));
    }
    return table;
}

inline Curve curveOf(std::uint32_t file, const std::vector<ColumnInfo>& columns, Preview preview)
{
    Curve curve;
    curve.file = FileId{file};
    curve.name = QStringLiteral("run_%1.csv").arg(file, 5, 10, QLatin1Char('0'));
    curve.table = std::make_shared<const TableSummary>(tableOf(columns, preview));
    curve.preview = std::make_shared<const Preview>(std::move(preview));
    return curve;
}

/// A Lorentzian peak over 502.5 to 537.5; `place` from 0 to 1 moves, widens and lowers it.
inline Curve peak(std::uint32_t file, double place, int points = 1000)
{
    Series series{0, 1, {}, {}, true};
    for (int i = 0; i < points; ++i) {
        const double x = 502.5 + 35.0 * i / (points - 1);
        const double width = 1.6 + 2.4 * place;
        const double wobble = std::sin(file * 12.9898) * 0.4;
        const double off = (x - (520.8 - 5.5 * place + wobble)) / width;
        series.x.push_back(x);
        series.y.push_back(150 + (4750 - 2300 * place + 300 * wobble) / (1 + off * off));
    }
    return curveOf(file, {{"Raman shift", "cm⁻¹"}, {"Intensity", "counts/s"}}, {{series}});
}

inline std::vector<Curve> peaks(int count, int points = 1000)
{
    std::vector<Curve> curves;
    for (int i = 0; i < count; ++i)
        curves.push_back(peak(static_cast<std::uint32_t>(i),
            static_cast<double>(i) / std::max(1, count - 1), points));
    return curves;
}

/// An epidemic's course: a skewed bump over 0 to 120 days, another one for each file.
inline Curve epidemic(std::uint32_t file, int points = 400)
{
    const auto chance = [file](double salt) {
        const double value = std::sin(file * 78.233 + salt * 37.719) * 43758.5453;
        return value - std::floor(value);
    };
    const double top = 8 + 16 * std::sqrt(chance(1));
    const double when = 30 + 45 * chance(2) * chance(3) + (24 - top);
    const double width = 7 + when * 0.16;
    Series series{0, 1, {}, {}, true};
    for (int i = 0; i < points; ++i) {
        const double x = 120.0 * i / (points - 1);
        const double off = (x - when) / (x < when ? width : width * 1.5);
        series.x.push_back(x);
        series.y.push_back(top * 2 / (std::exp(off) + std::exp(-off)) + 0.1);
    }
    return curveOf(file, {{"Time", "days"}, {"Infected", "%"}}, {{series}});
}

inline std::vector<Curve> epidemics(int count, int points = 400)
{
    std::vector<Curve> curves;
    for (int i = 0; i < count; ++i)
        curves.push_back(epidemic(static_cast<std::uint32_t>(i), points));
    return curves;
}

} // namespace fanfold
