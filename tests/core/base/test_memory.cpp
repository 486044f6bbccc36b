// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/memory.h"

#include "tests/support/temporary_folder.h"

#include <QTest>

#include <unistd.h>

#include <map>

using namespace fanfold;

namespace {

using Files = std::map<std::string, std::string>;
constexpr const char* kMeminfo = "proc/meminfo";
constexpr const char* kCgroup = "proc/self/cgroup";

std::string megabytes(int count)
{
    return std::to_string(std::int64_t{count} * 1024 * 1024) + '\n';
}

std::string meminfo(int availableMb)
{
    return "MemTotal:       99999999 kB\nMemFree:        1 kB\nMemAvailable:   "
        + std::to_string(availableMb * 1024) + " kB\nBuffers: 7 kB\n";
}

int usableWith(const Files& files)
{
    const TemporaryFolder root;
    for (const auto& [path, content] : files) {
        std::filesystem::create_directories(root.file(path).parent().bytes());
        root.write(path, content);
    }
    return usableMemoryMb(root.path().bytes());
}

} // namespace

class TestMemory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSmallestOfWhatIsSaidCounts_data()
    {
        QTest::addColumn<Files>("files");
        QTest::addColumn<int>("usable");
        const auto row = [](const char* name, const Files& files, int usable) {
            QTest::newRow(name) << files << usable;
        };
        const std::string twoGroups = "0::/user/job\n";
        const std::string user = "sys/fs/cgroup/user/";
        const std::string job = "sys/fs/cgroup/user/job/";
        row("no control group", {{kMeminfo, meminfo(4000)}}, 4000);
        row("nothing is left", {{kMeminfo, meminfo(0)}}, 1);
        row("a group without a limit",
            {{kMeminfo, meminfo(4000)}, {kCgroup, twoGroups}, {job + "memory.max", "max\n"},
                {job + "memory.current", megabytes(3900)}},
            4000);
        row("a limit, less what is used",
            {{kMeminfo, meminfo(4000)}, {kCgroup, twoGroups}, {job + "memory.max", megabytes(1000)},
                {job + "memory.current", megabytes(300)}},
            700);
        row("cached files are as good as free",
            {{kMeminfo, meminfo(4000)}, {kCgroup, twoGroups}, {job + "memory.max", megabytes(1000)},
                {job + "memory.current", megabytes(990)},
                {job + "memory.stat", "anon 1\ninactive_file " + megabytes(800)}},
            810);
        row("the group above has less",
            {{kMeminfo, meminfo(4000)}, {kCgroup, twoGroups}, {job + "memory.max", megabytes(1000)},
                {job + "memory.current", megabytes(300)}, {user + "memory.max", megabytes(1200)},
                {user + "memory.current", megabytes(1100)}},
            100);
        row("a limit above what the computer has",
            {{kMeminfo, meminfo(4000)}, {kCgroup, twoGroups},
                {job + "memory.max", megabytes(1'000'000)}, {job + "memory.current", "0\n"}},
            4000);
        row("more is used than allowed",
            {{kMeminfo, meminfo(4000)}, {kCgroup, twoGroups}, {job + "memory.max", megabytes(100)},
                {job + "memory.current", megabytes(300)}},
            1);
        const std::string old = "sys/fs/cgroup/memory/";
        row("version 1",
            {{kMeminfo, meminfo(4000)}, {kCgroup, "5:cpu,memory:/a\n1:name=systemd:/\n0::/\n"},
                {old + "a/memory.limit_in_bytes", megabytes(1000)},
                {old + "a/memory.usage_in_bytes", megabytes(600)},
                {old + "a/memory.stat",
                    "inactive_file " + megabytes(1) + "total_inactive_file " + megabytes(100)}},
            500);
        row("version 1 in a container that sees its own group as the root",
            {{kMeminfo, meminfo(4000)}, {kCgroup, "4:memory:/docker/0123\n"},
                {old + "memory.limit_in_bytes", megabytes(900)},
                {old + "memory.usage_in_bytes", megabytes(200)}},
            700);
        row("version 1 without a limit",
            {{kMeminfo, meminfo(4000)}, {kCgroup, "4:memory:/\n"},
                {old + "memory.limit_in_bytes", "9223372036854771712\n"},
                {old + "memory.usage_in_bytes", megabytes(200)}},
            4000);
        row("another controller's limit is none of ours",
            {{kMeminfo, meminfo(4000)}, {kCgroup, "4:hugetlb:/a\n"},
                {old + "a/memory.limit_in_bytes", megabytes(900)},
                {old + "a/memory.usage_in_bytes", megabytes(200)}},
            4000);
        row("nonsense", {{kMeminfo, meminfo(4000)}, {kCgroup, "\n:\n0:\nx\n"}}, 4000);
    }

    void theSmallestOfWhatIsSaidCounts()
    {
        QFETCH(Files, files);
        QFETCH(int, usable);
        QCOMPARE(usableWith(files), usable);
    }

    void whereNothingIsSaidThePhysicalMemoryCounts()
    {
        const auto physical = std::int64_t{sysconf(_SC_PHYS_PAGES)} * sysconf(_SC_PAGESIZE);
        QCOMPARE(std::int64_t{usableWith({})}, physical / 1024 / 1024);
    }

    void thisComputerHasSome()
    {
        QVERIFY(usableMemoryMb() > 16);
        QVERIFY(usableMemoryMb() <= usableWith({}));
    }

    void waitingForMemoryIsAShare_data()
    {
        QTest::addColumn<std::string>("file");
        QTest::addColumn<double>("share");
        QTest::newRow("some") << std::string("some avg10=12.50 avg60=1.00 avg300=0.00 total=7\n"
                                             "full avg10=3.00 avg60=0.00 avg300=0.00 total=1\n")
                              << 0.125;
        QTest::newRow("none") << std::string("some avg10=0.00 avg60=0.00\n") << 0.0;
        QTest::newRow("not counted here") << std::string() << 0.0;
        QTest::newRow("something else") << std::string("full avg10=3.00\n") << 0.0;
    }
    void waitingForMemoryIsAShare()
    {
        QFETCH(std::string, file);
        const TemporaryFolder root;
        std::filesystem::create_directories(root.file("proc/pressure").bytes());
        root.write("proc/pressure/memory", file);
        QTEST(memoryStall(root.path().bytes()), "share");
    }
};

QTEST_GUILESS_MAIN(TestMemory)
#include "test_memory.moc"
