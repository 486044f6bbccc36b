// SPDX-License-Identifier: GPL-3.0-or-later
// Drives a file's bytes through a consumer of records, block by block.
//
// A block is a fixed range of the file, kBlockBytes long: it owns the records that begin in it. How
// many bytes are read at a time is another matter and changes nothing.
#pragma once

#include "core/readers/file_window.h"
#include "core/readers/table_reader.h"

#include <cstdint>
#include <string_view>

namespace fanfold {

constexpr std::size_t kBlockBytes = std::size_t{1} << 20;
constexpr std::size_t kReadBytes = std::size_t{1} << 18;

class RecordConsumer {
public:
    virtual ~RecordConsumer() = default;

    /// Takes whole records that begin before limit (an offset in bytes) and returns the bytes used.
    /// isLast: the file ends with these bytes, so an unfinished record is a whole one.
    virtual std::size_t consume(std::string_view bytes, std::size_t limit, bool isLast) = 0;
    /// All records of a block have been seen.
    virtual void finishBlock() = 0;
    /// After each read; a failure ends the pumping.
    virtual Result<void> check() { return {}; }
};

/// From the window's present place to the file's end. Errors: readFailed, notATable, cancelled.
Result<void> pumpRecords(FileWindow& window, RecordConsumer& consumer, const ReadRequest& request,
    std::uint64_t fileBytes);

} // namespace fanfold
