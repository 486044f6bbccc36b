// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readers/plain_rows.h"

#include "core/readers/row_kernel.h"

#include <algorithm>

namespace fanfold {

namespace {

// The first search is short: where every other record is unusual, a long one is for nothing.
constexpr std::size_t kFirstStretch = 512;
constexpr std::size_t kUsualStretch = 8192; ///< what is found stays in the first-level cache
constexpr std::size_t kLongestStretch = 65536; ///< for long records

constexpr std::size_t kWorstShare = 4; ///< one cell in so many may be read on its own

// What was found of use allows for further searches, and so does each record that passes without
// one. The debt is bounded: a single long search must not stop the next ones for long.
constexpr std::ptrdiff_t kCreditOfTakenByte = 8;
constexpr std::ptrdiff_t kCreditOfRecord = 16;
constexpr std::ptrdiff_t kMostCredit = 4096;
constexpr std::ptrdiff_t kMostDebt = 1024;

} // namespace

const RowKernel* PlainRows::bestKernel()
{
    const auto kernels = rowKernels();
    return kernels.empty() ? nullptr : &kernels.front();
}

PlainRows::PlainRows(const PlainRecord& record, const RowKernel* kernel)
    : m_record(record)
    , m_kernel(kernel)
    , m_credit(kMostCredit)
    , m_targets(record.isNumber.size())
{
}

void PlainRows::setBytes(const char* begin, const char* end)
{
    m_end = end;
    m_cells.from = begin;
    m_cells.rows = m_cells.taken = 0;
    m_stretchBytes = kFirstStretch;
    m_isGain = m_kernel != nullptr && !m_record.hasTimes;
}

// Whether the record at p is among those found. Others may have been read since by other means.
bool PlainRows::hasFound(const char* p)
{
    while (m_cells.taken < m_cells.rows && rowStart(m_cells.taken) < p)
        ++m_cells.taken;
    return m_cells.taken < m_cells.rows && rowStart(m_cells.taken) == p;
}

// False = there is no whole record at p, or it is unusual or too long, or it is not looked for.
bool PlainRows::search(const char* p)
{
    if (m_credit < 0) {
        m_credit += kCreditOfRecord;
        return false;
    }
    const auto left = static_cast<std::size_t>(m_end - p);
    for (;;) {
        const std::size_t size = std::min(left, m_stretchBytes);
        m_cells.ends.resize(std::max(m_cells.ends.size(), size + 1 + kSurplusCells));
        m_cells.lengths.resize(m_cells.ends.size());
        m_kernel->search(m_record, m_cells, p, size);
        m_credit = std::max(m_credit - static_cast<std::ptrdiff_t>(size), -kMostDebt);
        if (m_cells.lineEnds > 0 || size == left || m_stretchBytes >= kLongestStretch)
            break;
        m_stretchBytes *= 4; // the record is longer than that
    }
    chooseNextStretch();
    return m_cells.rows > 0;
}

// Behind an unusual record it is short again.
void PlainRows::chooseNextStretch()
{
    if (m_cells.rows < m_cells.lineEnds)
        m_stretchBytes = kFirstStretch;
    else
        m_stretchBytes = std::max(std::min(4 * m_stretchBytes, kUsualStretch), m_stretchBytes);
}

const char* PlainRows::rowStart(std::size_t row) const
{
    return startOfCell(m_record, m_cells, row * m_record.isNumber.size() + 1);
}

std::size_t PlainRows::usableRows(const char* limit, std::size_t wanted) const
{
    std::size_t rows = std::min(m_cells.rows - m_cells.taken, wanted);
    while (rows > 0 && rowStart(m_cells.taken + rows - 1) >= limit)
        --rows;
    return rows;
}

RowsTaken PlainRows::take(const char* p, const char* limit, const RowRoom& room)
{
    RowsTaken result{p, 0};
    m_unused.resize(std::max(m_unused.size(), room.rows));
    double* next = room.first;
    for (std::size_t column = 0; column < m_targets.size(); ++column) {
        const bool isNumber = m_record.isNumber[column] != 0;
        m_targets[column] = isNumber ? next : m_unused.data();
        next += isNumber ? room.stride : 0;
    }
    while (m_isGain && result.rows < room.rows && result.next < limit) {
        if (!hasFound(result.next) && !search(result.next))
            break;
        const std::size_t wanted = usableRows(limit, room.rows - result.rows);
        const RowsParsed parsed = m_kernel->parse(m_record, m_cells, wanted, m_targets.data());
        for (double*& target : m_targets)
            target += parsed.rows;
        result.rows += parsed.rows;
        m_cells.taken += parsed.rows;
        const char* const behind = rowStart(m_cells.taken);
        m_credit = std::min(m_credit + kCreditOfTakenByte * (behind - result.next), kMostCredit);
        result.next = behind;
        m_isGain = parsed.slowCells * kWorstShare <= parsed.rows * m_targets.size();
        if (parsed.rows < wanted || wanted == 0)
            break;
    }
    return result;
}

} // namespace fanfold
