// SPDX-License-Identifier: GPL-3.0-or-later
// A command's words in one line, as a person writes them.
#pragma once

#include <QStringList>

namespace fanfold {

/// What QProcess::splitCommand takes apart into these words again: those with blanks in double
/// quotes, a double quote three times. Empty words cannot be written and are left out.
QString commandText(const QStringList& words);

} // namespace fanfold
