// SPDX-License-Identifier: GPL-3.0-or-later
// Makes and merges Moments. Qt-free.
//
// A file's numbers are summed up in fixed levels: batches of rows (momentsOf), blocks of the file
// (batches merged in order), the file (block_statistics.h). Every cut depends on the bytes alone,
// never on how they were read, so the same bytes give the same bits.
#pragma once

#include "core/data/moments.h"

#include <span>

namespace fanfold {

/// Of one batch; NaN values are left out. Two passes, so that near-equal large values keep their
/// spread.
Moments momentsOf(std::span<const double> values);

/// Appends part to total: Chan, Golub, LeVeque, "Updating formulae and a pairwise algorithm for
/// computing sample variances" (1979).
void merge(Moments& total, const Moments& part);

} // namespace fanfold
