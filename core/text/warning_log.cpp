// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/warning_log.h"

#include "core/text/text_encoding.h"

#include <algorithm>

namespace fanfold {

namespace {

constexpr std::size_t kLongestDetail = 200;

// As much of a text as a person wants to read, zeros left out.
std::string excerptOf(std::string_view text)
{
    std::string excerpt;
    for (const char c : text)
        if (c != '\0' && excerpt.size() < kLongestDetail)
            excerpt += c;
    return toUtf8(excerpt);
}

} // namespace

WarningLog::WarningLog(std::vector<Warning> warnings)
    : m_warnings(std::move(warnings))
{
}

void WarningLog::note(
    WarningCode code, std::int64_t line, std::string_view detail, std::uint64_t times)
{
    const auto known = std::find_if(m_warnings.begin(), m_warnings.end(),
        [&](const Warning& warning) { return warning.code == code; });
    if (known != m_warnings.end())
        known->times += times;
    else
        m_warnings.push_back({code, line, times, excerptOf(detail)});
}

} // namespace fanfold
