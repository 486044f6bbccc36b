// SPDX-License-Identifier: GPL-3.0-or-later
// Oscilloscopes may write their settings beside the first samples: "Record Length,2500,,-0.5,0.02"
// above ",,,-0.4,0.03". Qt-free.
#pragma once

#include "core/data/table_summary.h"
#include "core/header/header_finder.h"

#include <span>
#include <vector>

namespace fanfold {

struct SettingsBeside {
    std::size_t columns = 0; ///< so many, the first ones, hold nothing else; 0 = there are none
    std::vector<MetadataEntry> entries;
};

/// content: indices of the lines that may be the table's. All of them are rows where settings are
/// found.
SettingsBeside settingsBeside(
    std::span<const HeadLine> lines, std::span<const std::size_t> content, const TableShape& shape);

} // namespace fanfold
