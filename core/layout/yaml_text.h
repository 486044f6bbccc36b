// SPDX-License-Identifier: GPL-3.0-or-later
// Tells YAML, whose lists and keys are as even as the rows of a table, from tables. Qt-free.
#pragma once

#include <string_view>

namespace fanfold {

/// Whether all lines of the head are YAML, and some of them lists, nested keys or brackets: "key:
/// value" throughout may be any settings file, and "- 1 2" is a row without a first value.
bool isYaml(std::string_view head);

} // namespace fanfold
