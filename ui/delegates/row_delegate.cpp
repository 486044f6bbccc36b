// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/row_delegate.h"

#include "ui/delegates/row_table.h"
#include "ui/look/metrics.h"

#include <QHeaderView>
#include <QPainter>

namespace fanfold {

namespace {

/// Which ends of the row a cell is.
struct RowEnds {
    bool first = true;
    bool last = true;
};

RowEnds rowEnds(const RowTable* table, int column)
{
    if (table == nullptr)
        return {};
    const QHeaderView* header = table->horizontalHeader();
    RowEnds ends;
    const int place = header->visualIndex(column);
    for (int other = 0; other < header->count(); ++other) {
        if (header->isSectionHidden(other) || other == column)
            continue;
        (header->visualIndex(other) < place ? ends.first : ends.last) = false;
    }
    return ends;
}

void drawFocusFrame(QPainter& painter, const QRect& rect, const RowEnds& ends, const QColor& colour)
{
    painter.fillRect(rect.left(), rect.top(), rect.width(), 1, colour);
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colour);
    if (ends.first)
        painter.fillRect(rect.left(), rect.top(), 1, rect.height(), colour);
    if (ends.last)
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), colour);
}

} // namespace

void RowDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* table = qobject_cast<const RowTable*>(option.widget);
    const RowEnds ends = rowEnds(table, index.column());
    const Theme& theme = themeFor(option.palette);

    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, option.palette.color(QPalette::Highlight));
    else if (table != nullptr && table->hoveredRow() == index.row())
        painter->fillRect(option.rect, option.palette.color(QPalette::Midlight));

    const int left = ends.first ? metrics::kEdge : metrics::kCellPad;
    const int right = ends.last ? metrics::kEdge : metrics::kCellPad;
    paintCell({*painter, option, index, option.rect.adjusted(left, 0, -right, 0), theme});

    if (table != nullptr && table->framedRow() == index.row())
        drawFocusFrame(*painter, option.rect, ends, theme.accent);
    painter->restore();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QFontMetrics lines(option.font);
    const int text = lines.horizontalAdvance(index.data(Qt::DisplayRole).toString());
    return {text + 2 * metrics::kEdge, metrics::rowHeight(lines)};
}

void RowDelegate::paintCell(const Cell& cell) const
{
    drawText(cell, cell.index.data(Qt::DisplayRole).toString(), textColour(cell));
}

QColor RowDelegate::textColour(const Cell& cell)
{
    const auto group
        = cell.option.state.testFlag(QStyle::State_Enabled) ? QPalette::Active : QPalette::Disabled;
    return cell.option.palette.color(group, QPalette::Text);
}

void RowDelegate::drawText(
    const Cell& cell, const QString& text, const QColor& colour, Qt::TextElideMode elide)
{
    if (text.isEmpty())
        return;
    cell.painter.setPen(colour);
    cell.painter.setFont(cell.option.font);
    cell.painter.drawText(cell.rect, int(alignment(cell.index)) | Qt::TextSingleLine,
        cell.option.fontMetrics.elidedText(text, elide, cell.rect.width()));
}

void RowDelegate::drawIcon(const Cell& cell, IconName name, const QColor& colour)
{
    const qreal ratio = cell.painter.device()->devicePixelRatio();
    const int top = cell.rect.top() + (cell.rect.height() - metrics::kIcon) / 2;
    cell.painter.drawPixmap(cell.rect.left(), top, iconPixmap(name, colour, metrics::kIcon, ratio));
}

Qt::Alignment RowDelegate::alignment(const QModelIndex& index)
{
    const QVariant asked = index.data(Qt::TextAlignmentRole);
    return asked.isValid() ? Qt::Alignment(asked.toInt()) : Qt::AlignLeft | Qt::AlignVCenter;
}

} // namespace fanfold
