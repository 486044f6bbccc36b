// SPDX-License-Identifier: GPL-3.0-or-later
// What stands above a table, as keys and values: "key: value", "key = value", "key;value",
// "key,value", "key<tab>value", in comment lines or without a mark. Qt-free.
#pragma once

#include "core/data/table_summary.h"
#include "core/header/head_lines.h"

#include <span>
#include <vector>

namespace fanfold {

/// lines: those above the table and its header, in the file's order. A line without a separator
/// becomes a value without a key; rulers, section names and blank lines are left out. At most
/// kMostMetadata entries of kMetadataBytes together, UTF-8.
std::vector<MetadataEntry> metadataOf(std::span<const HeadLine> lines);

} // namespace fanfold
