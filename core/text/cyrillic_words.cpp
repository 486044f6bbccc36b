// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/cyrillic_words.h"

#include <algorithm>
#include <array>
#include <string>

namespace fanfold {

namespace {

constexpr char32_t kFirst = U'\u0400';
constexpr char32_t kLast = U'\u045F';

bool isCyrillic(char32_t point)
{
    return point >= kFirst && point <= kLast;
}

bool isSmall(char32_t point)
{
    return point >= U'\u0430';
}

char32_t lowered(char32_t point)
{
    constexpr char32_t kFromLarge = 0x20;
    constexpr char32_t kFromOtherLarge = 0x50; // before U+0410 stand the letters of others
    if (isSmall(point))
        return point;
    return point + (point < U'\u0410' ? kFromOtherLarge : kFromLarge);
}

bool isWordCharacter(char32_t point)
{
    return point >= 0x80 || (point | 0x20U) - U'a' < 26;
}

// Signs that single bytes stand for in units and remarks.
bool isSign(char32_t point)
{
    return std::u32string_view(
               U"\u00A0\u00B0\u00B1\u00B2\u00B5\u00B7\u00AB\u00BB\u00F7\u2013\u2014\u2026"
               U"\u2116\u201C\u201D\u201E")
               .find(point)
        != std::u32string_view::npos;
}

// By how often they stand in running text.
double weight(char32_t letter)
{
    struct Letters {
        std::u32string_view all;
        double weight;
    };
    constexpr Letters kByFrequency[] = {
        {U"оеаинтсрвл", 1},
        {U"кмдпу", 0.8},
        {U"і", 0.8},
        {U"яыьгз", 0.6},
        {U"бчйхжшюцщэфёїє", 0.4},
    };
    for (const Letters& letters : kByFrequency)
        if (letters.all.find(letter) != std::u32string_view::npos)
            return letters.weight;
    return 0;
}

// Short names of what is measured, and units, in Ukrainian and Russian, small and without
// apostrophes: too few letters to be told by how frequent they are.
bool isKnown(std::u32string_view word)
{
    constexpr std::array<std::u32string_view, 60> kKnown{U"бал", U"вага", U"вес", U"вік", U"вода",
        U"год", U"грн", U"дата", U"дб", U"день", U"дні", U"дощ", U"жито", U"зола", U"зріст", U"імя",
        U"йод", U"їжа", U"кг", U"клас", U"код", U"кпа", U"кут", U"мг", U"мл", U"млн", U"мм", U"мс",
        U"ніч", U"обєм", U"объем", U"объём", U"овес", U"опір", U"період", U"піб", U"пил", U"рік",
        U"рн", U"рух", U"сила", U"см", U"сніг", U"темп", U"тиск", U"ток", U"фаза", U"хв", U"хлор",
        U"цвет", U"цена", U"ціна", U"час", U"шаг", U"шар", U"шифр", U"школа", U"шлях", U"шт",
        U"шум"};
    std::u32string small(word);
    std::transform(small.begin(), small.end(), small.begin(), lowered);
    return std::find(kKnown.begin(), kKnown.end(), small) != kKnown.end();
}

// How plausible the letters are where they stand. "время", "Время", "мВ", "кПа": letters alone, the
// large ones before the small ones, though a short word may be a unit. "ВРЕМЯ": somewhat less, for
// small letters of one encoding are the large ones of another.
double likelihood(std::u32string_view word)
{
    constexpr std::size_t kLongestUnit = 3;
    constexpr double kLoud = 0.9;
    constexpr std::u32string_view kBeginsNoWord = U"ьъы";
    if (!std::all_of(word.begin(), word.end(), isCyrillic)
        || kBeginsNoWord.find(lowered(word.front())) != std::u32string_view::npos)
        return 0;
    const auto large = static_cast<std::size_t>(
        std::count_if(word.begin(), word.end(), [](char32_t c) { return !isSmall(c); }));
    if (large == word.size() && large > 1)
        return kLoud;
    const bool isWritten = large == 0 || (large == 1 && !isSmall(word.front()));
    return isWritten || word.size() <= kLongestUnit ? 1 : 0;
}

} // namespace

ScriptScore scoreCyrillic(std::u32string_view text)
{
    constexpr std::size_t kWord = 3;
    ScriptScore score;
    double sum = 0;
    bool anyWord = false;
    for (std::size_t at = 0; at < text.size();) {
        if (isSign(text[at]) || !isWordCharacter(text[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        std::u32string word;
        const auto goesOn
            = [&] { return end < text.size() && isWordCharacter(text[end]) && !isSign(text[end]); };
        while (goesOn()) {
            word += text[end++];
            if (end < text.size() && text[end] == U'\'') {
                ++end; // "об'єм"
                end -= goesOn() ? 0 : 1;
            }
        }
        at = end;
        score.characters += static_cast<std::size_t>(
            std::count_if(word.begin(), word.end(), [](char32_t c) { return c >= 0x80; }));
        const double trust = likelihood(word);
        const bool known = trust > 0 && isKnown(word);
        for (const char32_t letter : word)
            sum += known ? 1 : trust * weight(lowered(letter));
        anyWord = anyWord || (trust > 0 && word.size() >= kWord);
    }
    if (anyWord)
        score.share = sum / static_cast<double>(score.characters);
    return score;
}

} // namespace fanfold
