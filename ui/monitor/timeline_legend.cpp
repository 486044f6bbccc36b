// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitor/timeline_legend.h"

#include "ui/look/metrics.h"

#include <QPainter>

#include <cmath>
#include <set>

namespace fanfold {

namespace {

constexpr double kSampleWidth = 18;
constexpr double kSampleShare = 0.6; ///< of the letters' height

std::set<BarKind> kindsIn(const RunTimeline& timeline)
{
    std::set<BarKind> kinds;
    for (const TimelineLane& lane : timeline.lanes()) {
        for (const TimelineBlock& block : lane.blocks)
            kinds.insert(barKind(block.state, block.attempt));
        if (lane.open && !lane.open->lostAtS)
            kinds.insert(BarKind::running);
        kinds.insert(BarKind::idle);
    }
    return kinds;
}

} // namespace

TimelineLegend::TimelineLegend(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Timeline legend"));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void TimelineLegend::setTimeline(const RunTimeline& timeline)
{
    const std::set<BarKind> kinds = kindsIn(timeline);
    m_entries.clear();
    for (const auto& [kind, word] : std::initializer_list<Entry>{
             {BarKind::done, tr("done")},
             {BarKind::doneLater, tr("done at another attempt")},
             {BarKind::running, tr("in work")},
             {BarKind::failed, tr("failed")},
             {BarKind::lost, tr("crashed, timed out or ended")},
             {BarKind::leftOut, tr("skipped or cancelled")},
             {BarKind::idle, tr("no file")},
         })
        if (kinds.contains(kind))
            m_entries.push_back({kind, word});
    setAccessibleDescription(words().join(QStringLiteral(", ")));
    update();
}

QStringList TimelineLegend::words() const
{
    QStringList words;
    for (const Entry& entry : m_entries)
        words << entry.word;
    return words;
}

QSize TimelineLegend::sizeHint() const
{
    return {0, fontMetrics().height()};
}

void TimelineLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = themeFor(palette());
    const QFontMetricsF font(this->font());
    double x = 0;
    for (const Entry& entry : m_entries) {
        const double height = std::round(font.height() * kSampleShare);
        const QRectF sample(x, std::round((this->height() - height) / 2), kSampleWidth, height);
        drawBar(painter, sample, entry.kind, theme);
        x = sample.right() + metrics::kSpace4;
        const double width = font.horizontalAdvance(entry.word) + 1;
        painter.setPen(theme.quiet);
        painter.drawText(QRectF(x, 0, width, this->height()), Qt::AlignVCenter, entry.word);
        x += width + metrics::kSpace12;
    }
}

} // namespace fanfold
