// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pool/memory_limit.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace fanfold {

int memoryLimitMb(const MemoryLimit& limit, int usableMb, int workers)
{
    if (const auto* fixed = std::get_if<FixedMemoryLimit>(&limit))
        return fixed->megabytes;
    if (std::holds_alternative<SharedMemoryLimit>(limit))
        return std::max(usableMb / std::max(1, workers), kLeastShareMb);
    return 0;
}

int fixedMegabytes(const MemoryLimit& limit)
{
    const auto* fixed = std::get_if<FixedMemoryLimit>(&limit);
    return fixed ? fixed->megabytes : 0;
}

int aloneMemoryMb(const MemoryLimit& limit, int usableMb, int workers)
{
    const std::int64_t all
        = std::int64_t{memoryLimitMb(limit, usableMb, workers)} * std::max(1, workers);
    const bool isShare = std::holds_alternative<SharedMemoryLimit>(limit);
    const std::int64_t most
        = isShare ? std::max(usableMb, kLeastShareMb) : std::numeric_limits<int>::max();
    return static_cast<int>(std::min(all, most));
}

} // namespace fanfold
