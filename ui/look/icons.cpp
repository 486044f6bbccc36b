// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace fanfold {

namespace {

constexpr std::array<const char*, kIconNames> kFiles{"folder", "file", "start", "pause", "stop",
    "down", "up", "left", "right", "search", "ring", "menu", "plus", "close", "check", "fit",
    "more", "export", "retry", "image", "recipe", "done", "failed", "queued", "running", "starting",
    "warning", "unchanged", "skipped", "crashed", "timed-out", "settings", "info", "link",
    "open-external", "copy", "gauge", "fan"};

QByteArray colouredDrawing(IconName name, const QColor& colour)
{
    QFile file(QStringLiteral(":/icons/%1.svg")
                   .arg(QLatin1String(kFiles[static_cast<std::size_t>(name)])));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor", colour.name().toLatin1());
}

/// Size in pixels of the screen; what is wider than the drawing is a gap at its right.
QPixmap drawn(IconName name, const QColor& colour, QSize pixels)
{
    const QString key = QStringLiteral("fanfold-icon-%1-%2-%3x%4")
                            .arg(static_cast<int>(name))
                            .arg(colour.name())
                            .arg(pixels.width())
                            .arg(pixels.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(colouredDrawing(name, colour));
    const QSizeF size = QSizeF(renderer.defaultSize()).scaled(pixels, Qt::KeepAspectRatio);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF({0, (pixels.height() - size.height()) / 2}, size));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

/// Asks for the theme each time it draws, so that icons follow a change of the palette.
class ThemeIconEngine : public QIconEngine {
public:
    ThemeIconEngine(IconName name, QColor Theme::*colour)
        : m_name(name)
        , m_colour(colour)
    {
    }

    QIconEngine* clone() const override { return new ThemeIconEngine(m_name, m_colour); }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device()->devicePixelRatio();
        painter->drawPixmap(
            rect, drawn(m_name, colour(mode), (QSizeF(rect.size()) * ratio).toSize()));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override
    {
        return drawn(m_name, colour(mode), size);
    }

private:
    QColor colour(QIcon::Mode mode) const
    {
        const Theme& theme = themeFor(QGuiApplication::palette());
        return mode == QIcon::Disabled ? theme.disabled : theme.*m_colour;
    }

    IconName m_name;
    QColor Theme::*m_colour;
};

} // namespace

QIcon icon(IconName name, QColor Theme::*colour)
{
    return QIcon(new ThemeIconEngine(name, colour));
}

QPixmap iconPixmap(IconName name, const QColor& colour, int size, qreal ratio)
{
    return iconPixmap(name, colour, QSize(size, size), ratio);
}

QPixmap iconPixmap(IconName name, const QColor& colour, QSize size, qreal ratio)
{
    QPixmap pixmap = drawn(name, colour, (QSizeF(size) * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

IconName stateIcon(FileState state)
{
    switch (state) {
    case FileState::queued:
        return IconName::queued;
    case FileState::running:
        return IconName::running;
    case FileState::done:
        return IconName::done;
    case FileState::failed:
        return IconName::failed;
    case FileState::timedOut:
        return IconName::timedOut;
    case FileState::crashed:
    case FileState::outOfMemory:
    case FileState::quarantined:
        return IconName::crashed;
    case FileState::skipped:
    case FileState::cancelled:
        return IconName::skipped;
    }
    return IconName::ring;
}

IconName stateIcon(WorkerState state)
{
    switch (state) {
    case WorkerState::starting:
        return IconName::starting;
    case WorkerState::busy:
        return IconName::running;
    case WorkerState::idle:
    case WorkerState::ready:
    case WorkerState::stopping:
        return IconName::ring;
    case WorkerState::stopped:
        return IconName::skipped;
    }
    return IconName::ring;
}

QIcon appIcon()
{
    return QIcon(QStringLiteral(":/icons/fanfold.svg"));
}

} // namespace fanfold
