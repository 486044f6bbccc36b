// SPDX-License-Identifier: GPL-3.0-or-later
// Workers that cannot be started, or are no use from their start: one reason, and every job ends.
#include "tests/process/misbehaving_pool.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace fanfold {

namespace {

/// As long as it lives, this process can open so many descriptors and no more.
class FewDescriptors {
public:
    explicit FewDescriptors(std::size_t spare)
    {
        constexpr rlim_t kFew = 100;
        getrlimit(RLIMIT_NOFILE, &m_before);
        rlimit few = m_before;
        few.rlim_cur = kFew;
        setrlimit(RLIMIT_NOFILE, &few);
        for (int taken; (taken = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 0)) >= 0;)
            m_taken.push_back(taken);
        give(spare);
    }
    ~FewDescriptors()
    {
        give(m_taken.size());
        setrlimit(RLIMIT_NOFILE, &m_before);
    }
    FewDescriptors(const FewDescriptors&) = delete;
    FewDescriptors& operator=(const FewDescriptors&) = delete;

private:
    void give(std::size_t count)
    {
        for (; count > 0 && !m_taken.empty(); --count) {
            close(m_taken.back());
            m_taken.pop_back();
        }
    }

    rlimit m_before{};
    std::vector<int> m_taken;
};

} // namespace

class BadStartsTest : public LeavesNothingBehind {
    Q_OBJECT

private Q_SLOTS:
    void badStartsGiveUp_data();
    void badStartsGiveUp();
    void programsThatCannotBeStartedGiveUp_data();
    void programsThatCannotBeStartedGiveUp();
    void withoutDescriptorsNobodyStarts();
    void fewDescriptorsAreEnoughForFewWorkers_data();
    void fewDescriptorsAreEnoughForFewWorkers();
    void workersWithoutHelloGiveUp();
    void workersThatNeverReadGiveUp();
    void workersThatRefuseTheirSettingsEndTheJobs();
};

void BadStartsTest::badStartsGiveUp_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<std::string>("detail");
    QTest::addColumn<int>("starts");
    const auto row = [](const char* name, const char* mode, const char* detail, int starts = 3) {
        QTest::newRow(name) << QString::fromLatin1(mode) << std::string(detail) << starts;
    };
    row("exits before its hello, saying why", "exit-before-hello",
        "exit 127: cannot find my library");
    row("dies of a signal in the handshake", "segfault-before-hello", "SIGSEGV", 20);
    row("speaks another version", "other-version", "protocol: it speaks version 99");
    row("prints something before its hello", "prints-before-hello",
        "protocol: a frame of unknown type 111");
    row("closes its output before its hello", "closes-stdout-before-hello", "closed its output");
}

void BadStartsTest::badStartsGiveUp()
{
    QFETCH(QString, mode);
    QFETCH(std::string, detail);
    QFETCH(int, starts);
    WorkerPool pool(options(1, mode));
    const PoolRecord record(pool);
    pool.submit(jobs(3, "good"));
    QTRY_COMPARE_WITH_TIMEOUT(record.timesIdle, 1, kPatienceMs);
    QCOMPARE(record.startFailures.size(), std::size_t{1});
    QVERIFY2(
        record.startFailures[0].detail.starts_with(detail), record.startFailures[0].detail.c_str());
    QCOMPARE(record.count(ErrorCode::workerNotStarted), std::size_t{3});
    QVERIFY(record.eachEndedOnce());
    // Signals may come from outside: those are started again for a while.
    const int started = pool.workers()[0].starts;
    QVERIFY2(
        mode == QStringLiteral("segfault-before-hello") ? started >= starts : started == starts,
        qPrintable(QString::number(started)));
}

void BadStartsTest::programsThatCannotBeStartedGiveUp_data()
{
    QTest::addColumn<FilePath>("program");
    QTest::addColumn<std::string>("detail");
    QTest::newRow("it is missing")
        << FilePath("/no/such/worker") << std::string("No such file or directory");
    QTest::newRow("it is not executable")
        << FilePath("/etc/passwd") << std::string("Permission denied");
    QTest::newRow("its library is missing")
        << FilePath(FANFOLD_WORKER_WITHOUT_LIBRARY)
        << std::string("error while loading shared libraries: libabsent-library.so: cannot open "
                       "shared object file: No such file or directory");
}

void BadStartsTest::programsThatCannotBeStartedGiveUp()
{
    QFETCH(FilePath, program);
    QFETCH(std::string, detail);
    PoolOptions wrong = options(2);
    wrong.program = program;
    WorkerPool pool(wrong);
    const PoolRecord record(pool);
    pool.submit(jobs(10, "good"));
    QTRY_COMPARE_WITH_TIMEOUT(record.timesIdle, 1, kPatienceMs);
    QCOMPARE(record.startFailures.size(), std::size_t{1});
    QVERIFY2(
        record.startFailures[0].detail.ends_with(detail), record.startFailures[0].detail.c_str());
    QCOMPARE(record.count(ErrorCode::workerNotStarted), std::size_t{10});
    QVERIFY(record.eachEndedOnce());
}

void BadStartsTest::withoutDescriptorsNobodyStarts()
{
    WorkerPool pool(options(2));
    const PoolRecord record(pool);
    const FewDescriptors none(0);
    pool.submit(jobs(6, "good"));
    QTRY_COMPARE_WITH_TIMEOUT(record.timesIdle, 1, kPatienceMs);
    QCOMPARE(record.startFailures.size(), std::size_t{1});
    QCOMPARE(record.startFailures[0].detail, std::string("Too many open files"));
    QCOMPARE(record.count(ErrorCode::workerNotStarted), std::size_t{6});
    QVERIFY(record.eachEndedOnce());
}

void BadStartsTest::fewDescriptorsAreEnoughForFewWorkers_data()
{
    QTest::addColumn<std::size_t>("spare");
    for (std::size_t spare = 1; spare <= 30; ++spare)
        QTest::addRow("%zu to spare", spare) << spare;
}

// Wherever they run out, in a lane's first start or a later one: whoever has started does the work.
void BadStartsTest::fewDescriptorsAreEnoughForFewWorkers()
{
    constexpr std::size_t kEnoughForOne = 20;
    constexpr std::size_t kJobs = 60;
    QFETCH(std::size_t, spare);
    WorkerPool pool(options(16));
    const PoolRecord record(pool);
    {
        const FewDescriptors few(spare);
        pool.submit(jobs(kJobs, "segfault"));
        QTRY_COMPARE_WITH_TIMEOUT(record.timesIdle, 1, kPatienceMs);
    }
    QVERIFY(record.eachEndedOnce());
    QCOMPARE(record.finished.size(), kJobs);
    if (spare >= kEnoughForOne)
        QCOMPARE(record.done(), kJobs - 1);
    pool.close();
    QTRY_COMPARE_WITH_TIMEOUT(record.timesStopped, 1, kPatienceMs);
}

void BadStartsTest::workersWithoutHelloGiveUp()
{
    WorkerPool pool(options(3, QStringLiteral("never-hello")));
    const PoolRecord record(pool);
    pool.submit(jobs(6, "good"));
    QTRY_COMPARE_WITH_TIMEOUT(record.timesIdle, 1, 2 * kPatienceMs);
    QCOMPARE(record.startFailures.size(), std::size_t{1});
    QCOMPARE(record.startFailures[0].detail, std::string("it did not answer"));
    QCOMPARE(record.count(ErrorCode::workerNotStarted), std::size_t{6});
    QVERIFY(record.eachEndedOnce());
}

// What is not read is bounded: two chunks for each worker, whatever waits.
void BadStartsTest::workersThatNeverReadGiveUp()
{
    constexpr std::size_t kMany = 20'000;
    PoolOptions impatient = options(2, QStringLiteral("never-reads"));
    impatient.limits.silenceTimeoutMs = 300;
    WorkerPool pool(impatient);
    const PoolRecord record(pool);
    pool.submit(jobs(kMany, "good"));
    QTRY_COMPARE_WITH_TIMEOUT(record.timesIdle, 1, kPatienceMs);
    QCOMPARE(record.startFailures.size(), std::size_t{1});
    QCOMPARE(record.startFailures[0].detail, std::string("it never began its first file"));
    QCOMPARE(record.count(ErrorCode::workerNotStarted), kMany);
    QVERIFY(record.eachEndedOnce());
    QVERIFY(record.began.empty());
}

void BadStartsTest::workersThatRefuseTheirSettingsEndTheJobs()
{
    constexpr std::size_t kMany = 5'000;
    WorkerPool pool(options(2, QStringLiteral("refuses-settings")));
    const PoolRecord record(pool);
    pool.submit(jobs(kMany, "good"));
    QTRY_COMPARE_WITH_TIMEOUT(record.timesIdle, 1, kPatienceMs);
    QCOMPARE(record.setUpFailures.size(), std::size_t{1});
    QCOMPARE(
        record.setUpFailures[0], Error(ErrorCode::setUpFailed, "there is no ink", Stage::starting));
    QVERIFY(record.startFailures.empty());
    QCOMPARE(record.count(ErrorCode::setUpFailed), kMany);
    QVERIFY(record.eachEndedOnce());
    QVERIFY(record.began.empty());
    pool.close();
    QTRY_COMPARE_WITH_TIMEOUT(record.timesStopped, 1, kPatienceMs);
}

} // namespace fanfold

QTEST_GUILESS_MAIN(fanfold::BadStartsTest)
#include "test_bad_starts.moc"
