// SPDX-License-Identifier: GPL-3.0-or-later
// Notices where another data set of the same shape follows the first one: behind two blank lines,
// or below a comment that names the columns anew. Blank lines alone may as well be untidy, and
// names may stand again: then the first column has to start over at its first value.
#pragma once

#include "core/header/table_layout.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace fanfold {

class DataSets {
public:
    explicit DataSets(const TableLayout& layout);

    void sawBlank(std::int64_t line);
    void sawComment(std::string_view text, std::int64_t line);
    void sawRows(std::size_t rows);

    /// The next row may be another set's.
    bool mayBegin() const { return m_rows > 1 && (m_blanks > 1 || m_restated || m_renamed); }
    /// Whether it is, where x is the first number in it; first, last: those in the rows so far.
    bool begins(double first, double last, double x) const;
    /// What it will say does not depend on the lines so far.
    bool isSettled() const { return m_blanks == 0 && m_comments == 0; }
    /// Where the next set begins, its comments included.
    std::int64_t firstLine() const { return m_firstLine; }

private:
    bool namesOthers(std::string_view text) const;

    const TableLayout& m_layout;
    bool m_isAmid; ///< the table's first row is not known
    bool m_isSpaced = false; ///< blank lines stand between the rows
    std::string m_lead; ///< of the comment that names the columns, up to the first name
    std::size_t m_rows = 0;
    std::size_t m_blanks = 0; ///< since the last row
    std::size_t m_comments = 0;
    std::int64_t m_firstLine = -1;
    bool m_restated = false;
    bool m_renamed = false;
};

} // namespace fanfold
