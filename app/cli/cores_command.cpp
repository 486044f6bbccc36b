// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "core/base/cores.h"

namespace fanfold {

CommandSpec coresSpec()
{
    return {"cores", {}, "Says how many cores this computer has, and how many a run may use.", {},
        "usable: logical cores within this process's affinity and the CPU quota of its\n"
        "cgroup; it is the default number of workers.\n"};
}

int coresCommand(const Arguments& arguments)
{
    if (!arguments.operands().empty())
        return usageError("cores", {ErrorCode::badRequest, "cores takes no operand", {}, {}});
    const CoreCount cores = countCores();
    print("physical: " + std::to_string(cores.physical) + "\nlogical: "
        + std::to_string(cores.logical) + "\nusable: " + std::to_string(cores.usable) + '\n');
    return kAllDone;
}

} // namespace fanfold
