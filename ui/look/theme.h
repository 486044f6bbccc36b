// SPDX-License-Identifier: GPL-3.0-or-later
// Every colour of the window, as plain values: two constants, light and dark. QPalette, style sheet
// and plots are made from it; nothing else in ui/ names a colour.
#pragma once

#include "core/batch/run_status.h"

#include <QColor>
#include <QPalette>

#include <array>

namespace fanfold {

struct Theme {
    bool dark = false;

    // grounds and controls
    QColor window, base, alt, button, hover, pressed, line, edge;
    // text
    QColor text, quiet, disabled, accent, onAccent;
    QColor selection, track, toolTip;
    // inline bar and drop area
    QColor doneGround, doneEdge, warningGround, warningEdge, failedGround, failedEdge, dropGround;
    // states
    QColor queued, running, done, unchanged, warning, failed, crashed, skipped;
    // plots
    std::array<QColor, 8> curves;
    QColor grid, axis;
    double curveAlpha = 0.42; ///< of 13 to 1,000 curves
    double mapLow = 0; ///< part of the sequential map used for curves by value
    double mapHigh = 0.72;

    QColor stateColour(FileState state) const;
};

const Theme& lightTheme();
const Theme& darkTheme();

/// Dark if the palette's Window is dark.
const Theme& themeFor(const QPalette& palette);
QPalette paletteFor(const Theme& theme);

/// The sequential map, t from 0 (dark blue) to 1 (pale yellow).
QColor sequentialColour(double t);

} // namespace fanfold
