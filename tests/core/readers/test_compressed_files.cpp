// SPDX-License-Identifier: GPL-3.0-or-later
// Compressed files are read like plain ones; those that end early, are damaged or are bombs fail
// with a reason.
#include "core/text/input_file.h"
#include "core/text/unpacked_file.h"
#include "packed_bytes.h"
#include "reader_fixture.h"

#include <QRegularExpression>
#include <QTest>

#include <array>
#include <map>

using namespace fanfold;

class CompressedFilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void theTableIsThatOfThePlainFile_data() { addCompressions(); }
    void theTableIsThatOfThePlainFile();
    void theNameDoesNotTell_data() { addCompressions(); }
    void theNameDoesNotTell();
    void severalStreamsInARow_data() { addCompressions(); }
    void severalStreamsInARow();
    void anEncodingWithin_data() { addCompressions(); }
    void anEncodingWithin();
    void nothingWithinIsAnEmptyFile_data() { addCompressions(); }
    void nothingWithinIsAnEmptyFile();
    void dataThatEndEarly_data() { addCompressions(); }
    void dataThatEndEarly();
    void damagedData_data() { addCompressions(); }
    void damagedData();
    void everyCutIsSurvived_data() { addCompressions(); }
    void everyCutIsSurvived();
    void aBombIsRefused_data() { addCompressions(); }
    void aBombIsRefused();
    void theLargestSizeIsALimit();
    void progressIsInCompressedBytes();
    void whatOnlyBeginsLikeOneIsText();

private:
    static void addCompressions()
    {
        QTest::addColumn<int>("compression");
        for (const Compression one : {Compression::gz, Compression::bz2, Compression::xz,
                 Compression::zst, Compression::lz4})
            QTest::newRow(std::string(compressionName(one)).c_str()) << static_cast<int>(one);
    }
    /// 60,000 rows that do not compress well.
    static const QByteArray& largeTable();
    static QByteArray packedTable(Compression compression);

    ReaderFixture m_fixture;
};

const QByteArray& CompressedFilesTest::largeTable()
{
    static const QByteArray table = [] {
        QByteArray bytes = "t,v\n";
        std::uint64_t state = 1;
        for (int row = 0; row < 60'000; ++row) {
            state = state * 6364136223846793005U + 1442695040888963407U;
            bytes += QByteArray::number(row) + ',' + QByteArray::number(qulonglong(state >> 20U))
                + '\n';
        }
        return bytes;
    }();
    return table;
}

QByteArray CompressedFilesTest::packedTable(Compression compression)
{
    static std::map<Compression, QByteArray> cache; // xz takes its time
    if (!cache.contains(compression))
        cache[compression] = packed(largeTable(), compression);
    return cache[compression];
}

void CompressedFilesTest::theTableIsThatOfThePlainFile()
{
    QFETCH(int, compression);
    const auto kind = static_cast<Compression>(compression);
    const auto plain = m_fixture.read(largeTable());
    const auto outcome = m_fixture.read(packedTable(kind));
    QCOMPARE(shape(outcome), QByteArray(", . 1 | t n | v n | 60000 rows"));
    QCOMPARE(outcome->table.compression, std::string(compressionName(kind)));
    QCOMPARE(plain->table.compression, std::string());
    for (std::size_t i = 0; i < 2; ++i) {
        QVERIFY(sameBits(outcome->table.summaries[i].mean, plain->table.summaries[i].mean));
        QVERIFY(sameBits(outcome->table.summaries[i].std, plain->table.summaries[i].std));
    }
    QCOMPARE(m_fixture.convert(packed("a;b\n1;2\n", kind)), QByteArray("a,b\r\n1,2\r\n"));
}

void CompressedFilesTest::theNameDoesNotTell()
{
    QFETCH(int, compression);
    const auto kind = static_cast<Compression>(compression);
    const QString suffix = QString::fromStdString(std::string(compressionName(kind)));
    const auto readAs = [&](const QString& name, const QByteArray& bytes) {
        ReadRequest request = m_fixture.request(bytes);
        const QString path = m_fixture.folder().filePath(name);
        QFile::remove(path);
        if (!QFile::rename(request.path.shown(), path))
            qFatal("the file cannot be named");
        request.path = FilePath::fromText(path);
        return readTable(request);
    };
    const QByteArray table = "t,v\n1,2\n";
    const auto unpacked = readAs(QStringLiteral("packed.csv"), packed(table, kind));
    const auto plain = readAs(QStringLiteral("plain.csv.") + suffix, table);
    QCOMPARE(shape(unpacked), QByteArray(", . 1 | t n | v n | 1 rows"));
    QCOMPARE(shape(plain), shape(unpacked));
    QCOMPARE(plain->table.compression, std::string());
}

void CompressedFilesTest::severalStreamsInARow()
{
    QFETCH(int, compression);
    const auto kind = static_cast<Compression>(compression);
    QCOMPARE(shape(m_fixture.read(packed("t,v\n1,2\n", kind) + packed("3,4\n", kind))),
        QByteArray(", . 1 | t n | v n | 2 rows"));
}

void CompressedFilesTest::anEncodingWithin()
{
    QFETCH(int, compression);
    const auto outcome = m_fixture.read(
        packed("\xCE\xC2\xB6\xC8,\xD1\xB9\xC1\xA6\n1,2\n", static_cast<Compression>(compression)));
    QCOMPARE(shape(outcome), QByteArray(", . 1 | 温度 n | 压力 n | 1 rows"));
    QCOMPARE(outcome->table.dialect.encoding, std::string("GB18030"));
}

void CompressedFilesTest::nothingWithinIsAnEmptyFile()
{
    QFETCH(int, compression);
    const auto kind = static_cast<Compression>(compression);
    // libarchive cannot write an empty lz4 stream
    const QByteArray nothing = kind == Compression::lz4
        ? QByteArray("\x04\x22\x4d\x18\x64\x40\xa7\0\0\0\0\x05\x5d\xcc\x02", 15)
        : packed({}, kind);
    for (const QByteArray& bytes : {nothing, packed("  \n\n", kind)}) {
        const auto outcome = m_fixture.read(bytes);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().detail, std::string());
        QCOMPARE(outcome.error().code, ErrorCode::fileEmpty);
    }
}

void CompressedFilesTest::dataThatEndEarly()
{
    QFETCH(int, compression);
    const auto kind = static_cast<Compression>(compression);
    QByteArray bytes = packedTable(kind);
    bytes.chop(bytes.size() / 3);
    const auto outcome = m_fixture.read(bytes);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::readFailed);
    const QRegularExpression said(
        QStringLiteral("^the %1 data end early, behind [0-9]+ bytes of text$")
            .arg(QLatin1String(compressionName(kind).data())));
    QVERIFY2(said.match(QString::fromStdString(outcome.error().detail)).hasMatch(),
        outcome.error().detail.c_str());
}

void CompressedFilesTest::damagedData()
{
    QFETCH(int, compression);
    const auto kind = static_cast<Compression>(compression);
    QByteArray bytes = packedTable(kind);
    for (qsizetype i = 0; i < 5'000; ++i)
        bytes[bytes.size() / 2 + i] = static_cast<char>(0xA5);
    const auto outcome = m_fixture.read(bytes);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::readFailed);
    const QByteArray start
        = "the " + QByteArray(compressionName(kind).data()) + " data are damaged, behind ";
    QVERIFY2(QByteArray::fromStdString(outcome.error().detail).startsWith(start),
        outcome.error().detail.c_str());
}

void CompressedFilesTest::everyCutIsSurvived()
{
    QFETCH(int, compression);
    const QByteArray whole = packed(largeTable().left(500), static_cast<Compression>(compression));
    QVERIFY(m_fixture.read(whole).has_value());
    int refused = 0;
    for (qsizetype size = 0; size < whole.size(); ++size)
        refused += m_fixture.read(whole.left(size)) ? 0 : 1;
    QCOMPARE(refused, static_cast<int>(whole.size()));
}

void CompressedFilesTest::aBombIsRefused()
{
    QFETCH(int, compression);
    const auto kind = static_cast<Compression>(compression);
    const ReadRequest request
        = m_fixture.request(packed(QByteArray("1,2\n").repeated(500'000), kind));
    Result<InputFile> file = InputFile::open(request.path);
    UnpackLimits limits;
    limits.freeBytes = 500'000;
    limits.highestRatio = 10;
    const auto unpacked = std::move(*UnpackedFile::create(*file, kind, limits));
    std::array<char, 100'000> bytes;
    Result<std::size_t> got = 0;
    std::size_t before = 0;
    while ((got = unpacked->read(bytes)) && *got > 0)
        before += *got;
    QVERIFY(!got);
    QCOMPARE(before, std::size_t{500'000});
    QCOMPARE(got.error().code, ErrorCode::readFailed);
    const QByteArray start = "the " + QByteArray(compressionName(kind).data())
        + " data unpack to more than 10 times their size: 600000 bytes from ";
    QVERIFY2(QByteArray::fromStdString(got.error().detail).startsWith(start),
        got.error().detail.c_str());
}

void CompressedFilesTest::theLargestSizeIsALimit()
{
    const ReadRequest request = m_fixture.request(packed("1,2\n3,4\n", Compression::gz));
    Result<InputFile> file = InputFile::open(request.path);
    UnpackLimits limits;
    limits.mostBytes = 7;
    const auto unpacked = std::move(*UnpackedFile::create(*file, Compression::gz, limits));
    std::array<char, 100> bytes;
    const Result<std::size_t> got = unpacked->read(bytes);
    QVERIFY(!got);
    QVERIFY(got.error().detail.starts_with(
        "the gz data unpack to more than the limit of 7 bytes: 8 bytes from "));
}

void CompressedFilesTest::progressIsInCompressedBytes()
{
    const QByteArray bytes = packedTable(Compression::zst);
    ReadRequest request = m_fixture.request(bytes);
    std::uint64_t last = 0;
    int partly = 0;
    request.progress = [&](Stage, std::uint64_t done, std::uint64_t total) {
        QVERIFY(done >= last && done <= total);
        QCOMPARE(total, static_cast<std::uint64_t>(bytes.size()));
        partly += done > 0 && done < total ? 1 : 0;
        last = done;
    };
    QVERIFY(readTable(request).has_value());
    QCOMPARE(last, static_cast<std::uint64_t>(bytes.size()));
    QVERIFY(partly > 1);
}

void CompressedFilesTest::whatOnlyBeginsLikeOneIsText()
{
    QCOMPARE(shape(m_fixture.read("BZh9,v\n1,2\n")), QByteArray(", . 1 | BZh9 n | v n | 1 rows"));
}

QTEST_APPLESS_MAIN(CompressedFilesTest)
#include "test_compressed_files.moc"
