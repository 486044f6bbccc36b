// SPDX-License-Identifier: GPL-3.0-or-later
// Tells what stands in the place of a number that could not be given. Qt-free.
#pragma once

#include <string_view>

namespace fanfold {

/// "<0.05", "n.d.", "undetermined", or a mark of missing values.
bool isNoValue(std::string_view text);

} // namespace fanfold
