// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/theme.h"
#include "ui/monitor/timeline_chart.h"
#include "ui/monitor/timeline_legend.h"

#include <QApplication>
#include <QHelpEvent>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

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

void add(RunTimeline& timeline, std::uint32_t lane, std::uint32_t file, double from, double to,
    FileState state = FileState::done)
{
    timeline.began(WorkerId{lane}, FileId{file}, 1, from);
    timeline.ended(WorkerId{lane}, FileId{file}, state, to - from, to);
}

/// Two workers, ten seconds: the second one fails at its second file and is idle at the end.
std::shared_ptr<const RunTimeline> twoLanes()
{
    auto timeline = std::make_shared<RunTimeline>();
    add(*timeline, 0, 0, 0, 10);
    add(*timeline, 1, 1, 0, 2);
    add(*timeline, 1, 2, 3, 5, FileState::failed);
    return timeline;
}

const QFontMetricsF& metrics()
{
    static const QFontMetricsF font{QFont()};
    return font;
}

} // namespace

class TestTimelineChart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(
            QRegularExpression(QStringLiteral("^(?!.*(propagateSizeHints|raise\\(\\))).*$")));
        QApplication::setPalette(paletteFor(lightTheme()));
        QLocale::setDefault(QLocale::c());
    }

    void momentsAndLanesHaveTheirPlace()
    {
        const TimelineLayout layout({500, 100}, 2, 10, metrics());
        QCOMPARE(layout.x(0), layout.plot().left());
        QCOMPARE(layout.x(10), layout.plot().right());
        QCOMPARE(layout.x(5), layout.plot().center().x());
        QVERIFY(layout.bar(1).top() > layout.bar(0).bottom());
        QVERIFY(layout.bar(1).bottom() <= layout.plot().bottom());
    }

    void manyLanesNeedMoreRoom()
    {
        const int height = TimelineLayout::heightFor(64, metrics());
        const TimelineLayout layout(QSizeF(500, height), 64, 10, metrics());
        QVERIFY(layout.bar(63).bottom() < height);
        QVERIFY(layout.bar(0).height() >= 6);
    }

    void ticksAreRoundAndFew_data()
    {
        QTest::addColumn<double>("endS");
        for (const double endS : {0.004, 0.37, 2.0, 59.0, 3600.0, 86'400.0})
            QTest::addRow("%g s", endS) << endS;
    }
    void ticksAreRoundAndFew()
    {
        QFETCH(double, endS);
        const TimelineLayout layout({800, 100}, 2, endS, metrics());
        const std::vector<double> ticks = layout.ticks();
        QVERIFY(ticks.size() >= 2 && ticks.size() <= 12);
        QVERIFY(ticks.back() <= endS * 1.000001);
        const double step = ticks[1];
        const QString text = QString::number(step, 'f', layout.tickDecimals());
        QCOMPARE(text.toDouble(), QString::number(step, 'g', 1).toDouble());
    }

    void whatIsUnderThePointer()
    {
        const auto timeline = twoLanes();
        const TimelineLayout layout({500, 100}, 2, 10, metrics());
        const auto at = [&](std::size_t lane, double seconds) {
            return layout.blockAt({layout.x(seconds), layout.bar(lane).center().y()}, *timeline);
        };
        using Place = TimelineLayout::Place;
        QCOMPARE(at(0, 7), std::optional(Place{0, 0}));
        QCOMPARE(at(1, 1), std::optional(Place{1, 0}));
        QCOMPARE(at(1, 4), std::optional(Place{1, 1}));
        QVERIFY(!at(1, 2.5)); // idle
        QVERIFY(!at(1, 8));
        QVERIFY(!layout.blockAt({200, 400}, *timeline));
    }

    void statesHaveTheirColoursAndIdleTimeIsBare()
    {
        TimelineChart chart;
        chart.resize(600, 120);
        chart.setTimeline(twoLanes(), 10);
        const Theme& theme = lightTheme();
        QVERIFY(pixelsOf(chart, theme.done) > 1000);
        QVERIFY(pixelsOf(chart, theme.failed) > 100);
        QVERIFY(pixelsOf(chart, theme.track) > 1000);
        QCOMPARE(pixelsOf(chart, theme.running), 0);
        chart.clear();
        QCOMPARE(pixelsOf(chart, theme.done), 0);
    }

    void aFileInWorkIsDrawnUntilNow()
    {
        auto timeline = std::make_shared<RunTimeline>();
        timeline->began(WorkerId{0}, FileId{0}, 1, 1);
        TimelineChart chart;
        chart.resize(600, 120);
        chart.setTimeline(timeline, 4);
        QVERIFY(pixelsOf(chart, lightTheme().running) > 1000);
    }

    void aFailureAmongThousandsIsSeen()
    {
        auto timeline = std::make_shared<RunTimeline>();
        for (std::uint32_t file = 0; file < 15'000; ++file)
            add(*timeline, file % 2, file, file / 2 * 0.001, (file / 2 + 1) * 0.001,
                file == 7000 ? FileState::failed : FileState::done);
        TimelineChart chart;
        chart.resize(600, 120);
        chart.setTimeline(timeline, 7.5);
        QVERIFY(pixelsOf(chart, lightTheme().failed) >= 10);
    }

    void coloursFollowTheTheme()
    {
        TimelineChart chart;
        chart.resize(600, 120);
        chart.setTimeline(twoLanes(), 10);
        chart.grab();
        chart.setPalette(paletteFor(darkTheme()));
        QVERIFY(pixelsOf(chart, darkTheme().done) > 1000);
        QCOMPARE(pixelsOf(chart, lightTheme().done), 0);
    }

    void wordsSayWhatTheBarsSay()
    {
        TimelineChart chart;
        QCOMPARE(chart.accessibleName(), QStringLiteral("Timeline chart"));
        QCOMPARE(chart.textAlternative(), QStringLiteral("Nothing was read yet."));
        chart.setNames([](FileId file) { return QStringLiteral("f%1.csv").arg(number(file)); });
        chart.setTimeline(twoLanes(), 10);
        QCOMPARE(chart.textAlternative(),
            QStringLiteral("2 worker(s) in 10.0 s, busy 70 % of the time. The longest file, "
                           "f0.csv, took 10.0 s."));
        QCOMPARE(chart.accessibleDescription(), chart.textAlternative());
    }

    void theLegendHasAWordForEachColourThatIsThere()
    {
        TimelineLegend legend;
        legend.resize(600, 20);
        QVERIFY(legend.words().isEmpty());
        legend.setTimeline(*twoLanes());
        const auto said = [&legend] { return legend.words().join(QLatin1Char('|')); };
        QCOMPARE(said(), QStringLiteral("done|failed|no file"));
        QVERIFY(pixelsOf(legend, lightTheme().done) > 50);
        QVERIFY(pixelsOf(legend, lightTheme().failed) > 20);
        QVERIFY(pixelsOf(legend, lightTheme().track) > 50);
        QCOMPARE(pixelsOf(legend, lightTheme().crashed), 0);
        RunTimeline timeline;
        timeline.began(WorkerId{0}, FileId{0}, 1, 0);
        timeline.lost(WorkerId{0}, FileId{0}, ErrorCode::workerTimedOut, 1);
        timeline.began(WorkerId{0}, FileId{0}, 2, 1);
        timeline.ended(WorkerId{0}, FileId{0}, FileState::done, 1, 2);
        timeline.began(WorkerId{0}, FileId{1}, 1, 2);
        legend.setTimeline(timeline);
        QCOMPARE(said(),
            QStringLiteral("done at another attempt|in work|crashed, timed out or ended|no file"));
        QCOMPARE(legend.accessibleDescription(), legend.words().join(QStringLiteral(", ")));
    }

    void aClickAndAKeyChooseTheFile()
    {
        TimelineChart chart;
        chart.resize(600, 120);
        chart.setTimeline(twoLanes(), 10);
        QSignalSpy chosen(&chart, &TimelineChart::fileChosen);
        const TimelineLayout layout(QSizeF(chart.size()), 2, 10, QFontMetricsF(chart.font()));
        const QPointF at(layout.x(4), layout.bar(1).center().y());
        QTest::mouseClick(&chart, Qt::LeftButton, {}, at.toPoint());
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.takeFirst().first().value<FileId>(), FileId{2});
        QTest::keyClick(&chart, Qt::Key_Left);
        QTest::keyClick(&chart, Qt::Key_Return);
        QCOMPARE(chosen.takeFirst().first().value<FileId>(), FileId{1});
        QTest::keyClick(&chart, Qt::Key_Up);
        QTest::keyClick(&chart, Qt::Key_Return);
        QCOMPARE(chosen.takeFirst().first().value<FileId>(), FileId{0});
        QVERIFY(chart.accessibleDescription().contains(QLatin1String("Done")));
    }

    void theToolTipNamesTheFile()
    {
        TimelineChart chart;
        chart.resize(600, 120);
        chart.setNames([](FileId file) { return QStringLiteral("f%1.csv").arg(number(file)); });
        chart.setTimeline(twoLanes(), 10);
        chart.show();
        const TimelineLayout layout(QSizeF(chart.size()), 2, 10, QFontMetricsF(chart.font()));
        const QPoint at = QPointF(layout.x(4), layout.bar(1).center().y()).toPoint();
        QHelpEvent help(QEvent::ToolTip, at, chart.mapToGlobal(at));
        QApplication::sendEvent(&chart, &help);
        QCOMPARE(QToolTip::text(), QStringLiteral("f2.csv, Failed, 2.00 s, worker 2"));
        QToolTip::hideText();
    }

    void theToolTipSaysWhyAnAttemptWasLost()
    {
        auto timeline = std::make_shared<RunTimeline>();
        timeline->began(WorkerId{0}, FileId{0}, 1, 0);
        timeline->lost(WorkerId{0}, FileId{0}, ErrorCode::workerEndedByHand, 10);
        TimelineChart chart;
        chart.resize(600, 120);
        chart.setTimeline(timeline, 10);
        chart.show();
        QTest::keyClick(&chart, Qt::Key_Right);
        QCOMPARE(
            chart.accessibleDescription(), QStringLiteral("1, ended by hand, 10.0 s, worker 1"));
    }
};

QTEST_MAIN(TestTimelineChart)
#include "test_timeline_chart.moc"
