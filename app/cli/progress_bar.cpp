// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress_bar.h"

#include "core/wording/wording.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace fanfold {

namespace {

constexpr int kLongestBar = 30;
constexpr int kShortestBar = 6;
constexpr int kUsualColumns = 80;

int terminalColumns()
{
    winsize size = {};
    const bool known = ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    return known ? size.ws_col : kUsualColumns;
}

} // namespace

std::string barLine(const RunTotals& totals, int columns)
{
    const double share
        = totals.bytes > 0 ? totals.bytesDone / static_cast<double>(totals.bytes) : 0;
    const int percent = static_cast<int>(100 * std::clamp(share, 0.0, 1.0));
    std::string line = std::to_string(percent) + " %";
    line.insert(0, 5 - std::min<std::size_t>(5, line.size()), ' ');
    const std::string parts[] = {
        std::to_string(totals.filesEnded) + " of " + std::to_string(totals.files) + " files",
        timeLeftText(totals.secondsLeft).toStdString(),
        sizeText(totals.bytesPerSecond).toStdString() + "/s",
    };
    const auto room = static_cast<std::size_t>(std::max(0, columns - 1));
    for (const std::string& part : parts)
        if (!part.empty() && line.size() + part.size() + 2 <= room)
            line += "  " + part;
    const int length
        = std::min(kLongestBar, static_cast<int>(room) - static_cast<int>(line.size()) - 2);
    if (length >= kShortestBar) {
        const auto full = static_cast<std::size_t>(length * percent / 100);
        line = '[' + std::string(full, '#')
            + std::string(static_cast<std::size_t>(length) - full, '-') + ']' + line;
    }
    return line.substr(0, room);
}

bool barIsWanted()
{
    const char* terminal = std::getenv("TERM");
    return isatty(STDERR_FILENO) == 1 && terminal && std::string_view(terminal) != "dumb";
}

void ProgressBar::show(const RunTotals& totals)
{
    show(barLine(totals, terminalColumns()));
}

void ProgressBar::show(const std::string& line)
{
    const auto room = static_cast<std::size_t>(std::max(0, terminalColumns() - 1));
    const std::string bytes = "\r" + line.substr(0, room) + "\x1b[K";
    std::fwrite(bytes.data(), 1, bytes.size(), stderr);
    m_isShown = true;
}

void ProgressBar::clear()
{
    if (m_isShown)
        std::fputs("\r\x1b[K", stderr);
    m_isShown = false;
}

} // namespace fanfold
