// SPDX-License-Identifier: GPL-3.0-or-later
// Columns of a table in a combo box: "Intensity (counts/s)", item data = the column's index.
#pragma once

#include "core/data/table_summary.h"

class QComboBox;

namespace fanfold {

/// Columns of numbers and times, with the row number in front if wanted. Nothing happens if the box
/// says so already, or while its list is open.
void fillColumns(QComboBox& combo, const TableSummary& table, int current, bool withRow);

} // namespace fanfold
