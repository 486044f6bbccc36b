// SPDX-License-Identifier: GPL-3.0-or-later
// Looks out for numbers that programs write where a value is missing: -999, 9999, 1e30 ... Whether
// they mean that is for a person to say, so they are counted and suggested, never left out.
// Qt-free.
//
// Such a number lies far outside of everything else, so it is looked for only where it is the
// lowest or the highest value of a batch of rows: that costs nothing in ordinary columns.
#pragma once

#include "core/data/partial_outcome.h"

#include <optional>
#include <span>

namespace fanfold {

/// Counts in one column's values of a batch, in file order, with their moments.
void watch(SentinelCounts& counts, std::span<const double> values, const Moments& moments);

/// Appends what was counted in later rows.
void append(SentinelCounts& counts, const SentinelCounts& later);

/// The suspicious number of the column, if it has one: an extreme of all values, as far from the
/// others as they are from each other. total: of the whole column.
std::optional<Sentinel> sentinelOf(const SentinelCounts& counts, const Moments& total);

/// A number that programs use for "missing".
bool isUsualSentinel(double value);

} // namespace fanfold
