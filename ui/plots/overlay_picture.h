// SPDX-License-Identifier: GPL-3.0-or-later
// The overlay as it stands, drawn again as a picture.
#pragma once

#include "core/data/picture_spec.h"
#include "ui/plots/overlay_plot.h"

namespace fanfold {

/// Same ranges and selection as on the screen. Density images of the same theme are taken over
/// from the screen; everything else is drawn at the picture's own size.
QByteArray overlayPicture(const PlotCanvas& screen, const OverlayPlot& plot,
    const OverlayCurves& curves, const PictureSpec& spec);

} // namespace fanfold
