// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/header/numeric_header.h"

#include "core/cells/number_parser.h"
#include "core/header/column_names.h"
#include "core/header/words_and_numbers.h"

#include <algorithm>
#include <functional>
#include <optional>

namespace fanfold {

namespace {

constexpr double kFirstYear = 1800;
constexpr double kLastYear = 2200;

bool isYear(double value)
{
    return value >= kFirstYear && value <= kLastYear;
}

// The cell as a whole number without sign or decimal mark.
std::optional<double> wholeNumber(std::string_view cell)
{
    double value = 0;
    const std::string_view text = trimmed(cell);
    if (text.empty() || text.find_first_not_of("0123456789") != std::string_view::npos
        || !parseNumber(text, '.', value))
        return std::nullopt;
    return value;
}

bool risesEvenly(const std::vector<double>& values)
{
    const double step = values[1] - values[0];
    for (std::size_t i = 1; i < values.size(); ++i)
        if (values[i] - values[i - 1] != step)
            return false;
    return step > 0;
}

} // namespace

bool isNumericHeader(std::string_view line, std::span<const std::string_view> rows,
    const CellRules& rules, const std::vector<bool>& numeric)
{
    if (areWordsAndNumbers(line, rows, rules, numeric))
        return true;
    std::vector<Cell> cells;
    splitRecord(line.data(), line.data() + line.size(), true, rules, cells);
    if (cells.size() != numeric.size())
        return false;
    // texts that sound like it as well are those of a table that lies on its side
    bool hasWord = !rules.isBlanks() && soundsLikeColumn(cells.front().text);
    std::vector<double> names;
    std::vector<bool> isUnnamed(numeric.size());
    std::vector<bool> isNamed(numeric.size());
    for (std::size_t i = 0; i < std::min(cells.size(), numeric.size()); ++i) {
        const std::optional<double> name = wholeNumber(cells[i].text);
        if (!numeric[i]) { // values with flags, "1.5 b", are texts
            if (i > 0 && name && isYear(*name)) {
                isNamed[i] = true;
                names.push_back(*name);
            }
            continue;
        }
        isNamed[i] = name.has_value();
        if (name)
            names.push_back(*name);
        else if (i > 0 && trimmed(cells[i].text).empty())
            isUnnamed[i] = true;
        else if (i > 0 || (!hasWord && !trimmed(cells[i].text).empty()))
            return false; // but the corner above an index may be blank
    }
    if (names.size() < 2 || rows.empty())
        return false;
    std::size_t below = 0;
    std::size_t years = 0;
    std::size_t whole = 0;
    for (const std::string_view row : rows) {
        splitRecord(row.data(), row.data() + row.size(), true, rules, cells);
        hasWord = hasWord && !soundsLikeColumn(cells.front().text);
        for (std::size_t i = 0; i < std::min(cells.size(), isNamed.size()); ++i) {
            if (isUnnamed[i] && !isMissing(cells[i].text))
                return false;
            if (!isNamed[i] || isMissing(cells[i].text))
                continue;
            const std::optional<double> value = wholeNumber(cells[i].text);
            ++below;
            whole += value ? 1U : 0U;
            years += value && isYear(*value) ? 1U : 0U;
        }
    }
    if (below == 0)
        return false;
    const bool areYears = std::all_of(names.begin(), names.end(), isYear)
        && std::adjacent_find(names.begin(), names.end(), std::greater_equal<>()) == names.end();
    return (areYears && years == 0)
        || (names.size() > 2 && risesEvenly(names) && (whole == 0 || hasWord));
}

} // namespace fanfold
