// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/header/aligned_names.h"

#include "core/header/placed_words.h"

#include <algorithm>
#include <map>

namespace fanfold {

namespace {

constexpr std::size_t kLooksAt = 64; ///< rows
constexpr std::size_t kFewestRows = 2;
constexpr std::size_t kLongestLine = 4096;

bool hasPlaces(std::string_view line)
{
    return line.size() <= kLongestLine && line.find_first_of("\t\"") == std::string_view::npos;
}

// The place of nearly all of them.
std::optional<std::size_t> commonPlace(const std::map<std::size_t, std::size_t>& counts)
{
    std::size_t all = 0;
    auto most = counts.begin();
    for (auto at = counts.begin(); at != counts.end(); ++at) {
        all += at->second;
        if (at->second > most->second)
            most = at;
    }
    return most->second * 10 >= all * 9 ? std::optional(most->first) : std::nullopt;
}

// Words with one blank between them stand above values of their length by chance.
bool hasBlanksToSpare(const std::vector<PlacedWord>& words)
{
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i].from > (i == 0 ? 0 : words[i - 1].to + 1))
            return true;
    return false;
}

} // namespace

AlignedColumns::AlignedColumns(std::span<const HeadLine> rows, const TableShape& shape)
{
    std::vector<std::vector<PlacedWord>> lines;
    for (std::size_t i = 0; i < rows.size() && lines.size() < kLooksAt; ++i) {
        if (rows[i].kind != LineKind::content || !hasPlaces(rows[i].text))
            continue;
        std::vector<PlacedWord> words = placedWords(rows[i].text);
        if (words.size() == shape.cells)
            lines.push_back(std::move(words));
    }
    if (lines.size() < kFewestRows)
        return;
    std::vector<Column> columns(shape.cells);
    for (std::size_t i = 0; i < shape.cells; ++i) {
        Column& column = columns[i];
        column.from = lines.front()[i].from;
        std::map<std::size_t, std::size_t> begins;
        std::map<std::size_t, std::size_t> ends;
        for (const std::vector<PlacedWord>& words : lines) {
            column.from = std::min(column.from, words[i].from);
            column.to = std::max(column.to, words[i].to);
            ++begins[words[i].from];
            ++ends[words[i].to];
        }
        column.begin = commonPlace(begins);
        column.end = commonPlace(ends);
        if (i > 0 && column.from < columns[i - 1].to)
            return;
    }
    m_columns = std::move(columns);
}

bool AlignedColumns::sharesEdge(const Column& column, std::size_t from, std::size_t to) const
{
    return column.begin == from || column.end == to;
}

// The one that shares an edge, or else the only one below.
std::optional<std::size_t> AlignedColumns::columnOf(std::size_t from, std::size_t to) const
{
    std::optional<std::size_t> below;
    bool isOnly = true;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const Column& column = m_columns[i];
        if (column.from >= to || column.to <= from)
            continue;
        if (sharesEdge(column, from, to))
            return i;
        isOnly = !below;
        below = i;
    }
    return isOnly ? below : std::nullopt;
}

std::optional<std::vector<std::string>> AlignedColumns::namesIn(std::string_view line) const
{
    if (m_columns.empty() || !hasPlaces(line))
        return std::nullopt;
    const std::vector<PlacedWord> words = placedWords(line);
    if (words.empty() || !hasBlanksToSpare(words))
        return std::nullopt;
    std::vector<std::optional<std::size_t>> columns;
    columns.reserve(words.size());
    for (const PlacedWord& word : words)
        columns.push_back(columnOf(word.from, word.to));
    // a word above no column belongs to the word that a single blank parts it from
    const auto isClose = [&](std::size_t i) { return words[i + 1].from == words[i].to + 1; };
    for (std::size_t i = words.size() - 1; i-- > 0;)
        if (!columns[i] && isClose(i) && (i == 0 || !isClose(i - 1)))
            columns[i] = columns[i + 1];
    for (std::size_t i = 1; i < words.size(); ++i)
        if (!columns[i] && isClose(i - 1))
            columns[i] = columns[i - 1];
    std::vector<std::string> names(m_columns.size());
    std::size_t named = 0;
    std::size_t atEdge = 0;
    for (std::size_t i = 0; i < words.size();) {
        if (!columns[i])
            return std::nullopt;
        std::size_t last = i;
        std::string& name = names[*columns[i]];
        name = words[i].text;
        for (; last + 1 < words.size() && columns[last + 1] == columns[i]; ++last)
            name += ' ' + std::string(words[last + 1].text);
        const Column& column = m_columns[*columns[i]];
        const bool isAmid = last == i && words[i].from >= column.from && words[i].to <= column.to;
        const bool isAtEdge = sharesEdge(column, words[i].from, words[last].to);
        if (!isAtEdge && !isAmid)
            return std::nullopt;
        ++named;
        atEdge += isAtEdge ? 1U : 0U;
        i = last + 1;
    }
    return atEdge * 3 >= named * 2 ? std::optional(std::move(names)) : std::nullopt;
}

} // namespace fanfold
