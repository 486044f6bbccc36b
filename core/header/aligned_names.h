// SPDX-License-Identifier: GPL-3.0-or-later
// Tables parted by blanks whose names stand above their columns, as programs print them: a name may
// hold blanks, and a column may have none. Qt-free.
#pragma once

#include "core/header/header_finder.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fanfold {

class AlignedColumns {
public:
    /// rows: lines from the first data line on.
    AlignedColumns(std::span<const HeadLine> rows, const TableShape& shape);

    /// One text a column, blank where none stands above it. Nothing unless most names begin or end
    /// where nearly all values of their columns do, the others are single words amid the values,
    /// and the line has blanks to spare.
    std::optional<std::vector<std::string>> namesIn(std::string_view line) const;

private:
    struct Column {
        std::size_t from = 0; ///< of all values
        std::size_t to = 0;
        std::optional<std::size_t> begin; ///< of nearly all values
        std::optional<std::size_t> end;
    };
    std::optional<std::size_t> columnOf(std::size_t from, std::size_t to) const;
    bool sharesEdge(const Column& column, std::size_t from, std::size_t to) const;

    std::vector<Column> m_columns; ///< empty if they cannot be told from each other
};

} // namespace fanfold
