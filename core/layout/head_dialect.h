// SPDX-License-Identifier: GPL-3.0-or-later
// Finds which lines of a file's head belong to its first table, and how they are cut into cells.
// Qt-free.
#pragma once

#include "core/header/head_lines.h"
#include "core/layout/dialect_guess.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace fanfold {

/// content: indices of the lines that may be the table's; those of later tables are taken out.
/// Nothing if there is no table.
std::optional<DialectGuess> guessHeadDialect(std::span<const HeadLine> lines,
    std::vector<std::size_t>& content, const CellRules& rules, const FixedDialect& fixed);

/// The texts of the content lines, from the given one on.
std::vector<std::string_view> allLines(std::span<const HeadLine> lines,
    std::span<const std::size_t> content, std::size_t firstContent = 0);

/// The texts of a few of the content lines, from the given one on.
std::vector<std::string_view> sampleLines(std::span<const HeadLine> lines,
    std::span<const std::size_t> content, std::size_t firstContent = 0);

} // namespace fanfold
