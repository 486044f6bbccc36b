// SPDX-License-Identifier: GPL-3.0-or-later
// The head of a file, cut into lines for the guesses about its dialect. Qt-free.
#pragma once

#include "core/cells/record_splitter.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fanfold {

enum class LineKind : std::uint8_t { blank, ruler, comment, section, content };

struct HeadLine {
    std::string_view text; ///< without its line end
    std::size_t offset = 0; ///< in the head
    std::int64_t number = 1; ///< of the first physical line, from 1
    LineKind kind = LineKind::content;
};

/// '\n', or '\r' in files that know no other line end.
char lineEndOf(std::string_view head);

/// Characters that may begin a comment (see CellRules::commentMarks). '*' begins list items and
/// footnotes as well; only where the file begins with one it is a mark. '#' is none where it names
/// the first column, "#,name" above rows of two cells, or is its unit in an indented block.
std::string usualCommentMarks(std::string_view head);

/// A line drawn with dashes, equals signs or box characters, which bars may cross: "+---+---+".
bool isRule(std::string_view line);

/// "1.0e+03 *", by which MATLAB wants the numbers below multiplied.
bool isScaleFactor(std::string_view line);

/// Cuts head into lines; a quoted cell may hold line breaks. A last line without its end counts
/// only if isWhole. rules: quote, line end and comment marks are used.
std::vector<HeadLine> headLines(std::string_view head, bool isWhole, const CellRules& rules);

/// Where the last whole record ends in a head that is cut off somewhere; 0 if the head is shorter
/// than so many records of the longest one's length (the one that is cut off counts).
std::size_t wholeRecordsEnd(std::string_view head, const CellRules& rules, std::size_t records);

/// Number of the first line whose end ("\r\n" or "\n") is not that of the first line; 0 = all
/// alike.
std::int64_t firstOtherLineEnd(std::string_view head, const std::vector<HeadLine>& lines);

} // namespace fanfold
