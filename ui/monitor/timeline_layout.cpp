// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitor/timeline_layout.h"

#include <QString>

#include <algorithm>
#include <cmath>

namespace fanfold {

namespace {

constexpr double kLeastLane = 12;
constexpr double kMostLane = 26;
constexpr double kBarShare = 0.7;
constexpr double kLabelGap = 8;
constexpr double kTickLength = 4;
constexpr double kTickGap = 32;
constexpr double kReach = 3; ///< pixels beside a block that still mean it

double axisHeight(const QFontMetricsF& font)
{
    return font.height() + 2 * kTickLength;
}

} // namespace

TimelineLayout::TimelineLayout(
    QSizeF paper, std::size_t lanes, double endS, const QFontMetricsF& font)
    : m_endS(std::max(1e-6, endS))
    , m_lanes(std::max<std::size_t>(1, lanes))
{
    const double label = font.horizontalAdvance(QString::number(m_lanes)) + kLabelGap;
    const double height = std::max(1.0, paper.height() - axisHeight(font));
    m_laneHeight = std::clamp(height / static_cast<double>(m_lanes), kLeastLane, kMostLane);
    m_barHeight = std::floor(m_laneHeight * kBarShare);
    m_plot = QRectF(label, 0, std::max(1.0, paper.width() - label - kLabelGap),
        m_laneHeight * static_cast<double>(m_lanes));
    m_tickWidth = font.horizontalAdvance(QStringLiteral("0000.0 s")) + kTickGap;
}

int TimelineLayout::heightFor(std::size_t lanes, const QFontMetricsF& font)
{
    return static_cast<int>(std::ceil(static_cast<double>(lanes) * kLeastLane + axisHeight(font)));
}

QRectF TimelineLayout::bar(std::size_t lane) const
{
    const double top = m_plot.top() + m_laneHeight * static_cast<double>(lane)
        + std::floor((m_laneHeight - m_barHeight) / 2);
    return {m_plot.left(), top, m_plot.width(), m_barHeight};
}

double TimelineLayout::x(double seconds) const
{
    return m_plot.left() + m_plot.width() * std::clamp(seconds / m_endS, 0.0, 1.0);
}

double TimelineLayout::tickStep() const
{
    const double rough = m_endS * m_tickWidth / m_plot.width();
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= rough)
            return factor * power;
    return 10 * power;
}

int TimelineLayout::tickDecimals() const
{
    return std::max(0, static_cast<int>(-std::floor(std::log10(tickStep()) + 1e-9)));
}

std::vector<double> TimelineLayout::ticks() const
{
    const double step = tickStep();
    std::vector<double> ticks;
    for (int i = 0; i * step <= m_endS * (1 + 1e-9); ++i)
        ticks.push_back(i * step);
    return ticks;
}

std::optional<TimelineLayout::Place> TimelineLayout::blockAt(
    const QPointF& point, const RunTimeline& timeline) const
{
    const double row = (point.y() - m_plot.top()) / m_laneHeight;
    if (row < 0 || row >= static_cast<double>(timeline.lanes().size()))
        return std::nullopt;
    const auto lane = static_cast<std::size_t>(row);
    const std::vector<TimelineBlock>& blocks = timeline.lanes()[lane].blocks;
    const double seconds = (point.x() - m_plot.left()) / m_plot.width() * m_endS;
    const auto after = std::upper_bound(blocks.begin(), blocks.end(), seconds,
        [](double at, const TimelineBlock& block) { return at < block.startS; });
    std::optional<Place> nearest;
    double distance = kReach;
    const auto look = [&](std::vector<TimelineBlock>::const_iterator block) {
        const double away
            = std::max({0.0, x(block->startS) - point.x(), point.x() - x(block->endS)});
        if (away > distance)
            return;
        distance = away;
        nearest = Place{lane, static_cast<std::size_t>(block - blocks.begin())};
    };
    if (after != blocks.end())
        look(after);
    if (after != blocks.begin())
        look(after - 1);
    return nearest;
}

} // namespace fanfold
