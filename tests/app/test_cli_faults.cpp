// SPDX-License-Identifier: GPL-3.0-or-later
// What fanfold-cli says of files whose workers fail: in files.csv, on stderr, in its counts. The
// launcher is a worker that misbehaves as the file's name says.
#include "cli_process.h"
#include "tests/core/run/folder_of_bytes.h"

#include <QMap>
#include <QRegularExpression>
#include <QTest>

using namespace fanfold;

namespace {

struct Row {
    QString state;
    int attempts = 0;
    QString message;
};

// Of files.csv, by path. The message is the last cell; none of the others has a comma.
QMap<QString, Row> rowsOf(const FilePath& filesCsv)
{
    constexpr int kCellsBefore = 10;
    QMap<QString, Row> rows;
    QStringList lines
        = QString::fromStdString(bytesOf(filesCsv)).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    lines.removeFirst();
    for (const QString& line : lines) {
        const QStringList cells = line.split(QLatin1Char(','));
        QString message = line.section(QLatin1Char(','), kCellsBefore);
        if (message.startsWith(QLatin1Char('"')))
            message = message.mid(1, message.size() - 2)
                          .replace(QStringLiteral("\"\""), QStringLiteral("\""));
        rows[cells[0]] = {cells[1], cells[8].toInt(), message};
    }
    return rows;
}

QStringList runWith(const QString& launcherMode, const QString& retries)
{
    return {QStringLiteral("run"), QStringLiteral("in"), QStringLiteral("--output"),
        QStringLiteral("out"), QStringLiteral("--workers=2"), QStringLiteral("--timeout=3"),
        QStringLiteral("--retries"), retries, QStringLiteral("--launcher"),
        QStringLiteral(FANFOLD_MISBEHAVING_WORKER " ") + launcherMode};
}

} // namespace

class TestCliFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const Fault& fault : m_faults)
            m_folder.write("in/" + std::string(fault.name) + ".csv");
        for (int i = 0; i < 20; ++i)
            m_folder.write("in/good" + std::to_string(i) + ".csv");
        m_once = cli(runWith(QStringLiteral("well"), QStringLiteral("0")), m_folder.path().shown());
        m_onceRows = rowsOf(m_folder.path("out/files.csv"));
        std::filesystem::remove_all(m_folder.path("out").bytes());
        m_twice
            = cli(runWith(QStringLiteral("well"), QStringLiteral("1")), m_folder.path().shown());
        m_twiceRows = rowsOf(m_folder.path("out/files.csv"));
    }

    void filesThatFailCostNothingElse()
    {
        QCOMPARE(m_once.code, 1);
        QCOMPARE(m_twice.code, 1);
        QCOMPARE(m_onceRows.size(), 20 + static_cast<qsizetype>(std::size(m_faults)));
        for (int i = 0; i < 20; ++i) {
            const QString name = QStringLiteral("good%1.csv").arg(i);
            QCOMPARE(m_onceRows[name].state, QStringLiteral("done"));
            QCOMPARE(m_onceRows[name].attempts, 1);
            QCOMPARE(m_twiceRows[name].state, QStringLiteral("done"));
        }
    }

    void everyFaultHasItsSentence_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("sentence");
        for (const Fault& fault : m_faults)
            QTest::newRow(fault.name)
                << QString::fromLatin1(fault.name) + QStringLiteral(".csv")
                << QString::fromLatin1(fault.state) << QString::fromUtf8(fault.sentence);
    }

    void everyFaultHasItsSentence()
    {
        QFETCH(QString, name);
        QFETCH(QString, state);
        QFETCH(QString, sentence);
        const Row once = m_onceRows[name];
        QCOMPARE(once.state, state);
        QCOMPARE(once.attempts, 1);
        const QRegularExpression expected(QRegularExpression::anchoredPattern(sentence));
        QVERIFY2(expected.match(once.message).hasMatch(), qPrintable(once.message));
        const QByteArray line
            = QStringLiteral("fanfold-cli: %1: %2\n").arg(name, once.message).toUtf8();
        QVERIFY2(m_once.err.contains(line), m_once.err.constData());

        const Row twice = m_twiceRows[name];
        const bool tookTooLong = state == QLatin1String("timed-out");
        QCOMPARE(twice.state, tookTooLong ? state : QStringLiteral("quarantined"));
        QCOMPARE(twice.attempts, 2);
        const QRegularExpression again(QRegularExpression::anchoredPattern(
            (tookTooLong ? QString() : QStringLiteral("Set aside after 2 attempts\\. "))
            + sentence));
        QVERIFY2(again.match(twice.message).hasMatch(), qPrintable(twice.message));
    }

    void settingsThatWorkersRefuseAreToldOnce()
    {
        std::filesystem::remove_all(m_folder.path("out").bytes());
        const CliResult result
            = cli(runWith(QStringLiteral("refuses-settings"), QStringLiteral("1")),
                m_folder.path().shown());
        QCOMPARE(result.code, 1);
        QCOMPARE(result.err,
            QByteArray(
                "fanfold-cli: The workers cannot do what was asked for: there is no ink.\n"));
        const auto rows = rowsOf(m_folder.path("out/files.csv"));
        QCOMPARE(rows.size(), m_onceRows.size());
        for (const Row& row : rows)
            QCOMPARE(row.state, QStringLiteral("failed"));
    }

private:
    struct Fault {
        const char* name;
        const char* state; ///< without retries
        const char* sentence; ///< a regular expression
    };
    static constexpr Fault m_faults[] = {
        {"segfault", "crashed",
            R"(The worker crashed on this file \(SIGSEGV\) while opening it, after \S+ s\.)"},
        {"abort", "crashed",
            R"(The worker crashed on this file \(SIGABRT\) while opening it, after \S+ s\.)"},
        {"kills-itself", "crashed",
            R"(The worker on this file was killed \(SIGKILL\) while opening it, after \S+ s\. It was somebody, or the system because memory ran short\.)"},
        {"exit-3", "crashed",
            R"(The worker ended on this file without an answer \(exit code 3\) while opening it, )"
            R"(after \S+ s\.)"},
        {"exit-0", "crashed",
            R"(The worker ended on this file without an answer \(exit code 0\) while opening it, )"
            R"(after \S+ s\.)"},
        {"half-frame", "crashed",
            R"(The worker ended on this file without an answer \(exit code 0\) while opening it, )"
            R"(after \S+ s\.)"},
        // These two go on with other files and may have died of one before they are looked at, so
        // the memory they used is not always known.
        {"garbage", "crashed",
            R"(The worker gave an answer that makes no sense \(a frame of unknown type 111\) )"
            R"(while opening it, after \S+ s(, using \S+ MB)?\.)"},
        {"wrong-job", "crashed",
            R"(The worker gave an answer that makes no sense \(it ended a job that it had not )"
            R"(begun\) while opening it, after \S+ s(, using \S+ MB)?\.)"},
        {"closes-stdout", "crashed",
            R"(The worker closed its line to this program on this file and was ended while )"
            R"(opening it, after \S+ s, using \S+ MB\.)"},
        {"last-words", "crashed",
            R"(The worker crashed on this file \(SIGABRT\) while opening it, after \S+ s\. It )"
            R"(said: \x{201c}two \| three \\xff \| four\x{201d}\.)"},
        {"grows-and-aborts", "crashed",
            R"(The worker crashed on this file \(SIGABRT\) while reading, at byte 4,?096 of )"
            R"(100,?000,?000, after \S+ s, using 1\d\d MB\.)"},
        {"busy", "timed-out",
            R"(The file took longer than the allowed 3 s; its worker was ended while opening it, )"
            R"(using \S+ MB\.)"},
        {"reports-for-ever", "timed-out",
            R"(The file took longer than the allowed 3 s; its worker was ended while reading, at )"
            R"(byte 4,?096 of 8,?192, using \S+ MB\.)"},
    };

    FolderOfBytes m_folder;
    CliResult m_once; ///< without retries
    CliResult m_twice; ///< with one
    QMap<QString, Row> m_onceRows;
    QMap<QString, Row> m_twiceRows;
};

QTEST_GUILESS_MAIN(TestCliFaults)
#include "test_cli_faults.moc"
