// SPDX-License-Identifier: GPL-3.0-or-later
// What spreadsheets write where a formula has no value, "#DIV/0!", in English, German, French,
// Spanish and Italian. Qt-free.
#pragma once

#include <string_view>

namespace fanfold {

/// The text, without blanks around it, is such a value.
bool isErrorValue(std::string_view text);

/// The text is one, or has one before its first other cell: neither a letter nor a digit follows.
bool beginsWithErrorValue(std::string_view text);

} // namespace fanfold
