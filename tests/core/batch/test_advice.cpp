// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/advice.h"

#include "core/batch/run_timeline.h"
#include "core/wording/advice_wording.h"

#include <QLocale>
#include <QTest>

Q_DECLARE_METATYPE(fanfold::AdviceInput)
Q_DECLARE_METATYPE(fanfold::AdviceKind)

using namespace fanfold;

namespace {

/// What every worker does with the run's time, in shares of it.
struct Load {
    double computed = 0;
    double coreWait = 0;
    double disk = 0;
    double gap = 0;
    double endIdle = 0;
    double lost = 0;
    double renewal = 0;
};

AdviceInput measured(int workers, int usableCores, const Load& load)
{
    constexpr double kElapsedS = 10;
    const double all = kElapsedS * workers;
    AdviceInput input;
    input.elapsedS = kElapsedS;
    input.workers = input.lanes = workers;
    input.usableCores = usableCores;
    input.files = 1000;
    input.computedS = load.computed * all;
    input.coreWaitS = load.coreWait * all;
    input.busyS = (load.computed + load.coreWait + load.disk + load.lost) * all;
    input.lostS = load.lost * all;
    input.renewalS = load.renewal * all;
    input.gapS = load.gap * all;
    input.endIdleS = load.endIdle * all;
    input.longestS = 0.1;
    return input;
}

AdviceInput with(AdviceInput input, void (*change)(AdviceInput&))
{
    change(input);
    return input;
}

} // namespace

class TestAdvice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void aSimulatedLoadIsRecognised_data()
    {
        QTest::addColumn<AdviceInput>("input");
        QTest::addColumn<AdviceKind>("kind");
        QTest::addColumn<int>("workers");
        QTest::newRow("cores all busy: no more workers")
            << measured(2, 2, {.computed = 0.92, .coreWait = 0.04, .disk = 0.02})
            << AdviceKind::processor << 2;
        QTest::newRow("more workers than cores wait for a core: fewer do")
            << measured(8, 2, {.computed = 0.24, .coreWait = 0.7, .disk = 0.02})
            << AdviceKind::processor << 2;
        QTest::newRow("busy workers, idle cores: as many as cores")
            << measured(2, 8, {.computed = 0.95, .disk = 0.03}) << AdviceKind::processor << 8;
        QTest::newRow("reading takes most of the time: twice as many, not more")
            << measured(2, 4, {.computed = 0.1, .disk = 0.85}) << AdviceKind::disk << 4;
        QTest::newRow("reading takes a little more than computing: enough for the cores")
            << measured(4, 4, {.computed = 0.4, .disk = 0.55}) << AdviceKind::disk << 8;
        QTest::newRow("already four workers a core wait for the disk")
            << measured(8, 2, {.computed = 0.02, .disk = 0.95}) << AdviceKind::disk << 8;
        QTest::newRow("gaps between tiny files")
            << with(measured(4, 4, {.computed = 0.2, .disk = 0.05, .gap = 0.7}),
                   [](AdviceInput& in) { in.parentS = 9.5; })
            << AdviceKind::parent << 2;
        QTest::newRow("the others wait for one long file")
            << with(measured(4, 4, {.computed = 0.4, .disk = 0.05, .endIdle = 0.5}),
                   [](AdviceInput& in) { in.longestS = 9; })
            << AdviceKind::straggler << 4;
        QTest::newRow("dealt out in turn, one got the long ones")
            << with(measured(4, 4, {.computed = 0.5, .endIdle = 0.4}),
                   [](AdviceInput& in) { in.isDealtInTurn = true; })
            << AdviceKind::unevenSplit << 4;
        QTest::newRow("dealt out in turn, evenly")
            << with(measured(2, 2, {.computed = 0.9, .endIdle = 0.05}),
                   [](AdviceInput& in) { in.isDealtInTurn = true; })
            << AdviceKind::processor << 2;
        QTest::newRow("attempts that are lost wait for nobody knows what")
            << measured(2, 2, {.computed = 0.2, .disk = 0.1, .lost = 0.65})
            << AdviceKind::lostAttempts << 2;
        QTest::newRow("some are lost, the rest is computed")
            << measured(2, 2, {.computed = 0.6, .disk = 0.05, .lost = 0.3}) << AdviceKind::processor
            << 2;
        QTest::newRow("three files, eight workers") << with(
            measured(8, 8, {.computed = 0.9}), [](AdviceInput& in) { in.files = 3, in.lanes = 3; })
                                                    << AdviceKind::tooFewFiles << 3;
        QTest::newRow("over before it began")
            << with(measured(2, 2, {.computed = 0.9}), [](AdviceInput& in) { in.elapsedS = 0.05; })
            << AdviceKind::tooShort << 2;
        QTest::newRow("no worker could be started")
            << with(measured(2, 2, {}), [](AdviceInput& in) { in.lanes = 0; })
            << AdviceKind::nothingRead << 2;
        QTest::newRow("replacing the workers takes longer than the files")
            << measured(2, 2, {.computed = 0.05, .gap = 0.1, .renewal = 0.85})
            << AdviceKind::renewals << 2;
        QTest::newRow("nothing was read") << AdviceInput() << AdviceKind::tooShort << 1;
    }
    void aSimulatedLoadIsRecognised()
    {
        QFETCH(AdviceInput, input);
        const Advice advice = advise(input);
        QTEST(advice.kind, "kind");
        QTEST(advice.suggestedWorkers, "workers");
    }

    void theSentenceHasTheNumbers()
    {
        const Advice advice
            = advise(measured(2, 2, {.computed = 0.92, .coreWait = 0.04, .disk = 0.02}));
        QCOMPARE(adviceText(advice, {}),
            QStringLiteral("The workers computed 92 % of the time and waited 4 % for a core: this "
                           "run is limited by the processor. More than 2 workers will not make it "
                           "faster here."));
    }

    void whatWasLostIsToldBesideTheLimit()
    {
        const Advice advice = advise(measured(2, 2, {.computed = 0.6, .lost = 0.3}));
        const QString text = adviceText(advice, {});
        QVERIFY2(text.endsWith(QLatin1String(" 30 % went into attempts that were lost.")),
            qPrintable(text));
    }

    void everyKindHasItsOwnWordAndSentence()
    {
        QSet<QString> words;
        QSet<QString> sentences;
        for (int kind = 0; kind <= static_cast<int>(AdviceKind::parent); ++kind) {
            Advice advice = advise(measured(4, 4, {.computed = 0.5, .disk = 0.4}));
            advice.kind = static_cast<AdviceKind>(kind);
            words.insert(adviceWord(advice.kind));
            const QString text = adviceText(advice, QStringLiteral("a.csv"));
            QVERIFY2(text.endsWith(QLatin1Char('.')), qPrintable(text));
            QVERIFY2(!text.contains(QLatin1String("%n")), qPrintable(text));
            QVERIFY2(!text.contains(QRegularExpression(QStringLiteral("%\\d"))), qPrintable(text));
            sentences.insert(text);
        }
        QCOMPARE(words.size(), static_cast<int>(AdviceKind::parent) + 1);
        QCOMPARE(sentences.size(), words.size());
    }

    void oneWorkerIsNamedInTheSingular()
    {
        Advice advice = advise(measured(1, 1, {.computed = 0.9}));
        QVERIFY(adviceText(advice, {}).contains(QLatin1String("More than one worker will")));
        advice.kind = AdviceKind::tooFewFiles;
        QVERIFY(adviceText(advice, {}).contains(QLatin1String("only one of them")));
    }

    void theTimeBetweenTwoProcessesIsNoWaitingForFiles()
    {
        RunTimeline timeline;
        timeline.began(WorkerId{0}, FileId{0}, 1, 0);
        timeline.ended(WorkerId{0}, FileId{0}, FileState::done, 1, 1);
        timeline.processEnded(WorkerId{0}, 4); // silent since its file
        timeline.processEnded(WorkerId{0}, 5);
        timeline.began(WorkerId{0}, FileId{1}, 1, 6);
        timeline.ended(WorkerId{0}, FileId{1}, FileState::done, 1, 7);
        timeline.began(WorkerId{0}, FileId{2}, 1, 7.5);
        timeline.ended(WorkerId{0}, FileId{2}, FileState::done, 0.5, 8);
        AdviceInput input;
        input.elapsedS = 8;
        measure(timeline, input);
        QCOMPARE(input.lostS, 3.0);
        QCOMPARE(input.busyS, 5.5);
        QCOMPARE(input.renewalS, 2.0);
        QCOMPARE(input.gapS, 0.5);
    }

    void aTimelineIsMeasured()
    {
        RunTimeline timeline;
        timeline.began(WorkerId{0}, FileId{0}, 1, 0.5);
        timeline.ended(WorkerId{0}, FileId{0}, FileState::done, 1.5, 2);
        timeline.began(WorkerId{0}, FileId{1}, 1, 3);
        timeline.ended(WorkerId{0}, FileId{1}, FileState::done, 6, 9);
        timeline.began(WorkerId{2}, FileId{2}, 1, 0.5);
        timeline.ended(WorkerId{2}, FileId{2}, FileState::failed, 3.5, 4);
        AdviceInput input;
        input.elapsedS = 10;
        measure(timeline, input);
        QCOMPARE(input.lanes, 2); // the second worker had no file
        QCOMPARE(input.busyS, 11.0);
        QCOMPARE(input.lostS, 0.0);
        QCOMPARE(input.gapS, 1.0);
        QCOMPARE(input.endIdleS, 7.0);
        QCOMPARE(input.longest, FileId{1});
        QCOMPARE(input.longestS, 6.0);
    }
};

QTEST_GUILESS_MAIN(TestAdvice)
#include "test_advice.moc"
