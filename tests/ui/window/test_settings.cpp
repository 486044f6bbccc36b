// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window/own_home.h"
#include "ui/window/recent_store.h"
#include "ui/window/settings.h"

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
