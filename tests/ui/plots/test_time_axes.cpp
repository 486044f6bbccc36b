// SPDX-License-Identifier: GPL-3.0-or-later
// Files of time series in the views: their axes, titles, combo boxes and words.
#include "tests/ui/plots/made_curves.h"
#include "ui/look/theme.h"
#include "ui/plots/file_picture.h"
#include "ui/plots/file_view.h"
#include "ui/plots/overlay_view.h"
#include "ui/plots/plot_text.h"

#include <QApplication>
#include <QComboBox>
#include <QTest>

using namespace fanfold;

namespace {

constexpr double kNoon = 1709467200; // 2024-03-03 12:00 UTC

// A signal over an hour and a half.
Curve signalOverTime(std::uint32_t file, TimeStyle style = TimeStyle::yearFirst)
{
    Series series{0, 1, {}, {}, true};
    const double from = style == TimeStyle::timeOfDay ? 43'200 : kNoon;
    for (int i = 0; i <= 90; ++i) {
        series.x.push_back(from + 60.0 * i);
        series.y.push_back(std::sin(i * 0.1 + file));
    }
    return curveOf(file, {{"Start", "s", ColumnType::time, style}, {"Signal", "mV"}}, {{series}});
}

const PictureSpec kSvg{PictureFormat::svg, 900, 500, 96, false};

} // namespace

class TestTimeAxes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void fileViewHasATimeAxis();
    void overlayHasATimeAxis();
    void savedPlotsHaveATimeAxis();
    void timesOfDayHaveNoDate();
    void numbersComeBackAfterTimes();
    void timesCanBeChosenForX();
    void valuesAreWordedByKind();
};

void TestTimeAxes::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!.*propagateSizeHints).*$")));
    QApplication::setPalette(paletteFor(lightTheme()));
}

void TestTimeAxes::fileViewHasATimeAxis()
{
    FileView view;
    view.resize(900, 500);
    view.showCurve(signalOverTime(0));
    QVERIFY(view.textAlternative().contains(QStringLiteral("Signal (mV) against Start (UTC)")));
    const QByteArray svg = view.picture(kSvg);
    for (const char* text : {"12:00", "13:00", "3 Mar 2024", "Start (UTC)"})
        QVERIFY2(svg.contains(text), text);
}

void TestTimeAxes::overlayHasATimeAxis()
{
    OverlayView view;
    view.resize(900, 500);
    view.show();
    view.addCurves({signalOverTime(0), signalOverTime(1)});
    QVERIFY(view.textAlternative().contains(
        QStringLiteral("Start (UTC) from 3 Mar 2024 12:00:00 to 3 Mar 2024 13:30:00")));
    QTRY_VERIFY(view.picture(kSvg).contains("13:00"));
}

void TestTimeAxes::savedPlotsHaveATimeAxis()
{
    const Curve curve = signalOverTime(0);
    const auto svg = drawFilePicture(*curve.table, *curve.preview, "title", kSvg);
    QVERIFY(svg.has_value());
    QVERIFY(svg->find("3 Mar 2024") != std::string::npos);
}

void TestTimeAxes::timesOfDayHaveNoDate()
{
    FileView view;
    view.resize(900, 500);
    view.showCurve(signalOverTime(0, TimeStyle::timeOfDay));
    const QByteArray svg = view.picture(kSvg);
    QVERIFY(svg.contains("12:00"));
    QVERIFY(!svg.contains("1970"));
    QVERIFY(!svg.contains("UTC"));
}

void TestTimeAxes::numbersComeBackAfterTimes()
{
    FileView view;
    view.resize(900, 500);
    view.showCurve(signalOverTime(0));
    view.showCurve(peak(1, 0.5));
    QVERIFY(!view.picture(kSvg).contains("1970"));
    QVERIFY(view.picture(kSvg).contains(">510</text>"));
}

void TestTimeAxes::timesCanBeChosenForX()
{
    OverlayView view;
    view.show();
    view.addCurves({signalOverTime(0)});
    QStringList texts;
    for (const QComboBox* box : view.findChildren<QComboBox*>())
        for (int i = 0; i < box->count(); ++i)
            texts << box->itemText(i);
    QVERIFY(texts.contains(QStringLiteral("Start (UTC)")));
}

void TestTimeAxes::valuesAreWordedByKind()
{
    const Curve curve = signalOverTime(0);
    QCOMPARE(valueText(*curve.table, 0, kNoon + 90, 1), QStringLiteral("3 Mar 2024 12:01:30"));
    QCOMPARE(valueText(*curve.table, 1, 0.25, 0.01), QStringLiteral("0.25"));
    QCOMPARE(valueText(*curve.table, kRowNumber, 7, 1), QStringLiteral("7"));
    QVERIFY(holdsTimes(*curve.table, 0));
    QVERIFY(!holdsTimes(*curve.table, kRowNumber));
}

QTEST_MAIN(TestTimeAxes)
#include "test_time_axes.moc"
