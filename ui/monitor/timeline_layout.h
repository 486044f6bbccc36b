// SPDX-License-Identifier: GPL-3.0-or-later
// Where on a timeline's paper a lane and a moment are, and what is at a place. Pure; pixels and
// seconds.
#pragma once

#include "core/batch/run_timeline.h"

#include <QFontMetricsF>
#include <QRectF>

#include <memory>
#include <optional>
#include <vector>

namespace fanfold {

class TimelineLayout {
public:
    /// endS = the moment at the right edge.
    TimelineLayout(QSizeF paper, std::size_t lanes, double endS, const QFontMetricsF& font);

    /// As high as the paper must be to show so many lanes.
    static int heightFor(std::size_t lanes, const QFontMetricsF& font);

    const QRectF& plot() const { return m_plot; } ///< without labels and axis
    QRectF bar(std::size_t lane) const; ///< of the whole time
    double x(double seconds) const;
    std::vector<double> ticks() const; ///< round seconds
    int tickDecimals() const;

    struct Place {
        std::size_t lane = 0;
        std::size_t block = 0;
        friend bool operator==(const Place&, const Place&) = default;
    };
    /// The block under the point, or the nearest one within a few pixels: short files are narrow.
    std::optional<Place> blockAt(const QPointF& point, const RunTimeline& timeline) const;

private:
    double tickStep() const;

    QRectF m_plot;
    double m_laneHeight = 1;
    double m_barHeight = 1;
    double m_tickWidth = 1;
    double m_endS;
    std::size_t m_lanes;
};

} // namespace fanfold
