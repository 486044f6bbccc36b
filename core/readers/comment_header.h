// SPDX-License-Identifier: GPL-3.0-or-later
// Column names that stand in comment lines: the last one above the data, and the fields
// "Column.1: energy eV" of the X-ray data interchange format (XDI). Qt-free.
#pragma once

#include "core/readers/head_lines.h"

#include <span>
#include <string>
#include <vector>

namespace fanfold {

struct TableShape;

struct CommentColumn {
    std::string text; ///< as written
    std::string name;
    std::string unit;
};

/// lines: up to the last comment line above the data. Empty if no comment names the columns.
std::vector<CommentColumn> commentColumns(std::span<const HeadLine> lines, const TableShape& shape);

} // namespace fanfold
