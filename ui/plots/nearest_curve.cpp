// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/nearest_curve.h"

#include <algorithm>
#include <cmath>

namespace fanfold {

namespace {

struct Pixel {
    double x;
    double y;
};

double distanceToSegment(Pixel a, Pixel b)
{
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double length = dx * dx + dy * dy;
    const double t = length > 0 ? std::clamp(-(a.x * dx + a.y * dy) / length, 0.0, 1.0) : 0;
    return std::hypot(a.x + t * dx, a.y + t * dy);
}

} // namespace

std::optional<NearestPoint> nearestPoint(
    const std::vector<DrawnCurve>& curves, const MousePlace& mouse)
{
    std::optional<NearestPoint> best;
    double reach = mouse.reachPx;
    for (const DrawnCurve& curve : curves) {
        const Series& series = *curve.series;
        const std::size_t count = std::min(series.x.size(), series.y.size());
        std::size_t first = 0;
        if (series.xSorted) {
            const auto found = std::lower_bound(series.x.begin(),
                series.x.begin() + static_cast<std::ptrdiff_t>(count),
                mouse.x - reach * mouse.xPerPx);
            first = static_cast<std::size_t>(found - series.x.begin());
            first -= first > 0 ? 1 : 0;
        }
        const auto pixel = [&](std::size_t i) {
            return Pixel{
                (series.x[i] - mouse.x) / mouse.xPerPx, (series.y[i] - mouse.y) / mouse.yPerPx};
        };
        for (std::size_t i = first; i < count; ++i) {
            const Pixel here = pixel(i);
            const bool hasNext = i + 1 < count;
            const Pixel next = hasNext ? pixel(i + 1) : here;
            const bool joined = std::isfinite(next.x) && std::isfinite(next.y);
            const double distance = distanceToSegment(here, joined ? next : here);
            if (distance < reach) {
                const bool takeNext
                    = joined && std::hypot(next.x, next.y) < std::hypot(here.x, here.y);
                const std::size_t point = takeNext ? i + 1 : i;
                reach = distance;
                best = NearestPoint{curve.file, series.x[point], series.y[point], distance};
            }
            if (series.xSorted && here.x > reach)
                break;
        }
    }
    return best;
}

} // namespace fanfold
