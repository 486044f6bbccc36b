// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/codec.h"

#include "core/protocol/cbor.h"
#include "core/protocol/error_codec.h"
#include "core/protocol/partial_codec.h"
#include "core/protocol/sample_codec.h"
#include "core/protocol/table_codec.h"

#include <algorithm>

namespace fanfold {

namespace {

// Which frame a message is.
template <typename Message> constexpr FrameType kTypeOf{};
template <> constexpr FrameType kTypeOf<Hello> = FrameType::hello;
template <> constexpr FrameType kTypeOf<JobSettings> = FrameType::jobSettings;
template <> constexpr FrameType kTypeOf<AssignJobs> = FrameType::assignJobs;
template <> constexpr FrameType kTypeOf<CancelJob> = FrameType::cancelJob;
template <> constexpr FrameType kTypeOf<RecallJobs> = FrameType::recallJobs;
template <> constexpr FrameType kTypeOf<Shutdown> = FrameType::shutdown;
template <> constexpr FrameType kTypeOf<JobBegan> = FrameType::jobBegan;
template <> constexpr FrameType kTypeOf<JobProgress> = FrameType::jobProgress;
template <> constexpr FrameType kTypeOf<JobOutcomes> = FrameType::jobOutcomes;
template <> constexpr FrameType kTypeOf<JobsRecalled> = FrameType::jobsRecalled;
template <> constexpr FrameType kTypeOf<SettingsRefused> = FrameType::settingsRefused;

JobId readJobId(CborReader& reader)
{
    return JobId{reader.count()};
}

std::int64_t readAmount(CborReader& reader)
{
    return std::max<std::int64_t>(0, reader.integer<std::int64_t>());
}

void write(CborWriter& writer, const Hello& hello)
{
    writer.array(4);
    writer.count(hello.magic);
    writer.count(hello.version);
    writer.text(hello.build);
    writer.integer(hello.pid);
}

void read(CborReader& reader, Hello& hello)
{
    reader.array(4);
    hello.magic = reader.integer<std::uint32_t>();
    hello.version = reader.integer<std::uint32_t>();
    hello.build = reader.text();
    hello.pid = reader.integer<std::int64_t>();
}

void write(CborWriter& writer, const JobSettings& settings)
{
    writer.array(5);
    fanfold::write(writer, settings.read);
    fanfold::write(writer, settings.series);
    writer.integer(settings.maxSeries);
    writer.integer(settings.pointsPerFile);
    if (settings.picture)
        fanfold::write(writer, *settings.picture);
    else
        writer.null();
}

void read(CborReader& reader, JobSettings& settings)
{
    reader.array(5);
    settings.read = readReadOptions(reader);
    settings.series = readSeriesChoice(reader);
    settings.maxSeries = reader.integer<int>();
    settings.pointsPerFile = reader.integer<int>();
    if (!reader.null())
        settings.picture = readPictureSpec(reader);
}

ReadOutcome readFound(CborReader& reader)
{
    ReadOutcome found;
    reader.array(2);
    found.table = readTableSummary(reader);
    found.preview = readPreview(reader, found.table.columns.size());
    return found;
}

void write(CborWriter& writer, const AssignJobs& message)
{
    writer.array(message.jobs.size());
    for (const JobSpec& job : message.jobs) {
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
            fanfold::write(writer, job.found->table);
            fanfold::write(writer, job.found->preview);
        } else {
            writer.null();
        }
    }
}

void read(CborReader& reader, AssignJobs& message)
{
    const std::size_t count = reader.list();
    for (std::size_t i = 0; i < count && !reader.failed(); ++i) {
        JobSpec job;
        reader.array(9);
        job.id = readJobId(reader);
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
        message.jobs.push_back(std::move(job));
    }
}

void write(CborWriter& writer, const CancelJob& message)
{
    writer.count(number(message.id));
}

void read(CborReader& reader, CancelJob& message)
{
    message.id = readJobId(reader);
}

void write(CborWriter& writer, const RecallJobs&)
{
    writer.null();
}

void write(CborWriter& writer, const Shutdown&)
{
    writer.null();
}

template <typename Empty> void readEmpty(CborReader& reader, Empty&)
{
    if (!reader.null())
        reader.fail("something where nothing is due");
}

void read(CborReader& reader, RecallJobs& message)
{
    readEmpty(reader, message);
}

void read(CborReader& reader, Shutdown& message)
{
    readEmpty(reader, message);
}

void write(CborWriter& writer, const JobBegan& message)
{
    writer.count(number(message.id));
}

void read(CborReader& reader, JobBegan& message)
{
    message.id = readJobId(reader);
}

void write(CborWriter& writer, const JobProgress& message)
{
    writer.array(5);
    writer.count(number(message.id));
    writer.count(static_cast<std::uint64_t>(message.stage));
    writer.count(message.bytesDone);
    writer.count(message.bytesTotal);
    writer.integer(message.peakBytes);
}

void read(CborReader& reader, JobProgress& message)
{
    reader.array(5);
    message.id = readJobId(reader);
    message.stage = reader.enumeration(Stage::writing);
    message.bytesDone = reader.count();
    message.bytesTotal = reader.count();
    message.peakBytes = readAmount(reader);
    message.bytesDone = std::min(message.bytesDone, message.bytesTotal);
}

} // namespace

void write(CborWriter& writer, const Error& error)
{
    writer.array(5);
    writer.count(static_cast<std::uint64_t>(error.code));
    writer.text(error.detail);
    writer.count(static_cast<std::uint64_t>(error.stage));
    writer.integer(error.where.line);
    writer.integer(error.where.byte);
}

Error readError(CborReader& reader)
{
    Error error;
    reader.array(5);
    error.code = reader.enumeration(ErrorCode::badRequest);
    error.detail = reader.text();
    error.stage = reader.enumeration(Stage::writing);
    error.where.line = reader.integer<std::int64_t>();
    error.where.byte = reader.integer<std::int64_t>();
    return error;
}

namespace {

void write(CborWriter& writer, const JobOutcome& outcome)
{
    writer.array(6);
    writer.count(number(outcome.id));
    if (outcome.error)
        write(writer, *outcome.error);
    else
        writer.null();
    if (outcome.hasTable()) {
        writer.array(2);
        fanfold::write(writer, outcome.table);
        fanfold::write(writer, outcome.preview);
    } else {
        writer.null();
    }
    if (outcome.part)
        fanfold::write(writer, *outcome.part);
    else
        writer.null();
    if (outcome.sample)
        fanfold::write(writer, *outcome.sample);
    else
        writer.null();
    writer.array(4);
    writer.integer(outcome.cost.wallNs);
    writer.integer(outcome.cost.cpuNs);
    writer.integer(outcome.cost.waitNs);
    writer.integer(outcome.cost.peakBytes);
}

JobOutcome readOutcome(CborReader& reader)
{
    JobOutcome outcome;
    reader.array(6);
    outcome.id = readJobId(reader);
    if (!reader.null())
        outcome.error = readError(reader);
    const bool hasTable = !reader.null();
    if (hasTable) {
        reader.array(2);
        outcome.table = readTableSummary(reader);
        outcome.preview = readPreview(reader, outcome.table.columns.size());
    }
    if (!reader.null())
        outcome.part = std::make_shared<const PartialOutcome>(readPartialOutcome(reader));
    if (!reader.null())
        outcome.sample = std::make_shared<const TableSample>(readTableSample(reader));
    if (!reader.failed() && !outcome.error && !hasTable && !outcome.part)
        reader.fail("neither a table nor an error");
    reader.array(4);
    outcome.cost.wallNs = readAmount(reader);
    outcome.cost.cpuNs = readAmount(reader);
    outcome.cost.waitNs = readAmount(reader);
    outcome.cost.peakBytes = readAmount(reader);
    return outcome;
}

void write(CborWriter& writer, const JobOutcomes& message)
{
    writer.array(message.outcomes.size());
    for (const auto& outcome : message.outcomes)
        write(writer, *outcome);
}

void read(CborReader& reader, JobOutcomes& message)
{
    const std::size_t count = reader.list();
    for (std::size_t i = 0; i < count && !reader.failed(); ++i)
        message.outcomes.push_back(std::make_shared<const JobOutcome>(readOutcome(reader)));
}

void write(CborWriter& writer, const JobsRecalled& message)
{
    writer.array(message.ids.size());
    for (const JobId id : message.ids)
        writer.count(number(id));
}

void read(CborReader& reader, JobsRecalled& message)
{
    const std::size_t count = reader.list();
    for (std::size_t i = 0; i < count && !reader.failed(); ++i)
        message.ids.push_back(readJobId(reader));
}

void write(CborWriter& writer, const SettingsRefused& message)
{
    writer.array(2);
    writer.count(message.settings);
    write(writer, message.error);
}

void read(CborReader& reader, SettingsRefused& message)
{
    reader.array(2);
    message.settings = reader.integer<std::uint32_t>();
    message.error = readError(reader);
}

template <typename Variant> void append(std::string& out, const Variant& message)
{
    std::visit(
        [&out]<typename Message>(const Message& alternative) {
            const std::size_t begin = beginFrame(out, kTypeOf<Message>);
            CborWriter writer(out);
            write(writer, alternative);
            finishFrame(out, begin);
        },
        message);
}

template <typename Variant, std::size_t I = 0> Result<Variant> decode(const Frame& frame)
{
    if constexpr (I == std::variant_size_v<Variant>) {
        return failure(ErrorCode::workerProtocol, "a message that goes the other way");
    } else {
        using Message = std::variant_alternative_t<I, Variant>;
        if (frame.type != kTypeOf<Message>)
            return decode<Variant, I + 1>(frame);
        CborReader reader(frame.item);
        Message message;
        read(reader, message);
        reader.complete();
        if (reader.failed())
            return failure(ErrorCode::workerProtocol, reader.problem());
        return Variant(std::move(message));
    }
}

} // namespace

void appendMessage(std::string& out, const ParentMessage& message)
{
    append(out, message);
}

void appendMessage(std::string& out, const WorkerMessage& message)
{
    append(out, message);
}

Result<ParentMessage> decodeParentMessage(const Frame& frame)
{
    return decode<ParentMessage>(frame);
}

Result<WorkerMessage> decodeWorkerMessage(const Frame& frame)
{
    return decode<WorkerMessage>(frame);
}

} // namespace fanfold
