// SPDX-License-Identifier: GPL-3.0-or-later
// Made-up files and statuses for the tests of the models.
#pragma once

#include "core/base/natural_order.h"
#include "core/batch/run_request.h"
#include "core/batch/run_status.h"

#include <memory>
#include <random>
#include <string>

namespace fanfold {

inline FoundFile foundFile(const std::string& relative)
{
    FoundFile file;
    file.relative = relative;
    file.path = FilePath("/data/" + relative);
    file.sizeBytes = 1000;
    file.sortKey = naturalKey(relative);
    return file;
}

/// run_0.csv, run_1.csv ... in natural order.
inline std::shared_ptr<const FileList> fileList(int count)
{
    auto files = std::make_shared<FileList>();
    for (int i = 0; i < count; ++i)
        files->push_back(foundFile("run_" + std::to_string(i) + ".csv"));
    return files;
}

inline FileStatus doneStatus(std::uint64_t rows, double seconds = 0.2, int warnings = 0)
{
    auto table = std::make_shared<TableSummary>();
    table->rows = rows;
    for (int i = 0; i < warnings; ++i)
        table->warnings.push_back({static_cast<WarningCode>(i), 3 + i, 1, {}});
    FileStatus status;
    status.state = FileState::done;
    status.seconds = seconds;
    status.table = table;
    return status;
}

inline FileStatus failedStatus(ErrorCode code = ErrorCode::notATable, std::int64_t line = -1)
{
    FileStatus status;
    status.state = FileState::failed;
    status.error = Error{code, "binary data", Stage::sniffing, {line, -1}};
    return status;
}

inline FileStatus runningStatus(float progress)
{
    FileStatus status;
    status.state = FileState::running;
    status.progress = progress;
    return status;
}

/// Any state, with what belongs to it.
inline FileStatus randomStatus(std::mt19937& random)
{
    const auto state = static_cast<FileState>(random() % kFileStates);
    if (state == FileState::done)
        return doneStatus(random() % 100'000, 0.001 * static_cast<double>(1 + random() % 1000),
            random() % 5 == 0);
    FileStatus status
        = failedStatus(ErrorCode::notATable, static_cast<std::int64_t>(random() % 100));
    status.state = state;
    if (!isFinal(state))
        status.error = {};
    return status;
}

} // namespace fanfold
