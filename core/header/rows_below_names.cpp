// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/header/rows_below_names.h"

#include "core/cells/number_parser.h"
#include "core/header/column_names.h"
#include "core/header/no_value.h"

#include <algorithm>
#include <array>
#include <set>

namespace fanfold {

namespace {

constexpr std::size_t kRowsBelow = 32; ///< looked at for words that stand there again

constexpr std::array<std::string_view, 14> kReductions{"average", "avg", "count", "max", "maximum",
    "mean", "median", "min", "minimum", "smp", "std", "sum", "tot", "total"};

bool isReduction(std::string_view text)
{
    std::string lowered(text);
    for (char& c : lowered)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return std::find(kReductions.begin(), kReductions.end(), lowered) != kReductions.end();
}

// Units beyond the known ones; the degree and micro signs may be Latin-1.
bool isLikeUnit(std::string_view text)
{
    for (const std::string_view sign : {"\u00b0", "\u00b5", "\u03bc", "\xb0", "\xb5"})
        if (text.starts_with(sign))
            return true;
    const auto slash = text.find('/');
    return isUnit(text)
        || (slash != std::string_view::npos && isUnit(text.substr(0, slash))
            && isUnit(text.substr(slash + 1)));
}

class RowsAbove {
public:
    RowsAbove(std::span<const HeadLine> lines, std::size_t firstData, const TableShape& shape)
        : m_lines(lines)
        , m_firstData(firstData)
        , m_shape(shape)
    {
    }

    std::size_t firstData();

private:
    using Row = std::vector<std::string>;
    /// Of the columns of numbers: they hold nothing, words alone, numbers as data rows do, or
    /// both (mixed: behind a text).
    enum class Look { blank, words, data, mixed, other };

    Row rowOf(std::size_t line) const;
    bool isRowLine(std::size_t line) const;
    Look lookOf(const Row& row) const;
    bool areNames(const Row& row) const;
    bool areNoValues(const Row& row) const;
    bool namesBetter(const Row& row, const Row& above) const;
    bool goesOnWithNames(const Row& row, const Row& names) const;
    bool standsBelow(const Row& row);
    bool isData(const Row& row, const Row& above);

    std::span<const HeadLine> m_lines;
    std::size_t m_firstData;
    const TableShape& m_shape;
    std::vector<Row> m_below; ///< cut when first needed
};

RowsAbove::Row RowsAbove::rowOf(std::size_t line) const
{
    const std::string_view text = m_lines[line].text;
    std::vector<Cell> cells;
    splitRecord(text.data(), text.data() + text.size(), true, m_shape.rules, cells);
    Row row;
    row.reserve(cells.size());
    for (const Cell& cell : cells)
        row.emplace_back(trimmed(cell.content(m_shape.rules)));
    return row;
}

bool RowsAbove::isRowLine(std::size_t line) const
{
    return m_lines[line].kind == LineKind::content && rowOf(line).size() == m_shape.cells;
}

RowsAbove::Look RowsAbove::lookOf(const Row& row) const
{
    std::size_t numbers = 0;
    std::size_t noValues = 0;
    std::size_t words = 0;
    bool firstIsNumber = false;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (!m_shape.numeric[i] || row[i].empty())
            continue;
        const CellKind kind = kindOf(row[i]);
        const bool isName = kind == CellKind::time && i > 0; // dates name columns as well
        if (isName || kind == CellKind::text || kind == CellKind::missing) {
            (isNoValue(row[i]) ? noValues : words) += 1;
            continue;
        }
        firstIsNumber |= numbers + noValues + words == 0;
        ++numbers;
    }
    if (numbers == 0)
        return words + noValues > 0 ? Look::words : Look::blank;
    // the first one of several names is no number, the first word of a title may be one
    const bool isData = words == 0 || (firstIsNumber && !m_shape.rules.isBlanks());
    if (isData)
        return Look::data;
    // "key,value" has its word where the table has a number
    return !m_shape.numeric[0] && !m_shape.rules.isBlanks() ? Look::mixed : Look::other;
}

// Behind the last number below there need be none.
bool RowsAbove::areNames(const Row& row) const
{
    const auto end
        = row.begin() + static_cast<std::ptrdiff_t>(std::max<std::size_t>(m_shape.valued, 1));
    return lookOf(row) == Look::words && std::count(row.begin(), end, "") * 2 < end - row.begin();
}

bool RowsAbove::areNoValues(const Row& row) const
{
    for (std::size_t i = 0; i < row.size(); ++i)
        if (m_shape.numeric[i] && !row[i].empty() && !isNoValue(row[i]))
            return false;
    return true;
}

// Sodium is "Na", and "<63um" a fraction: such names stand beside "sample".
bool RowsAbove::namesBetter(const Row& row, const Row& above) const
{
    for (std::size_t i = 0; i < row.size(); ++i)
        if (!m_shape.numeric[i] && row[i].size() > 1 && soundsLikeColumn(row[i])
            && !soundsLikeColumn(above[i]))
            return true;
    return false;
}

// A word of the row is one of those that stand in the data for want of a number, or a text there.
bool RowsAbove::standsBelow(const Row& row)
{
    if (m_below.empty())
        for (std::size_t i = m_firstData; i < m_lines.size() && m_below.size() < kRowsBelow; ++i)
            if (isRowLine(i))
                m_below.push_back(rowOf(i));
    return std::any_of(m_below.begin(), m_below.end(), [&](const Row& below) {
        if (below == row) // a header may be repeated
            return false;
        for (std::size_t i = 0; i < row.size(); ++i)
            if (row[i] == below[i] && !isMissing(row[i]))
                return true;
        return false;
    });
}

// Names in a second row stand below headings of several columns, which leave blanks or repeat
// themselves; units and reductions ("Avg") say what they are. In a table of numbers alone,
// different words below different names are names as well, but for numbers in brackets.
bool RowsAbove::goesOnWithNames(const Row& row, const Row& names) const
{
    std::set<std::string_view> headings;
    std::set<std::string_view> words;
    bool spans = false;
    bool repeats = false;
    bool leavesBlanks = false;
    bool holdsText = false;
    bool holdsBracketed = false;
    for (std::size_t i = 0; i < row.size(); ++i) {
        spans |= names[i].empty() ? i > 0 : !headings.insert(names[i]).second;
        if (!m_shape.numeric[i]) {
            holdsText |= !isMissing(row[i]) && !isLikeUnit(row[i]);
            continue;
        }
        if (isLikeUnit(row[i]) || isReduction(row[i]))
            return true;
        holdsBracketed |= isNumberInBrackets(row[i]);
        leavesBlanks |= row[i].empty();
        repeats |= !words.insert(row[i]).second;
    }
    return spans || (!holdsText && !holdsBracketed && (!repeats || leavesBlanks));
}

// row: no numbers, or not those of a data row.
bool RowsAbove::isData(const Row& row, const Row& above)
{
    switch (lookOf(above)) {
    case Look::words:
        if (!areNames(above) || namesBetter(row, above))
            return false;
        return lookOf(row) == Look::mixed || areNoValues(row) || standsBelow(row)
            || !goesOnWithNames(row, above);
    case Look::data:
        return !areNames(row) || (standsBelow(row) && !namesBetter(row, above));
    case Look::blank:
        return lookOf(row) == Look::blank;
    case Look::mixed:
    case Look::other:
        break;
    }
    return false;
}

std::size_t RowsAbove::firstData()
{
    std::size_t sure = m_firstData;
    std::size_t first = m_firstData; ///< if there are names above
    while (first > 0 && isRowLine(first - 1)) {
        const Row row = rowOf(first - 1);
        if (lookOf(row) == Look::data) {
            sure = --first;
            continue;
        }
        if (lookOf(row) == Look::other)
            return sure;
        if (first < 2 || !isRowLine(first - 2) || !isData(row, rowOf(first - 2)))
            return areNames(row) ? first : sure;
        --first;
    }
    return sure;
}

} // namespace

std::size_t firstDataWithWords(
    std::span<const HeadLine> lines, std::size_t firstData, const TableShape& shape)
{
    return shape.cells > 1 ? RowsAbove(lines, firstData, shape).firstData() : firstData;
}

} // namespace fanfold
