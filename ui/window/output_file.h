// SPDX-License-Identifier: GPL-3.0-or-later
// Where an export may write: never silently over another file, never unasked into the input.
// Blocks; call it off the GUI thread.
#pragma once

#include "core/base/result.h"
#include "ui/window/export_options.h"

#include <string>
#include <vector>

namespace fanfold {

/// True if the folder is one of the roots or lies below one, links followed.
bool liesWithin(const FilePath& folder, const std::vector<FilePath>& roots);

/// badRequest if the folder lies within the roots and that was not allowed; outputNotWritable.
Result<void> prepareExportFolder(const ExportOptions& options, const std::vector<FilePath>& roots);

/// Writes folder/stem.suffix, or "stem (2).suffix" and so on if numbers were asked for. The path
/// written; outputExists if it was to be skipped.
Result<FilePath> writeOutput(const FilePath& folder, const std::string& stem,
    const std::string& suffix, const std::string& bytes, ExistingFiles existing);

/// Writes over what is there: the person was asked.
Result<FilePath> replaceFile(const FilePath& file, const std::string& bytes);

/// "a/b" with everything that must not stand in a file's name replaced.
std::string safeFileName(std::string name);

std::string suffixOf(PictureFormat format);

} // namespace fanfold
