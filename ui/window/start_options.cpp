// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/start_options.h"

#include <QCoreApplication>

#include <filesystem>
#include <string_view>

namespace fanfold {

namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(StartOptions)
};

std::optional<int> workerCount(std::string_view text)
{
    if (text == "auto")
        return 0;
    bool isNumber = false;
    const int count = QByteArray(text.data(), static_cast<qsizetype>(text.size())).toInt(&isNumber);
    return isNumber && count > 0 ? std::optional(count) : std::nullopt;
}

} // namespace

StartOptions parseStartOptions(std::span<const char* const> arguments)
{
    StartOptions options;
    bool onlyPaths = false;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string_view word = arguments[i];
        if (onlyPaths || word.empty() || word.front() != '-' || word == "-") {
            if (!word.empty())
                options.paths.push_back(absolutePath(FilePath(std::string(word))));
        } else if (word == "--") {
            onlyPaths = true;
        } else if (word == "--start") {
            options.start = true;
        } else if (word == "--help" || word == "-h") {
            options.help = true;
        } else if (word == "--version") {
            options.version = true;
        } else if (word == "--workers" || word.starts_with("--workers=")) {
            const bool isNext = word == "--workers";
            const std::string_view value = !isNext ? word.substr(10)
                : i + 1 < arguments.size()         ? std::string_view(arguments[i + 1])
                                                   : std::string_view();
            i += isNext ? 1 : 0;
            options.workers = workerCount(value);
            if (!options.workers)
                options.error = Say::tr("--workers needs a number of 1 or more, or auto");
        } else {
            options.error = Say::tr("unknown option %1").arg(shownBytes(word));
        }
    }
    return options;
}

QString startUsage()
{
    return QStringLiteral("fanfold [PATH...] [--workers N|auto] [--start]");
}

} // namespace fanfold
