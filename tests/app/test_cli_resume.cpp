// SPDX-License-Identifier: GPL-3.0-or-later
// fanfold-cli run --resume: going on with a run that was killed, stopped or has failures.
#include "cli_process.h"
#include "core/runlog/run_log_reader.h"
#include "tests/core/run/folder_of_bytes.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <signal.h>
#include <sys/stat.h>

#include <set>

using namespace fanfold;

namespace {

constexpr int kPatienceMs = 30'000;

std::string table(int rows, int seed)
{
    std::string text = "t (s),v\n";
    for (int row = 0; row < rows; ++row)
        text += std::to_string(row) + ',' + std::to_string((row * 7919 + seed) % 1013 / 7.0) + '\n';
    return text;
}

QStringList words(const char* text)
{
    return QString::fromUtf8(text).split(QLatin1Char(' '));
}

/// path,state of each line of files.csv.
QList<QByteArray> states(const FilePath& file)
{
    QList<QByteArray> list;
    for (const QByteArray& line : QByteArray::fromStdString(bytesOf(file)).split('\n'))
        list.append(line.split(',').mid(0, 6).join(','));
    return list;
}

/// Starts the run and kills it as it goes, once the log holds so many files.
void runAndKill(const FolderOfBytes& folder, const QStringList& arguments, std::uint64_t files)
{
    const FilePath log = folder.path("out/run.log");
    const auto before = readRunLog(log);
    const std::size_t runsBefore = before ? before->runs.size() : 0;
    QProcess process;
    process.setWorkingDirectory(folder.path().shown());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(cliProgram(), arguments);
    QVERIFY(process.waitForStarted(kPatienceMs));
    QVERIFY(QTest::qWaitFor(
        [&] {
            // The run holds the lock, so its bytes are looked at in a copy.
            const auto content = readRunLog(folder.write("copy.log", bytesOf(log)));
            return content && content->runs.size() > runsBefore && content->files.size() >= files;
        },
        kPatienceMs));
    QCOMPARE(process.state(), QProcess::Running);
    process.kill();
    QVERIFY(process.waitForFinished(kPatienceMs));
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
}

} // namespace

class TestCliResume : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aKilledRunThatGoesOnEndsAsIfItHadNotBeenKilled_data()
    {
        QTest::addColumn<int>("kills");
        QTest::newRow("killed once") << 1;
        QTest::newRow("killed three times") << 3;
    }

    void aKilledRunThatGoesOnEndsAsIfItHadNotBeenKilled()
    {
        QFETCH(int, kills);
        const FolderOfBytes folder;
        for (int i = 0; i < 300; ++i)
            folder.write("in/f" + std::to_string(i) + ".csv", table(10'000 + i, i));
        folder.write("in/empty.csv", "");
        folder.write("in/prose.txt", "There is no table in this file, only words.\n");
        const CliResult undisturbed
            = cli(words("run in --output whole --quiet"), folder.path().shown());
        QCOMPARE(undisturbed.code, 1);

        for (int kill = 0; kill < kills; ++kill)
            runAndKill(folder,
                words("run in --output out --workers 2")
                    << (kill == 0 ? QStringList() : words("--resume")),
                static_cast<std::uint64_t>(20 * (kill + 1)));
        QVERIFY(!std::filesystem::exists(folder.path("out/files.csv").bytes()));
        const auto before = readRunLog(folder.path("out/run.log"));
        QVERIFY(before);
        std::set<std::string> done;
        for (const LoggedFile& file : before->files)
            if (file.record.status.state == FileState::done)
                done.insert(file.record.relative);
        QVERIFY(done.size() >= 18 && done.size() < 300);

        const CliResult result
            = cli(words("run in --output out --workers 2 --resume"), folder.path().shown());
        QCOMPARE(result.code, 1);
        const QString counts
            = QStringLiteral("\n%1 of 302 files are done already; ").arg(done.size());
        QVERIFY2(result.out.contains(counts.toUtf8()), result.out.left(500).constData());
        QCOMPARE(result.out.count("\ndone  "), int(300 - done.size()));
        for (const std::string& name : done)
            QVERIFY2(!result.out.contains(("done  " + name + " ").c_str()), name.c_str());
        QVERIFY(result.out.contains("302 files in "));
        QVERIFY(result.out.contains(": 300 done, 2 failed\n"));
        QVERIFY(
            bytesOf(folder.path("out/summary.csv")) == bytesOf(folder.path("whole/summary.csv")));
        QCOMPARE(states(folder.path("out/files.csv")), states(folder.path("whole/files.csv")));

        // Each file that was done was read once, by whichever run it was.
        std::map<std::string, int> times;
        const auto after = readRunLog(folder.path("out/run.log"));
        for (const LoggedFile& file : after->files)
            if (file.record.status.state == FileState::done)
                ++times[file.record.relative];
        QCOMPARE(times.size(), std::size_t(300));
        for (const auto& [name, count] : times)
            QCOMPARE(count, 1);
        QCOMPARE(after->runs.size(), std::size_t(kills + 1));
    }

    void itSaysWhyAFileIsReadAgain()
    {
        const FolderOfBytes folder;
        for (const char* name : {"same.csv", "longer.csv", "touched.csv"})
            folder.write(std::string("in/") + name, table(5, 1));
        folder.write("in/empty.csv", "");
        QCOMPARE(cli(words("run in --output out"), folder.path().shown()).code, 1);
        const QByteArray first = QByteArray::fromStdString(bytesOf(folder.path("out/files.csv")));

        folder.write("in/longer.csv", table(6, 1));
        folder.write("in/touched.csv", table(5, 2));
        folder.write("in/added.csv", table(5, 1));
        CliResult result = cli(words("run in --output out --resume"), folder.path().shown());
        QCOMPARE(result.code, 1);
        QVERIFY2(result.out.contains("\n1 of 5 files is done already; 1 new, 2 changed on disk, "
                                     "1 failed before\n"),
            result.out.constData());
        const QRegularExpression line(QStringLiteral(
            "done  longer\\.csv  \\(6 rows, 2 columns, [0-9.]+ s; changed on disk\\)"));
        QVERIFY2(line.match(QString::fromUtf8(result.out)).hasMatch(), result.out.constData());
        QVERIFY(result.out.contains("; new)\n"));
        QVERIFY(!result.out.contains("same.csv"));
        QCOMPARE(result.err, QByteArray("fanfold-cli: empty.csv: The file is empty.\n"));
        const QByteArray second = QByteArray::fromStdString(bytesOf(folder.path("out/files.csv")));
        QCOMPARE(second.count('\n'), 6);
        // Kept as it was, with the seconds and the worker of then.
        for (const QByteArray& kept : first.split('\n'))
            QVERIFY(!kept.startsWith("same.csv") || second.contains('\n' + kept + '\n'));

        result = cli(words("run in --output out --resume --decimal . --json-progress"),
            folder.path().shown());
        const QJsonObject start = QJsonDocument::fromJson(result.out.split('\n').first()).object();
        QCOMPARE(start[u"kept"].toInt(), 0);
        QCOMPARE(start[u"again"].toObject()[u"settings changed"].toInt(), 4);
        QCOMPARE(start[u"again"].toObject()[u"failed before"].toInt(), 1);
        QCOMPARE(result.out.count("\"why\":\"settings changed\""), 4);
        QCOMPARE(result.out.count("\"why\":\"failed before\""), 1);
    }

    void whenAllIsDoneNothingIsRead()
    {
        const FolderOfBytes folder;
        folder.write("in/a.csv", table(5, 1));
        QCOMPARE(cli(words("run in --output out"), folder.path().shown()).code, 0);
        const std::string before = bytesOf(folder.path("out/files.csv"));
        std::filesystem::remove(folder.path("out/files.csv").bytes());
        const CliResult result = cli(words("run in --output out --resume"), folder.path().shown());
        QCOMPARE(result.code, 0);
        QVERIFY(result.out.contains("\n1 of 1 file is done already\n"));
        QVERIFY(!result.out.contains("done  "));
        QVERIFY(bytesOf(folder.path("out/files.csv")) == before);
        QVERIFY(QByteArray::fromStdString(bytesOf(folder.path("out/run.json")))
                    .contains("\"files_kept\": 1"));
    }

    void theFolderOneStandsInDoesNotMatter()
    {
        const FolderOfBytes folder;
        folder.write("in/a.csv", table(5, 1));
        QCOMPARE(cli(words("run in --output out"), folder.path().shown()).code, 0);
        const CliResult result
            = cli(words("run . --output ../out --resume"), folder.path("in").shown());
        QCOMPARE(result.code, 0);
        QVERIFY2(result.out.contains("1 of 1 file is done already"), result.err.constData());
    }

    void aPictureThatIsThereIsKept()
    {
        const FolderOfBytes folder;
        for (const char* name : {"a", "b", "c"})
            folder.write(std::string("in/") + name, table(50, 1));
        QCOMPARE(cli(words("run in --output out --plots png"), folder.path().shown()).code, 0);
        std::filesystem::remove(folder.path("out/plots/b.png").bytes());
        folder.write("out/plots/c.png", "as good as new");
        const CliResult result
            = cli(words("run in --output out --plots png --resume"), folder.path().shown());
        QCOMPARE(result.code, 0);
        QVERIFY(result.out.contains("\n2 of 3 files are done already; 1 without a picture\n"));
        QVERIFY(bytesOf(folder.path("out/plots/b.png")).size() > 100);
        QCOMPARE(bytesOf(folder.path("out/plots/c.png")), std::string("as good as new"));
    }

    void aPictureWithoutItsRecordIsDrawnAgain()
    {
        const FolderOfBytes folder;
        folder.write("in/a", table(50, 1));
        QCOMPARE(cli(words("run in --output out"), folder.path().shown()).code, 0);
        folder.write("out/plots/a.png", "half of it");
        const CliResult result
            = cli(words("run in --output out --plots png --resume"), folder.path().shown());
        QCOMPARE(result.code, 0);
        QVERIFY(bytesOf(folder.path("out/plots/a.png")).size() > 100);
    }

    void aTornLogIsGoneOnWith()
    {
        const FolderOfBytes folder;
        for (int i = 0; i < 5; ++i)
            folder.write("in/f" + std::to_string(i), table(5, i));
        QCOMPARE(cli(words("run in --output out --workers 1"), folder.path().shown()).code, 0);
        const std::string summary = bytesOf(folder.path("out/summary.csv"));
        const std::string log = bytesOf(folder.path("out/run.log"));
        // The end is 10 bytes, so this is within the last file.
        folder.write("out/run.log", log.substr(0, log.size() - 20));
        const CliResult result = cli(words("run in --output out --resume"), folder.path().shown());
        QCOMPARE(result.code, 0);
        QVERIFY(result.out.contains("\n4 of 5 files are done already; 1 new\n"));
        QCOMPARE(result.errLines().size(), 1);
        QVERIFY(result.err.contains("out/run.log: the last "));
        QVERIFY(bytesOf(folder.path("out/summary.csv")) == summary);
    }

    void whatCannotBeGoneOnWithIsExitTwo_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("no such folder") << QStringLiteral("run in --output none --resume")
                                        << QByteArray("none holds no run to go on with (there is "
                                                      "no run.log): leave --resume away\n");
        QTest::newRow("a result without a log")
            << QStringLiteral("run in --output old --resume")
            << QByteArray("old holds no run to go on with (there is no run.log)");
        QTest::newRow("another run") << QStringLiteral("run other --output out --resume")
                                     << QByteArray("out holds another run, over /");
        QTest::newRow("a file that is no log")
            << QStringLiteral("run in --output foreign --resume")
            << QByteArray("foreign/run.log: This cannot be done: this is not the log of a run.");
        QTest::newRow("a pipe")
            << QStringLiteral("run in --output piped --resume")
            << QByteArray("piped/run.log: This cannot be done: this is not the log of a run.");
        QTest::newRow("a run that was going on with a result")
            << QStringLiteral("run in --output again")
            << QByteArray("again holds a run that was interrupted: go on with it by --resume");
        QTest::newRow("no output")
            << QStringLiteral("run in --resume") << QByteArray("--resume needs the --output DIR");
        QTest::newRow("both") << QStringLiteral("run in --output out --resume --overwrite")
                              << QByteArray("--resume goes on with a result");
        QTest::newRow("an interrupted run, without a word")
            << QStringLiteral("run in --output broken")
            << QByteArray("broken holds a run that was interrupted: go on with it by --resume, or "
                          "choose another --output, or add --overwrite\n");
        QTest::newRow("a whole one, without a word")
            << QStringLiteral("run in --output out")
            << QByteArray("out holds a result already: choose another --output, or add "
                          "--overwrite\n");
    }

    void whatCannotBeGoneOnWithIsExitTwo()
    {
        QFETCH(QString, arguments);
        QFETCH(QByteArray, says);
        const FolderOfBytes folder;
        folder.write("in/a.csv", table(5, 1));
        folder.write("other/a.csv", table(5, 1));
        folder.write("old/files.csv", "path\n");
        folder.write("foreign/run.log", "12:00 it began\n");
        folder.write("broken/run.log", std::string(kRunLogMagic));
        folder.makeFolder("piped");
        QCOMPARE(mkfifo(folder.path("piped/run.log").c_str(), 0600), 0);
        QCOMPARE(cli(words("run in --output out"), folder.path().shown()).code, 0);
        const std::string before = bytesOf(folder.path("out/run.log"));
        // The end is 10 bytes.
        folder.write("again/run.log", before.substr(0, before.size() - 10));
        folder.write("again/files.csv", "path\n");
        const CliResult result = cli(arguments.split(QLatin1Char(' ')), folder.path().shown());
        QCOMPARE(result.code, 2);
        QCOMPARE(result.out, QByteArray());
        QVERIFY2(result.err.startsWith("fanfold-cli: " + says), result.err.constData());
        QCOMPARE(result.errLines().size(), 1);
        QVERIFY(bytesOf(folder.path("out/run.log")) == before);
    }

    void aKilledRunLeavesNoOlderResult()
    {
        const FolderOfBytes folder;
        for (int i = 0; i < 300; ++i)
            folder.write("in/f" + std::to_string(i) + ".csv", table(10'000, i));
        for (const char* name : {"files.csv", "summary.csv", "run.json", "timeline.csv"})
            folder.write(std::string("out/") + name, "of another day");
        runAndKill(folder, words("run in --output out --workers 2 --overwrite"), 10);
        for (const char* name : {"files.csv", "summary.csv", "run.json", "timeline.csv"})
            QVERIFY(!std::filesystem::exists(folder.path("out").joined(name).bytes()));
        const CliResult result = cli(words("run in --output out"), folder.path().shown());
        QCOMPARE(result.code, 2);
        QVERIFY2(result.err.contains("holds a run that was interrupted"), result.err.constData());
    }

    void aRunKilledAmidItsResultFilesCanBeGoneOnWith()
    {
        const FolderOfBytes folder;
        folder.write("in/a.csv", table(10, 1));
        QCOMPARE(cli(words("run in --output out"), folder.path().shown()).code, 0);
        std::filesystem::remove(folder.path("out/timeline.csv").bytes());
        CliResult result = cli(words("run in --output out"), folder.path().shown());
        QCOMPARE(result.code, 2);
        QVERIFY2(result.err.contains("go on with it by --resume"), result.err.constData());
        result = cli(words("run in --output out --resume"), folder.path().shown());
        QCOMPARE(result.code, 0);
        QVERIFY(std::filesystem::exists(folder.path("out/timeline.csv").bytes()));
    }

    void filesThatAreNotAskedForAnyMoreAreCounted()
    {
        const FolderOfBytes folder;
        for (const char* name : {"a.csv", "b.csv", "c.txt"})
            folder.write(std::string("in/") + name, table(5, 1));
        QCOMPARE(cli(words("run in --output out"), folder.path().shown()).code, 0);
        CliResult result
            = cli(words("run in --output out --resume --include *.txt"), folder.path().shown());
        QCOMPARE(result.code, 0);
        QCOMPARE(result.err,
            QByteArray("fanfold-cli: done before, but not among the files asked for now: 2 files; "
                       "the tables will be without them, the log keeps them\n"));
        result = cli(words("run in --output out --resume"), folder.path().shown());
        QCOMPARE(result.err, QByteArray());
        QVERIFY(result.out.contains("\n3 of 3 files are done already\n"));
    }

    void aRunThatIsGoingOnIsLeftAlone_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("by one that would go on with it") << QStringList(QStringLiteral("--resume"));
        QTest::newRow("by one that would replace it") << QStringList(QStringLiteral("--overwrite"));
        QTest::newRow("by one that knows nothing of it") << QStringList();
    }

    void aRunThatIsGoingOnIsLeftAlone()
    {
        QFETCH(QStringList, options);
        const FolderOfBytes folder;
        const FilePath first = folder.write("in/f0", table(100'000, 1));
        for (int i = 1; i < 2'000; ++i)
            std::filesystem::create_hard_link(
                first.bytes(), folder.path("in/f" + std::to_string(i)).bytes());
        QProcess process;
        process.setWorkingDirectory(folder.path().shown());
        process.setStandardOutputFile(QProcess::nullDevice());
        process.start(cliProgram(), words("run in --output out"));
        QTRY_VERIFY_WITH_TIMEOUT(bytesOf(folder.path("out/run.log")).size() > 500, kPatienceMs);
        const std::string before = bytesOf(folder.path("out/run.log"));
        const CliResult result = cli(words("run in --output out") + options, folder.path().shown());
        QCOMPARE(result.code, 2);
        QCOMPARE(result.out, QByteArray());
        QCOMPARE(result.err,
            QByteArray("fanfold-cli: another run is writing to out right now: wait for its end, or "
                       "choose another --output\n"));
        QVERIFY(bytesOf(folder.path("out/run.log")).starts_with(before));
        process.kill();
        QVERIFY(process.waitForFinished(kPatienceMs));
    }
};

QTEST_GUILESS_MAIN(TestCliResume)
#include "test_cli_resume.moc"
