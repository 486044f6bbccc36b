// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/rate_meter.h"

#include <algorithm>

namespace fanfold {

void RateMeter::sample(double now, double count)
{
    m_samples.push_back({now, count});
    while (m_samples.size() > 2 && m_samples[1].at <= now - m_windowS)
        m_samples.pop_front();
}

double RateMeter::rate() const
{
    if (m_samples.size() < 2)
        return 0;
    const double time = m_samples.back().at - m_samples.front().at;
    const double growth = m_samples.back().count - m_samples.front().count;
    return time > 0 ? std::max(0.0, growth / time) : 0;
}

} // namespace fanfold
