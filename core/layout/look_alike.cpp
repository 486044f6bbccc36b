// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/look_alike.h"

#include "core/cells/number_parser.h"
#include "core/header/section_marks.h"
#include "core/layout/text_kinds.h"

#include <algorithm>
#include <cstddef>
#include <initializer_list>

namespace fanfold {

namespace {

bool startsWithAny(std::string_view text, std::initializer_list<std::string_view> starts)
{
    return std::any_of(starts.begin(), starts.end(),
        [&](std::string_view start) { return text.starts_with(start); });
}

std::size_t linesThat(std::string_view text, bool (*matches)(std::string_view), std::size_t& lines)
{
    std::size_t matching = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        const std::string_view line = trimmed(text.substr(at, end - at));
        if (!line.empty()) {
            ++lines;
            matching += matches(line) ? 1U : 0U;
        }
        at = end + 1;
    }
    return matching;
}

bool looksLikeCode(std::string_view line)
{
    return startsWithAny(line,
               {"#include", "import ", "from ", "def ", "class ", "return", "//", "/*", "}",
                   "using ", "function ", "const ", "public ", "private ", "if ", "for ", "local ",
                   "set(", "endif", "package "})
        || line.ends_with(';') || line.ends_with('{') || line.ends_with("):");
}

bool isMostlyWords(std::string_view text)
{
    std::size_t letters = 0;
    std::size_t between = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        letters += (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte >= 128 ? 1U
                                                                                               : 0U;
        between += byte == ' ' || byte == '\n' || byte == '\r' ? 1U : 0U;
    }
    return letters > between && (letters + between) * 100 >= text.size() * 80;
}

} // namespace

std::string likelyLookAlike(std::string_view head)
{
    if (head.find('\0') != std::string_view::npos)
        return "binary data";
    const std::string_view text = trimmed(head.substr(0, 16384));
    if (std::string kind = kindOfText(head, EvenCut::byBlanks, 0); !kind.empty())
        return kind;
    if (sectionMarkOf(text.substr(0, text.find('\n'))) != SectionMark::none)
        return "a settings file";
    if (text.starts_with('<') && text.ends_with('>'))
        return "an XML document";
    if (startsWithAny(text, {"{", "["}))
        return "a JSON document";
    std::size_t lines = 0;
    const std::size_t code = linesThat(text, looksLikeCode, lines);
    if (code * 3 > lines)
        return "source code";
    lines = 0;
    const std::size_t comments = linesThat(
        text,
        [](std::string_view line) {
            return startsWithAny(line, {"#", "%", "!"});
        },
        lines);
    if (comments == lines)
        return "nothing but comment lines";
    return isMostlyWords(text) ? "prose" : "text of another kind";
}

} // namespace fanfold
