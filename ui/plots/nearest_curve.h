// SPDX-License-Identifier: GPL-3.0-or-later
// Which curve is under the mouse. Pure; with very many curves it runs off the GUI thread.
#pragma once

#include "ui/plots/overlay_curves.h"

#include <QPointF>

#include <optional>

namespace fanfold {

struct NearestPoint {
    FileId file{};
    double x = 0; ///< a point of the curve, in its own coordinates
    double y = 0;
    double distancePx = 0; ///< from the mouse to the line
};

struct MousePlace {
    double x = 0; ///< in coordinates
    double y = 0;
    double xPerPx = 1;
    double yPerPx = 1;
    double reachPx = 12;
};

std::optional<NearestPoint> nearestPoint(
    const std::vector<DrawnCurve>& curves, const MousePlace& mouse);

} // namespace fanfold
