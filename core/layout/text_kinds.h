// SPDX-License-Identifier: GPL-3.0-or-later
// Tells texts whose lines happen to be cut evenly from tables: logs, settings, markup, code.
// Qt-free.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace fanfold {

/// How the lines would be cut.
enum class EvenCut : std::uint8_t { byBlanks, bySemicolons, byManyTabs, otherwise };

/// "a log file", "an XML document" ...; empty if nothing speaks against a table. numbers: the share
/// of numbers and times in the cells; many of them stand in no list and no settings.
std::string kindOfText(std::string_view head, EvenCut cut, double numbers);

} // namespace fanfold
