// SPDX-License-Identifier: GPL-3.0-or-later
// What is found of plain tables in a hurry is what a close look finds.
#include "core/layout/layout_finder.h"
#include "core/layout/plain_layout.h"

#include <QRegularExpression>
#include <QTest>

#include <random>

using namespace fanfold;

namespace {

const std::string kHeader = "wavelength_nm,ch1\n";

std::string rows(int count, const std::string& row = "200.25,0.001961\n")
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += row;
    return text;
}

// Plain tables, and tables with something odd here and there.
class Maker {
public:
    explicit Maker(std::uint64_t seed)
        : m_random(seed)
    {
    }

    std::string table()
    {
        const int columns = pick(2, 4);
        const char* const end = chance(5) ? "\r\n" : "\n";
        std::string text;
        for (int i = 0; i < columns; ++i)
            text += (i == 0 ? "" : ",") + one(kNames);
        text += end;
        m_style = one(kStyles);
        const int rows = pick(8, 90);
        for (int row = 0; row < rows; ++row) {
            for (int i = 0; i < columns; ++i)
                text += (i == 0 ? "" : ",") + number();
            text += end;
        }
        if (chance(5))
            text.pop_back();
        if (chance(2)) {
            const std::size_t at = std::size_t(pick(0, int(text.size()) - 1));
            if (chance(2))
                text.insert(at, one(kOdd));
            else
                text.replace(at, 1, one(kOdd));
        }
        return text;
    }

private:
    using Words = std::vector<std::string>;
    inline static const Words kNames{"time", "t", "time_s", "Time (s)", "x", "Voltage (V)", "ch1",
        "I [mA]", "2theta", "cm^-1", "a:b", "Na", "nan", "NA", "Temperatur \u00b0C", "\xb5m",
        "Name", "unix time", "epoch_ms", "date", "x", "U_1/V", "signal", "Signal A", "mean.value",
        "[Data]", "value -999 missing", "e", "1st", "a#b", "Mon-Tue"};
    inline static const Words kStyles{"f", "d", "3", "e", "t", "m", "s", "g", "i", "z"};
    inline static const Words kOdd{"-", ".", ",", "\n", "\r", " ", "e", "E", "x", "\"", "#", "\t",
        ";", "NA", "\n\n", "--", "1", "+", "---\n", "a,b\n", "\u00b0", "\xb0", "[Data]\n",
        "# note\n", "1e", std::string(1, '\0')};

    int pick(int from, int to) { return std::uniform_int_distribution<int>(from, to)(m_random); }
    bool chance(int of) { return pick(1, of) == 1; }
    const std::string& one(const Words& words)
    {
        return words[std::size_t(pick(0, int(words.size()) - 1))];
    }

    std::string number()
    {
        char text[64];
        const double value = pick(-2000, 2000) * 0.37;
        const char* format = "%.6f";
        switch (m_style.front()) {
        case 'd':
            return std::to_string(pick(-3000, 3000));
        case '3':
            format = "%.3f";
            break;
        case 'e':
            format = "%.4e";
            break;
        case 't':
            return std::to_string(1'700'000'000 + pick(0, 100'000));
        case 'm':
            return std::to_string(1'700'000'000'000 + pick(0, 100'000));
        case 's':
            format = "%+.2f";
            break;
        case 'g':
            format = "%g";
            break;
        case 'i':
            return std::to_string(20'240'100 + pick(1, 28));
        case 'z':
            return chance(9) ? "" : std::to_string(pick(0, 9)) + ".";
        default:
            break;
        }
        std::snprintf(text, sizeof text, format, value);
        return text;
    }

    std::mt19937_64 m_random;
    std::string m_style;
};

QByteArray described(const TableLayout& layout)
{
    QByteArray text = QByteArray::fromStdString(layout.dialect.delimiter) + " header "
        + QByteArray::number(layout.dialect.headerRows) + " line "
        + QByteArray::number(qlonglong(layout.dialect.firstDataLine)) + " confidence "
        + QByteArray::number(layout.dialect.confidence) + " comment "
        + QByteArray::fromStdString(layout.dialect.comment) + " missing "
        + QByteArray::fromStdString(layout.dialect.missing) + " marks "
        + QByteArray::fromStdString(layout.rules.commentMarks) + " metadata "
        + QByteArray::number(qulonglong(layout.metadata.size())) + " warnings "
        + QByteArray::number(qulonglong(layout.warnings.size()));
    for (const ColumnInfo& column : layout.columns)
        text += " | " + QByteArray::fromStdString(column.name) + ' '
            + QByteArray::fromStdString(column.unit) + ' ' + QByteArray::number(int(column.type))
            + QByteArray::number(int(column.timeStyle));
    return text;
}

} // namespace

class PlainLayoutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void plainTablesAreSeenThrough_data();
    void plainTablesAreSeenThrough();
    void oddOnesAreNot_data();
    void oddOnesAreNot();
    void whatIsFoundIsWhatACloseLookFinds();
};

void PlainLayoutTest::plainTablesAreSeenThrough_data()
{
    QTest::addColumn<QByteArray>("head");
    const auto row = [](const char* name, const std::string& head) {
        QTest::newRow(name) << QByteArray::fromStdString(head);
    };
    row("names and numbers", kHeader + rows(20));
    row("CRLF", "a,b\r\n" + rows(20, "1.5,2\r\n"));
    row("units in brackets", "Time (s),Voltage (V)\n" + rows(20));
    row("exponents and signs", "a,b\n" + rows(20, "+1.5e-3,-.5E+2\n"));
    row("whole numbers", "a,b,c\n" + rows(20, "1,234,5\n"));
    row("seconds since 1970", "time,b\n" + rows(20, "1700000000,2\n"));
    row("no line end at the end", kHeader + rows(20) + "1,2");
}

void PlainLayoutTest::plainTablesAreSeenThrough()
{
    QFETCH(QByteArray, head);
    const auto plain = plainLayout(head.toStdString(), true);
    QVERIFY(plain);
    const auto close = closeLayout(head.toStdString(), true, {});
    QVERIFY(close);
    QCOMPARE(described(*plain), described(*close));
    QVERIFY(*plain == *close);
}

void PlainLayoutTest::oddOnesAreNot_data()
{
    QTest::addColumn<QByteArray>("head");
    const auto row = [](const char* name, const std::string& head) {
        QTest::newRow(name) << QByteArray::fromStdString(head);
    };
    row("few rows", kHeader + rows(11));
    row("blank line", kHeader + rows(10) + "\n" + rows(10));
    row("text cell", kHeader + rows(19) + "NA,1\n");
    row("comment", kHeader + rows(10) + "# note\n" + rows(10));
    row("quote", kHeader + rows(10) + "\"1\",2\n" + rows(10));
    row("ruler", kHeader + rows(10) + "---\n" + rows(10));
    row("mixed line ends", kHeader + rows(10) + "1,2\r\n" + rows(10));
    row("date", "a,b\n" + rows(20, "2024-03-05,1.5\n"));
    row("dotted date", "a,b\n" + rows(20, "5.3.2024,1.5\n"));
    row("other delimiter in a name", "a,b;c\n" + rows(20));
    row("missing name", "a,\n" + rows(20));
    row("no names", rows(20));
    row("more names than numbers", "a,b,c\n" + rows(20));
    row("blanks behind commas", "a, b\n" + rows(20, "1.5, 2.5\n"));
}

void PlainLayoutTest::oddOnesAreNot()
{
    QFETCH(QByteArray, head);
    QVERIFY(!plainLayout(head.toStdString(), true));
}

void PlainLayoutTest::whatIsFoundIsWhatACloseLookFinds()
{
    const bool isLong = qEnvironmentVariableIsSet("FANFOLD_SOAK");
    const std::uint64_t count = isLong ? 400'000 : 20'000;
    std::uint64_t plainOnes = 0;
    for (std::uint64_t seed = 0; seed < count; ++seed) {
        const std::string table = Maker(seed).table();
        const bool isWhole = seed % 3 != 0;
        const auto plain = plainLayout(table, isWhole);
        if (!plain)
            continue;
        ++plainOnes;
        const auto close = closeLayout(table, isWhole, {});
        const QByteArray about = "seed " + QByteArray::number(qulonglong(seed)) + '\n'
            + QByteArray::fromStdString(table).left(400);
        QVERIFY2(close, about.constData());
        if (*plain != *close)
            QCOMPARE(about + described(*plain), about + described(*close));
        QVERIFY2(*plain == *close, about.constData());
    }
    QVERIFY(plainOnes > count / 20);
}

QTEST_GUILESS_MAIN(PlainLayoutTest)
#include "test_plain_layout.moc"
