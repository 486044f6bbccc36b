// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readers/data_sets.h"

#include "core/cells/number_parser.h"
#include "core/header/comment_header.h"
#include "core/header/header_finder.h"

#include <algorithm>

namespace fanfold {

namespace {

bool hasLetter(std::string_view text)
{
    return std::any_of(text.begin(), text.end(),
        [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

} // namespace

// A range that begins amid the table has no line to begin with.
DataSets::DataSets(const TableLayout& layout)
    : m_layout(layout)
    , m_isAmid(layout.dialect.firstDataLine == 0)
    , m_rows(m_isAmid ? 2 : 0)
{
    if (layout.headerCells.empty() || layout.nameComment.empty())
        return;
    const std::size_t first = layout.nameComment.find(layout.headerCells.front());
    if (first != std::string::npos)
        m_lead = layout.nameComment.substr(0, first);
}

void DataSets::sawBlank(std::int64_t line)
{
    ++m_blanks;
    m_isSpaced = m_isSpaced || (m_blanks > 1 && m_rows == 1);
    if (m_comments == 0)
        m_firstLine = line + 1;
}

void DataSets::sawComment(std::string_view text, std::int64_t line)
{
    if (m_blanks == 1) // two must follow each other
        m_blanks = 0;
    if (m_comments++ == 0 && m_blanks == 0)
        m_firstLine = line;
    text = trimmed(text);
    if (m_lead.empty() || !text.starts_with(m_lead))
        return;
    m_restated = m_restated || text == m_layout.nameComment;
    m_renamed = m_renamed || namesOthers(text);
}

bool DataSets::begins(double first, double last, double x) const
{
    constexpr std::size_t kSurelyRows = 3;
    return m_renamed || (m_blanks > 1 && m_comments > 0) || m_isAmid
        || (m_rows >= kSurelyRows && x == first && last != first);
}

void DataSets::sawRows(std::size_t rows)
{
    m_rows += m_isSpaced ? 0 : rows;
    if (m_isSpaced)
        m_rows = 1;
    m_blanks = m_comments = 0;
    m_firstLine = -1;
    m_restated = m_renamed = false;
}

// Words behind a bare mark are names only if one of them was a name before: "# pump on".
bool DataSets::namesOthers(std::string_view text) const
{
    const std::vector<std::string>& before = m_layout.headerCells;
    TableShape shape;
    shape.rules = m_layout.rules;
    shape.cells = m_layout.columns.size();
    const std::vector<std::string> names = namesInComment(text.substr(m_lead.size()), shape);
    if (names.size() != before.size() || names == before)
        return false;
    const auto isOld = [&](const std::string& name) {
        return std::find(before.begin(), before.end(), name) != before.end();
    };
    return hasLetter(m_lead) || !m_layout.rules.isBlanks()
        || std::any_of(names.begin(), names.end(), isOld);
}

} // namespace fanfold
