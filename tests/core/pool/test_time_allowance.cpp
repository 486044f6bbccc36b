// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pool/time_allowance.h"

#include <QTest>

#include <algorithm>
#include <random>

namespace fanfold {

using namespace std::chrono_literals;
using Allowed = std::optional<std::chrono::nanoseconds>;

class TimeAllowanceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theMedianIsThatOfTheSortedNumbers();
    void anyRuleGivesItsLimit_data();
    void anyRuleGivesItsLimit();
};

void TimeAllowanceTest::theMedianIsThatOfTheSortedNumbers()
{
    std::mt19937 random(7);
    RunningMedian median;
    QVERIFY(!median.value());
    std::vector<double> numbers;
    for (int i = 0; i < 500; ++i) {
        numbers.push_back(static_cast<double>(random() % 100));
        median.add(numbers.back());
        std::sort(numbers.begin(), numbers.end());
        QCOMPARE(median.value().value_or(-1), numbers[(numbers.size() - 1) / 2]);
    }
}

void TimeAllowanceTest::anyRuleGivesItsLimit_data()
{
    using Times = std::vector<std::chrono::nanoseconds>;
    QTest::addColumn<TimeLimit>("limit");
    QTest::addColumn<Times>("done"); // files of 1000 bytes
    QTest::addColumn<quint64>("bytes");
    QTest::addColumn<Allowed>("allowed");
    const TimeLimit twentyTimes = RelativeTimeLimit{20, 30s};
    QTest::newRow("off") << TimeLimit(NoTimeLimit()) << Times{1s} << quint64{1000} << Allowed();
    QTest::newRow("fixed") << TimeLimit(FixedTimeLimit{2500ms}) << Times{9s} << quint64{1000}
                           << Allowed(2500ms);
    QTest::newRow("relative, none done yet")
        << twentyTimes << Times{} << quint64{1000} << Allowed(3601s);
    QTest::newRow("relative, none done yet, and it is large")
        << twentyTimes << Times{} << quint64{5'000'000'000} << Allowed(8600s);
    QTest::newRow("relative, none done yet, but more is allowed at least")
        << TimeLimit(RelativeTimeLimit{20, 2h}) << Times{} << quint64{1000} << Allowed(7200s);
    QTest::newRow("relative, but at least so long")
        << twentyTimes << Times{1ms, 1ms} << quint64{1000} << Allowed(30s);
    QTest::newRow("relative, an outlier does not count")
        << twentyTimes << Times{2s, 3s, 900s} << quint64{1000} << Allowed(60s);
    QTest::newRow("relative, in whole seconds, rounded up")
        << twentyTimes << Times{1610ms} << quint64{1000} << Allowed(33s);
    QTest::newRow("relative, a small file has as long as the usual one")
        << twentyTimes << Times{2s} << quint64{1} << Allowed(40s);
    QTest::newRow("relative, a large file has longer in proportion")
        << twentyTimes << Times{2s} << quint64{1'000'000} << Allowed(40'000s);
    QTest::newRow("relative, absurdly large")
        << twentyTimes << Times{2s} << ~quint64{0} << Allowed(24h * 365);
}

void TimeAllowanceTest::anyRuleGivesItsLimit()
{
    QFETCH(TimeLimit, limit);
    QFETCH(std::vector<std::chrono::nanoseconds>, done);
    QFETCH(quint64, bytes);
    QFETCH(Allowed, allowed);
    TimeAllowance allowance(limit);
    for (const std::chrono::nanoseconds time : done)
        allowance.done(1000, time);
    QVERIFY(allowance.of(bytes) == allowed);
}

} // namespace fanfold

QTEST_GUILESS_MAIN(fanfold::TimeAllowanceTest)
#include "test_time_allowance.moc"
