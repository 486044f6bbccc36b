// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/yaml_text.h"

#include "core/cells/number_parser.h"

#include <algorithm>

namespace fanfold {

namespace {

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Behind "key:", or "key: "; npos if the line begins with no key.
std::size_t keyEnd(std::string_view line)
{
    constexpr std::string_view kOfKeys
        = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./ ";
    if (line.empty() || !isLetter(line.front()))
        return line.npos;
    const auto colon = line.find_first_not_of(kOfKeys);
    if (colon == line.npos || line[colon] != ':')
        return line.npos;
    if (colon + 1 == line.size())
        return colon + 1;
    return line[colon + 1] == ' ' ? colon + 2 : line.npos;
}

bool isBracketed(std::string_view value)
{
    return (value.starts_with('[') && value.ends_with(']'))
        || (value.starts_with('{') && value.ends_with('}'));
}

// Several numbers are cells.
bool isOneValue(std::string_view value)
{
    return kindOf(value.substr(0, value.find_first_of(" \t,;|"))) == CellKind::text
        || kindOf(value) != CellKind::text;
}

class YamlLines {
public:
    bool take(std::string_view line)
    {
        const auto indent = line.find_first_not_of(' ');
        if (indent == line.npos)
            return true;
        if (m_isBlock && indent > m_indent)
            return true;
        m_isBlock = false;
        m_isNested = m_isNested || (m_isOpen && indent > m_indent);
        m_isOpen = false;
        m_indent = indent;
        const std::string_view text = trimmed(line);
        if (text.starts_with('#') || text == "---" || text == "...")
            return true;
        return takeItem(text);
    }

    bool areNested() const { return m_isNested; }

private:
    bool takeItem(std::string_view text)
    {
        const bool isItem = text == "-" || text.starts_with("- ");
        if (isItem) {
            m_isNested = true;
            text = trimmed(text.substr(1));
            if (text.empty())
                return true;
        }
        const auto value = keyEnd(text);
        if (value == text.npos)
            return isItem && (isBracketed(text) || text.starts_with("- ") || isOneValue(text));
        const std::string_view held = trimmed(text.substr(value));
        m_isOpen = held.empty();
        m_isBlock = held.starts_with('|') || held.starts_with('>');
        m_isNested = m_isNested || isBracketed(held);
        return true;
    }

    std::size_t m_indent = 0;
    bool m_isOpen = false; ///< the key above has its value below
    bool m_isBlock = false; ///< which is a text of several lines
    bool m_isNested = false;
};

} // namespace

bool isYaml(std::string_view head)
{
    YamlLines lines;
    for (std::size_t at = 0; at < head.size();) {
        const auto end = std::min(head.find('\n', at), head.size());
        const std::string_view line = head.substr(at, end - at);
        if (!lines.take(line.substr(0, line.find_last_not_of('\r') + 1)))
            return false;
        at = end + 1;
    }
    return lines.areNested();
}

} // namespace fanfold
