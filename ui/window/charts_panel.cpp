// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/charts_panel.h"

#include "ui/look/metrics.h"

#include <QHBoxLayout>

namespace fanfold {

namespace {

constexpr double kSampleEveryS = 0.1;

} // namespace

ChartsPanel::ChartsPanel(QWidget* parent)
    : QFrame(parent)
    , m_throughput(new ThroughputChart(this))
    , m_busy(new BusyChart(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::kSpace16, 6, metrics::kSpace12, metrics::kSpace4);
    row->setSpacing(metrics::kSpace16);
    row->addWidget(m_throughput, 1);
    row->addWidget(m_busy, 1);
}

void ChartsPanel::clear()
{
    m_lastSampleS = -1;
    m_throughput->clear();
    m_busy->setLanes({});
}

void ChartsPanel::setLanes(const std::vector<LaneStatus>& lanes)
{
    m_busy->setLanes(lanes);
}

void ChartsPanel::addSample(const RunTotals& totals)
{
    if (totals.elapsedS < m_lastSampleS + kSampleEveryS)
        return;
    m_lastSampleS = totals.elapsedS;
    m_throughput->addSample(totals.elapsedS, totals.bytesPerSecond / 1e6);
}

} // namespace fanfold
