// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/peak_memory.h"

#include <fstream>
#include <string>

namespace fanfold {

std::int64_t peakMemory(std::int64_t pid)
{
    constexpr std::int64_t kBytesPerKiB = 1024;
    std::ifstream status("/proc/" + std::to_string(pid) + "/status");
    for (std::string word; status >> word;)
        if (std::int64_t kib = 0; word == "VmHWM:" && status >> kib)
            return kib * kBytesPerKiB;
    return 0;
}

} // namespace fanfold
