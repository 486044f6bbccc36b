// SPDX-License-Identifier: GPL-3.0-or-later
// The layout of the plainest tables there are, found in a fraction of the time that
// layout_finder.h takes: a row of names, commas, and below it nothing but numbers. Qt-free.
#pragma once

#include "core/header/table_layout.h"

#include <optional>
#include <string_view>

namespace fanfold {

/// head, isWhole: as for findLayout(). What closeLayout() finds without options; nothing where the
/// head holds anything that this would have to think about.
std::optional<TableLayout> plainLayout(std::string_view head, bool isWhole);

} // namespace fanfold
