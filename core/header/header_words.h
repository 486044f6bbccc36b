// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts a header line of a table parted by blanks, whose names may hold blanks themselves. Qt-free.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fanfold {

/// Tries blanks, blanks outside brackets ("time [s]"), runs of two blanks and more; the first cut
/// that gives one text a column, or else the first.
std::vector<std::string> headerWords(std::string_view line, std::size_t columns);

/// Cut at runs of two blanks and more.
std::vector<std::string> wordsFarApart(std::string_view line);

} // namespace fanfold
