// SPDX-License-Identifier: GPL-3.0-or-later
// The number by which a file says that a value is missing, where it declares one above its table:
// "# bad_flag = -9.990e-29" (SeaBird), "NODATA_value -9999" (ESRI), "missing value: -999". Qt-free.
#pragma once

#include "core/header/head_lines.h"

#include <span>
#include <string>

namespace fanfold {

/// lines: those above the data, comments or not. The number as written; empty = none declared.
std::string declaredMissing(std::span<const HeadLine> lines);

} // namespace fanfold
