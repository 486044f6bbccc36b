// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers for files: plain C locale, the shortest text that reads back to the same double.
#pragma once

#include <string>

namespace fanfold {

/// "" for NaN, "inf" and "-inf" for infinities.
std::string shortestText(double value);

} // namespace fanfold
