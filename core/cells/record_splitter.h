// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts one record into cells, with every care: quotes, line breaks in quoted cells, runs of blanks,
// columns whose neighbours touch, comments behind data. The quick way for ordinary records is
// plain_record.h. Qt-free.
#pragma once

#include "core/cells/cell_rules.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fanfold {

/// A quoted cell that does not end within so many bytes is no quoted cell.
constexpr std::size_t kMaxQuotedBytes = std::size_t{1} << 20;

/// Views into the record's bytes.
struct Cell {
    std::string_view text; ///< without the quotes around it; quotes inside stay doubled or escaped
    bool quoted = false;

    /// What the cell says: doubled and escaped quotes made single.
    std::string content(const CellRules& rules) const;
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
