// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readers/row_reader.h"

namespace fanfold {

RowReader::RowReader(const TableLayout& layout, ColumnCollector& collector, WarningLog& warnings)
    : RecordWalker(layout, warnings)
    , m_collector(collector)
    , m_plain(layout)
    , m_adjustment(layout)
    , m_batch(collector.numericColumns())
    , m_badByColumn(collector.numericColumns())
{
}

const char* RowReader::takePlainRows(const char* p, const char* limit, const char* end, bool isLast)
{
    return layout().rules.isBlanks() ? scanRows<true>(p, limit, end, isLast)
                                     : scanRows<false>(p, limit, end, isLast);
}

template <bool Blanks>
const char* RowReader::scanRows(const char* p, const char* limit, const char* end, bool isLast)
{
    while (p < limit) {
        double* row = m_batch.nextRow();
        std::size_t rows = 0;
        for (const std::size_t room = m_batch.room(); rows < room && p < limit; ++rows, ++row) {
            const char* next = m_plain.scan<Blanks>(p, row, m_batch.stride());
            if (next > end && next != nullptr)
                // it ran into the line end that stands behind the bytes
                next = isLast ? end : nullptr;
            if (next == nullptr)
                break;
            p = next;
        }
        m_batch.commit(rows);
        countPlainRows(rows);
        if (!m_batch.isFull())
            break;
        flush();
    }
    return p;
}

void RowReader::takeRow()
{
    take(line(), judge().numbers(), judge().badByColumn(), judge().firstBadCell(),
        judge().isRagged());
}

void RowReader::holdRow()
{
    const auto numbers = judge().numbers();
    m_heldRows.push_back({line(), {numbers.begin(), numbers.end()}, judge().badByColumn(),
        std::string(judge().firstBadCell()), judge().isRagged()});
}

void RowReader::take(std::int64_t line, std::span<const double> numbers,
    std::span<const std::uint8_t> badByColumn, std::string_view firstBad, bool ragged)
{
    m_batch.append(numbers);
    if (m_batch.isFull())
        flush();
    if (ragged)
        warnings().note(WarningCode::raggedRow, line);
    for (std::size_t i = 0; i < badByColumn.size(); ++i) {
        if (badByColumn[i] == 0)
            continue;
        ++m_badByColumn[i];
        warnings().note(WarningCode::badNumber, line, firstBad);
    }
}

// Held rows of an earlier block make a block of their own, so that each block's numbers depend on
// its own bytes alone.
void RowReader::releaseHeldRows()
{
    for (const HeldRow& row : m_heldRows)
        take(row.line, row.numbers, row.badByColumn, row.firstBad, row.ragged);
    m_heldRows.clear();
    if (m_heldFromEarlierBlock) {
        flush();
        m_collector.finishBlock();
    }
    m_heldFromEarlierBlock = false;
}

void RowReader::flush()
{
    m_adjustment.apply(m_batch);
    if (m_batch.rows() > 0)
        m_collector.addBatch(m_batch);
    m_batch.clear();
}

void RowReader::finishBlock()
{
    flush();
    m_collector.finishBlock();
    m_heldFromEarlierBlock = heldRows() > 0;
}

} // namespace fanfold
