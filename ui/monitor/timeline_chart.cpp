// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitor/timeline_chart.h"

#include "core/run/wording.h"
#include "ui/monitor/timeline_drawing.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace fanfold {

TimelineChart::TimelineChart(QWidget* parent)
    : QWidget(parent)
    , m_names([](FileId file) { return QString::number(number(file) + 1); })
{
    setAccessibleName(tr("Timeline chart"));
    setFocusPolicy(Qt::StrongFocus);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    clear();
}

void TimelineChart::clear()
{
    setTimeline(std::make_shared<const RunTimeline>(), 0);
}

void TimelineChart::setTimeline(std::shared_ptr<const RunTimeline> timeline, double nowS)
{
    m_timeline = std::move(timeline);
    m_nowS = std::max(nowS, m_timeline->endS());
    if (m_current
        && (m_current->lane >= m_timeline->lanes().size()
            || m_current->block >= m_timeline->lanes()[m_current->lane].blocks.size()))
        m_current.reset();
    setMinimumHeight(TimelineLayout::heightFor(m_timeline->lanes().size(), QFontMetricsF(font())));
    setAccessibleDescription(textAlternative());
    redraw();
}

QString TimelineChart::textAlternative() const
{
    const std::vector<TimelineLane>& lanes = m_timeline->lanes();
    double busy = 0;
    for (const TimelineLane& lane : lanes)
        busy += lane.busyS;
    if (busy <= 0 || !m_timeline->longest())
        return tr("Nothing was read yet.");
    const double all = m_nowS * static_cast<double>(lanes.size());
    const RunTimeline::Longest& longest = *m_timeline->longest();
    return tr("%Ln worker(s) in %1, busy %2 % of the time. The longest file, %3, took %4.", nullptr,
        static_cast<int>(lanes.size()))
        .arg(durationText(m_nowS), QLocale().toString(std::min(100.0, 100 * busy / all), 'f', 0),
            m_names(longest.file), durationText(longest.seconds));
}

QSize TimelineChart::sizeHint() const
{
    return {600, minimumHeight()};
}

TimelineLayout TimelineChart::paper() const
{
    return {QSizeF(size()), m_timeline->lanes().size(), m_nowS, QFontMetricsF(font())};
}

void TimelineChart::redraw()
{
    m_drawn = QPixmap();
    update();
}

void TimelineChart::drawAll(QPainter& painter) const
{
    const Theme& theme = themeFor(palette());
    const TimelineLayout layout = paper();
    const std::vector<TimelineLane>& lanes = m_timeline->lanes();
    for (std::size_t lane = 0; lane < lanes.size(); ++lane)
        drawTimelineLane(painter, layout, lane, lanes[lane], m_nowS, theme);
    if (!lanes.empty())
        drawTimelineAxes(painter, layout, lanes.size(), theme);
}

void TimelineChart::paintEvent(QPaintEvent*)
{
    if (m_drawn.isNull()) {
        m_drawn = QPixmap(size() * devicePixelRatioF());
        m_drawn.setDevicePixelRatio(devicePixelRatioF());
        m_drawn.fill(Qt::transparent);
        QPainter painter(&m_drawn);
        painter.setFont(font());
        drawAll(painter);
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_drawn);
    const Theme& theme = themeFor(palette());
    if (m_current && hasFocus()) {
        const TimelineLayout layout = paper();
        const TimelineBlock& block = m_timeline->lanes()[m_current->lane].blocks[m_current->block];
        QRectF frame = layout.bar(m_current->lane);
        frame.setLeft(layout.x(block.startS) - 1);
        frame.setRight(std::max(layout.x(block.endS), frame.left() + 3));
        painter.setPen(QPen(theme.text, 2));
        painter.drawRect(frame.adjusted(0, -1, 0, 1));
    } else if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 2));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

QString TimelineChart::blockText(const TimelineLayout::Place& place) const
{
    const TimelineBlock& block = m_timeline->lanes()[place.lane].blocks[place.block];
    const QString worker = tr("worker %1").arg(place.lane + 1);
    const QString time = durationText(block.busyS);
    if (block.files > 1)
        return tr("%Ln files from %1 on, %2, %3", nullptr, static_cast<int>(block.files))
            .arg(m_names(block.file), time, worker);
    // Who was ended by hand or for taking too long did not crash.
    const QString end = block.error ? shortReason(Error{*block.error, {}}) : stateName(block.state);
    QString text = QStringList{m_names(block.file), end, time, worker}.join(QStringLiteral(", "));
    if (block.attempt > 1)
        text += QStringLiteral(", ") + tr("attempt %1").arg(block.attempt);
    return text;
}

bool TimelineChart::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const auto place = paper().blockAt(help->pos(), *m_timeline))
        QToolTip::showText(help->globalPos(), blockText(*place).toHtmlEscaped(), this);
    else
        QToolTip::hideText();
    return true;
}

void TimelineChart::mousePressEvent(QMouseEvent* event)
{
    const auto place = paper().blockAt(event->position(), *m_timeline);
    if (event->button() != Qt::LeftButton || !place)
        return;
    m_current = place;
    update();
    Q_EMIT fileChosen(m_timeline->lanes()[place->lane].blocks[place->block].file);
}

void TimelineChart::moveTo(std::size_t lane, double seconds)
{
    const std::vector<TimelineBlock>& blocks = m_timeline->lanes()[lane].blocks;
    if (blocks.empty())
        return;
    const auto after = std::upper_bound(blocks.begin(), blocks.end(), seconds,
        [](double at, const TimelineBlock& block) { return at < block.startS; });
    const auto at = after == blocks.begin() ? after : after - 1;
    moveTo(TimelineLayout::Place{lane, static_cast<std::size_t>(at - blocks.begin())});
}

void TimelineChart::moveTo(const TimelineLayout::Place& place)
{
    m_current = place;
    setAccessibleDescription(blockText(*m_current));
    update();
}

void TimelineChart::keyPressEvent(QKeyEvent* event)
{
    const std::vector<TimelineLane>& lanes = m_timeline->lanes();
    const bool isArrow = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right
        || event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    if (lanes.empty() || (!isArrow && event->key() != Qt::Key_Return)) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (!m_current) {
        for (std::size_t lane = 0; lane < lanes.size() && !m_current; ++lane)
            moveTo(lane, 0);
        return;
    }
    const auto [lane, at] = *m_current;
    const std::vector<TimelineBlock>& blocks = lanes[lane].blocks;
    if (event->key() == Qt::Key_Return)
        Q_EMIT fileChosen(blocks[at].file);
    else if (event->key() == Qt::Key_Left && at > 0)
        moveTo({lane, at - 1});
    else if (event->key() == Qt::Key_Right && at + 1 < blocks.size())
        moveTo({lane, at + 1});
    else if (event->key() == Qt::Key_Up && lane > 0)
        moveTo(lane - 1, blocks[at].startS);
    else if (event->key() == Qt::Key_Down && lane + 1 < lanes.size())
        moveTo(lane + 1, blocks[at].startS);
}

void TimelineChart::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    const bool look = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::StyleChange;
    if (look)
        redraw();
}

void TimelineChart::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    redraw();
}

} // namespace fanfold
