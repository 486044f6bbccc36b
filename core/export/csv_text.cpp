// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/csv_text.h"

#include "core/base/number_text.h"

namespace fanfold {

CsvText::CsvText(std::string_view header)
    : m_text(header)
{
    m_text += '\n';
}

CsvText& CsvText::cell(std::string_view utf8)
{
    separate();
    if (utf8.find_first_of(",\"\r\n") == std::string_view::npos) {
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
    return cell(std::string_view(std::to_string(value)));
}

CsvText& CsvText::cell(double value)
{
    return cell(std::string_view(shortestText(value)));
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
