// SPDX-License-Identifier: GPL-3.0-or-later
// A row per way to part and to quote cells.
#include "dialect_rows.h"

#include <QRegularExpression>

using namespace fanfold;

class DelimitersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void delimiters_data();
    void delimiters() { compareWithRow(m_fixture); }
    void namesTellTheDelimiter_data();
    void namesTellTheDelimiter() { compareWithRow(m_fixture); }
    void currencyAndPercentStayText_data();
    void currencyAndPercentStayText() { compareWithRow(m_fixture); }
    void quotes_data();
    void quotes() { compareWithRow(m_fixture); }
    void aSingleOddRowDecidesNothing_data();
    void aSingleOddRowDecidesNothing();
    void confidenceFallsWithDoubt();
    void reasonsAreFacts();

private:
    ReaderFixture m_fixture;
};

void DelimitersTest::delimiters_data()
{
    addColumns();
    addFile("a blank behind each comma", "a, b\n1, x\n3, y\n", ",  . 1 | a n | b t | 2 rows",
        "a,b\n1,x\n3,y\n");
    addFile("blanks behind some commas", "a,b,c\n1, 2,3\n4,5, 6\n",
        ", . 1 | a n | b n | c n | 2 rows", "a,b,c\n1,\" 2\",3\n4,5,\" 6\"\n");
    addFile("blanks on both sides of pipes", " id | name  | v\n  1 | ada   | 2\n 12 | bob b | 30\n",
        " |  . 1 | id n | name t | v n | 2 rows", "id,name,v\n1,ada,2\n12,bob b,30\n");
    addFile("semicolons and blanks, with decimal commas", "a; b\n1,5; 2,5\n3,5; 4,25\n",
        ";  , 1 | a n | b n | 2 rows", "a,b\n\"1,5\",\"2,5\"\n\"3,5\",\"4,25\"\n");
    addFile("tabs between lists of commas",
        "c1\t10\t+\t5,4,\t0,3,\nc1\t20\t-\t6,4,\t0,2,\n"
            + QByteArray("c2\t30\t+\t7,4,\t0,8,\n").repeated(4),
        "tab . 0 | Column 1 t | Column 2 n | Column 3 t | Column 4 t | Column 5 t | 6 rows",
        "c1,10,+,\"5,4,\",\"0,3,\"\nc1,20,-,\"6,4,\",\"0,2,\"\n"
            + QByteArray("c2,30,+,\"7,4,\",\"0,8,\"\n").repeated(4));
    addFile("tabs between values with flags",
        "geo\t2018 \t2019 \nAT\t1.5 b\t2.5 p\nBE\t1.75 b\t: \nBG\t3.5 b\t4.5 p\n",
        "tab . 1 | geo t | 2018 t | 2019 t | 3 rows",
        "geo,2018,2019\nAT,1.5 b,2.5 p\nBE,1.75 b,: \nBG,3.5 b,4.5 p\n");
    addFile("commas between texts that hold numbers between blanks",
        "10:11:12,T=  20.1 C,RH=  50.2 %\n10:11:13,T=  20.2 C,RH=  50.3 %\n"
        "10:11:14,T=  20.1 C,RH=  50.2 %\n",
        ", . 0 | Column 1 time | Column 2 t | Column 3 t | 3 rows",
        "10:11:12,T=  20.1 C,RH=  50.2 %\n10:11:13,T=  20.2 C,RH=  50.3 %\n"
        "10:11:14,T=  20.1 C,RH=  50.2 %\n");
    addFile("two pipes", "a||b||c\n1||x|y||3\n4||||6\n" + QByteArray("7||z||9\n").repeated(4),
        "|| . 1 | a n | b t | c n | 6 rows",
        "a,b,c\n1,\"x|y\",3\n4,,6\n" + QByteArray("7,z,9\n").repeated(4));
    addFile("two colons", "a::b\n1::2\n3::4\n", ":: . 1 | a n | b n | 2 rows", "a,b\n1,2\n3,4\n");
    addFile("two semicolons and decimal commas", "a;;b\n1,5;;2\n3,5;;4\n",
        ";; , 1 | a n | b n | 2 rows", "a,b\n\"1,5\",2\n\"3,5\",4\n");
    addFile("two colons below a preamble",
        "Operator: Ada\nGain: 5\n\na::b\n1::2\n3::4\n5::6\n7::8\n\nend of it\n",
        ":: . 1 | a n | b n | 4 rows", "a,b\n1,2\n3,4\n5,6\n7,8\n", "footer@10x1");
    addFile("two colons between decimal commas and texts",
        "t::a::b::c\n1,5::x y::u::v\n2,5::it is::u::v\n3,25::x::u::v\n",
        ":: , 1 | t n | a t | b t | c t | 3 rows",
        "t,a,b,c\n\"1,5\",x y,u,v\n\"2,5\",it is,u,v\n\"3,25\",x,u,v\n");
    addFile("blanks between one decimal comma and many words",
        "t a b c d\n1,5 w1 w2 w3 w4\n" + QByteArray("2,5 w5 w6 w7 w8\n").repeated(6),
        "blanks , 1 | t n | a t | b t | c t | d t | 7 rows",
        "t,a,b,c,d\n\"1,5\",w1,w2,w3,w4\n" + QByteArray("\"2,5\",w5,w6,w7,w8\n").repeated(6));
    addFile("blanks between one decimal comma and three words, below a preamble",
        "Operator: Ada\nSample name: quartz\n\ntime a b c\ns mV mV mV\n-1,5 w1 w2 w3\n"
            + QByteArray("2,5 w4 w5 w6\n").repeated(6),
        "blanks , 2 | time[s] n | a[mV] t | b[mV] t | c[mV] t | 7 rows",
        "time s,a mV,b mV,c mV\n\"-1,5\",w1,w2,w3\n"
            + QByteArray("\"2,5\",w4,w5,w6\n").repeated(6));
    addFile("three marks", "a~|~b~|~c\n1~|~x y~|~3\n4~|~~|~6\n",
        "~|~ . 1 | a n | b t | c n | 2 rows", "a,b,c\n1,x y,3\n4,,6\n");
    addFile("quotes around cells between two pipes", "a||b\n1||\"x||y\"\n2||\"z\"\n",
        "|| . 1 | a n | b t | 2 rows", "a,b\n1,\"x||y\"\n2,z\n");
    addFile("empty cells between single pipes are no double pipes", "a|b|c\n1||3\n4||6\n7|8|9\n",
        "| . 1 | a n | b n | c n | 3 rows", "a,b,c\n1,,3\n4,,6\n7,8,9\n");
    addFile("commas in names between pipes",
        "Smith, John|Berlin\nMiller, Bob|Rome\nDoe, Jane|Oslo\n",
        "| . 1 | Smith, John t | Berlin t | 2 rows",
        "\"Smith, John\",Berlin\n\"Miller, Bob\",Rome\n\"Doe, Jane\",Oslo\n");
    addFile("commas in texts between semicolons", "k;v\n1;a, b, c\n2;d, e, f\n3;g, h, i\n",
        "; . 1 | k n | v t | 3 rows", "k,v\n1,\"a, b, c\"\n2,\"d, e, f\"\n3,\"g, h, i\"\n");
    addFile("web addresses between commas", "u,n\nhttp://a.b/c,1\nhttp://d.e/f,2\nhttp://g.h/i,3\n",
        ", . 1 | u t | n n | 3 rows", "u,n\nhttp://a.b/c,1\nhttp://d.e/f,2\nhttp://g.h/i,3\n");
    addFile("fixed width with blanks in the names",
        "city            t      rain\nNew York      8.4     1250\nRome         15.2      800\n"
        "San Jose     14.9      400\nOslo          5.7      760\nRio           23     1100\n",
        "fixed . 1 | city t | t n | rain n | 5 rows",
        "city,t,rain\nNew York,8.4,1250\nRome,15.2,800\nSan Jose,14.9,400\nOslo,5.7,760\n"
        "Rio,23,1100\n");
    addFile("fixed width below a name wider than its values",
        "city          temperature\nNew York              8.4\nRome                 15.2\nSan Jose "
        "            14.9\nOslo                  5.7\nRio                    23\nLima              "
        "     19\nBern                  8.8\nQuito                  13\n",
        "fixed . 1 | city t | temperature n | 8 rows",
        "city,temperature\nNew York,8.4\nRome,15.2\nSan "
        "Jose,14.9\nOslo,5.7\nRio,23\nLima,19\nBern,8.8\nQuito,13\n");
    addFile("neighbours touch in a row of a table parted by blanks",
        "    1.5    -2.25   10\n  102.5    -3.25   11\n    2.5  -102.25   12\n    3.5    -4.25   "
        "13\n"
        "  104.5-10015.25   14\n    5.5   104.50   15\n",
        "blanks . 0 | Column 1 n | Column 2 n | Column 3 n | 6 rows",
        "1.5,-2.25,10\n102.5,-3.25,11\n2.5,-102.25,12\n3.5,-4.25,13\n104.5,-10015.25,14\n"
        "5.5,104.50,15\n");
    addFile("a value left out in a table of aligned numbers",
        "   1   20  300\n  11  220 3300\n   2   21  301\n   3   22  302\n   4       303\n   5   24 "
        " 305\n",
        "blanks . 0 | Column 1 n | Column 2 n | Column 3 n | 6 rows",
        "1,20,300\n11,220,3300\n2,21,301\n3,22,302\n4,,303\n5,24,305\n");
    addFile("tabs in most rows, blanks in some, below a title with a tab",
        "wing\tof today\n" + QByteArray("1\t0.5\n").repeated(12) + " 0.8 0.3 \n"
            + QByteArray("0.7\t0.2\n").repeated(12),
        "blanks . 0 | Column 1 n | Column 2 n | 25 rows",
        QByteArray("1,0.5\n").repeated(12) + "0.8,0.3\n" + QByteArray("0.7,0.2\n").repeated(12));
    addFile("tabs in all rows, a blank in a name", "Time s\tV\n1\t2\n3\t4\n5\t6\n",
        "tab . 1 | Time s n | V n | 3 rows", "Time s,V\n1,2\n3,4\n5,6\n");
    addFile("a short row of single blanks is a short row",
        "1 2 3\n4 5 6\n7 8 9\n1 3 5\n2 4\n6 7 8\n",
        "blanks . 0 | Column 1 n | Column 2 n | Column 3 n | 6 rows",
        "1,2,3\n4,5,6\n7,8,9\n1,3,5\n2,4,\n6,7,8\n", "ragged@5x1");
}

void DelimitersTest::namesTellTheDelimiter_data()
{
    addColumns();
    addFile("prices with a currency before them",
        "Artikel;Preis\nA;\xE2\x82\xAC 12,50\nB;\xE2\x82\xAC 7,95\n",
        "; . 1 | Artikel t | Preis t | 2 rows",
        "Artikel,Preis\nA,\"\xE2\x82\xAC 12,50\"\nB,\"\xE2\x82\xAC 7,95\"\n");
    addFile("prices with a currency in letters",
        "Artikel;Preis\nA;EUR 12,50\nB;EUR 7,95\nC;EUR 3,20\n",
        "; . 1 | Artikel t | Preis t | 3 rows",
        "Artikel,Preis\nA,\"EUR 12,50\"\nB,\"EUR 7,95\"\nC,\"EUR 3,20\"\n");
    addFile("percents with decimal commas", "Artikel;Rabatt\nA;12,5%\nB;7,5%\nC;3,5%\n",
        "; . 1 | Artikel t | Rabatt t | 3 rows",
        "Artikel,Rabatt\nA,\"12,5%\"\nB,\"7,5%\"\nC,\"3,5%\"\n");
    addFile("blanks between thousands", "Namn;Antal\nN0;1 234 567\nN1;2 345 678\nN2;3 456 789\n",
        "; . 1 | Namn t | Antal n | 3 rows",
        "Namn,Antal\nN0,1 234 567\nN1,2 345 678\nN2,3 456 789\n");
    addFile("blanks between thousands, and in the names",
        "Kommun namn;Antal\nN0;1 234 567\nN1;2 345 678\nN2;3 456 789\n",
        "; . 1 | Kommun namn t | Antal n | 3 rows",
        "Kommun namn,Antal\nN0,1 234 567\nN1,2 345 678\nN2,3 456 789\n");
    addFile("quarters of years", "Quarter,GDP\n2023 Q1,10\n2023 Q2,11\n2023 Q3,12\n",
        ", . 1 | Quarter t | GDP n | 3 rows", "Quarter,GDP\n2023 Q1,10\n2023 Q2,11\n2023 Q3,12\n");
    addFile("two years before the comma", "Season,Pts\n2019 20,50\n2020 21,61\n2021 22,48\n",
        ", . 1 | Season t | Pts n | 3 rows", "Season,Pts\n2019 20,50\n2020 21,61\n2021 22,48\n");
    addFile("names below a preamble",
        "Export vom Montag\n\nArtikel;Preis\nA;EUR 12,50\nB;EUR 7,95\nC;EUR 3,20\n",
        "; . 1 | Artikel t | Preis t | 3 rows",
        "Artikel,Preis\nA,\"EUR 12,50\"\nB,\"EUR 7,95\"\nC,\"EUR 3,20\"\n");
    addFile("a comma in a title is no delimiter", "Rome, Italy\n1,5 2\n2,5 3\n3,5 4\n",
        "blanks , 0 | Column 1 n | Column 2 n | 3 rows", "\"1,5\",2\n\"2,5\",3\n\"3,5\",4\n");
    addFile("commas in names parted by blanks", "time,s value,V\n1,5 2,5\n2,5 3,5\n3,5 4,5\n",
        "blanks , 1 | time,s n | value,V n | 3 rows",
        "\"time,s\",\"value,V\"\n\"1,5\",\"2,5\"\n\"2,5\",\"3,5\"\n\"3,5\",\"4,5\"\n");
}

void DelimitersTest::currencyAndPercentStayText_data()
{
    addColumns();
    const char* const two = ", . 1 | item t | v t | 2 rows";
    const auto same
        = [&](const char* name, const QByteArray& bytes) { addFile(name, bytes, two, bytes); };
    same("currency before", "item,v\nA,$5.00\nB,$7.25\n");
    same("currency before parted thousands", "item,v\nA,\"$1,234.50\"\nB,\"$2,000.00\"\n");
    same("currency behind", "item,v\nA,500 \u00a5\nB,700 \u00a5\n");
    same("percent", "item,v\nA,5%\nB,7.5%\n");
    same("percent behind a blank", "item,v\nA,5 %\nB,7.5 %\n");
    addFile("currency behind decimal commas", "item;v\nA;5,00 \u20ac\nB;7,25 \u20ac\n",
        "; . 1 | item t | v t | 2 rows", "item,v\nA,\"5,00 \u20ac\"\nB,\"7,25 \u20ac\"\n");
    addFile("currency between blanks", "item v\nA $5.00\nB $7.25\n",
        "blanks . 1 | item t | v t | 2 rows", "item,v\nA,$5.00\nB,$7.25\n");
    addFile("percent between blanks", "item v\nA 5%\nB 7.5%\n",
        "blanks . 1 | item t | v t | 2 rows", "item,v\nA,5%\nB,7.5%\n");
    addFile("percent behind words between commas", "item,v\nA,up by 5%\nB,up by 7%\n", two,
        "item,v\nA,up by 5%\nB,up by 7%\n");
    addFile("percent behind words between tabs", "item\tv\nA\tup 5%\nB\tup 7%\n",
        "tab . 1 | item t | v t | 2 rows", "item,v\nA,up 5%\nB,up 7%\n");
    addFile("percent in a single column", "share\n5%\n7.5%\n12%\n", ", . 1 | share t | 3 rows",
        "share\n5%\n7.5%\n12%\n");
}

void DelimitersTest::quotes_data()
{
    addColumns();
    addFile("single quotes around delimiters", "a,b\n1,'x, y'\n2,'z'\n",
        ", . 1 | a n | b t | 2 rows", "a,b\n1,\"x, y\"\n2,z\n");
    addFile("single quotes around some numbers, carriage returns alone", "a,b\r1,'2'\r'3',4\r5,6\r",
        ", . 1 | a n | b n | 3 rows", "a,b\n1,2\n3,4\n5,6\n");
    addFile("single quotes doubled inside", "a,b\n1,'it''s, yes'\n2,'z'\n",
        ", . 1 | a n | b t | 2 rows", "a,b\n1,\"it's, yes\"\n2,z\n");
    addFile("single quotes around line breaks", "a;b\n1;'x\ny'\n2;'z'\n",
        "; . 1 | a n | b t | 2 rows", "a,b\n1,\"x\ny\"\n2,z\n");
    addFile("double quotes inside single ones", "a,b\n1,'say \"hi\", please'\n2,'z'\n",
        ", . 1 | a n | b t | 2 rows", "a,b\n1,\"say \"\"hi\"\", please\"\n2,z\n");
    addFile("apostrophes are no quotes", "a,b\n1,it's\n2,'tis\n3,o'clock\n",
        ", . 1 | a n | b t | 3 rows", "a,b\n1,it's\n2,\"'tis\"\n3,o'clock\n");
    addFile("single quotes inside double ones", "a,b\n\"'x'\",1\n\"'y'\",2\n",
        ", . 1 | a t | b n | 2 rows", "a,b\n\"'x'\",1\n\"'y'\",2\n");
    addFile("quotes escaped by a backslash", "a,b\n1,\"say \\\"hi\\\", please\"\n2,\"z\"\n",
        ", . 1 | a n | b t | 2 rows", "a,b\n1,\"say \"\"hi\"\", please\"\n2,z\n");
    addFile("single quotes escaped by a backslash", "a,b\n1,'it\\'s, yes'\n2,'z'\n",
        ", . 1 | a n | b t | 2 rows", "a,b\n1,\"it's, yes\"\n2,z\n");
    addFile("an escaped quote before a line break", "a,b\n1,\"x\\\"\ny\"\n2,\"z\"\n",
        ", . 1 | a n | b t | 2 rows", "a,b\n1,\"x\"\"\ny\"\n2,z\n");
    addFile("a backslash at the end of a quoted cell escapes nothing",
        "a,b\n\"C:\\x\\\",1\n\"D:\\y\\\",2\n", ", . 1 | a t | b n | 2 rows",
        "a,b\nC:\\x\\,1\nD:\\y\\,2\n");
    addFile("quotes amid a cell", "a,b\n1,5\" pipe\n2,the \"big\" one\n3,x\"\n",
        ", . 1 | a n | b t | 3 rows",
        "a,b\n1,\"5\"\" pipe\"\n2,\"the \"\"big\"\" one\"\n3,\"x\"\"\"\n");
    addFile("quotes that open in two rows and close in none",
        "a,b,c\n1,\"x,2\n3,y,4\n5,\"z,6\n7,u,8\n", ", . 1 | a n | b t | c n | 4 rows",
        "a,b,c\n1,\"\"\"x\",2\n3,y,4\n5,\"\"\"z\",6\n7,u,8\n", "unclosedQuote@2x2");
    addFile("text behind a closing quote", "a,b\n1,\"x\" y\n2,z\n", ", . 1 | a n | b t | 2 rows",
        "a,b\n1,\"\"\"x\"\" y\"\n2,z\n");
    addFile("quotes behind a blank", "a, b\n1, \"x, y\"\n2, \"z\"\n", ",  . 1 | a n | b t | 2 rows",
        "a,b\n1,\"x, y\"\n2,z\n");
    addFile("a quoted mark at the start of a row", "k,v\n\"#1\",2\n\"#2\",3\n",
        ", . 1 | k t | v n | 2 rows", "k,v\n\"#1\",2\n\"#2\",3\n");
    addFile("quotes around words between blanks",
        "\"New York\" 8.4\nRome 15.2\n\"San Jose\" 14.9\n",
        "blanks . 0 | Column 1 t | Column 2 n | 3 rows",
        "New York,8.4\nRome,15.2\nSan Jose,14.9\n");
}

void DelimitersTest::aSingleOddRowDecidesNothing_data()
{
    QTest::addColumn<QByteArray>("odd");
    QTest::newRow("many semicolons") << QByteArray("1;2;3;4;5;6;7;8;9;10;11;12");
    QTest::newRow("many tabs") << QByteArray("1\t2\t3\t4\t5\t6\t7\t8\t9");
    QTest::newRow("many pipes") << QByteArray("1|2|3|4|5|6|7|8");
    QTest::newRow("more commas") << QByteArray("1,2,3,4,5,6,7,8,9,10");
    QTest::newRow("a word") << QByteArray("broken");
    QTest::newRow("a sentence") << QByteArray("the power failed here; nothing was measured");
    QTest::newRow("a quote that does not close") << QByteArray("5,\"x");
}

// Wherever it stands, the table has three columns parted by commas.
void DelimitersTest::aSingleOddRowDecidesNothing()
{
    QFETCH(QByteArray, odd);
    for (int place = 0; place < 12; ++place) {
        QByteArray bytes = "a,b,c\n";
        for (int row = 0; row < 12; ++row)
            bytes += row == place ? odd + '\n'
                                  : QByteArray("1.5,") + QByteArray::number(row) + ",x\n";
        const auto outcome = m_fixture.read(bytes);
        QVERIFY2(outcome.has_value(), bytes);
        QCOMPARE(outcome->table.dialect.delimiter, std::string(","));
        QVERIFY2(outcome->table.columns.size() == 3, bytes + shape(outcome));
    }
}

void DelimitersTest::confidenceFallsWithDoubt()
{
    const auto confidence = [&](const QByteArray& bytes) {
        const auto outcome = m_fixture.read(bytes);
        return outcome ? outcome->table.dialect.confidence : -1;
    };
    const double sure = confidence("a,b,c\n" + QByteArray("1.5,2,3\n").repeated(20));
    QCOMPARE(sure, 1.0);
    const double ragged = confidence(
        "a,b,c\n" + QByteArray("1.5,2,3\n").repeated(20) + QByteArray("1,2\n").repeated(6));
    QVERIFY(ragged > 0.5 && ragged < sure);
    const double twoWays = confidence("a, b; c, d\n" + QByteArray("e, f; g, h\n").repeated(20));
    QVERIFY(twoWays > 0.3 && twoWays < 0.9);
}

void DelimitersTest::reasonsAreFacts()
{
    const auto reasons = [&](const QByteArray& bytes, const ReadOptions& options = {}) {
        return m_fixture.read(bytes, options)->table.dialect.reasons;
    };
    const QByteArray bytes = "n,v\n" + QByteArray("ada,2\n").repeated(8);
    QCOMPARE(reasons(bytes),
        (std::vector<DialectReason>{{ReasonCode::evenRows, 100, {}}, {ReasonCode::numbers, 50, {}},
            {ReasonCode::noOther, 0, {}}}));
    ReadOptions options;
    options.delimiter = ",";
    QCOMPARE(reasons(bytes, options).front().code, ReasonCode::fixedByPerson);
}

QTEST_APPLESS_MAIN(DelimitersTest)
#include "test_delimiters.moc"
