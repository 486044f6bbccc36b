// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/run_buttons.h"

#include <QTest>

using namespace fanfold;

Q_DECLARE_METATYPE(fanfold::WorkState)

class RunButtonsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void buttonsTellTheTruth_data()
    {
        QTest::addColumn<WorkState>("state");
        QTest::addColumn<QString>("enabled");
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("pause");
        QTest::addColumn<QString>("primary");
        const auto row = [](const char* name, const WorkState& state, const char* enabled,
                             const char* start, const char* pause, const char* primary) {
            QTest::newRow(name) << state << QString::fromLatin1(enabled)
                                << QString::fromLatin1(start) << QString::fromLatin1(pause)
                                << QString::fromLatin1(primary);
        };
        using enum RunState;
        row("no folder", {idle, false, false, false}, "", "Start", "Pause", "");
        row("still looking, no file yet", {idle, false, true, false}, "stop", "Start", "Pause", "");
        row("still looking, some files", {idle, true, true, false}, "stop", "Start", "Pause", "");
        row("files, not run yet", {idle, true, false, false}, "start", "Start", "Pause", "start");
        row("running", {running, true, false, false}, "pause stop export", "Start", "Pause", "");
        row("paused", {paused, true, false, false}, "pause stop export", "Start", "Resume",
            "pause");
        row("stopping", {stopping, true, false, false}, "stop export", "Start", "Pause", "");
        row("finished", {finished, true, false, false}, "start export", "Start again", "Pause",
            "start");
        row("finished, other folder is empty", {finished, false, false, false}, "", "Start",
            "Pause", "");
        row("calibrating", {finished, true, false, false, true}, "stop", "Start again", "Pause",
            "");
        row("exporting", {finished, true, false, true}, "stop", "Start again", "Pause", "");
    }
    void stopPressedAgainStopsNow()
    {
        using enum RunState;
        const RunButtons once = runButtonsFor({running, true, false, false});
        const RunButtons again = runButtonsFor({stopping, true, false, false});
        QVERIFY(!once.stopsNow && again.stopsNow);
        QVERIFY(again.stop.toolTip.contains(QLatin1String("press again to end them now")));
    }
    void everyPlotWaitsForTheRun()
    {
        using enum RunState;
        for (const RunState run : {running, paused, stopping}) {
            const RunButtons buttons = runButtonsFor({run, true, false, false});
            QVERIFY(buttons.canExport.enabled);
            QVERIFY(!buttons.canExportEvery.enabled);
            QCOMPARE(buttons.canExportEvery.toolTip, QStringLiteral("The run is going on."));
        }
        QVERIFY(runButtonsFor({finished, true, false, false}).canExportEvery.enabled);
        QVERIFY(!runButtonsFor({finished, true, false, true}).canExportEvery.enabled);
    }
    void buttonsTellTheTruth()
    {
        QFETCH(WorkState, state);
        QFETCH(QString, enabled);
        QFETCH(QString, start);
        QFETCH(QString, pause);
        QFETCH(QString, primary);
        const RunButtons buttons = runButtonsFor(state);
        const std::pair<const char*, const ButtonTruth*> all[]{{"start", &buttons.start},
            {"pause", &buttons.pause}, {"stop", &buttons.stop}, {"export", &buttons.canExport}};
        QStringList able;
        QStringList filled;
        for (const auto& [name, truth] : all) {
            if (truth->enabled)
                able << QString::fromLatin1(name);
            if (truth->primary)
                filled << QString::fromLatin1(name);
            QVERIFY2(!truth->toolTip.isEmpty(), name);
        }
        QCOMPARE(able.join(QLatin1Char(' ')), enabled);
        QCOMPARE(filled.join(QLatin1Char(' ')), primary);
        QCOMPARE(buttons.start.text, start);
        QCOMPARE(buttons.pause.text, pause);
    }
};

QTEST_GUILESS_MAIN(RunButtonsTest)
#include "test_run_buttons.moc"
