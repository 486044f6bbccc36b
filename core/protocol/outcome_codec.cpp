// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/outcome_codec.h"

#include "core/protocol/partial_codec.h"
#include "core/protocol/sample_codec.h"
#include "core/protocol/table_codec.h"

#include <algorithm>

namespace fanfold {

std::int64_t readAmount(CborReader& reader)
{
    return std::max<std::int64_t>(0, reader.integer<std::int64_t>());
}

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
        write(writer, outcome.table);
        write(writer, outcome.preview);
    } else {
        writer.null();
    }
    if (outcome.part)
        write(writer, *outcome.part);
    else
        writer.null();
    if (outcome.sample)
        write(writer, *outcome.sample);
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
    outcome.id = JobId{reader.count()};
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

} // namespace fanfold
