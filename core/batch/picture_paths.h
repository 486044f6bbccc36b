// SPDX-License-Identifier: GPL-3.0-or-later
// Where the pictures of a run go: names made from a pattern, unique, always below the folder.
#pragma once

#include "core/batch/run_request.h"

#include <vector>

namespace fanfold {

/// One path per file, by FileId. '/' in {path} makes sub-folders; a file and a folder never get the
/// same name; what is too long for a file system is cut.
std::vector<FilePath> picturePaths(const PictureOutput& output, const FileList& files);

/// Makes the folders that the paths need. What fails here fails again, with a reason, when the
/// picture is written.
void makeParentFolders(const std::vector<FilePath>& paths);

} // namespace fanfold
