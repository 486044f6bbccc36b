// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a cell of a RowTable: ground, focus frame, and the cell's text in its place. What a table
// draws beyond that is a subclass's paintCell().
#pragma once

#include "ui/look/icons.h"
#include "ui/look/theme.h"

#include <QStyledItemDelegate>

namespace fanfold {

class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const final;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    struct Cell {
        QPainter& painter;
        const QStyleOptionViewItem& option;
        const QModelIndex& index;
        QRect rect; ///< inside the cell's margins
        const Theme& theme;
    };

    /// Draws the display text in the text colour.
    virtual void paintCell(const Cell& cell) const;

    static void drawText(const Cell& cell, const QString& text, const QColor& colour,
        Qt::TextElideMode elide = Qt::ElideRight);
    static void drawIcon(const Cell& cell, IconName name, const QColor& colour);
    static QColor textColour(const Cell& cell); ///< follows the enabled state
    static Qt::Alignment alignment(const QModelIndex& index);
};

} // namespace fanfold
