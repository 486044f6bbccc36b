// SPDX-License-Identifier: GPL-3.0-or-later
// The line with which the programs of databases end the rows they print. Qt-free.
#pragma once

#include <string_view>

namespace fanfold {

/// "3 rows selected.", "(2 rows)", "(12 rows affected)", "  1 record(s) selected.",
/// "5 rows in set (0.00 sec)", "7 rows"; in parentheses in any language.
bool countsRows(std::string_view line);

} // namespace fanfold
