// SPDX-License-Identifier: GPL-3.0-or-later
// What a plan tells of the worker that a file has cost it.
#include "core/pool/loss_error.h"
#include "tests/support/fake_crew.h"

#include <QTest>

#include <csignal>

namespace fanfold {

using namespace std::chrono_literals;

class LossErrorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLastAttemptIsTold();
    void memoryIsTheMostThatAnybodySaw_data();
    void memoryIsTheMostThatAnybodySaw();
    void startFailuresQuoteTheLastLine_data();
    void startFailuresQuoteTheLastLine();
};

void LossErrorTest::theLastAttemptIsTold()
{
    PoolOptions options;
    options.limits.retries = 1;
    FakeCrew crew(options);
    crew.submit(1, {2'000'000});
    crew.carryOut();
    for (const WorkerEnd& end :
        {WorkerEnd{Crashed{SIGSEGV}, "first", 1}, WorkerEnd{ExitedWithCode{3}, "second", 2}}) {
        crew.ready(0);
        crew.begin(0);
        crew.report(0, Stage::reading, 4096);
        crew.pass(1500ms);
        crew.stopSaying(0, end);
    }
    const Error error = crew.ended[1].outcome->error.value();
    QCOMPARE(error, Error(ErrorCode::quarantined, "3", Stage::reading, ErrorWhere{-1, 4096}));
    const WorkerLoss& loss = *error.loss;
    QCOMPARE(loss.cause, ErrorCode::workerExited);
    QCOMPARE(loss.attempts, 2);
    QCOMPARE(loss.seconds, 1.5);
    QCOMPARE(loss.bytesTotal, std::uint64_t{2'000'000});
    QCOMPARE(loss.peakBytes, std::int64_t{2});
    QCOMPARE(loss.lastWords, std::string("second"));
}

void LossErrorTest::memoryIsTheMostThatAnybodySaw_data()
{
    QTest::addColumn<std::int64_t>("told");
    QTest::addColumn<std::int64_t>("seen");
    QTest::addColumn<std::int64_t>("peak");
    using I = std::int64_t;
    QTest::newRow("nobody") << I{0} << I{0} << I{0};
    QTest::newRow("the worker told it") << I{7} << I{0} << I{7};
    QTest::newRow("it was seen at its end") << I{7} << I{9} << I{9};
    QTest::newRow("it was no longer to be seen") << I{7} << I{3} << I{7};
}

void LossErrorTest::memoryIsTheMostThatAnybodySaw()
{
    QFETCH(std::int64_t, told);
    QFETCH(std::int64_t, seen);
    QFETCH(std::int64_t, peak);
    Lane::Lost lost;
    lost.peakBytes = told;
    QCOMPARE(lossError(lost, {Crashed{SIGSEGV}, {}, seen}, 1).loss->peakBytes, peak);
}

void LossErrorTest::startFailuresQuoteTheLastLine_data()
{
    QTest::addColumn<WorkerExit>("exit");
    QTest::addColumn<std::string>("words");
    QTest::addColumn<std::string>("text");
    using namespace std::string_literals;
    QTest::newRow("no such program") << WorkerExit(StartFailed{"No such file"}) << ""s
                                     << "No such file"s;
    QTest::newRow("a missing library") << WorkerExit(StartFailed{"exit 127"}) << "a\nno lib"s
                                       << "exit 127: no lib"s;
    QTest::newRow("a signal, without a word") << WorkerExit(Crashed{SIGILL}) << ""s
                                              << "SIGILL"s;
    QTest::newRow("a clean exit") << WorkerExit(ExitedCleanly{}) << "bye"s
                                  << "bye"s;
}

void LossErrorTest::startFailuresQuoteTheLastLine()
{
    QFETCH(WorkerExit, exit);
    QFETCH(std::string, words);
    QFETCH(std::string, text);
    QCOMPARE(startFailureText({exit, words, 0}), text);
}

} // namespace fanfold

QTEST_GUILESS_MAIN(fanfold::LossErrorTest)
#include "test_loss_error.moc"
