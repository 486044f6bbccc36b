// SPDX-License-Identifier: GPL-3.0-or-later
// A row of the file table: state icon, name, number (or reason, or per cent), time; a colour bar at
// the left when its curve is selected.
#pragma once

#include "ui/delegates/row_delegate.h"

namespace fanfold {

class FileRowDelegate : public RowDelegate {
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(const Cell& cell) const override;
};

} // namespace fanfold
