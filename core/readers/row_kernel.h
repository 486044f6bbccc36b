// SPDX-License-Identifier: GPL-3.0-or-later
// What the two sides of plain_rows.h, the one that is compiled once and the one that is compiled
// for each kind of vector unit, have to agree on.
#pragma once

#include "core/readers/plain_rows.h"

namespace fanfold {

constexpr std::size_t kVectorBytes = 64; ///< searched at a time
constexpr std::size_t kCellsAtOnce = 2 * kVectorBytes / 16; ///< parsed at a time
/// So many cells more than there are may be written or read.
constexpr std::size_t kSurplusCells = 16;
constexpr std::uint8_t kLengthCap = 18;

/// Of cell number index, the first one being 1.
inline const char* startOfCell(
    const PlainRecord& record, const CellStretch& cells, std::size_t index)
{
    const char* const before = cells.from + cells.ends[index - 1];
    if (index == 1)
        return cells.from;
    return before + (*before == '\r' && record.lineEnd == '\n' && record.delimiter != '\r' ? 2 : 1);
}

} // namespace fanfold
