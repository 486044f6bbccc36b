// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readers/record_pump.h"

#include <algorithm>

namespace fanfold {

Result<void> pumpRecords(FileWindow& window, RecordConsumer& consumer, const ReadRequest& request,
    std::uint64_t fileBytes, const ReadSizes& sizes, std::uint64_t end)
{
    while (window.offset() < end) {
        const std::uint64_t block = window.offset() / sizes.blockBytes;
        const std::uint64_t blockEnd = (block + 1) * sizes.blockBytes;
        consumer.beginBlock(block);
        while (window.offset() < blockEnd) {
            if (request.cancel.isCancelled())
                return failure(ErrorCode::cancelled, {}, Stage::reading);
            const std::string_view bytes = window.bytes();
            const auto limit = static_cast<std::size_t>(
                std::min<std::uint64_t>(blockEnd - window.offset(), bytes.size()));
            window.consume(consumer.consume(bytes, limit, window.atEnd()));
            if (Result<void> good = consumer.check(); !good)
                return good;
            if (window.offset() >= blockEnd)
                break;
            if (window.atEnd() && window.bytes().empty()) {
                consumer.finishBlock();
                return {};
            }
            if (Result<void> filled = window.fill(); !filled)
                return filled;
            if (request.progress)
                request.progress(
                    Stage::reading, std::min(window.fileBytesRead(), fileBytes), fileBytes);
        }
        consumer.finishBlock();
        if (window.atEnd() && window.bytes().empty())
            break;
    }
    return {};
}

} // namespace fanfold
