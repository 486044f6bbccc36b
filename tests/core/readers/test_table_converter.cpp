// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader_fixture.h"

#include <QRegularExpression>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <thread>

using namespace fanfold;

class TableConverterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void endsLinesAsTheStandardSays();
    void convertingItsOutputAgainChangesNothing();
    void rowsAreAsWideAsTheTable_data();
    void rowsAreAsWideAsTheTable();
    void writesThroughANarrowPipe();
    void aClosedPipeIsAnError();
    void failuresAreThoseOfReading();

private:
    ReaderFixture m_fixture;
};

void TableConverterTest::endsLinesAsTheStandardSays()
{
    QCOMPARE(m_fixture.convert("a;b\n1;2\n"), QByteArray("a,b\r\n1,2\r\n"));
}

void TableConverterTest::convertingItsOutputAgainChangesNothing()
{
    const QByteArray once
        = m_fixture.convert("k;v\n1;\"a, \"\"b\"\"\"\n2;\"x\ny\"\n3;'z'\n4; w \n");
    QCOMPARE(m_fixture.convert(once), once);
}

void TableConverterTest::rowsAreAsWideAsTheTable_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("csv");
    const auto row = [](const char* name, const char* bytes, const char* csv) {
        QTest::newRow(name) << QByteArray(bytes) << QByteArray(csv);
    };
    row("a short row", "a,b,c\n1,2,3\n4,5\n6\n7,8,9\n", "a,b,c\n1,2,3\n4,5,\n6,,\n7,8,9\n");
    row("a short row between blanks", "a b c\n1 2 3\n4 5\n7 8 9\n", "a,b,c\n1,2,3\n4,5,\n7,8,9\n");
    row("a long row keeps what it has", "a,b\n1,2\n3,4,5\n6,7\n", "a,b\n1,2\n3,4,5\n6,7\n");
    row("a delimiter too many", "a,b\n1,2\n3,4,\n6,7\n", "a,b\n1,2\n3,4\n6,7\n");
    row("a delimiter too many in each row", "a,b,\n1,2,\n3,,\n6,7\n", "a,b\n1,2\n3,\n6,7\n");
    row("a header shorter than its rows", "a,b\n1,2,3\n4,5,6\n7,8,9\n",
        "a,b,\n1,2,3\n4,5,6\n7,8,9\n");
}

void TableConverterTest::rowsAreAsWideAsTheTable()
{
    QFETCH(QByteArray, bytes);
    const QByteArray csv = m_fixture.convert(bytes);
    QTEST(QByteArray(csv).replace("\r\n", "\n"), "csv");
    QCOMPARE(m_fixture.convert(csv), csv);
}

void TableConverterTest::writesThroughANarrowPipe()
{
    QByteArray bytes = "a,b\n";
    for (int row = 0; row < 60'000; ++row)
        bytes += QByteArray::number(row) + ",7\n";
    const ReadRequest request = m_fixture.request(bytes);
    int ends[2];
    QCOMPARE(::pipe2(ends, O_CLOEXEC), 0);
    QVERIFY(::fcntl(ends[1], F_SETFL, O_NONBLOCK) == 0);
    QByteArray received;
    std::thread reader([&] {
        char part[700];
        for (ssize_t got = 0; (got = ::read(ends[0], part, sizeof part)) > 0;)
            received.append(part, got);
    });
    const Result<void> done = convertTable(request, ends[1]);
    ::close(ends[1]);
    reader.join();
    ::close(ends[0]);
    QVERIFY(done.has_value());
    QCOMPARE(received.replace("\r\n", "\n"), bytes);
}

void TableConverterTest::aClosedPipeIsAnError()
{
    std::signal(SIGPIPE, SIG_IGN);
    int ends[2];
    QCOMPARE(::pipe2(ends, O_CLOEXEC), 0);
    ::close(ends[0]);
    const Result<void> done = convertTable(m_fixture.request("a,b\n1,2\n"), ends[1]);
    ::close(ends[1]);
    QVERIFY(!done);
    QCOMPARE(
        done.error(), (Error{ErrorCode::outputNotWritable, "Broken pipe", Stage::writing, {}}));
}

void TableConverterTest::failuresAreThoseOfReading()
{
    const Result<void> done = convertTable(m_fixture.request(""), -1);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::fileEmpty);
}

QTEST_APPLESS_MAIN(TableConverterTest)
#include "test_table_converter.moc"
