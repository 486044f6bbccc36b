// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of tables that are not seen by their dashes alone. Qt-free.
#pragma once

#include <string_view>

namespace fanfold {

/// "+====+====+" of reStructuredText, ":-|-:" and "--|--" of Markdown. Dashes alone in all cells
/// are a row without values.
bool isGridRule(std::string_view line);

/// "--,----" below "id,name", as sqlcmd writes it: in each cell dashes, three or as many as the
/// name above has bytes, and more than one somewhere.
bool isRuleBelow(std::string_view names, std::string_view line);

} // namespace fanfold
