// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that are text but for one mark: an icon for a file's kind in a column of its own, or before
// that column's text. Problems, log and recent folders are drawn by it.
#pragma once

#include "ui/delegates/row_delegate.h"

#include <QSet>

namespace fanfold {

class MarkedRowDelegate : public RowDelegate {
    Q_OBJECT

public:
    struct Layout {
        int kindColumn = -1; ///< icon of the kind, then the text
        int kindRole = Qt::UserRole;
        bool colourKindText = false; ///< the text of kindColumn in the kind's colour
        int folderColumn = -1; ///< a folder icon, then the text
        QSet<int> quietColumns;
        QSet<int> middleElided; ///< names and paths
    };

    MarkedRowDelegate(const Layout& layout, QObject* parent);

protected:
    void paintCell(const Cell& cell) const override;

private:
    Layout m_layout;
};

} // namespace fanfold
