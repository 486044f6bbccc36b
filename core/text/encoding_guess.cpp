// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/encoding_guess.h"

#include "core/text/script_score.h"
#include "core/text/text_decoder.h"
#include "core/text/text_encoding.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace fanfold {

namespace {

struct Candidate {
    TextEncoding encoding;
    Script script;
    std::string_view language;
    double convincing = 0.5; ///< share of plausible characters from which it is taken
    double possible = 0.3; ///< suffices where Latin is out of the question
};

// A tie goes to the first.
constexpr Candidate kCandidates[] = {
    {TextEncoding::gb18030, Script::chinese, "Chinese"},
    {TextEncoding::shiftJis, Script::japanese, "Japanese"},
    {TextEncoding::cp949, Script::korean, "Korean"},
    {TextEncoding::windows1251, Script::cyrillic, "Russian", 0.7, 0.7},
    {TextEncoding::koi8r, Script::cyrillic, "Russian", 0.7, 0.7},
};

unsigned char byteAt(std::string_view text, std::size_t at)
{
    return static_cast<unsigned char>(text[at]);
}

bool isControl(unsigned value)
{
    return value < 9 || (value >= 14 && value < 32);
}

// A fifth of the characters at least must be ASCII, which digits and delimiters see to; none may be
// a control character, half a surrogate pair or for private use: numbers of 16 bits look otherwise.
bool looksLikeUtf16(std::string_view head, bool bigEndian)
{
    const std::size_t units = head.size() / 2;
    std::size_t ascii = 0;
    bool isPairOpen = false;
    for (std::size_t i = 0; i < units; ++i) {
        const unsigned high = byteAt(head, 2 * i + (bigEndian ? 0 : 1));
        const unsigned low = byteAt(head, 2 * i + (bigEndian ? 1 : 0));
        const bool isLowSurrogate = high >= 0xDC && high <= 0xDF;
        const bool isPrivate = high >= 0xE0 && high <= 0xF8;
        if ((high == 0 && isControl(low)) || isPrivate || isLowSurrogate != isPairOpen)
            return false;
        isPairOpen = high >= 0xD8 && high <= 0xDB;
        ascii += high == 0 && low < 0x80 ? 1U : 0U;
    }
    return units >= 4 && ascii * 5 >= units;
}

// High bytes that stand alone, as umlauts do.
double shareOfLoneHighBytes(std::string_view head)
{
    std::size_t high = 0;
    std::size_t lone = 0;
    const auto isHigh
        = [&](std::size_t at) { return at < head.size() && byteAt(head, at) >= 0x80; };
    for (std::size_t i = 0; i < head.size(); ++i) {
        if (!isHigh(i))
            continue;
        ++high;
        lone += !isHigh(i + 1) && (i == 0 || !isHigh(i - 1)) ? 1U : 0U;
    }
    return high == 0 ? 0.0 : static_cast<double>(lone) / static_cast<double>(high);
}

// The head's lines with something above ASCII: what there is to judge by.
std::string telltaleLines(std::string_view head)
{
    constexpr std::size_t kEnough = 8192;
    std::string lines;
    for (std::size_t at = 0; at < head.size() && lines.size() < kEnough;) {
        const std::size_t end = std::min(head.find('\n', at), head.size() - 1) + 1;
        const std::string_view line = head.substr(at, end - at);
        if (std::any_of(line.begin(), line.end(), [](char c) { return (c & 0x80) != 0; }))
            lines.append(line.substr(0, kEnough));
        at = end;
    }
    return lines;
}

std::optional<EncodingGuess> guessByScript(std::string_view head)
{
    constexpr std::uint64_t kCharactersPerInvalidByte = 20;
    if (std::any_of(head.begin(), head.end(),
            [](char c) { return c != 0 && isControl(static_cast<unsigned char>(c)); }))
        return std::nullopt;
    const std::string lines = telltaleLines(head);
    const bool mayBeLatin = shareOfLoneHighBytes(lines) >= 0.1;
    std::optional<EncodingGuess> best;
    double bestShare = 0;
    for (const Candidate& candidate : kCandidates) {
        const double wanted = mayBeLatin ? candidate.convincing : candidate.possible;
        Result<TextDecoder> decoder = TextDecoder::create(candidate.encoding);
        if (!decoder)
            continue;
        std::string text;
        decoder->decode(lines, false, text);
        const ScriptScore score = scoreScript(text, candidate.script);
        if (decoder->invalidBytes() * kCharactersPerInvalidByte > score.characters
            || score.share < wanted || score.share <= bestShare)
            continue;
        bestShare = score.share;
        best = EncodingGuess{candidate.encoding,
            "plausible as " + std::string(candidate.language) + ": "
                + std::to_string(std::lround(score.share * 100)) + " %"};
    }
    return best;
}

} // namespace

EncodingGuess guessEncoding(std::string_view head, bool isWhole)
{
    constexpr std::uint64_t kValidPerInvalid = 10;
    if (head.starts_with("\xEF\xBB\xBF"))
        return {TextEncoding::utf8, "byte order mark"};
    if (head.starts_with("\xFF\xFE"))
        return {TextEncoding::utf16Le, "byte order mark"};
    if (head.starts_with("\xFE\xFF"))
        return {TextEncoding::utf16Be, "byte order mark"};
    if (head.find('\0') != std::string_view::npos) {
        if (looksLikeUtf16(head, false))
            return {TextEncoding::utf16Le, "zeros in every second byte"};
        if (looksLikeUtf16(head, true))
            return {TextEncoding::utf16Be, "zeros in every second byte"};
    }
    const std::size_t invalid = firstInvalidUtf8(head);
    if (invalid == std::string_view::npos || (!isWhole && head.size() - invalid < 4))
        return {TextEncoding::utf8, "valid UTF-8"};
    const Utf8Count count = countUtf8(head);
    if (count.characters >= count.invalidBytes * kValidPerInvalid)
        return {TextEncoding::utf8, "nearly all of it valid UTF-8"};
    if (std::optional<EncodingGuess> found = guessByScript(head))
        return *found;
    const bool hasWindowsOnly = std::any_of(head.begin(), head.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x80 && byte < 0xA0;
    });
    return {hasWindowsOnly ? TextEncoding::windows1252 : TextEncoding::latin1,
        "single bytes that are no UTF-8"};
}

} // namespace fanfold
