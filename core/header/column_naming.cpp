// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/header/column_naming.h"

#include "core/cells/number_parser.h"
#include "core/text/text_encoding.h"

#include <algorithm>
#include <set>

namespace fanfold {

namespace {

// Several blank columns are a spreadsheet's, not a delimiter too many.
bool endsWithDelimiter(
    const Header& header, const TableShape& shape, std::span<const std::string_view> samples)
{
    const std::size_t last = shape.cells - 1;
    if (shape.rules.isBlanks() || last == 0)
        return false;
    if (header.cells.size() > last && !header.cells[last].isConstant()
        && !header.cells[last].text.empty())
        return false;
    const auto isBlankIn = [&](std::size_t column) {
        return std::all_of(samples.begin(), samples.end(), [&](std::string_view line) {
            std::vector<Cell> cells;
            splitRecord(line.data(), line.data() + line.size(), true, shape.rules, cells);
            return cells.size() != shape.cells
                || (trimmed(cells[column].text).empty() && !cells[column].quoted);
        });
    };
    const bool isNamedBefore = header.cells.size() >= last && !header.cells[last - 1].text.empty();
    return isBlankIn(last) && (isNamedBefore || !isBlankIn(last - 1));
}

std::size_t columnCount(const TableLayout& layout, const Header& header, const TableShape& shape)
{
    std::size_t count = shape.cells - (layout.trailingDelimiter ? 1 : 0);
    for (std::size_t i = count; i < header.cells.size(); ++i)
        if (!header.cells[i].isConstant() && !header.cells[i].text.empty())
            count = i + 1;
    return count;
}

} // namespace

void nameColumns(TableLayout& layout, Header header, const TableShape& shape,
    std::span<const std::string_view> samples, std::int64_t headerLine)
{
    layout.trailingDelimiter = endsWithDelimiter(header, shape, samples);
    layout.columns.resize(columnCount(layout, header, shape));
    if (header.rows > 0)
        header.cells.resize(layout.columns.size());
    std::set<std::string> seen;
    Warning duplicates{WarningCode::duplicateName, 0, 0, {}};
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
        ColumnInfo& column = layout.columns[i];
        if (header.rows > 0) {
            column.name = toUtf8(header.cells[i].name);
            column.unit = toUtf8(header.cells[i].unit);
            layout.headerCells.push_back(toUtf8(header.cells[i].text));
        }
        if (column.name.empty())
            column.name = "Column " + std::to_string(i + 1);
        if (!seen.insert(column.name).second && duplicates.times++ == 0)
            duplicates.detail = column.name;
    }
    if (duplicates.times > 0) {
        duplicates.line = headerLine;
        layout.warnings.push_back(duplicates);
    }
}

} // namespace fanfold
