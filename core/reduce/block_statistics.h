// SPDX-License-Identifier: GPL-3.0-or-later
// Statistics of a file's blocks, kept so that a file read in ranges of whole blocks merges to the
// very same bits as one read in a single pass. Qt-free.
//
// Two neighbours of equal size merge as soon as both are there and the first one's number allows,
// as in a binary counter. What is merged with what depends on the blocks alone, never on where a
// range was cut, and few are kept however long the file is.
#pragma once

#include "core/data/moments.h"

#include <vector>

namespace fanfold {

/// next lies behind all in kept.
void appendBlock(std::vector<BlockMoments>& kept, BlockMoments next);

/// By numeric column, of which there are so many.
std::vector<Moments> totalOf(const std::vector<BlockMoments>& kept, std::size_t columns);

} // namespace fanfold
