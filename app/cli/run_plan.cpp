// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run_plan.h"

#include "app/cli/console.h"
#include "app/cli/find_files.h"
#include "app/cli/limit_options.h"
#include "app/cli/option_values.h"

#include <utility>

namespace fanfold {

namespace {

tl::unexpected<Error> usage(std::string text)
{
    return failure(ErrorCode::badRequest, std::move(text));
}

} // namespace

Result<RunPlan> makeRunPlan(const Arguments& arguments, const CoreCount& cores)
{
    RunPlan plan;
    auto scan = scanRequest(arguments);
    if (!scan)
        return tl::unexpected<Error>(scan.error());
    plan.scan = std::move(*scan);
    const auto workers = workerCount(arguments, cores);
    const auto split = splitPolicy(arguments);
    const auto splitAbove = splitFilesAbove(arguments);
    const auto read = readOptions(arguments);
    const auto picture = pictureSpec(arguments);
    if (!workers)
        return tl::unexpected<Error>(workers.error());
    if (!split)
        return tl::unexpected<Error>(split.error());
    if (!splitAbove)
        return tl::unexpected<Error>(splitAbove.error());
    if (!read)
        return tl::unexpected<Error>(read.error());
    if (!picture)
        return tl::unexpected<Error>(picture.error());
    const Result<void> limits = readLimits(arguments, plan.request.limits);
    if (!limits)
        return tl::unexpected<Error>(limits.error());
    plan.request.workers = *workers;
    plan.request.tuneWorkers = wantsTuning(arguments);
    plan.request.split = *split;
    plan.request.splitAbove = splitAbove->value_or(plan.request.splitAbove);
    plan.request.read = *read;
    plan.request.series = seriesChoice(arguments);
    plan.request.binFolder = programFolder();

    plan.overwrite = arguments.has("--overwrite");
    plan.resume = arguments.has("--resume");
    if (plan.resume && !arguments.has("--output"))
        return usage("--resume needs the --output DIR of the run to go on with");
    if (plan.resume && plan.overwrite)
        return usage("--resume goes on with a result, --overwrite replaces it: give one of them");
    if (const auto output = arguments.value("--output")) {
        if (output->empty())
            return usage("--output must not be empty");
        plan.output = FilePath(*output);
        plan.scan.skippedFolders = {plan.output};
        plan.request.log = RunLogOutput{plan.output.joined("run.log"), plan.scan.roots};
    }
    if (arguments.has("--plots")) {
        if (plan.output.isEmpty())
            return usage("--plots needs --output DIR");
        PictureOutput pictures;
        pictures.spec = *picture;
        pictures.folder = plan.output.joined("plots");
        pictures.overwrite = plan.overwrite || plan.resume;
        plan.request.pictures = pictures;
    } else if (arguments.has("--plot-size")) {
        return usage("--plot-size needs --plots");
    }
    if (arguments.has("--quiet"))
        plan.style = RunPrinter::Style::quiet;
    else if (arguments.has("--json-progress"))
        plan.style = RunPrinter::Style::json;
    return plan;
}

} // namespace fanfold
