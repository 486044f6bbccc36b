// SPDX-License-Identifier: GPL-3.0-or-later
// How long a run will still take, smoothed so that it does not jump. Time is handed in, in seconds.
#pragma once

#include "core/run/rate_meter.h"

namespace fanfold {

class TimeLeft {
public:
    static constexpr double kUnknown = -1;

    /// elapsedS leaves pauses out; share = work done, 0 to 1.
    void update(double elapsedS, double share);
    /// kUnknown in the first second, and before 2 % is done.
    double seconds() const { return m_seconds; }

private:
    RateMeter m_recent{10};
    double m_updatedAt = 0;
    double m_seconds = kUnknown;
};

} // namespace fanfold
