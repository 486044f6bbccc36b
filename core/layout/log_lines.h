// SPDX-License-Identifier: GPL-3.0-or-later
// Tells the lines of a program's log from the rows of a table. Qt-free.
#pragma once

#include <string_view>

namespace fanfold {

/// What a line has of a log's.
struct LogSigns {
    bool isRemark = false; ///< a time and several words, or a visitor's request
    bool hasLevel = false; ///< a time, then "INFO", "[warn]" ..., then words; or "ERROR: ", words
};

/// line: without blanks around it, not empty.
LogSigns logSignsOf(std::string_view line);

/// Behind its last delimiter, if it has one, stands a text.
bool endsWithText(std::string_view line);

} // namespace fanfold
