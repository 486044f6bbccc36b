// SPDX-License-Identifier: GPL-3.0-or-later
// One file's plot as a picture, without a window: what fanfold-plotter draws.
#pragma once

#include "core/base/result.h"
#include "core/data/picture_spec.h"
#include "core/data/series.h"
#include "core/data/table_summary.h"

#include <memory>
#include <string>

namespace fanfold {

/// Draws pictures one after the other on one canvas. Needs a QApplication that outlives it; use it
/// on that thread.
class FilePictureDrawer {
public:
    FilePictureDrawer();
    ~FilePictureDrawer();

    /// The picture's bytes. Curves whose x falls somewhere are drawn in row order. A preview
    /// without series is drawingFailed: "no numeric column", or "no rows".
    Result<std::string> draw(const TableSummary& table, const Preview& preview,
        const std::string& title, const PictureSpec& spec);

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// A single picture.
Result<std::string> drawFilePicture(const TableSummary& table, const Preview& preview,
    const std::string& title, const PictureSpec& spec);

} // namespace fanfold
