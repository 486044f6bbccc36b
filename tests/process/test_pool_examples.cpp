// SPDX-License-Identifier: GPL-3.0-or-later
// The examples of core/pool/README.md, over real workers. What stands between a line "// [name]"
// and the next "// [end]" is the block below the heading of that name there, word for word.
#include "app/cli/pool_jobs.h"
#include "core/base/cores.h"
#include "core/pool/pool_futures.h"
#include "tests/support/own_process.h"
#include "tests/support/temporary_folder.h"

#include <QFile>
#include <QFutureWatcher>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <map>

namespace fanfold {

namespace {

constexpr int kPatienceMs = 20'000;

QString textOf(const char* file)
{
    QFile source(QLatin1String(FANFOLD_SOURCE_DIR "/") + QLatin1String(file));
    return source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()) : QString();
}

QString withoutIndent(const QStringList& lines)
{
    QString text;
    for (const QString& line : lines)
        text += (line.startsWith(QLatin1String("    ")) ? line.mid(4) : line) + QLatin1Char('\n');
    return text;
}

using Examples = std::map<QString, QString>;

/// By name, from this file.
Examples examplesHere()
{
    Examples examples;
    QString name;
    QStringList lines;
    const QRegularExpression marker(QStringLiteral("^\\s*// \\[(.+)\\]$"));
    for (const QString& line : textOf("tests/process/test_pool_examples.cpp").split(u'\n')) {
        const auto match = marker.match(line);
        if (!match.hasMatch()) {
            lines << line;
            continue;
        }
        if (match.captured(1) == QLatin1String("end"))
            examples[name] = withoutIndent(lines);
        name = match.captured(1);
        lines.clear();
    }
    return examples;
}

/// By the heading above them, from the pool's README.
Examples examplesOfReadme()
{
    Examples examples;
    const QRegularExpression block(QStringLiteral("^### (.+?)$.*?^```cpp\\n(.*?)^```$"),
        QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    auto matches = block.globalMatch(textOf("core/pool/README.md"));
    while (matches.hasNext()) {
        const auto match = matches.next();
        examples[match.captured(1)] = match.captured(2);
    }
    return examples;
}

} // namespace

class PoolExamplesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<TemporaryFolder>();
        options = PoolOptions();
        options.program = FilePath(FANFOLD_BIN_DIR "/fanfold-worker");
        options.workers = 2;
        jobs.clear();
        for (int i = 0; i < 6; ++i) {
            JobSpec job;
            job.id = JobId{static_cast<std::uint64_t>(i)};
            job.path = m_folder->write("f" + std::to_string(i) + ".csv", "x,y\n1,2\n3,4\n");
            job.sizeBytes = 12;
            jobs.push_back(job);
        }
    }

    void theReadmeShowsTheseExamples();
    void process();
    void run();
    void poolAndResize();
    void initializer();
    void maxtasksperchild();
    void context();
    void applyBlocking();
    void applyAsync();
    void map();
    void closeTerminateJoin();
    void joinWithTimeout();

private:
    bool isOver(WorkerPool& pool)
    {
        pool.close();
        const QFuture<void> joined = PoolFutures(pool).join();
        return QTest::qWaitFor([&] { return joined.isFinished(); }, kPatienceMs);
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    PoolOptions options; // named as in the examples
    std::vector<JobSpec> jobs;
};

void PoolExamplesTest::theReadmeShowsTheseExamples()
{
    const Examples here = examplesHere();
    const Examples shown = examplesOfReadme();
    QCOMPARE(here.size(), std::size_t{11});
    for (const auto& [name, text] : here) {
        QVERIFY2(shown.contains(name), qPrintable(name));
        QCOMPARE(shown.at(name), text);
    }
    QCOMPARE(shown.size(), here.size());
}

void PoolExamplesTest::process()
{
    // [Process]
    WorkerPool pool(options);
    pool.submit(jobs); // start(): processes come with the first jobs
    QObject::connect(&pool, &WorkerPool::workerChanged, &pool, [&pool](WorkerId id) {
        const WorkerStatus& worker = pool.worker(id);
        const bool isAlive = worker.pid > 0;
        if (!isAlive && !worker.lastExit.empty()) // exitcode: "SIGSEGV", "exit 3" ...
            qInfo("worker %u: %s", number(id), worker.lastExit.c_str());
    });
    // Or killWorker(), terminateWorker(); this one starts the next process at once.
    pool.replaceWorker(WorkerId{0});
    // [end]
    QTest::ignoreMessage(QtInfoMsg, QRegularExpression(QStringLiteral("^worker 0: ")));
    QTRY_VERIFY_WITH_TIMEOUT(pool.isIdle(), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(pool.worker(WorkerId{0}).pid > 0, kPatienceMs);
    pool.replaceWorker(WorkerId{0});
    QTRY_VERIFY_WITH_TIMEOUT(pool.worker(WorkerId{0}).starts > 1, kPatienceMs);
    QVERIFY(isOver(pool));
}

void PoolExamplesTest::run()
{
    const QString file = jobs[0].path.shown();
    // [Process.run]
    QProcess worker;
    worker.start(QFile::decodeName(options.program.bytes().c_str()), {QStringLiteral("run"), file});
    // [end]
    QTRY_COMPARE_WITH_TIMEOUT(worker.state(), QProcess::NotRunning, kPatienceMs);
    QCOMPARE(worker.exitCode(), 0);
    QVERIFY(worker.readAllStandardOutput().contains("\"rows\""));
}

void PoolExamplesTest::poolAndResize()
{
    // [Pool(processes)]
    options.workers = countCores().usable;
    WorkerPool pool(options);
    pool.submit(jobs);
    pool.setWorkerCount(3); // more start at once, fewer leave after their current job
    // [end]
    QCOMPARE(pool.workers().size(), static_cast<std::size_t>(std::max(3, options.workers)));
    QTRY_VERIFY_WITH_TIMEOUT(pool.isIdle(), kPatienceMs);
    QVERIFY(isOver(pool));
}

void PoolExamplesTest::initializer()
{
    // [initializer]
    WorkerPool pool(options);
    JobSettings settings;
    settings.read.delimiter = ",";
    settings.pointsPerFile = 1000;
    pool.setSettings(settings); // sent to each worker once, before its first job
    QObject::connect(&pool, &WorkerPool::setUpFailed, &pool, [](const Error& error) {
        qWarning("%s", error.detail.c_str());
    }); // once, not once per file
    // [end]
    PoolFutures futures(pool);
    const QFuture<FinishedJob> future = futures.applyAsync(jobs[0]);
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), kPatienceMs);
    QVERIFY(!future.result().outcome->preview.series.empty());
    QVERIFY(isOver(pool));
}

void PoolExamplesTest::maxtasksperchild()
{
    // [maxtasksperchild]
    options.limits.replaceAfter = 1; // file, then a new process takes its place
    WorkerPool pool(options);
    pool.submit(jobs);
    // [end]
    QTRY_VERIFY_WITH_TIMEOUT(pool.isIdle(), kPatienceMs);
    int starts = 0;
    for (const WorkerStatus& worker : pool.workers())
        starts += worker.starts;
    QVERIFY(starts >= static_cast<int>(jobs.size()));
    QVERIFY(isOver(pool));
}

void PoolExamplesTest::context()
{
    // [context]
    options.limits.launcher = {QStringLiteral("nice"), QStringLiteral("-n"), QStringLiteral("19")};
    WorkerPool pool(options); // each worker is started as: nice -n 19 fanfold-worker
    // [end]
    PoolFutures futures(pool);
    const QFuture<FinishedJob> future = futures.applyAsync(jobs[0]);
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), kPatienceMs);
    QVERIFY(!future.result().outcome->error);
    QVERIFY(isOver(pool));
}

void PoolExamplesTest::applyBlocking()
{
    const JobSettings settings;
    // [apply]
    const std::optional<FinishedJob> finished = apply(options, settings, jobs[0]);
    if (finished && !finished->outcome->error)
        qInfo("%d rows", static_cast<int>(finished->outcome->table.rows));
    // [end]
    QVERIFY(finished);
    QCOMPARE(finished->outcome->table.rows, std::uint64_t{2});
}

void PoolExamplesTest::applyAsync()
{
    std::vector<std::uint64_t> rows;
    std::vector<std::string> problems;
    const auto callback = [&](const TableSummary& table) { rows.push_back(table.rows); };
    const auto errorCallback = [&](const Error& error) { problems.push_back(error.detail); };
    // [apply_async]
    WorkerPool pool(options);
    PoolFutures futures(pool);
    futures.applyAsync(jobs[0]).then(&pool, [=](const FinishedJob& job) {
        if (job.outcome->error)
            errorCallback(*job.outcome->error);
        else
            callback(job.outcome->table);
    });
    // [end]
    QTRY_COMPARE_WITH_TIMEOUT(rows, std::vector<std::uint64_t>{2}, kPatienceMs);
    QVERIFY(problems.empty());
    QVERIFY(isOver(pool));
}

void PoolExamplesTest::map()
{
    std::vector<int> places;
    const auto show = [&](int place, const FinishedJob&) { places.push_back(place); };
    // [map, imap]
    WorkerPool pool(options);
    PoolFutures futures(pool);
    const int chunkSize = 2;
    QFutureWatcher<FinishedJob> watcher; // imap; with ResultOrder::asCompleted imap_unordered
    QObject::connect(&watcher, &QFutureWatcherBase::resultReadyAt, &watcher,
        [&](int place) { show(place, watcher.resultAt(place)); });
    watcher.setFuture(futures.mapAsync(jobs, chunkSize, ResultOrder::inOrder));

    QFuture<FinishedJob> rest = futures.mapAsync(jobs); // map_async
    rest.cancel(); // takes its jobs out of the pool
    // [end]
    QTRY_COMPARE_WITH_TIMEOUT(places, (std::vector<int>{0, 1, 2, 3, 4, 5}), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(rest.isFinished(), kPatienceMs);
    QVERIFY(isOver(pool));
}

void PoolExamplesTest::closeTerminateJoin()
{
    bool joined = false;
    const auto done = [&] { joined = true; };
    // [close, terminate, join]
    WorkerPool pool(options);
    PoolFutures futures(pool);
    const QFuture<FinishedJob> all = futures.mapAsync(jobs);
    pool.close(); // workers leave when the queue is empty; terminate() ends all within 1.2 s
    futures.join().then(&pool, [=] { done(); });
    // [end]
    QTRY_VERIFY_WITH_TIMEOUT(joined, kPatienceMs);
    QVERIFY(all.isFinished());
    QCOMPARE(all.resultCount(), static_cast<int>(jobs.size()));
    QVERIFY(childProcesses().empty());
}

void PoolExamplesTest::joinWithTimeout()
{
    constexpr std::chrono::milliseconds timeout(0); // named as in the example
    bool joined = false;
    const auto done = [&] { joined = true; };
    // [join(timeout)]
    WorkerPool pool(options);
    PoolFutures futures(pool);
    const QFuture<FinishedJob> all = futures.mapAsync(jobs);
    pool.close();
    QTimer::singleShot(timeout, &pool, &WorkerPool::terminate); // join(timeout); terminate()
    futures.join().then(&pool, [=] { done(); });
    // [end]
    QTRY_VERIFY_WITH_TIMEOUT(joined, kPatienceMs);
    QCOMPARE(all.resultCount(), static_cast<int>(jobs.size()));
    for (const FinishedJob& job : all.results())
        QCOMPARE(job.outcome->error.value().code, ErrorCode::cancelled);
    QVERIFY(childProcesses().empty());
}

} // namespace fanfold

QTEST_GUILESS_MAIN(fanfold::PoolExamplesTest)
#include "test_pool_examples.moc"
