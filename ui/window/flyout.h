// SPDX-License-Identifier: GPL-3.0-or-later
// A small panel that hangs below a button of the tool bar, inside the window: the rest of the
// window goes on. Escape, its button and its close cross put it away.
#pragma once

#include <QFrame>

class QVBoxLayout;

namespace fanfold {

class Flyout : public QFrame {
    Q_OBJECT

public:
    /// Child of the anchor's window.
    Flyout(const QString& title, QWidget* anchor);
    void toggle();
    void open();

protected:
    QVBoxLayout* content() const { return m_content; }
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void place();

    QWidget* m_anchor;
    QVBoxLayout* m_content;
};

} // namespace fanfold
