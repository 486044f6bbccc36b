// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of tables made of '|' and '+' that are not seen by their dashes alone. Qt-free.
#pragma once

#include <string_view>

namespace fanfold {

/// "+====+====+" of reStructuredText, ":-|-:" and "--|--" of Markdown. Dashes alone in all cells
/// are a row without values.
bool isGridRule(std::string_view line);

} // namespace fanfold
