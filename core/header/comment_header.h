// SPDX-License-Identifier: GPL-3.0-or-later
// Column names that stand in comment lines: in the last one above the data, declared one by one
// (declared_columns.h) or by a format's own rule (touchstone_columns.h). Qt-free.
#pragma once

#include "core/header/head_lines.h"

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

/// A comment line's text behind the marks.
std::string_view withoutMarks(std::string_view text);

/// The names in a comment, cut at the table's delimiter or another, or at blanks; empty if they are
/// not one a column.
std::vector<std::string> namesInComment(std::string_view comment, const TableShape& shape);

struct CommentHeader {
    std::vector<CommentColumn> columns; ///< empty if no comment names them
    std::size_t linesAbove = 0; ///< lines before those that do nothing but name them
};

/// lines: up to the last comment line above the data.
CommentHeader commentColumns(std::span<const HeadLine> lines, const TableShape& shape);

} // namespace fanfold
