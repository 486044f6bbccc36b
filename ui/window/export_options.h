// SPDX-License-Identifier: GPL-3.0-or-later
// What the person asked for in the export panel. A value.
#pragma once

#include "core/base/file_path.h"
#include "core/data/picture_spec.h"

#include <cstdint>
#include <string>

namespace fanfold {

enum class ExportWhat : std::uint8_t { overlayPlot, filePlot, everyFilePlot };
enum class ExistingFiles : std::uint8_t { number, skip, overwrite };

struct ExportOptions {
    ExportWhat what = ExportWhat::overlayPlot;
    PictureSpec picture{PictureFormat::png, 960, 640, 144, false};
    FilePath folder;
    std::string pattern = "{path}"; ///< of every file's plot, see PictureOutput
    ExistingFiles existing = ExistingFiles::number;
    bool intoInputAllowed = false; ///< the folder may lie within the folder that was read
};

} // namespace fanfold
