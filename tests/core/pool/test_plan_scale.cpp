// SPDX-License-Identifier: GPL-3.0-or-later
// A plan of a million files: what it keeps of each, and that no fact costs more for being one of
// many.
#include "core/pool/plan.h"
#include "tests/support/instant_crew.h"

#include <QTest>

namespace fanfold {

namespace {

constexpr std::size_t kJobs = 1'000'000;
constexpr unsigned kLanes = 1'000;

PoolOptions options(Split split)
{
    PoolOptions options;
    options.workers = kLanes;
    options.split = split;
    return options;
}

} // namespace

class PlanScaleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMillionFilesOnAThousandWorkersEnd_data();
    void aMillionFilesOnAThousandWorkersEnd();
    void aFileCostsAtMostThreeHundredBytes();
};

void PlanScaleTest::aMillionFilesOnAThousandWorkersEnd_data()
{
    QTest::addColumn<Split>("split");
    QTest::newRow("dynamic") << Split::dynamic;
    QTest::newRow("round-robin") << Split::roundRobin;
}

void PlanScaleTest::aMillionFilesOnAThousandWorkersEnd()
{
    QFETCH(Split, split);
    Plan plan(options(split));
    plan.submit(manyJobs(kJobs), 0, {});
    QCOMPARE(workAtOnce(plan), kJobs);
}

void PlanScaleTest::aFileCostsAtMostThreeHundredBytes()
{
    const std::vector<PlannedJob> jobs = manyJobs(kJobs);
    const std::size_t before = allocatedBytes();
    Plan plan(options(Split::dynamic));
    plan.submit(jobs, 0, {});
    const std::size_t after = allocatedBytes();
    QVERIFY(after > before);
    QVERIFY2(
        (after - before) / kJobs <= 300, qPrintable(QString::number((after - before) / kJobs)));
}

} // namespace fanfold

QTEST_GUILESS_MAIN(fanfold::PlanScaleTest)
#include "test_plan_scale.moc"
