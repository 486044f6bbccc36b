// SPDX-License-Identifier: GPL-3.0-or-later
// Icon and colour of a FileKind, for rows and chips.
#pragma once

#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/models/file_kind.h"

namespace fanfold {

IconName kindIcon(FileKind kind);
QColor kindColour(FileKind kind, const Theme& theme);

} // namespace fanfold
