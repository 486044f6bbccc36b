// SPDX-License-Identifier: GPL-3.0-or-later
// A row per quirk of real files: what is found in it, and its rows as they come out again.
#include "dialect_rows.h"

#include <QRegularExpression>
#include <QTest>

using namespace fanfold;

class TableDialectsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void found_data();
    void found();
    void overridden_data();
    void overridden();

private:
    ReaderFixture m_fixture;
};

void TableDialectsTest::found_data()
{
    addColumns();
    addFile("comma and header", "a,b\n1,2\n3,4\n", ", . 1 | a n | b n | 2 rows", "a,b\n1,2\n3,4\n");
    addFile("comma without header", "1,2\n3,4\n", ", . 0 | Column 1 n | Column 2 n | 2 rows",
        "1,2\n3,4\n");
    addFile("line ends LF", "a,b\n1,2\n3,4\n", ", . 1 | a n | b n | 2 rows", "a,b\n1,2\n3,4\n");
    addFile(
        "line ends CRLF", "a,b\r\n1,2\r\n3,4\r\n", ", . 1 | a n | b n | 2 rows", "a,b\n1,2\n3,4\n");
    addFile("line ends CR", "a,b\r1,2\r3,4\r", ", . 1 | a n | b n | 2 rows", "a,b\n1,2\n3,4\n");
    addFile("line ends mixed", "a,b\r\n1,2\n3,4\r\n", ", . 1 | a n | b n | 2 rows",
        "a,b\n1,2\n3,4\n", "mixedEnds@2x1");
    addFile("no final newline", "a,b\n1,2\n3,4", ", . 1 | a n | b n | 2 rows", "a,b\n1,2\n3,4\n");
    addFile("a trailing delimiter in each row", "a;b;\n1;2;\n3;4;\n", "; . 1 | a n | b n | 2 rows",
        "a,b\n1,2\n3,4\n");
    addFile("byte order mark",
        "\xEF\xBB\xBF"
        "a,b\n1,2\n",
        ", . 1 | a n | b n | 1 rows", "a,b\n1,2\n");
    addFile("semicolon", "a;b\n1;2.5\n3;4\n", "; . 1 | a n | b n | 2 rows", "a,b\n1,2.5\n3,4\n");
    addFile("semicolon and decimal comma", "a;b\n1,5;2,25\n3,5;4\n", "; , 1 | a n | b n | 2 rows",
        "a,b\n\"1,5\",\"2,25\"\n\"3,5\",4\n");
    addFile("tab", "a\tb\n1\t2\n3\t4\n", "tab . 1 | a n | b n | 2 rows", "a,b\n1,2\n3,4\n");
    addFile("tab and decimal comma", "a\tb\n1,5\t2\n3,5\t4\n", "tab , 1 | a n | b n | 2 rows",
        "a,b\n\"1,5\",2\n\"3,5\",4\n");
    addFile("pipe", "a|b\n1|2\n3|4\n", "| . 1 | a n | b n | 2 rows", "a,b\n1,2\n3,4\n");
    addFile("runs of blanks, indented", "  time   value\n   1.0    2\n  10.5   33\n",
        "blanks . 1 | time n | value n | 2 rows", "time,value\n1.0,2\n10.5,33\n");
    addFile("blanks and decimal comma", "1,5  2,5\n3,5  4,5\n",
        "blanks , 0 | Column 1 n | Column 2 n | 2 rows", "\"1,5\",\"2,5\"\n\"3,5\",\"4,5\"\n");
    addFile("tabs and blanks mixed", "1.0\t 2\n3.0  4\n5.0 \t6\t\n",
        "blanks . 0 | Column 1 n | Column 2 n | 3 rows", "1.0,2\n3.0,4\n5.0,6\n");
    addFile("Fortran exponents", " -2.5E-002  1.0D+01\n  3.5E+000  2.0D-01\n",
        "blanks . 0 | Column 1 n | Column 2 n | 2 rows", "-2.5E-002,1.0D+01\n3.5E+000,2.0D-01\n");
    addFile("a single column", "value\n1\n2\n", ", . 1 | value n | 2 rows", "value\n1\n2\n");
    addFile("a single column without header", "-1.5\n0\n2\n", ", . 0 | Column 1 n | 3 rows",
        "-1.5\n0\n2\n");
    addFile(
        "a header alone", "a,b,c\n", ", . 1 | a t | b t | c t | 0 rows", "a,b,c\n", "noRows@-1x1");
    addFile("a header alone below comment lines", "# by Ada\na;b\n", "; . 1 | a t | b t | 0 rows",
        "a,b\n", "noRows@-1x1");
    addFile("a header alone in blanks", "energy i0", "blanks . 1 | energy t | i0 t | 0 rows",
        "energy,i0\n", "noRows@-1x1");
    addFile("text columns stay text", "name,n\nada,1\nbob,2\n", ", . 1 | name t | n n | 2 rows",
        "name,n\nada,1\nbob,2\n");
    addFile("nothing but texts", "name,town\nada,Rome\nbob,Oslo\n",
        ", . 1 | name t | town t | 2 rows", "name,town\nada,Rome\nbob,Oslo\n");
    addFile("dates are times", "date,v\n2017-01-01,1\n2017-01-02,2\n",
        ", . 1 | date time | v n | 2 rows", "date,v\n2017-01-01,1\n2017-01-02,2\n");
    addFile("quoted delimiter", "a,b\n1,\"x, y\"\n2,z\n", ", . 1 | a n | b t | 2 rows",
        "a,b\n1,\"x, y\"\n2,z\n");
    addFile("doubled quotes", "a,b\n1,\"ha \"\"ha\"\" ha\"\n3,4\n", ", . 1 | a n | b t | 2 rows",
        "a,b\n1,\"ha \"\"ha\"\" ha\"\n3,4\n");
    addFile("quoted line breaks", "a,b\n1,\"ha \n\"\"ha\"\" \nha\"\n3,4\n",
        ", . 1 | a n | b t | 2 rows", "a,b\n1,\"ha \n\"\"ha\"\" \nha\"\n3,4\n");
    addFile("a line break in the first column", "a,b,c\n1,2,3\n\"Once upon \na time\",5,6\n7,8,9\n",
        ", . 1 | a t | b n | c n | 3 rows", "a,b,c\n1,2,3\n\"Once upon \na time\",5,6\n7,8,9\n");
    addFile("empty quoted cells", "a,b,c\n1,\"\",\"\"\n2,3,4\n", ", . 1 | a n | b n | c n | 2 rows",
        "a,b,c\n1,,\n2,3,4\n");
    addFile("JSON in a cell",
        "key,val\n1,\"{\"\"type\"\": \"\"Point\"\", \"\"at\"\": [102.0, 0.5]}\"\n",
        ", . 1 | key n | val t | 1 rows",
        "key,val\n1,\"{\"\"type\"\": \"\"Point\"\", \"\"at\"\": [102.0, 0.5]}\"\n");
    addFile("quoted numbers", "\"a\",\"b\"\n\"1\",\"2\"\n\"3\",\"4\"\n",
        ", . 1 | a n | b n | 2 rows", "a,b\n1,2\n3,4\n");
    addFile("a quote that never closes", "a,b\n1,x\n2,\"y\n3,z\n", ", . 1 | a n | b t | 3 rows",
        "a,b\n1,x\n2,\"\"\"y\"\n3,z\n", "unclosedQuote@3x1");
    addFile("a quote never closed in a remark below the table",
        "a,b,c\n1,x,5\n2,y,6\n3,z,5\n\n\"as told\n", ", . 1 | a n | b t | c n | 3 rows",
        "a,b,c\n1,x,5\n2,y,6\n3,z,5\n", "unclosedQuote@6x1 footer@6x1");
    addFile("missing values", "a,b\n1,\n,2\nNA,3\n4,nan\n5,-\n6,?\n7,null\n",
        ", . 1 | a n | b n | 7 rows", "a,b\n1,\n,2\nNA,3\n4,nan\n5,-\n6,?\n7,null\n");
    addFile("units in brackets, round and square", "Voltage (V),time [s]\n1,2\n",
        ", . 1 | Voltage[V] n | time[s] n | 1 rows", "Voltage (V),time [s]\n1,2\n");
    addFile("a function is no unit", "f(x),g\n1,2\n3,4\n", ", . 1 | f(x) n | g n | 2 rows",
        "f(x),g\n1,2\n3,4\n");
    addFile("a units row", "X,CH1\nSecond,Volt\n1,2\n3,4\n",
        ", . 2 | X[Second] n | CH1[Volt] n | 2 rows", "X Second,CH1 Volt\n1,2\n3,4\n");
    addFile("a units row with constants, and trailing commas",
        "X,CH1,Start,Increment,\r\nSequence,Volt,-3.5e-03,5.0e-07\r\n0,1.5,\r\n1,2.5,\r\n2,3.5,"
        "\r\n",
        ", . 2 | X[Sequence] n | CH1[Volt] n | 3 rows",
        "X Sequence,CH1 Volt\n0,1.5\n1,2.5\n2,3.5\n");
    addFile("a nameless first column and blanks behind the last comma",
        ",CH2\nSecond,Volt\n-1.5,14, \n-1.4,15, \n",
        ", . 2 | Column 1[Second] n | CH2[Volt] n | 2 rows", "Second,CH2 Volt\n-1.5,14\n-1.4,15\n");
    addFile("a last row of delimiters", "\"Points =\",2,\n\"Time (s)\",\"V\"\n1,2\n3,4\n,,\n",
        ", . 1 | Time[s] n | V n | 2 rows", "Time (s),V\n1,2\n3,4\n", "footer@5x1");
    addFile("comment lines of three marks",
        "# made today\n% by hand\na,b\n1,2\n# in between\n3,4\n! end\n",
        ", . 1 | a n | b n | 2 rows", "a,b\n1,2\n3,4\n");
    addFile("names in the last comment line",
        "# XDI/1.0\n# Column.1: energy eV\n# Column.2: i0\n# ///\n#----\n#  energy  i0\n  7000.1  "
        "5\n  7001.1  6\n",
        "blanks . 1 | energy[eV] n | i0 n | 2 rows", "energy,i0\n7000.1,5\n7001.1,6\n");
    addFile("marks before each name", "#Wave\t\t#Intensity\r\n1.5\t2\r\n2.5\t3\r\n",
        "tab . 1 | Wave n | Intensity n | 2 rows", "Wave,Intensity\n1.5,2\n2.5,3\n");
    addFile("key and value lines",
        "id,59de\nname,PST\npower,100\nx,y,z\n0,1.5,2\n1,2.5,3\n2,3.5,4\n",
        ", . 1 | x n | y n | z n | 3 rows", "x,y,z\n0,1.5,2\n1,2.5,3\n2,3.5,4\n");
    addFile("key and value lines of the table's width",
        "Device\t11\nTags\t\n100\t4.5\n101\t4.4\n102\t4.3\n103\t4.1\n",
        "tab . 0 | Column 1 n | Column 2 n | 4 rows", "100,4.5\n101,4.4\n102,4.3\n103,4.1\n");
    addFile("semicolons, blank cells and one at the end",
        "File;1\nDate;2022\nPixel;Wave;Raw;\n0;   ;1038,25;\n1;   ;1043,5;\n2;   ;1050,5;\n",
        "; , 1 | Pixel n | Wave n | Raw n | 3 rows",
        "Pixel,Wave,Raw\n0,\"   \",\"1038,25\"\n1,\"   \",\"1043,5\"\n2,\"   \",\"1050,5\"\n");
    addFile("a title", "NACA 2414\n 1.0 0.001\n 0.5 0.1\n 1.0 -0.001\n",
        "blanks . 0 | Column 1 n | Column 2 n | 3 rows", "1.0,0.001\n0.5,0.1\n1.0,-0.001\n");
    addFile("a title with a tab", "HN-452 F3B\tN. Habbe\n1.0\t0.001\n0.5\t0.1\n",
        "tab . 0 | Column 1 n | Column 2 n | 2 rows", "1.0,0.001\n0.5,0.1\n");
    addFile("a title and trailing tabs", "HN-034\tF3B\n1.0\t0.5\t\t\n0.9\t0.4\t\t\n0.8\t0.3\t\t\n",
        "blanks . 0 | Column 1 n | Column 2 n | 3 rows", "1.0,0.5\n0.9,0.4\n0.8,0.3\n");
    addFile("a footer behind a blank line", "T\n1 2\n3 4\n\nhttp://a.b/c\nby C. D. in 1999\n",
        "blanks . 0 | Column 1 n | Column 2 n | 2 rows", "1,2\n3,4\n", "footer@5x2");
    addFile("a footer with numbers in it",
        "T\n1.0\t0.5\n0.9\t0.4\n0.8\t0.3\nDicke:\t7.5\t%\nAuftrieb: 6,67\n",
        "blanks . 0 | Column 1 n | Column 2 n | 3 rows", "1.0,0.5\n0.9,0.4\n0.8,0.3\n",
        "footer@5x2");
    addFile("a line of text amid the rows is no footer", "a,b\n1,2\nbroken\n3,4\n5,6\n7,8\n9,10\n",
        ", . 1 | a n | b n | 6 rows", "a,b\n1,2\nbroken,\n3,4\n5,6\n7,8\n9,10\n",
        "ragged@3x1 badNumber@3x1");
    addFile("ragged rows: short ones are padded, long ones kept, both counted",
        "a,b,c\n1,2,3\n4,5\n6,7,8,9\n10,11,12\n", ", . 1 | a n | b n | c n | 4 rows",
        "a,b,c\n1,2,3\n4,5,\n6,7,8,9\n10,11,12\n", "ragged@3x2");
    addFile("a bad number", "a,b\n1,2\n2,3\n3,4\n4,5\n5,x\n6,7\n7,8\n",
        ", . 1 | a n | b n | 7 rows", "a,b\n1,2\n2,3\n3,4\n4,5\n5,x\n6,7\n7,8\n", "badNumber@6x1");
    addFile("blank lines", "\n\na,b\n\n1,2\n\n\n3,4\n\n", ", . 1 | a n | b n | 2 rows",
        "a,b\n1,2\n3,4\n");
    addFile("a ruler below the names", "time  value\n----  -----\n 1  2\n 3  4\n",
        "blanks . 1 | time n | value n | 2 rows", "time,value\n1,2\n3,4\n");
    addFile("two header rows", "left,right\nin,out\n1,2\n3,4\n",
        ", . 2 | left in n | right out n | 2 rows", "left in,right out\n1,2\n3,4\n");
    addFile("duplicate names", "t,v,v\n1,2,3\n", ", . 1 | t n | v n | v n | 1 rows",
        "t,v,v\n1,2,3\n", "duplicate@1x1");
    addFile("a comment behind data", "1 2 ! first\n3 4\n! end\n",
        "blanks . 0 | Column 1 n | Column 2 n | 2 rows", "1,2\n3,4\n");
    addFile("Latin-1 names",
        "W\xE4rme (\xB0"
        "C),b\n1,2\n",
        ", . 1 | W\xC3\xA4rme[\xC2\xB0"
        "C] n | b n | 1 rows",
        "W\xC3\xA4rme (\xC2\xB0"
        "C),b\n1,2\n");
    addFile("UTF-8 cells", "a,b\n1,\xCA\xA4\n4,\xE4\xB8\xAD\n", ", . 1 | a n | b t | 2 rows",
        "a,b\n1,\xCA\xA4\n4,\xE4\xB8\xAD\n");
    addFile("numbers grouped or with a comma", "a;b\n1,234;5,678\n2,345;6,789\n",
        "; , 1 | a n | b n | 2 rows", "a,b\n\"1,234\",\"5,678\"\n\"2,345\",\"6,789\"\n",
        "ambiguous@-1x1");
}

void TableDialectsTest::found()
{
    compareWithRow(m_fixture);
}

void TableDialectsTest::overridden_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ReadOptions>("options");
    QTest::addColumn<QByteArray>("shape");
    const auto with = [](auto set) {
        ReadOptions options;
        set(options);
        return options;
    };
    QTest::newRow("another delimiter")
        << QByteArray("1,5 2,5\n3,5 4,5\n") << with([](auto& o) { o.delimiter = ","; })
        << QByteArray(", . 0 | Column 1 n | Column 2 t | Column 3 n | 2 rows");
    QTest::newRow("another decimal mark")
        << QByteArray("1,5;2.5\n3,5;4.5\n5,5;6.5\n") << with([](auto& o) { o.decimal = '.'; })
        << QByteArray("; . 0 | Column 1 t | Column 2 n | 3 rows");
    QTest::newRow("no header row")
        << QByteArray("a,b\nc,d\n") << with([](auto& o) { o.headerRows = 0; })
        << QByteArray(", . 0 | Column 1 t | Column 2 t | 2 rows");
    QTest::newRow("a header row of numbers")
        << QByteArray("2000,2001\n1,2\n3,4\n") << with([](auto& o) { o.headerRows = 1; })
        << QByteArray(", . 1 | 2000 n | 2001 n | 2 rows");
    QTest::newRow("two header rows")
        << QByteArray("a,b\n10,20\n1,2\n3,4\n") << with([](auto& o) { o.headerRows = 2; })
        << QByteArray(", . 2 | a 10 n | b 20 n | 2 rows");
    QTest::newRow("a header row that was taken for a title")
        << QByteArray("No. 5\tUpper side\n1.0\t0.1\n2.0\t0.2\n")
        << with([](auto& o) { o.headerRows = 1; })
        << QByteArray("tab . 1 | No. 5 n | Upper side n | 2 rows");
    QTest::newRow("a title taken for names")
        << QByteArray("time value\n1 2\n3 4\n5 6\n7 8\n9 1\n")
        << with([](auto& o) { o.headerRows = 0; })
        << QByteArray("blanks . 0 | Column 1 n | Column 2 n | 6 rows");
    QTest::newRow("all the lines above the data, of which one is of another width")
        << QByteArray("\"TOA5\",\"st\",\"CR1000\",\"1\",\"x\"\n\"TIME\",\"B\",\"A\"\n"
                      "\"TS\",\"Volts\",\"Deg C\"\n\"\",\"Avg\",\"Avg\"\n"
                      "\"2020-01-01 00:00:00\",1.5,2\n\"2020-01-01 00:10:00\",1.5,3\n")
        << with([](auto& o) { o.headerRows = 4; })
        << QByteArray(", . 4 | TIME[TS] time | B[Volts] n | A[Deg C] n | 2 rows");
    QTest::newRow("a title and names")
        << QByteArray("Results\nx,y\n1,2\n3,4\n") << with([](auto& o) { o.headerRows = 2; })
        << QByteArray(", . 2 | x n | y n | 2 rows");
    QTest::newRow("single colons")
        << QByteArray("root:x:0:0:root:/root\nbin:x:2:2:bin:/bin\nsys:x:3:3:sys:/dev\n")
        << with([](auto& o) { o.delimiter = ":"; })
        << QByteArray(": . 0 | Column 1 t | Column 2 t | Column 3 n | Column 4 n | Column 5 t | "
                      "Column 6 t | 3 rows");
    QTest::newRow("comments of two characters")
        << QByteArray("// x\na,b\n1,2\n// y\n3,4\n") << with([](auto& o) { o.comment = "//"; })
        << QByteArray(", . 1 | a n | b n | 2 rows");
    QTest::newRow("no comments at all")
        << QByteArray("#a,b\n1,2\n3,4\n") << with([](auto& o) { o.comment = ""; })
        << QByteArray(", . 1 | #a n | b n | 2 rows");
    QTest::newRow("a delimiter that is not there")
        << QByteArray("a,b\n1,2\n") << with([](auto& o) { o.delimiter = ";"; })
        << QByteArray("error: delimiter \";\" gives no table");
    QTest::newRow("a delimiter of two characters")
        << QByteArray("a,,b\n1,,2\n") << with([](auto& o) { o.delimiter = ",,"; })
        << QByteArray(",, . 1 | a n | b n | 1 rows");
    QTest::newRow("a delimiter that is a line end")
        << QByteArray("a,b\n1,2\n") << with([](auto& o) { o.delimiter = "\n"; })
        << QByteArray("error: delimiter \"\n\" cannot part cells");
    QTest::newRow("fixed width") << QByteArray("ab 1\nc  2\nde 3\nfg 4\n")
                                 << with([](auto& o) { o.delimiter = "fixed"; })
                                 << QByteArray("fixed . 0 | Column 1 t | Column 2 n | 4 rows");
    QTest::newRow("fixed width where no column is blank")
        << QByteArray("ab1\nc 2\nd 3\ne 4\n") << with([](auto& o) { o.delimiter = "fixed"; })
        << QByteArray("error: delimiter \"fixed\" gives no table");
    QTest::newRow("fixed width where numbers touch")
        << QByteArray("-1.5-2.25\n-2.5-3.25\n 3.5-4.25\n 4.5-5.25\n")
        << with([](auto& o) { o.delimiter = "fixed"; })
        << QByteArray("fixed . 0 | Column 1 n | Column 2 n | 4 rows");
    QTest::newRow("single quotes in a table of double ones") << QByteArray(
        "a,b\n\"1,x\",'2,3'\n\"4,y\",'5,6'\n") << with([](auto& o) {
        o.quote = '\'';
        o.delimiter = ",";
    }) << QByteArray(", , 0 | Column 1 t | Column 2 t | Column 3 n | 2 rows");
    QTest::newRow("no quotes at all")
        << QByteArray("a,b\n1,\"x\"\n2,\"\n") << with([](auto& o) { o.quote = '\0'; })
        << QByteArray(", . 1 | a n | b t | 2 rows");
    QTest::newRow("a decimal mark that is none")
        << QByteArray("a,b\n1,2\n") << with([](auto& o) { o.decimal = 'x'; })
        << QByteArray("error: decimal mark \"x\"");
    QTest::newRow("fewer than no header rows")
        << QByteArray("a,b\n1,2\n") << with([](auto& o) { o.headerRows = -1; })
        << QByteArray("error: header rows -1");
    QTest::newRow("more header rows than lines")
        << QByteArray("a,b\n1,2\n") << with([](auto& o) { o.headerRows = 9; })
        << QByteArray(", . 2 | a 1 n | b 2 n | 0 rows");
}

void TableDialectsTest::overridden()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ReadOptions, options);
    const auto outcome = m_fixture.read(bytes, options);
    QTEST(shape(outcome), "shape");
    if (!outcome)
        QCOMPARE(outcome.error().code, ErrorCode::badOverride);
}

QTEST_APPLESS_MAIN(TableDialectsTest)
#include "test_table_dialects.moc"
