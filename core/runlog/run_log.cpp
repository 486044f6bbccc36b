// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runlog/run_log.h"

#include "core/base/crc32.h"
#include "core/protocol/build_id.h"
#include "core/protocol/outcome_codec.h"
#include "core/protocol/table_codec.h"

#include <sys/stat.h>

#include <type_traits>

namespace fanfold {

namespace {

constexpr std::size_t kHeadBytes = 5;
constexpr std::size_t kCrcBytes = 4;

std::string littleEndian(std::uint32_t value)
{
    std::string bytes;
    for (unsigned shift = 0; shift < 32; shift += 8)
        bytes += static_cast<char>(value >> shift);
    return bytes;
}

std::uint32_t fromLittleEndian(std::string_view bytes)
{
    std::uint32_t value = 0;
    for (unsigned i = 0; i < 4; ++i)
        value |= std::uint32_t{static_cast<unsigned char>(bytes[i])} << 8 * i;
    return value;
}

void writePath(CborWriter& writer, const FilePath& path)
{
    path.isEmpty() ? writer.null() : writer.bytes(path.bytes());
}

FilePath readPath(CborReader& reader)
{
    return reader.null() ? FilePath() : FilePath(reader.bytes());
}

// With how the worker was lost, which no worker can tell itself.
void writeError(CborWriter& writer, const Error& error)
{
    writer.array(2);
    write(writer, error);
    if (!error.loss) {
        writer.null();
        return;
    }
    writer.array(6);
    writer.count(static_cast<std::uint64_t>(error.loss->cause));
    writer.integer(error.loss->attempts);
    writer.number(error.loss->seconds);
    writer.count(error.loss->bytesTotal);
    writer.integer(error.loss->peakBytes);
    writer.bytes(error.loss->lastWords);
}

Error readWholeError(CborReader& reader)
{
    reader.array(2);
    Error error = readError(reader);
    if (reader.null())
        return error;
    WorkerLoss loss;
    reader.array(6);
    loss.cause = reader.enumeration(ErrorCode::badRequest);
    loss.attempts = reader.integer<int>();
    loss.seconds = reader.number();
    loss.bytesTotal = reader.count();
    loss.peakBytes = reader.integer<std::int64_t>();
    loss.lastWords = reader.bytes();
    error.loss = std::make_shared<const WorkerLoss>(std::move(loss));
    return error;
}

void writeFields(CborWriter& writer, const RunBegin& begin)
{
    writer.array(9);
    writer.array(begin.roots.size());
    for (const FilePath& root : begin.roots)
        writePath(writer, root);
    writer.text(begin.settings.build);
    write(writer, begin.settings.read);
    write(writer, begin.settings.series);
    if (begin.settings.picture)
        write(writer, *begin.settings.picture);
    else
        writer.null();
    writer.integer(begin.workers);
    writer.count(begin.files);
    writer.integer(begin.startedMs);
    writer.boolean(begin.isRetry);
}

void readFields(CborReader& reader, RunBegin& begin)
{
    reader.array(9);
    const std::size_t roots = reader.list();
    for (std::size_t i = 0; i < roots && !reader.failed(); ++i)
        begin.roots.push_back(readPath(reader));
    begin.settings.build = reader.text();
    begin.settings.read = readReadOptions(reader);
    begin.settings.series = readSeriesChoice(reader);
    if (!reader.null())
        begin.settings.picture = readPictureSpec(reader);
    begin.workers = reader.integer<int>();
    begin.files = reader.count();
    begin.startedMs = reader.integer<std::int64_t>();
    begin.isRetry = reader.boolean();
}

void writeFields(CborWriter& writer, const FileRecord& file)
{
    const FileStatus& status = file.status;
    const bool isDone = status.state == FileState::done;
    writer.array(12);
    writePath(writer, file.path);
    writer.count(file.sizeBytes);
    writer.integer(file.modifiedNs);
    writer.bytes(file.relative);
    writePath(writer, file.picture);
    writer.count(static_cast<std::uint64_t>(status.state));
    writer.count(number(status.worker));
    writer.integer(status.attempts);
    writer.number(status.seconds);
    if (status.table)
        write(writer, *status.table);
    else
        writer.null();
    if (status.table && status.preview)
        write(writer, *status.preview);
    else
        writer.null();
    if (isDone)
        writer.null();
    else
        writeError(writer, status.error);
}

void readFields(CborReader& reader, FileRecord& file)
{
    FileStatus& status = file.status;
    reader.array(12);
    file.path = readPath(reader);
    file.sizeBytes = reader.count();
    file.modifiedNs = reader.integer<std::int64_t>();
    file.relative = reader.bytes();
    file.picture = readPath(reader);
    status.state = reader.enumeration(FileState::cancelled);
    status.worker = WorkerId{reader.integer<std::uint32_t>()};
    status.attempts = reader.integer<int>();
    status.seconds = reader.number();
    std::size_t columns = 0;
    if (!reader.null()) {
        status.table = std::make_shared<const TableSummary>(readTableSummary(reader));
        columns = status.table->columns.size();
    }
    if (!reader.null())
        status.preview = std::make_shared<const Preview>(readPreview(reader, columns));
    if (!reader.null())
        status.error = readWholeError(reader);
    if (status.state == FileState::done) {
        status.progress = 1;
        if (!status.table)
            reader.fail("a file that is done without a table");
    }
}

void writeFields(CborWriter& writer, const RunEnd& end)
{
    writer.boolean(end.stopped);
}

void readFields(CborReader& reader, RunEnd& end)
{
    end.stopped = reader.boolean();
}

template <std::size_t I = 0>
std::optional<RunRecord> decoded(std::size_t kind, std::string_view payload)
{
    if constexpr (I == std::variant_size_v<RunRecord>) {
        return std::nullopt;
    } else {
        if (kind != I)
            return decoded<I + 1>(kind, payload);
        CborReader reader(payload);
        std::variant_alternative_t<I, RunRecord> record;
        readFields(reader, record);
        reader.complete();
        return reader.failed() ? std::nullopt : std::optional<RunRecord>(std::move(record));
    }
}

} // namespace

RunSettings runSettingsOf(const RunRequest& request)
{
    RunSettings settings{buildId(), request.read, request.series, {}};
    if (request.pictures)
        settings.picture = request.pictures->spec;
    return settings;
}

FileStamp stampOf(const struct stat& info)
{
    return {static_cast<std::uint64_t>(info.st_size),
        std::int64_t{info.st_mtim.tv_sec} * 1'000'000'000 + info.st_mtim.tv_nsec};
}

void appendRecord(std::string& out, const RunRecord& record)
{
    const std::size_t begin = out.size();
    out.append(kHeadBytes, '\0');
    CborWriter writer(out);
    std::visit([&writer](const auto& fields) { writeFields(writer, fields); }, record);
    const auto size = static_cast<std::uint32_t>(out.size() - begin - kHeadBytes);
    out.replace(begin, 4, littleEndian(size));
    out[begin + 4] = static_cast<char>(record.index());
    out += littleEndian(crc32(std::string_view(out).substr(begin)));
}

std::optional<RunRecord> takeRecord(std::string_view& bytes)
{
    if (bytes.size() < kHeadBytes + kCrcBytes)
        return std::nullopt;
    const std::size_t size = fromLittleEndian(bytes);
    if (size > bytes.size() - kHeadBytes - kCrcBytes)
        return std::nullopt;
    const std::string_view summed = bytes.substr(0, kHeadBytes + size);
    if (crc32(summed) != fromLittleEndian(bytes.substr(summed.size(), kCrcBytes)))
        return std::nullopt;
    auto record = decoded(static_cast<unsigned char>(summed[4]), summed.substr(kHeadBytes));
    if (record)
        bytes.remove_prefix(summed.size() + kCrcBytes);
    return record;
}

} // namespace fanfold
