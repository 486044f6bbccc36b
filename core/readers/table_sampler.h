// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the beginning of a file only, as text and as a table.
#pragma once

#include "core/data/table_sample.h"
#include "core/readers/table_reader.h"

namespace fanfold {

struct SampleOutcome {
    TableSample sample;
    /// Set = the file is no table, or not with these options; the sample has its lines then, if it
    /// could be opened at all.
    std::optional<Error> error;
    TableSummary table; ///< dialect, columns, metadata; no rows were counted, no numbers summed up
};

/// What readTable() would take the file for, from its head. Errors: as readTable()'s.
SampleOutcome sampleTable(const ReadRequest& request);

} // namespace fanfold
