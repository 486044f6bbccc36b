// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/flyout.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace fanfold {

Flyout::Flyout(const QString& title, QWidget* anchor)
    : QFrame(anchor->window())
    , m_anchor(anchor)
    , m_content(new QVBoxLayout)
{
    setAccessibleName(title);
    auto* heading = new QLabel(title, this);
    heading->setProperty("kind", QStringLiteral("title"));
    auto* close = new QToolButton(this);
    close->setIcon(icon(IconName::close, &Theme::quiet));
    close->setProperty("kind", QStringLiteral("flat"));
    close->setProperty("extent", QStringLiteral("small"));
    close->setAccessibleName(tr("Close"));
    close->setToolTip(tr("Close"));
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    auto* head = new QHBoxLayout;
    head->addWidget(heading);
    head->addStretch();
    head->addWidget(close);
    m_content->setSpacing(metrics::kSpace8);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(
        metrics::kSpace16, metrics::kSpace8, metrics::kSpace8, metrics::kSpace16);
    column->setSpacing(metrics::kSpace8);
    column->addLayout(head);
    m_content->setContentsMargins(0, 0, metrics::kSpace8, 0);
    column->addLayout(m_content);
    window()->installEventFilter(this);
    hide();
}

void Flyout::toggle()
{
    if (isVisible())
        hide();
    else
        open();
}

void Flyout::open()
{
    place();
    show();
    raise();
    if (QWidget* first = nextInFocusChain(); first && isAncestorOf(first))
        first->setFocus(Qt::PopupFocusReason);
}

void Flyout::place()
{
    ensurePolished();
    layout()->activate();
    resize(sizeHint());
    const QWidget* host = parentWidget();
    const QPoint below = m_anchor->mapTo(host, QPoint(m_anchor->width(), m_anchor->height() + 4));
    const int x = std::clamp(below.x() - width(), metrics::kEdge,
        std::max(metrics::kEdge, host->width() - width() - metrics::kEdge));
    move(x, below.y());
}

bool Flyout::eventFilter(QObject* watched, QEvent* event)
{
    if (isVisible() && event->type() == QEvent::Resize && watched == parentWidget())
        QMetaObject::invokeMethod(this, &Flyout::place, Qt::QueuedConnection);
    return QFrame::eventFilter(watched, event);
}

void Flyout::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape) {
        QFrame::keyPressEvent(event);
        return;
    }
    hide();
    m_anchor->setFocus(Qt::PopupFocusReason);
}

void Flyout::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.edge);
    painter.setBrush(theme.base);
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadius, metrics::kRadius);
}

} // namespace fanfold
