// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/read_option_words.h"

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

} // namespace

Result<void> setReadOption(ReadOptions& options, std::string_view option, std::string_view text)
{
    if (option == "--delimiter") {
        std::string bytes = delimiterBytes(text);
        if (bytes.size() != 1 || bytes == "\n")
            return refused("--delimiter must be comma, semicolon, tab, blank, or one character");
        options.delimiter = std::move(bytes);
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
