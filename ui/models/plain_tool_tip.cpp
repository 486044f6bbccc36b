// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/plain_tool_tip.h"

#include <QTextDocument>

namespace fanfold {

// A text that is not taken for HTML would show its escapes.
QString plainToolTip(const QString& text)
{
    return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal) : text;
}

} // namespace fanfold
