// SPDX-License-Identifier: GPL-3.0-or-later
// A plot as a file's bytes: PNG, SVG or PDF.
#pragma once

#include "core/data/picture_spec.h"
#include "ui/plots/plot_canvas.h"

#include <QByteArray>

namespace fanfold {

/// Sets the canvas up as a picture of that size, in that theme: for a canvas that is never shown.
void preparePicture(PlotCanvas& canvas, const PictureSpec& spec);

/// The canvas' bytes; empty if it cannot be written. Call preparePicture() first.
QByteArray pictureOf(PlotCanvas& canvas, const PictureSpec& spec);

} // namespace fanfold
