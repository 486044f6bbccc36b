// SPDX-License-Identifier: GPL-3.0-or-later
// What rows that are not plain cost: how many bytes are searched for plain ones among them, and how
// many of the plain ones are still read many at a time.
#include "core/readers/plain_rows.h"

#include <QRegularExpression>
#include <QTest>

#include <string>
#include <vector>

using namespace fanfold;

namespace {

const RowKernel* countedKernel = nullptr;
std::size_t searchedBytes = 0;

void countingSearch(const PlainRecord& record, CellStretch& cells, const char* p, std::size_t size)
{
    searchedBytes += size;
    countedKernel->search(record, cells, p, size);
}

TableLayout threeColumns()
{
    TableLayout layout;
    layout.columns = {{"id", "", ColumnType::number}, {"name", "", ColumnType::text},
        {"v", "", ColumnType::number}};
    return layout;
}

std::string times(int count, const std::string& rows)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += rows;
    return text;
}

// Reads text as RowReader does, records that are not plain being one line each. Returns the rows
// that were taken many at a time.
std::size_t quickRows(const std::string& text, const RowKernel& kernel)
{
    countedKernel = &kernel;
    searchedBytes = 0;
    const RowKernel counting{kernel.name, countingSearch, kernel.parse};
    const TableLayout layout = threeColumns();
    const PlainRecord record(layout);
    PlainRows rows(record, &counting);
    const std::string bytes
        = std::string(kNumberPadding, '\0') + text + '\n' + std::string(kNumberPadding, '\0');
    const char* p = bytes.data() + kNumberPadding;
    const char* const end = p + text.size();
    constexpr std::size_t kRoom = 512;
    std::vector<double> out(3 * kRoom);
    std::size_t quick = 0;
    rows.setBytes(p, end);
    while (p < end) {
        const RowsTaken taken = rows.take(p, end, {out.data(), kRoom, kRoom});
        quick += taken.rows;
        p = taken.next;
        if (p == end || taken.rows == kRoom)
            continue;
        if (const char* next = record.scan<false>(p, out.data(), kRoom); next != nullptr) {
            p = next;
        } else {
            while (*p++ != '\n') { }
            rows.setBytes(p, end);
        }
    }
    return quick;
}

} // namespace

class OddRowsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void searchesStayWithinAFewTimesTheBytes_data();
    void searchesStayWithinAFewTimesTheBytes();
    void plainRowsAmongOddOnesAreTakenManyAtATime_data();
    void plainRowsAmongOddOnesAreTakenManyAtATime();
};

void OddRowsTest::searchesStayWithinAFewTimesTheBytes_data()
{
    const std::string plain = "1,abc,0.5\n";
    QTest::addColumn<std::string>("text");
    QTest::newRow("all rows are plain") << times(20'000, plain);
    QTest::newRow("each row is too long") << times(20'000, "1,abc,0.5,9,9\n");
    QTest::newRow("each row is too short") << times(20'000, "1,abc\n");
    QTest::newRow("each row has a delimiter in quotes") << times(20'000, "1,\"b, a\",0.5\n");
    QTest::newRow("each row has a line break in quotes") << times(20'000, "1,\"b\na\",0.5\n");
    QTest::newRow("each row has quotes in quotes") << times(20'000, "1,\"a \"\"b\"\"\",0.5\n");
    QTest::newRow("each row has its thousands parted") << times(20'000, "1,abc,\"1,234\"\n");
    QTest::newRow("each row has a text for a number") << times(20'000, "1,abc,off\n");
    QTest::newRow("each row ends with a delimiter") << times(20'000, "1,abc,0.5,\n");
    QTest::newRow("every other row is too long") << times(10'000, plain + "1,abc,0.5,9,9\n");
    QTest::newRow("every tenth row is too short") << times(2'000, times(9, plain) + "1,abc\n");
    QTest::newRow("rows too long of 5,000 cells each") << times(50, times(5'000, "1,") + "1\n");
    QTest::newRow("rows too long of 90,000 cells each") << times(5, times(90'000, "1,") + "1\n");
}

void OddRowsTest::searchesStayWithinAFewTimesTheBytes()
{
    QFETCH(std::string, text);
    for (const RowKernel& kernel : rowKernels()) {
        quickRows(text, kernel);
        QVERIFY2(searchedBytes <= 6 * text.size() + 10'000,
            (std::to_string(searchedBytes) + " of " + std::to_string(text.size())).c_str());
    }
}

void OddRowsTest::plainRowsAmongOddOnesAreTakenManyAtATime_data()
{
    const std::string plain = "1,abc,0.5\n";
    const std::string ragged = "1,abc,0.5,9,9\n";
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::size_t>("quick"); ///< that many at least
    QTest::newRow("all of them where none is odd") << times(20'000, plain) << std::size_t{20'000};
    QTest::newRow("all of them where every fiftieth row is odd")
        << times(400, times(49, plain) + ragged) << std::size_t{400 * 49};
    QTest::newRow("all of them where a text is quoted")
        << times(20'000, "1,\"abc\",0.5\n") << std::size_t{20'000};
    QTest::newRow("all of them behind rows that scan() takes")
        << times(400, times(49, plain) + "1,\"a,b\",0.5\n") << std::size_t{400 * 49};
    QTest::newRow("nearly all behind many odd rows")
        << times(20'000, ragged) + times(20'000, plain) << std::size_t{20'000 - 64};
    QTest::newRow("nearly all behind odd rows of 300 kilobytes each")
        << times(4, times(150'000, "1,") + "1\n") + times(20'000, plain)
        << std::size_t{20'000 - 64};
}

void OddRowsTest::plainRowsAmongOddOnesAreTakenManyAtATime()
{
    QFETCH(std::string, text);
    QFETCH(std::size_t, quick);
    for (const RowKernel& kernel : rowKernels())
        QVERIFY2(quickRows(text, kernel) >= quick, std::to_string(quickRows(text, kernel)).c_str());
}

QTEST_APPLESS_MAIN(OddRowsTest)
#include "test_odd_rows.moc"
