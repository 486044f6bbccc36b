// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/kind_look.h"

namespace fanfold {

IconName kindIcon(FileKind kind)
{
    switch (kind) {
    case FileKind::running:
        return IconName::running;
    case FileKind::failed:
        return IconName::failed;
    case FileKind::crashed:
        return IconName::crashed;
    case FileKind::timedOut:
        return IconName::timedOut;
    case FileKind::warning:
        return IconName::warning;
    case FileKind::done:
        return IconName::done;
    case FileKind::skipped:
        return IconName::skipped;
    case FileKind::queued:
        return IconName::queued;
    }
    return IconName::ring;
}

QColor kindColour(FileKind kind, const Theme& theme)
{
    switch (kind) {
    case FileKind::running:
        return theme.running;
    case FileKind::failed:
        return theme.failed;
    case FileKind::crashed:
    case FileKind::timedOut:
        return theme.crashed;
    case FileKind::warning:
        return theme.warning;
    case FileKind::done:
        return theme.done;
    case FileKind::skipped:
        return theme.skipped;
    case FileKind::queued:
        return theme.queued;
    }
    return theme.text;
}

} // namespace fanfold
