// SPDX-License-Identifier: GPL-3.0-or-later
// What an axis measures: numbers, or times with ticks at whole minutes, days, months.
#pragma once

#include "ui/plots/plot_range.h"

#include <cstdint>

class QCPAxis;

namespace fanfold {

enum class AxisKind : std::uint8_t { numbers, times };

constexpr AxisKind axisKind(bool isTime)
{
    return isTime ? AxisKind::times : AxisKind::numbers;
}

/// The range to show for data on such an axis; parts as in niceRange().
PlotRange fitRange(AxisKind kind, const PlotRange& data, int parts);

/// Its ticks and labels.
void setAxisKind(QCPAxis& axis, AxisKind kind);

} // namespace fanfold
