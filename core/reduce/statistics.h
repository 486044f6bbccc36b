// SPDX-License-Identifier: GPL-3.0-or-later
// Count, extremes, mean and spread of a run of numbers, in a form that can be merged. Qt-free.
//
// A file's numbers are summed up in three fixed levels: batches of rows (momentsOf), blocks of the
// file (batches merged in order), the file (blocks merged in order). Every cut depends on the bytes
// alone, never on how they were read, so the same bytes give the same bits, and a file read in
// ranges of whole blocks merges to the same bits as one read in a single pass.
#pragma once

#include <cstdint>
#include <limits>
#include <span>

namespace fanfold {

struct Moments {
    std::uint64_t count = 0; ///< values that are not NaN
    double min = std::numeric_limits<double>::infinity();
    double max = -std::numeric_limits<double>::infinity();
    double mean = 0;
    double m2 = 0; ///< sum of squared deviations from the mean

    /// NaN where it is not defined: nothing counted, or fewer than two for the deviation.
    double meanOrNan() const;
    double standardDeviation() const; ///< with n-1; NaN, too, where m2 leaves the range of double
};

/// Of one batch; NaN values are left out. Two passes, so that near-equal large values keep their
/// spread.
Moments momentsOf(std::span<const double> values);

/// Appends part to total: Chan, Golub, LeVeque, "Updating formulae and a pairwise algorithm for
/// computing sample variances" (1979).
void merge(Moments& total, const Moments& part);

} // namespace fanfold
