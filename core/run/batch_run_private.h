// SPDX-License-Identifier: GPL-3.0-or-later
// The inside of BatchRun: batch_run.cpp is the façade, run_session.cpp the way from begin to end,
// run_events.cpp what the pool reports, run_splitting.cpp what it does with large files,
// run_logging.cpp what the log is told.
#pragma once

#include "core/base/cores.h"
#include "core/batch/run_timeline.h"
#include "core/run/batch_run.h"
#include "core/run/file_results.h"
#include "core/run/lane_book.h"
#include "core/run/run_clock.h"
#include "core/run/run_jobs.h"
#include "core/run/run_tuning.h"
#include "core/run/split_files.h"
#include "core/run/time_left.h"
#include "core/runlog/resume.h"
#include "core/runlog/run_log_writer.h"

#include <QTimer>

#include <optional>
#include <unordered_map>

namespace fanfold {

/// Seconds of a steady clock.
double nowS();
/// CPU seconds of this thread.
double threadCpuS();

struct Detail {
    int requestId = 0;
    FileId file{};
};

class BatchRun::Private {
public:
    explicit Private(BatchRun* run);

    bool isActive() const { return state != RunState::idle && state != RunState::finished; }

    /// Takes over what an earlier run has done; the files that are left.
    std::vector<FileId> takeKept();
    void begin(const std::vector<FileId>& files, bool isRetry);
    void ensurePool();
    void dropPool();
    void stayWarm();

    void onBegan(JobId job, WorkerId worker);
    void onProgressed(const JobProgress& progress, WorkerId worker);
    void onAttemptLost(JobId job, WorkerId worker, const Error& error);
    void onFinished(const FinishedJob& job);
    void onPartFinished(const FilePart& part, const FinishedJob& job);
    void onDetailFinished(const Detail& detail, const FinishedJob& job);
    void cancelDetail(const Detail& detail);
    void onWorkerChanged(WorkerId worker);
    void onStartFailed(const Error& error);
    void log(LogEntry entry);

    /// Files that somebody has read, large ones by the ranges in which all cores could read them,
    /// also if fewer workers did: what more of them could have shared.
    std::uint64_t unitsEnded() const;
    /// Of this pass; takes their ids.
    std::vector<PlannedJob> planJobs(int workers);
    JobCounts jobCounts() const;
    /// To the pool, with the settings for how each is read.
    void submit(const std::vector<PlannedJob>& jobs);
    void useSettingsOf(FileId file); ///< for what is submitted next
    /// These files are read so, the others stay as they are.
    void readFromNowOn(const std::vector<FileId>& files, ReadOptions read);
    JobSource jobSource() const;
    /// A file that was to be read in ranges: reads it as a whole, or draws what was found.
    void submitWhole(FileId file);
    /// A job that was cancelled although its file is in work and people wait for that.
    bool isToBeFinished(FileId file, const FinishedJob& job) const;
    /// In seconds.
    double endAttempt(const FinishedJob& job, FileId file, std::uint64_t bytes, bool endsFile);
    void endFile(FileId file, FileStatus status);

    void openRunLog();
    void logBegin(const ReadOptions& read, bool isRetry); ///< what follows was read so
    void logEnded(FileId file);
    void logEnd(); ///< end() follows when all is written

    /// The file of a job of this pass, whole or a range, or of a detail job.
    std::optional<FileId> fileOf(JobId job) const;

    void beginTuning(std::size_t jobs);
    void tune();
    void useWorkers(int count);

    void update();
    RunTotals totals(double now) const;
    std::uint64_t filesKept() const;
    void forgetRates();
    void endWhenDone();
    void end();
    Advice advice() const;

    BatchRun* q;
    QTimer* updateTimer;
    QTimer* warmTimer;
    QTimer* tuneTimer;
    const int usableCores = countCores().usable;

    RunState state = RunState::idle;
    RunRequest request;
    std::unique_ptr<WorkerPool> pool;
    bool isClosing = false; ///< closed() is owed

    std::uint64_t nextJob = 1;
    std::uint64_t firstJob = 1; ///< of this pass
    std::vector<FileId> passFiles; ///< by job, from firstJob
    std::unordered_map<std::uint64_t, Detail> details; ///< by job
    std::size_t open = 0; ///< files of this pass that have not ended
    SplitFiles splitFiles; ///< of this pass
    int cutFor = 1; ///< so many workers
    std::unordered_map<FileId, std::shared_ptr<const ReadOutcome>> toDraw; ///< read in ranges
    std::optional<StopMode> stopMode; ///< of this pass, once it was stopped
    bool isEnding = false;

    FileResults results;
    double keptBytes = 0; ///< of the files that an earlier run has done
    double keptShare = 0; ///< of the work
    LaneBook lanes;
    RunTimeline timeline;
    double timelineToldAt = 0;
    std::optional<RunTuning> tuning; ///< while the count follows the throughput
    double parentS = 0; ///< CPU time of this thread in the passes that have ended
    double parentStartS = 0; ///< its clock when this pass began
    std::vector<FilePath> pictures; ///< by FileId, empty without
    RunClock clock;
    TimeLeft timeLeft;
    static constexpr double kRateWindowS = 3;
    RateMeter bytesRate{kRateWindowS};
    RateMeter filesRate{kRateWindowS};
    std::vector<LogEntry> newLog;
    RunReport report;
    std::unique_ptr<RunLogWriter> runLog; ///< null = none was asked for
    ReadOptions loggedRead; ///< of the log's last beginning
    std::optional<Error> logProblem;
    bool isLogProblemTold = false;
};

} // namespace fanfold
