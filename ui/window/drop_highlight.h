// SPDX-License-Identifier: GPL-3.0-or-later
// Lies over the whole window while something is dragged over it, and says what a drop would do.
#pragma once

#include <QWidget>

namespace fanfold {

class DropHighlight : public QWidget {
    Q_OBJECT

public:
    explicit DropHighlight(QWidget* window);
    void open(const QString& sentence);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QString m_sentence;
};

} // namespace fanfold
