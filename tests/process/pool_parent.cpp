// SPDX-License-Identifier: GPL-3.0-or-later
// pool-parent LAUNCHER...: a small program with a pool of two workers that never finish their jobs.
// It prints their process ids, and waits to be killed.
#include "core/pool/worker_pool.h"

#include <QCoreApplication>

#include <cstdio>

using namespace fanfold;

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    PoolOptions options;
    options.workers = 2;
    options.limits.launcher = QCoreApplication::arguments().mid(1);
    WorkerPool pool(options);
    QObject::connect(&pool, &WorkerPool::jobBegan, &application, [&](JobId, WorkerId worker) {
        std::printf("%lld\n", static_cast<long long>(pool.workers()[number(worker)].pid));
        std::fflush(stdout);
    });
    std::vector<JobSpec> jobs(2);
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        jobs[i].id = JobId{i};
        jobs[i].path = FilePath("silent");
    }
    pool.submit(jobs);
    return QCoreApplication::exec();
}
