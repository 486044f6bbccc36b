// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/time_scale.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <vector>

using namespace fanfold;

class TimeScaleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unitFollowsTheMedian_data()
    {
        QTest::addColumn<QList<double>>("seconds");
        QTest::addColumn<QString>("first");
        QTest::newRow("a fifth of a second")
            << QList<double>{0.1841, 0.2} << QStringLiteral("0.184");
        QTest::newRow("milliseconds") << QList<double>{0.0044, 0.005} << QStringLiteral("4.4");
        QTest::newRow("microseconds") << QList<double>{0.00002} << QStringLiteral("0.02");
        QTest::newRow("seconds") << QList<double>{3.14159} << QStringLiteral("3.14");
        QTest::newRow("minutes") << QList<double>{123.45} << QStringLiteral("123.5");
        QTest::newRow("hours") << QList<double>{7200} << QStringLiteral("7200.0");
        QTest::newRow("one slow among fast")
            << QList<double>{0.004, 0.004, 9} << QStringLiteral("4.0");
        QTest::newRow("no time at all") << QList<double>{0} << QStringLiteral("0.00");
    }

    void unitFollowsTheMedian()
    {
        QFETCH(QList<double>, seconds);
        TimeScale scale;
        for (const double value : seconds)
            scale.add(value);
        QLocale locale(QLocale::English);
        locale.setNumberOptions(QLocale::OmitGroupSeparator);
        QTEST(scale.text(seconds.front(), locale), "first");
    }

    void addedAndRemovedTimesAgreeWithSorting()
    {
        std::mt19937 random(5);
        std::vector<double> held;
        TimeScale scale;
        for (int step = 0; step < 2000; ++step) {
            if (!held.empty() && random() % 3 == 0) {
                scale.remove(held.back());
                held.pop_back();
            } else {
                held.push_back(random() % 2 == 0 ? 0.01 : 1.0);
                scale.add(held.back());
            }
            const auto fast = std::count(held.begin(), held.end(), 0.01);
            if (!held.empty())
                QCOMPARE(scale.isMilliseconds(), 2 * fast >= static_cast<int>(held.size()));
        }
    }
};

QTEST_GUILESS_MAIN(TimeScaleTest)
#include "test_time_scale.moc"
