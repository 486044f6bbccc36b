// SPDX-License-Identifier: GPL-3.0-or-later
// Snapshots of a run: what the GUI and the CLI are told, as values, at most every 40 ms.
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/data/series.h"
#include "core/data/table_summary.h"
#include "core/pool/worker_status.h"
#include "core/run/advice.h"

#include <QMetaType>
#include <QString>

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace fanfold {

/// The only words for a file's state; stateWord() in wording.h gives them as they stand in
/// files.csv.
enum class FileState : std::uint8_t {
    queued,
    running, // not final
    done,
    failed,
    crashed,
    timedOut,
    outOfMemory,
    quarantined,
    skipped,
    cancelled,
};
constexpr int kFileStates = 10;
constexpr bool isFinal(FileState state)
{
    return state >= FileState::done;
}

struct FileStatus {
    FileState state = FileState::queued;
    float progress = 0; ///< 0 to 1, in bytes; of one that ended, how far it was read
    WorkerId worker{}; ///< the last one that had the file or a range of it
    int attempts = 0; ///< of a file read in ranges: at that range that needed most
    double seconds = 0; ///< wall time of the attempt that ended it; of all ranges together
    std::shared_ptr<const TableSummary> table; ///< done files; failed ones that were read, but
                                               ///< whose picture could not be saved
    std::shared_ptr<const Preview> preview; ///< done files, if previews were asked for
    Error error; ///< files that ended otherwise
};

class RunTimeline;

enum class RunState : std::uint8_t { idle, running, paused, stopping, finished };
enum class StopMode : std::uint8_t { finishCurrent, killNow };

struct RunTotals {
    std::uint64_t files = 0;
    std::uint64_t bytes = 0;
    std::uint64_t filesEnded = 0;
    double bytesDone = 0; ///< files in work counted by their progress
    double bytesRead = 0; ///< the same, but files that failed only as far as they were read
    std::array<std::uint64_t, kFileStates> states{}; ///< by FileState
    std::uint64_t withWarnings = 0; ///< done files
    double elapsedS = 0; ///< pauses left out
    double bytesPerSecond
        = 0; ///< read, over the last few seconds; over the whole run when finished
    double filesPerSecond = 0;
    double secondsLeft = -1; ///< -1 = unknown
    double serialSeconds = 0; ///< sum over files of wall time less time waiting for a core
    double speedUp = 0; ///< serialSeconds / elapsedS: "about n x one worker"
    double efficiency = 0; ///< speedUp / min(workers, usable cores)
};

struct LaneStatus : WorkerStatus {
    FileId file{}; ///< meaningful while busy
    double megabytesPerSecond = 0; ///< recent
    double busyShare = 0; ///< 0 to 1, since the run began
};

struct LogEntry {
    double atSeconds = 0; ///< since the run began
    bool isWorkerOutput = false; ///< a line of a worker's stderr
    WorkerId worker{};
    FileId file{}; ///< if it is not a worker's output
    QString text; ///< of a worker's output
};

struct RunUpdate {
    RunState state = RunState::idle;
    int workers = 0; ///< wanted now
    std::vector<std::pair<FileId, FileStatus>> files; ///< those that changed
    std::vector<LaneStatus> lanes; ///< all
    RunTotals totals;
    std::vector<LogEntry> log; ///< new ones
    std::shared_ptr<const RunTimeline> timeline; ///< so far; a few times a second, else null
    std::optional<Error> logProblem; ///< the run's log ends here and why; told once
};

struct WorkerReport {
    QString name; ///< "worker 1"
    std::uint64_t files = 0;
    std::uint64_t bytes = 0;
    double busyS = 0;
    double cpuS = 0;
};

struct RunReport {
    RunTotals totals;
    int workers = 0; ///< at the end
    int startWorkers = 0;
    bool tuned = false; ///< the count followed the throughput
    std::vector<WorkerReport> perWorker;
    std::uint64_t filesKept = 0; ///< done by an earlier run that this one goes on with
    std::optional<Error> logProblem; ///< why this run's log is not complete
    bool stopped = false; ///< ended by a person before all files were done
    Error startError; ///< code workerNotStarted if no worker could be started
    bool workersStarted = true;
    std::optional<Error> setUpError; ///< code setUpFailed if workers refused what was asked for
    Advice advice; ///< over all passes since the start
    std::shared_ptr<const RunTimeline> timeline; ///< never null in a report of a run
};

} // namespace fanfold

Q_DECLARE_METATYPE(std::shared_ptr<const fanfold::RunUpdate>)
Q_DECLARE_METATYPE(std::shared_ptr<const fanfold::RunReport>)
