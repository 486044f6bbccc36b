// SPDX-License-Identifier: GPL-3.0-or-later
// The folders opened last, with what their last run came to: kept in recent.ini of XDG STATE.
#pragma once

#include "core/base/file_path.h"

#include <QDateTime>

#include <cstdint>
#include <vector>

namespace fanfold {

struct RecentFolder {
    std::vector<FilePath> roots; ///< what was opened together
    std::uint64_t files = 0;
    std::uint64_t bytes = 0;
    bool wasRun = false;
    std::uint64_t notDone = 0; ///< of the last run
    std::uint64_t withWarnings = 0;
    QDateTime when; ///< of the last run, or of the opening if there was none
    friend bool operator==(const RecentFolder&, const RecentFolder&) = default;
};

/// Latest first.
std::vector<RecentFolder> loadRecentFolders();
void saveRecentFolders(const std::vector<RecentFolder>& folders);

/// Puts it in front, in the place of an entry with the same roots; the list stays short.
void remember(std::vector<RecentFolder>& folders, RecentFolder folder);

/// "raman / si_2023": the last two components; of several roots the first one and how many more.
QString shownRoots(const std::vector<FilePath>& roots);

} // namespace fanfold
