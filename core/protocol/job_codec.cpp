// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/job_codec.h"

#include "core/protocol/table_codec.h"

namespace fanfold {

namespace {

ReadOutcome readFound(CborReader& reader)
{
    ReadOutcome found;
    reader.array(2);
    found.table = readTableSummary(reader);
    found.preview = readPreview(reader, found.table.columns.size());
    return found;
}

} // namespace

void write(CborWriter& writer, const JobSettings& settings)
{
    writer.array(5);
    write(writer, settings.read);
    write(writer, settings.series);
    writer.integer(settings.maxSeries);
    writer.integer(settings.pointsPerFile);
    if (settings.picture)
        write(writer, *settings.picture);
    else
        writer.null();
}

JobSettings readJobSettings(CborReader& reader)
{
    JobSettings settings;
    reader.array(5);
    settings.read = readReadOptions(reader);
    settings.series = readSeriesChoice(reader);
    settings.maxSeries = reader.integer<int>();
    settings.pointsPerFile = reader.integer<int>();
    if (!reader.null())
        settings.picture = readPictureSpec(reader);
    return settings;
}

void write(CborWriter& writer, const JobSpec& job)
{
    writer.array(9);
    writer.count(number(job.id));
    writer.count(static_cast<std::uint64_t>(job.kind));
    writer.bytes(job.path.bytes());
    writer.count(job.sizeBytes);
    writer.text(job.title);
    writer.bytes(job.output.bytes());
    writer.boolean(job.overwrite);
    if (job.range) {
        writer.array(2);
        writer.count(job.range->from);
        writer.count(job.range->to);
    } else {
        writer.null();
    }
    if (job.found) {
        writer.array(2);
        write(writer, job.found->table);
        write(writer, job.found->preview);
    } else {
        writer.null();
    }
}

JobSpec readJobSpec(CborReader& reader)
{
    JobSpec job;
    reader.array(9);
    job.id = JobId{reader.count()};
    job.kind = reader.enumeration(JobKind::sample);
    job.path = FilePath(reader.bytes());
    job.sizeBytes = reader.count();
    job.title = reader.text();
    job.output = FilePath(reader.bytes());
    job.overwrite = reader.boolean();
    if (!reader.null()) {
        reader.array(2);
        const std::uint64_t from = reader.count();
        job.range = FileRange{from, reader.count()};
    }
    if (!reader.null())
        job.found = std::make_shared<const ReadOutcome>(readFound(reader));
    return job;
}

} // namespace fanfold
