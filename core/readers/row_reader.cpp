// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readers/row_reader.h"

namespace fanfold {

namespace {

WarningCode warningOf(CellReading fault)
{
    return fault == CellReading::badTime       ? WarningCode::badTime
        : fault == CellReading::otherDateOrder ? WarningCode::otherDateOrder
                                               : WarningCode::badNumber;
}

} // namespace

RowReader::RowReader(const TableLayout& layout, ColumnCollector& collector, WarningLog& warnings)
    : RecordWalker(layout, warnings)
    , m_collector(collector)
    , m_plain(layout)
    , m_plainRows(m_plain)
    , m_adjustment(layout)
    , m_batch(collector.numericColumns())
    , m_badByColumn(collector.numericColumns())
{
}

const char* RowReader::takePlainRows(const char* p, const char* limit, const char* end, bool isLast)
{
    if (!layout().mixedStyles.empty()) // the quick way knows one decimal mark
        return p;
    if (layout().rules.isBlanks())
        return scanRows<true>(p, limit, end, isLast);
    m_plainRows.setBytes(p, end);
    return scanRows<false>(p, limit, end, isLast);
}

const char* RowReader::takeManyRows(const char* p, const char* limit)
{
    for (;;) {
        const RowRoom room{m_batch.nextRow(), m_batch.stride(), m_batch.room()};
        const RowsTaken taken = m_plainRows.take(p, limit, room);
        m_batch.commit(taken.rows);
        countPlainRows(taken.rows);
        p = taken.next;
        if (!m_batch.isFull())
            return p;
        flush();
    }
}

template <bool Blanks>
const char* RowReader::scanRows(const char* p, const char* limit, const char* end, bool isLast)
{
    for (;;) {
        if (!Blanks)
            p = takeManyRows(p, limit);
        if (p >= limit)
            return p;
        const char* next = m_plain.scan<Blanks>(p, m_batch.nextRow(), m_batch.stride());
        if (next > end && next != nullptr)
            // it ran into the line end that stands behind the bytes
            next = isLast ? end : nullptr;
        if (next == nullptr)
            return p;
        p = next;
        m_batch.commit();
        countPlainRows(1);
        if (m_batch.isFull())
            flush();
    }
}

void RowReader::takeRow()
{
    take(line(), judge().numbers(), judge().readings(), judge().firstBadCell(), judge().isRagged());
}

void RowReader::holdRow()
{
    const auto numbers = judge().numbers();
    m_heldRows.push_back({line(), {numbers.begin(), numbers.end()}, judge().readings(),
        std::string(judge().firstBadCell()), judge().isRagged()});
}

void RowReader::take(std::int64_t line, std::span<const double> numbers,
    std::span<const CellReading> readings, std::string_view firstBad, bool ragged)
{
    m_batch.append(numbers);
    if (m_batch.isFull())
        flush();
    if (ragged)
        warnings().note(WarningCode::raggedRow, line);
    for (std::size_t i = 0; i < readings.size(); ++i) {
        if (!isFault(readings[i]))
            continue;
        ++m_badByColumn[i];
        warnings().note(warningOf(readings[i]), line, firstBad);
    }
}

void RowReader::releaseHeldRows()
{
    for (const HeldRow& row : m_heldRows)
        take(row.line, row.numbers, row.readings, row.firstBad, row.ragged);
    m_heldRows.clear();
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
}

} // namespace fanfold
