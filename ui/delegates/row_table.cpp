// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/row_table.h"

#include "ui/look/metrics.h"

#include <QEvent>
#include <QHeaderView>
#include <QHoverEvent>
#include <QKeyEvent>

#include <algorithm>

namespace fanfold {

namespace {

/// Elision measures in fractions of a pixel.
constexpr int kSlack = 2;

} // namespace

RowTable::RowTable(QWidget* parent)
    : QTableView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAttribute(Qt::WA_Hover);

    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setMinimumSectionSize(8);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);

    connect(this, &QAbstractItemView::doubleClicked, this, &RowTable::rowActivated);
    fitToFont();
}

int RowTable::framedRow() const
{
    return hasFocus() && currentIndex().isValid() ? currentIndex().row() : -1;
}

void RowTable::stretchColumn(int column)
{
    horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
}

void RowTable::fitColumn(int column, const QStringList& samples, int extra)
{
    m_fits[column] = Fit{samples, extra};
    fitWidth(column, m_fits[column]);
}

void RowTable::fitIconColumn(int column)
{
    fitColumn(column, {}, metrics::kIcon);
}

void RowTable::setTallRows(bool tall)
{
    m_tallRows = tall;
    fitToFont();
}

bool RowTable::viewportEvent(QEvent* event)
{
    switch (event->type()) {
    case QEvent::HoverMove:
    case QEvent::HoverEnter:
        setHoveredRow(rowAt(static_cast<QHoverEvent*>(event)->position().toPoint().y()));
        break;
    case QEvent::HoverLeave:
    case QEvent::Leave:
        setHoveredRow(-1);
        break;
    default:
        break;
    }
    return QTableView::viewportEvent(event);
}

void RowTable::keyPressEvent(QKeyEvent* event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        Q_EMIT rowActivated(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void RowTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange
        || event->type() == QEvent::LanguageChange)
        fitToFont();
}

void RowTable::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    updateRow(currentIndex().row());
}

void RowTable::focusOutEvent(QFocusEvent* event)
{
    QTableView::focusOutEvent(event);
    updateRow(currentIndex().row());
}

void RowTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    updateRow(previous.row());
    updateRow(current.row());
}

void RowTable::setHoveredRow(int row)
{
    if (row == m_hoveredRow)
        return;
    const int before = m_hoveredRow;
    m_hoveredRow = row;
    updateRow(before);
    updateRow(row);
}

void RowTable::updateRow(int row)
{
    if (row < 0 || model() == nullptr || row >= model()->rowCount())
        return;
    viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
}

void RowTable::fitToFont()
{
    const QFontMetrics lines = fontMetrics();
    const int height = m_tallRows ? metrics::recentRowHeight(lines) : metrics::rowHeight(lines);
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
    horizontalHeader()->setFixedHeight(metrics::headerHeight(lines));
    for (auto it = m_fits.cbegin(); it != m_fits.cend(); ++it)
        fitWidth(it.key(), it.value());
}

void RowTable::fitWidth(int column, const Fit& fit)
{
    if (model() == nullptr || column >= model()->columnCount())
        return;
    const QFontMetrics lines = fontMetrics();
    int width = lines.horizontalAdvance(
        model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    for (const QString& sample : fit.samples)
        width = std::max(width, lines.horizontalAdvance(sample));
    const bool isFirst = column == 0;
    const bool isLast = column == model()->columnCount() - 1;
    horizontalHeader()->setSectionResizeMode(column, QHeaderView::Fixed);
    setColumnWidth(column,
        width + (width > 0 ? kSlack : 0) + fit.extra
            + (isFirst ? metrics::kEdge : metrics::kCellPad)
            + (isLast ? metrics::kEdge : metrics::kCellPad));
}

} // namespace fanfold
