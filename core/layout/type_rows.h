// SPDX-License-Identifier: GPL-3.0-or-later
// Rows below the names that say of which type the columns are. Qt-free.
#pragma once

#include "core/header/head_lines.h"

#include <string_view>
#include <vector>

namespace fanfold {

/// "i64", "decimal(18,3)", "timestamp with time zone", "list[str]".
bool isTypeName(std::string_view text);

/// Makes a ruler of such a row right below the first line that is no comment: "<chr> <dbl>", as
/// tibbles of R are printed, or "5s<tab>15s<tab>20d", of the RDB format.
void hideTypeRow(std::vector<HeadLine>& lines);

} // namespace fanfold
