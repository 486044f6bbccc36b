// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/axis_kind.h"

#include "ui/plots/axis_ticker.h"

namespace fanfold {

PlotRange fitRange(AxisKind kind, const PlotRange& data, int parts)
{
    return kind == AxisKind::times ? niceTimeRange(data, parts) : niceRange(data, parts);
}

void setAxisKind(QCPAxis& axis, AxisKind kind)
{
    const bool isTime = dynamic_cast<TimeTicker*>(axis.ticker().data()) != nullptr;
    if (isTime == (kind == AxisKind::times))
        return;
    const int ticks = axis.ticker()->tickCount();
    if (isTime)
        axis.setTicker(QSharedPointer<AxisTicker>::create());
    else
        axis.setTicker(QSharedPointer<TimeTicker>::create());
    axis.ticker()->setTickCount(ticks);
}

} // namespace fanfold
