// SPDX-License-Identifier: GPL-3.0-or-later
// The icons of the window: one family of line drawings (resources/icons), coloured when drawn.
#pragma once

#include "core/batch/run_status.h"
#include "core/pool/worker_status.h"
#include "ui/look/theme.h"

#include <QIcon>
#include <QPixmap>

namespace fanfold {

enum class IconName : std::uint8_t {
    folder,
    file,
    start,
    pause,
    stop,
    down,
    up,
    left,
    right,
    search,
    ring,
    menu,
    plus,
    close,
    check,
    fit,
    more,
    exportOut,
    retry,
    image,
    recipe,
    done,
    failed,
    queued,
    running,
    starting,
    warning,
    unchanged,
    skipped,
    crashed,
    timedOut,
    settings,
    info,
    link,
    openExternal,
    copy,
    gauge,
    fan, ///< the drawing of the empty window, 88 x 76
};
constexpr int kIconNames = static_cast<int>(IconName::fan) + 1;

/// An icon in one of the theme's colours; it follows the application's palette and is drawn in the
/// disabled colour on a disabled control. On the filled button: icon(IconName::start,
/// &Theme::onAccent).
QIcon icon(IconName name, QColor Theme::*colour = &Theme::text);

/// For delegates and own painting: size in device independent pixels, ratio of the paint device.
QPixmap iconPixmap(IconName name, const QColor& colour, int size, qreal ratio);
QPixmap iconPixmap(IconName name, const QColor& colour, QSize size, qreal ratio);

IconName stateIcon(FileState state);
/// Of a lane; "starting" is the open ring.
IconName stateIcon(WorkerState state);

/// The program's own icon, in its own colours.
QIcon appIcon();

} // namespace fanfold
