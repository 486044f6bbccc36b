// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/own_process.h"

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
    std::set<std::int64_t> pids;
    for (const auto& task : fs::directory_iterator("/proc/self/task")) {
        std::ifstream list(task.path() / "children");
        for (std::int64_t pid = 0; list >> pid;)
            pids.insert(pid);
    }
    return pids;
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
