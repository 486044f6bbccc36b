// SPDX-License-Identifier: GPL-3.0-or-later
// Notices where a file's first table ends because another one begins, and counts those that follow.
// It is shown each record with the judge's verdict and never changes a row.
//
// Another table begins behind a gap (a blank line or a section mark) with a row of names for its
// columns and rows of their width below it, or with rows of one width that is not this table's. The
// latter may as well be ragged rows: that is settled by many of them, another gap or the file's
// end, unless a row of this table's shape comes first. Behind a line that counts the rows all rows
// are another table's.
#pragma once

#include "core/readers/row_judge.h"
#include "core/text/warning_log.h"

#include <cstdint>
#include <span>
#include <vector>

namespace fanfold {

class NextTables {
public:
    void sawGap();
    /// Another set of rows as the table's begins with the record at hand.
    void sawDataSet() { m_begun = m_isDataSet = true; }
    void sawRowCount() { m_counted = true; }
    bool isBehindRowCount() const { return m_counted; }
    /// The names of the table once more, behind a count.
    void sawNames() { m_begun = m_begun || m_counted; }
    /// The table goes on with its names on a new page.
    void sawPage() { forget(); }
    /// A sound row of the table was taken without further ado.
    void sawPlainRows() { forget(); }

    /// A record of the first table, perhaps: whether it is to be held back, since it may be the
    /// next table's. Once hasBegun(), all records held back are.
    bool mayBegin(std::span<const Cell> cells, RowVerdict verdict, const RowJudge& judge);
    bool hasBegun() const { return m_begun; }
    /// What it will say does not depend on the records so far.
    bool isSettled() const { return !m_gap && !m_begun && !m_counted && !m_names && m_width == 0; }

    /// The file's end was seen: rows held back as the next table's are, if they are several.
    void sawEnd();

    /// firstHeldLine: where the next table, or its title, begins. To be called once it has begun.
    void begin(std::int64_t firstHeldLine);
    /// A record behind it; mayBeDataSet: another set may begin with it.
    void follow(std::span<const Cell> cells, std::int64_t line, bool mayBeDataSet);
    /// At the file's end.
    void report(WarningLog& warnings) const;

private:
    void forget();

    bool m_gap = false;
    bool m_begun = false;
    bool m_isDataSet = false; ///< the next table is another set of such rows
    bool m_counted = false;
    bool m_names = false; ///< a row of names was held back
    std::size_t m_otherNames = 0; ///< width of a row of names that does not fit this table
    std::size_t m_width = 0; ///< of the rows held back
    std::size_t m_rows = 0;
    std::vector<std::int64_t> m_lines; ///< of the tables found, the first few
    std::uint64_t m_found = 1;
};

} // namespace fanfold
