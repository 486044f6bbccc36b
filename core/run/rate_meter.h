// SPDX-License-Identifier: GPL-3.0-or-later
// How fast a count grows, over the last few seconds. Time is handed in, in seconds.
#pragma once

#include <deque>

namespace fanfold {

class RateMeter {
public:
    explicit RateMeter(double windowS)
        : m_windowS(windowS)
    {
    }

    /// What was before counts no more, as after a pause.
    void clear() { m_samples.clear(); }
    /// The whole count so far; times never fall.
    void sample(double now, double count);
    /// Per second, never negative; 0 with fewer than two samples.
    double rate() const;

private:
    struct Sample {
        double at;
        double count;
    };
    double m_windowS;
    std::deque<Sample> m_samples; ///< those of the window, and the last one before it
};

} // namespace fanfold
