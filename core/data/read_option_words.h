// SPDX-License-Identifier: GPL-3.0-or-later
// What a person writes for a reading option, as a value: the same words for every program.
#pragma once

#include "core/base/result.h"
#include "core/data/table_summary.h"

#include <string_view>

namespace fanfold {

/// option: "--delimiter" (comma, semicolon, tab, blank, fixed, or the characters themselves),
/// "--quote" (double, single, none, or a character), "--decimal" ('.' or ','), "--amounts" (text
/// or numbers), "--header-rows" (0 to 1,000), "--comment", "--encoding" (what encodingNamed()
/// knows), "--skip" (lines, 0 to 1,000,000,000). Errors: badRequest, detail = a sentence.
Result<void> setReadOption(ReadOptions& options, std::string_view option, std::string_view text);

} // namespace fanfold
