// SPDX-License-Identifier: GPL-3.0-or-later
// Tables whose names stand on a rule of dashes with a dash for each place of a column,
// "---------- -----": the listings of databases (SQL*Plus, sqlcmd, Db2), the simple tables of
// Pandoc and reStructuredText, catalogues with names and rule in comments. Cells may hold blanks or
// be blank; the rule says where they end.
// Qt-free.
#pragma once

#include "core/header/head_lines.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace fanfold {

struct RuledColumns {
    /// Of the names right above the rule, or of the rows where the names are a comment; an index
    /// into the lines.
    std::size_t firstLine = 0;
    std::vector<std::size_t> places; ///< where the columns end (see CellRules::places)
    bool isFilled = false; ///< each column holds something in some row
};

/// The first such rule to which the lines right above and below it keep. Nothing if there is none.
std::optional<RuledColumns> ruledColumns(std::span<const HeadLine> lines);

/// How many of the content lines (indices) belong to the first listing: those before the line that
/// counts its rows, if a rule stands above; otherwise all.
std::size_t linesOfListing(std::span<const HeadLine> lines, std::span<const std::size_t> content);

} // namespace fanfold
