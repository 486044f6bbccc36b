// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/plots/made_curves.h"
#include "ui/look/theme.h"
#include "ui/plots/file_view.h"
#include "ui/plots/overlay_view.h"
#include "ui/plots/plot_controls.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace fanfold;

namespace {

QWidget* named(const QWidget& view, const char* name)
{
    for (QWidget* child : view.findChildren<QWidget*>()) {
        if (child->accessibleName() == QLatin1String(name))
            return child;
    }
    return nullptr;
}

int inked(QWidget& plot, const QColor& ground)
{
    const QImage image = plot.grab().toImage();
    int count = 0;
    for (int y = 60; y < image.height() - 60; ++y) {
        for (int x = 80; x < image.width() - 120; ++x)
            count += image.pixelColor(x, y).saturation() > 48 && image.pixelColor(x, y) != ground;
    }
    return count;
}

} // namespace

class TestPlotViews : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void overlayDrawsAnyNumber_data();
    void overlayDrawsAnyNumber();
    void overlayGrowsAsFilesFinish();
    void controlsComeWithTheFirstCurve();
    void countIsNeverCutOff();
    void largestGroupIsShownUntilChosen();
    void columnNotReadIsAskedFor();
    void clickOnCurveTellsItsFile();
    void zoomLastsUntilFit();
    void overlayIsSavedInEveryFormat();
    void viewsFollowTheTheme();
    void fileViewAsksForOtherColumns();
    void fileViewSaysWhyThereIsNothing();
};

void TestPlotViews::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!.*propagateSizeHints).*$")));
    QApplication::setPalette(paletteFor(lightTheme()));
}

void TestPlotViews::overlayDrawsAnyNumber_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("leastInk");
    QTest::newRow("one curve") << 1 << 300;
    QTest::newRow("as many as have names") << 12 << 3000;
    QTest::newRow("a scale of colours") << 13 << 1000;
    QTest::newRow("counted per pixel") << 1001 << 20000;
}

void TestPlotViews::overlayDrawsAnyNumber()
{
    QFETCH(int, count);
    QFETCH(int, leastInk);
    OverlayView view;
    view.resize(924, 530);
    view.show();
    view.addCurves(peaks(count, 200));
    QWidget* plot = named(view, "Overlay plot");
    QVERIFY(plot);
    QTRY_VERIFY(inked(*plot, lightTheme().base) > leastInk);
    QVERIFY(view.textAlternative().startsWith(QLocale().toString(count)));
    QVERIFY(view.textAlternative().contains(QStringLiteral("Raman shift (cm⁻¹) from 502.5 to")));
    QTRY_COMPARE(plot->accessibleDescription(), view.textAlternative());
}

void TestPlotViews::overlayGrowsAsFilesFinish()
{
    OverlayView view;
    view.resize(700, 400);
    view.show();
    QWidget* plot = named(view, "Overlay plot");
    int before = 0;
    const std::vector<Curve> all = peaks(60, 200);
    for (std::size_t first = 0; first < all.size(); first += 20) {
        const auto from = all.begin() + static_cast<std::ptrdiff_t>(first);
        view.addCurves({from, from + 20});
        QTRY_VERIFY(inked(*plot, lightTheme().base) > before + 500);
        before = inked(*plot, lightTheme().base);
    }
    view.clear();
    QTRY_COMPARE(inked(*plot, lightTheme().base), 0);
    QVERIFY(view.picture({}).isEmpty());
}

void TestPlotViews::controlsComeWithTheFirstCurve()
{
    OverlayView overlay;
    overlay.show();
    FileView file;
    file.show();
    for (const char* name : {"X column", "Y column"})
        QVERIFY(!named(overlay, name)->isVisible());
    for (const char* name : {"X column of the file", "Y columns of the file"})
        QVERIFY(!named(file, name)->isVisible());
    overlay.addCurves({peak(0, 0.5)});
    file.showCurve(peak(0, 0.5));
    for (const char* name : {"X column", "Y column"})
        QVERIFY(named(overlay, name)->isVisible());
    for (const char* name : {"X column of the file", "Y columns of the file"})
        QVERIFY(named(file, name)->isVisible());
}

void TestPlotViews::countIsNeverCutOff()
{
    PlotControls controls;
    controls.resize(700, 44);
    controls.show();
    const auto labels = controls.findChildren<QLabel*>();
    QCOMPARE(labels.size(), 1);
    for (const char* text : {"1 curve", "12 curves", "100,000 curves"}) {
        controls.setCount(QLatin1String(text));
        QVERIFY(labels.first()->width() >= labels.first()->sizeHint().width());
    }
}

void TestPlotViews::largestGroupIsShownUntilChosen()
{
    OverlayView view;
    view.show();
    auto* group = qobject_cast<QComboBox*>(named(view, "Group of files with the same columns"));
    QVERIFY(group);
    view.addCurves(peaks(2));
    QVERIFY(!group->isVisible());
    std::vector<Curve> others;
    for (std::uint32_t i = 10; i < 15; ++i)
        others.push_back(epidemic(i));
    view.addCurves(others);
    QTRY_VERIFY(group->isVisible());
    QTRY_VERIFY(view.textAlternative().contains(QStringLiteral("Infected")));
    QCOMPARE(group->count(), 2);
    QVERIFY(group->itemText(1).startsWith(QStringLiteral("Raman shift, Intensity (2")));
    group->setCurrentIndex(1);
    Q_EMIT group->activated(1);
    QVERIFY(view.textAlternative().contains(QStringLiteral("Raman shift")));
}

void TestPlotViews::columnNotReadIsAskedFor()
{
    OverlayView view;
    view.show();
    view.addCurves(peaks(3));
    QSignalSpy needed(&view, &OverlayView::seriesNeeded);
    auto* x = qobject_cast<QComboBox*>(named(view, "X column"));
    QVERIFY(x);
    QCOMPARE(x->itemText(0), QStringLiteral("Row"));
    QCOMPARE(x->currentText(), QStringLiteral("Raman shift (cm⁻¹)"));
    QVERIFY(view.choice().x.empty());
    x->setCurrentIndex(0);
    Q_EMIT x->activated(0);
    QCOMPARE(needed.size(), 1);
    QCOMPARE(view.choice().x, std::string("#"));
    QCOMPARE(view.textAlternative(), QStringLiteral("No curves yet."));
}

void TestPlotViews::clickOnCurveTellsItsFile()
{
    OverlayView view;
    view.resize(924, 530);
    view.show();
    view.addCurves({peak(7, 0.5)});
    QWidget* plot = named(view, "Overlay plot");
    QTRY_VERIFY(inked(*plot, lightTheme().base) > 300);
    QSignalSpy clicked(&view, &OverlayView::fileClicked);
    const QImage image = plot->grab().toImage();
    const int middle = image.width() / 2;
    int y = 0;
    while (y < image.height() && image.pixelColor(middle, y).saturation() < 60)
        ++y;
    QTest::mouseClick(plot, Qt::LeftButton, {}, QPoint(middle, y));
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(clicked.first().first().value<FileId>(), FileId{7});
    QTest::mouseClick(plot, Qt::LeftButton, {}, QPoint(middle, y + 120));
    QCOMPARE(clicked.size(), 1);
}

void TestPlotViews::zoomLastsUntilFit()
{
    OverlayView view;
    view.resize(700, 400);
    view.show();
    view.addCurves({peak(0, 0.5)});
    QWidget* plot = named(view, "Overlay plot");
    QTRY_VERIFY(inked(*plot, lightTheme().base) > 300);
    const QImage fitted = plot->grab().toImage();
    QTest::keyClick(plot, Qt::Key_Plus);
    QTRY_VERIFY(plot->grab().toImage() != fitted);
    const QImage zoomed = plot->grab().toImage();
    QTest::keyClick(plot, Qt::Key_Right);
    QTRY_VERIFY(plot->grab().toImage() != zoomed);
    QTest::keyClick(plot, Qt::Key_Home);
    QTRY_COMPARE(plot->grab().toImage(), fitted);
}

void TestPlotViews::overlayIsSavedInEveryFormat()
{
    OverlayView view;
    view.resize(700, 400);
    view.show();
    view.addCurves(peaks(20, 100));
    PictureSpec spec;
    QCOMPARE(QImage::fromData(view.picture(spec)).size(), QSize(640, 480));
    spec.format = PictureFormat::svg;
    QVERIFY(view.picture(spec).contains("<svg"));
    QVERIFY(view.picture(spec).count("<polyline") >= 20);
    spec.format = PictureFormat::pdf;
    QVERIFY(view.picture(spec).startsWith("%PDF-"));
}

void TestPlotViews::viewsFollowTheTheme()
{
    FileView view;
    view.resize(700, 400);
    view.show();
    view.showCurve(peak(0, 0.5));
    QWidget* plot = named(view, "File plot");
    QTRY_COMPARE(plot->grab().toImage().pixelColor(plot->width() - 3, 3), lightTheme().base);
    QApplication::setPalette(paletteFor(darkTheme()));
    QTRY_COMPARE(plot->grab().toImage().pixelColor(plot->width() - 3, 3), darkTheme().base);
}

void TestPlotViews::fileViewAsksForOtherColumns()
{
    FileView view;
    view.show();
    view.showCurve(peak(0, 0.5));
    QVERIFY(view.textAlternative().contains(QStringLiteral("Intensity (counts/s) against Raman")));
    QSignalSpy needed(&view, &FileView::seriesNeeded);
    auto* x = qobject_cast<QComboBox*>(named(view, "X column of the file"));
    QVERIFY(x);
    x->setCurrentIndex(0);
    Q_EMIT x->activated(0);
    QCOMPARE(needed.size(), 1);
    QCOMPARE(view.choice().x, std::string("#"));

    Curve again = peak(0, 0.5);
    Preview byRow = *again.preview;
    byRow.series.front().xColumn = kRowNumber;
    again.preview = std::make_shared<const Preview>(byRow);
    view.showCurve(again);
    QVERIFY(view.textAlternative().contains(QStringLiteral("against Row")));
    QCOMPARE(needed.size(), 1);
}

void TestPlotViews::fileViewSaysWhyThereIsNothing()
{
    FileView view;
    view.showMessage(QStringLiteral("This file is empty."));
    QCOMPARE(view.textAlternative(), QStringLiteral("This file is empty."));
    QVERIFY(view.picture({}).isEmpty());
}

QTEST_MAIN(TestPlotViews)
#include "test_plot_views.moc"
