// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include "core/wording/wording.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <system_error>

namespace fanfold {

void complain(const std::string& text)
{
    const std::string line = "fanfold-cli: " + text + '\n';
    std::fwrite(line.data(), 1, line.size(), stderr);
}

void complainAbout(const std::string& path, const Error& error)
{
    complain(shownLine(path) + ": " + sentence(error).toStdString());
}

int usageError(const std::string& command, const Error& error)
{
    const std::string program = command.empty() ? "fanfold-cli" : "fanfold-cli " + command;
    complain(shownLine(error.detail) + " (see " + program + " --help)");
    return kUsage;
}

void print(const std::string& text)
{
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fflush(stdout);
}

bool stdoutIsBroken()
{
    return std::fflush(stdout) != 0 || std::ferror(stdout) != 0;
}

std::string shownLine(const std::string& bytes)
{
    const bool isPlain
        = std::all_of(bytes.begin(), bytes.end(), [](char c) { return c >= ' ' && c <= '~'; });
    return isPlain ? bytes : shownInOneLine(shownBytes(bytes)).toStdString();
}

FilePath programFolder()
{
    std::error_code problem;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", problem);
    return problem ? FilePath(".") : FilePath(program.native()).parent();
}

} // namespace fanfold
