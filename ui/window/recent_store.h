// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the folders opened last in recent.ini of XDG STATE, shared by all windows.
#pragma once

#include "ui/models/recent_folders_model.h"

#include <vector>

namespace fanfold {

/// Latest first.
std::vector<RecentFolder> loadRecentFolders();

/// Puts it in front, in the place of an entry with the same path, and saves the list, which stays
/// short. The list as it is now.
std::vector<RecentFolder> rememberFolder(RecentFolder folder);

/// What the list says of this folder, or just its path.
RecentFolder recallFolder(const FilePath& path);

} // namespace fanfold
