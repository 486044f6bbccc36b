// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/header/settings_beside.h"

#include "core/cells/number_parser.h"
#include "core/text/text_encoding.h"

#include <algorithm>
#include <optional>

namespace fanfold {

namespace {

constexpr std::size_t kFewestColumns = 2; ///< the name of a setting and its value

bool isBlank(const Cell& cell)
{
    return trimmed(cell.text).empty();
}

std::size_t leadingBlanks(std::span<const Cell> cells)
{
    const auto filled = std::find_if_not(cells.begin(), cells.end(), isBlank);
    return static_cast<std::size_t>(filled - cells.begin());
}

bool areSamples(std::span<const Cell> cells)
{
    std::size_t numbers = 0;
    for (const Cell& cell : cells) {
        const CellKind kind = kindOf(cell.text);
        if (kind == CellKind::text)
            return false;
        numbers += kind == CellKind::missing ? 0U : 1U;
    }
    return numbers > 0;
}

// Samples are taken one after the other: their first column, the time, rises. In a table whose
// first columns are blank where they would repeat themselves it does so hardly ever, its header
// included.
class RisingColumn {
public:
    bool goesOn(const Cell& cell)
    {
        double value = 0;
        if (!parseNumber(cell.text, '.', value) && !parseNumber(cell.text, ',', value))
            return false;
        const bool rises = !m_last || value > *m_last;
        m_last = value;
        return rises;
    }

private:
    std::optional<double> m_last;
};

MetadataEntry entryOf(std::span<const Cell> cells)
{
    MetadataEntry entry;
    const std::string_view key = trimmed(cells.front().text);
    entry.key = toUtf8(key.substr(0, key.find_last_not_of(" =:") + 1));
    for (const Cell& cell : cells.subspan(1)) {
        if (isBlank(cell))
            continue;
        entry.value += entry.value.empty() ? "" : " ";
        entry.value += toUtf8(trimmed(cell.text));
    }
    return entry;
}

// Most tables end with a row whose first cell is not blank.
bool mayBeginBlank(std::string_view row, const CellRules& rules)
{
    return !rules.isBlanks() && !row.empty()
        && (row.front() == rules.delimiter || row.front() == '"' || row.front() == ' ');
}

} // namespace

SettingsBeside settingsBeside(
    std::span<const HeadLine> lines, std::span<const std::size_t> content, const TableShape& shape)
{
    if (shape.cells <= kFewestColumns || content.empty()
        || !mayBeginBlank(lines[content.back()].text, shape.rules))
        return {};
    std::vector<Cell> cells;
    const auto cut = [&](std::size_t index) {
        const std::string_view line = lines[index].text;
        splitRecord(line.data(), line.data() + line.size(), true, shape.rules, cells);
        return cells.size() == shape.cells;
    };
    if (!cut(content.back()))
        return {};
    SettingsBeside found{leadingBlanks(cells), {}};
    if (found.columns < kFewestColumns || found.columns == shape.cells)
        return {};
    RisingColumn times;
    for (const std::size_t index : content) {
        if (!cut(index) || !areSamples(std::span(cells).subspan(found.columns))
            || !times.goesOn(cells[found.columns]))
            return {};
        const std::span<const Cell> beside = std::span(cells).first(found.columns);
        const bool isSetting = kindOf(beside.front().text) == CellKind::text;
        if (!isSetting && (index == content.front() || leadingBlanks(beside) < found.columns))
            return {};
        if (isSetting && found.entries.size() < kMostMetadata)
            found.entries.push_back(entryOf(beside));
    }
    return found;
}

} // namespace fanfold
