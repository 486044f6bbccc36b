// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the rows of names and units above a table's first data line. Qt-free.
#pragma once

#include "core/header/head_lines.h"

#include <span>
#include <string>
#include <vector>

namespace fanfold {

/// What is known of the data rows.
struct TableShape {
    CellRules rules;
    std::size_t cells = 0; ///< of a data row, a blank one behind a trailing delimiter included
    std::vector<bool> numeric; ///< which cells are mostly numbers
    std::size_t filled = 0; ///< so many, up to the last one that is not blank in all data rows
    std::size_t valued = 0; ///< so many, up to the last one with a number or time in a data row
};

struct HeaderCell {
    std::string text; ///< as written, several rows joined by a blank
    std::string name;
    std::string unit;
    std::string constant; ///< a number in the units row: no column lies below it

    bool isConstant() const { return !constant.empty(); }
};

struct Header {
    std::vector<HeaderCell> cells; ///< empty = none
    std::size_t firstLine = 0; ///< index into the lines; of the data if comments give the names
    std::size_t linesAbove = 0; ///< so many lines hold nothing of it
    int rows = 0;
};

/// Learns shape.filled and shape.valued from data rows; shape.cells and rules are known.
void learnFilledCells(TableShape& shape, std::span<const std::string_view> rows);

/// lines before firstData: the preamble and the header.
Header findHeader(std::span<const HeadLine> lines, std::size_t firstData, const TableShape& shape);

/// These rows are the header, whatever they hold.
Header headerFromRows(
    std::span<const HeadLine> lines, std::span<const std::size_t> rows, const CellRules& rules);

} // namespace fanfold
