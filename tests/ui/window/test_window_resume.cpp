// SPDX-License-Identifier: GPL-3.0-or-later
// The window goes on with a run that was stopped, or that an earlier window left unfinished.
#include "tests/ui/window/own_home.h"
#include "ui/look/style_sheet.h"
#include "ui/models/files_model.h"
#include "ui/window/engine_thread.h"
#include "ui/window/inline_bar.h"
#include "ui/window/interrupted_run.h"
#include "ui/window/main_window.h"
#include "ui/window/run_logs.h"
#include "ui/window/run_presenter.h"
#include "ui/window/settings.h"

#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <unistd.h>

using namespace fanfold;

namespace {

constexpr int kFiles = 600;
constexpr int kFilesPerProcess = 100;
constexpr int kPatienceMs = 30'000;

} // namespace

class WindowResumeTest : public QObject {
    Q_OBJECT

private:
    QString folder() const { return m_home->path(QStringLiteral("data")); }

    // The first two worker processes read their files; the next ones wait until the gate is open.
    // So a run gets somewhere, but not to its end, however fast or busy the computer is.
    void makeGate()
    {
        QVERIFY(QDir().mkpath(gate()));
        Settings settings = loadSettings();
        settings.limits.replaceAfter = kFilesPerProcess;
        settings.limits.launcher = {QStringLiteral("sh"), QStringLiteral("-c"),
            QStringLiteral("for place in 1 2; do mkdir \"$0/$place\" 2>/dev/null && exec \"$@\"; "
                           "done; until [ -e \"$0/open\" ]; do sleep 0.02; done; exec \"$@\""),
            gate()};
        saveSettings(settings);
    }
    void openGate() { QVERIFY(QDir().mkpath(gate() + QStringLiteral("/open"))); }
    QString gate() const { return m_home->path(QStringLiteral("gate")); }

    // One file under many names.
    void writeFiles(int count = kFiles)
    {
        QVERIFY(QDir().mkpath(folder()));
        QByteArray table("x,y\n");
        for (int i = 0; i < 2'000; ++i)
            table += QByteArray::number(i) + ',' + QByteArray::number(i % 97) + '\n';
        QFile file(folder() + QStringLiteral("/f0.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(table);
        file.close();
        const QByteArray first = QFile::encodeName(file.fileName());
        for (int i = 1; i < count; ++i) {
            const QString name = folder() + QStringLiteral("/f%1.csv").arg(i);
            QCOMPARE(::link(first.constData(), QFile::encodeName(name).constData()), 0);
        }
    }

    void openWindow()
    {
        m_window = std::make_unique<MainWindow>(m_engine, FilePath(FANFOLD_BIN_DIR));
        m_window->show();
    }

    void openFolder(bool start, int workers = 2)
    {
        StartOptions options;
        options.paths = {FilePath::fromText(folder())};
        options.workers = workers;
        options.start = start;
        m_window->obey(options);
    }

    /// Stopped when some files are done, but not all.
    void runAndStop(int workers = 2)
    {
        openFolder(true, workers);
        QTRY_VERIFY_WITH_TIMEOUT(done() > 0, kPatienceMs);
        link().pause();
        link().stop(StopMode::finishCurrent);
        QTRY_COMPARE_WITH_TIMEOUT(link().state(), RunState::finished, kPatienceMs);
        QVERIFY(done() > 0 && done() <= 2 * kFilesPerProcess);
        openGate();
    }

    RunPresenter& presenter() const { return *m_window->findChild<RunPresenter*>(); }
    RunLink& link() const { return presenter().link(); }
    InlineBar& bar() const { return *m_window->findChild<InlineBar*>(); }
    int done() const
    {
        return presenter().files().counts()[static_cast<std::size_t>(FileKind::done)];
    }
    QPushButton* answer(const QString& word) const
    {
        for (QPushButton* found : bar().findChildren<QPushButton*>()) {
            if (found->text() == word && !found->parentWidget()->isHidden())
                return found;
        }
        return nullptr;
    }
    /// By FileId; 0 = not read.
    std::vector<double> seconds() const
    {
        std::vector<double> all;
        for (const FileStatus& status : presenter().results())
            all.push_back(status.state == FileState::done ? status.seconds : 0);
        return all;
    }
    QString resumeText(int files) const
    {
        return QStringLiteral("Resume %1 remaining").arg(QLocale().toString(files));
    }
    QString logFile() const { return runLogFor({FilePath::fromText(folder())}).file.shown(); }

private Q_SLOTS:
    void initTestCase() { applyLook(*qApp, ThemeChoice::light); }

    void init()
    {
        m_home = std::make_unique<OwnHome>();
        writeFiles();
        makeGate();
        openWindow();
    }

    void cleanup()
    {
        m_window.reset();
        m_home.reset();
    }

    void aStoppedRunGoesOnWithWhatIsLeft()
    {
        runAndStop();
        const std::vector<double> before = seconds();
        QTRY_VERIFY(answer(resumeText(kFiles - done())));
        answer(resumeText(kFiles - done()))->click();
        QCOMPARE(link().state(), RunState::running);
        QTRY_COMPARE_WITH_TIMEOUT(link().state(), RunState::finished, kPatienceMs);
        QTRY_COMPARE(done(), kFiles);
        const std::vector<double> after = seconds();
        for (std::size_t i = 0; i < before.size(); ++i)
            QVERIFY(before[i] == 0 || before[i] == after[i]);
        QVERIFY(bar().accessibleDescription().contains(
            QLocale().toString(kFiles) + QStringLiteral(" files in")));
    }

    void aRunWhoseWorkersFollowItsSpeedGoesOnSo()
    {
        runAndStop(0);
        QSignalSpy ended(&presenter(), &RunPresenter::ended);
        QTRY_VERIFY(answer(resumeText(kFiles - done())));
        answer(resumeText(kFiles - done()))->click();
        link().stop(StopMode::killNow);
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, kPatienceMs);
        QVERIFY(ended.first().first().value<RunReport>().tuned);
    }

    void aRetryThatWasStoppedGoesOnWithItsOwnSettings()
    {
        runAndStop();
        WorkChoices choices = presenter().lastChoices();
        choices.read.headerRows = 3;
        std::vector<FileId> all;
        for (std::uint32_t i = 0; i < kFiles; ++i)
            all.push_back(FileId{i});
        presenter().retry(all, choices);
        link().stop(StopMode::killNow);
        QTRY_COMPARE_WITH_TIMEOUT(link().state(), RunState::finished, kPatienceMs);
        choices.read.headerRows = 9; // whatever the reading panel says now
        presenter().goOn(choices);
        link().stop(StopMode::killNow);
        QTRY_COMPARE_WITH_TIMEOUT(link().state(), RunState::finished, kPatienceMs);
        const auto content = readRunLog(FilePath::fromText(logFile()));
        QVERIFY(content);
        std::vector<std::optional<int>> rows;
        for (const RunBegin& pass : content->runs)
            rows.push_back(pass.settings.read.headerRows);
        QCOMPARE(rows, (std::vector<std::optional<int>>{{}, 3, 3}));
    }

    void aRetryWithOtherSettingsThatWasInterruptedLosesNothing()
    {
        QVERIFY(QDir(folder()).removeRecursively());
        writeFiles(6);
        openFolder(true);
        QTRY_COMPARE_WITH_TIMEOUT(link().state(), RunState::finished, kPatienceMs);
        QTRY_COMPARE(done(), 6);
        const std::vector<double> before = seconds();
        WorkChoices choices = presenter().lastChoices();
        choices.read.headerRows = 3;
        presenter().retry({FileId{2}}, choices);
        QTRY_COMPARE_WITH_TIMEOUT(link().state(), RunState::finished, kPatienceMs);
        m_window.reset();
        QVERIFY(QFile::resize(logFile(), QFile(logFile()).size() - 20)); // within the file's record
        openWindow();
        openFolder(false);
        QTRY_VERIFY_WITH_TIMEOUT(answer(QStringLiteral("Show")), kPatienceMs);
        answer(QStringLiteral("Show"))->click();
        QTRY_COMPARE_WITH_TIMEOUT(link().state(), RunState::finished, kPatienceMs);
        QCOMPARE(seconds(), before);
    }

    void goingOnReadsEachFileAsItWasToBeRead()
    {
        runAndStop();
        const auto isDone = [this](FileId file) {
            return presenter().files().status(file).state == FileState::done;
        };
        const FileId again{isDone(FileId{0}) ? 0U : 1U};
        const int kept = done();
        WorkChoices choices = presenter().lastChoices();
        choices.read.headerRows = 3;
        presenter().retry({again}, choices);
        QTRY_COMPARE_WITH_TIMEOUT(link().state(), RunState::finished, kPatienceMs);
        m_window.reset();
        openWindow();
        openFolder(false);
        QTRY_VERIFY_WITH_TIMEOUT(answer(resumeText(kFiles - kept)), kPatienceMs);
        answer(resumeText(kFiles - kept))->click();
        link().stop(StopMode::killNow);
        QTRY_COMPARE_WITH_TIMEOUT(link().state(), RunState::finished, kPatienceMs);
        presenter().goOn(choices);
        QTRY_COMPARE_WITH_TIMEOUT(link().state(), RunState::finished, kPatienceMs);
        QTRY_COMPARE(done(), kFiles);
        const auto& read = presenter().readChoices();
        QCOMPARE(read.size(), std::size_t(kFiles));
        for (std::uint32_t i = 0; i < kFiles; ++i) {
            const FileId file{i};
            const bool isIt = file == again;
            QCOMPARE(read[i]->headerRows, isIt ? std::optional(3) : std::nullopt);
            QCOMPARE(presenter().files().status(file).table->rows, isIt ? 1'998U : 2'000U);
        }
    }

    void anInterruptedRunIsOfferedWhenItsFolderIsOpened_data()
    {
        QTest::addColumn<bool>("crashed");
        QTest::newRow("it was stopped") << false;
        QTest::newRow("it ended in the middle of a record") << true;
    }

    void anInterruptedRunIsOfferedWhenItsFolderIsOpened()
    {
        QFETCH(bool, crashed);
        runAndStop();
        const std::vector<double> before = seconds();
        int kept = done();
        m_window.reset();
        if (crashed) {
            QVERIFY(QFile::resize(logFile(), QFile(logFile()).size() - 20));
            --kept;
        }
        openWindow();
        openFolder(false);
        QTRY_VERIFY_WITH_TIMEOUT(answer(resumeText(kFiles - kept)), kPatienceMs);
        QVERIFY(answer(QStringLiteral("Start over")));
        QCOMPARE(bar().accessibleDescription(),
            QStringLiteral("%1 of %2 files were done when the run was interrupted.")
                .arg(QLocale().toString(kept), QLocale().toString(kFiles)));
        QCOMPARE(done(), 0);

        answer(resumeText(kFiles - kept))->click();
        QTRY_COMPARE_WITH_TIMEOUT(link().state(), RunState::finished, kPatienceMs);
        QTRY_COMPARE(done(), kFiles);
        const std::vector<double> after = seconds();
        int same = 0;
        for (std::size_t i = 0; i < before.size(); ++i) {
            same += before[i] > 0 && before[i] == after[i] ? 1 : 0;
            QVERIFY(presenter().curve(static_cast<FileId>(i)));
        }
        QCOMPARE(same, kept);
        QVERIFY(bar().accessibleDescription().contains(
            QLocale().toString(kept) + QStringLiteral(" were done before")));

        // It came to its end, so the next window has nothing to offer.
        const auto files = presenter().files().files();
        m_window.reset();
        QVERIFY(!interruptedRun(runLogFor({FilePath::fromText(folder())}), files));
    }

    void aStoppedRunIsOfferedThoughAFileWasReadAgain()
    {
        runAndStop();
        const auto isDone = [this](FileId file) {
            return presenter().files().status(file).state == FileState::done;
        };
        const FileId again{isDone(FileId{0}) ? 0U : 1U};
        QVERIFY(isDone(again));
        const int kept = done();
        presenter().retry({again}, presenter().lastChoices());
        QTRY_COMPARE_WITH_TIMEOUT(link().state(), RunState::finished, kPatienceMs);
        m_window.reset();
        openWindow();
        openFolder(false);
        QTRY_VERIFY_WITH_TIMEOUT(answer(resumeText(kFiles - kept)), kPatienceMs);
    }

    void startOverReadsAllAgain()
    {
        runAndStop();
        const int kept = done();
        m_window.reset();
        openWindow();
        openFolder(false);
        QTRY_VERIFY_WITH_TIMEOUT(answer(QStringLiteral("Start over")), kPatienceMs);
        answer(QStringLiteral("Start over"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(done() > 0, kPatienceMs);
        link().stop(StopMode::killNow);
        QTRY_COMPARE_WITH_TIMEOUT(link().state(), RunState::finished, kPatienceMs);
        QVERIFY(presenter().totals().filesEnded == kFiles);
        // Nothing was taken over: what is done now has been read by this run.
        const auto content = readRunLog(FilePath::fromText(logFile()));
        QVERIFY(content);
        QCOMPARE(content->runs.size(), std::size_t(1));
        QCOMPARE(int(content->files.size()), done());
        QVERIFY(kept > 0);
    }

    void aChangedFileIsReadAgainAndSaidSo()
    {
        runAndStop();
        FileId changed{};
        for (std::uint32_t i = 0; i < kFiles; ++i)
            if (presenter().files().status(FileId{i}).state == FileState::done)
                changed = FileId{i};
        const QString name = folder() + QLatin1Char('/') + presenter().files().name(changed);
        const int kept = done() - 1;
        m_window.reset();
        QVERIFY(QFile::remove(name)); // its other names keep what they were
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("x,y\n1,2\n");
        file.close();
        openWindow();
        openFolder(false);
        QTRY_VERIFY_WITH_TIMEOUT(answer(resumeText(kFiles - kept)), kPatienceMs);
        QVERIFY2(bar().accessibleDescription().contains(QStringLiteral("1 changed on disk")),
            qPrintable(bar().accessibleDescription()));
    }

    void aLogThatCannotBeWrittenIsSaidAndCostsNothing()
    {
        QVERIFY(QDir().mkpath(QFileInfo(logFile()).path()));
        QVERIFY(QFile::link(QStringLiteral("/dev/full"), logFile()));
        openGate();
        openFolder(true);
        QTRY_VERIFY_WITH_TIMEOUT(
            bar().accessibleDescription().contains(QStringLiteral("No space left on device")),
            kPatienceMs);
        QVERIFY(answer(QStringLiteral("Export")));
        QTRY_COMPARE_WITH_TIMEOUT(link().state(), RunState::finished, kPatienceMs);
        QTRY_COMPARE(done(), kFiles);
    }

private:
    EngineThread m_engine;
    std::unique_ptr<OwnHome> m_home;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(WindowResumeTest)
#include "test_window_resume.moc"
