// SPDX-License-Identifier: GPL-3.0-or-later
// Drives a file's bytes through a consumer of records, block by block.
//
// A block is a fixed range of the file, blockBytes long: it owns the records that begin in it. How
// many bytes are read at a time is another matter and changes nothing.
#pragma once

#include "core/readers/table_reader.h"
#include "core/text/file_window.h"

#include <cstdint>
#include <string_view>

namespace fanfold {

/// Other sizes than these are for tests.
struct ReadSizes {
    std::size_t blockBytes = kFileBlockBytes; ///< statistics are made per such block
    std::size_t readBytes = std::size_t{1} << 18; ///< fits the second-level cache
    friend bool operator==(const ReadSizes&, const ReadSizes&) = default;
};

constexpr std::uint64_t kWholeFile = UINT64_MAX;

class RecordConsumer {
public:
    virtual ~RecordConsumer() = default;

    /// Takes whole records that begin before limit (an offset in bytes) and returns the bytes used.
    /// isLast: the file ends with these bytes, so an unfinished record is a whole one.
    virtual std::size_t consume(std::string_view bytes, std::size_t limit, bool isLast) = 0;
    /// What is consumed until finishBlock() are the records of this block of the file.
    virtual void beginBlock(std::uint64_t number) = 0;
    /// All records of the block have been seen.
    virtual void finishBlock() = 0;
    /// After each read; a failure ends the pumping.
    virtual Result<void> check() { return {}; }
};

/// From the window's present place to the first record that begins at end or behind, a multiple of
/// blockBytes or kWholeFile. Errors: readFailed, notATable, cancelled.
Result<void> pumpRecords(FileWindow& window, RecordConsumer& consumer, const ReadRequest& request,
    std::uint64_t fileBytes, const ReadSizes& sizes, std::uint64_t end = kWholeFile);

/// readTable() and readRange() with other sizes.
Result<ReadOutcome> readTableInSizes(const ReadRequest& request, const ReadSizes& sizes);
Result<PartialOutcome> readRangeInSizes(
    const ReadRequest& request, const FileRange& range, const ReadSizes& sizes);

} // namespace fanfold
