// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pool/running_median.h"

namespace fanfold {

void RunningMedian::add(double number)
{
    // Through one half into the other, so that the halves never overlap.
    if (m_lower.size() == m_upper.size()) {
        m_upper.push(number);
        m_lower.push(m_upper.top());
        m_upper.pop();
    } else {
        m_lower.push(number);
        m_upper.push(m_lower.top());
        m_lower.pop();
    }
}

std::optional<double> RunningMedian::value() const
{
    return m_lower.empty() ? std::nullopt : std::optional(m_lower.top());
}

} // namespace fanfold
