// SPDX-License-Identifier: GPL-3.0-or-later
// One run at a time writes into a folder.
#include "core/export/folder_lock.h"
#include "tests/support/temporary_folder.h"

#include <QTest>

#include <optional>

using namespace fanfold;

class TestFolderLock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneHoldsIt()
    {
        const TemporaryFolder folder;
        FolderLock first;
        QCOMPARE(first.take(folder.path()), FolderLock::State::held);
        QCOMPARE(first.take(folder.path()), FolderLock::State::held);
        FolderLock second;
        QCOMPARE(second.take(folder.path()), FolderLock::State::heldByAnother);
    }

    void itEndsWithItsHolder()
    {
        const TemporaryFolder folder;
        std::optional<FolderLock> first(std::in_place);
        QCOMPARE(first->take(folder.path()), FolderLock::State::held);
        first.reset();
        FolderLock second;
        QCOMPARE(second.take(folder.path()), FolderLock::State::held);
    }

    void aFolderThatIsNotThereCanBeTakenLater()
    {
        const TemporaryFolder folder;
        FolderLock lock;
        QCOMPARE(lock.take(folder.path().joined("none")), FolderLock::State::noFolder);
        QCOMPARE(lock.take(folder.path()), FolderLock::State::held);
    }
};

QTEST_GUILESS_MAIN(TestFolderLock)
#include "test_folder_lock.moc"
