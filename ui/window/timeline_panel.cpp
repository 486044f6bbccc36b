// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/timeline_panel.h"

#include "ui/look/metrics.h"
#include "ui/monitor/timeline_chart.h"
#include "ui/monitor/timeline_legend.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace fanfold {

TimelinePanel::TimelinePanel(QWidget* parent)
    : QFrame(parent)
    , m_advice(new QLabel(this))
    , m_chart(new TimelineChart)
    , m_legend(new TimelineLegend(this))
{
    m_advice->setTextFormat(Qt::PlainText);
    m_advice->setWordWrap(true);
    m_advice->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setBackgroundRole(QPalette::Base);
    scroll->setWidget(m_chart);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(
        metrics::kEdge, metrics::kSpace8, metrics::kSpace12, metrics::kSpace4);
    column->setSpacing(metrics::kSpace8);
    column->addWidget(m_advice);
    column->addWidget(m_legend);
    column->addWidget(scroll, 1);
    connect(m_chart, &TimelineChart::fileChosen, this, &TimelinePanel::fileChosen);
    clear();
}

void TimelinePanel::clear()
{
    m_chart->clear();
    m_legend->setTimeline(RunTimeline());
    setAdvice(tr("Each worker gets a row here, each file a bar: start a run to see them."));
}

void TimelinePanel::setTimeline(std::shared_ptr<const RunTimeline> timeline, double elapsedS)
{
    m_legend->setTimeline(*timeline);
    m_chart->setTimeline(std::move(timeline), elapsedS);
    setAdvice(m_chart->textAlternative());
}

void TimelinePanel::setNames(std::function<QString(FileId)> names)
{
    m_chart->setNames(std::move(names));
}

void TimelinePanel::setAdvice(const QString& text)
{
    m_advice->setText(text);
}

} // namespace fanfold
