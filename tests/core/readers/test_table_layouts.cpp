// SPDX-License-Identifier: GPL-3.0-or-later
// A row per way in which a table stands in its file: what is above, below and beside it.
#include "dialect_rows.h"

#include <QRegularExpression>

using namespace fanfold;

class TableLayoutsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void sections_data();
    void sections() { compareWithRow(m_fixture); }
    void instruments_data();
    void instruments() { compareWithRow(m_fixture); }
    void namesInComments_data();
    void namesInComments() { compareWithRow(m_fixture); }
    void severalTables_data();
    void severalTables() { compareWithRow(m_fixture); }
    void dataSets_data();
    void dataSets() { compareWithRow(m_fixture); }
    void furtherTablesAreNamed();
    void metadata_data();
    void metadata();
    void metadataIsBounded();

private:
    ReaderFixture m_fixture;
};

void TableLayoutsTest::sections_data()
{
    addColumns();
    addFile("[Data] behind [Header]", "[Header]\nDate,2020\nRate,50\n[Data]\nt,v\n0,1\n1,3\n",
        ", . 1 | t n | v n | 2 rows", "t,v\n0,1\n1,3\n");
    addFile("sections with the commas of a spreadsheet",
        "[Header],,\nDate,2020,\n\n[Data],,\na,b,c\n1,2,3\n4,5,6\n",
        ", . 1 | a n | b n | c n | 2 rows", "a,b,c\n1,2,3\n4,5,6\n");
    addFile("Begin and End Spectral Data",
        "Data from x.txt Node\n\nDate: Tue Mar 05 2019\nUser: ada\nPixels: 2048\n"
        ">>>>>Begin Spectral Data<<<<<\n200.1\t5.5\n200.3\t6.5\n200.5\t7\n"
        ">>>>>End Spectral Data<<<<<\n",
        "tab . 0 | Column 1 n | Column 2 n | 3 rows", "200.1,5.5\n200.3,6.5\n200.5,7\n",
        "footer@10x1");
    addFile("an end of the header amid stars",
        "Writer_Version\t2\nSeparator\tTab\n***End_of_Header***\n\nChannels\t2\nSamples\t3\n"
        "***End_of_Header***\nX_Value\tVoltage\n0\t1.5\n1\t2.5\n2\t3.5\n",
        "tab . 1 | X_Value n | Voltage n | 3 rows", "X_Value,Voltage\n0,1.5\n1,2.5\n2,3.5\n");
    addFile("another section behind the table", "[Data]\nt,v\n0,1\n1,3\n2,4\n[Settings]\nGain,5\n",
        ", . 1 | t n | v n | 3 rows", "t,v\n0,1\n1,3\n2,4\n", "footer@6x2");
    addFile(
        "a column that is named data", "data\n1\n2\n", ", . 1 | data n | 2 rows", "data\n1\n2\n");
    addFile("key and value lines with equals signs", "Gain = 5\nRate = 100\n1 2\n3 4\n5 6\n7 8\n",
        "blanks . 0 | Column 1 n | Column 2 n | 4 rows", "1,2\n3,4\n5,6\n7,8\n");
    addFile("key and value lines with colons", "Operator: Ada\nTemp: 20\n\nt,v\n0,1\n1,3\n2,4\n",
        ", . 1 | t n | v n | 3 rows", "t,v\n0,1\n1,3\n2,4\n");
    addFile("star comments", "* made by x\n* a = 5\nt v\n1 2\n3 4\n",
        "blanks . 1 | t n | v n | 2 rows", "t,v\n1,2\n3,4\n");
    addFile("star comments amid the rows", "t,v\n1,2\n* paused\n3,4\n5,6\n",
        ", . 1 | t n | v n | 3 rows", "t,v\n1,2\n3,4\n5,6\n");
    addFile("hash comments", "# by Ada\nx,y\n1,2\n# paused\n3,4\n", ", . 1 | x n | y n | 2 rows",
        "x,y\n1,2\n3,4\n");
    addFile("percent comments", "% by Ada\n% x y\n1 2\n% paused\n3 4\n",
        "blanks . 1 | x n | y n | 2 rows", "x,y\n1,2\n3,4\n");
    addFile("exclamation comments", "! by Ada\nx,y\n1,2\n! paused\n3,4\n",
        ", . 1 | x n | y n | 2 rows", "x,y\n1,2\n3,4\n");
    addFile("slash comments", "// made by x\nt,v\n1,2\n// in between\n3,4\n",
        ", . 1 | t n | v n | 2 rows", "t,v\n1,2\n3,4\n");
    addFile("paths in the first column are no comments", "path,n\n/a/b,1\n/c,2\n",
        ", . 1 | path t | n n | 2 rows", "path,n\n\"/a/b\",1\n\"/c\",2\n");
    addFile("hashes in the first column of all rows are no comments",
        "color,n\n#ff0000,1\n#00ff00,2\n", ", . 1 | color t | n n | 2 rows",
        "color,n\n\"#ff0000\",1\n\"#00ff00\",2\n");
    addFile("slashes in the first column of most rows are no comments",
        "host;n\n//a;1\nb;2\n//c;3\n", "; . 1 | host t | n n | 3 rows",
        "host,n\n\"//a\",1\nb,2\n\"//c\",3\n");
    addFile("rows of numbers behind a hash are commented out", "x,y\n1,2\n#2,3\n#3,4\n4,5\n",
        ", . 1 | x n | y n | 2 rows", "x,y\n1,2\n4,5\n");
    addFile("a star in the first column is no comment", "name,n\n*ada,1\nbob,2\n",
        ", . 1 | name t | n n | 2 rows", "name,n\n\"*ada\",1\nbob,2\n");
}

void TableLayoutsTest::instruments_data()
{
    addColumns();
    addFile("settings of an oscilloscope beside the first samples",
        "Record Length,2500,,-0.5,0.02\nSample Interval,4e-7,,-0.4,0.03\n,,,-0.3,0.01\n"
        "Source,CH1,,-0.2,0.02\n,,,-0.1,0.03\n,,,0.0,0.04\n",
        ", . 0 | Column 1 t | Column 2 t | Column 3 t | Column 4 n | Column 5 n | 6 rows",
        "Record Length,2500,,-0.5,0.02\nSample Interval,4e-7,,-0.4,0.03\n,,,-0.3,0.01\n"
        "Source,CH1,,-0.2,0.02\n,,,-0.1,0.03\n,,,0.0,0.04\n");
    addFile("settings beside the first samples, and a trailing comma",
        "\"Points\",2500,\"x\",-0.5,2,\n\"\",,,-0.4,3,\n\"\",,,-0.3,4,\n\"\",,,-0.2,5,\n",
        ", . 0 | Column 1 t | Column 2 t | Column 3 t | Column 4 n | Column 5 n | 4 rows",
        "Points,2500,x,-0.5,2\n,,,-0.4,3\n,,,-0.3,4\n,,,-0.2,5\n");
    addFile("names above columns that end blank are no settings",
        "site,kind,t,v\nRome,x,1,2\n,,3,4\nOslo,y,5,6\n,,7,8\n",
        ", . 1 | site t | kind t | t n | v n | 4 rows",
        "site,kind,t,v\nRome,x,1,2\n,,3,4\nOslo,y,5,6\n,,7,8\n");
    addFile("groups named once below a numeric header are no settings",
        "Region,City,2019,2020\nNorth,Oslo,1,2\n,,3,4\nSouth,Rome,5,6\n,,7,8\n",
        ", . 1 | Region t | City t | 2019 n | 2020 n | 4 rows",
        "Region,City,2019,2020\nNorth,Oslo,1,2\n,,3,4\nSouth,Rome,5,6\n,,7,8\n");
    const QByteArray preamble = "EXPLAIN\nTAG\tCV\nTITLE\tLABEL\tA scan\tTest &Name\n\t\n"
                                "VINIT\tPOTEN\t0.5\tT\tInitial &E (V)\n";
    QByteArray curve = "\tPt\tT\tVf\tOver\n\t#\ts\tV\tbits\n";
    QByteArray rows = "Pt #,T s,Vf V,Over bits\n";
    for (int i = 0; i < 12; ++i) {
        const QByteArray n = QByteArray::number(i);
        curve += '\t' + n + "\t0." + n + "\t-" + n + ".5\t....\n";
        rows += n + ",0." + n + ",-" + n + ".5,....\n";
    }
    addFile("a block of a potentiostat, indented below its name",
        preamble + "CURVE\tTABLE\t12\n" + curve,
        "tab . 2 | Pt[#] n | T[s] n | Vf[V] n | Over[bits] t | 12 rows", rows);
    addFile("two blocks of a potentiostat",
        preamble + "CURVE1\tTABLE\t12\n" + curve + "CURVE2\tTABLE\t12\n" + curve,
        "tab . 2 | Pt[#] n | T[s] n | Vf[V] n | Over[bits] t | 12 rows", rows, "further@21x1");
}

void TableLayoutsTest::namesInComments_data()
{
    addColumns();
    for (const std::string mark : {"#", "%", "!", "//", "*"}) {
        const QByteArray begin = QByteArray::fromStdString(mark) + ' ';
        addFile(("names in the last comment line, behind " + mark).c_str(),
            begin + "made by x\n" + begin + "t v\n1 2\n3 4\n5 6\n",
            "blanks . 1 | t n | v n | 3 rows", "t,v\n1,2\n3,4\n5,6\n");
    }
    addFile("duplicate names in a comment line", "# by Ada\n# t v v\n1 2 3\n4 5 6\n",
        "blanks . 1 | t n | v n | v n | 2 rows", "t,v,v\n1,2,3\n4,5,6\n", "duplicate@2x1");
    addFile("a column named by a hash", "#,name,v\n1,a,2\n2,b,3\n",
        ", . 1 | # n | name t | v n | 2 rows", "\"#\",name,v\n1,a,2\n2,b,3\n");
    addFile("a column named by a hash, between tabs", "#\tname\tv\n1\ta\t2\n2\tb\t3\n",
        "tab . 1 | # n | name t | v n | 2 rows", "\"#\",name,v\n1,a,2\n2,b,3\n");
    addFile("a hash and a tab before a comment of names", "#\tx\ty\n1\t2\n3\t4\n",
        "tab . 1 | x n | y n | 2 rows", "x,y\n1,2\n3,4\n");
    addFile("names with commas above blanks", "# x, y\n1 2\n3 4\n",
        "blanks . 1 | x n | y n | 2 rows", "x,y\n1,2\n3,4\n");
    addFile("names above rows that end with a tab",
        "# GHz S RI R 50\n!freq\tre\tim\t\n1\t2\t3\t\n4\t5\t6\t\n",
        "tab . 1 | freq[GHz] n | re n | im n | 2 rows", "freq,re,im\n1,2,3\n4,5,6\n");
    addFile("names above units", "# time  voltage\n# s  mV\n1 2\n3 4\n",
        "blanks . 1 | time[s] n | voltage[mV] n | 2 rows", "time,voltage\n1,2\n3,4\n");
    addFile("names with units in brackets", "# time [s]  voltage [mV]\n1 2\n3 4\n",
        "blanks . 1 | time[s] n | voltage[mV] n | 2 rows", "time [s],voltage [mV]\n1,2\n3,4\n");
    addFile("numbered from zero, as Sea-Bird does",
        "* Sea-Bird\n# name 0 = prDM: Pressure [db]\n# name 1 = dep: Depth [water, m], lat = 4\n"
        "# name 2 = flag:  0.0\n*END*\n  1.5  2.5 0\n  3.5  4.5 0\n",
        "blanks . 1 | prDM: Pressure[db] n | dep: Depth, lat = 4[water, m] n | flag n | 2 rows",
        "prDM: Pressure [db],\"dep: Depth [water, m], lat = 4\",flag\n1.5,2.5,0\n3.5,4.5,0\n");
    addFile("numbered ones give way to none if one is missing",
        "# name 0 = a: A [m]\n*END*\n  1.5  2.5\n  3.5  4.5\n",
        "blanks . 0 | Column 1 n | Column 2 n | 2 rows", "1.5,2.5\n3.5,4.5\n");
    addFile("network parameters of one port", "! by x\n# GHz S DB R 50\n1 -3 45\n2 -4 50\n",
        "blanks . 1 | frequency[GHz] n | S11 magnitude[dB] n | S11 angle[deg] n | 2 rows",
        "frequency (GHz),S11 magnitude (dB),S11 angle (deg)\n1,-3,45\n2,-4,50\n");
    addFile("network parameters of two ports",
        "# kHz Y RI R 1\n1 1 2 3 4 5 6 7 8\n2 1 2 3 4 5 6 7 8 ! late\n",
        "blanks . 1 | frequency[kHz] n | Y11 re n | Y11 im n | Y21 re n | Y21 im n | Y12 re n | "
        "Y12 im n | Y22 re n | Y22 im n | 2 rows",
        "frequency (kHz),Y11 re,Y11 im,Y21 re,Y21 im,Y12 re,Y12 im,Y22 re,Y22 im\n"
        "1,1,2,3,4,5,6,7,8\n2,1,2,3,4,5,6,7,8\n");
    addFile("names of network parameters in a comment",
        "# MHz S MA R 50\n! freq magS11 angS11\n1 3 45\n2 4 50\n",
        "blanks . 1 | freq[MHz] n | magS11 n | angS11[deg] n | 2 rows",
        "freq,magS11,angS11\n1,3,45\n2,4,50\n");
}

void TableLayoutsTest::severalTables_data()
{
    addColumns();
    addFile("a second one of another width", "a,b\n1,2\n3,4\n\nc,d,e\n5,6,7\n8,9,10\n11,12,13\n",
        ", . 1 | a n | b n | 2 rows", "a,b\n1,2\n3,4\n", "further@5x1");
    addFile("a second one of the same width", "a,b\n1,2\n3,4\n5,6\n\nc,d\n7,8\n9,10\n",
        ", . 1 | a n | b n | 3 rows", "a,b\n1,2\n3,4\n5,6\n", "further@6x1");
    addFile("a second one that is named alike, with units",
        "Time,Load\n(s),(N)\n0.0,1.5\n0.1,2.5\n\nTime,Load\n(s),(N)\n0.0,3.5\n0.1,4.5\n",
        ", . 2 | Time[s] n | Load[N] n | 2 rows", "Time (s),Load (N)\n0.0,1.5\n0.1,2.5\n",
        "further@6x1");
    addFile("a longer one behind one whose thousands are parted, all quoted",
        "\"Load\",\"Strain\"\n\"999.5\",\"0.1\"\n\"1,001.5\",\"0.2\"\n\"1,200.5\",\"0.3\"\n\n"
        "\"t\",\"v\",\"w\"\n\"1.5\",\"0.1\",\"5\"\n\"2.5\",\"0.2\",\"6\"\n\"3.5\",\"0.3\",\"7\"\n",
        ", . 1 | Load n | Strain n | 3 rows",
        "Load,Strain\n999.5,0.1\n\"1,001.5\",0.2\n\"1,200.5\",0.3\n", "further@6x1");
    addFile("a second one with a title", "a,b\n1,2\n3,4\n5,6\n\nSecond table\nc,d\n7,8\n9,10\n",
        ", . 1 | a n | b n | 3 rows", "a,b\n1,2\n3,4\n5,6\n", "further@6x1");
    addFile("a second one behind a section mark",
        "[Data]\na,b\n1,2\n3,4\n5,6\n[Data2]\nc,d,e\n7,8,9\n9,10,11\n",
        ", . 1 | a n | b n | 3 rows", "a,b\n1,2\n3,4\n5,6\n", "further@6x1");
    addFile("a second one without a header", "1 2 3\n4 5 6\n7 8 9\n\n1 2\n3 4\n5 6\n",
        "blanks . 0 | Column 1 n | Column 2 n | Column 3 n | 3 rows", "1,2,3\n4,5,6\n7,8,9\n",
        "further@5x1");
    addFile("blocks of one width are one table", "1 2\n3 4\n\n5 6\n7 8\n\n9 10\n11 12\n",
        "blanks . 0 | Column 1 n | Column 2 n | 6 rows", "1,2\n3,4\n5,6\n7,8\n9,10\n11,12\n");
    addFile("one ragged row behind a blank line is a row", "1,2\n3,4\n\n5,6,7\n7,8\n9,10\n11,12\n",
        ", . 0 | Column 1 n | Column 2 n | 6 rows", "1,2\n3,4\n5,6,7\n7,8\n9,10\n11,12\n",
        "ragged@4x1");
    addFile("two short rows behind a blank line are rows if the table goes on",
        "a,b,c\n1,2,3\n4,5,6\n\n7,8\n9,10\n11,12,13\n14,15,16\n",
        ", . 1 | a n | b n | c n | 6 rows",
        "a,b,c\n1,2,3\n4,5,6\n7,8,\n9,10,\n11,12,13\n14,15,16\n", "ragged@5x2");
    addFile("three of them and a blank line are a table",
        "a,b,c\n1,2,3\n4,5,6\n7,8,9\n\n7,8\n9,10\n11,12\n\n14,15,16\n",
        ", . 1 | a n | b n | c n | 3 rows", "a,b,c\n1,2,3\n4,5,6\n7,8,9\n", "further@6x2");
    addFile("ragged rows without a gap are rows",
        "a,b\n1,2\n3,4\n5,6,7\n7,8,9\n9,10\n11,12\n13,14\n", ", . 1 | a n | b n | 7 rows",
        "a,b\n1,2\n3,4\n5,6,7\n7,8,9\n9,10\n11,12\n13,14\n", "ragged@4x2");
}

void TableLayoutsTest::dataSets_data()
{
    addColumns();
    const char* const one = "blanks . 1 | x n | y n | 3 rows";
    const char* const oneCsv = "x,y\n1,2\n2,4\n3,6\n";
    addFile("x that starts over behind two blank lines",
        "# x y\n1 2\n2 4\n3 6\n\n\n1 3\n2 6\n3 9\n", one, oneCsv, "further@7x1");
    addFile("comments and two blank lines between",
        "# x y\n1 2\n2 4\n3 6\n\n\n# set B\n4 3\n5 6\n6 9\n\n\n# set C\n7 1\n8 2\n", one, oneCsv,
        "further@7x2");
    addFile("other names in a comment", "#t,v\n1,2\n2,3\n#x,w\n1,5\n2,6\n",
        ", . 1 | t n | v n | 2 rows", "t,v\n1,2\n2,3\n", "further@4x1");
    addFile("other names behind the letter of their comment",
        "#S 1 ascan\n#N 3\n#L Theta  Epoch  Det\n0.0 0 0\n0.1 1 2\n0.2 2 4\n\n"
        "#S 2 ascan\n#N 3\n#L Chi  Epoch  Mon\n0.3 0 0\n0.4 1 3\n",
        "blanks . 1 | L Theta n | Epoch n | Det n | 3 rows",
        "L Theta,Epoch,Det\n0.0,0,0\n0.1,1,2\n0.2,2,4\n", "further@8x1");
    addFile("the same names in a comment above x that starts over",
        "# x y\n1 2\n2 4\n3 6\n# T=20K\n# x y\n1 3\n2 6\n3 9\n", one, oneCsv, "further@5x1");
    const char* const six = "blanks . 1 | x n | y n | 6 rows";
    const char* const sixCsv = "x,y\n1,2\n2,4\n3,6\n4,3\n5,6\n6,9\n";
    addFile("the same names in a comment above x that goes on",
        "# x y\n1 2\n2 4\n3 6\n# x y\n4 3\n5 6\n6 9\n", six, sixCsv);
    addFile("x that goes on behind two blank lines", "# x y\n1 2\n2 4\n3 6\n\n\n4 3\n5 6\n6 9\n",
        six, sixCsv);
    addFile("a remark of as many words as columns",
        "# x y\n1 2\n2 4\n3 6\n# pump on\n4 3\n5 6\n6 9\n", six, sixCsv);
    addFile("two blank lines between all rows", "t,v\n\n\n1,2\n\n\n2,3\n\n\n1,5\n\n\n2,6\n",
        ", . 1 | t n | v n | 4 rows", "t,v\n1,2\n2,3\n1,5\n2,6\n");
    addFile("one blank line where x starts over", "# x y\n1 2\n2 4\n3 6\n\n1 3\n2 6\n3 9\n", six,
        "x,y\n1,2\n2,4\n3,6\n1,3\n2,6\n3,9\n");
    addFile("a first column that stands still over two blank lines",
        "# x y\n1 2\n1 4\n1 6\n\n\n1 3\n1 6\n1 9\n", six, "x,y\n1,2\n1,4\n1,6\n1,3\n1,6\n1,9\n");
}

void TableLayoutsTest::furtherTablesAreNamed()
{
    const auto outcome = m_fixture.read(
        "a,b\n1,2\n3,4\n5,6\n\nc,d,e\n7,8,9\n9,10,11\n\nf,g\n1,2\n\n1,2\n\nh,i\n3,4\n");
    QCOMPARE(warningText(outcome), QByteArray("further@6x3"));
    QCOMPARE(outcome->table.warnings.front().detail, std::string("10, 15"));
}

void TableLayoutsTest::metadata_data()
{
    QTest::addColumn<QByteArray>("above");
    QTest::addColumn<QByteArray>("found");
    const auto add = [](const char* name, const char* above, const char* found) {
        QTest::newRow(name) << QByteArray(above) << QByteArray(found);
    };
    add("key: value", "Operator: Ada\n", "Operator=Ada;");
    add("key = value", "Gain = 5 dB\n", "Gain=5 dB;");
    add("key=value", "Gain=5\n", "Gain=5;");
    add("key;value", "File;a b.txt\n", "File=a b.txt;");
    add("key,value and empty cells", "Date,2022,,\n", "Date=2022;");
    add("key<tab>value", "Laser\t785\n", "Laser=785;");
    add("a key in quotes that ends with a mark", "\"Points =\",2,\n", "Points=2;");
    add("comment lines", "# Element.symbol: Fe\n% mode = fast\n// by: x\n",
        "Element.symbol=Fe;mode=fast;by=x;");
    add("a value of several cells", "Range\t1\t2\n", "Range=1\t2;");
    add("a time of day", "Start,12:30:05\n", "Start=12:30:05;");
    add("a web address is no key", "http://a.b/c\n", "=http://a.b/c;");
    add("a sentence with a comma is no key", "Measured, alas, twice\n", "=Measured, alas, twice;");
    add("a title", "A title\n", "=A title;");
    add("a key without value", "Tags:\n", "Tags=;");
    add("rulers and section names are left out", "[Header]\nA: 1\n-----\n\n[Data]\n", "A=1;");
    add("Latin-1", "Temp: 20 \xB0\x43\n", "Temp=20 \xC2\xB0\x43;");
}

void TableLayoutsTest::metadata()
{
    QFETCH(QByteArray, above);
    const auto outcome = m_fixture.read(above + "\nx,y,z\n1,2,3\n4,5,6\n7,8,9\n10,11,12\n");
    QVERIFY(outcome.has_value());
    QCOMPARE(outcome->table.rows, std::uint64_t{4});
    QByteArray found;
    for (const MetadataEntry& entry : outcome->table.metadata)
        found += QByteArray::fromStdString(entry.key + '=' + entry.value + ';');
    QTEST(found, "found");
}

void TableLayoutsTest::metadataIsBounded()
{
    const QByteArray table = "x,y\n1,2\n3,4\n";
    QByteArray many;
    for (int i = 0; i < 1'500; ++i)
        many += "# k" + QByteArray::number(i) + ": v\n";
    QCOMPARE(m_fixture.read(many + table)->table.metadata.size(), kMostMetadata);
    const QByteArray large = ("# key: " + QByteArray(30'000, 'x') + '\n').repeated(5);
    QCOMPARE(m_fixture.read(large + table)->table.metadata.size(), std::size_t{2});
}

QTEST_APPLESS_MAIN(TableLayoutsTest)
#include "test_table_layouts.moc"
