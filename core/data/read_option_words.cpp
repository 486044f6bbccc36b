// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/read_option_words.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace fanfold {

namespace {

constexpr int kMostHeaderRows = 1'000;

tl::unexpected<Error> refused(std::string sentence)
{
    return failure(ErrorCode::badRequest, std::move(sentence));
}

std::string delimiterBytes(std::string_view text)
{
    if (text == "comma")
        return ",";
    if (text == "semicolon")
        return ";";
    if (text == "tab" || text == "\\t")
        return "\t";
    if (text == "blank" || text == "space")
        return " ";
    return std::string(text);
}

// Letters and digits stand in cells; a delimiter of them would only be a slip.
bool mayBeDelimiter(std::string_view bytes)
{
    constexpr std::size_t kLongest = 8;
    if (bytes == kFixedWidth || bytes.size() == 1)
        return bytes != "\n" && bytes != "\r";
    return !bytes.empty() && bytes.size() <= kLongest
        && std::none_of(bytes.begin(), bytes.end(), [](unsigned char c) {
               return c < ' ' || (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
           });
}

Result<char> quoteMark(std::string_view text)
{
    if (text == "none")
        return '\0';
    if (text == "double")
        return '"';
    if (text == "single")
        return '\'';
    if (text.size() == 1 && text.front() > ' ' && text.front() < 0x7F)
        return text.front();
    return refused("--quote must be double, single, none, or one character");
}

} // namespace

Result<void> setReadOption(ReadOptions& options, std::string_view option, std::string_view text)
{
    if (option == "--delimiter") {
        std::string bytes = delimiterBytes(text);
        if (!mayBeDelimiter(bytes))
            return refused("--delimiter must be comma, semicolon, tab, blank, fixed, or up to 8 "
                           "characters that are no letters or digits");
        options.delimiter = std::move(bytes);
    } else if (option == "--quote") {
        const Result<char> mark = quoteMark(text);
        if (!mark)
            return tl::unexpected<Error>(mark.error());
        options.quote = *mark;
    } else if (option == "--decimal") {
        if (text != "." && text != ",")
            return refused("--decimal must be '.' or ','");
        options.decimal = text.front();
    } else if (option == "--header-rows") {
        int rows = -1;
        const char* const end = text.data() + text.size();
        const auto parsed = std::from_chars(text.data(), end, rows);
        if (parsed.ec != std::errc() || parsed.ptr != end || rows < 0 || rows > kMostHeaderRows)
            return refused("--header-rows must be 0 to " + std::to_string(kMostHeaderRows));
        options.headerRows = rows;
    } else if (option == "--comment") {
        if (text.empty())
            return refused("--comment must not be empty");
        options.comment = std::string(text);
    } else {
        return refused(std::string(option) + " is not known");
    }
    return {};
}

} // namespace fanfold
