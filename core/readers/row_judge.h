// SPDX-License-Identifier: GPL-3.0-or-later
// Judges a record against the table it stands in: a row, a row with faults, or no row at all (a
// remark behind the table, a repeated title). Reading and converting drop the same lines by it.
#pragma once

#include "core/cells/value_parser.h"
#include "core/header/table_layout.h"

#include <span>
#include <string_view>
#include <vector>

namespace fanfold {

enum class RowVerdict : std::uint8_t {
    sound, ///< a row; what came before it belongs to the table, too
    doubtful, ///< a row if the table has not ended yet
    alien, ///< a row only if a sound one follows
};

class RowJudge {
public:
    explicit RowJudge(const TableLayout& layout);

    /// afterGap: behind a blank line or a rule, where a remark may stand.
    RowVerdict judge(std::span<const Cell> cells, bool afterGap);

    /// Of the record judged last.
    std::span<const double> numbers() const { return m_numbers; } ///< by numeric column, times too
    bool isRagged() const { return m_ragged; }
    /// Cells of another number than the table has columns, and numbers where it has text or more.
    bool fitsAnotherTable() const { return m_fitsAnother; }
    /// Several cells, and a number or time in one that should hold one.
    bool holdsAValue() const { return m_holdsAValue; }
    /// As many cells as columns, and a text for each number.
    bool looksLikeHeader() const { return m_header; }
    std::size_t badCells() const { return m_bad; }
    std::string_view firstBadCell() const { return m_firstBad; }
    const std::vector<CellReading>& readings() const { return m_readings; } ///< by numeric column

private:
    const TableLayout& m_layout;
    std::vector<double> m_numbers;
    std::vector<ValueParser> m_parsers; ///< by numeric column
    std::vector<CellReading> m_readings;
    std::size_t m_bad = 0;
    std::string_view m_firstBad;
    bool m_ragged = false;
    bool m_holdsAValue = false;
    bool m_fitsAnother = false;
    bool m_header = false;
};

} // namespace fanfold
