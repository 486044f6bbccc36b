// SPDX-License-Identifier: GPL-3.0-or-later
// Samples over time that never grow beyond a limit: when it is reached, neighbours become their
// mean, and from then on that many new samples make one point.
#pragma once

#include <QList>
#include <QPointF>

namespace fanfold {

class ThinnedSeries {
public:
    explicit ThinnedSeries(qsizetype limit);

    void clear();
    void add(double time, double value);
    /// The points, and the samples that wait for their mean as one more.
    QList<QPointF> points() const;

private:
    void halve();

    qsizetype m_limit;
    QList<QPointF> m_points;
    int m_perPoint = 1;
    int m_waiting = 0;
    QPointF m_sum;
};

} // namespace fanfold
