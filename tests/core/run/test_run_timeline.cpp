// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/run_timeline.h"

#include <QTest>

#include <random>

using namespace fanfold;

namespace {

constexpr WorkerId kFirst{0};
constexpr WorkerId kSecond{1};

} // namespace

class TestRunTimeline : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneFileIsOneBlock()
    {
        RunTimeline timeline;
        timeline.began(kSecond, FileId{7}, 1, 1);
        QVERIFY(timeline.lanes()[1].open);
        timeline.ended(kSecond, FileId{7}, FileState::failed, 2, 3.5);
        QCOMPARE(timeline.lanes().size(), std::size_t(2));
        QVERIFY(timeline.lanes()[0].blocks.empty());
        const TimelineLane& lane = timeline.lanes()[1];
        QVERIFY(!lane.open);
        const TimelineBlock expected{1, 3, 2, FileId{7}, 1, FileState::failed, 1};
        QCOMPARE(lane.blocks, std::vector{expected});
        QCOMPARE(timeline.longest()->file, FileId{7});
        QCOMPARE(timeline.longest()->seconds, 2.0);
    }

    void filesHeardOfTogetherFollowEachOther()
    {
        RunTimeline timeline;
        for (const std::uint32_t file : {0U, 1U, 2U}) {
            timeline.began(kFirst, FileId{file}, 1, 5);
            timeline.ended(kFirst, FileId{file}, FileState::done, 1, 5);
        }
        const auto& blocks = timeline.lanes()[0].blocks;
        QCOMPARE(blocks.size(), std::size_t(3));
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            QVERIFY(blocks[i].endS >= blocks[i].startS);
            QVERIFY(blocks[i].endS <= 5);
            QVERIFY(i == 0 || blocks[i].startS >= blocks[i - 1].endS);
        }
        QCOMPARE(blocks[0].startS, 4.0);
        QCOMPARE(timeline.lanes()[0].busyS, 3.0);
    }

    void aLostAttemptIsACrashedBlock()
    {
        RunTimeline timeline;
        timeline.began(kFirst, FileId{3}, 1, 0);
        timeline.rested(kFirst, 2);
        timeline.began(kSecond, FileId{3}, 2, 2.5);
        timeline.began(kFirst, FileId{4}, 1, 4);
        timeline.ended(kSecond, FileId{3}, FileState::done, 1, 3.5);
        timeline.ended(kFirst, FileId{4}, FileState::done, 1, 5);
        const auto& first = timeline.lanes()[0].blocks;
        QCOMPARE(first.size(), std::size_t(2));
        QCOMPARE(first[0], (TimelineBlock{0, 2, 2, FileId{3}, 1, FileState::crashed, 1}));
        QCOMPARE(timeline.lanes()[1].blocks[0].attempt, 2);
    }

    void aLostAttemptSaysWhy()
    {
        RunTimeline timeline;
        timeline.began(kFirst, FileId{3}, 1, 0);
        timeline.rested(kFirst, 2);
        timeline.lost(kFirst, FileId{3}, ErrorCode::workerTimedOut, 2.5);
        timeline.began(kFirst, FileId{3}, 2, 3);
        timeline.lost(kFirst, FileId{3}, ErrorCode::workerEndedByHand, 4);
        timeline.began(kFirst, FileId{3}, 3, 5);
        timeline.ended(kFirst, FileId{3}, FileState::done, 1, 6);
        const auto& blocks = timeline.lanes()[0].blocks;
        QCOMPARE(blocks.size(), std::size_t(3));
        QCOMPARE(blocks[0],
            (TimelineBlock{
                0, 2, 2, FileId{3}, 1, FileState::timedOut, 1, ErrorCode::workerTimedOut}));
        QCOMPARE(blocks[1],
            (TimelineBlock{
                3, 4, 1, FileId{3}, 1, FileState::crashed, 2, ErrorCode::workerEndedByHand}));
        QVERIFY(!blocks[2].error);
        QCOMPARE(timeline.lanes()[0].busyS, 4.0);
        QCOMPARE(timeline.lanes()[0].lostS, 3.0);
    }

    void aLossThatBelongsToNobodyIsIgnored()
    {
        RunTimeline timeline;
        timeline.lost(kFirst, FileId{3}, ErrorCode::workerCrashed, 1);
        timeline.began(kFirst, FileId{4}, 1, 2);
        timeline.lost(kFirst, FileId{3}, ErrorCode::workerCrashed, 3);
        QCOMPARE(timeline.blockCount(), std::size_t(0));
    }

    void theLastLostAttemptEndsWithTheFile()
    {
        RunTimeline timeline;
        timeline.began(kFirst, FileId{3}, 1, 0);
        timeline.rested(kFirst, 2);
        timeline.ended(kFirst, FileId{3}, FileState::timedOut, 0, 2.25);
        QCOMPARE(timeline.lanes()[0].blocks,
            std::vector{(TimelineBlock{0, 2.25, 2.25, FileId{3}, 1, FileState::timedOut, 1})});
    }

    void whatIsOpenAtTheEndOfTheRunWasLost()
    {
        RunTimeline timeline;
        timeline.began(kFirst, FileId{3}, 1, 0);
        timeline.rested(kFirst, 2);
        timeline.finish();
        QCOMPARE(timeline.lanes()[0].blocks.size(), std::size_t(1));
        QCOMPARE(timeline.lanes()[0].blocks[0].state, FileState::crashed);
        QVERIFY(!timeline.lanes()[0].open);
    }

    void anEndThatBelongsToNobodyIsIgnored()
    {
        RunTimeline timeline;
        timeline.ended(kFirst, FileId{3}, FileState::done, 1, 2);
        timeline.began(kFirst, FileId{4}, 1, 2);
        timeline.ended(kFirst, FileId{3}, FileState::done, 1, 3);
        QCOMPARE(timeline.blockCount(), std::size_t(0));
    }

    void aHundredThousandFilesStaySmallAndKeepTheirSums()
    {
        RunTimeline timeline(1000);
        std::mt19937 random(7);
        std::exponential_distribution<double> seconds(100);
        std::array<double, 4> now{};
        double busy = 0;
        for (std::uint32_t file = 0; file < 100'000; ++file) {
            const auto lane
                = static_cast<std::size_t>(std::min_element(now.begin(), now.end()) - now.begin());
            const double wall = file == 50'000 ? 20.0 : seconds(random);
            const WorkerId worker{static_cast<std::uint32_t>(lane)};
            timeline.began(worker, FileId{file}, 1, now[lane]);
            now[lane] += wall;
            timeline.ended(worker, FileId{file},
                file == 99'000 ? FileState::failed : FileState::done, wall, now[lane]);
            busy += wall;
            QVERIFY(timeline.blockCount() <= 1000);
        }
        std::uint64_t files = 0;
        double busyOfBlocks = 0;
        int failed = 0;
        for (const TimelineLane& lane : timeline.lanes())
            for (const TimelineBlock& block : lane.blocks) {
                files += block.files;
                busyOfBlocks += block.busyS;
                failed += block.state == FileState::failed ? 1 : 0;
                QVERIFY(block.busyS <= block.endS - block.startS + 1e-6);
            }
        QCOMPARE(files, quint64(100'000));
        QVERIFY(std::abs(busyOfBlocks - busy) < 1e-6 * busy);
        QCOMPARE(failed, 1); // a block that holds it says so
        QCOMPARE(timeline.longest()->file, FileId{50'000});
        QVERIFY(timeline.blockCount() > 100); // and there is still something to see
    }
};

QTEST_GUILESS_MAIN(TestRunTimeline)
#include "test_run_timeline.moc"
