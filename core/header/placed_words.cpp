// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/header/placed_words.h"

namespace fanfold {

std::vector<PlacedWord> placedWords(std::string_view line)
{
    std::vector<PlacedWord> words;
    std::size_t place = 0;
    std::size_t begin = 0;
    bool inWord = false;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char c = line[at];
        const bool goesOn = (static_cast<unsigned char>(c) & 0xC0) == 0x80;
        const bool isBlank = c == ' ' || c == '\r';
        if (!goesOn) {
            if (!isBlank && !inWord) {
                words.push_back({place, place, {}});
                begin = at;
            }
            inWord = !isBlank;
            ++place;
        }
        if (inWord) {
            words.back().to = place;
            words.back().text = line.substr(begin, at + 1 - begin);
        }
    }
    return words;
}

} // namespace fanfold
