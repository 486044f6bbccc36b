// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/rate_meter.h"
#include "core/run/run_clock.h"
#include "core/run/time_left.h"

#include <QTest>

#include <cmath>

using namespace fanfold;

class TestMeters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theClockLeavesPausesOut()
    {
        RunClock clock;
        QCOMPARE(clock.elapsed(5), 0.0);
        clock.start(10);
        QCOMPARE(clock.elapsed(12), 2.0);
        clock.hold(13);
        clock.hold(20);
        QCOMPARE(clock.elapsed(99), 3.0);
        clock.start(100);
        clock.start(101);
        QCOMPARE(clock.elapsed(104), 7.0);
    }

    void aRateNeedsTwoSamples()
    {
        RateMeter meter(2);
        QCOMPARE(meter.rate(), 0.0);
        meter.sample(1, 100);
        QCOMPARE(meter.rate(), 0.0);
        meter.sample(1, 200);
        QCOMPARE(meter.rate(), 0.0);
    }

    void aRateForgetsWhatIsOld()
    {
        RateMeter meter(2);
        for (int tick = 0; tick <= 100; ++tick)
            meter.sample(tick * 0.1, tick * 5.0);
        QCOMPARE(std::round(meter.rate()), 50.0);
        for (int tick = 101; tick <= 130; ++tick)
            meter.sample(tick * 0.1, 500);
        QCOMPARE(meter.rate(), 0.0);
    }

    void aClearedMeterKnowsNothingOfBefore()
    {
        RateMeter meter(3);
        meter.sample(0, 0);
        meter.sample(1, 100);
        meter.clear();
        QCOMPARE(meter.rate(), 0.0);
        meter.sample(60, 100);
        meter.sample(61, 140);
        QCOMPARE(meter.rate(), 40.0);
    }

    void aCountThatFallsIsNoNegativeRate()
    {
        RateMeter meter(2);
        meter.sample(0, 100);
        meter.sample(1, 40);
        QCOMPARE(meter.rate(), 0.0);
    }

    void theTimeLeftIsUnknownAtFirst()
    {
        TimeLeft left;
        left.update(0.5, 0.5);
        QCOMPARE(left.seconds(), TimeLeft::kUnknown);
        left.update(1.5, 0.01);
        QCOMPARE(left.seconds(), TimeLeft::kUnknown);
        left.update(1.6, 0.5);
        QVERIFY(left.seconds() > 0);
    }

    void atASteadySpeedTheTimeLeftIsExact()
    {
        TimeLeft left;
        for (double at = 0; at < 25; at += 0.04)
            left.update(at, at / 100);
        QVERIFY(std::abs(left.seconds() - 75) < 0.5);
    }

    void aStallDoesNotMakeItJump()
    {
        TimeLeft left;
        for (double at = 0; at < 20; at += 0.04)
            left.update(at, at / 100);
        const double before = left.seconds();
        left.update(20.4, 0.2);
        QVERIFY(std::abs(left.seconds() - before) < 0.1 * before);
    }

    void atTheEndNothingIsLeft()
    {
        TimeLeft left;
        for (double at = 0; at <= 10; at += 0.04)
            left.update(at, at / 10);
        left.update(10, 1);
        QVERIFY(left.seconds() >= 0);
        QVERIFY(left.seconds() < 0.2);
    }
};

QTEST_GUILESS_MAIN(TestMeters)
#include "test_meters.moc"
