// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/own_process.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace fanfold {

namespace fs = std::filesystem;

std::set<int> openDescriptors()
{
    std::set<int> descriptors;
    for (const auto& entry : fs::directory_iterator("/proc/self/fd")) {
        std::error_code gone;
        const fs::path target = fs::read_symlink(entry.path(), gone);
        if (!gone && target.string().find("/fd") == std::string::npos)
            descriptors.insert(std::stoi(entry.path().filename().string()));
    }
    return descriptors;
}

std::set<std::int64_t> childProcesses()
{
    return childrenOf(getpid());
}

std::set<std::int64_t> childrenOf(std::int64_t pid)
{
    std::set<std::int64_t> pids;
    std::error_code gone;
    for (const auto& task :
        fs::directory_iterator("/proc/" + std::to_string(pid) + "/task", gone)) {
        std::ifstream list(task.path() / "children");
        for (std::int64_t child = 0; list >> child;)
            pids.insert(child);
    }
    return pids;
}

std::int64_t cpuTimeMs(std::int64_t pid)
{
    constexpr std::int64_t kNsPerMs = 1'000'000;
    std::ifstream schedstat("/proc/" + std::to_string(pid) + "/schedstat");
    std::int64_t ns = 0;
    schedstat >> ns;
    return ns / kNsPerMs;
}

bool isAlive(std::int64_t pid)
{
    std::ifstream stat("/proc/" + std::to_string(pid) + "/stat");
    std::string line;
    if (!std::getline(stat, line))
        return false;
    const auto state = line.rfind(')') + 2;
    return state < line.size() && line[state] != 'Z' && line[state] != 'X';
}

} // namespace fanfold
