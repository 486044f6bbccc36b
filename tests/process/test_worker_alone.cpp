// SPDX-License-Identifier: GPL-3.0-or-later
// fanfold-worker as a process of its own: in the foreground, and with a parent that is wrong.
#include "core/protocol/codec.h"
#include "tests/support/temporary_folder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <sys/stat.h>

namespace fanfold {

class WorkerAloneTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void runPrintsTheResult();
    void runTellsWhatIsWrong();
    void wrongUsageIsTold_data();
    void wrongUsageIsTold();
    void anotherVersionEndsItWithAClearText();
    void anythingButAHelloEndsIt();
    void theEndOfInputEndsIt_data();
    void theEndOfInputEndsIt();

private:
    void start(const QStringList& arguments)
    {
        m_worker = std::make_unique<QProcess>();
        m_worker->start(QStringLiteral(FANFOLD_BIN_DIR "/fanfold-worker"), arguments);
    }
    void send(const ParentMessage& message)
    {
        std::string bytes;
        appendMessage(bytes, message);
        m_worker->write(bytes.data(), static_cast<qint64>(bytes.size()));
    }

    std::unique_ptr<QProcess> m_worker;
};

void WorkerAloneTest::runPrintsTheResult()
{
    const TemporaryFolder folder;
    const FilePath path = folder.write("a.csv", "t;v\n1;2,5\n2;3,5\n");
    start({QStringLiteral("run"), path.shown()});
    QTRY_COMPARE(m_worker->state(), QProcess::NotRunning);
    QCOMPARE(m_worker->exitCode(), 0);
    const QJsonObject json = QJsonDocument::fromJson(m_worker->readAllStandardOutput()).object();
    QCOMPARE(json[u"rows"].toInt(), 2);
    QCOMPARE(json[u"dialect"][u"delimiter"].toString(), QStringLiteral(";"));
    QCOMPARE(json[u"columns"][1][u"name"].toString(), QStringLiteral("v"));
    QCOMPARE(json[u"summaries"][1][u"mean"].toDouble(), 3.0);
}

void WorkerAloneTest::runTellsWhatIsWrong()
{
    start({QStringLiteral("run"), QStringLiteral("/no/such/file")});
    QTRY_COMPARE(m_worker->state(), QProcess::NotRunning);
    QCOMPARE(m_worker->exitCode(), 1);
    const QJsonObject json = QJsonDocument::fromJson(m_worker->readAllStandardOutput()).object();
    QCOMPARE(json[u"error"][u"code"].toString(), QStringLiteral("fileMissing"));
}

void WorkerAloneTest::wrongUsageIsTold_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QString run = QStringLiteral("run");
    QTest::newRow("an unknown word") << QStringList{QStringLiteral("walk")};
    QTest::newRow("run without a file") << QStringList{run};
    QTest::newRow("run with two files")
        << QStringList{run, QStringLiteral("a"), QStringLiteral("b")};
    QTest::newRow("an option without its value")
        << QStringList{run, QStringLiteral("a"), QStringLiteral("--comment")};
    QTest::newRow("a number that is none") << QStringList{
        run, QStringLiteral("a"), QStringLiteral("--header-rows"), QStringLiteral("x")};
    QTest::newRow("an unknown option")
        << QStringList{run, QStringLiteral("a"), QStringLiteral("--colour"), QStringLiteral("red")};
    QTest::newRow("a descriptor that is none")
        << QStringList{QStringLiteral("--descriptor"), QStringLiteral("-1")};
}

void WorkerAloneTest::wrongUsageIsTold()
{
    QFETCH(QStringList, arguments);
    start(arguments);
    QTRY_COMPARE(m_worker->state(), QProcess::NotRunning);
    QCOMPARE(m_worker->exitCode(), 2);
    QVERIFY(m_worker->readAllStandardError().contains("usage: "));
}

void WorkerAloneTest::anotherVersionEndsItWithAClearText()
{
    start({});
    send(Hello{Hello::kMagic, 99, "0.9 test", 1});
    QTRY_COMPARE(m_worker->state(), QProcess::NotRunning);
    QCOMPARE(m_worker->exitCode(), 3);
    const QByteArray text = m_worker->readAllStandardError();
    QVERIFY2(text.contains("it speaks version 99 (build 0.9 test)"), text.constData());
}

void WorkerAloneTest::anythingButAHelloEndsIt()
{
    start({});
    send(AssignJobs{{JobSpec{}}});
    QTRY_COMPARE(m_worker->state(), QProcess::NotRunning);
    QCOMPARE(m_worker->exitCode(), 3);
    QVERIFY(m_worker->readAllStandardError().contains("its first frame is no hello"));
}

void WorkerAloneTest::theEndOfInputEndsIt_data()
{
    QTest::addColumn<bool>("busy");
    QTest::newRow("with nothing to do") << false;
    QTest::newRow("in a file that never opens") << true;
}

void WorkerAloneTest::theEndOfInputEndsIt()
{
    QFETCH(bool, busy);
    const TemporaryFolder folder;
    start({});
    send(Hello{});
    if (busy) {
        JobSpec job;
        job.path = folder.file("pipe");
        QCOMPARE(mkfifo(job.path.c_str(), 0600), 0);
        send(AssignJobs{{job}});
    }
    QTRY_VERIFY(m_worker->bytesAvailable() > 0);
    m_worker->closeWriteChannel();
    QTRY_COMPARE_WITH_TIMEOUT(m_worker->state(), QProcess::NotRunning, 2000);
    QCOMPARE(m_worker->exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_worker->exitCode(), 0);
}

} // namespace fanfold

QTEST_GUILESS_MAIN(fanfold::WorkerAloneTest)
#include "test_worker_alone.moc"
