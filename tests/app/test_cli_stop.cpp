// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+C and SIGTERM during a run.
#include "cli_process.h"
#include "tests/core/run/folder_of_bytes.h"

#include <QSet>
#include <QTest>

#include <signal.h>
#include <unistd.h>

using namespace fanfold;

namespace {

constexpr int kPatienceMs = 30'000;

/// A folder that takes minutes: many names of one file.
void fill(const FolderOfBytes& folder)
{
    std::string text = "t,v\n";
    for (int row = 0; row < 100'000; ++row)
        text += std::to_string(row) + ",1.5\n";
    const FilePath first = folder.write("in/f0.csv", text);
    for (int i = 1; i < 5'000; ++i)
        std::filesystem::create_hard_link(
            first.bytes(), folder.path("in/f" + std::to_string(i) + ".csv").bytes());
}

QList<pid_t> workersOf(const QProcess& parent)
{
    QList<pid_t> workers;
    for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
        std::ifstream stat(entry.path() / "stat");
        pid_t pid = 0;
        std::string name;
        std::string state;
        qint64 ppid = 0;
        if (stat >> pid >> name >> state >> ppid && ppid == parent.processId())
            workers.append(pid);
    }
    return workers;
}

/// First cells of the rows below the header, each once.
QSet<QByteArray> namesOf(const QByteArray& csv)
{
    QSet<QByteArray> names;
    for (const QByteArray& line : csv.split('\n').mid(1))
        if (!line.isEmpty())
            names.insert(line.split(',').first());
    return names;
}

QSet<QByteArray> namesOfDone(const QByteArray& filesCsv)
{
    QSet<QByteArray> names;
    for (const QByteArray& line : filesCsv.split('\n'))
        if (line.contains(",done,"))
            names.insert(line.split(',').first());
    return names;
}

} // namespace

class TestCliStop : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsDoneIsWritten_data()
    {
        QTest::addColumn<int>("signal");
        QTest::addColumn<bool>("toAll");
        QTest::newRow("Ctrl+C, which the terminal sends to the workers too") << SIGINT << true;
        QTest::newRow("SIGINT to fanfold-cli") << SIGINT << false;
        QTest::newRow("SIGTERM to fanfold-cli") << SIGTERM << false;
    }

    void whatIsDoneIsWritten()
    {
        QFETCH(int, signal);
        QFETCH(bool, toAll);
        const FolderOfBytes folder;
        fill(folder);
        QProcess process;
        process.setChildProcessModifier([] { setpgid(0, 0); });
        process.setWorkingDirectory(folder.path().shown());
        process.start(cliProgram(),
            {QStringLiteral("run"), QStringLiteral("in"), QStringLiteral("--output"),
                QStringLiteral("out"), QStringLiteral("--workers"), QStringLiteral("2")});
        QByteArray out;
        QVERIFY(QTest::qWaitFor(
            [&] {
                out += process.readAllStandardOutput();
                return out.count("done  ") >= 3;
            },
            kPatienceMs));
        QCOMPARE(workersOf(process).size(), 2);
        const auto pid = static_cast<pid_t>(process.processId());
        QCOMPARE(kill(toAll ? -pid : pid, signal), 0);
        const CliResult result = resultOf(process);
        QCOMPARE(result.code, 130);
        QVERIFY2(!result.err.contains("crash"), result.err.constData());
        QVERIFY2(result.errLines().size() <= 2, result.err.constData());
        const QByteArray files = QByteArray::fromStdString(bytesOf(folder.path("out/files.csv")));
        const QByteArray summary
            = QByteArray::fromStdString(bytesOf(folder.path("out/summary.csv")));
        QCOMPARE(files.count('\n'), 5'001);
        QVERIFY(files.count(",done,text,100000,2,") >= 3);
        QVERIFY(files.count(",cancelled,,,,") >= 100);
        QCOMPARE(files.count(",done,") + files.count(",cancelled,"), 5'000);
        QCOMPARE(namesOf(summary), namesOfDone(files));
        QCOMPARE(summary.count('\n'), 1 + 2 * namesOfDone(files).size());
        QVERIFY(std::filesystem::exists(folder.path("out/run.json").bytes()));
        QCOMPARE(
            std::distance(std::filesystem::directory_iterator(folder.path("out").bytes()), {}), 5L);
    }
};

QTEST_GUILESS_MAIN(TestCliStop)
#include "test_cli_stop.moc"
