// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/read_option_words.h"

#include "core/data/text_encodings.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace fanfold {

namespace {

constexpr int kMostHeaderRows = 1'000;
constexpr int kMostSkippedLines = 1'000'000'000;

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

// "UTF-8, UTF-16LE ... or CP949"
std::string encodingList()
{
    std::string list;
    for (std::size_t i = 0; i < kTextEncodings.size(); ++i) {
        if (i > 0)
            list += i + 1 == kTextEncodings.size() ? " or " : ", ";
        list += encodingName(kTextEncodings[i]);
    }
    return list;
}

Result<int> wholeNumber(std::string_view option, std::string_view text, int most)
{
    int number = -1;
    const char* const end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, number);
    if (parsed.ec != std::errc() || parsed.ptr != end || number < 0 || number > most)
        return refused(std::string(option) + " must be 0 to " + std::to_string(most));
    return number;
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
    } else if (option == "--amounts") {
        if (text != "text" && text != "numbers")
            return refused("--amounts must be text or numbers");
        options.amounts = text == "numbers";
    } else if (option == "--header-rows") {
        const Result<int> rows = wholeNumber(option, text, kMostHeaderRows);
        if (!rows)
            return tl::unexpected<Error>(rows.error());
        options.headerRows = *rows;
    } else if (option == "--skip") {
        const Result<int> lines = wholeNumber(option, text, kMostSkippedLines);
        if (!lines)
            return tl::unexpected<Error>(lines.error());
        options.skipLines = *lines;
    } else if (option == "--encoding") {
        const std::optional<TextEncoding> encoding = encodingNamed(text);
        if (!encoding)
            return refused("--encoding must be " + encodingList());
        options.encoding = std::string(encodingName(*encoding));
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
