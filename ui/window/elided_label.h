// SPDX-License-Identifier: GPL-3.0-or-later
// A line of text that gives up its middle or its end when there is no room, the whole of it as its
// tool tip.
#pragma once

#include <QFrame>

namespace fanfold {

class ElidedLabel : public QFrame {
    Q_OBJECT

public:
    ElidedLabel(Qt::TextElideMode mode, QPalette::ColorRole role, QWidget* parent = nullptr);
    void setText(const QString& text);
    QString text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Qt::TextElideMode m_mode;
    QPalette::ColorRole m_role;
    QString m_text;
};

} // namespace fanfold
