// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readers/table_sampler.h"

#include "core/header/head_lines.h"
#include "core/readers/record_walker.h"
#include "core/readers/table_source.h"
#include "core/text/text_encoding.h"

#include <algorithm>

namespace fanfold {

namespace {

constexpr std::size_t kSampleBytes = std::size_t{1} << 18;

// Not within a character.
std::string cut(std::string text, std::size_t maxBytes)
{
    if (text.size() <= maxBytes)
        return text;
    while (maxBytes > 0 && (static_cast<unsigned char>(text[maxBytes]) & 0xC0) == 0x80)
        --maxBytes;
    text.resize(maxBytes);
    return text + "\u2026";
}

// Cut as --skip counts them. isWhole: the file ends with the text; else the last line may be cut
// off.
std::vector<std::string> firstLines(std::string_view text, bool isWhole)
{
    const char lineEnd = lineEndOf(text);
    std::vector<std::string> lines;
    while (!text.empty() && lines.size() < kSampleLines) {
        const std::size_t end = std::min(text.find(lineEnd), text.size());
        if (end == text.size() && !isWhole && !lines.empty())
            break;
        std::string_view line = text.substr(0, end);
        if (lineEnd == '\n' && line.ends_with('\r'))
            line.remove_suffix(1);
        lines.push_back(cut(toUtf8(line.substr(0, 2 * kSampleLineBytes)), kSampleLineBytes));
        text.remove_prefix(std::min(text.size(), end + 1));
    }
    return lines;
}

class RowSampler : public RecordWalker {
public:
    using RecordWalker::RecordWalker;

    void beginBlock(std::uint64_t) override { }
    void finishBlock() override { }
    bool isFull() const { return m_rows.size() >= kSampleLines; }
    std::vector<std::vector<std::string>> takeRows() { return std::move(m_rows); }

private:
    const char* takePlainRows(const char* p, const char*, const char*, bool) override { return p; }
    void takeRow() override
    {
        if (!isFull())
            m_rows.push_back(row());
    }
    void holdRow() override { m_held.push_back(row()); }
    void releaseHeldRows() override
    {
        for (auto& row : m_held)
            if (!isFull())
                m_rows.push_back(std::move(row));
        m_held.clear();
    }
    void dropHeldRows() override { m_held.clear(); }

    std::vector<std::string> row() const
    {
        std::vector<std::string> row;
        for (const Cell& cell : cells()) {
            if (row.size() == kSampleColumns)
                break;
            row.push_back(
                cut(toUtf8(cell.quoted ? cell.content(layout().rules) : std::string(cell.text)),
                    kSampleCellBytes));
        }
        return row;
    }

    std::vector<std::vector<std::string>> m_rows;
    std::vector<std::vector<std::string>> m_held;
};

Result<void> sampleRows(const ReadRequest& request, SampleOutcome& outcome)
{
    auto source = TableSource::open(request, {});
    if (!source)
        return tl::unexpected<Error>(source.error());
    const TableLayout& layout = (*source)->layout();
    outcome.table.reader = "text";
    outcome.table.compression = (*source)->compression();
    outcome.table.dialect = layout.dialect;
    outcome.table.columns = layout.columns;
    outcome.table.metadata = layout.metadata;
    outcome.table.warnings = layout.warnings;
    WarningLog warnings;
    RowSampler rows(layout, warnings);
    FileWindow& window = (*source)->window();
    for (;;) {
        const std::string_view bytes = window.bytes();
        window.consume(rows.consume(bytes, bytes.size(), window.atEnd()));
        if (rows.isFull() || rows.hasEnded() || (window.atEnd() && window.bytes().empty()))
            break;
        if (request.cancel.isCancelled())
            return failure(ErrorCode::cancelled, {}, Stage::reading);
        if (Result<void> filled = window.fill(); !filled)
            return filled;
    }
    outcome.sample.rows = rows.takeRows();
    return {};
}

} // namespace

SampleOutcome sampleTable(const ReadRequest& request)
{
    SampleOutcome outcome;
    {
        auto text = TextFile::open(request.path, request.options, kSampleBytes);
        if (!text) {
            outcome.error = text.error();
            return outcome;
        }
        outcome.sample.lines = firstLines((*text)->window().bytes(), (*text)->window().atEnd());
    }
    if (const Result<void> done = sampleRows(request, outcome); !done) {
        outcome.error = done.error();
        outcome.table = {};
    }
    return outcome;
}

} // namespace fanfold
