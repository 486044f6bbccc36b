// SPDX-License-Identifier: GPL-3.0-or-later
// Tool tips guess whether a text is HTML; names of files and what workers said never are.
#pragma once

#include <QString>

namespace fanfold {

/// The text as a tool tip shows it letter by letter.
QString plainToolTip(const QString& text);

} // namespace fanfold
