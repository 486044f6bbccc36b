// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file_path.h"

#include <QFile>

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace fanfold {

namespace {

// Length of the valid UTF-8 sequence at the start of text, 0 if there is none (RFC 3629).
std::size_t utf8SequenceLength(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(0);
    if (first < 0x80)
        return 1;
    std::size_t length = 0;
    unsigned char low = 0x80;
    unsigned char high = 0xBF;
    if (first >= 0xC2 && first <= 0xDF) {
        length = 2;
    } else if (first >= 0xE0 && first <= 0xEF) {
        length = 3;
        if (first == 0xE0)
            low = 0xA0;
        if (first == 0xED)
            high = 0x9F;
    } else if (first >= 0xF0 && first <= 0xF4) {
        length = 4;
        if (first == 0xF0)
            low = 0x90;
        if (first == 0xF4)
            high = 0x8F;
    }
    if (length == 0 || text.size() < length || byte(1) < low || byte(1) > high)
        return 0;
    for (std::size_t i = 2; i < length; ++i)
        if (byte(i) < 0x80 || byte(i) > 0xBF)
            return 0;
    return length;
}

QString hexEscape(unsigned value)
{
    return QStringLiteral("\\x%1").arg(value, 2, 16, QLatin1Char('0'));
}

// Marks that turn the direction of the text after them: a name could show as another one.
bool turnsText(QChar character)
{
    const char16_t unit = character.unicode();
    return unit == 0x200E || unit == 0x200F || (unit >= 0x202A && unit <= 0x202E)
        || (unit >= 0x2066 && unit <= 0x2069);
}

} // namespace

FilePath::FilePath(std::string bytes)
    : m_bytes(std::move(bytes))
{
}

FilePath FilePath::fromText(const QString& text)
{
    return FilePath(QFile::encodeName(text).toStdString());
}

std::string_view FilePath::name() const
{
    const std::string_view all = m_bytes;
    const auto slash = all.rfind('/');
    return slash == std::string_view::npos ? all : all.substr(slash + 1);
}

FilePath FilePath::parent() const
{
    const auto slash = m_bytes.rfind('/');
    if (slash == std::string::npos)
        return FilePath(".");
    return FilePath(slash == 0 ? "/" : m_bytes.substr(0, slash));
}

FilePath FilePath::joined(std::string_view child) const
{
    std::string bytes = m_bytes;
    if (!bytes.empty() && bytes.back() != '/')
        bytes += '/';
    return FilePath(bytes.append(child));
}

QString FilePath::shown() const
{
    return shownBytes(m_bytes);
}

QString FilePath::shownName() const
{
    return shownBytes(name());
}

FilePath absolutePath(const FilePath& path)
{
    std::error_code failed;
    std::filesystem::path absolute = std::filesystem::absolute(path.bytes(), failed);
    if (failed)
        return path;
    absolute = absolute.lexically_normal();
    if (!absolute.has_filename() && absolute.has_relative_path())
        absolute = absolute.parent_path();
    return FilePath(absolute.string());
}

QString shownBytes(std::string_view bytes)
{
    QString text;
    text.reserve(static_cast<qsizetype>(bytes.size()));
    std::size_t from = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t length = utf8SequenceLength(bytes.substr(at));
        if (length > 0) {
            at += length;
            continue;
        }
        text += QString::fromUtf8(bytes.data() + from, static_cast<qsizetype>(at - from));
        text += hexEscape(static_cast<unsigned char>(bytes[at]));
        from = ++at;
    }
    return text
        += QString::fromUtf8(bytes.data() + from, static_cast<qsizetype>(bytes.size() - from));
}

std::string shownUtf8(std::string_view bytes)
{
    const bool isAscii = std::all_of(
        bytes.begin(), bytes.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
    return isAscii ? std::string(bytes) : shownBytes(bytes).toStdString();
}

QString shownInOneLine(const QString& text)
{
    QString line;
    line.reserve(text.size());
    for (const QChar character : text) {
        if (character == QLatin1Char('\n'))
            line += QStringLiteral("\\n");
        else if (character == QLatin1Char('\t'))
            line += QStringLiteral("\\t");
        else if (character.category() == QChar::Other_Control)
            line += hexEscape(character.unicode());
        else if (turnsText(character))
            line += QStringLiteral("\\u%1").arg(character.unicode(), 4, 16, QLatin1Char('0'));
        else
            line += character;
    }
    return line;
}

} // namespace fanfold
