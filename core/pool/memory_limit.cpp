// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pool/memory_limit.h"

#include <algorithm>

namespace fanfold {

int memoryLimitMb(const MemoryLimit& limit, int usableMb, int workers)
{
    if (const auto* fixed = std::get_if<FixedMemoryLimit>(&limit))
        return fixed->megabytes;
    if (std::holds_alternative<SharedMemoryLimit>(limit))
        return std::max(usableMb / std::max(1, workers), kLeastShareMb);
    return 0;
}

} // namespace fanfold
