// SPDX-License-Identifier: GPL-3.0-or-later
// The run's own charts side by side: throughput and busy share.
#pragma once

#include "ui/monitor/run_charts.h"

#include <QFrame>

namespace fanfold {

class ChartsPanel : public QFrame {
    Q_OBJECT

public:
    explicit ChartsPanel(QWidget* parent = nullptr);
    void clear();
    void setLanes(const std::vector<LaneStatus>& lanes);
    void addSample(const RunTotals& totals);

private:
    ThroughputChart* m_throughput;
    BusyChart* m_busy;
    double m_lastSampleS = -1;
};

} // namespace fanfold
