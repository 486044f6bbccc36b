// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pool/memory_limit.h"
#include "core/pool/worker_limits.h"

#include <QTest>

using namespace fanfold;

class TestMemoryLimit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachRuleComesToANumber_data()
    {
        QTest::addColumn<MemoryLimit>("limit");
        QTest::addColumn<int>("usableMb");
        QTest::addColumn<int>("workers");
        QTest::addColumn<int>("megabytes");
        const MemoryLimit none = NoMemoryLimit();
        const MemoryLimit shared = SharedMemoryLimit();
        QTest::newRow("none, however little there is") << none << 10 << 4 << 0;
        QTest::newRow("a fixed one is no share")
            << MemoryLimit(FixedMemoryLimit{300}) << 8000 << 4 << 300;
        QTest::newRow("one worker has all") << shared << 8000 << 1 << 8000;
        QTest::newRow("many share it") << shared << 8000 << 3 << 2666;
        QTest::newRow("no share is below the least") << shared << 8000 << 100 << 512;
        QTest::newRow("not even on a computer that is full") << shared << 1 << 4 << 512;
        QTest::newRow("no worker yet") << shared << 8000 << 0 << 8000;
    }

    void eachRuleComesToANumber()
    {
        QFETCH(MemoryLimit, limit);
        QFETCH(int, usableMb);
        QFETCH(int, workers);
        QFETCH(int, megabytes);
        QCOMPARE(memoryLimitMb(limit, usableMb, workers), megabytes);
    }

    void aFileTriedAloneMayHaveWhatAllWorkersHave()
    {
        QCOMPARE(aloneMemoryMb(FixedMemoryLimit{300}, 8000, 4), 1200);
        QCOMPARE(aloneMemoryMb(SharedMemoryLimit(), 8000, 4), 8000);
        QCOMPARE(aloneMemoryMb(SharedMemoryLimit(), 900, 4), 900);
        QCOMPARE(aloneMemoryMb(NoMemoryLimit(), 8000, 4), 0);
    }

    void workersShareTheMemoryUnlessToldOtherwise()
    {
        QVERIFY(std::holds_alternative<SharedMemoryLimit>(WorkerLimits().memoryLimit));
    }
};

QTEST_GUILESS_MAIN(TestMemoryLimit)
#include "test_memory_limit.moc"
