// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/pool_jobs.h"

#include "app/cli/console.h"
#include "app/cli/stop_signals.h"

#include <QCoreApplication>

namespace fanfold {

bool doJobs(PoolJobs work, const std::function<void(const FinishedJob&)>& onFinished)
{
    const StopSignals signals;
    WorkerPool pool(work.options);
    std::size_t open = work.jobs.size();
    QObject::connect(&pool, &WorkerPool::jobFinished, &pool, [&](const FinishedJob& job) {
        onFinished(job);
        if (--open == 0)
            pool.close();
    });
    QObject::connect(
        &pool, &WorkerPool::allStopped, QCoreApplication::instance(), &QCoreApplication::quit);
    QObject::connect(&signals, &StopSignals::asked, &pool, [&pool] { pool.terminate(); });
    for (std::size_t i = 0; i < work.jobs.size(); ++i)
        work.jobs[i].id = JobId{i};
    pool.setSettings(work.settings);
    pool.submit(std::move(work.jobs));
    QCoreApplication::exec();
    return !StopSignals::wasAsked();
}

std::optional<FinishedJob> apply(
    const PoolOptions& options, const JobSettings& settings, const JobSpec& job)
{
    std::optional<FinishedJob> result;
    const bool cameToItsEnd = doJobs(
        {options, settings, {job}}, [&result](const FinishedJob& finished) { result = finished; });
    return cameToItsEnd ? result : std::nullopt;
}

} // namespace fanfold
