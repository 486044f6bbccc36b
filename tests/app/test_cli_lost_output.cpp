// SPDX-License-Identifier: GPL-3.0-or-later
// Disk full, folder deleted, output that cannot be written: said once, and nothing else is lost.
#include "cli_process.h"
#include "core/runlog/run_log_reader.h"
#include "tests/core/run/folder_of_bytes.h"

#include <QTest>

#include <sys/resource.h>

#include <csignal>

using namespace fanfold;

namespace {

constexpr int kPatienceMs = 30'000;
const char* const kLogRest = ". The run goes on, but what is done from here on is read again if it "
                             "is interrupted.\n";

std::string table(int rows)
{
    std::string text = "t (s),v\n";
    for (int row = 0; row < rows; ++row)
        text += std::to_string(row) + ',' + std::to_string(row * 7919 % 1013 / 7.0) + '\n';
    return text;
}

void fill(const FolderOfBytes& folder, int files, int rows)
{
    for (int i = 0; i < files; ++i)
        folder.write("in/f" + std::to_string(i) + ".csv", table(rows));
}

QStringList words(const char* text)
{
    return QString::fromUtf8(text).split(QLatin1Char(' '));
}

/// The program on a disk on which no file grows above this size.
CliResult cliOnFullDisk(const QStringList& arguments, const QString& folder, rlim_t mostBytes)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setChildProcessModifier([mostBytes] {
        signal(SIGXFSZ, SIG_IGN); // the write fails then, as on a full disk
        const rlimit limit{mostBytes, mostBytes};
        setrlimit(RLIMIT_FSIZE, &limit);
    });
    process.start(cliProgram(), arguments);
    return resultOf(process);
}

} // namespace

class TestCliLostOutput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLogThatCannotBeWrittenCostsNoResult()
    {
        const FolderOfBytes folder;
        fill(folder, 20, 10);
        folder.makeFolder("out");
        folder.link("/dev/full", "out/run.log");
        const CliResult result
            = cli(words("run in --output out --overwrite"), folder.path().shown());
        QCOMPARE(result.code, 0);
        QCOMPARE(result.err,
            QByteArray("fanfold-cli: The log of the run cannot be written: No space left on "
                       "device (out/run.log)")
                + kLogRest);
        QVERIFY(result.out.endsWith("\nresults in out\n"));
        QCOMPARE(
            QByteArray::fromStdString(bytesOf(folder.path("out/files.csv"))).count(",done,"), 20);
    }

    void whereNoThreadIsToBeHadTheResultsAreWrittenAllTheSame()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("the sanitizer wants more memory than this");
#endif
        const FolderOfBytes folder;
        fill(folder, 5, 10);
        // the stack of a thread alone is more; its workers may have what they want
        const CliResult result
            = shell("exec prlimit --stack=1073741824: --as=805306368: \"$cli\" run in --output out "
                    "--launcher 'prlimit --stack=8388608: --as=unlimited:'",
                folder.path().shown());
        QCOMPARE(result.code, 0);
        QVERIFY2(result.err.contains("The log of the run cannot be written: no thread"),
            result.err.constData());
        QCOMPARE(
            QByteArray::fromStdString(bytesOf(folder.path("out/files.csv"))).count(",done,"), 5);
        QVERIFY(!bytesOf(folder.path("out/timeline.csv")).empty());
    }

    void aFolderDeletedInMidRunIsMadeAgain()
    {
        const FolderOfBytes folder;
        fill(folder, 300, 20'000);
        QProcess process;
        process.setWorkingDirectory(folder.path().shown());
        process.start(cliProgram(), words("run in --output out --workers 2"));
        QVERIFY(QTest::qWaitFor(
            [&] { return bytesOf(folder.path("out/run.log")).size() > 1'000; }, kPatienceMs));
        std::filesystem::remove_all(folder.path("out").bytes());
        const CliResult result = resultOf(process);
        QCOMPARE(result.code, 0);
        QCOMPARE(result.err,
            QByteArray("fanfold-cli: The log of the run cannot be written: it was deleted "
                       "while the run was going on (out/run.log)")
                + kLogRest);
        QCOMPARE(
            QByteArray::fromStdString(bytesOf(folder.path("out/files.csv"))).count(",done,"), 300);
        QCOMPARE(
            QByteArray::fromStdString(bytesOf(folder.path("out/summary.csv"))).count('\n'), 601);
    }

    void resultsThatCannotBeWrittenWaitInTheLog()
    {
        const FolderOfBytes folder;
        fill(folder, 10, 10);
        folder.write("out/files.csv/in the way", "");
        CliResult result = cli(words("run in --output out --overwrite"), folder.path().shown());
        QCOMPARE(result.code, 1);
        QCOMPARE(result.err,
            QByteArray("fanfold-cli: The output cannot be written: out/files.csv: Is a directory. "
                       "What is done is kept in out/run.log: the same run with --resume writes "
                       "it.\n"));
        QVERIFY(!result.out.contains("results in"));
        QVERIFY(result.out.contains(": 10 done\n"));

        std::filesystem::remove_all(folder.path("out/files.csv").bytes());
        result = cli(words("run in --output out --resume"), folder.path().shown());
        QCOMPARE(result.code, 0);
        QVERIFY(result.out.contains("\n10 of 10 files are done already\n"));
        QCOMPARE(
            QByteArray::fromStdString(bytesOf(folder.path("out/files.csv"))).count(",done,"), 10);
    }

    void aFullDiskIsSaidOnceForTheLogAndOnceForTheResults()
    {
        const FolderOfBytes folder;
        fill(folder, 100, 10);
        const CliResult result
            = cliOnFullDisk(words("run in --output out"), folder.path().shown(), 2'000);
        QCOMPARE(result.code, 1);
        QCOMPARE(result.out.count("done  f"), 100);
        QVERIFY(!result.out.contains("results in"));
        const auto lines = result.errLines();
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0],
            ("fanfold-cli: The log of the run cannot be written: File too large (out/run.log)"
                + QByteArray(kLogRest))
                .trimmed());
        QCOMPARE(lines[1],
            QByteArray(
                "fanfold-cli: The output cannot be written: out/files.csv: File too large. What "
                "is done is not kept: run it again with another --output."));
        // What fitted can be gone on with.
        const auto log = readRunLog(folder.path("out/run.log"));
        QVERIFY(log);
        QCOMPARE(log->droppedBytes, quint64(0));
        QVERIFY(!log->files.empty() && log->files.size() < 100);
        const CliResult again = cli(words("run in --output out --resume"), folder.path().shown());
        QCOMPARE(again.code, 0);
        QCOMPARE(again.out.count("done  f"), int(100 - log->files.size()));
        QCOMPARE(
            QByteArray::fromStdString(bytesOf(folder.path("out/files.csv"))).count(",done,"), 100);
    }

    void pictureThatCannotBeSavedCostsNoNumbers()
    {
        const FolderOfBytes folder;
        fill(folder, 3, 1'000);
        const CliResult whole = cli(words("run in --output whole"), folder.path().shown());
        QCOMPARE(whole.code, 0);
        // Room for the tables and the log, not for a picture.
        const CliResult result
            = cliOnFullDisk(words("run in --output out --plots png"), folder.path().shown(), 4'000);
        QCOMPARE(result.code, 1);
        const auto lines = result.errLines();
        QCOMPARE(lines.size(), 3);
        for (const QByteArray& line : lines)
            QVERIFY2(line.contains(".csv: The output cannot be written: out/plots/f")
                    && line.endsWith(".csv.png: File too large."),
                line.constData());
        QVERIFY(result.out.contains(": 3 failed\n"));
        QVERIFY(
            bytesOf(folder.path("out/summary.csv")) == bytesOf(folder.path("whole/summary.csv")));
        QCOMPARE(QByteArray::fromStdString(bytesOf(folder.path("out/files.csv")))
                     .count(",failed,text,1000,2,"),
            3);
    }
};

QTEST_GUILESS_MAIN(TestCliLostOutput)
#include "test_cli_lost_output.moc"
