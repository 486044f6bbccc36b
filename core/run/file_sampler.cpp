// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/file_sampler.h"

#include "core/pool/worker_pool.h"

#include <QTimer>

#include <chrono>

namespace fanfold {

namespace {

// A sample is a matter of milliseconds, but the file may be on a disk that sleeps.
constexpr FixedTimeLimit kTimeLimit{std::chrono::seconds(30)};
constexpr auto kRestsAfter = std::chrono::seconds(30);

} // namespace

FileSampler::FileSampler(QObject* parent)
    : QObject(parent)
    , m_rest(new QTimer(this))
{
    m_rest->setSingleShot(true);
    m_rest->setInterval(kRestsAfter);
    connect(m_rest, &QTimer::timeout, this, [this] {
        if (m_pool)
            m_pool->close();
    });
}

FileSampler::~FileSampler() = default;

void FileSampler::ask(const FilePath& worker, const FilePath& file, const ReadOptions& options)
{
    if (!m_pool) {
        PoolOptions pool;
        pool.program = worker;
        pool.limits.timeLimit = kTimeLimit;
        pool.limits.retries = 0;
        m_pool = std::make_unique<WorkerPool>(pool);
        connect(m_pool.get(), &WorkerPool::jobFinished, this, &FileSampler::answer);
    }
    m_rest->start();
    m_pool->cancel(JobId{m_asked});
    m_next = {file, options, {}, {}, {}};
    JobSettings settings;
    settings.read = options;
    m_pool->setSettings(settings);
    JobSpec job;
    job.id = JobId{++m_asked};
    job.kind = JobKind::sample;
    job.path = file;
    m_pool->submitFirst(std::move(job));
}

void FileSampler::answer(const FinishedJob& job)
{
    if (number(job.outcome->id) != m_asked)
        return;
    auto sample = std::make_shared<FileSample>(m_next);
    sample->error = job.outcome->error;
    sample->table = job.outcome->table;
    if (job.outcome->sample)
        sample->sample = *job.outcome->sample;
    Q_EMIT sampled(std::move(sample));
}

} // namespace fanfold
