// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/decimal_commas.h"

#include "core/cells/number_parser.h"
#include "core/cells/record_splitter.h"
#include "core/header/column_names.h"

#include <algorithm>

namespace fanfold {

namespace {

using Lines = std::span<const std::string_view>;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// A column's name, not a title or a remark.
bool isLoneName(std::string_view line)
{
    constexpr std::ptrdiff_t kMostBlanks = 2;
    const std::string_view text = trimmed(line);
    return kindOf(text) == CellKind::text && text.find_first_of(",;|\t") == std::string_view::npos
        && !text.ends_with(':') && std::count(text.begin(), text.end(), ' ') <= kMostBlanks;
}

// "0,5", and "1,234", which may have its thousands parted as well; not "1 234,5".
bool isCommaNumber(std::string_view line)
{
    const std::string_view text = trimmed(line);
    return kindOf(text) == CellKind::commaNumber
        && text.find_first_of(" '") == std::string_view::npos && text.find('.') == text.npos;
}

// "0,0143": whole numbers, of which each second one is as long in all rows, and one has zeros in
// front, may be fractions.
std::string doubtAboutFractions(Lines rows, const CellRules& rules)
{
    std::vector<Cell> cells;
    std::vector<std::size_t> digits; // of each second cell
    bool hasZero = false;
    for (const std::string_view row : rows) {
        splitRecord(row.data(), row.data() + row.size(), true, rules, cells);
        const bool isFirst = digits.empty();
        digits.resize(isFirst ? cells.size() / 2 : digits.size());
        if (cells.size() != 2 * digits.size())
            return {};
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const std::string_view text = trimmed(cells[i].text);
            if (cells[i].quoted || kindOf(text) != CellKind::integer)
                return {};
            if (i % 2 == 0)
                continue;
            if (!isDigit(text.front()) || (!isFirst && text.size() != digits[i / 2]))
                return {};
            digits[i / 2] = text.size();
            hasZero = hasZero || (text.size() > 1 && text.front() == '0');
        }
    }
    if (rows.size() < 2 || !hasZero)
        return {};
    return std::string(trimmed(rows.front())) + " read as " + std::to_string(cells.size())
        + " whole numbers, though some begin with 0";
}

} // namespace

bool isNamedColumnOfCommas(Lines samples)
{
    constexpr std::size_t kFewestRows = 2;
    if (samples.size() <= kFewestRows || !isLoneName(samples.front()))
        return false;
    const Lines rows = samples.subspan(isUnit(trimmed(samples[1])) ? 2 : 1);
    const auto commas = std::count_if(rows.begin(), rows.end(), isCommaNumber);
    return rows.size() >= kFewestRows && static_cast<std::size_t>(commas) * 2 > rows.size()
        && std::all_of(rows.begin(), rows.end(), [](std::string_view row) {
               const CellKind kind = kindOf(row);
               return isCommaNumber(row) || kind == CellKind::integer || kind == CellKind::missing;
           });
}

bool isColumnOfValues(Lines samples)
{
    const auto isValue = [](std::string_view line) { return kindOf(line) != CellKind::text; };
    const bool hasName = !samples.empty() && !isValue(samples.front());
    if (hasName && (samples.size() < 2 || !isLoneName(samples.front())))
        return false;
    return std::all_of(samples.begin() + (hasName ? 1 : 0), samples.end(), isValue);
}

bool holdsDecimalCommas(Lines samples, const CellRules& rules)
{
    CellRules byCommas = rules;
    byCommas.setDelimiter(",");
    std::vector<Cell> cells;
    bool isFound = false;
    for (const std::string_view line : samples) {
        splitRecord(line.data(), line.data() + line.size(), true, byCommas, cells);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const Cell& cell = cells[i];
            if (cell.quoted && kindOf(cell.text) == CellKind::commaNumber)
                return false;
            isFound = isFound
                || (i > 0 && !cell.quoted && !cells[i - 1].quoted && !cell.text.empty()
                    && isDigit(cell.text.front()) && !cells[i - 1].text.empty()
                    && isDigit(cells[i - 1].text.back()));
        }
    }
    return isFound;
}

std::string doubtAboutColumn(Lines samples)
{
    const auto example = std::find_if(samples.begin(), samples.end(), isCommaNumber);
    if (example == samples.end())
        return {};
    std::string text(trimmed(*example));
    std::string read = text;
    std::replace(read.begin(), read.end(), ',', '.');
    return text + " read as " + read + ", the line above names one column";
}

std::string doubtAboutCommas(Lines samples, const CellRules& rules)
{
    if (rules.delimiter != ',' || !rules.isOrdinary() || samples.size() < 2)
        return {};
    std::vector<Cell> cells;
    const auto cut = [&](std::string_view line) {
        splitRecord(line.data(), line.data() + line.size(), true, rules, cells);
        return cells.size();
    };
    const std::size_t names = cut(samples.front());
    if (std::string doubt = doubtAboutFractions(samples, rules); !doubt.empty())
        return doubt;
    if (names < 2 || std::any_of(cells.begin(), cells.end(), [](const Cell& cell) {
            return kindOf(cell.text) != CellKind::text;
        }))
        return {};
    const Lines rows = samples.subspan(1);
    const bool isTwice = std::all_of(rows.begin(), rows.end(), [&](std::string_view row) {
        return cut(row) == 2 * names
            && std::all_of(cells.begin(), cells.end(), [](const Cell& cell) {
                   return !cell.quoted && kindOf(cell.text) == CellKind::integer;
               });
    });
    if (!isTwice)
        return {};
    return std::string(trimmed(rows.front())) + " read as " + std::to_string(2 * names)
        + " whole numbers, the line above has " + std::to_string(names) + " names";
}

} // namespace fanfold
