// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/header/header_words.h"

#include <algorithm>

namespace fanfold {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

// Cuts at runs of so many blanks; a tab counts as many.
std::vector<std::string> cutAtBlanks(std::string_view line, std::size_t fewest)
{
    std::vector<std::string> words;
    std::size_t blanks = fewest;
    for (const char c : line) {
        if (isBlank(c)) {
            blanks += c == ' ' ? 1 : fewest;
            continue;
        }
        if (blanks >= fewest || words.empty())
            words.emplace_back();
        else
            words.back().append(blanks, ' ');
        words.back() += c;
        blanks = 0;
    }
    return words;
}

// "[deg", "C]" belong to each other and to the name before them.
std::vector<std::string> withBrackets(const std::vector<std::string>& words)
{
    std::vector<std::string> joined;
    bool isOpen = false;
    for (const std::string& word : words) {
        const bool opens = word.front() == '(' || word.front() == '[';
        if (!joined.empty() && (isOpen || opens))
            joined.back() += ' ' + word;
        else
            joined.push_back(word);
        const std::string& last = joined.back();
        isOpen
            = std::count(last.begin(), last.end(), '(') > std::count(last.begin(), last.end(), ')')
            || std::count(last.begin(), last.end(), '[')
                > std::count(last.begin(), last.end(), ']');
    }
    return joined;
}

} // namespace

std::vector<std::string> headerWords(std::string_view line, std::size_t columns)
{
    std::vector<std::string> words = cutAtBlanks(line, 1);
    if (words.size() <= columns)
        return words;
    if (std::vector<std::string> joined = withBrackets(words); joined.size() == columns)
        return joined;
    constexpr std::size_t kLongestName = 32; // longer ones are titles
    if (std::vector<std::string> apart = wordsFarApart(line); apart.size() == columns
        && std::all_of(apart.begin(), apart.end(),
            [](const std::string& name) { return name.size() <= kLongestName; }))
        return apart;
    return words;
}

std::vector<std::string> wordsFarApart(std::string_view line)
{
    return cutAtBlanks(line, 2);
}

} // namespace fanfold
