// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/codec.h"

#include "core/protocol/cbor.h"
#include "core/protocol/job_codec.h"
#include "core/protocol/outcome_codec.h"

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

void read(CborReader& reader, JobSettings& settings)
{
    settings = readJobSettings(reader);
}

void write(CborWriter& writer, const AssignJobs& message)
{
    writer.array(message.jobs.size());
    for (const JobSpec& job : message.jobs)
        write(writer, job);
}

void read(CborReader& reader, AssignJobs& message)
{
    const std::size_t count = reader.list();
    for (std::size_t i = 0; i < count && !reader.failed(); ++i)
        message.jobs.push_back(readJobSpec(reader));
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
