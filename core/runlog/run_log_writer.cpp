// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runlog/run_log_writer.h"

#include "core/runlog/run_log_file.h"

#include <condition_variable>
#include <mutex>
#include <string>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace fanfold {

namespace {

constexpr auto kSyncEvery = std::chrono::seconds(1);

} // namespace

struct RunLogWriter::Work {
    explicit Work(RunLogOutput output)
        : file(std::move(output))
    {
    }

    template <typename Tell> void tell(Tell told)
    {
        const std::lock_guard lock(mutex);
        if (writer)
            QMetaObject::invokeMethod(
                writer, [to = writer, told = std::move(told)] { told(*to); }, Qt::QueuedConnection);
    }

    RunLogFile file; ///< the thread's, but for its steps

    std::mutex mutex; ///< guards those below
    RunLogWriter* writer = nullptr; ///< null = it has gone
    std::vector<RunRecord> queue;
    bool isEnding = false;
    bool hasEnded = false;
    std::condition_variable wake;
    std::condition_variable ended;
};

RunLogWriter::RunLogWriter(RunLogOutput output, QObject* parent)
    : QObject(parent)
    , m_file(output.file)
    , m_work(std::make_shared<Work>(std::move(output)))
{
    m_work->writer = this;
    try {
        m_thread = std::thread([work = m_work] { run(work); });
    } catch (const std::system_error& problem) {
        m_work->hasEnded = true;
        m_hasGivenUp = true;
        const std::string why = std::string("no thread can be started (")
            + m_file.shown().toStdString() + "): " + problem.code().message();
        QMetaObject::invokeMethod(
            this, [this, why] { onFailed(why); }, Qt::QueuedConnection);
    }
    m_patience.setInterval(kPatience);
    connect(&m_patience, &QTimer::timeout, this, &RunLogWriter::askDisk);
}

RunLogWriter::~RunLogWriter()
{
    std::unique_lock lock(m_work->mutex);
    m_work->writer = nullptr;
    m_work->isEnding = true;
    m_work->wake.notify_one();
    const auto hasEnded = [this] { return m_work->hasEnded; };
    std::uint64_t steps = 0;
    do
        steps = m_work->file.steps();
    while (!m_hasGivenUp && !m_work->ended.wait_for(lock, kPatience, hasEnded)
        && m_work->file.steps() != steps);
    if (m_work->hasEnded) {
        lock.unlock();
        if (m_thread.joinable())
            m_thread.join();
    } else {
        m_thread.detach();
    }
}

void RunLogWriter::append(RunRecord record)
{
    if (std::holds_alternative<RunEnd>(record) && m_endsAwaited++ == 0) {
        m_stepsSeen = m_work->file.steps();
        m_patience.start();
    }
    if (m_hasGivenUp) {
        QMetaObject::invokeMethod(this, &RunLogWriter::onWritten, Qt::QueuedConnection);
        return;
    }
    {
        const std::lock_guard lock(m_work->mutex);
        m_work->queue.push_back(std::move(record));
    }
    // The thread is woken once for all that one turn of the event loop brings.
    if (!std::exchange(m_isWakeDue, true))
        QMetaObject::invokeMethod(
            this, [this] { wake(); }, Qt::QueuedConnection);
}

void RunLogWriter::wake()
{
    m_isWakeDue = false;
    m_work->wake.notify_one();
}

void RunLogWriter::onFailed(const std::string& problem)
{
    if (!std::exchange(m_hasFailed, true))
        Q_EMIT failed({ErrorCode::outputNotWritable, problem, Stage::writing, {}});
}

void RunLogWriter::onWritten()
{
    if (m_endsAwaited == 0)
        return;
    if (--m_endsAwaited == 0)
        m_patience.stop();
    Q_EMIT written();
}

void RunLogWriter::askDisk()
{
    const std::uint64_t steps = m_work->file.steps();
    if (std::exchange(m_stepsSeen, steps) != steps)
        return;
    m_hasGivenUp = true;
    onFailed("its disk does not answer (" + m_file.shown().toStdString() + ')');
    for (int i = 0; i < m_endsAwaited; ++i)
        QMetaObject::invokeMethod(this, &RunLogWriter::onWritten, Qt::QueuedConnection);
}

void RunLogWriter::run(const std::shared_ptr<Work>& work)
{
    RunLogFile& file = work->file;
    std::vector<RunRecord> records;
    bool isEnding = false;
    bool isProblemTold = false;
    auto syncAt = std::chrono::steady_clock::now() + kSyncEvery;
    const auto tellProblem = [&] {
        if (!file.problem().empty() && !std::exchange(isProblemTold, true))
            work->tell(
                [problem = file.problem()](RunLogWriter& writer) { writer.onFailed(problem); });
    };
    while (!isEnding) {
        records.clear();
        {
            std::unique_lock lock(work->mutex);
            const auto isDue = [&work] { return work->isEnding || !work->queue.empty(); };
            if (file.isSynced())
                work->wake.wait(lock, isDue);
            else
                work->wake.wait_until(lock, syncAt, isDue);
            records.swap(work->queue);
            isEnding = work->isEnding && records.empty();
        }
        const bool hasEnd = !records.empty() && std::holds_alternative<RunEnd>(records.back());
        file.append(records);
        if (hasEnd) {
            file.unlock();
            tellProblem();
            work->tell([](RunLogWriter& writer) { writer.onWritten(); });
        }
        if (hasEnd || isEnding
            || (!file.isSynced() && std::chrono::steady_clock::now() >= syncAt)) {
            file.sync();
            syncAt = std::chrono::steady_clock::now() + kSyncEvery;
        }
        if (hasEnd)
            file.close();
        tellProblem();
    }
    file.close();
    const std::lock_guard lock(work->mutex);
    work->hasEnded = true;
    work->ended.notify_one();
}

} // namespace fanfold
