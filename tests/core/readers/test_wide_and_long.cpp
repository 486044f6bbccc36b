// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of very many columns, lines without an end.
#include "packed_bytes.h"
#include "reader_fixture.h"

#include <QRegularExpression>
#include <QTest>

#include <sys/resource.h>

using namespace fanfold;

class WideAndLongTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void aHundredThousandColumns();
    void oneColumnMoreIsRefused();
    void aGigabyteWithoutALineEnd_data();
    void aGigabyteWithoutALineEnd();
    void aLongLineThatIsUnpacked();

private:
    static QByteArray wideTable(int columns);

    ReaderFixture m_fixture;
};

namespace {

constexpr qint64 kMb = 1024 * 1024;

// Of this process, ever.
qint64 peakMb()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

} // namespace

QByteArray WideAndLongTest::wideTable(int columns)
{
    QByteArray bytes;
    for (int column = 0; column < columns; ++column)
        bytes += (column > 0 ? ",c" : "c") + QByteArray::number(column);
    for (int row = 0; row < 3; ++row)
        for (int column = 0; column < columns; ++column)
            bytes += (column > 0 ? "," : "\n") + QByteArray::number(row * 10 + column % 10);
    return bytes + '\n';
}

void WideAndLongTest::aHundredThousandColumns()
{
    const qint64 before = peakMb();
    const auto outcome = m_fixture.read(wideTable(100'000));
    QVERIFY2(outcome.has_value(), shape(outcome).constData());
    QCOMPARE(outcome->table.rows, std::uint64_t{3});
    QCOMPARE(outcome->table.columns.size(), std::size_t{100'000});
    QCOMPARE(outcome->table.columns.back().name, std::string("c99999"));
    QCOMPARE(outcome->table.summaries.size(), std::size_t{100'000});
    QCOMPARE(outcome->table.summaries.back().mean, 19.0);
    const qint64 grown = peakMb() - before;
    QVERIFY2(grown < 400, QByteArray::number(grown).constData());
}

void WideAndLongTest::oneColumnMoreIsRefused()
{
    const auto outcome = m_fixture.read(wideTable(100'001));
    QCOMPARE(shape(outcome), QByteArray("error: more than 100000 columns"));
    QCOMPARE(outcome.error().code, ErrorCode::notATable);
}

void WideAndLongTest::aGigabyteWithoutALineEnd_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("piece");
    QTest::addColumn<QByteArray>("encoding");
    const QByteArray none;
    QTest::newRow("digits") << none << QByteArray("7") << none;
    QTest::newRow("cells") << none << QByteArray("1,") << none;
    QTest::newRow("an open quote") << QByteArray("\"") << QByteArray("x ") << none;
    QTest::newRow("behind a table") << QByteArray("a,b\n1,2\n3,4\n") << QByteArray("1,") << none;
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe") << QByteArray("1\0,\0", 4) << none;
    QTest::newRow("GBK") << none << QByteArray("\xCE\xC2,") << none;
    QTest::newRow("bytes that are no text")
        << none << QByteArray("\xFF\xFF") << QByteArray("GB18030");
}

// The end of the file is a hole, which is filled with zeros when it is read, and costs nothing when
// it is not.
void WideAndLongTest::aGigabyteWithoutALineEnd()
{
    QFETCH(QByteArray, start);
    QFETCH(QByteArray, piece);
    QFETCH(QByteArray, encoding);
    ReadRequest request = m_fixture.request(start);
    request.pointsPerFile = 1'000;
    if (!encoding.isEmpty())
        request.options.encoding = encoding.toStdString();
    QFile file(request.path.shown());
    QVERIFY(file.open(QIODevice::Append));
    const QByteArray block = piece.repeated(static_cast<int>(kMb / piece.size()));
    for (qint64 written = 0; written < 40 * kMb; written += block.size())
        QCOMPARE(file.write(block), block.size());
    file.close();
    QVERIFY(QFile::resize(request.path.shown(), 1024 * kMb));
    const qint64 before = peakMb();
    const auto outcome = readTable(request);
    QCOMPARE(shape(outcome), QByteArray("error: a line of more than 16 MiB"));
    QCOMPARE(outcome.error().code, ErrorCode::notATable);
    const qint64 grown = peakMb() - before;
    QVERIFY2(grown < 200, QByteArray::number(grown).constData());
}

void WideAndLongTest::aLongLineThatIsUnpacked()
{
    const auto outcome = m_fixture.read(packed(QByteArray(40 * kMb, '7'), Compression::gz));
    QCOMPARE(shape(outcome), QByteArray("error: a line of more than 16 MiB"));
}

QTEST_APPLESS_MAIN(WideAndLongTest)
#include "test_wide_and_long.moc"
