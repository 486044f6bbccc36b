// SPDX-License-Identifier: GPL-3.0-or-later
// A table of rows without grid or frame, drawn by a RowDelegate: whole rows are hovered, selected
// and framed when they have the focus.
#pragma once

#include <QTableView>

namespace fanfold {

class RowTable : public QTableView {
    Q_OBJECT

public:
    explicit RowTable(QWidget* parent = nullptr);

    int hoveredRow() const { return m_hoveredRow; } ///< -1 = none
    /// The first column takes the room that is left over if it is the stretch column; the others
    /// are as wide as the longest of these samples (their header included).
    void fitColumn(int column, const QStringList& samples);
    void stretchColumn(int column);
    /// Other than metrics::rowHeight().
    void setRowHeight(int height);

Q_SIGNALS:
    /// Return or double click; not while editing, there is none.
    void rowActivated(const QModelIndex& index);

protected:
    void mouseMoveEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void setHoveredRow(int row);
    void updateRow(int row);
    void fitHeights();

    int m_hoveredRow = -1;
    int m_rowHeight = 0;
    QMap<int, QStringList> m_samples;
};

} // namespace fanfold
