// SPDX-License-Identifier: GPL-3.0-or-later
// The beginning of a file twice, side by side: as the text that it is, and as the table that it is
// taken for.
#pragma once

#include "core/data/table_sample.h"
#include "core/data/table_summary.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QStackedWidget;
class QTableWidget;

namespace fanfold {

class SampleView : public QWidget {
    Q_OBJECT

public:
    explicit SampleView(QWidget* parent = nullptr);

    void showTable(const TableSample& sample, const std::vector<ColumnInfo>& columns);
    /// The text alone, and why there is no table.
    void showText(const TableSample& sample, const QString& whyNoTable);

    QSize sizeHint() const override; ///< follows the window's width

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showLines(const std::vector<std::string>& lines);

    QPlainTextEdit* m_text;
    QStackedWidget* m_right; ///< the table, or why there is none
    QTableWidget* m_table;
    QLabel* m_why;
};

} // namespace fanfold
