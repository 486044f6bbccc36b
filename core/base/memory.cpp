// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/memory.h"

#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <fstream>
#include <limits>
#include <optional>

namespace fanfold {

namespace {

constexpr std::uint64_t kMb = 1024 * 1024;

/// What a version of control groups calls its files.
struct GroupFiles {
    const char* folder;
    const char* limit;
    const char* usage;
    const char* cached; ///< key in memory.stat
};
constexpr GroupFiles kVersion1{"/sys/fs/cgroup/memory", "memory.limit_in_bytes",
    "memory.usage_in_bytes", "total_inactive_file"};
constexpr GroupFiles kVersion2{"/sys/fs/cgroup", "memory.max", "memory.current", "inactive_file"};

std::optional<std::uint64_t> numberIn(const std::string& path)
{
    std::uint64_t value = 0;
    return std::ifstream(path) >> value ? std::optional(value) : std::nullopt; // "max" is none
}

/// Of lines like "name: 12 kB" or "name 12".
std::optional<std::uint64_t> numberAt(const std::string& path, const std::string& name)
{
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        if (line.rfind(name, 0) != 0)
            continue;
        const std::size_t digits = line.find_first_of("0123456789", name.size());
        if (digits != std::string::npos)
            return std::strtoull(line.c_str() + digits, nullptr, 10);
    }
    return std::nullopt;
}

std::uint64_t less(std::uint64_t a, std::uint64_t b)
{
    return a - std::min(a, b);
}

std::uint64_t leftInGroups(const std::string& root, const GroupFiles& files, std::string group)
{
    std::uint64_t left = std::numeric_limits<std::uint64_t>::max();
    // In a container the group's own folder may be out of sight: the mount's root is it then.
    for (;; group.resize(group.rfind('/'))) {
        const std::string folder = root + files.folder + group + '/';
        const auto limit = numberIn(folder + files.limit);
        const auto usage = numberIn(folder + files.usage);
        if (limit && usage) {
            const auto cached = numberAt(folder + "memory.stat", files.cached + std::string(" "));
            left = std::min(left, less(*limit, less(*usage, cached.value_or(0))));
        }
        if (group.rfind('/') == std::string::npos)
            return left;
    }
}

std::uint64_t leftInGroups(const std::string& root)
{
    std::uint64_t left = std::numeric_limits<std::uint64_t>::max();
    std::ifstream membership(root + "/proc/self/cgroup"); // lines of number:controllers:path
    for (std::string line; std::getline(membership, line);) {
        const std::size_t controllers = line.find(':') + 1;
        const std::size_t path = line.find(':', controllers) + 1;
        if (controllers == 0 || path == 0)
            continue;
        const std::string kinds = ',' + line.substr(controllers, path - controllers - 1) + ',';
        if (line.rfind("0::", 0) == 0)
            left = std::min(left, leftInGroups(root, kVersion2, line.substr(path)));
        else if (kinds.find(",memory,") != std::string::npos)
            left = std::min(left, leftInGroups(root, kVersion1, line.substr(path)));
    }
    return left;
}

std::uint64_t physicalBytes()
{
    return static_cast<std::uint64_t>(std::max(1L, sysconf(_SC_PHYS_PAGES)))
        * static_cast<std::uint64_t>(std::max(1L, sysconf(_SC_PAGESIZE)));
}

} // namespace

int usableMemoryMb(const std::string& root)
{
    const auto availableKb = numberAt(root + "/proc/meminfo", "MemAvailable:");
    const std::uint64_t available = availableKb ? *availableKb * 1024 : physicalBytes();
    const std::uint64_t usable = std::min(available, leftInGroups(root)) / kMb;
    return static_cast<int>(std::clamp<std::uint64_t>(usable, 1, std::numeric_limits<int>::max()));
}

double memoryStall(const std::string& root)
{
    std::ifstream file(root + "/proc/pressure/memory");
    std::string kind;
    std::string average; // "avg10=0.12"
    if (!(file >> kind >> average) || kind != "some" || average.rfind("avg10=", 0) != 0)
        return 0;
    double percent = 0;
    const auto parsed
        = std::from_chars(average.data() + 6, average.data() + average.size(), percent);
    return parsed.ec == std::errc() ? std::clamp(percent / 100, 0.0, 1.0) : 0;
}

} // namespace fanfold
