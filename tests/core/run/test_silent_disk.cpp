// SPDX-License-Identifier: GPL-3.0-or-later
// A log on a disk that does not answer, as that of a server which has gone: nobody waits for it.
#include "core/run/run_log_writer.h"
#include "run_listener.h"

#include <QScopeGuard>

#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <semaphore>

namespace {

std::atomic<bool> isSilent = false;
std::counting_semaphore<8> answers{0};
std::counting_semaphore<8> isAnswered{0};

} // namespace

// In place of the C library's: the call by which a log is begun.
extern "C" int ftruncate(int file, off_t length) noexcept
{
    const bool wasSilent = isSilent;
    if (wasSilent)
        answers.acquire();
    const auto result = static_cast<int>(syscall(SYS_ftruncate, file, length));
    if (wasSilent)
        isAnswered.release();
    return result;
}

using namespace fanfold;

namespace {

/// From now on; the disk answers when it goes.
auto silence()
{
    isSilent = true;
    return qScopeGuard([] {
        isSilent = false;
        answers.release();
        isAnswered.acquire();
    });
}

} // namespace

class TestSilentDisk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLogIsGivenUp()
    {
        const FolderOfBytes folder;
        const auto silent = silence();
        RunLogWriter writer({folder.path("run.log"), {}});
        QSignalSpy failed(&writer, &RunLogWriter::failed);
        QSignalSpy written(&writer, &RunLogWriter::written);
        for (qsizetype pass = 1; pass <= 2; ++pass) {
            writer.append(RunBegin());
            writer.append(RunEnd());
            QTRY_COMPARE_WITH_TIMEOUT(written.size(), pass, kPatienceMs);
        }
        QCOMPARE(failed.size(), 1);
        QVERIFY(
            failed.first().first().value<Error>().detail.starts_with("its disk does not answer ("));
    }

    void aRunEndsAsIfItHadNoLog()
    {
        const FolderOfBytes folder;
        for (const char* name : {"a", "b", "c"})
            folder.write(std::string("in/") + name, table(20));
        RunRequest request = requestFor(folder, "in");
        request.log = RunLogOutput{folder.path("run.log"), {folder.path("in")}};
        const auto silent = silence();
        BatchRun run;
        Listener listener(run);
        run.start(request);
        const auto report = listener.report();
        QCOMPARE(listener.inState(FileState::done), quint64(3));
        QVERIFY(report->logProblem);
    }

    void aWriterThatGoesDoesNotWaitEither()
    {
        const FolderOfBytes folder;
        const auto silent = silence();
        RunLogWriter writer({folder.path("run.log"), {}});
        writer.append(RunBegin());
    }

    void aDiskThatAnswersIsWaitedFor()
    {
        const FolderOfBytes folder;
        {
            RunLogWriter writer({folder.path("run.log"), {}});
            writer.append(RunBegin());
        }
        QVERIFY(bytesOf(folder.path("run.log")).size() > kRunLogMagic.size());
    }
};

QTEST_GUILESS_MAIN(TestSilentDisk)
#include "test_silent_disk.moc"
