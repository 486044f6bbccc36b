// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/box_table.h"

#include "core/cells/box_drawing.h"
#include "core/cells/left_out_rows.h"
#include "core/cells/number_parser.h"
#include "core/layout/type_rows.h"

#include <algorithm>
#include <map>

namespace fanfold {

namespace {

constexpr std::size_t kBarsOfOneColumn = 2;

std::size_t countBars(std::string_view line)
{
    std::size_t bars = 0;
    for (auto at = findBoxBar(line); at != std::string_view::npos; at = findBoxBar(line)) {
        line.remove_prefix(at + kBoxCharacterBytes);
        ++bars;
    }
    return bars;
}

bool isFramed(std::string_view line)
{
    line = trimmed(line);
    return beginsWithBoxBar(line) && line.size() > kBoxCharacterBytes
        && beginsWithBoxBar(line.substr(line.size() - kBoxCharacterBytes));
}

// Whether blanks part a cell once more: the only bar may stand behind the numbers of rows.
bool holdsGaps(std::string_view line)
{
    line = trimmed(line);
    for (auto at = line.find("  "); at != std::string_view::npos; at = line.find("  ", at)) {
        const std::string_view before = line.substr(0, at);
        const bool isBehindBar = before.size() >= kBoxCharacterBytes
            && beginsWithBoxBar(before.substr(before.size() - kBoxCharacterBytes));
        at = std::min(line.find_first_not_of(' ', at), line.size());
        if (!isBehindBar && !beginsWithBoxBar(line.substr(at)))
            return true;
    }
    return false;
}

struct Bars {
    std::size_t each = 0; ///< in the lines that are cut alike
    std::size_t lines = 0;
    bool areFramed = true;
};

class BoxCounter {
public:
    void add(std::string_view line)
    {
        if (trimmed(line).empty())
            return;
        if (isBoxRule(line)) {
            m_hasRule = true;
            return;
        }
        ++m_lines;
        const std::size_t bars = countBars(line);
        if (bars == 0 || (bars == 1 && holdsGaps(line)))
            return;
        Bars& alike = m_alike[bars];
        alike.each = bars;
        ++alike.lines;
        alike.areFramed = alike.areFramed && isFramed(line);
    }

    Bars most() const
    {
        Bars most;
        for (const auto& [count, bars] : m_alike)
            if (bars.lines > most.lines)
                most = bars;
        return most;
    }

    bool isBox() const
    {
        const Bars bars = most();
        const bool isOneColumn = bars.areFramed && bars.each == kBarsOfOneColumn;
        return m_hasRule && bars.lines >= 2 && bars.lines * 4 >= m_lines * (isOneColumn ? 3 : 1);
    }

private:
    std::map<std::size_t, Bars> m_alike;
    std::size_t m_lines = 0;
    bool m_hasRule = false;
};

// Blank where columns are left out.
bool isTypeOrBlank(std::string_view text)
{
    return text.empty() || isTypeName(text);
}

template <typename Test> bool areAll(const std::vector<Cell>& cells, Test test)
{
    return std::all_of(
        cells.begin(), cells.end(), [&](const Cell& cell) { return test(cell.text); });
}

void splitLine(std::string_view line, const CellRules& rules, std::vector<Cell>& cells)
{
    splitRecord(line.data(), line.data() + line.size(), true, rules, cells);
}

// Lines between the names, the first that bars cut, and the rule below them.
void hideTypes(std::vector<HeadLine>& lines, const CellRules& rules)
{
    const auto names = std::find_if(lines.begin(), lines.end(), [](const HeadLine& line) {
        return line.kind == LineKind::content && countBars(line.text) > 0;
    });
    const auto end = std::find_if(
        names, lines.end(), [](const HeadLine& line) { return line.kind == LineKind::ruler; });
    if (end == lines.end())
        return;
    std::vector<Cell> cells;
    for (auto line = names + 1; line < end; ++line) {
        splitLine(line->text, rules, cells);
        const bool areDashes = areAll(cells, [](std::string_view text) {
            return text.find_first_not_of('-') == std::string_view::npos;
        });
        if (areDashes || areAll(cells, isTypeOrBlank))
            line->kind = LineKind::ruler;
    }
}

} // namespace

bool isDrawnAsBox(std::string_view head)
{
    if (head.find("\xE2\x94") == std::string_view::npos
        && head.find("\xE2\x95") == std::string_view::npos)
        return false;
    BoxCounter counter;
    for (std::size_t at = 0; at < head.size();) {
        const std::size_t end = std::min(head.find_first_of("\r\n", at), head.size());
        counter.add(head.substr(at, end - at));
        at = end + 1;
    }
    return counter.isBox();
}

void readAsBox(std::vector<HeadLine>& lines, CellRules& rules)
{
    BoxCounter counter;
    for (const HeadLine& line : lines)
        counter.add(line.text);
    rules.setDelimiter(kBoxBar);
    rules.edge = counter.most().areFramed ? rules.delimiter : '\0';
    hideTypes(lines, rules);
    std::vector<Cell> cells;
    for (HeadLine& line : lines) {
        if (line.kind != LineKind::content)
            continue;
        splitLine(line.text, rules, cells);
        if (standForRowsLeftOut(cells))
            line.kind = LineKind::ruler;
    }
}

} // namespace fanfold
