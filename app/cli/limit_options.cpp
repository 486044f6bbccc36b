// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/limit_options.h"

#include <QProcess>

#include <charconv>
#include <chrono>
#include <string_view>

namespace fanfold {

namespace {

constexpr double kShortestS = 0.001;
constexpr double kLongestS = 1'000'000; // in milliseconds it still fits into an int
constexpr double kMostMedians = 1'000'000;
constexpr int kMostMb = 1'000'000'000;
constexpr int kMostRetries = 100;
constexpr int kMostFiles = 1'000'000'000;

tl::unexpected<Error> usage(std::string text)
{
    return failure(ErrorCode::badRequest, std::move(text));
}

template <typename Number>
std::optional<Number> numberWithin(std::string_view text, Number least, Number most)
{
    Number value{};
    const char* const end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, value);
    const bool isOne = parsed.ec == std::errc() && parsed.ptr == end;
    return isOne && value >= least && value <= most ? std::optional(value) : std::nullopt;
}

std::optional<std::chrono::milliseconds> period(std::string_view text)
{
    const auto seconds = numberWithin(text, kShortestS, kLongestS);
    if (!seconds)
        return std::nullopt;
    return std::chrono::round<std::chrono::milliseconds>(std::chrono::duration<double>(*seconds));
}

std::optional<TimeLimit> timeLimit(std::string_view text)
{
    if (text == "off")
        return NoTimeLimit();
    if (!text.empty() && text.back() == 'x') {
        RelativeTimeLimit limit;
        const auto medians = numberWithin(text.substr(0, text.size() - 1), 1.0, kMostMedians);
        if (!medians)
            return std::nullopt;
        limit.medians = *medians;
        return limit;
    }
    const auto time = period(text);
    return time ? std::optional<TimeLimit>(FixedTimeLimit{*time}) : std::nullopt;
}

std::optional<MemoryLimit> memoryLimit(std::string_view text)
{
    if (text == "off")
        return NoMemoryLimit();
    if (text == "auto")
        return SharedMemoryLimit();
    const auto megabytes = numberWithin(text, kLeastMemoryMb, kMostMb);
    return megabytes ? std::optional<MemoryLimit>(FixedMemoryLimit{*megabytes}) : std::nullopt;
}

} // namespace

std::vector<OptionSpec> limitSpecs()
{
    return {
        {"--timeout", "LIMIT",
            "how long one file may take: SECONDS, Nx = N times the median of the files done, at "
            "least 30 s and more for larger files (20x unless given), or off"},
        {"--silence-timeout", "SECONDS",
            "a worker with a file that says nothing for so long is replaced, 60 unless given, or "
            "off"},
        {"--memory-limit", "MB",
            "how much each worker may take, " + std::to_string(kLeastMemoryMb)
                + " or more, off, or auto (the default): its share of the memory that is usable, "
                  "at least "
                + std::to_string(kLeastShareMb) + " MB"},
        {"--retries", "N",
            "how often a file is tried again, on another worker, after a crash or time-out; 1 "
            "unless given"},
        {"--replace-after", "N",
            "a new process takes a worker's place after N files; a range of a large file counts as "
            "one"},
        {"--launcher", "COMMAND",
            "program and arguments put in front of the worker's own, as in 'nice -n 19'; double "
            "quotes keep blanks together"},
    };
}

Result<void> readLimits(const Arguments& arguments, WorkerLimits& limits)
{
    if (const auto text = arguments.value("--timeout")) {
        const auto limit = timeLimit(*text);
        if (!limit)
            return usage(
                "--timeout must be seconds, 0.001 or more, N times the median as in 20x, or off");
        limits.timeLimit = *limit;
    }
    if (const auto text = arguments.value("--silence-timeout")) {
        const auto time = *text == "off" ? std::chrono::milliseconds(0) : period(*text);
        if (!time)
            return usage("--silence-timeout must be seconds, 0.001 or more, or off");
        limits.silenceTimeoutMs = static_cast<int>(time->count());
    }
    if (const auto text = arguments.value("--memory-limit")) {
        const auto limit = memoryLimit(*text);
        if (!limit)
            return usage("--memory-limit must be megabytes, " + std::to_string(kLeastMemoryMb)
                + " or more, off, or auto");
        limits.memoryLimit = *limit;
    }
    if (const auto text = arguments.value("--retries")) {
        const auto retries = numberWithin(*text, 0, kMostRetries);
        if (!retries)
            return usage("--retries must be 0 to " + std::to_string(kMostRetries));
        limits.retries = *retries;
    }
    if (const auto text = arguments.value("--replace-after")) {
        const auto files = numberWithin(*text, 1, kMostFiles);
        if (!files)
            return usage("--replace-after must be a number of files, 1 or more");
        limits.replaceAfter = *files;
    }
    if (const auto text = arguments.value("--launcher")) {
        limits.launcher = QProcess::splitCommand(QString::fromLocal8Bit(text->c_str()));
        if (limits.launcher.isEmpty())
            return usage("--launcher must name a program");
    }
    return {};
}

} // namespace fanfold
