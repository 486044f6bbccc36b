// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reduce/series_reducer.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

using namespace fanfold;

namespace {

struct Walk {
    std::vector<double> x;
    std::vector<double> y;
};

Walk randomWalk(std::size_t rows, std::uint64_t seed, bool gaps)
{
    std::mt19937_64 random(seed);
    Walk walk;
    double y = 0;
    for (std::size_t i = 0; i < rows; ++i) {
        y += static_cast<double>(random() % 2001) - 1000;
        walk.x.push_back(static_cast<double>(i) * 0.5);
        walk.y.push_back(gaps && random() % 50 == 0 ? NAN : y);
    }
    return walk;
}

SeriesReducer reduced(const Walk& walk, std::size_t capacity, std::size_t chunk)
{
    SeriesReducer reducer(capacity);
    const std::span<const double> x = walk.x;
    const std::span<const double> y = walk.y;
    for (std::size_t at = 0; at < x.size(); at += chunk) {
        const std::size_t length = std::min(chunk, x.size() - at);
        reducer.add(x.subspan(at, length), y.subspan(at, length));
    }
    return reducer;
}

bool same(const ReducedPoint& a, const ReducedPoint& b)
{
    return a.row == b.row && a.x == b.x && (a.y == b.y || (std::isnan(a.y) && std::isnan(b.y)));
}

} // namespace

class SeriesReducerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void keepsEveryRowThatFitsTheBudget();
    void holdsToTheBudgetAndKeepsWhatMatters_data();
    void holdsToTheBudgetAndKeepsWhatMatters();
    void doesNotDependOnHowRowsAreHandedOver();
    void tinyBudgets_data();
    void tinyBudgets();
    void keepsAGapBetweenTwoRuns();
};

void SeriesReducerTest::keepsEveryRowThatFitsTheBudget()
{
    for (const std::size_t rows : {0U, 1U, 99U, 100U}) {
        const Walk walk = randomWalk(rows, rows, true);
        const auto points = reduced(walk, 100, 7).points(100);
        QCOMPARE(points.size(), rows);
        for (std::size_t i = 0; i < rows; ++i)
            QVERIFY(same(points[i], {static_cast<double>(i + 1), walk.x[i], walk.y[i]}));
    }
}

void SeriesReducerTest::holdsToTheBudgetAndKeepsWhatMatters_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("budget");
    QTest::addColumn<bool>("gaps");
    QTest::newRow("one row too many") << 101 << 100 << false;
    QTest::newRow("many rows") << 123'457 << 1'000 << false;
    QTest::newRow("many rows with gaps") << 123'457 << 1'000 << true;
    QTest::newRow("a budget that is no multiple of a bucket") << 5'000 << 103 << true;
    QTest::newRow("a small budget") << 5'000 << 9 << true;
}

void SeriesReducerTest::holdsToTheBudgetAndKeepsWhatMatters()
{
    QFETCH(int, rows);
    QFETCH(int, budget);
    QFETCH(bool, gaps);
    const auto limit = static_cast<std::size_t>(budget);
    Walk walk = randomWalk(static_cast<std::size_t>(rows), 3, gaps);
    walk.y.front() = 1;
    walk.y.back() = 2;
    const auto points = reduced(walk, limit, 512).points(limit);
    QVERIFY(points.size() <= limit);
    QVERIFY(points.size() * 5 >= limit);
    for (std::size_t i = 0; i < points.size(); ++i) {
        const auto row = static_cast<std::size_t>(points[i].row) - 1;
        QVERIFY(same(points[i], {points[i].row, walk.x[row], walk.y[row]}));
        QVERIFY(i == 0 || points[i - 1].row < points[i].row);
    }
    const auto holds = [&](double y) {
        return std::any_of(
            points.begin(), points.end(), [y](const ReducedPoint& point) { return point.y == y; });
    };
    const auto below = [](double a, double b) { return !(a >= b) && !std::isnan(a); };
    double low = INFINITY;
    double high = -INFINITY;
    for (const double y : walk.y) {
        low = below(y, low) ? y : low;
        high = below(-y, -high) ? y : high;
    }
    QVERIFY(holds(low));
    QVERIFY(holds(high));
    QCOMPARE(points.front().row, 1.0);
    QCOMPARE(points.back().row, static_cast<double>(rows));
    QCOMPARE(std::any_of(points.begin(), points.end(),
                 [](const ReducedPoint& point) { return std::isnan(point.y); }),
        gaps);
}

void SeriesReducerTest::doesNotDependOnHowRowsAreHandedOver()
{
    const Walk walk = randomWalk(20'011, 4, true);
    const auto expected = reduced(walk, 300, walk.x.size()).points(300);
    for (const std::size_t chunk : {1U, 7U, 512U, 1'000U}) {
        const auto points = reduced(walk, 300, chunk).points(300);
        QCOMPARE(points.size(), expected.size());
        QVERIFY(std::equal(points.begin(), points.end(), expected.begin(), same));
    }
}

void SeriesReducerTest::tinyBudgets_data()
{
    QTest::addColumn<int>("limit");
    for (int limit = 0; limit < 8; ++limit)
        QTest::addRow("%d points", limit) << limit;
}

void SeriesReducerTest::tinyBudgets()
{
    QFETCH(int, limit);
    const auto most = static_cast<std::size_t>(limit);
    const Walk walk = randomWalk(1'000, 5, false);
    const auto points = reduced(walk, most, 512).points(most);
    QVERIFY(points.size() <= most);
    if (limit >= 2) {
        QCOMPARE(points.front().row, 1.0);
        QCOMPARE(points.back().row, 1000.0);
    }
}

void SeriesReducerTest::keepsAGapBetweenTwoRuns()
{
    Walk walk;
    for (int row = 0; row < 4'000; ++row) {
        walk.x.push_back(row);
        walk.y.push_back(row == 2'345 ? NAN : 1);
    }
    const auto points = reduced(walk, 50, 512).points(50);
    const auto gap = std::find_if(points.begin(), points.end(),
        [](const ReducedPoint& point) { return std::isnan(point.y); });
    QVERIFY(gap != points.end());
    QCOMPARE(gap->row, 2346.0);
}

QTEST_APPLESS_MAIN(SeriesReducerTest)
#include "test_series_reducer.moc"
