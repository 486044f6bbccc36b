// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readers/csv_writer.h"

#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace fanfold {

namespace {

constexpr std::size_t kLargeBytes = std::size_t{1} << 16;

// Beside what the standard asks for, whatever could be mistaken for another dialect: other
// delimiters, a blank behind each comma, a single quote, a comment at the start of a row.
bool needsQuotes(std::string_view text, bool isFirst)
{
    if (text.empty())
        return false;
    constexpr std::string_view kStarts = " '";
    constexpr std::string_view kRowStarts = "#%!*/";
    return text.find_first_of(",\"\r\n;\t|") != std::string_view::npos
        || kStarts.find(text.front()) != std::string_view::npos
        || (isFirst && kRowStarts.find(text.front()) != std::string_view::npos);
}

} // namespace

void CsvWriter::separate()
{
    if (m_rowHasCells)
        m_buffer += ',';
    m_rowHasCells = true;
}

void CsvWriter::writeCell(std::string_view text)
{
    const bool isFirst = !m_rowHasCells;
    separate();
    if (!needsQuotes(text, isFirst)) {
        m_buffer += text;
        return;
    }
    m_buffer += '"';
    for (const char c : text) {
        m_buffer += c;
        if (c == '"')
            m_buffer += '"';
    }
    m_buffer += '"';
}

void CsvWriter::writeDoubled(std::string_view text)
{
    const bool isFirst = !m_rowHasCells;
    separate();
    if (needsQuotes(text, isFirst))
        m_buffer.append(1, '"').append(text).append(1, '"');
    else
        m_buffer += text;
}

void CsvWriter::endRow()
{
    // A row of one empty cell would be a blank line, which readers skip.
    if (m_buffer.size() == m_rowStart)
        m_buffer += "\"\"";
    m_buffer += "\r\n";
    m_rowStart = m_buffer.size();
    m_rowHasCells = false;
}

void CsvWriter::appendRows(CsvWriter& other)
{
    m_buffer += other.m_buffer;
    m_rowStart = m_buffer.size();
    other.dropRows();
}

void CsvWriter::dropRows()
{
    m_buffer.clear();
    m_rowStart = 0;
}

Result<void> CsvWriter::flushIfLarge()
{
    return m_buffer.size() < kLargeBytes ? Result<void>() : flush();
}

Result<void> CsvWriter::flush()
{
    std::string_view left = m_buffer;
    while (!left.empty()) {
        const ssize_t written = ::write(m_descriptor, left.data(), left.size());
        if (written >= 0) {
            left.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno == EAGAIN) {
            pollfd ready{m_descriptor, POLLOUT, 0};
            ::poll(&ready, 1, -1);
        } else if (errno != EINTR) {
            return failure(ErrorCode::outputNotWritable, std::generic_category().message(errno),
                Stage::writing);
        }
    }
    m_buffer.clear();
    m_rowStart = 0;
    return {};
}

} // namespace fanfold
