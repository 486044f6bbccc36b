// SPDX-License-Identifier: GPL-3.0-or-later
// What was read of a range of a file. The parts of a file, one after the other, make its outcome:
// core/reduce/merge_partials.h.
#pragma once

#include "core/data/moments.h"
#include "core/data/reduced_series.h"
#include "core/data/series.h"
#include "core/data/table_summary.h"

#include <cstdint>
#include <limits>
#include <vector>

namespace fanfold {

/// Which columns will be plotted: settled where a person chose or the columns alone decide, else
/// two candidates, between which the rows decide (does the first numeric column rise or fall
/// strictly?).
struct SeriesPlan {
    int x = kRowNumber; ///< the settled or likely x column
    bool xIsSettled = true; ///< else row numbers if x is not strictly monotonic
    bool xIsChosen = false; ///< by a person: then it stays, even if it is empty
    std::vector<int> yWithX; ///< y columns over x
    std::vector<int> yWithRows; ///< y columns over row numbers, if it comes to that
    friend bool operator==(const SeriesPlan&, const SeriesPlan&) = default;
};

/// How the values of x go, row after row.
struct XCourse {
    bool rises = true;
    bool falls = true;
    bool neverFalls = true;
    bool started = false; ///< there is a value
    double first = 0;
    double last = 0;
};

/// A number, such as -999, and how often it was seen.
struct Sentinel {
    double value = 0;
    std::uint64_t times = 0;
};

/// Numbers of one column that programs write where a value is missing, and how far the other values
/// reach (core/reduce/sentinel_watch.h).
struct SentinelCounts {
    std::vector<Sentinel> seen; ///< by value
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();
};

/// What is kept of the rows of a file or of a range of whole blocks.
struct CollectedRows {
    SeriesPlan plan;
    int pointsPerFile = 0; ///< budget for all series together
    std::vector<int> numeric; ///< column index of each numeric column
    std::vector<int> reducedColumns; ///< column index of each reduced series
    std::uint64_t rows = 0;
    XCourse course;
    std::vector<BlockMoments> statistics; ///< in file order
    std::vector<SentinelCounts> sentinels; ///< by numeric column
    std::vector<ReducedSeries> reduced;
};

/// Bytes of a file, from the first to before the last. Both are multiples of kFileBlockBytes, or
/// the file's ends.
struct FileRange {
    std::uint64_t from = 0;
    std::uint64_t to = 0;
    friend bool operator==(const FileRange&, const FileRange&) = default;
};

/// Statistics are made per such block of a file: it owns the records that begin in it.
constexpr std::uint64_t kFileBlockBytes = std::uint64_t{1} << 20;

struct PartialOutcome {
    FileRange range; ///< as asked for
    std::uint64_t beginOffset = 0; ///< of the first record that begins in the range
    std::uint64_t endOffset = 0; ///< of the first one behind it
    std::uint64_t dataOffset = 0; ///< where the file's table begins
    /// What follows does not depend on what came last: no row may yet be the footer.
    bool endsSettled = true;
    /// Reader, dialect, columns, warnings; the lines of warnings count from 0 at beginOffset, but
    /// from 1 at the file's start in the first part. What the rows say is in the next ones.
    TableSummary table;
    std::int64_t lines = 0; ///< from beginOffset to endOffset
    std::vector<std::uint64_t> badCells; ///< by numeric column: cells that are no numbers
    CollectedRows collected;
};

/// What reading a whole file gives.
struct ReadOutcome {
    TableSummary table;
    Preview preview; ///< empty without a budget
};

} // namespace fanfold
