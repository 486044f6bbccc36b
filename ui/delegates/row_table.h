// SPDX-License-Identifier: GPL-3.0-or-later
// A table of rows without grid or frame, drawn by a RowDelegate: whole rows are hovered, selected
// and framed when they have the focus.
#pragma once

#include <QMap>
#include <QTableView>

namespace fanfold {

class RowTable : public QTableView {
    Q_OBJECT

public:
    explicit RowTable(QWidget* parent = nullptr);

    int hoveredRow() const { return m_hoveredRow; } ///< -1 = none
    int framedRow() const; ///< the current row while the table has the focus, else -1

    /// This column takes the room that is left over.
    void stretchColumn(int column);
    /// As wide as its header and the longest of these texts, plus extra px; follows the font.
    void fitColumn(int column, const QStringList& samples, int extra = 0);
    /// A column that holds an icon of 16 px.
    void fitIconColumn(int column);
    /// Rows of the recent folders are higher.
    void setTallRows(bool tall);

Q_SIGNALS:
    /// By Return or double click.
    void rowActivated(const QModelIndex& index);

protected:
    bool viewportEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    struct Fit {
        QStringList samples;
        int extra = 0;
    };

    void setHoveredRow(int row);
    void updateRow(int row);
    void fitToFont();
    void fitWidth(int column, const Fit& fit);

    int m_hoveredRow = -1;
    bool m_tallRows = false;
    QMap<int, Fit> m_fits;
};

} // namespace fanfold
