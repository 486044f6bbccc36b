// SPDX-License-Identifier: GPL-3.0-or-later
// A file read in ranges gives what one pass gives, to the bit, or says that it cannot.
#include "reader_fixture.h"

#include "core/protocol/partial_codec.h"
#include "core/reduce/merge_partials.h"

#include <QRegularExpression>
#include <QTest>

#include <random>

using namespace fanfold;

namespace {

/// Whether ranges tell what the file holds, for cuts behind the table's begin.
enum class Merging { always, sometimes, never };

// The whole outcome as text, numbers as bits.
std::string exactText(const ReadOutcome& outcome)
{
    std::string text = (shape(outcome) + '\n' + warningText(outcome) + '\n').toStdString();
    const auto add = [&text](double value) {
        text += std::to_string(std::bit_cast<std::uint64_t>(value)) + ' ';
    };
    text += std::to_string(outcome.table.xColumn);
    for (const Warning& warning : outcome.table.warnings)
        text += warning.detail + '\n';
    for (const ColumnSummary& summary : outcome.table.summaries) {
        text += '\n' + std::to_string(summary.count) + ' ' + std::to_string(summary.missing) + ' ';
        for (const double value : {summary.min, summary.max, summary.mean, summary.std})
            add(value);
    }
    for (const Series& series : outcome.preview.series) {
        text += series.xSorted ? "\nsorted " : "\nunsorted ";
        for (std::size_t i = 0; i < series.x.size(); ++i) {
            add(series.x[i]);
            add(series.y[i]);
        }
    }
    return text;
}

PartialOutcome throughTheWire(const PartialOutcome& part)
{
    std::string bytes;
    CborWriter writer(bytes);
    write(writer, part);
    CborReader reader(bytes);
    PartialOutcome read = readPartialOutcome(reader);
    reader.complete();
    if (reader.failed())
        qFatal("a part does not come back: %s", reader.problem().c_str());
    return read;
}

struct Parts {
    std::vector<PartialOutcome> parts;
    std::string problem;
};

Result<ReadOutcome> mergeParts(const std::vector<PartialOutcome>& parts)
{
    std::vector<std::shared_ptr<const PartialOutcome>> shared;
    shared.reserve(parts.size());
    for (const PartialOutcome& part : parts)
        shared.push_back(std::make_shared<const PartialOutcome>(part));
    return mergePartials(shared);
}

Parts readParts(const ReadRequest& request, const ReadSizes& sizes, std::uint64_t fileBytes,
    std::vector<std::uint64_t> cuts)
{
    Parts result;
    cuts.push_back(fileBytes);
    std::uint64_t from = 0;
    for (const std::uint64_t to : cuts) {
        if (to <= from)
            continue;
        Result<PartialOutcome> part = readRangeInSizes(request, {from, to}, sizes);
        if (!part) {
            result.problem = part.error().detail;
            return result;
        }
        result.parts.push_back(throughTheWire(*part));
        from = to;
    }
    return result;
}

} // namespace

class RangesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void partsMergeToTheWholeWhereverTheyAreCut_data();
    void partsMergeToTheWholeWhereverTheyAreCut();
    void manyPartsOfALongFile_data();
    void manyPartsOfALongFile();
    void partsThatDoNotFitAreRefused();
    void aRangeOffTheBlockEndsIsRefused();
    void progressIsThatOfTheRange();
    void aRangeOfTextThatIsDecodedIsRefused();
    void brokenPartsAreRefusedOrMergedWithoutHarm();

private:
    ReaderFixture m_fixture;
};

void RangesTest::partsMergeToTheWholeWhereverTheyAreCut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Merging>("merging");
    QTest::newRow("plain rows") << QByteArray("a,b\n1,2.5\n-3,4e2\n55555555,6\n7,8\n9,1\n")
                                << Merging::always;
    QTest::newRow("no last line end")
        << QByteArray("a,b\r\n1,2.5\r\n-3,4e2\r\n5,6") << Merging::always;
    QTest::newRow("missing cells")
        << QByteArray("a,b,c\n1,,3\n,2,3\n1,2,3\n1,2,\n4,5,6\n") << Merging::always;
    QTest::newRow("bad numbers") << QByteArray(
        "a,b\n1,2\n3,4\n5,x\n6,7\n8,9\n1,2\n3,y\n4,5\n6,7\n8,9\n1,2\n")
                                 << Merging::always;
    QTest::newRow("x that goes back")
        << QByteArray("a,b,c\n1,2,1\n3,4,2\n2,5,3\n6,7,4\n8,9,5\n") << Merging::always;
    QTest::newRow("numbers that may mean missing")
        << QByteArray("a,b\n1,2\n2,-999\n3,4\n4,-999\n5,6\n6,7\n7,-999\n8,3\n") << Merging::always;
    QTest::newRow("times") << QByteArray(
        "when,b\n2024-01-02 10:00,2\n2024-01-03 10:00,3\n2024-01-04 10:00,4\n"
        "2024-01-05 10:00,\n")
                           << Merging::always;
    QTest::newRow("quotes over lines")
        << QByteArray("a,b,c\n1,\"x\r\n, \"\"y\"\"\n\",3\n2,\"\",4\n3, \"q\" ,5\n\"4\",z,\"6\"")
        << Merging::sometimes;
    QTest::newRow("blanks, comments, a footer")
        << QByteArray("# t v\n  1   2 ! c\n# mid\n\n 3.5\t4D1 \r\n  5  6\n\nend of it\nby me 3\n")
        << Merging::sometimes;
    QTest::newRow("aliens amid rows") << QByteArray(
        "a b\n1 2\n3 4\nwhat is this\nand this 7\n3 4\n5 6\n7 8\n9 10\n11 12\n1 2\n3 4\n"
        "5 6\n7 8\n") << Merging::sometimes;
    QTest::newRow("lone returns") << QByteArray("a;b\r1,5;2\r\"3\";4\r5;6\r7;8") << Merging::always;
    QTest::newRow("no UTF-8") << QByteArray("a,b\n1,x\xff\n2,y\xfe\n3,z\n4,\xff\n")
                              << Merging::always;
    QTest::newRow("several tables")
        << QByteArray("a,b\n1,2\n3,4\n5,6\n7,8\n\nc,d,e\n1,2,3\n4,5,6\n7,8,9\n\nf,g\n1,2\n3,4\n")
        << Merging::never;
    QTest::newRow("sections") << QByteArray(
        "[one]\na,b\n1,2\n3,4\n5,6\n7,8\n[two]\na,b\n1,2\n3,4\n5,6\n7,8\n")
                              << Merging::never;
    QTest::newRow("a fixed width")
        << QByteArray("name  val  x\naa bb  12  1\nccccc   3  2\nd d d 456  3\nee     78  4\n")
            + QByteArray("fffff   9  5\ng h    10  6\n")
        << Merging::sometimes;
    QTest::newRow("a delimiter of two characters")
        << QByteArray("a::b::c\n1::2::3\n4::5::6\n7::8::9\n1::2::3\n") << Merging::sometimes;
    QTest::newRow("escaped quotes over lines")
        << QByteArray("a,b\n1,\"x \\\"y\n z\"\n2,\"u\"\n3,\"v \\\" w\"\n4,\"k\"\n5,\"l\"\n")
        << Merging::sometimes;
    QTest::newRow("metadata") << QByteArray(
        "# instrument: a\n# serial: 7\na,b\n1,2\n3,4\n5,6\n7,8\n9,1\n")
                              << Merging::always;
    QTest::newRow("faults of many kinds") << QByteArray(
        "a,b\n1,2\n2,x\n3,4\n4,\xff\n5,6,7\n6,7\n7,8\n8,z\n9,1\n1,2\n1,2\n1,2\n3,4\n5,6\n7,8\n")
                                          << Merging::always;
    QTest::newRow("zeros behind the last row")
        << QByteArray("a,b\n1,2\n3,4\n5,6\n") + QByteArray(12, '\0') << Merging::sometimes;
    QTest::newRow("a box with rules between its rows")
        << QByteArray("+--+---+\n| a|  b|\n+--+---+\n| 1|  2|\n+--+---+\n| 3|  4|\n+--+---+\n"
                      "| 5|  6|\n| 7|  8|\n+--+---+\n4 rows in set\n")
        << Merging::sometimes;
    QTest::newRow("a box of box characters with dots instead of rows") << QByteArray(
        "┌──┬───┐\n│ a│  b│\n├──┼───┤\n│ 1│  2│\n│ …│  …│\n│ 3│  4│\n├──┼───┤\n"
        "│ 5│  6│\n│ 7│  8│\n└──┴───┘\n") << Merging::sometimes;
    QTest::newRow("a frame") << QByteArray(
        "   +---------+\n   | a    b  |\n   |---------|\n1. | 1    2  |\n2. | 3    4  |\n"
        "   |---------|\n3. | 5    6  |\n4. | 7    8  |\n   +---------+\n")
                             << Merging::sometimes;
    QTest::newRow("names that stand again")
        << QByteArray("t,v\n1,2\n2,3\n\ft,v\n3,4\n4,5\nt,v\n5,6\n6,7\n7,8\n") << Merging::sometimes;
    QTest::newRow("two data sets")
        << QByteArray("# x y\n1 2\n2 4\n3 6\n4 8\n\n\n1 3\n2 6\n3 9\n") << Merging::never;
    QTest::newRow("two data sets with names in comments")
        << QByteArray("#x,y\n1,2\n2,4\n3,6\n4,8\n#x,z\n1,3\n2,6\n3,9\n") << Merging::never;
    QTest::newRow("two blank lines amid one data set")
        << QByteArray("# x y\n1 2\n2 4\n3 6\n\n\n4 8\n5 3\n6 6\n7 9\n8 1\n") << Merging::sometimes;
    QTest::newRow("a preamble") << QByteArray("made by: me\non: Monday\n\na,b\n1,2\n3,4\n5,6\n")
                                << Merging::sometimes;
}

void RangesTest::partsMergeToTheWholeWhereverTheyAreCut()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Merging, merging);
    const auto size = static_cast<std::uint64_t>(bytes.size());
    int merges = 0;
    for (const int points : {0, 8, 1'000'000})
        for (const std::size_t blockBytes : {1U, 2U, 3U, 5U, 16U}) {
            ReadRequest request = m_fixture.request(bytes);
            request.pointsPerFile = points;
            const ReadSizes sizes{blockBytes, 7};
            const auto whole = readTableInSizes(request, sizes);
            QVERIFY(whole.has_value());
            for (std::uint64_t cut = blockBytes; cut < size; cut += blockBytes) {
                const Parts read = readParts(request, sizes, size, {cut, cut + 2 * blockBytes});
                if (!read.problem.empty()) {
                    QVERIFY2(merging != Merging::always, read.problem.c_str());
                    continue;
                }
                const auto merged = mergeParts(read.parts);
                const bool isBehindStart = cut > read.parts.front().dataOffset;
                QVERIFY(merged || merging != Merging::always || !isBehindStart);
                if (!merged)
                    continue;
                ++merges;
                QCOMPARE(exactText(*merged), exactText(*whole));
            }
        }
    QCOMPARE(merges > 0, merging != Merging::never);
}

void RangesTest::manyPartsOfALongFile_data()
{
    QTest::addColumn<int>("points");
    QTest::addColumn<bool>("withGaps");
    QTest::newRow("numbers alone") << 0 << false;
    QTest::newRow("a preview of few points") << 50 << false;
    QTest::newRow("a preview of many points") << 3'000 << true;
    QTest::newRow("every point kept") << 1'000'000 << true;
}

void RangesTest::manyPartsOfALongFile()
{
    QFETCH(int, points);
    QFETCH(bool, withGaps);
    std::mt19937_64 random(7);
    QByteArray bytes = "t,v,w\n";
    for (int row = 0; row < 40'000; ++row) {
        bytes += QByteArray::number(row) + ','
            + QByteArray::number(row * 0.37 + static_cast<double>(random() % 100));
        bytes += ','
            + (withGaps && random() % 20 == 0 ? QByteArray()
                                              : QByteArray::number(int(random() % 999)))
            + '\n';
    }
    ReadRequest request = m_fixture.request(bytes);
    request.pointsPerFile = points;
    const auto size = static_cast<std::uint64_t>(bytes.size());
    const ReadSizes sizes{4096, 65536};
    const auto whole = readTableInSizes(request, sizes);
    QVERIFY(whole.has_value());
    for (int round = 0; round < 20; ++round) {
        std::vector<std::uint64_t> cuts;
        for (std::uint64_t at = 0; at < size; at += (random() % 60 + 1) * sizes.blockBytes)
            cuts.push_back(at);
        const auto merged = mergeParts(readParts(request, sizes, size, cuts).parts);
        QVERIFY(merged.has_value());
        QCOMPARE(exactText(*merged), exactText(*whole));
    }
}

void RangesTest::partsThatDoNotFitAreRefused()
{
    const QByteArray bytes = "a,b\n1,2\n3,4\n5,6\n7,8\n9,1\n2,3\n4,5\n";
    const ReadRequest request = m_fixture.request(bytes);
    const ReadSizes sizes{8, 64};
    const auto size = static_cast<std::uint64_t>(bytes.size());
    const std::vector<PartialOutcome> good = readParts(request, sizes, size, {8, 16}).parts;
    QVERIFY(mergeParts(good).has_value());
    QVERIFY(!mergeParts({}).has_value());
    QVERIFY(!mergeParts(std::vector{good[1], good[2]}).has_value());
    QVERIFY(!mergeParts(std::vector{good[0], good[2]}).has_value());
    std::vector<PartialOutcome> changed = good;
    changed[1].beginOffset += 1;
    QVERIFY(!mergeParts(changed).has_value());
    changed = good;
    changed[2].table.columns[0].name = "c";
    QVERIFY(!mergeParts(changed).has_value());
    changed = good;
    changed[0].endsSettled = false;
    QVERIFY(!mergeParts(changed).has_value());
    changed = good;
    changed[1].badCells[1] = 100;
    QVERIFY(!mergeParts(changed).has_value());
}

void RangesTest::aRangeOffTheBlockEndsIsRefused()
{
    const ReadRequest request = m_fixture.request("a,b\n1,2\n3,4\n");
    for (const FileRange range : {FileRange{1, 1'000}, FileRange{0, 3}, FileRange{0, 0}}) {
        const auto part = readRange(request, range);
        QVERIFY(!part.has_value());
        QCOMPARE(part.error().code, ErrorCode::badRequest);
    }
}

void RangesTest::progressIsThatOfTheRange()
{
    ReadRequest request = m_fixture.request(QByteArray("a,b\n") + QByteArray("1,2\n").repeated(99));
    std::vector<std::uint64_t> done;
    request.progress = [&](Stage, std::uint64_t bytes, std::uint64_t all) {
        QCOMPARE(all, std::uint64_t(128));
        done.push_back(bytes);
    };
    QVERIFY(readRangeInSizes(request, {64, 192}, {32, 16}).has_value());
    QVERIFY(done.size() > 3);
    QVERIFY(std::is_sorted(done.begin(), done.end()));
    QCOMPARE(done.front(), std::uint64_t(0));
    QCOMPARE(done.back(), std::uint64_t(128));
}

void RangesTest::aRangeOfTextThatIsDecodedIsRefused()
{
    QByteArray wide("\xff\xfe", 2);
    for (const char c : QByteArray("a,b\n1,2\n3,4\n"))
        wide += QByteArray(1, c) + '\0';
    const ReadRequest request = m_fixture.request(wide);
    QVERIFY(readTable(request).has_value());
    const auto part = readRange(request, {0, 1'000});
    QVERIFY(!part.has_value());
    QCOMPARE(part.error().code, ErrorCode::badRequest);
}

void RangesTest::brokenPartsAreRefusedOrMergedWithoutHarm()
{
    QByteArray bytes = "t,v,w\n";
    for (int row = 0; row < 60; ++row)
        bytes += QByteArray::number(row) + ",2.5," + QByteArray::number(row % 7) + '\n';
    ReadRequest request = m_fixture.request(bytes);
    request.pointsPerFile = 40;
    const auto parts
        = readParts(request, {64, 64}, static_cast<std::uint64_t>(bytes.size()), {256}).parts;
    std::string good;
    CborWriter writer(good);
    write(writer, parts[1]);
    for (std::size_t size = 0; size < good.size(); ++size) {
        CborReader reader(std::string_view(good).substr(0, size));
        readPartialOutcome(reader);
        QVERIFY(reader.failed());
    }
    std::mt19937_64 random(8);
    for (int round = 0; round < 20'000; ++round) {
        std::string broken = good;
        for (std::uint64_t changes = random() % 4 + 1; changes > 0; --changes)
            broken[random() % broken.size()] = static_cast<char>(random());
        CborReader reader(broken);
        const PartialOutcome part = readPartialOutcome(reader);
        if (reader.failed())
            continue;
        const auto merged = mergeParts(std::vector{parts[0], part});
        QVERIFY(!merged || merged->preview.series.size() <= 3);
    }
}

QTEST_APPLESS_MAIN(RangesTest)
#include "test_ranges.moc"
