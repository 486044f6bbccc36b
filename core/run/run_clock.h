// SPDX-License-Identifier: GPL-3.0-or-later
// A stop watch for a run, so that pauses are left out. Time is handed in: seconds of a steady
// clock.
#pragma once

#include <optional>

namespace fanfold {

class RunClock {
public:
    void start(double now)
    {
        if (!m_startedAt)
            m_startedAt = now;
    }
    void hold(double now)
    {
        m_before = elapsed(now);
        m_startedAt.reset();
    }
    double elapsed(double now) const { return m_before + (m_startedAt ? now - *m_startedAt : 0); }

private:
    double m_before = 0; ///< until the last hold()
    std::optional<double> m_startedAt;
};

} // namespace fanfold
