// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/date_evidence.h"

#include "core/cells/date_reader.h"
#include "core/cells/number_parser.h"

#include <set>
#include <utility>

namespace fanfold {

bool speakForDates(std::span<const std::string_view> cells)
{
    std::size_t months = 0;
    std::size_t others = 0;
    std::size_t seasons = 0;
    std::size_t days = 0;
    std::set<std::pair<unsigned, unsigned>> daysOfYear;
    std::set<unsigned> years;
    for (const std::string_view cell : cells) {
        TextCursor text(trimmed(cell));
        TextCursor again = text;
        TextCursor third = text;
        if (const std::optional<Date> month = readYearFirst(text)) {
            ++months;
            seasons += month->isWeak && month->month == (month->year + 1) % 100 ? 1U : 0U;
        } else if (std::optional<Date> date = readYearLast(again, true);
                   date || (date = readShortYearFirst(third))) {
            ++days;
            daysOfYear.insert({date->month, date->day});
            years.insert(date->year);
        } else if (!isMissing(cell)) {
            ++others;
        }
    }
    if (months >= days)
        return seasons < months && others == 0; // "2024-31" is a number of something
    return daysOfYear.size() > 1 && years.size() < daysOfYear.size();
}

} // namespace fanfold
