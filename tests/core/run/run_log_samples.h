// SPDX-License-Identifier: GPL-3.0-or-later
// Records of a run's log, with all that such a record can hold.
#pragma once

#include "core/run/run_log.h"
#include "folder_of_bytes.h"

#include <cmath>
#include <memory>

namespace fanfold {

inline RunBegin sampleBegin()
{
    RunBegin begin;
    begin.roots = {FilePath("/data/caf\xe9"), FilePath("/b")};
    begin.settings.build = "0.1.0 20260101";
    begin.settings.read.delimiter = ";";
    begin.settings.read.headerRows = 2;
    begin.settings.series = {"t", {"a", "b"}};
    begin.settings.picture = PictureSpec{PictureFormat::svg, 320, 240, 96, true};
    begin.workers = 7;
    begin.files = 12;
    begin.startedMs = 1'700'000'000'123;
    begin.isRetry = true;
    return begin;
}

inline FileRecord doneRecord(const std::string& name)
{
    TableSummary table;
    table.reader = "text";
    table.rows = 3;
    table.columns = {{"t", "s", ColumnType::number}, {"温度\n", "", ColumnType::text}};
    table.summaries = {{0, 3, 1, 0.1, 1e300, 0.2, NAN}};
    table.warnings = {{WarningCode::badNumber, 2, 2, "x"}};
    FileRecord file;
    file.path = FilePath("/data/" + name);
    file.relative = name;
    file.sizeBytes = 123;
    file.modifiedNs = -5;
    file.picture = FilePath("/out/plots/" + name + ".png");
    file.status.state = FileState::done;
    file.status.worker = WorkerId{3};
    file.status.attempts = 2;
    file.status.seconds = 0.123456789;
    file.status.table = std::make_shared<const TableSummary>(table);
    file.status.preview
        = std::make_shared<const Preview>(Preview{{{kRowNumber, 0, {1, 2}, {NAN, 5}, true}}});
    return file;
}

inline FileRecord failedRecord(const std::string& name)
{
    FileRecord file;
    file.path = FilePath("/data/" + name);
    file.relative = name;
    file.status.state = FileState::timedOut;
    file.status.attempts = 1;
    file.status.error = {ErrorCode::workerTimedOut, "30", Stage::reading, {7, 99}};
    file.status.error.loss = std::make_shared<const WorkerLoss>(
        WorkerLoss{ErrorCode::workerTimedOut, 2, 30.5, 1'000, 5'000'000, "its\nlast words"});
    return file;
}

} // namespace fanfold
