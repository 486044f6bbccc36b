// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reduce/block_statistics.h"

#include "core/reduce/statistics.h"

#include <algorithm>

namespace fanfold {

namespace {

void mergeColumns(std::vector<Moments>& total, const std::vector<Moments>& part)
{
    for (std::size_t i = 0; i < std::min(total.size(), part.size()); ++i)
        merge(total[i], part[i]);
}

bool areSiblings(const BlockMoments& a, const BlockMoments& b)
{
    const std::uint64_t size = std::uint64_t{1} << a.level;
    return a.level == b.level && a.level < kMaxBlockLevel && (a.block & size) == 0
        && b.block == a.block + size;
}

} // namespace

void appendBlock(std::vector<BlockMoments>& kept, BlockMoments next)
{
    while (!kept.empty() && areSiblings(kept.back(), next)) {
        mergeColumns(kept.back().columns, next.columns);
        next = std::move(kept.back());
        kept.pop_back();
        ++next.level;
    }
    kept.push_back(std::move(next));
}

std::vector<Moments> totalOf(const std::vector<BlockMoments>& kept, std::size_t columns)
{
    std::vector<Moments> total(columns);
    for (const BlockMoments& block : kept)
        mergeColumns(total, block.columns);
    return total;
}

} // namespace fanfold
