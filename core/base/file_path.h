// SPDX-License-Identifier: GPL-3.0-or-later
// A path as the operating system knows it: bytes. It is a value, never looked at as text except for
// showing. Made by the scan, carried through frames, opened by the worker.
#pragma once

#include <QString>

#include <compare>
#include <string>
#include <string_view>

namespace fanfold {

class FilePath {
public:
    FilePath() = default;
    explicit FilePath(std::string bytes);

    /// The bytes that Qt would hand to open() for this text (used for paths from choosers and
    /// drops).
    static FilePath fromText(const QString& text);

    const std::string& bytes() const { return m_bytes; }
    const char* c_str() const { return m_bytes.c_str(); }
    bool isEmpty() const { return m_bytes.empty(); }

    /// Last component: "b.csv" of "/a/b.csv".
    std::string_view name() const;
    /// Everything before the last component; "." for a bare name, "/" for a child of the root.
    FilePath parent() const;
    FilePath joined(std::string_view child) const;

    /// For showing: UTF-8 decoded, bytes that are no UTF-8 as \xNN. Line breaks stay what they are.
    QString shown() const;
    /// The last component for showing.
    QString shownName() const;

    friend auto operator<=>(const FilePath&, const FilePath&) = default;

private:
    std::string m_bytes;
};

/// Absolute, without "." and ".." and without a slash at the end; nothing is looked up on disk but
/// the working folder.
FilePath absolutePath(const FilePath& path);

/// Bytes as text for showing: UTF-8 decoded, whatever is no UTF-8 as \xNN.
QString shownBytes(std::string_view bytes);

/// The same in UTF-8.
std::string shownUtf8(std::string_view bytes);

/// shownBytes() for one line: line breaks and other control characters as \n, \t, \xNN too.
QString shownInOneLine(const QString& text);

} // namespace fanfold
