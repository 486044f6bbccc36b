// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worker/job_runner.h"

#include "core/base/whole_file.h"
#include "core/readers/table_sampler.h"

#include <sys/resource.h>

#include <algorithm>
#include <cstdint>
#include <exception>
#include <limits>
#include <new>
#include <string>

namespace fanfold {

namespace {

// Two buckets a pixel, each with its first, lowest, highest and last point.
int picturePoints(const PictureSpec& spec, int maxSeries)
{
    constexpr std::int64_t kPointsPerPixel = 8;
    const std::int64_t pixels
        = std::int64_t{std::max(1, spec.widthPx)} * std::max(1, spec.dpi) / 96;
    const std::int64_t points = pixels * kPointsPerPixel * std::max(1, maxSeries);
    return static_cast<int>(std::min<std::int64_t>(points, std::numeric_limits<int>::max()));
}

// Empty = there is none.
std::string memoryLimitMb()
{
    constexpr rlim_t kMb = 1024 * 1024;
    rlimit limit{};
    if (getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY)
        return {};
    return std::to_string(limit.rlim_cur / kMb);
}

} // namespace

JobRunner::JobRunner(PictureDrawer drawer, int descriptor)
    : m_drawer(std::move(drawer))
    , m_descriptor(descriptor)
{
}

Result<void> JobRunner::accepts(const JobSettings& settings) const
{
    if (settings.picture && !m_drawer)
        return failure(ErrorCode::setUpFailed, "this worker does not draw", Stage::starting);
    return {};
}

JobOutcome JobRunner::run(const JobSpec& job, const JobSettings& settings,
    const CancelToken& cancel, const ReadProgress& progress)
{
    JobOutcome outcome;
    outcome.id = job.id;
    m_meter.start();
    try {
        const ReadRequest request{job.path, settings.read, settings.series, settings.maxSeries,
            settings.pointsPerFile, cancel, progress};
        if (job.kind == JobKind::convert) {
            const Result<void> converted = convert(job, request);
            if (!converted)
                outcome.error = converted.error();
        } else if (job.kind == JobKind::sample) {
            SampleOutcome found = sampleTable(request);
            outcome.error = std::move(found.error);
            outcome.table = std::move(found.table);
            outcome.sample = std::make_shared<const TableSample>(std::move(found.sample));
        } else {
            process(job, settings, request, outcome);
        }
    } catch (const std::bad_alloc&) {
        outcome.error = Error{ErrorCode::outOfMemory, memoryLimitMb()};
    } catch (const std::exception& exception) {
        outcome.error = Error{ErrorCode::readFailed, exception.what()};
    }
    outcome.cost = m_meter.stop();
    return outcome;
}

void JobRunner::process(const JobSpec& job, const JobSettings& settings, const ReadRequest& request,
    JobOutcome& outcome) const
{
    const bool previewWanted = settings.pointsPerFile > 0;
    ReadRequest withPoints = request;
    if (settings.picture && !previewWanted)
        withPoints.pointsPerFile = picturePoints(*settings.picture, settings.maxSeries);
    if (job.range) {
        Result<PartialOutcome> part = readRange(withPoints, *job.range);
        if (part)
            outcome.part = std::make_shared<const PartialOutcome>(std::move(*part));
        else
            outcome.error = part.error();
        return;
    }
    Result<ReadOutcome> read = job.found ? Result<ReadOutcome>(*job.found) : readTable(withPoints);
    if (!read) {
        outcome.error = read.error();
        return;
    }
    Result<void> drawn;
    if (settings.picture && read->preview.series.empty()) {
        drawn = failure(ErrorCode::drawingFailed, "no numeric column");
    } else if (settings.picture) {
        if (request.progress)
            request.progress(Stage::drawing, job.sizeBytes, job.sizeBytes);
        drawn = draw(job, *settings.picture, *read);
    }
    if (!drawn && drawn.error().code == ErrorCode::drawingFailed) // its numbers are right
        read->table.warnings.push_back({WarningCode::pictureNotDrawn, -1, 1, drawn.error().detail});
    else if (!drawn)
        outcome.error = drawn.error();
    // On a full disk nothing can be saved, but all can be read.
    if (!outcome.error || outcome.error->code == ErrorCode::outputNotWritable)
        outcome.table = std::move(read->table);
    if (!outcome.error && previewWanted)
        outcome.preview = std::move(read->preview);
}

Result<void> JobRunner::draw(
    const JobSpec& job, const PictureSpec& spec, const ReadOutcome& outcome) const
{
    Q_ASSERT(m_drawer); // or the settings are not accepted
    const Result<std::string> picture = m_drawer(outcome, job.title, spec);
    if (!picture)
        return tl::unexpected<Error>(picture.error());
    Result<WholeFile> file = WholeFile::create(job.output);
    if (!file)
        return tl::unexpected<Error>(file.error());
    const Result<void> written = file->write(*picture);
    return written ? file->commit(job.overwrite) : written;
}

Result<void> JobRunner::convert(const JobSpec& job, const ReadRequest& request) const
{
    if (job.output.isEmpty()) {
        if (m_descriptor < 0)
            return failure(ErrorCode::badRequest, "no output to convert to");
        return convertTable(request, m_descriptor);
    }
    Result<WholeFile> file = WholeFile::create(job.output);
    if (!file)
        return tl::unexpected<Error>(file.error());
    const Result<void> converted = convertTable(request, file->descriptor());
    return converted ? file->commit(job.overwrite) : converted;
}

} // namespace fanfold
