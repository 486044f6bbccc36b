// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/charts_panel.h"

#include "ui/look/metrics.h"

#include <QHBoxLayout>
#include <QLabel>

namespace fanfold {

namespace {

constexpr double kSampleEveryS = 0.1;

QVBoxLayout* titled(const QString& title, const QString& unit, QWidget* chart)
{
    auto* heading = new QLabel(title, chart->parentWidget());
    heading->setProperty("kind", QStringLiteral("title"));
    auto* quiet = new QLabel(unit, chart->parentWidget());
    quiet->setProperty("kind", QStringLiteral("quiet"));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(metrics::kSpace8, 0, 0, 0);
    row->setSpacing(metrics::kSpace8);
    row->addWidget(heading);
    row->addWidget(quiet);
    row->addStretch();
    auto* column = new QVBoxLayout;
    column->setSpacing(metrics::kSpace4);
    column->addLayout(row);
    column->addWidget(chart, 1);
    return column;
}

} // namespace

ChartsPanel::ChartsPanel(QWidget* parent)
    : QFrame(parent)
    , m_throughput(new ThroughputChart(this))
    , m_busy(new BusyChart(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::kSpace16, 6, metrics::kSpace12, metrics::kSpace4);
    row->setSpacing(metrics::kSpace16);
    row->addLayout(titled(tr("Throughput"), tr("MB/s, time in s"), m_throughput), 1);
    row->addLayout(titled(tr("Busy"), tr("% per worker"), m_busy), 1);
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
