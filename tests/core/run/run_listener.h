// SPDX-License-Identifier: GPL-3.0-or-later
// Folders to run over, and what a run tells.
#pragma once

#include "core/run/batch_run.h"
#include "folder_of_bytes.h"

#include <QSignalSpy>
#include <QTest>

#include <signal.h>

#include <set>

namespace fanfold {

constexpr int kPatienceMs = 30'000;

inline std::string table(int rows)
{
    std::string text = "t (s),v\n";
    for (int row = 0; row < rows; ++row)
        text += std::to_string(row) + ',' + std::to_string(row * 7 % 97) + '\n';
    return text;
}

/// Over the folder, or one below it.
inline RunRequest requestFor(const FolderOfBytes& folder, const std::string& below = {})
{
    ScanRequest scan;
    scan.roots = {below.empty() ? folder.path() : folder.path(below)};
    FileList files;
    const ScanReport report = scanFiles(scan, {}, [&files](std::vector<FoundFile>&& batch) {
        std::move(batch.begin(), batch.end(), std::back_inserter(files));
    });
    std::sort(files.begin(), files.end(),
        [](const FoundFile& a, const FoundFile& b) { return a.sortKey < b.sortKey; });
    RunRequest request;
    request.files = std::make_shared<const FileList>(std::move(files));
    request.workers = 2;
    request.binFolder = FilePath(FANFOLD_BIN_DIR);
    return request;
}

/// Many names of one file that takes a while.
inline void fillWithLongWork(const FolderOfBytes& folder, int files)
{
    const FilePath first = folder.write("f0.csv", table(100'000));
    for (int i = 1; i < files; ++i)
        std::filesystem::create_hard_link(
            first.bytes(), folder.path("f" + std::to_string(i) + ".csv").bytes());
}

/// What a run tells.
class Listener {
public:
    explicit Listener(BatchRun& run)
        : finished(&run, &BatchRun::finished)
        , m_run(run)
    {
        QObject::connect(
            &run, &BatchRun::updated, &run, [this](const std::shared_ptr<const RunUpdate>& update) {
                updates.push_back(update);
                toldAfterEnd = toldAfterEnd || !finished.isEmpty();
            });
    }

    std::shared_ptr<const RunReport> report()
    {
        if (finished.isEmpty() && !finished.wait(kPatienceMs))
            return std::make_shared<const RunReport>();
        return finished.takeFirst().first().value<std::shared_ptr<const RunReport>>();
    }

    bool waitForEndedFiles(std::uint64_t count)
    {
        return QTest::qWaitFor(
            [&] { return !updates.empty() && updates.back()->totals.filesEnded >= count; },
            kPatienceMs);
    }

    std::uint64_t inState(FileState state) const
    {
        return static_cast<std::uint64_t>(std::count_if(m_run.files().begin(), m_run.files().end(),
            [state](const FileStatus& status) { return status.state == state; }));
    }

    std::set<std::int64_t> pids() const
    {
        std::set<std::int64_t> all;
        for (const auto& update : updates)
            for (const LaneStatus& lane : update->lanes)
                if (lane.pid > 0)
                    all.insert(lane.pid);
        return all;
    }

    std::vector<std::shared_ptr<const RunUpdate>> updates;
    QSignalSpy finished;
    bool toldAfterEnd = false;

private:
    BatchRun& m_run;
};

inline bool isThere(std::int64_t pid)
{
    return kill(static_cast<pid_t>(pid), 0) == 0;
}

/// A dead process that nobody has asked about yet is not running.
inline bool isRunning(std::int64_t pid)
{
    std::ifstream stat("/proc/" + std::to_string(pid) + "/stat");
    std::string number;
    std::string name;
    std::string state;
    return stat >> number >> name >> state && state != "Z";
}

} // namespace fanfold
