// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/plots/made_curves.h"
#include "ui/plots/file_view.h"
#include "ui/plots/overlay_view.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTest>

using namespace fanfold;

class TestPlotViews : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void overlayHasSaveablePictures();
};

void TestPlotViews::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!.*propagateSizeHints).*$")));
}

void TestPlotViews::overlayHasSaveablePictures()
{
    OverlayView view;
    view.resize(924, 500);
    view.show();
    view.addCurves(peaks(8));
    QVERIFY(view.picture({}).startsWith("\x89PNG"));
}

QTEST_MAIN(TestPlotViews)
#include "test_plot_views.moc"
