// SPDX-License-Identifier: GPL-3.0-or-later
// Many plain records at a time, in the widest vectors that the machine has: first where the cells
// of a stretch of bytes end, then several numbers side by side. What it takes and what the numbers
// are is PlainRecord::scan<false>() to the bit; it may leave any record to that one. Qt-free.
#pragma once

#include "core/readers/plain_record.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace fanfold {

/// The cells of a stretch of bytes that begins with a record.
struct CellStretch {
    const char* from = nullptr;
    std::size_t bytes = 0; ///< that were searched
    std::size_t lineEnds = 0; ///< more than rows if a record has another number of cells
    std::size_t rows = 0; ///< whole records with the right number of cells
    std::size_t taken = 0; ///< of these
    bool hasQuotes = false;
    /// ends[0] belongs to no cell. Then, cell by cell, the offset of its end: a delimiter, a line
    /// end or the '\r' before that.
    std::vector<std::uint32_t> ends;
    std::vector<std::uint8_t> lengths; ///< of each cell, kLengthCap if it is longer
};

/// Where the numbers go: column by column, stride apart.
struct RowRoom {
    double* first = nullptr;
    std::size_t stride = 0;
    std::size_t rows = 0;
};

struct RowsTaken {
    const char* next = nullptr; ///< the first record that was not taken
    std::size_t rows = 0;
};

struct RowsParsed {
    std::size_t rows = 0; ///< until one was not plain
    std::size_t slowCells = 0; ///< that had to be read one by one
};

/// What PlainRows needs of one kind of vector unit.
struct RowKernel {
    const char* name;
    /// Finds the cells of size bytes at p.
    void (*search)(const PlainRecord& record, CellStretch& cells, const char* p, std::size_t size);
    /// Reads the next rows (at most wanted) of cells into targets, which has a place for each
    /// column.
    RowsParsed (*parse)(const PlainRecord& record, const CellStretch& cells, std::size_t wanted,
        double* const* targets);
};

/// Those that this machine can run, the best one first; may be empty.
std::span<const RowKernel> rowKernels();

class PlainRows {
public:
    /// Not for runs of blanks. Without a kernel it takes nothing.
    explicit PlainRows(const PlainRecord& record, const RowKernel* kernel = bestKernel());

    /// Other bytes from here on. Up to end they are the file's; kNumberPadding bytes before the
    /// first one must be readable.
    void setBytes(const char* begin, const char* end);

    /// Reads records from p on, those that begin before limit, until there is no room or one is
    /// unusual. Takes nothing more before the next setBytes() where vectors are no gain: too many
    /// numbers have exponents or more digits than a double. Tables with times are left to scan().
    /// To be called for each record that another one is to read: where few are plain, most calls
    /// take nothing, so that all searches together stay within a few times the bytes.
    RowsTaken take(const char* p, const char* limit, const RowRoom& room);

private:
    static const RowKernel* bestKernel();
    bool hasFound(const char* p);
    bool search(const char* p);
    void chooseNextStretch();
    std::size_t usableRows(const char* limit, std::size_t wanted) const;
    const char* rowStart(std::size_t row) const;

    const PlainRecord& m_record;
    const RowKernel* m_kernel;
    const char* m_end = nullptr;
    CellStretch m_cells;
    std::size_t m_stretchBytes = 0;
    std::ptrdiff_t m_credit; ///< bytes that may be searched; below 0 = a record must pass first
    bool m_isGain = true;
    std::vector<double*> m_targets; ///< by column
    std::vector<double> m_unused; ///< where columns of text go
};

} // namespace fanfold
