// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/header/column_pattern.h"

#include "core/cells/number_parser.h"
#include "core/cells/time_parser.h"

#include <algorithm>

namespace fanfold {

namespace {

constexpr std::size_t kNearlyAllPercent = 80;
constexpr std::size_t kHeaderRow = 1;

} // namespace

ColumnPattern::ColumnPattern(const CellRules& rules, const NumberStyle& style, std::size_t cells,
    std::vector<NumberStyle> mixedStyles)
    : m_rules(rules)
    , m_style(style)
    , m_mixedStyles(std::move(mixedStyles))
    , m_width(cells)
    , m_types(cells, ColumnType::text)
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

std::vector<bool> ColumnPattern::numeric() const
{
    std::vector<bool> numeric(m_width);
    for (std::size_t i = 0; i < m_width; ++i)
        numeric[i] = hasValues(m_types[i]);
    return numeric;
}

void ColumnPattern::readCells(std::span<const std::string_view> samples)
{
    m_readings.clear();
    m_readings.reserve(samples.size() * m_width);
    m_anyOverflow = false;
    for (const std::string_view line : samples) {
        if (!hasWidth(line))
            continue;
        for (std::size_t i = 0; i < m_width; ++i) {
            const std::string_view text = m_cells[i].text;
            m_readings.push_back(isNumberAt(i, text) ? Reading::number
                    : timeTraitsOf(text).mayBeTime() ? Reading::time
                    : isMissing(text)                ? Reading::missing
                    : isOverflow(text)               ? Reading::overflow
                                                     : Reading::text);
            m_anyOverflow = m_anyOverflow || m_readings.back() == Reading::overflow;
        }
    }
}

ColumnPattern::Votes ColumnPattern::votesOf(std::size_t fromRow, std::size_t toRow) const
{
    Votes votes{std::vector<std::size_t>(m_width), std::vector<std::size_t>(m_width),
        std::vector<std::size_t>(m_width)};
    for (std::size_t row = fromRow; row < toRow; ++row)
        for (std::size_t i = 0; i < m_width; ++i) {
            const Reading reading = m_readings[row * m_width + i];
            votes.numbers[i] += reading == Reading::number ? 1U : 0U;
            votes.times[i] += reading == Reading::time ? 1U : 0U;
            votes.texts[i] += reading == Reading::text ? 1U : 0U;
        }
    if (!m_anyOverflow)
        return votes;
    for (std::size_t at = fromRow * m_width; at < toRow * m_width; ++at)
        votes.texts[at % m_width]
            += m_readings[at] == Reading::overflow && votes.numbers[at % m_width] == 0 ? 1U : 0U;
    return votes;
}

void ColumnPattern::learnRoughly(std::span<const std::string_view> samples)
{
    readCells(samples);
    const std::size_t rows = m_readings.size() / m_width;
    const Votes early = votesOf(0, rows / 2);
    const Votes late = votesOf(rows / 2, rows);
    for (std::size_t i = 0; i < m_width; ++i) {
        const std::size_t values = early.values(i) + late.values(i);
        const std::size_t texts = early.texts[i] + late.texts[i];
        const bool mostly = values == 0
            ? late.texts[i] == 0 && texts <= kHeaderRow // a name above blanks
            : late.values(i) >= late.texts[i] || values >= texts;
        const bool timesWin = early.times[i] + late.times[i] > early.numbers[i] + late.numbers[i];
        m_anyNumbers = m_anyNumbers || values > 0;
        m_types[i] = !mostly ? ColumnType::text : timesWin ? ColumnType::time : ColumnType::number;
    }
}

RowEvidence ColumnPattern::learnTypes(std::span<const std::string_view> samples)
{
    readCells(samples);
    const std::size_t rows = m_readings.size() / m_width;
    const auto numbers = std::count_if(m_readings.begin(), m_readings.end(),
        [](Reading reading) { return reading == Reading::number || reading == Reading::missing; });
    const auto share = [](std::size_t some, std::size_t all) {
        return all == 0 ? 1 : static_cast<double>(some) / static_cast<double>(all);
    };
    const RowEvidence evidence{
        share(rows, samples.size()), share(static_cast<std::size_t>(numbers), m_readings.size())};
    std::size_t last = samples.size();
    std::size_t lastRow = rows;
    while (m_anyNumbers && last > 0 && !isDataLine(samples[last - 1])) {
        lastRow -= m_cells.size() == m_width ? 1 : 0;
        --last;
    }
    if (last == 0)
        return evidence;
    const Votes votes = votesOf(0, lastRow);
    for (std::size_t i = 0; i < m_width; ++i) {
        const std::size_t enough = kNearlyAllPercent * (votes.values(i) + votes.texts[i]);
        m_types[i] = votes.numbers[i] * 100 >= enough ? ColumnType::number
            : votes.times[i] * 100 >= enough          ? ColumnType::time
                                                      : ColumnType::text;
    }
    return evidence;
}

bool ColumnPattern::fits(std::size_t cell) const
{
    const std::string_view text = m_cells[cell].text;
    return m_types[cell] == ColumnType::time ? timeTraitsOf(text).mayBeTime()
                                             : isNumberAt(cell, text);
}

bool ColumnPattern::isDataLine(std::string_view line)
{
    if (!hasWidth(line))
        return false;
    std::size_t numbers = 0;
    std::size_t texts = 0;
    bool firstIsNumber = false;
    for (std::size_t i = 0; i < m_width; ++i) {
        if (!hasValues(m_types[i]))
            continue;
        if (fits(i)) {
            firstIsNumber |= numbers + texts == 0;
            ++numbers;
        } else if (!isMissing(m_cells[i].text) && !isOverflow(m_cells[i].text)) {
            ++texts;
        }
    }
    // A bad number in a row is likelier than one in a header, where the first name is no number.
    return texts == 0 ? numbers > 0 : firstIsNumber && numbers >= texts;
}

} // namespace fanfold
