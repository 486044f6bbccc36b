// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 of a program in the middle of a run: its workers and plotters do not outlive it.
#include "tests/core/run/folder_of_bytes.h"
#include "tests/support/own_process.h"

#include <QProcess>
#include <QTest>

#include <algorithm>

using namespace fanfold;

namespace {

constexpr int kPatienceMs = 60'000;

/// A folder that takes minutes: many names of one file.
void fill(const FolderOfBytes& folder)
{
    std::string text = "t,v\n";
    for (int row = 0; row < 100'000; ++row)
        text += std::to_string(row) + ",1.5\n";
    const FilePath first = folder.write("in/f0.csv", text);
    for (int i = 1; i < 3'000; ++i)
        std::filesystem::create_hard_link(
            first.bytes(), folder.path("in/f" + std::to_string(i) + ".csv").bytes());
}

} // namespace

class TestKilledParents : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theirProcessesDoNotOutliveThem_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("arguments");
        const QString in = QStringLiteral("in");
        const QString two = QStringLiteral("--workers=2");
        QTest::newRow("the command line with workers")
            << QStringLiteral("fanfold-cli") << QStringList{QStringLiteral("run"), in, two};
        QTest::newRow("the command line with plotters")
            << QStringLiteral("fanfold-cli")
            << QStringList{QStringLiteral("run"), in, two, QStringLiteral("--output"),
                   QStringLiteral("out"), QStringLiteral("--plots"), QStringLiteral("png")};
        QTest::newRow("the window") << QStringLiteral("fanfold")
                                    << QStringList{in, QStringLiteral("--workers"),
                                           QStringLiteral("2"), QStringLiteral("--start")};
    }

    void theirProcessesDoNotOutliveThem()
    {
        QFETCH(QString, program);
        QFETCH(QStringList, arguments);
        const FolderOfBytes folder;
        fill(folder);
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        for (const char* home : {"HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"})
            environment.insert(QLatin1String(home), folder.path("home").shown());
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(folder.path().shown());
        process.start(QStringLiteral(FANFOLD_BIN_DIR "/") + program, arguments);
        std::set<std::int64_t> workers;
        const auto areTwoBusy = [&] {
            constexpr std::int64_t kWorkedMs = 100;
            workers = childrenOf(process.processId());
            return workers.size() == 2
                && std::all_of(workers.begin(), workers.end(),
                    [](std::int64_t worker) { return cpuTimeMs(worker) >= kWorkedMs; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(areTwoBusy(), kPatienceMs);
        process.kill();
        // Within a second where there is time to be had; far from the end of their files anyway.
        QTRY_VERIFY(std::none_of(workers.begin(), workers.end(), isAlive));
        QTRY_COMPARE(process.state(), QProcess::NotRunning);
    }
};

QTEST_GUILESS_MAIN(TestKilledParents)
#include "test_killed_parents.moc"
