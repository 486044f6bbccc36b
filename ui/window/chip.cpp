// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/chip.h"

#include "ui/delegates/kind_look.h"
#include "ui/look/metrics.h"

#include <QLocale>
#include <QPainter>

namespace fanfold {

namespace {

constexpr int kGap = 5;
constexpr int kRight = 9;

} // namespace

Chip::Chip(const QString& word, std::optional<FileKind> kind, QWidget* parent)
    : QAbstractButton(parent)
    , m_kind(kind)
{
    setText(word);
    setAccessibleName(word);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
}

void Chip::setCount(int count)
{
    if (count == m_count)
        return;
    m_count = count;
    setAccessibleDescription(countText());
    update();
}

QString Chip::countText() const
{
    return m_count < 0 ? QString() : QLocale().toString(m_count);
}

int Chip::leftPadding() const
{
    return m_kind ? 7 + metrics::kChipIcon + kGap : 10;
}

QSize Chip::sizeHint() const
{
    const QFontMetrics font = fontMetrics();
    const QString count = countText();
    const int width = leftPadding() + font.horizontalAdvance(text())
        + (count.isEmpty() ? 0 : kGap + font.horizontalAdvance(count)) + kRight;
    return {width, metrics::chipHeight(font)};
}

void Chip::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ground = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const QColor edge = isChecked() ? theme.selection : theme.line;
    painter.setPen(hasFocus() ? QPen(theme.accent, 2) : QPen(edge));
    painter.setBrush(isChecked() ? QBrush(theme.selection)
            : underMouse()       ? QBrush(theme.hover)
                                 : QBrush(Qt::NoBrush));
    const double inset = hasFocus() ? 0.5 : 0;
    painter.drawRoundedRect(
        ground.adjusted(inset, inset, -inset, -inset), ground.height() / 2, ground.height() / 2);
    if (m_kind) {
        painter.drawPixmap(7, (height() - metrics::kChipIcon) / 2,
            iconPixmap(kindIcon(*m_kind), kindColour(*m_kind, theme), metrics::kChipIcon,
                devicePixelRatio()));
    }
    QRect place = rect().adjusted(leftPadding(), 0, -kRight, 0);
    painter.setPen(theme.text);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, text());
    painter.setPen(theme.quiet);
    painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, countText());
}

} // namespace fanfold
