// SPDX-License-Identifier: GPL-3.0-or-later
// Walks through a table's records: steps over blank lines and comments, and decides with the
// RowJudge which records are rows. Records that may already be the footer, or the next table, are
// held back until a sound row shows that the table goes on. Reading and converting differ only in
// what they do with a row.
#pragma once

#include "core/readers/data_sets.h"
#include "core/readers/next_tables.h"
#include "core/readers/record_pump.h"
#include "core/readers/row_judge.h"
#include "core/text/warning_log.h"

#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace fanfold {

class RecordWalker : public RecordConsumer {
public:
    RecordWalker(const TableLayout& layout, WarningLog& warnings);

    std::size_t consume(std::string_view bytes, std::size_t limit, bool isLast) final;
    /// At the file's end: what is still held back is the footer.
    void finish();
    /// Another table has begun: no later record is a row.
    bool hasEnded() const { return m_next.hasBegun(); }

    /// Line of the next record.
    std::int64_t nextLine() const { return m_line; }
    /// What the next record is does not depend on those before.
    bool isSettled() const
    {
        return m_held == 0 && !m_footerRuledOut && !m_afterGap && !m_beginsPage
            && m_next.isSettled() && m_sets.isSettled();
    }

protected:
    /// Takes what plain rows there are from p on and returns where it stopped: before a record that
    /// is not plain, is not whole, or begins at limit or behind.
    virtual const char* takePlainRows(
        const char* p, const char* limit, const char* end, bool isLast)
        = 0;
    /// The record just judged (cells(), judge(), line()) is a row / is held back.
    virtual void takeRow() = 0;
    virtual void holdRow() = 0;
    /// The rows held back are rows, in their order.
    virtual void releaseHeldRows() = 0;
    /// The rows held back are none, but the table goes on.
    virtual void dropHeldRows() = 0;

    const TableLayout& layout() const { return m_layout; }
    WarningLog& warnings() { return m_warnings; }
    const std::vector<Cell>& cells() const { return m_cells; }
    const RowJudge& judge() const { return m_judge; }
    std::int64_t line() const { return m_line; }
    std::size_t heldRows() const { return m_held; }
    void countPlainRows(std::size_t rows)
    {
        m_line += static_cast<std::int64_t>(rows);
        m_afterGap = m_afterGap && rows == 0;
        m_footerRuledOut = m_footerRuledOut && rows == 0;
        if (rows == 0)
            return;
        m_beginsPage = false;
        m_next.sawPlainRows();
        m_sets.sawRows(rows);
    }

private:
    const char* readCarefully(const char* p, const char* end, bool isLast);
    void decide(bool isUnclosed);
    bool isOfPageHead(std::string_view line) const;
    bool isSectionMark() const;
    void keepRow();
    void keepPlainRows(std::string_view rows);
    double firstNumberIn(std::string_view row);
    bool beginsDataSet();
    void sawGap();
    void sawNames();
    void holdRowCount();
    void endTable();
    void release();
    void inspect(std::string_view used, std::int64_t firstLine);

    const TableLayout& m_layout;
    WarningLog& m_warnings;
    RowJudge m_judge;
    NextTables m_next;
    DataSets m_sets;
    double m_firstNumber = NAN; ///< of the table's first row
    double m_lastNumber = NAN; ///< of the last one
    std::string m_firstPlainRow; ///< not empty: m_firstNumber is in it
    std::string m_lastPlainRow; ///< not empty: m_lastNumber is in it
    bool m_isFirstKnown = false;
    std::vector<Cell> m_cells;
    std::int64_t m_line;
    bool m_mayBePlain;
    std::int64_t m_firstHeldLine = 0;
    std::int64_t m_firstBehindCount = std::numeric_limits<std::int64_t>::max();
    std::size_t m_held = 0;
    std::size_t m_heldCounts = 0; ///< those of them that count rows; nothing is released then
    bool m_footerRuledOut = false; ///< too many rows were held back; until the next sound one
    bool m_afterGap = false;
    bool m_beginsPage = false; ///< a form feed was seen behind the last row
};

} // namespace fanfold
