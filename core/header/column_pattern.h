// SPDX-License-Identifier: GPL-3.0-or-later
// Which cells of a table's lines are numbers or times, learnt from samples, and whether a line
// follows that pattern. Qt-free.
#pragma once

#include "core/cells/grouped_number.h"
#include "core/cells/record_splitter.h"
#include "core/data/table_summary.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace fanfold {

/// What the rows of the table found say for the dialect.
struct RowEvidence {
    double evenRows = 1; ///< share of those with as many cells as columns
    double numbers = 1; ///< share of the cells that are numbers or missing, in these rows
};

class ColumnPattern {
public:
    /// mixedStyles: as in TableLayout.
    ColumnPattern(const CellRules& rules, const NumberStyle& style, std::size_t cells,
        std::vector<NumberStyle> mixedStyles = {});

    /// For finding the table: a cell is a number or a time if it is one in half of the samples or
    /// in half of the later ones, since what stands above a table is not the table.
    void learnRoughly(std::span<const std::string_view> samples);
    /// For settling types: a cell is a number, or a time, if nearly all that are not missing are.
    /// Samples at the end that do not fit what was learnt roughly (a footer) are left out. The
    /// evidence is that of all samples; of none, nothing speaks against the dialect.
    RowEvidence learnTypes(std::span<const std::string_view> samples);

    const std::vector<ColumnType>& types() const { return m_types; }
    /// Which cells hold numbers or times.
    std::vector<bool> numeric() const;
    /// A sample held a number or a time.
    bool anyNumbers() const { return m_anyNumbers; }

    bool hasWidth(std::string_view line);
    /// The right number of cells, and numbers and times where they belong.
    bool isDataLine(std::string_view line);
    bool isNumber(std::string_view text) const { return isNumberIn(text, m_style); }

private:
    struct Votes {
        std::vector<std::size_t> numbers;
        std::vector<std::size_t> times;
        std::vector<std::size_t> texts; ///< overflows as well where there are no numbers

        std::size_t values(std::size_t cell) const { return numbers[cell] + times[cell]; }
    };
    enum class Reading : std::uint8_t { number, time, missing, overflow, text };
    bool isNumberAt(std::size_t cell, std::string_view text) const
    {
        return isNumberIn(text, m_mixedStyles.empty() ? m_style : m_mixedStyles[cell]);
    }
    void readCells(std::span<const std::string_view> samples);
    Votes votesOf(std::size_t fromRow, std::size_t toRow) const;
    void split(std::string_view line);
    bool fits(std::size_t cell) const;

    CellRules m_rules;
    NumberStyle m_style;
    std::vector<NumberStyle> m_mixedStyles;
    std::size_t m_width;
    std::vector<ColumnType> m_types;
    std::vector<Cell> m_cells;
    std::vector<Reading> m_readings; ///< of the samples that have the width, row by row
    bool m_anyNumbers = false;
    bool m_anyOverflow = false; ///< among the readings
};

} // namespace fanfold
