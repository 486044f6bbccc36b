// SPDX-License-Identifier: GPL-3.0-or-later
// Tells the voltage of a node and the current of a part, "V(out)" and "I(R1)" as circuit simulators
// write them, from a name with its unit. Qt-free.
#pragma once

#include <string_view>

namespace fanfold {

/// name: before the bracket, without a blank between; argument: within it.
bool namesACircuitPart(std::string_view name, std::string_view argument);

} // namespace fanfold
