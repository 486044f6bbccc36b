// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/file_plot.h"

#include "ui/plots/overlay_curves.h"
#include "ui/plots/plot_style.h"
#include "ui/plots/plot_text.h"

#include <algorithm>

namespace fanfold {

namespace {

const std::string& unitOf(const TableSummary& table, const Series& series)
{
    return table.columns.at(static_cast<std::size_t>(series.yColumn)).unit;
}

bool sameUnits(const TableSummary& table, const std::vector<const Series*>& series)
{
    return std::all_of(series.begin(), series.end(),
        [&](const Series* one) { return unitOf(table, *one) == unitOf(table, *series.front()); });
}

void addRange(PlotRange& range, const std::vector<double>& values)
{
    for (const double value : values)
        range.add(value);
}

} // namespace

QString valueTitle(const TableSummary& table, const std::vector<const Series*>& series)
{
    if (series.size() == 1)
        return columnTitle(table, series.front()->yColumn);
    return sameUnits(table, series) ? QString::fromStdString(unitOf(table, *series.front()))
                                    : QString();
}

void showSeries(
    PlotCanvas& canvas, const TableSummary& table, const std::vector<const Series*>& series)
{
    canvas.clearPlottables();
    const bool oneUnit = sameUnits(table, series);
    PlotRange x;
    PlotRange y;
    for (std::size_t i = 0; i < series.size(); ++i) {
        const Series& one = *series[i];
        auto* drawn = addSeries(canvas, one, curvePen(canvas.theme(), i));
        const auto& column = table.columns[static_cast<std::size_t>(one.yColumn)];
        drawn->setName(
            oneUnit ? QString::fromStdString(column.name) : columnTitle(table, one.yColumn));
        if (series.size() > 1)
            drawn->addToLegend();
        addRange(x, one.x);
        addRange(y, one.y);
    }
    canvas.legend->setVisible(series.size() > 1);
    canvas.setAxesVisible(true);
    canvas.setAxisTitles(columnTitle(table, series.front()->xColumn), valueTitle(table, series));
    const AxisKind xKind = axisKind(holdsTimes(table, series.front()->xColumn));
    const AxisKind yKind = axisKind(std::all_of(series.begin(), series.end(),
        [&](const Series* one) { return holdsTimes(table, one->yColumn); }));
    canvas.setAxisKinds(xKind, yKind);
    canvas.setFitRanges(fitRange(xKind, x, 20), fitRange(yKind, y, 8));
}

} // namespace fanfold
