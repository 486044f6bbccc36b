// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/cores.h"

#include <sched.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <set>
#include <string>
#include <utility>

namespace fanfold {

namespace {

int physicalCores(int logical)
{
    std::set<std::pair<std::string, std::string>> seen;
    for (int cpu = 0; cpu < logical; ++cpu) {
        const std::string folder
            = "/sys/devices/system/cpu/cpu" + std::to_string(cpu) + "/topology/";
        std::string package;
        std::string core;
        std::ifstream(folder + "physical_package_id") >> package;
        std::ifstream(folder + "core_id") >> core;
        if (!core.empty())
            seen.emplace(package, core);
    }
    return seen.empty() ? logical : static_cast<int>(seen.size());
}

// The smallest CPU quota on the way from this process's cgroup (version 2) to the root, in cores.
double cgroupQuota()
{
    double quota = INFINITY;
    std::ifstream membership("/proc/self/cgroup");
    for (std::string line; std::getline(membership, line);) {
        if (line.rfind("0::", 0) != 0)
            continue;
        for (std::string group = line.substr(3);; group.resize(group.rfind('/'))) {
            double limit = 0;
            double period = 0;
            std::ifstream file("/sys/fs/cgroup" + group + "/cpu.max");
            if (file >> limit >> period && period > 0)
                quota = std::min(quota, limit / period);
            if (group.empty() || group.rfind('/') == std::string::npos)
                break;
        }
    }
    // version 1
    double limit = -1;
    double period = 0;
    if (std::ifstream("/sys/fs/cgroup/cpu/cpu.cfs_quota_us") >> limit && limit > 0
        && std::ifstream("/sys/fs/cgroup/cpu/cpu.cfs_period_us") >> period && period > 0)
        quota = std::min(quota, limit / period);
    return quota;
}

} // namespace

CoreCount countCores()
{
    CoreCount cores;
    cores.logical = std::max(1, static_cast<int>(sysconf(_SC_NPROCESSORS_ONLN)));
    cores.physical = std::clamp(physicalCores(cores.logical), 1, cores.logical);
    cores.usable = cores.logical;
    cpu_set_t allowed;
    CPU_ZERO(&allowed);
    if (sched_getaffinity(0, sizeof allowed, &allowed) == 0)
        cores.usable = std::min(cores.usable, CPU_COUNT(&allowed));
    const double quota = cgroupQuota();
    if (quota < cores.usable)
        cores.usable = static_cast<int>(std::ceil(quota));
    cores.usable = std::max(1, cores.usable);
    return cores;
}

} // namespace fanfold
