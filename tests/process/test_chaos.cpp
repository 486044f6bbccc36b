// SPDX-License-Identifier: GPL-3.0-or-later
// Runs whose workers are killed, stopped and broken at random all the time: every file ends with
// exactly the result of an undisturbed run, and nothing is left behind.
#include "chaos_monkey.h"
#include "core/export/result_files.h"
#include "tests/core/run/run_listener.h"
#include "tests/support/instant_crew.h"

#include <QRegularExpression>

namespace fanfold {

namespace {

bool isSoak()
{
    return qEnvironmentVariableIsSet("FANFOLD_SOAK");
}

// Files of many lengths, some with faults; each of them many times under other names.
void fill(const FolderOfBytes& folder, int files)
{
    constexpr int kDifferent = 60;
    for (int i = 0; i < files; ++i) {
        const std::string name = "f" + std::to_string(i) + ".csv";
        if (i >= kDifferent) {
            std::filesystem::create_hard_link(
                folder.path("f" + std::to_string(i % kDifferent) + ".csv").bytes(),
                folder.path(name).bytes());
        } else if (i % 20 == 7) {
            folder.write(name, "This is a letter, not a table. It has sentences. Nothing more.\n");
        } else {
            folder.write(name, table(i * i * 20) + (i % 7 == 0 ? "9,oops\n1,2\n" : ""));
        }
    }
}

RunRequest toughRequest(const FolderOfBytes& folder)
{
    using namespace std::chrono_literals;
    RunRequest request = requestFor(folder);
    request.workers = 4;
    request.limits.retries = 1'000'000;
    request.limits.timeLimit = FixedTimeLimit{20s};
    request.limits.silenceTimeoutMs = 300;
    return request;
}

struct Ending {
    std::vector<FileState> states;
    std::vector<std::string> reasons;
    std::string summary;
    std::vector<int> timesEnded;
};

class Run {
public:
    /// monkey: strikes after every so many files, however fast they are; null = none.
    explicit Run(const RunRequest& request, ChaosMonkey* monkey = nullptr)
    {
        QObject::connect(&m_run, &BatchRun::updated, &m_run,
            [this, monkey](const std::shared_ptr<const RunUpdate>& u) {
                m_timesEnded.resize(m_run.files().size());
                for (const auto& [file, status] : u->files) {
                    if (!isFinal(status.state))
                        continue;
                    ++m_timesEnded[number(file)];
                    if (++m_ended % kFilesPerStrike == 0 && monkey)
                        monkey->strike();
                }
            });
        m_run.start(request);
    }

    bool isOver() const { return m_run.state() == RunState::finished; }

    Ending ending() const
    {
        Ending ending;
        for (const FileStatus& status : m_run.files()) {
            ending.states.push_back(status.state);
            ending.reasons.push_back(status.error.detail);
        }
        ending.summary = summaryCsv(*m_run.request().files, m_run.files());
        ending.timesEnded = m_timesEnded;
        return ending;
    }

    void close()
    {
        QSignalSpy closed(&m_run, &BatchRun::closed);
        m_run.close();
        QVERIFY(!closed.isEmpty() || closed.wait(kPatienceMs));
    }

private:
    BatchRun m_run;
    static constexpr int kFilesPerStrike = 40;
    std::vector<int> m_timesEnded;
    int m_ended = 0;
};

QByteArray firstDifference(const Ending& disturbed, const Ending& undisturbed)
{
    for (std::size_t i = 0; i < undisturbed.states.size(); ++i) {
        if (disturbed.states[i] != undisturbed.states[i])
            return "file " + QByteArray::number(i) + " ended in state "
                + QByteArray::number(static_cast<int>(disturbed.states[i])) + ": "
                + QByteArray::fromStdString(disturbed.reasons[i]);
    }
    return {};
}

void compare(const Ending& disturbed, const Ending& undisturbed)
{
    QVERIFY2(disturbed.states == undisturbed.states, firstDifference(disturbed, undisturbed));
    QCOMPARE(disturbed.reasons, undisturbed.reasons);
    QCOMPARE(disturbed.summary, undisturbed.summary);
    QCOMPARE(disturbed.timesEnded, std::vector<int>(undisturbed.states.size(), 1));
}

} // namespace

class ChaosTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_descriptors = openDescriptors();
    }
    void cleanup()
    {
        QCOMPARE(childProcesses(), std::set<std::int64_t>());
        QTRY_COMPARE(openDescriptors(), m_descriptors);
    }

    void everyFileEndsOnceAsInAnUndisturbedRun_data();
    void everyFileEndsOnceAsInAnUndisturbedRun();
    void roundAfterRoundLeavesNothing();

private:
    static constexpr int kRunMs = 120'000;
    std::set<int> m_descriptors;
};

void ChaosTest::everyFileEndsOnceAsInAnUndisturbedRun_data()
{
    QTest::addColumn<Split>("split");
    QTest::addColumn<unsigned>("seed");
    const unsigned seeds = isSoak() ? 20 : 1;
    for (unsigned seed = 1; seed <= seeds; ++seed)
        QTest::addRow("dynamic, seed %u", seed) << Split::dynamic << seed;
    if (isSoak())
        QTest::addRow("round-robin") << Split::roundRobin << 99U;
}

void ChaosTest::everyFileEndsOnceAsInAnUndisturbedRun()
{
    QFETCH(Split, split);
    QFETCH(unsigned, seed);
    const FolderOfBytes folder;
    fill(folder, 3'000);
    RunRequest request = toughRequest(folder);
    request.split = split;
    Ending undisturbed;
    {
        Run run(request);
        QTRY_VERIFY_WITH_TIMEOUT(run.isOver(), kRunMs);
        undisturbed = run.ending();
        run.close();
    }
    QCOMPARE(undisturbed.states.size(), std::size_t{3'000});
    {
        ChaosMonkey monkey(seed);
        Run run(request, &monkey);
        QTRY_VERIFY_WITH_TIMEOUT(run.isOver(), kRunMs);
        compare(run.ending(), undisturbed);
        QVERIFY2(monkey.strikes() >= 50, qPrintable(QString::number(monkey.strikes())));
        run.close();
    }
}

void ChaosTest::roundAfterRoundLeavesNothing()
{
    constexpr int kRounds = 20;
    constexpr int kWarmUp = 5;
    constexpr std::size_t kNoise = 256 * 1024;
    const FolderOfBytes folder;
    fill(folder, 150);
    const RunRequest request = toughRequest(folder);
    std::size_t warm = 0;
    for (int round = 1; round <= kRounds; ++round) {
        {
            Run run(request);
            const ChaosMonkey monkey(static_cast<unsigned>(round));
            QTRY_VERIFY_WITH_TIMEOUT(run.isOver(), kRunMs);
            run.close();
        }
        QCOMPARE(childProcesses(), std::set<std::int64_t>());
        // What was left to the event loop goes before anything is counted.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        if (round == kWarmUp)
            warm = allocatedBytes();
    }
    const std::size_t after = allocatedBytes();
    QVERIFY2(after <= warm + kNoise, qPrintable(QString::number(after - warm)));
}

} // namespace fanfold

QTEST_GUILESS_MAIN(fanfold::ChaosTest)
#include "test_chaos.moc"
