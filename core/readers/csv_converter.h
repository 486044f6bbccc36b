// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the rows of a table as RFC 4180 CSV, every cell as the file has it: a short row is filled
// up with empty cells, a long one keeps what it has beyond the columns.
#pragma once

#include "core/readers/csv_writer.h"
#include "core/readers/record_walker.h"

namespace fanfold {

class CsvConverter : public RecordWalker {
public:
    CsvConverter(const TableLayout& layout, WarningLog& warnings, int descriptor);

    /// The header row, if the file has a header.
    void writeHeader();
    void beginBlock(std::uint64_t) override { }
    void finishBlock() override { }
    Result<void> check() override { return m_out.flushIfLarge(); }
    Result<void> flush() { return m_out.flush(); }

private:
    const char* takePlainRows(
        const char* p, const char* limit, const char* end, bool isLast) override;
    void takeRow() override;
    void holdRow() override;
    void releaseHeldRows() override;
    void dropHeldRows() override;
    void writeRow(CsvWriter& out) const;

    CsvWriter m_out;
    CsvWriter m_held; ///< rows held back, as text
};

} // namespace fanfold
