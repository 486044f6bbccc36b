// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/header/section_marks.h"

#include <algorithm>
#include <array>
#include <string>

namespace fanfold {

namespace {

constexpr std::size_t kLongestMark = 80;

bool isLetterOrDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
        || static_cast<unsigned char>(c) >= 128;
}

// Lower case, one blank between words, nothing but letters and digits.
std::string wordsOf(std::string_view text)
{
    std::string words;
    for (const char c : text) {
        if (isLetterOrDigit(c))
            words += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        else if (!words.empty() && words.back() != ' ')
            words += ' ';
    }
    if (words.ends_with(' '))
        words.pop_back();
    return words;
}

template <std::size_t N>
bool holdsAny(std::string_view text, const std::array<std::string_view, N>& words)
{
    return std::any_of(words.begin(), words.end(),
        [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

bool hasBrackets(std::string_view text)
{
    return (text.front() == '[' && text.back() == ']')
        || (text.front() == '<' && text.back() == '>');
}

SectionMark bracketed(std::string_view words)
{
    constexpr std::array<std::string_view, 9> kTables{"data", "table", "values", "measurement",
        "points", "results", "spectrum", "curve", "trace"};
    constexpr std::array<std::string_view, 8> kOthers{
        "header", "info", "meta", "setting", "parameter", "comment", "setup", "config"};
    if (words.starts_with("end"))
        return words.find("header") != std::string_view::npos ? SectionMark::table
                                                              : SectionMark::end;
    return holdsAny(words, kTables) && !holdsAny(words, kOthers) ? SectionMark::table
                                                                 : SectionMark::other;
}

SectionMark unbracketed(std::string_view words, bool isDecorated)
{
    constexpr std::array<std::string_view, 9> kHeaderEnds{"end of header", "end header",
        "header end", "endofheader", "start of data", "data start", "data begin", "begin data",
        "start data"};
    constexpr std::array<std::string_view, 4> kBare{"data", "xydata", "end", "eoh"};
    if (std::find(kHeaderEnds.begin(), kHeaderEnds.end(), words) != kHeaderEnds.end())
        return SectionMark::table;
    const bool ofData = words.find("data") != std::string_view::npos;
    if (ofData && words.starts_with("begin "))
        return SectionMark::table;
    if (ofData && words.starts_with("end "))
        return SectionMark::end;
    // a bare word may as well be the name of the only column
    return isDecorated && std::find(kBare.begin(), kBare.end(), words) != kBare.end()
        ? SectionMark::table
        : SectionMark::none;
}

// "CURVE<tab>TABLE<tab>1234": a name, what follows and of how many rows.
bool isNamedTable(std::string_view text)
{
    constexpr std::string_view kTable = "\tTABLE";
    const auto at = text.find('\t');
    if (at == std::string_view::npos || !text.substr(at).starts_with(kTable))
        return false;
    const std::string_view rows = text.substr(at + kTable.size());
    return rows.empty()
        || (rows.front() == '\t' && rows.find_first_not_of("0123456789", 1) == rows.npos);
}

} // namespace

SectionMark sectionMarkOf(std::string_view line)
{
    constexpr std::string_view kAround = " \t\r,;|";
    const auto from = line.find_first_not_of(" \t");
    const auto last = line.find_last_not_of(kAround);
    if (from == std::string_view::npos || last == std::string_view::npos || last < from
        || last - from >= kLongestMark)
        return SectionMark::none;
    const std::string_view text = line.substr(from, last - from + 1);
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const bool isSigned = text.size() > 1 && std::string_view("+-.").find(text[0]) < 3;
    if (isDigit(text[isSigned ? 1 : 0])) // most lines of most files
        return SectionMark::none;
    if (isNamedTable(text))
        return SectionMark::table;
    if (isLetterOrDigit(text.front()) && isLetterOrDigit(text.back())
        && text.find_first_of("Dd") == std::string_view::npos)
        return SectionMark::none;
    if (text.find_first_of(",;\t|\"{") != std::string_view::npos)
        return SectionMark::none;
    const std::string words = wordsOf(text);
    const bool hasLetters = std::any_of(words.begin(), words.end(),
        [](char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 128; });
    if (!hasLetters)
        return SectionMark::none;
    const bool isDecorated = !isLetterOrDigit(text.front()) || !isLetterOrDigit(text.back());
    const SectionMark plain = unbracketed(words, isDecorated);
    return plain == SectionMark::none && hasBrackets(text) && text.front() == '[' ? bracketed(words)
                                                                                  : plain;
}

} // namespace fanfold
