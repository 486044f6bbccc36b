// SPDX-License-Identifier: GPL-3.0-or-later
// Words and numbers of the plots: column titles with units, locale-aware numbers with a true minus.
#pragma once

#include "core/data/table_summary.h"

#include <QString>

namespace fanfold {

/// "Intensity (counts/s)", "Start (UTC)", or the word for the row number.
QString columnTitle(const TableSummary& table, int column);

/// The column's index by name, kRowNumber for "#", nothing if there is no such column.
std::optional<int> columnNamed(const TableSummary& table, const std::string& name);

/// The name by which a SeriesChoice knows the column.
std::string choiceName(const TableSummary& table, int column);

/// The column holds times: its axis is one of times, too.
bool holdsTimes(const TableSummary& table, int column);

/// A column's value to the precision of `step`, as number or as time.
QString valueText(const TableSummary& table, int column, double value, double step);

/// A number to the precision of `step` (a tick step, a pixel's worth): "1,250", "−0.35",
/// "2×10⁻⁷".
QString numberText(double value, double step);

} // namespace fanfold
