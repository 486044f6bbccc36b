// SPDX-License-Identifier: GPL-3.0-or-later
// An opened file whose table has been found, with the window standing at its first data row.
#pragma once

#include "core/readers/record_pump.h"
#include "core/readers/table_layout.h"

#include <memory>

namespace fanfold {

class TableSource {
public:
    static Result<std::unique_ptr<TableSource>> open(
        const ReadRequest& request, const ReadSizes& sizes);

    const TableLayout& layout() const { return m_layout; }
    FileWindow& window() { return m_window; }
    std::uint64_t fileBytes() const { return m_file.sizeBytes(); }

    /// Back to the first data row.
    Result<void> rewind();

private:
    explicit TableSource(InputFile file);
    Result<void> find(const ReadRequest& request);
    Result<std::string_view> readHead(const ReadRequest& request);
    Result<void> skipBlankStart(const ReadRequest& request);
    Result<void> moveTo(std::uint64_t offset);

    InputFile m_file;
    FileWindow m_window;
    TableLayout m_layout;
    std::int64_t m_skippedLines = 0;
};

} // namespace fanfold
