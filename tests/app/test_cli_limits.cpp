// SPDX-License-Identifier: GPL-3.0-or-later
// What fanfold-cli run does with files and workers that go beyond what they are allowed.
#include "cli_process.h"
#include "core/pool/memory_limit.h"
#include "tests/core/run/folder_of_bytes.h"

#include <QTest>

using namespace fanfold;

namespace {

std::string tableOf(int rows)
{
    std::string table = "t,v\n";
    for (int row = 0; row < rows; ++row)
        table += std::to_string(row) + ",0.123456789012345\n";
    return table;
}

} // namespace

class TestCliLimits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFileThatTakesTooLongIsTimedOut()
    {
        const FolderOfBytes folder;
        folder.write("in/big.csv", tableOf(2'000'000));
        const CliResult result
            = cli({QStringLiteral("run"), QStringLiteral("in"), QStringLiteral("--timeout"),
                      QStringLiteral("0.02"), QStringLiteral("--retries"), QStringLiteral("2"),
                      QStringLiteral("--split-files-above"), QStringLiteral("off"),
                      QStringLiteral("--output"), QStringLiteral("out")},
                folder.path().shown());
        QCOMPARE(result.code, 1);
        QVERIFY2(result.err.startsWith(
                     "fanfold-cli: big.csv: The file took longer than the allowed 0.02 s; its "
                     "worker was ended while "),
            result.err.constData());
        QVERIFY(result.out.contains(": 1 timed-out\n"));
        const std::string files = bytesOf(folder.path("out/files.csv"));
        QVERIFY2(files.find("timed-out") != std::string::npos, files.c_str());
    }

    void aFileThatNeedsTooMuchMemoryFailsAlone()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("the address sanitizer reserves terabytes");
#endif
        const FolderOfBytes folder;
        folder.write("huge.csv", "a,b\n\"" + std::string(200'000'000, 'x'));
        folder.write("good.csv", tableOf(3));
        const CliResult result = cli({QStringLiteral("run"), folder.path().shown(),
            QStringLiteral("--workers=1"), QStringLiteral("--memory-limit=128")});
        QCOMPARE(result.code, 1);
        QCOMPARE(result.err,
            QByteArray("fanfold-cli: huge.csv: The file needs more memory than the limit of "
                       "128 MB.\n"));
        QVERIFY2(result.out.contains(": 1 done, 1 out-of-memory\n"), result.out.constData());
    }

    void plottersDrawWithinTheLeastShareOfMemory()
    {
        const FolderOfBytes folder;
        folder.write("in/big.csv", tableOf(500'000));
        const CliResult result
            = cli({QStringLiteral("run"), QStringLiteral("in"), QStringLiteral("--plots=png"),
                      QStringLiteral("--memory-limit=%1").arg(kLeastShareMb),
                      QStringLiteral("--output=out")},
                folder.path().shown());
        QCOMPARE(result.code, 0);
        QVERIFY(!bytesOf(folder.path("out/plots/big.csv.png")).empty());
    }

    void replacedWorkersDoAllFiles()
    {
        const FolderOfBytes folder;
        for (int i = 0; i < 7; ++i)
            folder.write(std::to_string(i) + ".csv", tableOf(3));
        const CliResult result = cli({QStringLiteral("run"), folder.path().shown(),
            QStringLiteral("--replace-after=1"), QStringLiteral("--workers=2")});
        QCOMPARE(result.code, 0);
        QCOMPARE(result.err, QByteArray());
        QVERIFY(result.out.contains(": 7 done\n"));
    }

    void aLauncherStartsTheWorkers()
    {
        const FolderOfBytes folder;
        folder.write("a.csv", tableOf(3));
        const QString log = folder.path("log").shown();
        const CliResult result = cli({QStringLiteral("run"), folder.path("a.csv").shown(),
            QStringLiteral("--workers=1"), QStringLiteral("--launcher"),
            QStringLiteral("sh -c \"echo $1 >%1; exec $@\" launcher env").arg(log)});
        QCOMPARE(result.code, 0);
        QCOMPARE(bytesOf(folder.path("log")), std::string("env\n"));
    }

    void aLauncherThatIsNotThereStopsTheRun()
    {
        const FolderOfBytes folder;
        folder.write("a.csv", tableOf(3));
        const CliResult result = cli({QStringLiteral("run"), folder.path("a.csv").shown(),
            QStringLiteral("--launcher"), QStringLiteral("/no/such/launcher")});
        QCOMPARE(result.code, 1);
        QVERIFY2(result.err.contains("No worker could be started"), result.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestCliLimits)
#include "test_cli_limits.moc"
