// SPDX-License-Identifier: GPL-3.0-or-later
// The worker's door to all readers: turns a file's bytes into a table, streaming it in blocks of a
// few MiB, so memory does not grow with the file. Linked by workers only.
#pragma once

#include "core/base/cancel_token.h"
#include "core/base/file_path.h"
#include "core/base/result.h"
#include "core/data/partial_outcome.h"

#include <cstdint>
#include <functional>

namespace fanfold {

/// Called from the reading thread after each block; bytesDone never falls and ends at bytesTotal.
using ReadProgress = std::function<void(Stage, std::uint64_t bytesDone, std::uint64_t bytesTotal)>;

struct ReadRequest {
    FilePath path;
    ReadOptions options;
    SeriesChoice series;
    int maxSeries = 8; ///< y columns at most when they are not chosen
    int pointsPerFile = 0; ///< budget for all series of the file together; 0 = no preview
    CancelToken cancel; ///< seen at least once a block
    ReadProgress progress;
};

/// Reads the whole file. Statistics are made per fixed block of the file (cut at record ends) and
/// merged in file order: the same bytes and options give the same bits, always.
/// Errors: the file ones of ErrorCode, badOverride, cancelled.
Result<ReadOutcome> readTable(const ReadRequest& request);

/// Reads the records that begin in a range of the file. The parts of a file, one after the other
/// and without a gap, give what readTable() gives, to the bit: mergePartials(). Errors: those of
/// readTable(), badRequest for a range that is not on block ends and for a file whose text is not
/// its own bytes: it is compressed or has to be decoded. Progress is that of the range.
Result<PartialOutcome> readRange(const ReadRequest& request, const FileRange& range);

/// Writes the table as RFC 4180 UTF-8 CSV to an open descriptor: one header row if the file has a
/// header (several joined by a blank), preamble, comments and footer dropped, every data cell the
/// file's own text. A short row is filled up with empty cells; a long one keeps what it has beyond
/// the columns, but for an empty cell behind the last delimiter.
Result<void> convertTable(const ReadRequest& request, int descriptor);

} // namespace fanfold
