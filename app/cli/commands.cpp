// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

namespace fanfold {

const std::vector<Command>& allCommands()
{
    static const std::vector<Command> commands{
        {runSpec(), runCommand},
        {inspectSpec(), inspectCommand},
        {convertSpec(), convertCommand},
        {calibrateSpec(), calibrateCommand},
        {coresSpec(), coresCommand},
    };
    return commands;
}

} // namespace fanfold
