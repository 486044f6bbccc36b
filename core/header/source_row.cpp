// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/header/source_row.h"

#include "core/cells/number_parser.h"
#include "core/cells/record_splitter.h"

namespace fanfold {

namespace {

constexpr std::size_t kFewestSettings = 2;

bool isSetting(const HeadLine& line, const CellRules& rules)
{
    std::vector<Cell> cells;
    splitRecord(line.text.data(), line.text.data() + line.text.size(), true, rules, cells);
    return line.kind == LineKind::content && cells.size() > 1
        && kindOf(cells.front().text) == CellKind::text;
}

} // namespace

bool isSourceRow(const std::vector<std::string>& names, std::span<const HeadLine> lines,
    std::size_t line, const CellRules& rules)
{
    if (names.size() < 2 || (names.front() != "Source" && names.front() != "SOURCE")
        || line < kFewestSettings)
        return false;
    for (std::size_t i = line - kFewestSettings; i < line; ++i)
        if (!isSetting(lines[i], rules))
            return false;
    return true;
}

void replaceSourceKey(std::vector<std::string>& names, std::vector<std::string>& units)
{
    names.front().clear();
    if (!units.empty())
        names.front().swap(units.front());
}

} // namespace fanfold
