// SPDX-License-Identifier: GPL-3.0-or-later
// Turns records into rows of numbers for a ColumnCollector: plain ones quickly, the others with
// care, with a warning for each kind of fault.
#pragma once

#include "core/readers/column_collector.h"
#include "core/readers/plain_record.h"
#include "core/readers/plain_rows.h"
#include "core/readers/record_walker.h"
#include "core/readers/value_adjustment.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fanfold {

class RowReader : public RecordWalker {
public:
    RowReader(const TableLayout& layout, ColumnCollector& collector, WarningLog& warnings);

    void beginBlock(std::uint64_t number) override { m_collector.beginBlock(number); }
    void finishBlock() override;

    /// Cells of each numeric column that are no numbers, or no times.
    const std::vector<std::uint64_t>& badCells() const { return m_badByColumn; }

private:
    struct HeldRow {
        std::int64_t line = 0;
        std::vector<double> numbers;
        std::vector<CellReading> readings;
        std::string firstBad;
        bool ragged = false;
    };

    const char* takePlainRows(
        const char* p, const char* limit, const char* end, bool isLast) override;
    void takeRow() override;
    void holdRow() override;
    void releaseHeldRows() override;
    void dropHeldRows() override { m_heldRows.clear(); }

    template <bool Blanks>
    const char* scanRows(const char* p, const char* limit, const char* end, bool isLast);
    const char* takeManyRows(const char* p, const char* limit);
    void take(std::int64_t line, std::span<const double> numbers,
        std::span<const CellReading> readings, std::string_view firstBad, bool ragged);
    void flush();

    ColumnCollector& m_collector;
    PlainRecord m_plain;
    PlainRows m_plainRows;
    ValueAdjustment m_adjustment;
    RowBatch m_batch;
    std::vector<HeldRow> m_heldRows;
    std::vector<std::uint64_t> m_badByColumn;
};

} // namespace fanfold
