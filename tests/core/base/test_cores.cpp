// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/cores.h"

#include <QTest>

#include <sched.h>

using namespace fanfold;

class TestCores : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsAreInOrder()
    {
        const CoreCount cores = countCores();
        QVERIFY(cores.physical >= 1);
        QVERIFY(cores.physical <= cores.logical);
        QVERIFY(cores.usable >= 1);
        QVERIFY(cores.usable <= cores.logical);
    }

    void affinityLimitsWhatIsUsable()
    {
        cpu_set_t all;
        CPU_ZERO(&all);
        QCOMPARE(sched_getaffinity(0, sizeof all, &all), 0);
        cpu_set_t one;
        CPU_ZERO(&one);
        for (int cpu = 0; cpu < CPU_SETSIZE && CPU_COUNT(&one) == 0; ++cpu)
            if (CPU_ISSET(cpu, &all))
                CPU_SET(cpu, &one);
        const CoreCount before = countCores();
        QCOMPARE(sched_setaffinity(0, sizeof one, &one), 0);
        const CoreCount limited = countCores();
        QCOMPARE(sched_setaffinity(0, sizeof all, &all), 0);
        QCOMPARE(limited.usable, 1);
        QCOMPARE(limited.logical, before.logical);
        QCOMPARE(limited.physical, before.physical);
        QCOMPARE(countCores(), before);
    }
};

QTEST_GUILESS_MAIN(TestCores)
#include "test_cores.moc"
