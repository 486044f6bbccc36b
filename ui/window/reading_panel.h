// SPDX-License-Identifier: GPL-3.0-or-later
// How files are to be read when the guess is wrong: delimiter, quotes, decimal mark, header rows,
// comments, encoding, lines to skip.
// Shows the beginning of a file as it is read with these choices. They hold from the next start or
// retry on.
#pragma once

#include "core/data/table_sample.h"
#include "core/data/table_summary.h"
#include "ui/window/flyout.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace fanfold {

class DelimiterChoice;
class SampleView;

class ReadingPanel : public Flyout {
    Q_OBJECT

public:
    explicit ReadingPanel(QWidget* anchor);

    ReadOptions options() const;
    void setOptions(const ReadOptions& options);
    void showNoFile(); ///< there is none to look at
    void showReadAs(const QString& name, const TableSummary& table, const TableSample& sample);
    void showNotRead(const QString& name, const QString& why, const TableSample& sample);
    void setCanReadAgain(bool can, const QString& whyNot); ///< all files
    void setCanReadFileAgain(bool can, const QString& whyNot); ///< the one in view

Q_SIGNALS:
    void optionsChanged(const fanfold::ReadOptions& options);
    void readAgainClicked();
    void readFileAgainClicked();
    void opened();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void tellChange();

    QLabel* m_readAs;
    DelimiterChoice* m_delimiter;
    QComboBox* m_quote;
    QComboBox* m_decimal;
    QComboBox* m_amounts;
    QSpinBox* m_headerRows;
    QLineEdit* m_comment;
    QComboBox* m_encoding;
    QSpinBox* m_skipLines;
    QPushButton* m_reset;
    QPushButton* m_fileAgain;
    QPushButton* m_again;
    SampleView* m_sample;
};

} // namespace fanfold
