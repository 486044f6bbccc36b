// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/theme.h"
#include "ui/monitor/calibration_chart.h"

#include <QApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>

using namespace fanfold;

namespace {

int pixelsOf(QWidget& chart, const QColor& colour)
{
    const QImage image = chart.grab().toImage();
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour ? 1 : 0;
    return count;
}

int pixelsDrawnBelowTheTitle(QWidget& chart)
{
    const QImage image = chart.grab().toImage();
    int count = 0;
    for (int y = image.height() / 4; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == lightTheme().base ? 0 : 1;
    return count;
}

CalibrationReport measured()
{
    CalibrationReport report;
    report.points = {{.workers = 1, .seconds = {4}}, {.workers = 2, .seconds = {2.2}},
        {.workers = 4, .seconds = {1.5}}};
    judge(report);
    return report;
}

} // namespace

class TestCalibrationChart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!.*propagateSizeHints).*$")));
        QApplication::setPalette(paletteFor(lightTheme()));
        QLocale::setDefault(QLocale::c());
    }

    void pointsFitAndIdealAreDrawn_data()
    {
        QTest::addColumn<CalibrationChart::Quantity>("quantity");
        QTest::newRow("time") << CalibrationChart::Quantity::time;
        QTest::newRow("speed-up") << CalibrationChart::Quantity::speedUp;
    }
    void pointsFitAndIdealAreDrawn()
    {
        QFETCH(CalibrationChart::Quantity, quantity);
        CalibrationChart chart(quantity);
        chart.resize(300, 200);
        QCOMPARE(pixelsOf(chart, lightTheme().curves[0]), 0);
        chart.setReport(measured());
        QVERIFY(pixelsOf(chart, lightTheme().curves[0]) > 50);
        QVERIFY(pixelsOf(chart, lightTheme().curves[1]) > 5);
        chart.setReport({});
        QCOMPARE(pixelsOf(chart, lightTheme().curves[0]), 0);
    }

    void wordsSayWhatThePointsSay()
    {
        CalibrationChart time(CalibrationChart::Quantity::time);
        QCOMPARE(time.accessibleName(), QStringLiteral("Time chart"));
        QCOMPARE(time.textAlternative(), QStringLiteral("Nothing is measured yet."));
        time.setReport(measured());
        QCOMPARE(time.textAlternative(),
            QStringLiteral("1 worker(s): 4.00 s, 2 worker(s): 2.20 s, 4 worker(s): 1.50 s"));
        CalibrationChart speedUp(CalibrationChart::Quantity::speedUp);
        speedUp.setReport(measured());
        QCOMPARE(speedUp.accessibleName(), QStringLiteral("Speed-up chart"));
        QCOMPARE(speedUp.accessibleDescription(),
            QStringLiteral("1 worker(s): 1.00 ×, 2 worker(s): 1.82 ×, 4 worker(s): 2.67 ×"));
    }

    void nothingMeasuredHasNoAxes()
    {
        CalibrationChart chart(CalibrationChart::Quantity::time);
        chart.resize(300, 200);
        QCOMPARE(pixelsDrawnBelowTheTitle(chart), 0);
        chart.setReport(measured());
        QVERIFY(pixelsDrawnBelowTheTitle(chart) > 200);
        chart.setReport({});
        QCOMPARE(pixelsDrawnBelowTheTitle(chart), 0);
    }

    void oneCountHasNoFit()
    {
        CalibrationChart chart(CalibrationChart::Quantity::time);
        chart.resize(300, 200);
        CalibrationReport report;
        report.points = {{.workers = 1, .seconds = {4}}};
        judge(report);
        chart.setReport(report);
        QCOMPARE(pixelsOf(chart, lightTheme().curves[1]), 0);
        QVERIFY(pixelsOf(chart, lightTheme().curves[0]) > 5);
    }
};

QTEST_MAIN(TestCalibrationChart)
#include "test_calibration_chart.moc"
