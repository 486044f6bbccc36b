// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/mixed_decimals.h"

#include "core/cells/number_parser.h"
#include "core/cells/number_sign.h"

#include <algorithm>

namespace fanfold {

namespace {

bool isMark(char c)
{
    return c == '.' || c == ',';
}

// Digits with one comma and one point between them, such as 5,12.345.
bool holdsBothMarks(std::string_view text)
{
    text.remove_prefix(signAt(text).bytes);
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return !text.empty() && isDigit(text.front()) && isDigit(text.back())
        && std::all_of(text.begin(), text.end(), [&](char c) { return isDigit(c) || isMark(c); })
        && std::count(text.begin(), text.end(), '.') == 1
        && std::count(text.begin(), text.end(), ',') == 1;
}

// How often a column's cells speak for what.
class ColumnEvidence {
public:
    explicit ColumnEvidence(const NumberStyle& file)
        : m_file(file)
        , m_other{file.decimal == '.' ? ',' : '.'}
    {
    }

    void see(std::string_view cell);

    bool hasOtherStyle() const
    {
        constexpr std::size_t kStray = 4; ///< so many times as often as the file's
        return m_others > std::max(kStray * m_files, m_texts);
    }
    /// All its marks may part thousands, or be the other decimal mark.
    bool isOpen() const
    {
        return m_open > 0 && m_files + m_others == 0 && (m_shorts == 0 || m_longs > 0);
    }
    bool isUnreadable() const { return m_unreadable > m_files + m_others + m_open + m_shorts; }
    bool hasFileMarks() const { return m_files > 0; }
    bool hasGroups() const { return m_groups > 0; }
    const NumberStyle& otherStyle() const { return m_other; }
    const std::string& example() const { return m_example; }

private:
    NumberStyle m_file;
    NumberStyle m_other;
    std::size_t m_files = 0; ///< numbers in the file's style alone, with a mark
    std::size_t m_groups = 0; ///< of them, with parted thousands
    std::size_t m_others = 0; ///< in the other style alone
    std::size_t m_open = 0; ///< 1.234 where points part thousands
    std::size_t m_shorts = 0; ///< whole numbers below 1000
    std::size_t m_longs = 0; ///< 1234: this column does not part its thousands
    std::size_t m_unreadable = 0;
    std::size_t m_texts = 0;
    std::string m_example; ///< the first cell of those that make the doubt
};

void ColumnEvidence::see(std::string_view cell)
{
    const std::string_view text = trimmed(cell);
    const CellKind kind = kindOf(text);
    const std::optional<Grouping> grouping = groupingOf(text);
    const auto take = [&](std::size_t& count) {
        if (m_example.empty())
            m_example = text;
        ++count;
    };
    if (kind == CellKind::integer && !grouping) {
        constexpr std::size_t kShort = 3;
        (text.size() - signAt(text).bytes <= kShort ? m_shorts : m_longs) += 1;
    } else if (grouping && grouping->isAmbiguous && grouping->thousands == m_file.thousands) {
        take(m_open);
    } else if (isNumberIn(text, m_file)) {
        ++m_files;
        m_groups += grouping ? 1U : 0U;
    } else if (grouping && grouping->decimal == m_other.decimal) {
        m_other.thousands = grouping->thousands;
        take(m_others);
    } else if (isNumberIn(text, m_other)) {
        take(m_others);
    } else if (holdsBothMarks(text)) {
        take(m_unreadable);
    } else if (kind == CellKind::text) {
        ++m_texts;
    }
}

std::string asRead(const std::string& example, const NumberStyle& style)
{
    std::string read;
    for (const char c : example)
        if (c != style.thousands)
            read += c == style.decimal ? '.' : c;
    return read;
}

std::string doubtText(const std::string& example, const NumberStyle& style, char elsewhere)
{
    return example + " read as " + asRead(example, style) + ", decimal "
        + (elsewhere == '.' ? "points" : "commas") + " stand in other columns";
}

} // namespace

bool mayMixDecimals(std::span<const std::string_view> lines, const CellRules& rules)
{
    const auto isIn = [&](char c) {
        return std::any_of(lines.begin(), lines.end(),
            [&](std::string_view line) { return line.find(c) != std::string_view::npos; });
    };
    if (rules.delimiter == ',' && (rules.quote == 0 || !isIn(rules.quote)))
        return false;
    return isIn(',') && isIn('.');
}

MixedDecimals findMixedDecimals(std::span<const std::string_view> lines, const CellRules& rules,
    std::size_t cells, const NumberStyle& file)
{
    std::vector<ColumnEvidence> columns(cells, ColumnEvidence(file));
    std::vector<Cell> row;
    for (const std::string_view line : lines) {
        splitRecord(line.data(), line.data() + line.size(), true, rules, row);
        if (row.size() == cells)
            for (std::size_t i = 0; i < cells; ++i)
                columns[i].see(row[i].text);
    }
    MixedDecimals found;
    const auto first = [&](bool (ColumnEvidence::*is)() const) {
        return std::find_if(columns.begin(), columns.end(),
            [&](const ColumnEvidence& column) { return (column.*is)(); });
    };
    const auto tell = [&](std::string doubt) {
        found.doubt += (found.doubt.empty() ? "" : "; ") + std::move(doubt);
    };
    const bool isSettled = first(&ColumnEvidence::hasGroups) != columns.end()
        || first(&ColumnEvidence::hasFileMarks) == columns.end();
    if (const auto other = first(&ColumnEvidence::hasOtherStyle); other != columns.end()) {
        found.columns.assign(cells, file);
        for (std::size_t i = 0; i < cells; ++i)
            if (columns[i].hasOtherStyle())
                found.columns[i] = columns[i].otherStyle();
        tell(doubtText(other->example(), other->otherStyle(), file.decimal));
    }
    if (const auto open = first(&ColumnEvidence::isOpen); !isSettled && open != columns.end())
        tell(doubtText(open->example(), file, file.decimal));
    if (const auto none = first(&ColumnEvidence::isUnreadable); none != columns.end())
        tell(none->example() + " read as text, no number has its comma and point there");
    return found;
}

} // namespace fanfold
