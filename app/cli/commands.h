// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of fanfold-cli: what each takes, and what it does. Each returns the exit code.
#pragma once

#include "app/cli/command_line.h"

namespace fanfold {

struct Command {
    CommandSpec spec;
    int (*run)(const Arguments& arguments);
};

const std::vector<Command>& allCommands();

CommandSpec runSpec();
int runCommand(const Arguments& arguments);
CommandSpec inspectSpec();
int inspectCommand(const Arguments& arguments);
CommandSpec convertSpec();
int convertCommand(const Arguments& arguments);
CommandSpec calibrateSpec();
int calibrateCommand(const Arguments& arguments);
CommandSpec coresSpec();
int coresCommand(const Arguments& arguments);

} // namespace fanfold
