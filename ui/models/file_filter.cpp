// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/file_filter.h"

#include <QLocale>

#include <algorithm>

namespace fanfold {

namespace {

bool isAscii(std::string_view text)
{
    return std::all_of(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// needle is lower case.
bool containsIgnoringCase(std::string_view text, std::string_view needle)
{
    return std::search(text.begin(), text.end(), needle.begin(), needle.end(), [](char a, char b) {
        return lower(a) == b;
    }) != text.end();
}

std::string_view nameOf(std::string_view path)
{
    const auto slash = path.rfind('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::optional<double> numberIn(const QString& text)
{
    bool ok = false;
    double value = QLocale().toDouble(text, &ok);
    if (!ok)
        value = QLocale::c().toDouble(text, &ok);
    return ok ? std::optional(value) : std::nullopt;
}

} // namespace

FileFilter::FileFilter(const QString& text)
{
    for (const QString& part : text.split(u' ', Qt::SkipEmptyParts)) {
        const QChar first = part.front();
        if (first == u'<' || first == u'>' || first == u'=') {
            if (const auto value = numberIn(part.mid(1)))
                m_comparisons.push_back({first.toLatin1(), *value});
            if (part.size() == 1 || numberIn(part.mid(1)))
                continue; // a lone sign is a comparison being typed
        }
        Word word;
        word.text = part;
        if (part.contains(u'*') || part.contains(u'?'))
            word.glob = QRegularExpression::fromWildcard(part, Qt::CaseInsensitive);
        else if (const QByteArray bytes = part.toUtf8(); isAscii(bytes.toStdString()))
            word.plain = bytes.toLower().toStdString();
        m_words.push_back(std::move(word));
    }
}

bool FileFilter::matchesName(std::string_view relativePath) const
{
    return std::all_of(m_words.begin(), m_words.end(), [&](const Word& word) {
        if (word.glob)
            return word.glob->match(shownBytes(nameOf(relativePath))).hasMatch();
        if (!word.plain.empty() && isAscii(relativePath))
            return containsIgnoringCase(relativePath, word.plain);
        return shownBytes(relativePath).contains(word.text, Qt::CaseInsensitive);
    });
}

bool FileFilter::matchesNumber(bool known, double rows) const
{
    return std::all_of(m_comparisons.begin(), m_comparisons.end(), [&](const Comparison& c) {
        if (!known)
            return false;
        return c.operation == '<' ? rows < c.value
            : c.operation == '>'  ? rows > c.value
                                  : rows == c.value;
    });
}

std::vector<bool> matchingNames(
    const FileFilter& filter, const FileList& files, const CancelToken& cancel)
{
    constexpr std::size_t kCancelEvery = 1024;
    std::vector<bool> matches(files.size());
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (i % kCancelEvery == 0 && cancel.isCancelled())
            break;
        matches[i] = filter.matchesName(files[i].relative);
    }
    return matches;
}

} // namespace fanfold
