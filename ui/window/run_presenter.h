// SPDX-License-Identifier: GPL-3.0-or-later
// Brings a run before the person: takes its snapshots, fills the models, hands finished curves on.
// Owns the models; the run itself lives in the engine thread.
#pragma once

#include "ui/models/files_model.h"
#include "ui/models/lanes_model.h"
#include "ui/models/log_model.h"
#include "ui/models/problems_model.h"
#include "ui/plots/curve.h"
#include "ui/window/retry.h"
#include "ui/window/run_link.h"
#include "ui/window/work_choices.h"

#include <QObject>

#include <optional>

namespace fanfold {

class RunPresenter : public QObject {
    Q_OBJECT

public:
    RunPresenter(EngineThread& engine, FilePath binFolder, QObject* parent = nullptr);

    FilesModel& files() { return m_files; }
    LanesModel& lanes() { return m_lanes; }
    ProblemsModel& problems() { return m_problems; }
    LogModel& log() { return m_log; }
    RunLink& link() { return m_link; }
    const RunTotals& totals() const { return m_totals; }
    const FilePath& binFolder() const { return m_binFolder; }
    std::vector<FileStatus> results() const; ///< by FileId
    const WorkChoices& lastChoices() const { return m_lastChoices; } ///< of the last start
    /// By FileId, what each was last read with; empty before the first start.
    using ReadChoices = std::vector<std::shared_ptr<const ReadOptions>>;
    const ReadChoices& readChoices() const { return m_readChoices; }

    /// Not while a run goes on. The same files again keep what is known of them.
    void setFiles(std::shared_ptr<const FileList> files);
    /// log: where it is logged. resumed: what an earlier run over the same files has done, which is
    /// not read again.
    void start(const WorkChoices& choices, RunLogOutput log,
        std::shared_ptr<const ResumedRun> resumed = {});
    /// Goes on with a run or retry that was stopped: the files that were not read then, as they
    /// would have been read.
    void goOn(const WorkChoices& choices);
    void retry(std::vector<FileId> files, const WorkChoices& choices); ///< the series stay
    /// Start, Pause or Resume: whichever the run can do now.
    void pauseOrResume();

    std::optional<Curve> curve(FileId file) const; ///< none if it is not done

Q_SIGNALS:
    void cleared(); ///< nothing is known of any file any more
    void curvesArrived(std::vector<fanfold::Curve> curves);
    void filesChanged(const std::vector<fanfold::FileId>& files);
    void progressed(fanfold::RunState state, const fanfold::RunTotals& totals);
    void lanesChanged(const std::vector<fanfold::LaneStatus>& lanes);
    void logFailed(const fanfold::Error& problem); ///< the run goes on without its log
    void workersWanted(int workers); ///< now, by the run
    void timelineChanged(std::shared_ptr<const fanfold::RunTimeline> timeline, double elapsedS);
    void ended(const fanfold::RunReport& report, const fanfold::Retry& retry);

private:
    void readAgain(std::vector<FileId> files, const WorkChoices& choices,
        std::optional<ReadOptions> read); ///< as RetryChoices has it
    void take(const RunUpdate& update);
    void clear();

    FilePath m_binFolder;
    WorkChoices m_lastChoices;
    ReadChoices m_readChoices;
    FilesModel m_files;
    LanesModel m_lanes;
    ProblemsModel m_problems;
    LogModel m_log;
    RunLink m_link;
    RunTotals m_totals;
    Retry m_retry;
};

} // namespace fanfold
