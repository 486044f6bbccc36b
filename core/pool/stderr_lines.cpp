// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pool/stderr_lines.h"

#include "core/base/file_path.h"

#include <algorithm>
#include <string_view>

namespace fanfold {

namespace {

constexpr qsizetype kMaxLine = 4096;
constexpr qsizetype kMaxTail = 64 * 1024;

QString shownLine(QByteArray line)
{
    if (line.endsWith('\r'))
        line.chop(1);
    return shownBytes(std::string_view(line.constData(), static_cast<std::size_t>(line.size())));
}

} // namespace

QStringList StderrLines::feed(const QByteArray& bytes)
{
    m_size += bytes.size();
    m_tail += bytes;
    if (m_tail.size() > kMaxTail)
        m_tail = m_tail.right(kMaxTail);

    m_unfinished += bytes;
    QStringList lines;
    qsizetype at = 0;
    for (;;) {
        const qsizetype end = m_unfinished.indexOf('\n', at);
        const qsizetype length = (end < 0 ? m_unfinished.size() : end) - at;
        if (length > kMaxLine) {
            lines += shownLine(m_unfinished.mid(at, kMaxLine));
            at += kMaxLine;
        } else if (end >= 0) {
            lines += shownLine(m_unfinished.mid(at, length));
            at = end + 1;
        } else {
            break;
        }
    }
    m_unfinished.remove(0, at);
    return lines;
}

QStringList StderrLines::finish()
{
    if (m_unfinished.isEmpty())
        return {};
    const QString line = shownLine(m_unfinished);
    m_unfinished.clear();
    return {line};
}

std::string StderrLines::lastWords(std::int64_t sinceSize) const
{
    constexpr qsizetype kMostLines = 3;
    constexpr qsizetype kMostCharacters = 500;
    const std::int64_t recent = std::clamp<std::int64_t>(m_size - sinceSize, 0, m_tail.size());
    const QList<QByteArray> all = m_tail.right(static_cast<qsizetype>(recent)).split('\n');
    QStringList lines;
    qsizetype room = kMostCharacters;
    for (auto line = all.rbegin(); line != all.rend() && lines.size() < kMostLines; ++line) {
        const QString text = shownLine(line->trimmed()).left(room);
        room -= text.size();
        if (!text.isEmpty())
            lines.prepend(text);
    }
    return lines.join(QLatin1Char('\n')).toStdString();
}

} // namespace fanfold
