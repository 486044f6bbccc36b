// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts one record into cells, with every care: quotes, line breaks in quoted cells, runs of blanks,
// comments behind data. The quick way for ordinary records is plain_record.h. Qt-free.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fanfold {

/// A quoted cell that does not end within so many bytes is no quoted cell.
constexpr std::size_t kMaxQuotedBytes = std::size_t{1} << 20;

struct CellRules {
    char delimiter = ','; ///< ' ' = runs of blanks and tabs
    char quote = '"'; ///< 0 = none
    char lineEnd = '\n'; ///< a '\r' before '\n' belongs to the line end
    std::string commentMarks; ///< characters that begin a comment
    std::string commentPrefix; ///< a longer prefix, fixed by a person; instead of the marks

    bool isBlanks() const { return delimiter == ' '; }
    /// Whether a line that begins with this text (blanks stripped) is a comment.
    bool beginsComment(std::string_view text) const;
};

/// Views into the record's bytes.
struct Cell {
    std::string_view text; ///< without the quotes around it; doubled quotes inside stay doubled
    bool quoted = false;

    /// What the cell says: doubled quotes made single.
    std::string content() const;
};

struct RecordEnd {
    const char* next
        = nullptr; ///< start of the next record; nullptr = the record's end is not here
    bool unclosedQuote = false;
};

/// Cuts the record at begin. isLast: nothing follows end, so the record ends there at the latest.
RecordEnd splitRecord(const char* begin, const char* end, bool isLast, const CellRules& rules,
    std::vector<Cell>& cells);

} // namespace fanfold
