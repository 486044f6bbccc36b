// SPDX-License-Identifier: GPL-3.0-or-later
// Takes a text apart from its front: digits, marks, words, names of months. Qt-free.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <string_view>

namespace fanfold {

class TextCursor {
public:
    explicit TextCursor(std::string_view text)
        : m_text(text)
    {
    }

    bool atEnd() const { return m_text.empty(); }
    char front() const { return m_text.empty() ? '\0' : m_text.front(); }
    std::size_t digits() const
    {
        std::size_t count = 0;
        while (count < m_text.size() && isDigit(m_text[count]))
            ++count;
        return count;
    }
    /// So many digits, which are there, as a number.
    unsigned number(std::size_t count)
    {
        unsigned value = 0;
        for (std::size_t i = 0; i < count; ++i)
            value = value * 10 + static_cast<unsigned>(m_text[i] - '0');
        m_text.remove_prefix(count);
        return value;
    }
    bool skip(char c)
    {
        if (front() != c)
            return false;
        m_text.remove_prefix(1);
        return true;
    }
    bool skipWord(std::string_view lowered)
    {
        if (m_text.size() < lowered.size()
            || !std::equal(lowered.begin(), lowered.end(), m_text.begin(),
                [](char a, char b) { return a == lower(b); }))
            return false;
        m_text.remove_prefix(lowered.size());
        return true;
    }
    bool skipOneOf(std::initializer_list<std::string_view> words)
    {
        return std::any_of(
            words.begin(), words.end(), [this](std::string_view word) { return skipWord(word); });
    }
    std::size_t skipBlanks()
    {
        const auto count = std::min(m_text.find_first_not_of(" \t"), m_text.size());
        m_text.remove_prefix(count);
        return count;
    }
    /// An English month, at least three letters of it: 1 to 12; 0 = none.
    unsigned month()
    {
        static constexpr std::array<std::string_view, 12> kMonths{"january", "february", "march",
            "april", "may", "june", "july", "august", "september", "october", "november",
            "december"};
        std::size_t letters = 0;
        while (letters < m_text.size() && isLetter(m_text[letters]))
            ++letters;
        for (unsigned i = 0; letters >= 3 && i < kMonths.size(); ++i)
            if (letters <= kMonths[i].size() && skipWord(kMonths[i].substr(0, letters)))
                return i + 1;
        return 0;
    }

private:
    static bool isDigit(char c) { return c >= '0' && c <= '9'; }
    static char lower(char c)
    {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    static bool isLetter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

    std::string_view m_text;
};

} // namespace fanfold
