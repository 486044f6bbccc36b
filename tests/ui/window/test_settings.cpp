// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window/own_home.h"
#include "ui/window/recent_store.h"
#include "ui/window/settings.h"

#include <QSettings>
#include <QTest>

using namespace fanfold;

class SettingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unsetSettingsAreTheDefaults()
    {
        const OwnHome home;
        QCOMPARE(loadSettings(), Settings());
    }

    void whatIsSavedIsLoaded()
    {
        const OwnHome home;
        const Settings saved{ThemeChoice::dark, QStringLiteral("zh_CN"), 7, Split::roundRobin, {},
            false, QStringLiteral("/tmp/图")};
        saveSettings(saved);
        QVERIFY(settingsFile().startsWith(home.path(QString())));
        QCOMPARE(loadSettings(), saved);
    }

    void limitsAreKept_data()
    {
        using namespace std::chrono_literals;
        QTest::addColumn<WorkerLimits>("limits");
        const QStringList launcher{QStringLiteral("my nice"), QStringLiteral("-n"),
            QStringLiteral("a, \"b\""), QStringLiteral("%1")};
        QTest::newRow("the defaults") << WorkerLimits();
        QTest::newRow("everything off")
            << WorkerLimits{0, NoTimeLimit(), 0, 0, NoMemoryLimit(), {}};
        QTest::newRow("everything fixed")
            << WorkerLimits{7, FixedTimeLimit{1500ms}, 2500, 40, FixedMemoryLimit{300}, launcher};
        QTest::newRow("a part of a median")
            << WorkerLimits{1, RelativeTimeLimit{2.5}, 1, 1, SharedMemoryLimit(), {launcher[0]}};
    }

    void limitsAreKept()
    {
        QFETCH(WorkerLimits, limits);
        const OwnHome home;
        Settings saved;
        saved.limits = limits;
        saveSettings(saved);
        QVERIFY(loadSettings().limits == limits);
    }

    void limitsThatMakeNoSenseAreTheDefaults_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        const auto row = [](const char* key, std::initializer_list<const char*> values) {
            for (const char* value : values)
                QTest::addRow("%s %s", key, value)
                    << QString::fromLatin1(key) << QString::fromLatin1(value);
        };
        row("limits/timeout", {"", "0", "-3", "x", "0x", "20X", "nan", "1e9"});
        row("limits/silenceTimeoutMs", {"", "-1", "2.5", "long"});
        row("limits/memory", {"", "0", "127", "much", "-1"});
        row("limits/retries", {"-1", "many"});
        row("limits/replaceAfter", {"-1", "never"});
    }

    void limitsThatMakeNoSenseAreTheDefaults()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        const OwnHome home;
        QSettings(settingsFile(), QSettings::IniFormat).setValue(key, value);
        QVERIFY(loadSettings().limits == WorkerLimits());
    }

    void folderOfAnyBytesIsRemembered()
    {
        const OwnHome home;
        RecentFolder folder;
        folder.path = FilePath(std::string("/tmp/50 %\xff\n\"x\" \xe4\xb8\xad"));
        folder.files = 12;
        folder.bytes = 5'000'000'000;
        folder.wasRun = true;
        folder.notDone = 3;
        folder.when = QDateTime(QDate(2024, 3, 1), QTime(12, 30));
        rememberFolder(folder);
        QCOMPARE(loadRecentFolders(), std::vector<RecentFolder>{folder});
        QCOMPARE(recallFolder(folder.path), folder);
    }

    void latestFolderIsFirstAndStandsOnlyOnce()
    {
        const OwnHome home;
        for (int i = 0; i < 20; ++i) {
            RecentFolder folder;
            folder.path = FilePath("/data/" + std::to_string(i % 10));
            folder.files = static_cast<std::uint64_t>(i);
            rememberFolder(folder);
        }
        const std::vector<RecentFolder> folders = loadRecentFolders();
        QCOMPARE(folders.size(), std::size_t{8});
        QCOMPARE(folders.front().path, FilePath("/data/9"));
        QCOMPARE(folders.front().files, std::uint64_t{19});
        QCOMPARE(folders.back().path, FilePath("/data/2"));
    }
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "test_settings.moc"
