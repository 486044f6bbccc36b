// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/text_encodings.h"

#include <algorithm>
#include <string>

namespace fanfold {

namespace {

struct Alias {
    std::string_view name; ///< small letters and digits only
    TextEncoding encoding;
};

constexpr Alias kAliases[] = {
    {"utf8", TextEncoding::utf8},
    {"ascii", TextEncoding::utf8},
    {"usascii", TextEncoding::utf8},
    {"utf16le", TextEncoding::utf16Le},
    {"utf16", TextEncoding::utf16Le},
    {"ucs2", TextEncoding::utf16Le},
    {"unicode", TextEncoding::utf16Le},
    {"utf16be", TextEncoding::utf16Be},
    {"iso88591", TextEncoding::latin1},
    {"latin1", TextEncoding::latin1},
    {"l1", TextEncoding::latin1},
    {"windows1252", TextEncoding::windows1252},
    {"cp1252", TextEncoding::windows1252},
    {"ansi", TextEncoding::windows1252},
    {"gb18030", TextEncoding::gb18030},
    {"gbk", TextEncoding::gb18030},
    {"gb2312", TextEncoding::gb18030},
    {"euccn", TextEncoding::gb18030},
    {"cp936", TextEncoding::gb18030},
    {"shiftjis", TextEncoding::shiftJis},
    {"sjis", TextEncoding::shiftJis},
    {"mskanji", TextEncoding::shiftJis},
    {"cp932", TextEncoding::shiftJis},
    {"windows31j", TextEncoding::shiftJis},
    {"cp949", TextEncoding::cp949},
    {"uhc", TextEncoding::cp949},
    {"euckr", TextEncoding::cp949},
    {"ksc5601", TextEncoding::cp949},
    {"ksx1001", TextEncoding::cp949},
    {"windows1251", TextEncoding::windows1251},
    {"cp1251", TextEncoding::windows1251},
    {"koi8r", TextEncoding::koi8r},
    {"koi8", TextEncoding::koi8r},
};

} // namespace

std::string_view encodingName(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::utf8:
        return "UTF-8";
    case TextEncoding::utf16Le:
        return "UTF-16LE";
    case TextEncoding::utf16Be:
        return "UTF-16BE";
    case TextEncoding::latin1:
        return "ISO-8859-1";
    case TextEncoding::windows1252:
        return "Windows-1252";
    case TextEncoding::gb18030:
        return "GB18030";
    case TextEncoding::shiftJis:
        return "Shift_JIS";
    case TextEncoding::cp949:
        return "CP949";
    case TextEncoding::windows1251:
        return "Windows-1251";
    case TextEncoding::koi8r:
        return "KOI8-R";
    }
    return {};
}

std::optional<TextEncoding> encodingNamed(std::string_view name)
{
    std::string plain;
    for (const char c : name) {
        if (c >= 'A' && c <= 'Z')
            plain += static_cast<char>(c - 'A' + 'a');
        else if (c != '-' && c != '_' && c != ' ')
            plain += c;
    }
    const auto* const found = std::find_if(std::begin(kAliases), std::end(kAliases),
        [&](const Alias& alias) { return alias.name == plain; });
    return found == std::end(kAliases) ? std::nullopt : std::optional(found->encoding);
}

} // namespace fanfold
