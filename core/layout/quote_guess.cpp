// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/quote_guess.h"

#include "core/layout/box_table.h"

#include <algorithm>
#include <cstddef>
#include <string>

namespace fanfold {

namespace {

constexpr std::size_t kLooksAt = std::size_t{1} << 16;
constexpr std::size_t kLongestCell = 4096; ///< longer ones do not vote

class QuoteCounter {
public:
    QuoteCounter(std::string_view text, char lineEnd)
        : m_text(text)
        , m_delimiters(",;\t|:^~&")
        , m_lineEnd(lineEnd)
    {
        // Blanks part cells where nothing else does; elsewhere they stand between words.
        if (text.find_first_of(",;\t|") == std::string_view::npos)
            m_delimiters += ' ';
    }

    struct Votes {
        std::size_t closed = 0;
        std::size_t open = 0;
        std::size_t escaped = 0; ///< the cell is well closed only if a backslash escapes
        std::size_t backslashEnds = 0; ///< the cell ends with a backslash
    };

    void count(std::string_view quotes)
    {
        bool atStart = true;
        for (std::size_t i = 0; i < m_text.size(); ++i) {
            const char c = m_text[i];
            if (c == m_lineEnd || m_delimiters.find(c) != std::string_view::npos) {
                atStart = true;
            } else if (atStart && quotes.find(c) != std::string_view::npos) {
                i = cellEnd(i);
                atStart = false;
            } else if (c != ' ') {
                atStart = false;
            }
        }
    }

    const Votes& votes(char quote) const { return quote == '\'' ? m_single : m_double; }

private:
    // Closing quote of the cell that opens at the given place; npos if it is too far.
    std::size_t closing(std::size_t open, bool escapes) const
    {
        const char quote = m_text[open];
        const std::size_t limit = std::min(m_text.size(), open + kLongestCell);
        for (std::size_t i = open + 1; i < limit; ++i) {
            if (escapes && m_text[i] == '\\')
                ++i;
            else if (m_text[i] == quote && i + 1 < limit && m_text[i + 1] == quote)
                ++i;
            else if (m_text[i] == quote)
                return i;
        }
        return std::string_view::npos;
    }

    bool endsCell(std::size_t close) const
    {
        if (close == std::string_view::npos)
            return false;
        const std::size_t after
            = m_text.find_first_not_of(m_lineEnd == '\r' ? " " : " \r", close + 1);
        return after == std::string_view::npos || m_text[after] == m_lineEnd
            || m_delimiters.find(m_text[after]) != std::string_view::npos
            || (after > close + 1 && m_delimiters.find(' ') != std::string_view::npos);
    }

    // Votes; the last place of the cell that opens there.
    std::size_t cellEnd(std::size_t open)
    {
        Votes& votes = m_text[open] == '\'' ? m_single : m_double;
        std::size_t close = closing(open, false);
        const std::size_t escapedClose = closing(open, true);
        const bool closes = endsCell(close);
        if (escapedClose != close && endsCell(escapedClose)) {
            ++votes.escaped;
            ++votes.closed;
            return escapedClose;
        }
        if (escapedClose != close && closes)
            ++votes.backslashEnds;
        ++(closes ? votes.closed : votes.open);
        return closes ? close : open;
    }

    std::string_view m_text;
    std::string m_delimiters;
    char m_lineEnd;
    Votes m_single;
    Votes m_double;
};

} // namespace

Quoting guessQuoting(std::string_view head, char lineEnd, std::optional<char> fixedQuote)
{
    const std::string_view text = head.substr(0, kLooksAt);
    Quoting quoting{fixedQuote.value_or('"'), 0};
    const auto holds = [&](char c) { return text.find(c) != std::string_view::npos; };
    if (quoting.quote == 0 || !(holds('"') || holds('\'') || holds(quoting.quote)))
        return quoting;
    if (!fixedQuote && isDrawnAsBox(text))
        return {0, 0};
    const std::string quotes = fixedQuote ? std::string(1, *fixedQuote) : std::string("\"'");
    QuoteCounter counter(text, lineEnd);
    counter.count(quotes);
    const auto& singles = counter.votes('\'');
    if (!fixedQuote && singles.closed > counter.votes('"').closed
        && singles.closed > 4 * singles.open)
        quoting.quote = '\'';
    const auto& chosen = counter.votes(quoting.quote);
    if (chosen.escaped > chosen.backslashEnds)
        quoting.escape = '\\';
    return quoting;
}

} // namespace fanfold
