// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/header/header_finder.h"

#include "core/cells/number_parser.h"
#include "core/header/column_names.h"
#include "core/header/comment_header.h"
#include "core/header/headings.h"
#include "core/header/names_above.h"
#include "core/header/row_names.h"
#include "core/header/source_row.h"

#include <algorithm>

namespace fanfold {

namespace {

bool isNumber(std::string_view text)
{
    const CellKind kind = kindOf(text);
    return kind != CellKind::text && kind != CellKind::missing && kind != CellKind::time;
}

bool hasHeaderWidth(std::size_t cells, const TableShape& shape)
{
    if (cells == shape.cells)
        return true;
    if (shape.rules.isBlanks())
        return shape.cells >= 4 && cells + 1 == shape.cells;
    return shape.cells >= 3 && cells + 1 >= shape.cells;
}

// Spreadsheets end each row with the delimiters of columns that are blank, or hold notes without a
// name: as wide as it were with a single one too many. nearest: the line above the data.
TableShape withoutBlankColumns(const TableShape& shape, std::string_view nearest)
{
    TableShape narrow = shape;
    if (shape.rules.isBlanks())
        return narrow;
    std::vector<Cell> cells;
    splitRecord(nearest.data(), nearest.data() + nearest.size(), true, shape.rules, cells);
    const std::size_t named = headerCells(nearest, shape.rules).size();
    const std::size_t filled
        = cells.size() == shape.cells && named >= shape.valued ? named : shape.filled;
    if (filled == 1)
        narrow.cells = 1;
    else if (filled > 1)
        narrow.cells = std::min(shape.cells, filled + 1);
    return narrow;
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
    // unlike a key and its value, names reach to the end of the table
    const bool reachesEnd = texts.size() == shape.cells && texts.size() - blanks >= 2;
    const bool isMostlyBlank = shape.cells < 3 || blanks * 2 >= texts.size();
    if (blanks > 0 && !blankIsIndex && isMostlyBlank && !reachesEnd)
        return false;
    if (numbers >= words || (shape.rules.isBlanks() && numbers > 0))
        return false;
    const auto keys = std::count_if(texts.begin(), texts.end(),
        [](const std::string& text) { return text.ends_with(':') || text == "="; });
    if (shape.rules.isBlanks() && keys > 0 && static_cast<std::size_t>(keys) < texts.size())
        return false; // "key: value"
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

bool isWordsAlone(const std::vector<std::string>& texts)
{
    const auto isWord = [](const std::string& text) { return !text.empty(); };
    return std::any_of(texts.begin(), texts.end(), isWord)
        && std::none_of(texts.begin(), texts.end(), isNumber);
}

// "date" alone, below "temp, hum" above all columns but the first: as pandas prints them.
bool namesAnIndex(
    const std::vector<std::string>& row, const std::vector<std::string>& names, std::size_t columns)
{
    const auto isBlank = [](const std::string& text) { return text.empty(); };
    return columns > 1 && !row.empty() && !row.front().empty()
        && std::all_of(row.begin() + 1, row.end(), isBlank) && names.size() == columns
        && names.front().empty() && std::none_of(names.begin() + 1, names.end(), isBlank);
}

Header headerOf(const std::vector<std::string>& names)
{
    Header header;
    header.rows = 1;
    for (const std::string& text : names) {
        NameWithUnit parts = splitUnit(text);
        header.cells.push_back({text, std::move(parts.name), std::move(parts.unit), {}});
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
    ++header.rows;
    header.cells.resize(std::max(header.cells.size(), units.size()));
    for (std::size_t i = 0; i < units.size(); ++i) {
        HeaderCell& cell = header.cells[i];
        cell.constant = isNumber(units[i]) ? units[i] : std::string();
        if (cell.isConstant())
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

// A row below the units (sample names, comments) is written down but names nothing.
void addRemarks(Header& header, const std::vector<std::string>& remarks)
{
    ++header.rows;
    for (std::size_t i = 0; i < std::min(remarks.size(), header.cells.size()); ++i)
        joinText(header.cells[i], remarks[i]);
}

// The names of comment lines, all of them.
Header declaredHeader(std::span<const HeadLine> lines, const TableShape& shape)
{
    Header header;
    CommentHeader found = commentColumns(lines, shape);
    for (CommentColumn& column : found.columns)
        header.cells.push_back(
            {std::move(column.text), std::move(column.name), std::move(column.unit), {}});
    header.rows = header.cells.empty() ? 0 : 1;
    header.linesAbove = found.linesAbove;
    return header;
}

// Loggers of Campbell Scientific say of which kind a file is, and then where it is from: "TOA5",
// station ... Names, units and reductions ("Avg") follow in lines of their own.
bool areCampbells(std::span<const HeadLine> lines, const std::vector<std::size_t>& above)
{
    return above == std::vector<std::size_t>{3, 2, 1}
    && (lines[0].text.starts_with("\"TOA5\"") || lines[0].text.starts_with("TOA5,"));
}

bool endsBlank(std::string_view line, const CellRules& rules)
{
    std::vector<Cell> cells;
    splitRecord(line.data(), line.data() + line.size(), true, rules, cells);
    return cells.size() > 1 && !cells.back().quoted && trimmed(cells.back().text).empty();
}

} // namespace

void learnFilledCells(TableShape& shape, std::span<const std::string_view> rows)
{
    shape.filled = shape.valued = 0;
    std::vector<Cell> cells;
    for (const std::string_view row : rows) {
        splitRecord(row.data(), row.data() + row.size(), true, shape.rules, cells);
        if (cells.size() != shape.cells)
            continue;
        for (std::size_t i = shape.valued; i < cells.size(); ++i) {
            const CellKind kind = kindOf(cells[i].text);
            if (kind != CellKind::text && kind != CellKind::missing)
                shape.valued = i + 1;
            if (!trimmed(cells[i].text).empty() || cells[i].quoted)
                shape.filled = std::max(shape.filled, i + 1);
        }
    }
}

Header headerFromRows(
    std::span<const HeadLine> lines, std::span<const std::size_t> rows, const CellRules& rules)
{
    Header header;
    for (const std::size_t row : rows) {
        const std::vector<std::string> texts = headerCells(lines[row].text, rules);
        if (header.rows == 0) {
            header = headerOf(texts);
            header.firstLine = header.linesAbove = row;
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

Header findHeader(
    std::span<const HeadLine> lines, std::size_t firstData, const TableShape& wholeShape)
{
    TableShape shape = wholeShape;
    std::vector<std::size_t> above; // content lines, nearest first
    bool hasRemark = false; // comments that name no columns stand right above the data
    for (std::size_t i = firstData; i-- > 0 && above.size() < 3;) {
        if (hasRemark && above.empty() && lines[i].kind == LineKind::blank)
            return {};
        if (lines[i].kind == LineKind::comment && above.empty() && !hasRemark) {
            Header found = declaredHeader(lines.first(i + 1), shape);
            if (found.rows == 0 && endsBlank(lines[firstData].text, shape.rules)) {
                TableShape narrower = shape; // rows may end with a delimiter
                --narrower.cells;
                found = declaredHeader(lines.first(i + 1), narrower);
            }
            found.firstLine = firstData;
            if (found.rows > 0)
                return found;
            hasRemark = true;
        }
        if (lines[i].kind == LineKind::content)
            above.push_back(i);
    }
    if (above.empty())
        return {};
    shape = withoutBlankColumns(wholeShape, lines[above.front()].text);
    std::vector<std::vector<std::string>> rows; // as above
    rows.reserve(above.size());
    const NamesAbove namesAbove(lines.subspan(firstData), shape);
    for (const std::size_t line : above)
        rows.push_back(namesAbove.in(lines[line].text));
    const bool hasIndexName = above.size() > 1 && above[1] + 1 == above[0]
        && namesAnIndex(rows[0], rows[1], shape.cells);
    if (hasIndexName) {
        rows[1].front() = rows[0].front();
        rows.erase(rows.begin());
        above.erase(above.begin());
    }
    rows.resize(3);
    const auto isNames = [&](std::size_t row) { return isNamesRow(rows[row], shape); };
    const auto isUnits = [&](std::size_t row) { return isUnitsRow(rows[row], shape); };
    // a second row of names stands right above, has as many, and is not the end of a preamble
    const auto goesOn = [&](std::size_t row) {
        if (row + 1 >= above.size() || above[row + 1] + 1 != above[row] || shape.cells < 2
            || (above[row + 1] > 0 && lines[above[row + 1] - 1].kind == LineKind::content))
            return false;
        if (shape.rules.isBlanks())
            return namesAbove.arePlaced(lines[above[row]].text)
                && namesAbove.arePlaced(lines[above[row + 1]].text) && isNames(row + 1);
        return (rows[row + 1].size() == rows[row].size() && isNames(row + 1))
            || areHeadings(rows[row + 1], rows[row]);
    };
    // nearest first: remarks, units, names, names
    const bool hasRemarks = above.size() > 2 && !shape.rules.isBlanks() && shape.cells > 1
        && ((isWordsAlone(rows[0]) && !isUnits(0) && isUnits(1) && isNames(2))
            || areCampbells(lines, above));
    const std::size_t units = hasRemarks ? 1 : 0;
    // "Scale,2" below "Gain,5" names nothing above three units
    const auto isSetting = [&](std::size_t row) {
        return !shape.rules.isBlanks() && rows[row].size() < rows[row - 1].size()
            && row + 1 < above.size() && above[row + 1] + 1 == above[row]
            && rows[row + 1].size() == rows[row].size();
    };
    const bool hasUnits
        = hasRemarks || (above.size() > 1 && isUnits(0) && isNames(1) && !isSetting(1));
    const std::size_t names = hasUnits ? units + 1 : 0;
    if (!isNames(names) && !areCampbells(lines, above))
        return {};
    const std::size_t top = goesOn(names) ? names + 1 : names;
    std::vector<std::string> noUnits;
    if (isSourceRow(rows[top], lines, above[top], shape.rules))
        replaceSourceKey(rows[top], hasUnits ? rows[units] : noUnits);
    Header header = headerOf(rows[top]);
    if (top != names)
        addNames(header, rows[names]);
    if (hasUnits)
        addUnits(header, rows[units]);
    if (hasRemarks)
        addRemarks(header, rows[0]);
    header.rows += hasIndexName ? 1 : 0;
    header.firstLine = header.linesAbove = above[top];
    if (header.rows == 1 && beginsWithRowNames(header.cells, lines.subspan(firstData), wholeShape))
        header.cells.insert(header.cells.begin(), HeaderCell{});
    if (header.cells.size() < wholeShape.cells) {
        // a row that leaves columns without a name gives way to comments that name them all
        Header declared = declaredHeader(lines.first(above[top]), wholeShape);
        declared.firstLine = declared.linesAbove = header.firstLine;
        declared.rows = declared.cells.empty() ? 0 : header.rows;
        if (declared.rows > 0)
            return declared;
    }
    return header;
}

} // namespace fanfold
