// SPDX-License-Identifier: GPL-3.0-or-later
// Parts a file's head into the runs of lines between blank lines and section marks, to find the
// first table where there are several. Qt-free.
#pragma once

#include "core/header/head_lines.h"
#include "core/layout/dialect_guess.h"

#include <optional>
#include <span>
#include <vector>

namespace fanfold {

/// Indices of the content lines that may be the table's: all, or those behind the first mark that
/// says that the table follows, if lines do.
std::vector<std::size_t> tableLines(std::span<const HeadLine> lines);

struct TableBlock {
    std::size_t end = 0; ///< behind its last line, as an index into the content
    DialectGuess guess;
    bool endsTable = false; ///< as many names stand behind it: another table begins
};

/// The first run of lines that is a table by itself, beyond doubt: several rows of one width, each
/// with numbers in the same places. A list of keys and values is none. Nothing where all lines
/// are one run, or where wholeGuess, made from all lines, explains that run as well and the table
/// may go on behind it.
std::optional<TableBlock> firstTable(std::span<const HeadLine> lines,
    std::span<const std::size_t> content, const CellRules& rules, const FixedDialect& fixed,
    const std::optional<DialectGuess>& wholeGuess);

} // namespace fanfold
