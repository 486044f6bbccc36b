// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitor/thinned_series.h"

namespace fanfold {

ThinnedSeries::ThinnedSeries(qsizetype limit)
    : m_limit(limit)
{
}

void ThinnedSeries::clear()
{
    *this = ThinnedSeries(m_limit);
}

void ThinnedSeries::add(double time, double value)
{
    m_sum += QPointF(time, value);
    if (++m_waiting < m_perPoint)
        return;
    m_points.append(m_sum / m_waiting);
    m_waiting = 0;
    m_sum = {};
    if (m_points.size() >= m_limit)
        halve();
}

void ThinnedSeries::halve()
{
    QList<QPointF> half;
    half.reserve(m_points.size() / 2 + 1);
    for (qsizetype i = 0; i + 1 < m_points.size(); i += 2)
        half.append((m_points[i] + m_points[i + 1]) / 2);
    if (m_points.size() % 2 == 1) {
        // The odd one is half of a point to come.
        m_sum = m_points.last() * m_perPoint;
        m_waiting = m_perPoint;
    }
    m_points = std::move(half);
    m_perPoint *= 2;
}

QList<QPointF> ThinnedSeries::points() const
{
    QList<QPointF> points = m_points;
    if (m_waiting > 0)
        points.append(m_sum / m_waiting);
    return points;
}

} // namespace fanfold
