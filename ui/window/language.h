// SPDX-License-Identifier: GPL-3.0-or-later
// The language of the window: texts, and how numbers and dates are written.
#pragma once

#include <QStringList>

class QCoreApplication;

namespace fanfold {

/// Call once, before the first window. language: "en", "zh_CN", empty = as the system.
void applyLanguage(QCoreApplication& app, const QString& language);

} // namespace fanfold
