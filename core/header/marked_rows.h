// SPDX-License-Identifier: GPL-3.0-or-later
// Tells rows whose first cell begins with a comment mark ("#ff0000,1") from comments. Qt-free.
#pragma once

#include <string>
#include <string_view>

namespace fanfold {

/// marks: characters that may begin a comment. Leaves out those that begin rows: below a first line
/// without a mark, at least half of the lines and two begin with it, have as many delimiters as
/// that line, and none of the others begins like a number.
std::string withoutMarksOfRows(std::string marks, std::string_view head);

} // namespace fanfold
