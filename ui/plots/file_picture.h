// SPDX-License-Identifier: GPL-3.0-or-later
// One file's plot as a picture, without a window: what fanfold-plotter draws.
#pragma once

#include "core/base/result.h"
#include "core/data/picture_spec.h"
#include "core/data/series.h"
#include "core/data/table_summary.h"

#include <string>

namespace fanfold {

/// The picture's bytes. Needs a QApplication; call on its thread. Curves whose x falls somewhere
/// are drawn in row order.
Result<std::string> drawFilePicture(const TableSummary& table, const Preview& preview,
    const std::string& title, const PictureSpec& spec);

} // namespace fanfold
