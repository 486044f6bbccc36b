// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/overlay_curves.h"

#include "ui/plots/plot_text.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace fanfold {

namespace {

std::string headerKey(const TableSummary& table)
{
    std::string key;
    for (const ColumnInfo& column : table.columns) {
        key += column.name;
        key += '\x1f';
    }
    return key;
}

/// Only for columns without a usable summary: infinite values, or none at all.
PlotRange pointRange(const std::vector<double>& values)
{
    PlotRange range;
    for (const double value : values)
        range.add(value);
    return range;
}

PlotRange rangeOf(const TableSummary& table, int column, const std::vector<double>& values)
{
    const PlotRange known = columnRange(table, column);
    return known.isEmpty() ? pointRange(values) : known;
}

} // namespace

QString headerText(const TableSummary& table)
{
    constexpr std::size_t kNames = 4;
    QStringList names;
    for (std::size_t i = 0; i < std::min(kNames, table.columns.size()); ++i)
        names << QString::fromStdString(table.columns[i].name).left(24);
    if (table.columns.size() > kNames)
        names << QStringLiteral("…");
    return names.join(QStringLiteral(", "));
}

PlotRange columnRange(const TableSummary& table, int column)
{
    if (column == kRowNumber)
        return {1, std::max(1.0, static_cast<double>(table.rows))};
    const auto found = std::find_if(table.summaries.begin(), table.summaries.end(),
        [column](const ColumnSummary& summary) { return summary.column == column; });
    if (found == table.summaries.end() || !std::isfinite(found->min) || !std::isfinite(found->max))
        return {};
    return {found->min, found->max};
}

void OverlayCurves::clear()
{
    SeriesChoice choice = std::move(m_choice);
    *this = {};
    m_choice = std::move(choice);
}

bool OverlayCurves::add(std::vector<Curve> curves)
{
    bool replaced = false;
    for (Curve& curve : curves) {
        if (!curve.table || !curve.preview || curve.preview->series.empty())
            continue;
        const auto [place, isNew] = m_byFile.try_emplace(number(curve.file), m_all.size());
        if (!isNew) {
            // A file told again is rare (a retry): it may even have another header now.
            replaced = true;
            const std::size_t index = place->second;
            auto& old = m_groups[m_groupOf[index]].curves;
            old.erase(std::find(old.begin(), old.end(), index));
            m_all[index] = std::move(curve);
        } else {
            m_all.push_back(std::move(curve));
            m_groupOf.push_back(0);
        }
        const std::size_t index = place->second;
        const Curve& kept = m_all[index];
        const auto [group, opened]
            = m_groupByHeader.try_emplace(headerKey(*kept.table), m_groups.size());
        if (opened)
            m_groups.push_back({kept.table, kept.preview, {}});
        m_groups[group->second].curves.push_back(index);
        m_groupOf[index] = group->second;
        if (group->second == m_shown && !replaced)
            draw(index);
    }
    if (replaced)
        collect();
    return replaced;
}

const Curve* OverlayCurves::find(FileId file) const
{
    const auto found = m_byFile.find(number(file));
    return found == m_byFile.end() ? nullptr : &m_all[found->second];
}

const Curve* OverlayCurves::findShown(FileId file) const
{
    const auto found = m_byFile.find(number(file));
    return found == m_byFile.end() || m_groupOf[found->second] != m_shown ? nullptr
                                                                          : &m_all[found->second];
}

std::size_t OverlayCurves::largestGroup() const
{
    std::size_t largest = m_shown;
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        if (m_groups[i].curves.size() > m_groups[largest].curves.size())
            largest = i;
    }
    return largest;
}

void OverlayCurves::showGroup(std::size_t group)
{
    m_shown = group;
    collect();
}

void OverlayCurves::choose(SeriesChoice choice)
{
    m_choice = std::move(choice);
    collect();
}

const TableSummary* OverlayCurves::table() const
{
    return m_shown < m_groups.size() ? m_groups[m_shown].table.get() : nullptr;
}

int OverlayCurves::xColumn() const
{
    if (!table())
        return kRowNumber;
    if (!m_choice.x.empty()) {
        if (const auto column = columnNamed(*table(), m_choice.x))
            return *column;
    }
    return m_groups[m_shown].preview->series.front().xColumn;
}

int OverlayCurves::yColumn() const
{
    if (!table())
        return 0;
    if (!m_choice.y.empty()) {
        if (const auto column = columnNamed(*table(), m_choice.y.front()))
            return *column;
    }
    return m_groups[m_shown].preview->series.front().yColumn;
}

std::shared_ptr<const Series> OverlayCurves::seriesOf(const Curve& curve) const
{
    // Files of a group have the same header, so a column has one index in all of them.
    for (const Series& series : curve.preview->series) {
        const bool xFits = m_choice.x.empty() || series.xColumn == xColumn();
        const bool yFits = m_choice.y.empty() || series.yColumn == yColumn();
        if (xFits && yFits)
            return {curve.preview, &series};
    }
    return nullptr;
}

void OverlayCurves::collect()
{
    m_drawn.clear();
    m_xRange = {};
    m_yRange = {};
    if (m_shown >= m_groups.size())
        return;
    for (const std::size_t index : m_groups[m_shown].curves)
        draw(index);
}

void OverlayCurves::draw(std::size_t index)
{
    const Curve& curve = m_all[index];
    auto series = seriesOf(curve);
    if (!series)
        return;
    m_xRange.add(rangeOf(*curve.table, series->xColumn, series->x));
    m_yRange.add(rangeOf(*curve.table, series->yColumn, series->y));
    m_drawn.push_back({curve.file, std::move(series), index});
}

} // namespace fanfold
