// SPDX-License-Identifier: GPL-3.0-or-later
// The characters of Unicode that tables are drawn with (U+2500 to U+257F), as UTF-8: three bytes
// each. Light, heavy, doubled and dashed ones mean the same. Qt-free.
#pragma once

#include <cstddef>
#include <string_view>

namespace fanfold {

constexpr std::size_t kBoxCharacterBytes = 3;
constexpr std::string_view kBoxBar = "\u2502"; ///< "│", which stands for all bars in a dialect

/// Whether text begins with a bar, which parts cells: "│", "┃", "║", "┆" ...
bool beginsWithBoxBar(std::string_view text);

/// Where the next bar stands; npos = nowhere.
std::size_t findBoxBar(std::string_view text);

/// A line of nothing but blanks and box drawing, and not of bars alone: "├───┼───┤".
bool isBoxRule(std::string_view line);

} // namespace fanfold
