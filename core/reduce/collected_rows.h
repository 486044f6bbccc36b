// SPDX-License-Identifier: GPL-3.0-or-later
// What the rows of a table, once all are collected, say about it. Qt-free.
#pragma once

#include "core/data/partial_outcome.h"

#include <optional>
#include <span>

namespace fanfold {

/// Appends the next value of x; NaN = there is none, and then x neither rises nor falls.
void follow(XCourse& course, std::span<const double> x);

/// Appends the rows of later blocks; both were collected by the same plan.
void append(CollectedRows& rows, const CollectedRows& later);

/// Fills in rows, summaries, xColumn and yColumns.
void describe(const CollectedRows& rows, TableSummary& table);
/// badCells: by numeric column. The columns (index into TableSummary::columns) that were taken for
/// numbers but hold text: more than a quarter of their cells are none; for times: more than half.
std::vector<int> textColumns(const TableSummary& table, const std::vector<std::uint64_t>& badCells);
/// The column that was likely to be x has no value at all, and nobody chose it.
bool isXEmpty(const CollectedRows& rows, const TableSummary& table);

Preview previewOf(const CollectedRows& rows);

/// Puts the warnings in an order that does not depend on how many bytes were looked at at a time
/// (by line), and adds what all rows together give reason for. rows and columns are those
/// described.
void concludeWarnings(const CollectedRows& rows, TableSummary& table);

} // namespace fanfold
