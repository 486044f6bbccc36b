// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worker/foreground_run.h"

#include "core/worker/job_runner.h"
#include "core/worker/table_json.h"

#include <QJsonDocument>

#include <charconv>
#include <cstdio>
#include <string_view>

namespace fanfold {

namespace {

std::string delimiterNamed(std::string_view name)
{
    if (name == "tab" || name == "\\t")
        return "\t";
    return name == "space" ? " " : std::string(name);
}

Result<void> setOption(ReadOptions& options, std::string_view name, std::string_view value)
{
    if (name == "--delimiter" && !value.empty()) {
        options.delimiter = delimiterNamed(value);
    } else if (name == "--decimal" && (value == "." || value == ",")) {
        options.decimal = value.front();
    } else if (name == "--comment" && !value.empty()) {
        options.comment = value;
    } else if (name == "--header-rows") {
        int rows = -1;
        const auto [end, problem]
            = std::from_chars(value.data(), value.data() + value.size(), rows);
        if (problem != std::errc() || end != value.data() + value.size() || rows < 0)
            return failure(ErrorCode::badRequest, "--header-rows takes a number from 0");
        options.headerRows = rows;
    } else {
        return failure(ErrorCode::badRequest,
            std::string(name) + " does not take \"" + std::string(value) + '"');
    }
    return {};
}

} // namespace

Result<ForegroundRequest> parseForegroundRequest(std::span<char* const> arguments)
{
    ForegroundRequest request;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string_view argument = arguments[i];
        if (!argument.starts_with("--")) {
            if (!request.path.isEmpty())
                return failure(ErrorCode::badRequest, "one file at a time");
            request.path = FilePath(std::string(argument));
        } else if (i + 1 == arguments.size()) {
            return failure(ErrorCode::badRequest, std::string(argument) + " needs a value");
        } else if (const Result<void> set = setOption(request.options, argument, arguments[++i]);
                   !set) {
            return tl::unexpected<Error>(set.error());
        }
    }
    if (request.path.isEmpty())
        return failure(ErrorCode::badRequest, "which file?");
    return request;
}

int runInForeground(const ForegroundRequest& request)
{
    JobSpec job;
    job.path = request.path;
    JobSettings settings;
    settings.read = request.options;
    const JobOutcome outcome = JobRunner({}, -1).run(job, settings, CancelToken(), {});
    const QByteArray json = QJsonDocument(outcomeJson(request.path, outcome)).toJson();
    std::fwrite(json.constData(), 1, static_cast<std::size_t>(json.size()), stdout);
    return outcome.error ? 1 : 0;
}

} // namespace fanfold
