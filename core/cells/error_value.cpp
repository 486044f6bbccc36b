// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cells/error_value.h"

#include <algorithm>
#include <array>

namespace fanfold {

namespace {

constexpr std::array<std::string_view, 24> kErrorValues{"#N/A", "#DIV/0!", "#VALUE!", "#REF!",
    "#NUM!", "#NAME?", "#NULL!", "#SPILL!", "#CALC!", "#ERROR!", "#WERT!", "#BEZUG!", "#ZAHL!",
    "#N/D", "#VALEUR!", "#NOMBRE!", "#NOM?", "#NUL!", "#\u00a1DIV/0!", "#\u00a1VALOR!",
    "#\u00a1REF!", "#\u00bfNOMBRE?", "#VALORE!", "#RIF!"};

bool continuesAWord(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

} // namespace

bool isErrorValue(std::string_view text)
{
    return text.starts_with('#')
        && std::find(kErrorValues.begin(), kErrorValues.end(), text) != kErrorValues.end();
}

bool beginsWithErrorValue(std::string_view text)
{
    return text.starts_with('#')
        && std::any_of(kErrorValues.begin(), kErrorValues.end(), [&](std::string_view value) {
               return text.starts_with(value)
                   && (text.size() == value.size() || !continuesAWord(text[value.size()]));
           });
}

} // namespace fanfold
