// SPDX-License-Identifier: GPL-3.0-or-later
// The run itself in two Qt Charts: throughput (MB/s against time) and busy share per worker.
#pragma once

#include "core/batch/run_status.h"

#include <QWidget>

#include <memory>

namespace fanfold {

/// Accessible name "Throughput chart"; at most 2,000 points, thinned as the run grows longer.
class ThroughputChart : public QWidget {
    Q_OBJECT

public:
    explicit ThroughputChart(QWidget* parent = nullptr);
    ~ThroughputChart() override;
    void clear();
    void addSample(double seconds, double megabytesPerSecond);
    QString textAlternative() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// Accessible name "Busy chart"; one bar per worker, 0 to 100 %.
class BusyChart : public QWidget {
    Q_OBJECT

public:
    explicit BusyChart(QWidget* parent = nullptr);
    ~BusyChart() override;
    void setLanes(const std::vector<LaneStatus>& lanes);
    QString textAlternative() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace fanfold
