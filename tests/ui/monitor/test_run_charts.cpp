// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/theme.h"
#include "ui/monitor/run_charts.h"
#include "ui/monitor/thinned_series.h"

#include <QApplication>
#include <QTest>

using namespace fanfold;

namespace {

int pixelsOf(QWidget& chart, const QColor& colour)
{
    const QImage image = chart.grab().toImage();
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour;
    }
    return count;
}

std::vector<LaneStatus> lanes(int count, double busy)
{
    std::vector<LaneStatus> made(static_cast<std::size_t>(count));
    for (LaneStatus& lane : made)
        lane.busyShare = busy;
    return made;
}

} // namespace

class TestRunCharts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void pointsStayFew_data();
    void pointsStayFew();
    void thinningKeepsTheMean();
    void throughputSaysWhatItShows();
    void everyWorkerHasABar();
    void onlyTheChartItselfHasTheName();
    void chartsFollowTheTheme();
};

void TestRunCharts::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!.*propagateSizeHints).*$")));
    QApplication::setPalette(paletteFor(lightTheme()));
}

void TestRunCharts::pointsStayFew_data()
{
    QTest::addColumn<int>("samples");
    QTest::addColumn<int>("least");
    QTest::newRow("none") << 0 << 0;
    QTest::newRow("a short run keeps all") << 500 << 500;
    QTest::newRow("just the limit") << 2000 << 1000;
    QTest::newRow("a day") << 100001 << 1000;
}

void TestRunCharts::pointsStayFew()
{
    QFETCH(int, samples);
    QFETCH(int, least);
    ThinnedSeries series(2000);
    for (int i = 0; i < samples; ++i)
        series.add(i, 1);
    const QList<QPointF> points = series.points();
    QVERIFY(points.size() <= 2000);
    QVERIFY(points.size() >= least);
    for (qsizetype i = 1; i < points.size(); ++i)
        QVERIFY(points[i].x() > points[i - 1].x());
}

void TestRunCharts::thinningKeepsTheMean()
{
    ThinnedSeries series(5);
    for (int i = 0; i < 8; ++i)
        series.add(i, i);
    // 5 points become 2 and a half; from then on two samples make one.
    const QList<QPointF> expected{{0.5, 0.5}, {2.5, 2.5}, {4.5, 4.5}, {6.5, 6.5}};
    QCOMPARE(series.points(), expected);
}

void TestRunCharts::throughputSaysWhatItShows()
{
    ThroughputChart chart;
    chart.resize(340, 200);
    chart.show();
    QCOMPARE(chart.accessibleName(), QStringLiteral("Throughput chart"));
    QCOMPARE(chart.textAlternative(), QStringLiteral("No throughput yet."));
    for (int i = 1; i <= 40; ++i)
        chart.addSample(i, i % 2 == 0 ? 90 : 70);
    QCOMPARE(chart.textAlternative(), QStringLiteral("90 MB/s now, 80 MB/s on average."));
    QTRY_COMPARE(chart.accessibleDescription(), chart.textAlternative());
    QTRY_VERIFY(pixelsOf(chart, lightTheme().curves[0]) > 20);
    chart.clear();
    QTRY_COMPARE(pixelsOf(chart, lightTheme().curves[0]), 0);
}

void TestRunCharts::everyWorkerHasABar()
{
    BusyChart chart;
    chart.resize(340, 200);
    chart.show();
    QCOMPARE(chart.accessibleName(), QStringLiteral("Busy chart"));
    chart.setLanes(lanes(4, 0.5));
    QTRY_VERIFY(pixelsOf(chart, lightTheme().curves[0]) > 4 * 8 * 60);
    const int four = pixelsOf(chart, lightTheme().curves[0]);
    chart.setLanes(lanes(8, 0.5));
    QTRY_VERIFY(pixelsOf(chart, lightTheme().curves[0]) > four * 19 / 10);
    chart.setLanes(lanes(8, 1.0));
    QTRY_VERIFY(pixelsOf(chart, lightTheme().curves[0]) > four * 38 / 10);
    QVERIFY(chart.textAlternative().contains(QStringLiteral("busy 100 to 100 per cent")));
    chart.setLanes(lanes(200, 1.0));
    QTRY_VERIFY(pixelsOf(chart, lightTheme().curves[0]) > 0);
}

void TestRunCharts::onlyTheChartItselfHasTheName()
{
    ThroughputChart throughput;
    BusyChart busy;
    for (const QWidget* chart :
        {static_cast<QWidget*>(&throughput), static_cast<QWidget*>(&busy)}) {
        QVERIFY(!chart->accessibleName().isEmpty());
        for (const QWidget* inner : chart->findChildren<QWidget*>())
            QCOMPARE(inner->accessibleName(), QString());
    }
}

void TestRunCharts::chartsFollowTheTheme()
{
    BusyChart chart;
    chart.resize(340, 200);
    chart.show();
    chart.setLanes(lanes(4, 0.5));
    QTRY_VERIFY(pixelsOf(chart, lightTheme().curves[0]) > 1000);
    QApplication::setPalette(paletteFor(darkTheme()));
    QTRY_VERIFY(pixelsOf(chart, darkTheme().curves[0]) > 1000);
    QCOMPARE(pixelsOf(chart, lightTheme().curves[0]), 0);
}

QTEST_MAIN(TestRunCharts)
#include "test_run_charts.moc"
