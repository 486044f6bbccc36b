// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readers/header_finder.h"

#include "core/readers/column_names.h"
#include "core/readers/comment_header.h"
#include "core/readers/number_parser.h"

#include <algorithm>

namespace fanfold {

namespace {

bool isNumber(std::string_view text)
{
    const CellKind kind = kindOf(text);
    return kind != CellKind::text && kind != CellKind::missing && kind != CellKind::time;
}

std::vector<std::string> cellsOf(std::string_view line, const CellRules& rules)
{
    std::vector<Cell> cells;
    splitRecord(line.data(), line.data() + line.size(), true, rules, cells);
    std::vector<std::string> texts;
    texts.reserve(cells.size());
    for (const Cell& cell : cells)
        texts.emplace_back(trimmed(cell.content()));
    while (!texts.empty() && texts.back().empty())
        texts.pop_back();
    return texts;
}

bool hasHeaderWidth(std::size_t cells, const TableShape& shape)
{
    if (cells == shape.cells)
        return true;
    if (shape.rules.isBlanks())
        return shape.cells >= 4 && cells + 1 == shape.cells;
    return shape.cells >= 3 && cells + 1 >= shape.cells;
}

// A title of as many words as the table has columns is no header: in tables of two columns one of
// them must sound like the name of something measured, unless a delimiter parts single words.
bool isMoreThanATitle(const std::vector<std::string>& texts, const TableShape& shape)
{
    if (shape.cells == 1)
        return std::count(texts[0].begin(), texts[0].end(), ' ') <= 2;
    const bool isBlanks = shape.rules.isBlanks();
    if (shape.cells > 2 || (!isBlanks && shape.rules.delimiter != '\t'))
        return true;
    const bool singleWords = std::all_of(texts.begin(), texts.end(),
        [](const std::string& text) { return text.find(' ') == std::string::npos; });
    return (singleWords && !isBlanks) || std::any_of(texts.begin(), texts.end(), soundsLikeColumn);
}

bool isNamesRow(const std::vector<std::string>& texts, const TableShape& shape)
{
    if (texts.empty() || !hasHeaderWidth(texts.size(), shape))
        return false;
    std::size_t blanks = 0;
    std::size_t words = 0;
    std::size_t numbers = 0;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        blanks += texts[i].empty() ? 1U : 0U;
        if (texts[i].empty() || i >= shape.cells || !shape.numeric[i])
            continue;
        (isNumber(texts[i]) ? numbers : words) += 1;
    }
    const bool blankIsIndex = blanks == 1 && texts.front().empty();
    if (blanks > 0 && !blankIsIndex && (shape.cells < 3 || blanks * 2 >= texts.size()))
        return false;
    if (numbers >= words || (shape.rules.isBlanks() && numbers > 0))
        return false;
    return isMoreThanATitle(texts, shape);
}

bool isUnitsRow(const std::vector<std::string>& texts, const TableShape& shape)
{
    if (texts.empty() || texts.size() + 2 < shape.cells)
        return false;
    std::size_t units = 0;
    std::size_t others = 0;
    for (const std::string& text : texts)
        if (!text.empty() && !isNumber(text))
            (isUnit(text) ? units : others) += 1;
    return units > 0 && units >= others;
}

Header headerOf(const std::vector<std::string>& names)
{
    Header header;
    header.rows = 1;
    for (const std::string& text : names) {
        NameWithUnit parts = splitUnit(text);
        header.cells.push_back({text, std::move(parts.name), std::move(parts.unit), false});
    }
    return header;
}

void joinText(HeaderCell& cell, const std::string& below)
{
    if (!cell.text.empty() && !below.empty())
        cell.text += ' ';
    cell.text += below;
}

void addUnits(Header& header, const std::vector<std::string>& units)
{
    header.rows = 2;
    header.cells.resize(std::max(header.cells.size(), units.size()));
    for (std::size_t i = 0; i < units.size(); ++i) {
        HeaderCell& cell = header.cells[i];
        cell.isConstant = isNumber(units[i]);
        if (cell.isConstant)
            continue;
        joinText(cell, units[i]);
        if (!units[i].empty())
            cell.unit = bareUnit(units[i]);
    }
}

// A second row of names belongs to the first; its unit brackets count.
void addNames(Header& header, const std::vector<std::string>& names)
{
    ++header.rows;
    header.cells.resize(std::max(header.cells.size(), names.size()));
    for (std::size_t i = 0; i < names.size(); ++i) {
        HeaderCell& cell = header.cells[i];
        joinText(cell, names[i]);
        NameWithUnit parts = splitUnit(cell.text);
        cell.name = std::move(parts.name);
        cell.unit = std::move(parts.unit);
    }
}

} // namespace

Header headerFromRows(
    std::span<const HeadLine> lines, std::span<const std::size_t> rows, const CellRules& rules)
{
    Header header;
    for (const std::size_t row : rows) {
        const std::vector<std::string> texts = cellsOf(lines[row].text, rules);
        if (header.rows == 0) {
            header = headerOf(texts);
            header.firstLine = row;
        } else if (header.rows == 1
            && std::all_of(texts.begin(), texts.end(),
                [](const std::string& text) { return text.empty() || isUnit(text); })) {
            addUnits(header, texts);
        } else {
            addNames(header, texts);
        }
    }
    return header;
}

Header findHeader(std::span<const HeadLine> lines, std::size_t firstData, const TableShape& shape)
{
    std::vector<std::size_t> above; // content lines, nearest first
    for (std::size_t i = firstData; i-- > 0 && above.size() < 3;) {
        if (lines[i].kind == LineKind::comment && above.empty()) {
            Header found;
            for (CommentColumn& column : commentColumns(lines.first(i + 1), shape))
                found.cells.push_back({std::move(column.text), std::move(column.name),
                    std::move(column.unit), false});
            found.rows = found.cells.empty() ? 0 : 1;
            found.firstLine = firstData;
            return found;
        }
        if (lines[i].kind == LineKind::content)
            above.push_back(i);
    }
    if (above.empty())
        return {};
    const std::vector<std::string> nearest = cellsOf(lines[above[0]].text, shape.rules);
    const std::vector<std::string> second = above.size() > 1
        ? cellsOf(lines[above[1]].text, shape.rules)
        : std::vector<std::string>{};
    if (isUnitsRow(nearest, shape) && isNamesRow(second, shape)) {
        Header header = headerOf(second);
        addUnits(header, nearest);
        header.firstLine = above[1];
        return header;
    }
    if (!isNamesRow(nearest, shape))
        return {};
    const bool twoRows = above.size() == 2 && !shape.rules.isBlanks() && shape.cells > 1
        && second.size() == nearest.size() && isNamesRow(second, shape);
    if (twoRows) {
        Header header = headerOf(second);
        addNames(header, nearest);
        header.firstLine = above[1];
        return header;
    }
    Header header = headerOf(nearest);
    header.firstLine = above[0];
    return header;
}

} // namespace fanfold
