// SPDX-License-Identifier: GPL-3.0-or-later
// Writes plots and numbers off the GUI thread: one file at a time, or every file's plot by a run of
// plotters of its own. One export at a time; each one begun ends with exactly one ended().
#pragma once

#include "ui/window/export_options.h"
#include "ui/window/run_link.h"
#include "ui/window/work_choices.h"

#include <QObject>
#include <QThreadPool>

#include <functional>

namespace fanfold {

struct ExportEnd {
    FilePath folder; ///< where it is
    FilePath file; ///< if it was one file
    std::uint64_t written = 0;
    std::uint64_t skipped = 0; ///< existed already
    std::uint64_t failed = 0;
    bool cancelled = false;
    Error error{}; ///< of the first that failed
    FilePath firstFailed{}; ///< if it was one of many
};

/// Every file's plot: of what, and how they were read.
struct EveryPlot {
    ExportOptions options;
    std::vector<FilePath> roots;
    std::shared_ptr<const FileList> files;
    std::vector<bool> wanted; ///< by FileId; empty = all
    WorkChoices choices;
    /// By FileId; empty = all as choices says.
    std::vector<std::shared_ptr<const ReadOptions>> readAs;
};

class Exporter : public QObject {
    Q_OBJECT

public:
    Exporter(EngineThread& engine, FilePath binFolder, QObject* parent = nullptr);
    ~Exporter() override;

    bool isActive() const { return m_active; }
    void savePicture(const ExportOptions& options, const std::vector<FilePath>& roots,
        const std::string& stem, const QByteArray& picture);
    /// The text is made off the GUI thread. The person has chosen the file, so it is replaced.
    /// badRequest if it would stand among the data below the roots.
    void saveText(const FilePath& file, const std::vector<FilePath>& roots,
        std::function<std::string()> make);
    void saveEveryPlot(EveryPlot job);
    void cancel();
    void setWorkerCount(int count); ///< of the export that goes on
    void endWorker(WorkerId worker, ByHand how) { m_link.endWorker(worker, how); }

Q_SIGNALS:
    void began();
    void progressed(const fanfold::RunTotals& totals);
    void filesListed(std::shared_ptr<const fanfold::FileList> files); ///< those the lanes speak of
    void lanesChanged(const std::vector<fanfold::LaneStatus>& lanes);
    void ended(const fanfold::ExportEnd& end);

private:
    template <typename Work> void inBackground(Work work);
    void begin();
    void end(const ExportEnd& end);
    void take(const RunUpdate& update);

    FilePath m_binFolder;
    RunLink m_link;
    QThreadPool m_threads;
    bool m_active = false;
    bool m_cancelled = false;
    ExportEnd m_every;
    std::shared_ptr<const FileList> m_everyFiles; ///< those being drawn
};

} // namespace fanfold
