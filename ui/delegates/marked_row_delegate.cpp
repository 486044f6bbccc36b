// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/marked_row_delegate.h"

#include "ui/delegates/kind_look.h"
#include "ui/look/metrics.h"

namespace fanfold {

MarkedRowDelegate::MarkedRowDelegate(const Layout& layout, QObject* parent)
    : RowDelegate(parent)
    , m_layout(layout)
{
}

void MarkedRowDelegate::paintCell(const Cell& cell) const
{
    const int column = cell.index.column();
    const QString text = cell.index.data(Qt::DisplayRole).toString();
    QColor colour = m_layout.quietColumns.contains(column) ? cell.theme.quiet : textColour(cell);
    QRect rect = cell.rect;
    if (column == m_layout.kindColumn || column == m_layout.folderColumn)
        rect.setLeft(rect.left() + metrics::kIcon + metrics::kSpace8);
    if (column == m_layout.folderColumn)
        drawIcon(cell, IconName::folder, cell.theme.quiet);
    if (column == m_layout.kindColumn) {
        const int kindNumber = cell.index.data(m_layout.kindRole).toInt();
        if (kindNumber >= 0) {
            const auto kind = static_cast<FileKind>(kindNumber);
            drawIcon(cell, kindIcon(kind), kindColour(kind, cell.theme));
            if (m_layout.colourKindText)
                colour = kindColour(kind, cell.theme);
        } else {
            colour = cell.theme.quiet;
        }
    }
    drawText({cell.painter, cell.option, cell.index, rect, cell.theme}, text, colour,
        m_layout.middleElided.contains(column) ? Qt::ElideMiddle : Qt::ElideRight);
}

} // namespace fanfold
