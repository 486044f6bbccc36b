// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readers/column_pattern.h"

#include "core/readers/number_parser.h"

#include <algorithm>

namespace fanfold {

namespace {

constexpr std::size_t kNearlyAllPercent = 80;

} // namespace

ColumnPattern::ColumnPattern(const CellRules& rules, const NumberStyle& style, std::size_t cells)
    : m_rules(rules)
    , m_style(style)
    , m_width(cells)
    , m_numeric(cells)
{
}

void ColumnPattern::split(std::string_view line)
{
    splitRecord(line.data(), line.data() + line.size(), true, m_rules, m_cells);
}

bool ColumnPattern::hasWidth(std::string_view line)
{
    split(line);
    return m_cells.size() == m_width;
}

ColumnPattern::Votes ColumnPattern::votesOf(std::span<const std::string_view> samples)
{
    Votes votes{std::vector<std::size_t>(m_width), std::vector<std::size_t>(m_width)};
    for (const std::string_view line : samples) {
        if (!hasWidth(line))
            continue;
        for (std::size_t i = 0; i < m_width; ++i)
            if (isNumber(m_cells[i].text))
                ++votes.numbers[i];
            else if (!isMissing(m_cells[i].text))
                ++votes.texts[i];
    }
    return votes;
}

void ColumnPattern::learnRoughly(std::span<const std::string_view> samples)
{
    std::vector<std::string_view> fitting;
    for (const std::string_view line : samples)
        if (hasWidth(line))
            fitting.push_back(line);
    const std::span<const std::string_view> all = fitting;
    const Votes early = votesOf(all.first(all.size() / 2));
    const Votes late = votesOf(all.subspan(all.size() / 2));
    for (std::size_t i = 0; i < m_width; ++i) {
        const std::size_t numbers = early.numbers[i] + late.numbers[i];
        m_anyNumbers = m_anyNumbers || numbers > 0;
        m_numeric[i]
            = late.numbers[i] >= late.texts[i] || numbers >= early.texts[i] + late.texts[i];
    }
}

void ColumnPattern::learnTypes(std::span<const std::string_view> samples)
{
    std::size_t last = samples.size();
    while (m_anyNumbers && last > 0 && !isDataLine(samples[last - 1]))
        --last;
    if (last == 0)
        return;
    const Votes votes = votesOf(samples.first(last));
    for (std::size_t i = 0; i < m_width; ++i)
        m_numeric[i]
            = votes.numbers[i] * 100 >= kNearlyAllPercent * (votes.numbers[i] + votes.texts[i]);
}

bool ColumnPattern::isDataLine(std::string_view line)
{
    if (!hasWidth(line))
        return false;
    std::size_t numbers = 0;
    std::size_t texts = 0;
    bool firstIsNumber = false;
    for (std::size_t i = 0; i < m_width; ++i) {
        if (!m_numeric[i])
            continue;
        if (isNumber(m_cells[i].text)) {
            firstIsNumber |= numbers + texts == 0;
            ++numbers;
        } else if (!isMissing(m_cells[i].text)) {
            ++texts;
        }
    }
    // A bad number in a row is likelier than one in a header, where the first name is no number.
    return texts == 0 ? numbers > 0 : firstIsNumber && numbers >= texts;
}

} // namespace fanfold
