// SPDX-License-Identifier: GPL-3.0-or-later
// A row of the lane table: state icon, name, stage, file, a thin bar, numbers.
#pragma once

#include "ui/delegates/row_delegate.h"

namespace fanfold {

class LaneDelegate : public RowDelegate {
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(const Cell& cell) const override;
};

/// A flat bar with round ends, 4 px high, centred in rect. Also for the overall progress; at rest
/// it is drawn in the axes' grey.
void drawProgressBar(
    QPainter& painter, const QRect& rect, double progress, const Theme& theme, bool atRest = false);

} // namespace fanfold
