// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worker/foreground_run.h"

#include "core/data/read_option_words.h"
#include "core/worker/job_runner.h"
#include "core/worker/table_json.h"

#include <QJsonDocument>

#include <cstdio>
#include <string_view>

namespace fanfold {

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
        } else if (const Result<void> set
                   = setReadOption(request.options, argument, arguments[++i]);
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
    const auto size = static_cast<std::size_t>(json.size());
    const bool said
        = std::fwrite(json.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0;
    return outcome.error || !said ? 1 : 0;
}

} // namespace fanfold
