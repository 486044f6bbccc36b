// SPDX-License-Identifier: GPL-3.0-or-later
// Ticks and words of an axis of times (seconds since 1970, UTC): whole seconds, minutes, hours,
// days, weeks, months, years. No drawing here.
#pragma once

#include "ui/plots/plot_range.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace fanfold {

struct TimeStep {
    enum class Unit : std::uint8_t { seconds, months, years };
    Unit unit = Unit::seconds;
    double count = 1;

    double seconds() const; ///< of months and years about
    friend bool operator==(const TimeStep&, const TimeStep&) = default;
};

/// The smallest usual step that is not below `rough` seconds (> 0).
TimeStep niceTimeStep(double rough);

/// All multiples of the step within the range; months and years begin where the calendar's do.
std::vector<double> timeTicks(const PlotRange& range, const TimeStep& step);

/// One label a tick: "12:30", "3 Mar", "Mar", "2024"; below it, at the first tick and wherever it
/// changes, what the label leaves out: "3 Mar 2024", "2024". Times of one day alone (below 86,400)
/// have no date.
std::vector<QString> timeLabels(const std::vector<double>& ticks, const TimeStep& step);

/// A time to the precision of `step` seconds: "3 Mar 2024 12:30:05.25"; withDate = false: "12:30".
QString timeText(double seconds, double step, bool withDate);

/// As niceRange(), in steps of time; a single time gets half an hour to either side.
PlotRange niceTimeRange(const PlotRange& data, int parts);

} // namespace fanfold
