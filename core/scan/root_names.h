// SPDX-License-Identifier: GPL-3.0-or-later
// Names for the given paths of a run, under which their files stand in lists and outputs.
#pragma once

#include "core/base/file_path.h"

#include <string>
#include <vector>

namespace fanfold {

/// One name per root, without '/': its last component (of the real path for ".", ".." and "/"),
/// made unique: "data", "data-2"; "a.csv", "a-2.csv".
std::vector<std::string> rootNames(const std::vector<FilePath>& roots);

} // namespace fanfold
