// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/drop_highlight.h"

#include "ui/look/theme.h"

#include <QEvent>
#include <QPainter>

namespace fanfold {

DropHighlight::DropHighlight(QWidget* window)
    : QWidget(window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(tr("Drop area"));
    hide();
    window->installEventFilter(this);
}

void DropHighlight::open(const QString& sentence)
{
    m_sentence = sentence;
    setAccessibleDescription(sentence);
    setGeometry(parentWidget()->rect());
    raise();
    show();
    update();
}

bool DropHighlight::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && isVisible())
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void DropHighlight::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ground = theme.selection;
    ground.setAlphaF(0.88F);
    painter.fillRect(rect(), ground);
    painter.setPen(QPen(theme.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(8, 8, -8, -8), 12, 12);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    painter.setFont(large);
    painter.setPen(theme.text);
    painter.drawText(rect(), Qt::AlignCenter, m_sentence);
}

} // namespace fanfold
