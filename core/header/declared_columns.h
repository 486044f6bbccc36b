// SPDX-License-Identifier: GPL-3.0-or-later
// Columns that comment lines declare one by one, by number: "Column.1: energy eV" (X-ray data
// interchange, XDI), "name 0 = prDM: Pressure [db]" (Sea-Bird CNV). Qt-free.
#pragma once

#include "core/header/comment_header.h"

namespace fanfold {

/// As many as the table has columns; those not declared are empty.
std::vector<CommentColumn> declaredColumns(std::span<const HeadLine> lines, std::size_t count);

} // namespace fanfold
