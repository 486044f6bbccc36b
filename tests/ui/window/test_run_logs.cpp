// SPDX-License-Identifier: GPL-3.0-or-later
// Where the window keeps the logs of its runs, and for how long.
#include "tests/ui/window/own_home.h"
#include "ui/window/run_logs.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTest>

using namespace fanfold;

class RunLogsTest : public QObject {
    Q_OBJECT

private:
    /// log0 is the newest, each of 100 bytes.
    void writeLogs(int count)
    {
        QVERIFY(QDir().mkpath(m_logs));
        const QDateTime now = QDateTime::currentDateTime();
        for (int i = 0; i < count; ++i) {
            QFile file(m_logs + QStringLiteral("/log%1.log").arg(i));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray(100, 'x'));
            QVERIFY(file.flush());
            QVERIFY(file.setFileTime(now.addSecs(-i), QFileDevice::FileModificationTime));
        }
    }
    QStringList left() const { return QDir(m_logs).entryList(QDir::Files, QDir::Name); }

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<OwnHome>();
        m_logs = m_home->path(QStringLiteral("state/fanfold/runs"));
    }

    void eachSelectionHasItsOwnLog()
    {
        const auto file = [](std::vector<FilePath> roots) { return runLogFor(roots).file; };
        QVERIFY(file({FilePath("/a")}) != file({FilePath("/b")}));
        QVERIFY(file({FilePath("/a"), FilePath("/b")}) != file({FilePath("/a")}));
        QVERIFY(file({FilePath("/a/b")}) != file({FilePath("/a"), FilePath("/b")}));
        QVERIFY(file({FilePath("/caf\xe9")}) != file({FilePath("/caf\xea")}));
        QVERIFY(file({FilePath("/a/../a/")}) == file({FilePath("/a")}));
        QCOMPARE(file({FilePath("/a")}).parent().shown(), m_logs);
    }

    void theOldestAboveTheBoundsAreDeleted_data()
    {
        QTest::addColumn<int>("logs");
        QTest::addColumn<int>("bytes");
        QTest::addColumn<QStringList>("kept");
        const QStringList names{QStringLiteral("log0.log"), QStringLiteral("log1.log"),
            QStringLiteral("log2.log"), QStringLiteral("log3.log")};
        QTest::newRow("all within") << 4 << 400 << names;
        QTest::newRow("too many") << 2 << 400 << names.mid(0, 2);
        QTest::newRow("too large together") << 4 << 399 << names.mid(0, 3);
        QTest::newRow("the newest alone too large") << 4 << 50 << names.mid(0, 1);
    }

    void theOldestAboveTheBoundsAreDeleted()
    {
        QFETCH(int, logs);
        QFETCH(int, bytes);
        QFETCH(QStringList, kept);
        writeLogs(4);
        pruneRunLogs({static_cast<std::size_t>(logs), static_cast<std::uint64_t>(bytes)});
        QCOMPARE(left(), kept);
    }

    void noFolderIsNoProblem()
    {
        pruneRunLogs();
        QVERIFY(!QDir(m_logs).exists());
    }

private:
    std::unique_ptr<OwnHome> m_home;
    QString m_logs;
};

QTEST_GUILESS_MAIN(RunLogsTest)
#include "test_run_logs.moc"
