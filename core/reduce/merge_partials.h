// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the outcome of a file that was read in ranges. Qt-free.
#pragma once

#include "core/base/result.h"
#include "core/data/partial_outcome.h"

#include <memory>
#include <span>

namespace fanfold {

/// parts: none null, in file order, the first from 0 and the last to the file's end, read with the
/// same request. The result is what readTable() gives, to the bit. Errors: badRequest, detail = why
/// the file cannot be told from its parts and has to be read as a whole: a range began amid a
/// quoted cell, a possible footer crosses two ranges, a column proved to be text or x to be empty,
/// or the file has changed.
Result<ReadOutcome> mergePartials(std::span<const std::shared_ptr<const PartialOutcome>> parts);

} // namespace fanfold
