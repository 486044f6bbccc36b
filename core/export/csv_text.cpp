// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/csv_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace fanfold {

CsvText::CsvText(std::string_view header)
    : m_text(header)
{
    m_text += '\n';
}

CsvText& CsvText::cell(std::string_view utf8)
{
    separate();
    constexpr auto isSpecial
        = [](char c) { return c == ',' || c == '"' || c == '\r' || c == '\n'; };
    if (std::none_of(utf8.begin(), utf8.end(), isSpecial)) {
        m_text += utf8;
        return *this;
    }
    m_text += '"';
    for (const char c : utf8) {
        if (c == '"')
            m_text += '"';
        m_text += c;
    }
    m_text += '"';
    return *this;
}

CsvText& CsvText::cell(std::uint64_t value)
{
    separate();
    char digits[20];
    m_text.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
    return *this;
}

CsvText& CsvText::cell(double value)
{
    separate();
    char digits[32];
    if (!std::isnan(value))
        m_text.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
    return *this;
}

void CsvText::endRow()
{
    m_text += '\n';
    m_atStart = true;
}

void CsvText::separate()
{
    if (!m_atStart)
        m_text += ',';
    m_atStart = false;
}

} // namespace fanfold
