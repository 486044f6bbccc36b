// SPDX-License-Identifier: GPL-3.0-or-later
// The file of a run's log, as it is written: opened and locked with a pass's first record, let go
// of behind its RunEnd. Every call may block for as long as the disk likes; RunLogWriter makes them
// from a thread of its own. The first problem ends it: what follows is dropped.
#pragma once

#include "core/batch/run_request.h"
#include "core/runlog/run_log.h"

#include <atomic>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fanfold {

class RunLogFile {
public:
    explicit RunLogFile(RunLogOutput output);
    ~RunLogFile();
    RunLogFile(const RunLogFile&) = delete;
    RunLogFile& operator=(const RunLogFile&) = delete;

    void append(std::vector<RunRecord>& records); ///< their paths are made absolute
    void unlock(); ///< whoever hears of the end may read the log
    void sync();
    void close(); ///< until the next record

    bool isSynced() const { return m_isSynced; }
    /// One line: why it cannot be written, and (its path); empty = it can. Set once.
    const std::string& problem() const { return m_problem; }
    /// Grows while the disk answers. Any thread.
    std::uint64_t steps() const { return m_steps; }

private:
    bool lock(short kind); ///< F_WRLCK, F_UNLCK
    std::string open(); ///< why it cannot be written; empty = it can
    void complete(RunRecord& record);
    FilePath absolutePathOfFile(const FilePath& path);
    bool writeBytes();
    void keepWholeRecords(std::string_view written);
    void fail(const std::string& why);

    const RunLogOutput m_output;
    std::uint64_t m_previewBytesLeft;
    std::uint64_t m_length; ///< of the file's whole records
    FileStamp m_leftAs; ///< what it must still be when it is opened again
    int m_descriptor = -1; ///< -1 = not open
    std::string m_problem;
    std::string m_bytes; ///< to be written next
    FilePath m_folder; ///< of the file before
    FilePath m_absoluteFolder;
    bool m_isSynced = true;
    std::atomic<std::uint64_t> m_steps{0};
};

} // namespace fanfold
