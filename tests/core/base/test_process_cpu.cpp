// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/process_cpu.h"

#include "tests/support/temporary_folder.h"

#include <QTest>

#include <unistd.h>

#include <ctime>
#include <filesystem>
#include <fstream>

using namespace fanfold;

namespace {

double ownSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

} // namespace

class TestProcessCpu : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatThisProcessUsesIsCounted()
    {
        while (ownSeconds() < 0.2) { }
        const auto seconds = processCpuSeconds(getpid());
        QVERIFY(seconds.has_value());
        QVERIFY2(std::abs(*seconds - ownSeconds()) < 0.1, qPrintable(QString::number(*seconds)));
    }

    void namesWithBracketsAndBlanksDoNotShiftTheFields()
    {
        const TemporaryFolder folder;
        const std::string root = folder.path().bytes();
        std::filesystem::create_directories(root + "/proc/7");
        std::ofstream(root + "/proc/7/stat")
            << "7 (a) b (c) S 1 2 3 4 5 6 7 8 9 10 " << 3 * sysconf(_SC_CLK_TCK) << ' '
            << sysconf(_SC_CLK_TCK) << " 0 0\n";
        QCOMPARE(processCpuSeconds(7, root), std::optional(4.0));
    }

    void aProcessThatIsGoneHasNone()
    {
        const TemporaryFolder folder;
        QVERIFY(!processCpuSeconds(7, folder.path().bytes()));
    }
};

QTEST_GUILESS_MAIN(TestProcessCpu)
#include "test_process_cpu.moc"
