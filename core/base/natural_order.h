// SPDX-License-Identifier: GPL-3.0-or-later
// Natural order of names: f2 before f10, letter case ignored unless it is all that differs.
#pragma once

#include <string>
#include <string_view>

namespace fanfold {

/// A key whose plain byte order is the natural order of the names. Made once per name, off the GUI
/// thread.
std::string naturalKey(std::string_view name);

} // namespace fanfold
