// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts the lines above a table into names, and finds the columns they belong to. Qt-free.
#pragma once

#include "core/header/aligned_names.h"
#include "core/header/header_finder.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fanfold {

/// The line cut as a row is; blanks at its end are left out.
std::vector<std::string> headerCells(std::string_view line, const CellRules& rules);

class NamesAbove {
public:
    /// rows: lines from the first data line on.
    NamesAbove(std::span<const HeadLine> rows, const TableShape& shape);

    /// As headerCells(); names that hold blanks or stand above their columns are kept together, and
    /// a column without one gets a blank where that can be told.
    std::vector<std::string> in(std::string_view line) const;

    /// Blanks part the cells, and the line's names stand above their columns or far apart.
    bool arePlaced(std::string_view line) const;

private:
    std::span<const HeadLine> m_rows;
    const TableShape& m_shape;
    bool m_areWords = false; ///< blanks part the cells
    std::optional<AlignedColumns> m_aligned;
};

} // namespace fanfold
