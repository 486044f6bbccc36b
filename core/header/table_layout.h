// SPDX-License-Identifier: GPL-3.0-or-later
// Where a text file's table lies and how it is written: found once from the file's head by
// layout_finder.h, then followed by everything that reads the records.
#pragma once

#include "core/cells/grouped_number.h"
#include "core/cells/record_splitter.h"
#include "core/data/table_summary.h"

#include <cstdint>
#include <string>
#include <vector>

namespace fanfold {

struct TableLayout {
    Dialect dialect;
    CellRules rules;
    bool trailingDelimiter = false; ///< data rows end with one delimiter more
    std::vector<ColumnInfo> columns;
    std::vector<std::string> headerCells; ///< as written, UTF-8; empty without a header
    std::string nameComment; ///< the comment line that names the columns; empty if none does
    std::vector<MetadataEntry> metadata; ///< what stands above the table
    /// Lines that are no rows where they stand again among the rows; without blanks around them.
    std::vector<std::string> pageHead;
    /// The line that names the columns, without blanks around it; empty if there are several, it is
    /// a comment, or may be a row. No row where it stands again right below one or on a new page.
    std::string nameLine;
    std::uint64_t dataOffset = 0; ///< of the first data row
    bool commentsAreGuessed = true; ///< a later alien line with a comment mark may be one, too
    std::vector<Warning> warnings;
    std::vector<NumberStyle> mixedStyles; ///< by column; empty = all as the dialect says

    NumberStyle numberStyle() const { return {dialect.decimal, dialect.thousands, {}}; }
    friend bool operator==(const TableLayout&, const TableLayout&) = default;
    NumberStyle numberStyle(std::size_t column) const
    {
        return column < mixedStyles.size() ? mixedStyles[column] : numberStyle();
    }
};

} // namespace fanfold
