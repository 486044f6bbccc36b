// SPDX-License-Identifier: GPL-3.0-or-later
// One line at the bottom of the terminal. It stands on stderr: it is no data, and is still seen
// when stdout goes to a file.
#pragma once

#include "core/batch/run_status.h"

#include <string>

namespace fanfold {

/// The line for a terminal of so many columns, shortened to what fits: the bar last of all.
std::string barLine(const RunTotals& totals, int columns);

/// stderr is a terminal that can draw one.
bool barIsWanted();

class ProgressBar {
public:
    void show(const RunTotals& totals);
    void show(const std::string& line); ///< shortened to what fits
    void clear(); ///< before other lines are written

private:
    bool m_isShown = false;
};

} // namespace fanfold
