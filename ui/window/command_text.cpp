// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/command_text.h"

#include <algorithm>

namespace fanfold {

QString commandText(const QStringList& words)
{
    QStringList written;
    for (QString word : words) {
        if (word.isEmpty())
            continue;
        const bool hasBlank
            = std::any_of(word.begin(), word.end(), [](QChar c) { return c.isSpace(); });
        word.replace(QLatin1Char('"'), QLatin1String("\"\"\""));
        written << (hasBlank ? QLatin1Char('"') + word + QLatin1Char('"') : word);
    }
    return written.join(QLatin1Char(' '));
}

} // namespace fanfold
