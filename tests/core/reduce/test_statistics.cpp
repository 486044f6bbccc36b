// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reduce/statistics.h"

#include <QRegularExpression>
#include <QTest>

#include <bit>
#include <cmath>
#include <random>
#include <vector>

using namespace fanfold;

namespace {

// The slow obvious way, in extended precision.
Moments reference(const std::vector<double>& values)
{
    Moments result;
    long double sum = 0;
    for (const double value : values) {
        if (std::isnan(value))
            continue;
        ++result.count;
        sum += value;
        result.min = std::min(result.min, value);
        result.max = std::max(result.max, value);
    }
    const long double mean = sum / static_cast<long double>(result.count);
    long double m2 = 0;
    for (const double value : values)
        if (!std::isnan(value))
            m2 += (value - mean) * (value - mean);
    result.mean = static_cast<double>(mean);
    result.m2 = static_cast<double>(m2);
    return result;
}

bool near(double actual, double expected, double scale)
{
    return std::abs(actual - expected) <= 1e-12 * std::max(std::abs(expected), scale);
}

} // namespace

class StatisticsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void edges_data();
    void edges();
    void agreesWithTheReferenceOnRandomNumbers();
    void mergingPartsAgreesWithTheWhole();
    void mergingHugePartsKeepsTheMean();
    void keepsTheSpreadOfLargeCloseValues();
    void aConstantHasExactlyItsMeanAndNoSpread();
};

void StatisticsTest::edges_data()
{
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<quint64>("count");
    QTest::addColumn<double>("mean");
    QTest::addColumn<double>("deviation");
    QTest::newRow("no value has no mean")
        << QList<double>{} << quint64(0) << double(NAN) << double(NAN);
    QTest::newRow("one value has no deviation")
        << QList<double>{3} << quint64(1) << 3.0 << double(NAN);
    QTest::newRow("two values have one")
        << QList<double>{1, 3} << quint64(2) << 2.0 << std::sqrt(2.0);
    QTest::newRow("missing ones do not count")
        << QList<double>{NAN, 1, NAN, 3, NAN} << quint64(2) << 2.0 << std::sqrt(2.0);
    QTest::newRow("only missing ones")
        << QList<double>{NAN, NAN} << quint64(0) << double(NAN) << double(NAN);
    QTest::newRow("an infinite value")
        << QList<double>{1, INFINITY} << quint64(2) << double(INFINITY) << double(NAN);
    QTest::newRow("both infinities have no mean")
        << QList<double>{-INFINITY, INFINITY} << quint64(2) << double(NAN) << double(NAN);
    QTest::newRow("a sum beyond the largest double has a mean")
        << QList<double>{1e308, 1e308, -1e308} << quint64(3) << 1e308 / 3 << double(NAN);
    QTest::newRow("such a sum with an infinite value")
        << QList<double>{1e308, 1e308, 1e308, -INFINITY, 1e308, 1e308} << quint64(6)
        << double(-INFINITY) << double(NAN);
    QTest::newRow("a constant near the largest double")
        << QList<double>{1.5e308, 1.5e308, 1.5e308} << quint64(3) << 1.5e308 << 0.0;
    QTest::newRow("squares beyond the largest double")
        << QList<double>{1e200, 2e200, 3e200} << quint64(3) << 2e200 << double(NAN);
    QTest::newRow("squares below the smallest double")
        << QList<double>{1e-200, 2e-200, 3e-200} << quint64(3) << 2e-200 << double(NAN);
}

void StatisticsTest::edges()
{
    QFETCH(QList<double>, values);
    const Moments moments
        = momentsOf({values.constData(), static_cast<std::size_t>(values.size())});
    QTEST(quint64(moments.count), "count");
    QFETCH(double, mean);
    QFETCH(double, deviation);
    QVERIFY(std::abs(moments.meanOrNan() - mean) <= 1e-15 * std::abs(mean)
        || moments.meanOrNan() == mean || (std::isnan(mean) && std::isnan(moments.meanOrNan())));
    QVERIFY(moments.standardDeviation() == deviation
        || (std::isnan(deviation) && std::isnan(moments.standardDeviation())));
}

void StatisticsTest::agreesWithTheReferenceOnRandomNumbers()
{
    std::mt19937_64 random(1);
    std::normal_distribution<double> normal(5, 100);
    for (int round = 0; round < 300; ++round) {
        std::vector<double> values(random() % 1500 + 1);
        const bool gaps = round % 3 == 0;
        for (double& value : values)
            value = gaps && random() % 4 == 0 ? NAN : normal(random);
        values.front() = 1;
        const Moments expected = reference(values);
        const Moments actual = momentsOf(values);
        QCOMPARE(actual.count, expected.count);
        QCOMPARE(actual.min, expected.min);
        QCOMPARE(actual.max, expected.max);
        QVERIFY(near(actual.mean, expected.mean, 100));
        QVERIFY(near(actual.m2, expected.m2, 1));
    }
}

void StatisticsTest::mergingPartsAgreesWithTheWhole()
{
    std::mt19937_64 random(2);
    std::vector<double> values(10'000);
    for (double& value : values)
        value = static_cast<double>(random() % 1'000'000) * 1e-3;
    const Moments expected = reference(values);
    for (int round = 0; round < 100; ++round) {
        Moments total;
        const std::span<const double> all = values;
        for (std::size_t at = 0; at < all.size();) {
            const std::size_t length = std::min<std::size_t>(random() % 900, all.size() - at);
            merge(total, momentsOf(all.subspan(at, length)));
            at += length;
        }
        QCOMPARE(total.count, expected.count);
        QCOMPARE(total.min, expected.min);
        QCOMPARE(total.max, expected.max);
        QVERIFY(near(total.mean, expected.mean, 0));
        QVERIFY(near(total.m2, expected.m2, 0));
    }
}

void StatisticsTest::mergingHugePartsKeepsTheMean()
{
    const auto merged = [](const std::vector<std::vector<double>>& parts) {
        Moments total;
        for (const std::vector<double>& part : parts)
            merge(total, momentsOf(part));
        return total;
    };
    const Moments huge = merged({{1e308, 1e308}, {-1e308}});
    QVERIFY(near(huge.meanOrNan(), 1e308 / 3, 0));
    QVERIFY(std::isnan(huge.standardDeviation()));
    QCOMPARE(merged({{1, INFINITY}, {5, 6}}).meanOrNan(), double(INFINITY));
    QVERIFY(std::isnan(merged({{1, INFINITY}, {5, -INFINITY}}).meanOrNan()));
}

void StatisticsTest::keepsTheSpreadOfLargeCloseValues()
{
    const std::vector<double> values{1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16};
    QCOMPARE(momentsOf(values).standardDeviation(), std::sqrt(30.0));
}

void StatisticsTest::aConstantHasExactlyItsMeanAndNoSpread()
{
    Moments total;
    for (int part = 0; part < 7; ++part)
        merge(total, momentsOf(std::vector<double>(311, 0.1)));
    QCOMPARE(std::bit_cast<quint64>(total.meanOrNan()), std::bit_cast<quint64>(0.1));
    QCOMPARE(total.standardDeviation(), 0.0);
}

QTEST_APPLESS_MAIN(StatisticsTest)
#include "test_statistics.moc"
