// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/time_left.h"

#include <algorithm>
#include <cmath>

namespace fanfold {

namespace {

constexpr double kFirstS = 1;
constexpr double kFirstShare = 0.02;
constexpr double kSmoothingS = 2;

} // namespace

void TimeLeft::update(double elapsedS, double share)
{
    m_recent.sample(elapsedS, share);
    const double passed = elapsedS - m_updatedAt;
    m_updatedAt = elapsedS;
    if (elapsedS < kFirstS || share < kFirstShare) {
        m_seconds = kUnknown;
        return;
    }
    // Recent speed follows a change, the speed of the whole run calms it.
    const double rate = (m_recent.rate() + share / elapsedS) / 2;
    const double estimate = std::max(0.0, 1 - share) / rate;
    if (m_seconds < 0) {
        m_seconds = estimate;
        return;
    }
    const double expected = std::max(0.0, m_seconds - passed);
    const double weight = 1 - std::exp(-passed / kSmoothingS);
    m_seconds = expected + weight * (estimate - expected);
}

} // namespace fanfold
