// SPDX-License-Identifier: GPL-3.0-or-later
// The tuner against simulated loads, a sample every half second.
#include "core/pool/worker_tuner.h"

#include <QTest>

#include <algorithm>
#include <functional>
#include <random>

using namespace fanfold;

namespace {

constexpr int kCores = 2;
constexpr int kMost = kCores * WorkerTuner::kMostPerCore;

/// What a simulated computer does with so many workers at such a time.
struct Load {
    std::function<double(int workers, double atS)> rate; ///< work per second
    std::function<double(int workers, double atS)> cores = [](int, double) { return 0.1; };
    std::function<double(int workers)> memoryFree = [](int) { return 0.9; };
    double noise = 0; ///< standard deviation, of the rate
    double lengthS = 120;
    double fileWork = 1;
    double allWork = 1e9;
};

struct Course {
    std::vector<std::pair<double, int>> changes; ///< when, to which count
    int most = 0;
    int last = 0;
    double lastFree = 1;
    bool settled = false;

    std::size_t changesAfter(double atS) const
    {
        return static_cast<std::size_t>(std::count_if(changes.begin(), changes.end(),
            [atS](const auto& change) { return change.first > atS; }));
    }
};

Course courseOf(const Load& load)
{
    constexpr double kStepS = 0.5;
    std::mt19937 random(11);
    std::normal_distribution<double> noise(1, std::max(1e-12, load.noise));
    WorkerTuner tuner(kCores, static_cast<std::uint64_t>(load.allWork / load.fileWork));
    TunerSample sample;
    Course course;
    course.last = tuner.count();
    for (double at = 0; at < load.lengthS && sample.work < load.allWork; at += kStepS) {
        const int count = tuner.count();
        const double factor = load.noise > 0 ? std::max(0.0, noise(random)) : 1;
        sample.atS = at;
        sample.work += load.rate(count, at) * factor * kStepS;
        sample.cpuS += load.cores(count, at) * kStepS;
        sample.jobsEnded = static_cast<std::uint64_t>(sample.work / load.fileWork);
        sample.jobsLeft
            = static_cast<std::uint64_t>(std::max(0.0, load.allWork - sample.work) / load.fileWork);
        sample.memoryFree = load.memoryFree(count);
        const int wanted = tuner.feed(sample);
        if (wanted != course.last)
            course.changes.emplace_back(at, wanted);
        course.last = wanted;
        course.most = std::max(course.most, wanted);
    }
    course.lastFree = load.memoryFree(course.last);
    course.settled = tuner.isSettled();
    return course;
}

std::function<double(int, double)> saturatingAt(double workers)
{
    return [workers](int count, double) { return 10 * std::min<double>(count, workers); };
}

double bestOf(const Load& load, double atS)
{
    double best = 0;
    for (int count = 1; count <= kMost; ++count)
        best = std::max(best, load.rate(count, atS));
    return best;
}

} // namespace

class TestWorkerTuner : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filesThatWaitGetMoreWorkers_data()
    {
        QTest::addColumn<double>("saturation");
        QTest::addColumn<double>("noise");
        for (const double saturation : {2.0, 2.5, 3.0, 3.5, 4.0, 5.0, 6.0, 7.0, 8.0, 20.0}) {
            QTest::addRow("the disk is full at %g", saturation) << saturation << 0.0;
            QTest::addRow("the disk is full at %g, with noise", saturation) << saturation << 0.05;
        }
    }
    void filesThatWaitGetMoreWorkers()
    {
        QFETCH(double, saturation);
        QFETCH(double, noise);
        Load load;
        load.rate = saturatingAt(saturation);
        load.noise = noise;
        const Course course = courseOf(load);
        const double reached = load.rate(course.last, 0);
        QVERIFY2(reached >= 0.9 * bestOf(load, 0), qPrintable(QString::number(course.last)));
        QVERIFY(course.settled);
        QVERIFY(course.most <= kMost);
        QCOMPARE(course.changesAfter(40), std::size_t(0));
    }

    void busyCoresGetNoMore()
    {
        Load load;
        load.rate = saturatingAt(kCores);
        load.cores = [](int workers, double) { return 0.97 * std::min(workers, kCores); };
        const Course course = courseOf(load);
        QCOMPARE(course.last, kCores);
        QVERIFY(course.changes.empty());
    }

    void aRoughLoadDoesNotSwing()
    {
        Load load;
        load.rate = saturatingAt(4);
        load.noise = 0.3;
        load.lengthS = 600;
        const Course course = courseOf(load);
        QVERIFY(load.rate(course.last, 0) >= 0.74 * bestOf(load, 0));
        QVERIFY(course.changesAfter(60) <= 2);
    }

    void moreThanHelpsIsTakenBack()
    {
        Load load; // a disk that thrashes
        load.rate = [](int workers, double) { return workers <= 3 ? 10.0 * workers : 15.0; };
        const Course course = courseOf(load);
        QCOMPARE(course.last, 3);
        QCOMPARE(course.changesAfter(20), std::size_t(0));
    }

    void memoryTakesWorkersAndKeepsThem()
    {
        Load load;
        load.rate = saturatingAt(20);
        load.memoryFree = [](int workers) { return 1 - 0.25 * workers; };
        const Course course = courseOf(load);
        QVERIFY(course.lastFree >= 0.08);
        bool fell = false;
        int before = kCores;
        for (const auto& [at, count] : course.changes) {
            QVERIFY(!(fell && count > before));
            fell = fell || count < before;
            before = count;
        }
        QVERIFY(course.changes.size() <= 4);
    }

    void oneWorkerIsLeftWhateverTheMemory()
    {
        Load load;
        load.rate = saturatingAt(20);
        load.memoryFree = [](int) { return 0.01; };
        const Course course = courseOf(load);
        QCOMPARE(course.last, 1);
        QCOMPARE(course.changes.size(), std::size_t(1));
    }

    void waitingForMemoryTakesAWorkerAtATime()
    {
        WorkerTuner tuner(4, 1000);
        TunerSample sample;
        sample.memoryStall = 0.5;
        QCOMPARE(tuner.feed(sample), 3);
        sample.atS = 1; // what left needs a moment to give its memory back
        QCOMPARE(tuner.feed(sample), 3);
        sample.atS = 5;
        QCOMPARE(tuner.feed(sample), 2);
        sample.memoryStall = 0;
        sample.atS = 100;
        QCOMPARE(tuner.feed(sample), 2);
    }

    void aLoadThatChangesIsNoticed()
    {
        Load load; // first the cores are busy, then each file waits for a slow disk
        load.rate = [](int workers, double at) {
            return at < 60 ? 10.0 * std::min(workers, kCores) : 2.0 * std::min(workers, kMost);
        };
        load.cores = [](int workers, double at) {
            return at < 60 ? std::min(workers, kCores) * 0.95 : 0.1;
        };
        load.lengthS = 200;
        const Course course = courseOf(load);
        QVERIFY(course.changes.front().first > 60);
        QVERIFY(load.rate(course.last, 199) >= 0.9 * bestOf(load, 199));
        QCOMPARE(course.changesAfter(110), std::size_t(0));
    }

    void workersGoWhenTheCoresBecomeBusy()
    {
        Load load; // the other way round
        load.rate = [](int workers, double at) {
            return at < 60 ? 2.0 * std::min(workers, kMost) : 50.0 * std::min(workers, kCores);
        };
        load.cores = [](int workers, double at) {
            return at < 60 ? 0.1 : std::min(workers, kCores) * 0.95;
        };
        load.lengthS = 200;
        const Course course = courseOf(load);
        QCOMPARE(course.most, kMost);
        QCOMPARE(course.last, kCores);
    }

    void aLoadThatAlternatesIsFollowedLessAndLess()
    {
        Load load;
        load.rate = [](int workers, double at) {
            return (static_cast<int>(at / 20) % 2 == 0 ? 10.0 : 2.0) * std::min(workers, 4);
        };
        load.lengthS = 2000;
        const Course course = courseOf(load);
        QVERIFY2(course.changes.size() <= 24, qPrintable(QString::number(course.changes.size())));
        QVERIFY(course.changesAfter(1000) <= 6);
    }

    void noStepGoesAboveTheFilesLeft()
    {
        Load load;
        load.rate = saturatingAt(20);
        load.fileWork = 50;
        load.allWork = 50 * 12;
        const Course course = courseOf(load);
        QVERIFY(course.most <= 6);
    }

    void fewFilesGetFewWorkers()
    {
        QCOMPARE(WorkerTuner(8, 3).count(), 3);
        QCOMPARE(WorkerTuner(8, 0).count(), 1);
        QCOMPARE(WorkerTuner(8, 1000).count(), 8);
    }

    void aPauseIsNotMeasured()
    {
        WorkerTuner tuner(kCores, 1000);
        TunerSample sample;
        sample.jobsLeft = 1000;
        for (int i = 0; i < 4; ++i) {
            sample.atS += 1;
            sample.work += 20;
            sample.jobsEnded += 20;
            tuner.feed(sample);
            tuner.forget();
        }
        QCOMPARE(tuner.count(), kCores); // no window was ever whole
        QVERIFY(!tuner.isSettled());
    }
};

QTEST_GUILESS_MAIN(TestWorkerTuner)
#include "test_worker_tuner.moc"
