// SPDX-License-Identifier: GPL-3.0-or-later
// From the texts given for options to values. Errors: badRequest, detail = a sentence.
#pragma once

#include "app/cli/command_line.h"
#include "core/base/cores.h"
#include "core/data/picture_spec.h"
#include "core/data/series.h"
#include "core/pool/pool_options.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace fanfold {

/// --delimiter, --decimal, --amounts, --header-rows, --comment, --encoding, --skip.
std::vector<OptionSpec> readOptionSpecs();
Result<ReadOptions> readOptions(const Arguments& arguments);

OptionSpec workersSpec();
OptionSpec tunedWorkersSpec(); ///< of a run, which can follow the throughput
bool wantsTuning(const Arguments& arguments);
/// 1 to 16 times the logical cores; "auto" or nothing = the usable ones.
Result<int> workerCount(const Arguments& arguments, const CoreCount& cores);

/// Of --split-files-above: bytes, 0 = off; unset without it.
Result<std::optional<std::uint64_t>> splitFilesAbove(const Arguments& arguments);
Result<Split> splitPolicy(const Arguments& arguments);
/// Of --plots and --plot-size.
Result<PictureSpec> pictureSpec(const Arguments& arguments);
SeriesChoice seriesChoice(const Arguments& arguments);

} // namespace fanfold
