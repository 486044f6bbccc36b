// SPDX-License-Identifier: GPL-3.0-or-later
// An opened file whose table has been found, with the window standing at its first data row.
#pragma once

#include "core/header/table_layout.h"
#include "core/readers/record_pump.h"
#include "core/text/text_file.h"

#include <memory>

namespace fanfold {

class TableSource {
public:
    static Result<std::unique_ptr<TableSource>> open(
        const ReadRequest& request, const ReadSizes& sizes);

    const TableLayout& layout() const { return m_layout; }
    FileWindow& window() { return m_file->window(); }
    std::uint64_t fileBytes() const { return m_file->fileBytes(); }
    std::string_view compression() const { return m_file->compression(); }
    /// Troubles with the file's bytes, as far as they have been read. endLine: behind the last row.
    void noteWarnings(WarningLog& warnings, std::int64_t endLine) const
    {
        m_file->noteWarnings(warnings, endLine);
    }

    /// Back to the first data row.
    Result<void> rewind();

    /// Whether it may be read in ranges: the text is the file's own bytes.
    bool isPlain() const { return m_file->isPlain(); }
    /// To any byte of such a file.
    Result<void> seek(std::uint64_t offset) { return m_file->seek(offset); }

private:
    explicit TableSource(std::unique_ptr<TextFile> file);
    Result<void> find(const ReadRequest& request);
    Result<std::string_view> readHead(const ReadRequest& request);
    Result<void> skipLines(int lines, const CancelToken& cancel);
    Result<void> skipBlankStart(const ReadRequest& request);
    Result<void> moveTo(std::uint64_t offset);

    std::unique_ptr<TextFile> m_file;
    TableLayout m_layout;
    std::int64_t m_skippedLines = 0;
};

} // namespace fanfold
