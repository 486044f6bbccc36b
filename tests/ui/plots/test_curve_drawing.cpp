// SPDX-License-Identifier: GPL-3.0-or-later
// Everything about the overlay that needs no widget: ranges, pixels, groups, search.
#include "tests/ui/plots/made_curves.h"
#include "ui/plots/curve_canvas.h"
#include "ui/plots/nearest_curve.h"
#include "ui/plots/overlay_curves.h"
#include "ui/plots/plot_text.h"

#include <QTest>

#include <numeric>
#include <random>

using namespace fanfold;

namespace {

PlotWindow unitWindow(int width, int height)
{
    return {{0, static_cast<double>(width)}, {0, static_cast<double>(height)}, width, height, 1};
}

std::vector<ImageCurve> walks(int count, unsigned seed)
{
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> place(-20, 120);
    std::vector<ImageCurve> curves;
    for (int c = 0; c < count; ++c) {
        auto series = std::make_shared<Series>();
        for (int i = 0; i < 40; ++i) {
            series->x.push_back(place(random));
            series->y.push_back(i % 13 == 12 ? NAN : place(random));
        }
        series->xSorted = false;
        curves.push_back({series, static_cast<float>(c) / static_cast<float>(count)});
    }
    return curves;
}

std::vector<int> coverageOf(const Series& series, const PlotWindow& window)
{
    CurveCoverage coverage(window.width, window.height);
    coverage.draw(series, window);
    std::vector<int> parts(
        static_cast<std::size_t>(window.width) * static_cast<std::size_t>(window.height));
    coverage.take([&](std::uint32_t pixel, std::uint8_t part) { parts[pixel] = part; });
    return parts;
}

/// The obvious way: each column (or row, for steep lines) whose centre the line passes is shared
/// between the two pixels nearest to the line.
std::vector<int> slowCoverage(const Series& series, const PlotWindow& window)
{
    std::vector<int> parts(
        static_cast<std::size_t>(window.width) * static_cast<std::size_t>(window.height));
    const auto cover = [&](int column, int row, double distance) {
        const int part = static_cast<int>((1 - std::abs(distance)) * 255 + 0.5);
        if (part <= 0 || column < 0 || row < 0 || column >= window.width || row >= window.height)
            return;
        int& pixel = parts[static_cast<std::size_t>(row * window.width + column)];
        pixel = std::max(pixel, part);
    };
    for (std::size_t i = 0; i + 1 < series.x.size(); ++i) {
        const double x0 = series.x[i];
        const double x1 = series.x[i + 1];
        const double y0 = window.height - series.y[i];
        const double y1 = window.height - series.y[i + 1];
        if (std::isnan(y0) || std::isnan(y1))
            continue;
        const bool flat = std::abs(x1 - x0) >= std::abs(y1 - y0);
        for (int column = -1; column <= window.width; ++column) {
            for (int row = -1; row <= window.height; ++row) {
                const double cx = column + 0.5;
                const double cy = row + 0.5;
                if (flat && cx >= std::min(x0, x1) && cx < std::max(x0, x1))
                    cover(column, row, y0 + (cx - x0) * (y1 - y0) / (x1 - x0) - cy);
                if (!flat && cy >= std::min(y0, y1) && cy < std::max(y0, y1))
                    cover(column, row, x0 + (cy - y0) * (x1 - x0) / (y1 - y0) - cx);
            }
        }
    }
    return parts;
}

} // namespace

class TestCurveDrawing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rangesGrowInSteps_data();
    void rangesGrowInSteps();
    void coverageIsThatOfTheSlowWay();
    void curveCoversPixelOnce();
    void widerPenCoversMorePixels();
    void portionsGiveTheSameImage_data();
    void portionsGiveTheSameImage();
    void emptyPixelsAreTransparent();
    void numbersAreForPeople_data();
    void numbersAreForPeople();
    void filesAreGroupedByHeader();
    void choiceTakesTheSeriesAtHand();
    void replacedFileIsDrawnOnce();
    void rangesComeFromSummaries();
    void nearestPointIsOnTheCurveUnderTheMouse();
};

void TestCurveDrawing::rangesGrowInSteps_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<int>("parts");
    QTest::addColumn<double>("niceLow");
    QTest::addColumn<double>("niceHigh");
    QTest::newRow("whole ticks above the data") << 150.0 << 4950.0 << 5 << 0.0 << 5000.0;
    QTest::newRow("already round stays") << 0.0 << 120.0 << 20 << 0.0 << 120.0;
    QTest::newRow("negative values") << -0.35 << -0.12 << 5 << -0.35 << -0.10;
    QTest::newRow("fine steps fit closely") << 502.5 << 537.5 << 20 << 502.0 << 538.0;
    QTest::newRow("constant gets a margin") << 10.0 << 10.0 << 5 << 9.5 << 10.5;
    QTest::newRow("constant zero") << 0.0 << 0.0 << 5 << -0.5 << 0.5;
    QTest::newRow("beyond any axis") << -1e308 << 1e308 << 5 << -1e249 << 1e249;
    QTest::newRow("constant beyond any axis") << 1e308 << 1e308 << 5 << 0.95e249 << 1.05e249;
    QTest::newRow("no data") << 1.0 << 0.0 << 5 << 0.0 << 1.0;
}

void TestCurveDrawing::rangesGrowInSteps()
{
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(int, parts);
    QFETCH(double, niceLow);
    QFETCH(double, niceHigh);
    const PlotRange nice = niceRange({low, high}, parts);
    const double slack = std::max(1e-9, std::abs(niceHigh) * 1e-12);
    QVERIFY2(std::abs(nice.low - niceLow) < slack, qPrintable(QString::number(nice.low)));
    QVERIFY2(std::abs(nice.high - niceHigh) < slack, qPrintable(QString::number(nice.high)));
}

void TestCurveDrawing::coverageIsThatOfTheSlowWay()
{
    const PlotWindow window = unitWindow(70, 50);
    for (const ImageCurve& curve : walks(20, 7)) {
        const auto fast = coverageOf(*curve.series, window);
        const auto slow = slowCoverage(*curve.series, window);
        for (std::size_t i = 0; i < fast.size(); ++i)
            QVERIFY2(std::abs(fast[i] - slow[i]) <= 1,
                qPrintable(QStringLiteral("%1: %2 not %3").arg(i).arg(fast[i]).arg(slow[i])));
    }
}

void TestCurveDrawing::curveCoversPixelOnce()
{
    Series there{0, 1, {0, 10}, {5.5, 5.5}, true};
    Series thereAndBack{0, 1, {0, 10, 0, 10}, {5.5, 5.5, 5.5, 5.5}, false};
    const PlotWindow window = unitWindow(10, 10);
    QCOMPARE(coverageOf(thereAndBack, window), coverageOf(there, window));
}

void TestCurveDrawing::widerPenCoversMorePixels()
{
    const Series line{0, 1, {0, 10}, {5, 5}, true};
    PlotWindow window = unitWindow(10, 10);
    window.penWidth = 2;
    const auto parts = coverageOf(line, window);
    QCOMPARE(std::accumulate(parts.begin(), parts.end(), 0), 10 * 2 * 255);
    QCOMPARE(parts[45], 255);
    QCOMPARE(parts[55], 255);
}

void TestCurveDrawing::portionsGiveTheSameImage_data()
{
    QTest::addColumn<bool>("density");
    QTest::newRow("by colour") << false;
    QTest::newRow("by density") << true;
}

void TestCurveDrawing::portionsGiveTheSameImage()
{
    QFETCH(bool, density);
    const CurveInk ink = density ? CurveInk::density : CurveInk::byPlace;
    const auto curves = walks(300, 11);
    const PlotWindow window = unitWindow(100, 80);
    CurveCanvas whole(window, ink, true);
    whole.add(curves, {});
    CurveCanvas grown(window, ink, true);
    for (std::size_t first = 0; first < curves.size(); first += 47) {
        const auto from = curves.begin() + static_cast<std::ptrdiff_t>(first);
        const auto left = curves.end() - from;
        grown.add({from, from + std::min<std::ptrdiff_t>(47, left)}, {});
        QVERIFY(!grown.image().isNull());
    }
    QCOMPARE(grown.image(), whole.image());
    QCOMPARE(grown.densest(), whole.densest());
    if (density)
        QVERIFY(whole.densest() > 20);
}

void TestCurveDrawing::emptyPixelsAreTransparent()
{
    auto line = std::make_shared<Series>(Series{0, 1, {0, 10}, {2.5, 2.5}, true});
    for (const CurveInk ink : {CurveInk::byPlace, CurveInk::density}) {
        CurveCanvas canvas(unitWindow(10, 10), ink, false);
        canvas.add({{line, 0}}, {});
        QCOMPARE(qAlpha(canvas.image().pixel(5, 2)), 0);
        QVERIFY(qAlpha(canvas.image().pixel(5, 7)) > 60);
    }
}

void TestCurveDrawing::numbersAreForPeople_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("step");
    QTest::addColumn<QString>("text");
    QTest::newRow("thousands are parted") << 12500.0 << 500.0 << QStringLiteral("12,500");
    QTest::newRow("true minus") << -0.35 << 0.05 << QStringLiteral("−0.35");
    QTest::newRow("zero has no sign") << -1e-17 << 0.1 << QStringLiteral("0.0");
    QTest::newRow("close neighbours stay apart")
        << 1000000030.0 << 10.0 << QStringLiteral("1,000,000,030");
    QTest::newRow("large") << 2.5e9 << 5e8 << QStringLiteral("2.5×10⁹");
    QTest::newRow("small") << -3e-8 << 1e-8 << QStringLiteral("−3×10⁻⁸");
    QTest::newRow("not a number") << double(NAN) << 1.0 << QStringLiteral("–");
}

void TestCurveDrawing::numbersAreForPeople()
{
    QFETCH(double, value);
    QFETCH(double, step);
    QFETCH(QString, text);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCOMPARE(numberText(value, step), text);
}

void TestCurveDrawing::filesAreGroupedByHeader()
{
    OverlayCurves curves;
    curves.add(peaks(3));
    std::vector<Curve> others;
    for (std::uint32_t i = 10; i < 15; ++i)
        others.push_back(epidemic(i));
    curves.add(std::move(others));
    QCOMPARE(curves.groups().size(), std::size_t{2});
    QCOMPARE(curves.drawn().size(), std::size_t{3});
    QCOMPARE(curves.largestGroup(), std::size_t{1});
    curves.showGroup(1);
    QCOMPARE(curves.drawn().size(), std::size_t{5});
    QCOMPARE(headerText(*curves.table()), QStringLiteral("Time, Infected"));
}

void TestCurveDrawing::choiceTakesTheSeriesAtHand()
{
    Series first{0, 1, {0, 1}, {0, 1}, true};
    Series second{0, 2, {0, 1}, {5, 6}, true};
    OverlayCurves curves;
    curves.add({curveOf(0, {{"t", "s"}, {"a", "V"}, {"b", "V"}}, {{first, second}})});
    QCOMPARE(curves.yColumn(), 1);
    curves.choose({"", {"b"}});
    QCOMPARE(curves.yColumn(), 2);
    QCOMPARE(curves.drawn().front().series->y.front(), 5.0);
    curves.choose({"#", {"b"}});
    QCOMPARE(curves.xColumn(), kRowNumber);
    QVERIFY(curves.drawn().empty());
    curves.clear();
    QCOMPARE(curves.choice().x, std::string("#"));
}

void TestCurveDrawing::replacedFileIsDrawnOnce()
{
    OverlayCurves curves;
    QVERIFY(!curves.add(peaks(3)));
    QVERIFY(curves.add({peak(1, 0.9)}));
    QCOMPARE(curves.drawn().size(), std::size_t{3});
    QVERIFY(curves.add({epidemic(1)}));
    QCOMPARE(curves.drawn().size(), std::size_t{2});
}

void TestCurveDrawing::rangesComeFromSummaries()
{
    Curve curve = peak(0, 0);
    auto table = std::make_shared<TableSummary>(*curve.table);
    table->summaries[1].max = 9000; // more than the preview's points: only the summary knows
    curve.table = table;
    OverlayCurves curves;
    curves.add({curve});
    QCOMPARE(curves.yRange().high, 9000.0);
    QCOMPARE(curves.xRange().low, 502.5);
}

void TestCurveDrawing::nearestPointIsOnTheCurveUnderTheMouse()
{
    OverlayCurves curves;
    curves.add(peaks(200));
    const Series& series = *curves.drawn()[120].series;
    const MousePlace mouse{series.x[300] + 0.001, series.y[300], 0.04, 10.0};
    const auto found = nearestPoint(curves.drawn(), mouse);
    QVERIFY(found);
    QCOMPARE(found->file, FileId{120});
    QCOMPARE(found->x, series.x[300]);
    QVERIFY(!nearestPoint(curves.drawn(), {520, 90000, 0.04, 10.0}));
}

QTEST_APPLESS_MAIN(TestCurveDrawing)
#include "test_curve_drawing.moc"
