// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/thin_bar.h"

#include "ui/look/theme.h"

#include <QPainter>

#include <algorithm>

namespace fanfold {

ThinBar::ThinBar(QWidget* parent)
    : QWidget(parent)
{
    setFixedSize(sizeHint());
}

void ThinBar::setShare(double share)
{
    m_share = std::clamp(share, 0.0, 1.0);
    update();
}

void ThinBar::setResting(bool resting)
{
    m_resting = resting;
    update();
}

void ThinBar::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF track(rect());
    painter.setBrush(theme.track);
    painter.drawRoundedRect(track, 2, 2);
    if (m_share <= 0)
        return;
    QRectF bar = track;
    bar.setWidth(std::max(track.height(), track.width() * m_share));
    painter.setBrush(m_resting ? theme.axis : theme.accent);
    painter.drawRoundedRect(bar, 2, 2);
}

} // namespace fanfold
