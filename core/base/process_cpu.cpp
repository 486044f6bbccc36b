// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/process_cpu.h"

#include <unistd.h>

#include <fstream>
#include <iterator>
#include <sstream>

namespace fanfold {

std::optional<double> processCpuSeconds(std::int64_t pid, const std::string& root)
{
    constexpr int kFieldsBeforeTimes = 11; // after the name: state, ppid ... cmajflt
    std::ifstream file(root + "/proc/" + std::to_string(pid) + "/stat");
    const std::string text(std::istreambuf_iterator<char>(file), {});
    // The name stands in brackets, and may hold blanks and brackets itself.
    const std::size_t name = text.rfind(')');
    if (name == std::string::npos)
        return std::nullopt;
    std::istringstream rest(text.substr(name + 1));
    std::string skipped;
    for (int i = 0; i < kFieldsBeforeTimes; ++i)
        rest >> skipped;
    double user = 0;
    double system = 0;
    if (!(rest >> user >> system))
        return std::nullopt;
    return (user + system) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

} // namespace fanfold
