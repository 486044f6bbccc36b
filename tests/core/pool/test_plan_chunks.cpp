// SPDX-License-Identifier: GPL-3.0-or-later
// How many files a worker is handed at a time, and which workers start before there are any.
#include "tests/support/fake_crew.h"

#include <QTest>

#include <algorithm>
#include <chrono>

namespace fanfold {

using namespace std::chrono_literals;

class PlanChunksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void smallFilesGoInShrinkingChunks();
    void quickFilesGoByTheMillisecond();
    void slowFilesGoOneByOneAtLast();
    void largeFilesAreHandedOutOneByOne();
    void workersStartAheadOfTheFiles();

private:
    static PoolOptions options(int workers)
    {
        PoolOptions options;
        options.workers = workers;
        return options;
    }
    // How many files each assignment had.
    static std::vector<std::ptrdiff_t> chunksOf(
        const std::vector<std::uint64_t>& sizes, std::chrono::nanoseconds timeOfFile)
    {
        FakeCrew crew(options(2));
        crew.timeOfFile = timeOfFile;
        crew.submit(0, sizes);
        crew.workToTheEnd();
        std::vector<std::ptrdiff_t> chunks;
        for (const std::string& line : crew.takeLog())
            if (line.starts_with("assign")) {
                const std::string jobs
                    = line.substr(line.find(':'), line.find(" with") - line.find(':'));
                chunks.push_back(std::count(jobs.begin(), jobs.end(), ' '));
            }
        return chunks;
    }
};

void PlanChunksTest::smallFilesGoInShrinkingChunks()
{
    const auto chunks = chunksOf(std::vector<std::uint64_t>(2000, 300), 0ns);
    QVERIFY(chunks.size() < 100);
    QVERIFY(chunks.front() >= 100);
    QVERIFY(*std::max_element(chunks.begin(), chunks.end()) <= 256);
    QCOMPARE(chunks.back(), std::ptrdiff_t{1});
}

void PlanChunksTest::quickFilesGoByTheMillisecond()
{
    const auto chunks = chunksOf(std::vector<std::uint64_t>(2000, 300), 20us);
    QVERIFY(chunks.size() < 40);
    // what is left then is shared by both
    QVERIFY(*std::min_element(chunks.begin(), chunks.end() - 3) >= 48);
}

void PlanChunksTest::slowFilesGoOneByOneAtLast()
{
    const auto chunks = chunksOf(std::vector<std::uint64_t>(2000, 300), 15ms);
    QVERIFY(std::count(chunks.end() - 8, chunks.end(), 1) == 8);
}

void PlanChunksTest::largeFilesAreHandedOutOneByOne()
{
    const auto chunks = chunksOf(std::vector<std::uint64_t>(40, 10'000'000), 3ms);
    QCOMPARE(*std::max_element(chunks.begin(), chunks.end()), std::ptrdiff_t{1});
}

void PlanChunksTest::workersStartAheadOfTheFiles()
{
    FakeCrew crew(options(4));
    crew.plan.startAhead(2, crew.now);
    crew.plan.startAhead(2, crew.now);
    crew.carryOut();
    QCOMPARE(crew.takeLog(), (std::vector<std::string>{"start 0", "start 1"}));
    crew.ready(0);
    crew.ready(1);
    QCOMPARE(crew.takeLog(), std::vector<std::string>{});
    crew.submit(1, {10'000'000, 10'000'000, 10'000'000});
    const auto log = crew.takeLog();
    QCOMPARE(std::count(log.begin(), log.end(), "start 2"), std::ptrdiff_t{1});
    QCOMPARE(crew.jobsOf(0).size() + crew.jobsOf(1).size(), std::size_t{2});
    crew.workToTheEnd();
    QCOMPARE(crew.ended.size(), std::size_t{3});
}

} // namespace fanfold

QTEST_GUILESS_MAIN(fanfold::PlanChunksTest)
#include "test_plan_chunks.moc"
