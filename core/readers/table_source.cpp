// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readers/table_source.h"

#include "core/header/head_lines.h"
#include "core/layout/layout_finder.h"
#include "core/layout/quote_guess.h"
#include "core/text/magic_bytes.h"

#include <algorithm>

namespace fanfold {

namespace {

constexpr std::size_t kHeadBytes = std::size_t{1} << 16;
constexpr std::size_t kWantedRecords = 5; ///< the one that is cut off included

} // namespace

TableSource::TableSource(std::unique_ptr<TextFile> file)
    : m_file(std::move(file))
{
}

Result<std::unique_ptr<TableSource>> TableSource::open(
    const ReadRequest& request, const ReadSizes& sizes)
{
    Result<std::unique_ptr<TextFile>> file
        = TextFile::open(request.path, request.options, ReadSizes{}.readBytes);
    if (!file)
        return tl::unexpected<Error>(file.error());
    if (request.progress)
        request.progress(Stage::sniffing, 0, (*file)->fileBytes());
    std::unique_ptr<TableSource> source(new TableSource(std::move(*file)));
    if (Result<void> found = source->find(request); !found)
        return tl::unexpected<Error>(found.error());
    if (sizes != ReadSizes{}) {
        source->window().setBlockBytes(sizes.readBytes);
        if (Result<void> again = source->rewind(); !again)
            return tl::unexpected<Error>(again.error());
    }
    return source;
}

Result<void> TableSource::find(const ReadRequest& request)
{
    if (request.options.skipLines)
        if (Result<void> skipped = skipLines(*request.options.skipLines, request.cancel); !skipped)
            return skipped;
    if (Result<void> skipped = skipBlankStart(request); !skipped)
        return skipped;
    if (const std::string other = certainLookAlike(window().bytes()); !other.empty())
        return failure(ErrorCode::notATable, other, Stage::sniffing);
    const Result<std::string_view> head = readHead(request);
    if (!head)
        return tl::unexpected<Error>(head.error());
    const bool isWhole = window().atEnd() && head->size() == window().bytes().size();
    Result<TableLayout> layout = findLayout(*head, isWhole, request.options);
    if (!layout)
        return tl::unexpected<Error>(layout.error());
    m_layout = std::move(*layout);
    m_file->describe(m_layout.dialect);
    m_layout.dataOffset += window().offset();
    m_layout.dialect.firstDataLine += m_skippedLines;
    for (Warning& warning : m_layout.warnings)
        if (warning.line > 0)
            warning.line += m_skippedLines;
    window().setSentinel(m_layout.rules.lineEnd);
    return moveTo(m_layout.dataOffset);
}

// Whole records from the window's start: as few bytes as tell the table, or the rest of the file.
Result<std::string_view> TableSource::readHead(const ReadRequest& request)
{
    CellRules rules;
    for (std::size_t size = kHeadBytes;; size *= 2) {
        while (window().bytes().size() <= size && !window().atEnd()) {
            if (request.cancel.isCancelled())
                return failure(ErrorCode::cancelled, {}, Stage::sniffing);
            if (Result<void> filled = window().fill(); !filled)
                return tl::unexpected<Error>(filled.error());
        }
        if (window().bytes().size() <= size)
            return window().bytes();
        const std::string_view head = window().bytes().substr(0, size);
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

Result<void> TableSource::skipLines(int lines, const CancelToken& cancel)
{
    if (lines < 0)
        return failure(ErrorCode::badOverride, "skip " + std::to_string(lines), Stage::sniffing);
    const char lineEnd = lineEndOf(window().bytes());
    for (int left = lines; left > 0;) {
        const std::string_view bytes = window().bytes();
        const std::size_t found = bytes.find(lineEnd);
        if (found != std::string_view::npos) {
            window().consume(found + 1);
            --left;
            continue;
        }
        window().consume(bytes.size());
        if (window().atEnd())
            return failure(ErrorCode::badOverride,
                "skip " + std::to_string(lines) + ": the file has "
                    + std::to_string(lines - left + (bytes.empty() ? 0 : 1)) + " lines",
                Stage::sniffing);
        if (cancel.isCancelled())
            return failure(ErrorCode::cancelled, {}, Stage::sniffing);
        if (Result<void> filled = window().fill(); !filled)
            return filled;
    }
    m_skippedLines = lines;
    return {};
}

// The table may begin far down; a file of blanks alone is empty.
Result<void> TableSource::skipBlankStart(const ReadRequest& request)
{
    for (;;) {
        const std::string_view bytes = window().bytes();
        const auto first = std::min(bytes.find_first_not_of(" \t\r\n\f\v"), bytes.size());
        if (first == bytes.size() && window().atEnd())
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
        window().consume(skipped);
        if (request.cancel.isCancelled())
            return failure(ErrorCode::cancelled, {}, Stage::sniffing);
        if (skipped == 0 || first < bytes.size())
            return {};
        if (Result<void> filled = window().fill(); !filled)
            return filled;
    }
}

Result<void> TableSource::moveTo(std::uint64_t offset)
{
    while (window().offset() < offset) {
        const std::uint64_t left = offset - window().offset();
        if (window().bytes().empty()) {
            if (window().atEnd())
                return failure(ErrorCode::readFailed, "the file became shorter", Stage::reading);
            if (Result<void> filled = window().fill(); !filled)
                return filled;
        }
        window().consume(
            static_cast<std::size_t>(std::min<std::uint64_t>(left, window().bytes().size())));
    }
    return {};
}

Result<void> TableSource::rewind()
{
    if (Result<void> done = window().rewind(); !done)
        return done;
    return moveTo(m_layout.dataOffset);
}

} // namespace fanfold
