// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/spaced_thousands.h"

#include "core/cells/record_splitter.h"

#include <algorithm>
#include <vector>

namespace fanfold {

namespace {

bool areDigits(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// Three digits behind one blank and up to three.
bool mayBeGroup(const Cell& before, const Cell& cell)
{
    return before.text.data() + before.text.size() + 1 == cell.text.data() && cell.text.size() == 3
        && before.text.size() <= 3 && areDigits(cell.text) && areDigits(before.text);
}

bool standsApart(const Cell& before, const Cell& cell)
{
    return before.text.data() + before.text.size() + 1 < cell.text.data();
}

} // namespace

std::string doubtAboutBlanks(
    std::span<const std::string_view> samples, const CellRules& rules, std::size_t cells)
{
    if (!rules.isBlanks() || cells < 3)
        return {};
    std::vector<bool> mayBeGroups(cells, true);
    std::vector<bool> standApart(cells, true);
    std::vector<Cell> row;
    std::size_t rows = 0;
    std::string_view example;
    std::size_t exampleCell = 0;
    for (const std::string_view line : samples) {
        splitRecord(line.data(), line.data() + line.size(), true, rules, row);
        if (row.size() != cells || !std::any_of(row.begin(), row.end(), [](const Cell& cell) {
                return areDigits(cell.text);
            }))
            continue;
        ++rows;
        for (std::size_t i = 1; i < cells; ++i) {
            mayBeGroups[i] = mayBeGroups[i] && mayBeGroup(row[i - 1], row[i]);
            standApart[i] = standApart[i] && standsApart(row[i - 1], row[i]);
            if (example.empty() && mayBeGroups[i]) {
                exampleCell = i;
                const char* const from = row[i - 1].text.data();
                example = {from, static_cast<std::size_t>(row[i].text.data() + 3 - from)};
            }
        }
    }
    std::size_t groups = 0;
    for (std::size_t i = 1; i < cells; ++i) {
        if (!mayBeGroups[i] && !standApart[i])
            return {};
        groups += mayBeGroups[i] ? 1U : 0U;
    }
    if (rows < 2 || groups == 0 || groups + 1 == cells || !mayBeGroups[exampleCell])
        return {};
    return std::string(example) + " read as 2 numbers, though all others stand further apart";
}

} // namespace fanfold
