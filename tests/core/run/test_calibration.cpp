// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/calibration.h"

#include "core/run/calibration_wording.h"

#include <QLocale>
#include <QTest>

#include <map>
#include <random>
#include <set>

Q_DECLARE_METATYPE(std::vector<int>)

using namespace fanfold;

namespace {

CalibrationReport measured(const std::vector<std::pair<int, double>>& times)
{
    CalibrationReport report;
    for (const auto& [workers, seconds] : times)
        report.points.push_back({.workers = workers, .seconds = {seconds}});
    return report;
}

FileList filesOfSizes(const std::vector<std::uint64_t>& sizes)
{
    FileList files;
    for (const std::uint64_t size : sizes) {
        FoundFile file;
        file.sizeBytes = size;
        files.push_back(file);
    }
    return files;
}

} // namespace

class TestCalibration : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void countsGoToTwiceTheCores_data()
    {
        QTest::addColumn<int>("cores");
        QTest::addColumn<int>("files");
        QTest::addColumn<std::vector<int>>("counts");
        QTest::newRow("one core: to four all the same") << 1 << 99 << std::vector{1, 2, 4};
        QTest::newRow("two cores") << 2 << 99 << std::vector{1, 2, 4};
        QTest::newRow("six cores stand among them") << 6 << 99 << std::vector{1, 2, 4, 6, 8};
        QTest::newRow("eight cores") << 8 << 99 << std::vector{1, 2, 4, 8, 16};
        QTest::newRow("never more workers than files") << 8 << 3 << std::vector{1, 2};
        QTest::newRow("one file") << 8 << 1 << std::vector{1};
    }
    void countsGoToTwiceTheCores()
    {
        QFETCH(int, cores);
        QFETCH(int, files);
        QTEST(calibrationCounts(cores, static_cast<std::size_t>(files)), "counts");
    }

    void theSampleFitsTheTime_data()
    {
        QTest::addColumn<int>("files");
        QTest::addColumn<double>("perFileS");
        QTest::addColumn<int>("sample");
        QTest::addColumn<double>("needed");
        // 1, 2 and 4 workers on two cores: a round takes two times what one worker needs alone.
        QTest::newRow("tiny files: as many as can be read three times with each count")
            << 1'000'000 << 0.001 << 2076 << 0.0;
        QTest::newRow("few files: all of them") << 9 << 0.001 << 9 << 0.0;
        QTest::newRow("large files: fewer rounds, but two files for each of four workers")
            << 40 << 1.2 << 8 << 0.0;
        QTest::newRow("three files, fewer than workers") << 3 << 3.0 << 3 << 0.0;
        QTest::newRow("files that take too long are not judged by one of them")
            << 40 << 3.0 << 0 << 65.0;
    }
    void theSampleFitsTheTime()
    {
        QFETCH(int, files);
        QFETCH(double, perFileS);
        const SampleAnswer answer
            = chooseSampleSize({{1, 2, 4}, 2, static_cast<std::size_t>(files), perFileS, 2, 20});
        QTEST(static_cast<int>(answer.files), "sample");
        QTEST(answer.secondsNeeded, "needed");
    }

    void theSerialPartIsFoundAgain_data()
    {
        QTest::addColumn<double>("part");
        for (const double part : {0.0, 0.02, 0.1, 0.5, 1.0})
            QTest::addRow("%g", part) << part;
    }
    void theSerialPartIsFoundAgain()
    {
        QFETCH(double, part);
        CalibrationReport report;
        for (const int workers : {1, 2, 4, 8, 16})
            report.points.push_back(
                {.workers = workers, .seconds = {amdahlSeconds(3, part, workers)}});
        judge(report);
        QVERIFY(std::abs(report.serialPart - part) < 1e-12);
        for (const CalibrationPoint& point : report.points) {
            QVERIFY(std::abs(point.amdahlS - point.medianS) < 1e-12);
            QVERIFY(std::abs(point.speedUp * point.medianS - 3) < 1e-12);
            QVERIFY(std::abs(point.efficiency * point.workers - point.speedUp) < 1e-12);
        }
    }

    void noiseMovesTheFitALittle()
    {
        std::mt19937 random(3);
        std::normal_distribution<double> noise(1, 0.03);
        CalibrationReport report;
        for (const int workers : {1, 2, 4, 8}) {
            report.points.push_back({.workers = workers, .seconds = {}});
            for (int i = 0; i < 5; ++i)
                report.points.back().seconds.push_back(
                    amdahlSeconds(2, 0.1, workers) * noise(random));
        }
        judge(report);
        QVERIFY2(std::abs(report.serialPart - 0.1) < 0.03,
            qPrintable(QString::number(report.serialPart)));
    }

    void countsBeyondTheFastestDoNotBendTheFit()
    {
        CalibrationReport two = measured({{1, 4}, {2, 2.2}});
        CalibrationReport four = measured({{1, 4}, {2, 2.2}, {4, 2.6}});
        judge(two);
        judge(four);
        QVERIFY(std::abs(two.serialPart - 0.1) < 1e-12);
        QCOMPARE(four.serialPart, two.serialPart);
    }

    void theMedianIsTakenAndWhatWasNotMeasuredIsLeftOut()
    {
        CalibrationReport report;
        report.points = {{.workers = 1, .seconds = {9, 2, 3}}, {.workers = 2, .seconds = {2, 1}},
            {.workers = 4, .seconds = {}}};
        judge(report);
        QCOMPARE(report.points.size(), std::size_t(2));
        QCOMPARE(report.points[0].medianS, 3.0);
        QCOMPARE(report.points[1].medianS, 1.5);
        QCOMPARE(report.points[1].speedUp, 2.0);
    }

    void theSmallestGoodCountIsProposed_data()
    {
        QTest::addColumn<std::vector<double>>("seconds");
        QTest::addColumn<int>("proposed");
        QTest::addColumn<int>("fastest");
        QTest::addColumn<QString>("text");
        QTest::newRow("ideal") << std::vector{4.0, 2.0, 1.0} << 4 << 4
                               << QStringLiteral(
                                      "Use 4 workers: they were the fastest of those tried.");
        QTest::newRow("four gain little over two")
            << std::vector{4.0, 2.0, 1.95} << 2 << 4
            << QStringLiteral("Use 2 workers: the fastest count, 4 workers, saved less than 5 %.");
        QTest::newRow("more are slower") << std::vector{1.0, 1.2,
            1.5} << 1 << 1 << QStringLiteral("Use 1 worker: more of them were not faster.");
        QTest::newRow("more are hardly faster")
            << std::vector{1.0, 0.98, 0.96} << 1 << 4
            << QStringLiteral("Use 1 worker: the fastest count, 4 workers, saved less than 5 %.");
        QTest::newRow("one file") << std::vector{
            1.0} << 1 << 1 << QStringLiteral("One file leaves nothing to share: use 1 worker.");
        QTest::newRow("nothing measured")
            << std::vector<double>{} << 1 << 1
            << QStringLiteral(
                   "No file ended in time: allow more seconds, or choose smaller files.");
    }
    void theSmallestGoodCountIsProposed()
    {
        QFETCH(std::vector<double>, seconds);
        CalibrationReport report;
        int workers = 1;
        for (const double one : seconds) {
            report.points.push_back({.workers = workers, .seconds = {one}});
            workers *= 2;
        }
        judge(report);
        QTEST(report.proposedWorkers, "proposed");
        QTEST(report.fastestWorkers, "fastest");
        QTEST(proposalText(report), "text");
    }

    void everyBeginningOfTheOrderIsAFairSample()
    {
        std::vector<std::uint64_t> sizes;
        for (std::uint64_t i = 0; i < 800; ++i)
            sizes.push_back(i * i * 7919 % 100'003);
        const FileList files = filesOfSizes(sizes);
        const std::vector<FileId> order = sampleOrder(files, 5);
        QCOMPARE(order, sampleOrder(files, 5));
        QVERIFY(order != sampleOrder(files, 6));
        QCOMPARE((std::set<FileId>(order.begin(), order.end()).size()), std::size_t(800));
        std::sort(sizes.begin(), sizes.end());
        std::map<std::size_t, int> perStratum;
        for (std::size_t i = 0; i < 80; ++i) {
            const std::uint64_t size = files[number(order[i])].sizeBytes;
            const auto rank = std::lower_bound(sizes.begin(), sizes.end(), size) - sizes.begin();
            ++perStratum[static_cast<std::size_t>(rank) / 100];
        }
        for (std::size_t stratum = 0; stratum < 8; ++stratum)
            QVERIFY(std::abs(perStratum[stratum] - 10) <= 1); // equal sizes may stand on an edge
    }

    void whatCouldNotBeMeasuredIsNotAdvice()
    {
        CalibrationReport report;
        report.secondsNeeded = 65;
        QCOMPARE(proposalText(report),
            QStringLiteral("The files are too slow for a quick look: reading enough of them with "
                           "each count takes about 1 min 5 s."));
        report.noneRead = true;
        QCOMPARE(proposalText(report),
            QStringLiteral("None of the files in the sample could be read, so there is nothing to "
                           "measure."));
    }

    void fewFilesAreAllOfTheSample()
    {
        QVERIFY(sampleOrder({}, 1).empty());
        QCOMPARE(sampleOrder(filesOfSizes({3, 1, 2}), 1).size(), std::size_t(3));
    }
};

QTEST_GUILESS_MAIN(TestCalibration)
#include "test_calibration.moc"
