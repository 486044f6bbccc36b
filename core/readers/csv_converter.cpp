// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readers/csv_converter.h"

#include "core/cells/number_parser.h"
#include "core/text/text_encoding.h"

namespace fanfold {

CsvConverter::CsvConverter(const TableLayout& layout, WarningLog& warnings, int descriptor)
    : RecordWalker(layout, warnings)
    , m_out(descriptor)
    , m_held(-1)
{
}

void CsvConverter::writeHeader()
{
    if (layout().headerCells.empty())
        return;
    for (const std::string& cell : layout().headerCells)
        m_out.writeCell(cell);
    m_out.endRow();
}

const char* CsvConverter::takePlainRows(const char* p, const char*, const char*, bool)
{
    return p;
}

void CsvConverter::writeRow(CsvWriter& out) const
{
    const CellRules& rules = layout().rules;
    const bool isDoubled = rules.quote == '"' && rules.escape == 0 && !rules.isBlanks();
    const std::size_t columns = layout().columns.size();
    std::size_t count = cells().size();
    const bool endsWithDelimiter
        = count == columns + 1 || (count > columns && layout().trailingDelimiter);
    if (endsWithDelimiter && trimmed(cells().back().text).empty())
        --count;
    for (std::size_t i = 0; i < count; ++i) {
        const Cell& cell = cells()[i];
        if (!cell.quoted)
            out.writeCell(toUtf8(cell.text));
        else if (isDoubled)
            out.writeDoubled(toUtf8(cell.text));
        else
            out.writeCell(toUtf8(cell.content(rules)));
    }
    for (std::size_t i = count; i < columns; ++i)
        out.writeCell({});
    out.endRow();
}

void CsvConverter::takeRow()
{
    writeRow(m_out);
}

void CsvConverter::holdRow()
{
    writeRow(m_held);
}

void CsvConverter::releaseHeldRows()
{
    m_out.appendRows(m_held);
}

void CsvConverter::dropHeldRows()
{
    m_held.dropRows();
}

} // namespace fanfold
