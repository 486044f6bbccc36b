// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readers/table_source.h"

#include "core/readers/head_lines.h"
#include "core/readers/layout_finder.h"
#include "core/readers/look_alike.h"
#include "core/readers/quote_guess.h"

#include <algorithm>

namespace fanfold {

namespace {

constexpr std::size_t kHeadBytes = std::size_t{1} << 16;
constexpr std::size_t kWantedRecords = 5; ///< the one that is cut off included
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

} // namespace

TableSource::TableSource(InputFile file)
    : m_file(std::move(file))
    , m_window(m_file, ReadSizes{}.readBytes)
{
}

Result<std::unique_ptr<TableSource>> TableSource::open(
    const ReadRequest& request, const ReadSizes& sizes)
{
    Result<InputFile> file = InputFile::open(request.path);
    if (!file)
        return tl::unexpected<Error>(file.error());
    if (request.progress)
        request.progress(Stage::sniffing, 0, file->sizeBytes());
    std::unique_ptr<TableSource> source(new TableSource(std::move(*file)));
    if (Result<void> found = source->find(request); !found)
        return tl::unexpected<Error>(found.error());
    if (sizes != ReadSizes{}) {
        source->m_window.setBlockBytes(sizes.readBytes);
        if (Result<void> again = source->rewind(); !again)
            return tl::unexpected<Error>(again.error());
    }
    return source;
}

Result<void> TableSource::find(const ReadRequest& request)
{
    if (Result<void> filled = m_window.fill(); !filled)
        return filled;
    if (m_window.bytes().starts_with(kByteOrderMark))
        m_window.consume(kByteOrderMark.size());
    if (Result<void> skipped = skipBlankStart(request); !skipped)
        return skipped;
    if (const std::string other = certainLookAlike(m_window.bytes()); !other.empty())
        return failure(ErrorCode::notATable, other, Stage::sniffing);
    const Result<std::string_view> head = readHead(request);
    if (!head)
        return tl::unexpected<Error>(head.error());
    const bool isWhole = m_window.atEnd() && head->size() == m_window.bytes().size();
    Result<TableLayout> layout = findLayout(*head, isWhole, request.options);
    if (!layout)
        return tl::unexpected<Error>(layout.error());
    m_layout = std::move(*layout);
    m_layout.dataOffset += m_window.offset();
    m_layout.dialect.firstDataLine += m_skippedLines;
    for (Warning& warning : m_layout.warnings)
        if (warning.line > 0)
            warning.line += m_skippedLines;
    m_window.setSentinel(m_layout.rules.lineEnd);
    return moveTo(m_layout.dataOffset);
}

// Whole records from the window's start: as few bytes as tell the table, or the rest of the file.
Result<std::string_view> TableSource::readHead(const ReadRequest& request)
{
    CellRules rules;
    for (std::size_t size = kHeadBytes;; size *= 2) {
        while (m_window.bytes().size() <= size && !m_window.atEnd()) {
            if (request.cancel.isCancelled())
                return failure(ErrorCode::cancelled, {}, Stage::sniffing);
            if (Result<void> filled = m_window.fill(); !filled)
                return tl::unexpected<Error>(filled.error());
        }
        if (m_window.bytes().size() <= size)
            return m_window.bytes();
        const std::string_view head = m_window.bytes().substr(0, size);
        rules.lineEnd = lineEndOf(head);
        const Quoting quoting = guessQuoting(head, rules.lineEnd, request.options.quote);
        rules.quote = quoting.quote;
        rules.escape = quoting.escape;
        if (const std::size_t end = wholeRecordsEnd(head, rules, kWantedRecords); end > 0)
            return head.substr(0, end);
        if (size < kMaxRecordBytes)
            continue;
        if (const std::size_t end = wholeRecordsEnd(head, rules, 1); end > 0)
            return head.substr(0, end);
        return failure(ErrorCode::notATable, "a line of more than 16 MiB", Stage::sniffing);
    }
}

// The table may begin far down; a file of blanks alone is empty.
Result<void> TableSource::skipBlankStart(const ReadRequest& request)
{
    for (;;) {
        const std::string_view bytes = m_window.bytes();
        const auto first = std::min(bytes.find_first_not_of(" \t\r\n\f\v"), bytes.size());
        if (first == bytes.size() && m_window.atEnd())
            return failure(ErrorCode::fileEmpty, {}, Stage::sniffing);
        if (first < bytes.size() && first < kHeadBytes)
            return {};
        const auto lineStart = bytes.substr(0, first).find_last_of("\r\n");
        const std::size_t skipped = first == bytes.size() ? first
            : lineStart == std::string_view::npos         ? 0
                                                          : lineStart + 1;
        const std::string_view blank = bytes.substr(0, skipped);
        const auto feeds = std::count(blank.begin(), blank.end(), '\n');
        m_skippedLines += feeds > 0 ? feeds : std::count(blank.begin(), blank.end(), '\r');
        m_window.consume(skipped);
        if (request.cancel.isCancelled())
            return failure(ErrorCode::cancelled, {}, Stage::sniffing);
        if (skipped == 0 || first < bytes.size())
            return {};
        if (Result<void> filled = m_window.fill(); !filled)
            return filled;
    }
}

Result<void> TableSource::moveTo(std::uint64_t offset)
{
    while (m_window.offset() < offset) {
        const std::uint64_t left = offset - m_window.offset();
        if (m_window.bytes().empty()) {
            if (m_window.atEnd())
                return failure(ErrorCode::readFailed, "the file became shorter", Stage::reading);
            if (Result<void> filled = m_window.fill(); !filled)
                return filled;
        }
        m_window.consume(
            static_cast<std::size_t>(std::min<std::uint64_t>(left, m_window.bytes().size())));
    }
    return {};
}

Result<void> TableSource::rewind()
{
    if (Result<void> done = m_window.rewind(); !done)
        return done;
    return moveTo(m_layout.dataOffset);
}

} // namespace fanfold
