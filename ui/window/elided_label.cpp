// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/elided_label.h"

#include "ui/models/plain_tool_tip.h"

#include <QPainter>

#include <algorithm>

namespace fanfold {

ElidedLabel::ElidedLabel(Qt::TextElideMode mode, QPalette::ColorRole role, QWidget* parent)
    : QFrame(parent)
    , m_mode(mode)
    , m_role(role)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

void ElidedLabel::setText(const QString& text)
{
    if (text == m_text)
        return;
    m_text = text;
    setToolTip(plainToolTip(text));
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text) + 1, fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {
        std::min(sizeHint().width(), 4 * fontMetrics().averageCharWidth()), fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(palette().color(m_role));
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        fontMetrics().elidedText(m_text, m_mode, width()));
}

} // namespace fanfold
