// SPDX-License-Identifier: GPL-3.0-or-later
// A pool of misbehaving workers, its jobs, and the base of the tests with them: nothing may be left
// behind.
#pragma once

#include "core/pool/worker_pool.h"
#include "tests/support/own_process.h"
#include "tests/support/pool_record.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTest>

namespace fanfold {

constexpr int kPatienceMs = 20'000;
constexpr std::uint64_t kBad = 5;

inline PoolOptions options(int workers, const QString& mode = {}, int retries = 1)
{
    PoolOptions options;
    options.program = FilePath(FANFOLD_MISBEHAVING_WORKER);
    options.workers = workers;
    options.limits.retries = retries;
    if (!mode.isEmpty())
        options.limits.launcher = {QStringLiteral(FANFOLD_MISBEHAVING_WORKER), mode};
    return options;
}

/// Good ones, and number 5 of this name.
inline std::vector<JobSpec> jobs(std::uint64_t count, const std::string& bad)
{
    std::vector<JobSpec> jobs;
    for (std::uint64_t i = 0; i < count; ++i) {
        JobSpec job;
        job.id = JobId{i};
        job.path = FilePath(i == kBad ? bad : "good");
        jobs.push_back(job);
    }
    return jobs;
}

class LeavesNothingBehind : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        QLocale::setDefault(QLocale::c());
        m_descriptors = openDescriptors();
    }
    void cleanup()
    {
        QTRY_COMPARE(childProcesses(), std::set<std::int64_t>());
        QTRY_COMPARE(openDescriptors(), m_descriptors);
    }

private:
    std::set<int> m_descriptors;
};

} // namespace fanfold
