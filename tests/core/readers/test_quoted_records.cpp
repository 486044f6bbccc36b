// SPDX-License-Identifier: GPL-3.0-or-later
// Which records with quoted cells PlainRecord takes, and that those it takes are to the bit what
// the careful way makes of them.
#include "core/cells/record_splitter.h"
#include "core/readers/plain_record.h"
#include "core/readers/row_judge.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <bit>
#include <iterator>
#include <random>
#include <string>
#include <vector>

using namespace fanfold;

namespace {

// columns: n = numbers, d = times, t = text
TableLayout layoutOf(const std::string& columns, const CellRules& rules = {}, char decimal = '.')
{
    TableLayout layout;
    layout.rules = rules;
    layout.dialect.decimal = decimal;
    for (const char type : columns) {
        ColumnInfo column;
        column.type = type == 't' ? ColumnType::text
            : type == 'd'         ? ColumnType::time
                                  : ColumnType::number;
        column.timeStyle = type == 'd' ? TimeStyle::yearFirst : TimeStyle::none;
        layout.columns.push_back(column);
    }
    return layout;
}

struct Scanned {
    std::ptrdiff_t bytes = -1; ///< of the record; -1 = it is not plain
    std::vector<double> numbers;
};

Scanned scan(const TableLayout& layout, const std::string& text)
{
    const std::string bytes = std::string(kNumberPadding, ' ') + text + layout.rules.lineEnd
        + std::string(kNumberPadding, '"');
    const char* const begin = bytes.data() + kNumberPadding;
    Scanned scanned;
    for (const ColumnInfo& column : layout.columns)
        if (hasValues(column.type))
            scanned.numbers.push_back(0);
    const char* const next = PlainRecord(layout).scan<false>(begin, scanned.numbers.data(), 1);
    scanned.bytes = next == nullptr ? -1 : next - begin;
    return scanned;
}

bool hasQuotedCell(const std::string& text, const CellRules& rules)
{
    std::vector<Cell> cells;
    splitRecord(text.data(), text.data() + text.size(), true, rules, cells);
    return std::any_of(cells.begin(), cells.end(), [](const Cell& cell) { return cell.quoted; });
}

// Of a record that was taken: what is wrong with it; empty = nothing.
std::string faultOf(const TableLayout& layout, const std::string& text, const Scanned& scanned)
{
    std::vector<Cell> cells;
    const char* const begin = text.data();
    const RecordEnd record = splitRecord(begin, begin + text.size(), true, layout.rules, cells);
    if (record.next - begin != scanned.bytes || record.unclosedQuote)
        return "the record ends elsewhere";
    RowJudge judge(layout);
    if (judge.judge(cells, false) != RowVerdict::sound || judge.isRagged())
        return "it is no sound row";
    for (std::size_t i = 0; i < scanned.numbers.size(); ++i)
        if (std::bit_cast<std::uint64_t>(scanned.numbers[i])
            != std::bit_cast<std::uint64_t>(judge.numbers()[i]))
            return "number " + std::to_string(i) + " differs";
    return {};
}

std::string randomCell(std::mt19937_64& random, const CellRules& rules)
{
    static constexpr const char* kTexts[]
        = {"", "1", "-2.5", "2,5", "1e3", "1,234", "NA", "abc", "a, b", "a;b",
            "2024-01-02 03:04:05", " 7", "7 ", "#a", "\\", "a\\", "12345678901234567890"};
    std::string text = kTexts[random() % std::size(kTexts)];
    if (random() % 12 == 0)
        text.insert(text.size() / 2, random() % 2 == 0 ? 2 : 1, rules.quote);
    if (random() % 30 == 0)
        text += '\n';
    if (random() % 3 != 0)
        text = rules.quote + text
            + (random() % 20 == 0 ? std::string() : std::string(1, rules.quote));
    if (random() % 8 == 0)
        text = (random() % 2 == 0 ? ' ' : '\t') + text;
    if (random() % 8 == 0)
        text += random() % 2 == 0 ? ' ' : '\t';
    return text;
}

CellRules rulesOf(char delimiter, char quote, char escape)
{
    CellRules rules;
    rules.delimiter = delimiter;
    rules.quote = quote;
    rules.escape = escape;
    return rules;
}

} // namespace

class QuotedRecordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void takesWhatNeedsNoCare_data();
    void takesWhatNeedsNoCare();
    void whatItTakesIsWhatTheCarefulWayMakesOfIt();
    void leavesCellsOfMoreThanTheLimit();
};

void QuotedRecordsTest::takesWhatNeedsNoCare_data()
{
    QTest::addColumn<std::string>("columns");
    QTest::addColumn<std::string>("text");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("a text") << std::string("ntn") << std::string("1,\"ab\",2\n") << true;
    QTest::newRow("a delimiter in a text")
        << std::string("ntn") << std::string("1,\"a,b\",2\n") << true;
    QTest::newRow("an empty text") << std::string("nt") << std::string("1,\"\"\n") << true;
    QTest::newRow("blanks around") << std::string("nt") << std::string("1, \"a\" \n") << true;
    QTest::newRow("a tab before") << std::string("tn") << std::string("\t\"a,b\",1\n") << true;
    QTest::newRow("a comment behind a tab")
        << std::string("tn") << std::string("\t#a,\"1\"\n") << false;
    QTest::newRow("a number") << std::string("nn") << std::string("\"1\",\"-2.5\"\n") << true;
    QTest::newRow("a time") << std::string("dn") << std::string("\"2024-01-02T03:04\",1\n") << true;
    QTest::newRow("a text and returns") << std::string("nt") << std::string("1,\"a\"\r\n") << true;
    QTest::newRow("a text alone") << std::string("t") << std::string("\"a\"\n") << true;
    QTest::newRow("quotes in quotes")
        << std::string("nt") << std::string("1,\"a\"\"b\"\n") << false;
    QTest::newRow("a line break") << std::string("nt") << std::string("1,\"a\nb\"\n") << false;
    QTest::newRow("a quote that stays open")
        << std::string("nt") << std::string("1,\"a\n") << false;
    QTest::newRow("more behind the quote")
        << std::string("nt") << std::string("1,\"a\"b\n") << false;
    QTest::newRow("an empty number") << std::string("nn") << std::string("1,\"\"\n") << false;
    QTest::newRow("thousands parted") << std::string("nn") << std::string("1,\"1,234\"\n") << false;
    QTest::newRow("no number beside the text")
        << std::string("tn") << std::string("\"a\",\n") << false;
}

void QuotedRecordsTest::takesWhatNeedsNoCare()
{
    QFETCH(std::string, columns);
    QFETCH(std::string, text);
    QFETCH(bool, isTaken);
    const Scanned scanned = scan(layoutOf(columns), text);
    QCOMPARE(scanned.bytes >= 0, isTaken);
    if (isTaken)
        QCOMPARE(faultOf(layoutOf(columns), text, scanned), std::string());
}

void QuotedRecordsTest::whatItTakesIsWhatTheCarefulWayMakesOfIt()
{
    const CellRules kRules[] = {rulesOf(',', '"', 0), rulesOf(';', '"', '\\'),
        rulesOf(',', '\'', '\\'), rulesOf('\t', '"', 0)};
    std::mt19937_64 random(31);
    int taken = 0;
    for (int round = 0; round < 200'000; ++round) {
        const CellRules& rules = kRules[random() % std::size(kRules)];
        const char decimal = rules.delimiter != ',' && random() % 2 == 0 ? ',' : '.';
        std::string columns;
        std::string text;
        for (std::size_t left = 1 + random() % 4; left > 0; --left) {
            columns += "tnd"[random() % 3];
            text += randomCell(random, rules) + (left > 1 ? rules.delimiter : '\n');
        }
        const TableLayout layout = layoutOf(columns, rules, decimal);
        const Scanned scanned = scan(layout, text);
        if (scanned.bytes < 0 || !hasQuotedCell(text, rules))
            continue;
        ++taken;
        const std::string fault = faultOf(layout, text, scanned);
        QVERIFY2(fault.empty(), (columns + ": " + text + fault).c_str());
    }
    QVERIFY(taken > 10'000);
}

void QuotedRecordsTest::leavesCellsOfMoreThanTheLimit()
{
    const TableLayout layout = layoutOf("nt");
    const std::string most = "1,\"" + std::string(kMaxQuotedBytes - 1, 'a') + "\"\n";
    const Scanned scanned = scan(layout, most);
    QVERIFY(scanned.bytes > 0);
    QCOMPARE(faultOf(layout, most, scanned), std::string());
    QCOMPARE(scan(layout, "1,\"" + std::string(kMaxQuotedBytes, 'a') + "\"\n").bytes, -1);
}

QTEST_APPLESS_MAIN(QuotedRecordsTest)
#include "test_quoted_records.moc"
