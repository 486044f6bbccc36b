// SPDX-License-Identifier: GPL-3.0-or-later
// Finds a text table in a file's head: dialect, names, units, types, and where the data begin.
#pragma once

#include "core/base/result.h"
#include "core/header/table_layout.h"

#include <string_view>

namespace fanfold {

/// head: the first bytes from the first line that is not blank; isWhole = the whole rest of
/// the file. Errors: notATable, badOverride.
Result<TableLayout> findLayout(std::string_view head, bool isWhole, const ReadOptions& options);

/// The same with a close look at every head, also at those that plain_layout.h sees through.
Result<TableLayout> closeLayout(std::string_view head, bool isWhole, const ReadOptions& options);

} // namespace fanfold
