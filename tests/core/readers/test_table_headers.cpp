// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of names and units above a table, and the first rows below them.
#include "dialect_rows.h"

#include <QRegularExpression>
#include <QTest>

using namespace fanfold;

class TableHeadersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void names_data();
    void names() { compareWithRow(m_fixture); }
    void oddFirstRows_data();
    void oddFirstRows() { compareWithRow(m_fixture); }
    void firstRowsOfWords_data();
    void firstRowsOfWords() { compareWithRow(m_fixture); }

private:
    ReaderFixture m_fixture;
};

void TableHeadersTest::names_data()
{
    addColumns();
    addFile("years as names", "2019,2020,2021\n1.5,2.5,3.5\n4,5,6\n",
        ", . 1 | 2019 n | 2020 n | 2021 n | 2 rows", "2019,2020,2021\n1.5,2.5,3.5\n4,5,6\n");
    addFile("years as names behind a word", "city,2019,2020\nRome,5,6\nOslo,7,8\n",
        ", . 1 | city t | 2019 n | 2020 n | 2 rows", "city,2019,2020\nRome,5,6\nOslo,7,8\n");
    addFile("wavelengths as names", ",400,410,420\n0,0.5,0.25,0.1\n1,0.5,0.5,0.2\n",
        ", . 1 | Column 1 n | 400 n | 410 n | 420 n | 2 rows",
        ",400,410,420\n0,0.5,0.25,0.1\n1,0.5,0.5,0.2\n");
    addFile("a first row of rising numbers is a row", "1,2,3\n4,5,6\n7,8,9\n",
        ", . 0 | Column 1 n | Column 2 n | Column 3 n | 3 rows", "1,2,3\n4,5,6\n7,8,9\n");
    addFile("a first row of years is a row where years follow", "2019,2020\n2021,2022\n2023,2024\n",
        ", . 0 | Column 1 n | Column 2 n | 3 rows", "2019,2020\n2021,2022\n2023,2024\n");
    addFile("names, units and remarks", "t,v\ns,mV\n,sample A\n0,1\n1,3\n2,4\n",
        ", . 3 | t[s] n | v[mV] n | 3 rows", "t s,v mV sample A\n0,1\n1,3\n2,4\n");
    addFile("names in two rows and units", "left,right\nin,out\nV,mA\n1,2\n3,4\n",
        ", . 3 | left in[V] n | right out[mA] n | 2 rows", "left in V,right out mA\n1,2\n3,4\n");
    addFile("brackets between blanks", "time (s)  U [mV]\n 0  1\n 1  3\n 2  4\n",
        "blanks . 1 | time[s] n | U[mV] n | 3 rows", "time (s),U [mV]\n0,1\n1,3\n2,4\n");
    addFile("names of two words between runs of blanks",
        "Shear rate   Shear stress  Time\n   1.5   20    1\n  2.5   30   2\n",
        "blanks . 1 | Shear rate n | Shear stress n | Time n | 2 rows",
        "Shear rate,Shear stress,Time\n1.5,20,1\n2.5,30,2\n");
    addFile("a key and a value of the table's width are no names",
        "Operator: Ada\nSample name: quartz\n\n1.5 -5 4 a\n2.5 -6 5 b\n3.5 -7 6 c\n4.5 -8 7 d\n5.5 "
        "-9 8 e\n",
        "blanks . 0 | Column 1 n | Column 2 n | Column 3 n | Column 4 t | 5 rows",
        "1.5,-5,4,a\n2.5,-6,5,b\n3.5,-7,6,c\n4.5,-8,7,d\n5.5,-9,8,e\n");
    const auto add = [](const char* name, const QByteArray& bytes, const char* shape) {
        addFile(name, bytes, shape, bytes);
    };
    add("a header that ends in two blank cells", "Name,Value,,\nA,1,,\nB,2,,\n",
        ", . 1 | Name t | Value n | Column 3 n | Column 4 n | 2 rows");
    addFile("a header that ends in blank cells above notes", "Name;Value;;\nA;1;;note\nB;2;;\n",
        "; . 1 | Name t | Value n | Column 3 n | Column 4 t | 2 rows",
        "Name,Value,,\nA,1,,note\nB,2,,\n");
    add("a first row of words below a header that ends in blank cells",
        "Name,Value,,\nA,n.a.,,\nB,2,,\nC,3,,\n",
        ", . 1 | Name t | Value n | Column 3 n | Column 4 n | 3 rows");
    add("a single name above blank cells", "value,,\n1,,\n2,,\n",
        ", . 1 | value n | Column 2 n | Column 3 n | 2 rows");
    add("no header above rows that end in two blank cells", "2000,1,,\n2001,2,,\n2002,3,,\n",
        ", . 0 | Column 1 n | Column 2 n | Column 3 n | Column 4 n | 3 rows");
    addFile("years as names and a trailing comma",
        "Country Name,Code,1960,1961,1962,\nC0,A,1,2,3,\nC1,B,4,5,6,\n",
        ", . 1 | Country Name t | Code t | 1960 n | 1961 n | 1962 n | 2 rows",
        "Country Name,Code,1960,1961,1962\nC0,A,1,2,3\nC1,B,4,5,6\n");
    add("wavelengths as names above texts and whole numbers",
        "wavelength,400,500,600\ns0,0,0,0\ns1,1,2,3\ns2,2,4,6\n",
        ", . 1 | wavelength t | 400 n | 500 n | 600 n | 3 rows");
    add("wavelengths as names above whole numbers",
        "wavelength,400,500,600\n1,0,0,0\n2,1,2,3\n3,2,4,6\n",
        ", . 1 | wavelength n | 400 n | 500 n | 600 n | 3 rows");
    add("words and then numbers above groups that are named once",
        "Sample,Run,0.1,0.2\nA,1,5.5,6.5\n,2,5.6,6.4\n,3,5.7,6.2\nB,1,4.5,6.5\n,2,4.6,6.4\n",
        ", . 1 | Sample t | Run n | 0.1 n | 0.2 n | 5 rows");
    add("words and then numbers above a single group",
        "Sample,Run,0.1,0.2,0.4\nA,1,5,6,7\n,2,5,6,8\n,3,5,6,9\n",
        ", . 1 | Sample t | Run n | 0.1 n | 0.2 n | 0.4 n | 3 rows");
    add("words and then numbers above groups with two names each",
        "Sample,Batch,0.1,0.2\nA,x,1,5\n,,2,6\n,,3,7\n",
        ", . 1 | Sample t | Batch t | 0.1 n | 0.2 n | 3 rows");
    add("words alone above a single group", "Sample,Run,Load\nA,1,5.5\n,2,5.6\n,3,5.7\n",
        ", . 1 | Sample t | Run n | Load n | 3 rows");
    add("decimals as names behind the name of something measured",
        "wavelength,400.5,401,401.5\n0,1,6.5,5\n1,2,6.4,5\n2,3,6.2,5\n",
        ", . 1 | wavelength n | 400.5 n | 401 n | 401.5 n | 3 rows");
    add("a first row with a limit of detection is a row", "A,<5,1,2\nB,4,5,6\nC,7,8,9\nD,4,6,8\n",
        ", . 0 | Column 1 t | Column 2 t | Column 3 n | Column 4 n | 4 rows");
    add("words and numbers of which one stands below itself are a row",
        "sample,high,1,2\nsample,low,5,6\nblank,low,8,9\nblank,high,6,8\n",
        ", . 0 | Column 1 t | Column 2 t | Column 3 n | Column 4 n | 4 rows");
    add("a table that lies on its side has no header", "time,1,2,3\ndepth,4,5,7\nspeed,6,4,9\n",
        ", . 0 | Column 1 t | Column 2 n | Column 3 n | Column 4 n | 3 rows");
    addFile("a data logger's names, units and reductions",
        "\"TOA5\",\"st\",\"CR1000\",\"1\",\"x\",\"y\"\n\"TIME\",\"RECORD\",\"B\",\"A\"\n"
        "\"TS\",\"RN\",\"Volts\",\"Deg C\"\n\"\",\"\",\"Avg\",\"Avg\"\n"
        "\"2020-01-01 00:00:00\",0,1.5,2\n\"2020-01-01 00:10:00\",1,1.5,3\n",
        ", . 3 | TIME[TS] time | RECORD[RN] n | B[Volts] n | A[Deg C] n | 2 rows",
        "TIME TS,RECORD RN,B Volts Avg,A Deg C Avg\n2020-01-01 00:00:00,0,1.5,2\n"
        "2020-01-01 00:10:00,1,1.5,3\n");
    addFile("a logger's reductions that look like units",
        "\"TOA5\",\"S\",\"CR1000X\",\"1\",\"x\",\"y\"\n\"TIME\",\"RECORD\",\"B_Min\",\"P_Min\"\n"
        "\"TS\",\"RN\",\"Volts\",\"Deg C\"\n\"\",\"\",\"Min\",\"Min\"\n"
        "\"2020-01-01 00:00:00\",0,1.5,2\n\"2020-01-01 00:10:00\",1,1.5,3\n",
        ", . 3 | TIME[TS] time | RECORD[RN] n | B_Min[Volts] n | P_Min[Deg C] n | 2 rows",
        "TIME TS,RECORD RN,B_Min Volts Min,P_Min Deg C Min\n2020-01-01 00:00:00,0,1.5,2\n"
        "2020-01-01 00:10:00,1,1.5,3\n");
    addFile("a logger's units row that leaves blanks",
        "\"TOA5\",\"S\",\"CR1000\",\"1\",\"x\",\"y\"\n\"TIME\",\"RECORD\",\"Level\",\"Count\"\n"
        "\"TS\",\"RN\",\"\",\"\"\n\"\",\"\",\"Smp\",\"Smp\"\n"
        "\"2020-01-01 00:00:00\",0,1.5,2\n\"2020-01-01 00:10:00\",1,1.5,3\n",
        ", . 3 | TIME[TS] time | RECORD[RN] n | Level n | Count n | 2 rows",
        "TIME TS,RECORD RN,Level Smp,Count Smp\n2020-01-01 00:00:00,0,1.5,2\n"
        "2020-01-01 00:10:00,1,1.5,3\n");
    addFile("no name above row names", "a,b\nx,1,2\ny,3,4\nz,5,6\n",
        ", . 1 | Column 1 t | a n | b n | 3 rows", ",a,b\nx,1,2\ny,3,4\nz,5,6\n");
    addFile("no name above a running index, between blanks",
        "mpg cyl kind\n1 10 20 x\n2 30 10 y\n3 15 25 z\n",
        "blanks . 1 | Column 1 n | mpg n | cyl n | kind t | 3 rows",
        ",mpg,cyl,kind\n1,10,20,x\n2,30,10,y\n3,15,25,z\n");
    addFile("no name above quoted row names",
        "\"length\",\"kind\"\n\"1\",5.1,\"x\"\n\"2\",4.9,\"y\"\n\"3\",4.5,\"z\"\n",
        ", . 1 | Column 1 n | length n | kind t | 3 rows",
        ",length,kind\n1,5.1,x\n2,4.9,y\n3,4.5,z\n");
    addFile("no name above a last column of notes", "time,v\n0,5,x\n1,6,y\n2,7,z\n",
        ", . 1 | time n | v n | Column 3 t | 3 rows", "time,v,\n0,5,x\n1,6,y\n2,7,z\n");
    addFile("a remark between names and rows", "x,y\n# started at noon\n1,2\n3,4\n5,6\n",
        ", . 1 | x n | y n | 3 rows", "x,y\n1,2\n3,4\n5,6\n");
    addFile("remarks between names and units and rows",
        "x;y\ns;mV\n# started at noon\n# stopped by Ada at two\n1;2\n3;4\n",
        "; . 2 | x[s] n | y[mV] n | 2 rows", "x s,y mV\n1,2\n3,4\n");
    addFile("words above a blank line and a remark are no names",
        "x,y\n\n# started at noon\n1,2\n3,4\n5,6\n", ", . 0 | Column 1 n | Column 2 n | 3 rows",
        "1,2\n3,4\n5,6\n");
    addFile("empty names as many as others", "a,,,b\n1,2,3,4\n5,6,7,8\n",
        ", . 1 | a n | Column 2 n | Column 3 n | b n | 2 rows", "a,,,b\n1,2,3,4\n5,6,7,8\n");
    addFile("more empty names than others", "a,,,b,,,c\n1,2,3,4,5,6,7\n2,3,4,5,6,7,8\n",
        ", . 1 | a n | Column 2 n | Column 3 n | b n | Column 5 n | Column 6 n | c n | 2 rows",
        "a,,,b,,,c\n1,2,3,4,5,6,7\n2,3,4,5,6,7,8\n");
    addFile("headings above several names each, which repeat themselves",
        "in,,,out,,\nx,y,z,x,y,z\n1,2,3,4,5,6\n2,3,4,5,6,7\n",
        ", . 2 | in x n | y n | z n | out x n | y n | z n | 2 rows",
        "in x,y,z,out x,y,z\n1,2,3,4,5,6\n2,3,4,5,6,7\n", "duplicate@1x2");
    addFile("a key and a value above names that repeat themselves are no headings",
        "Operator,Ada,,\nx,y,x,y\n1,2,3,4\n2,3,4,5\n", ", . 1 | x n | y n | x n | y n | 2 rows",
        "x,y,x,y\n1,2,3,4\n2,3,4,5\n", "duplicate@2x2");
    const QByteArray settings = "Record Length,Analog:7000\nVertical Units,V\nModel,SDS1204\n";
    addFile("an oscilloscope's source, which names all columns but the first",
        settings + "Source,CH1,CH2\nSecond,Volt,Volt\n-0.2,0.5,1\n-0.1,0.25,2\n0,0.5,3\n",
        ", . 2 | Second n | CH1[Volt] n | CH2[Volt] n | 3 rows",
        "Second,CH1 Volt,CH2 Volt\n-0.2,0.5,1\n-0.1,0.25,2\n0,0.5,3\n");
    addFile("an oscilloscope's source without units",
        settings + "Source,CH1\n-0.2,0.5\n-0.1,0.25\n0,0.5\n1,0.5\n",
        ", . 1 | Column 1 n | CH1 n | 4 rows", ",CH1\n-0.2,0.5\n-0.1,0.25\n0,0.5\n1,0.5\n");
    add("a column of sources", "Source,CH1\n1,0.5\n2,0.25\n", ", . 1 | Source n | CH1 n | 2 rows");
    addFile("voltages and currents of a simulated circuit",
        "time\tV(out)\tI(R1)\tId(M1)\tV(mV)\n0\t1\t2\t3\t4\n1\t2\t3\t4\t5\n",
        "tab . 1 | time n | V(out) n | I(R1) n | Id(M1) n | V[mV] n | 2 rows",
        "time,V(out),I(R1),Id(M1),V(mV)\n0,1,2,3,4\n1,2,3,4,5\n");
    addFile("a simulation's step between names and rows",
        "time\tV(out)\nStep Information: R=1K  (Run: 1/1)\n0\t1\n1\t2\n2\t3\n",
        "tab . 1 | time n | V(out) n | 3 rows", "time,V(out)\n0,1\n1,2\n2,3\n");
    addFile("elapsed times and their pattern in place of a unit",
        "'Elapsed time','ECG'\n'hh:mm:ss.mmm','mV'\n'0:00.000',-0.1\n'0:00.004',0.2\n",
        ", . 2 | Elapsed time[hh:mm:ss.mmm] time | ECG[mV] n | 2 rows",
        "Elapsed time hh:mm:ss.mmm,ECG mV\n0:00.000,-0.1\n0:00.004,0.2\n");
    addFile("empty names", "a,,c\n1,2,3\n4,5,6\n", ", . 1 | a n | Column 2 n | c n | 2 rows",
        "a,,c\n1,2,3\n4,5,6\n");
}

void TableHeadersTest::oddFirstRows_data()
{
    addColumns();
    addFile("a row that is too long", "a,b\n1,2,3\n4,5\n6,7\n8,9\n", ", . 1 | a n | b n | 4 rows",
        "a,b\n1,2,3\n4,5\n6,7\n8,9\n", "ragged@2x1");
    addFile("a row that is too short", "a,b,c\n1,2\n4,5,6\n6,7,8\n8,9,1\n",
        ", . 1 | a n | b n | c n | 4 rows", "a,b,c\n1,2,\n4,5,6\n6,7,8\n8,9,1\n", "ragged@2x1");
    addFile("two ragged rows, below a title",
        "Results of today\na;b;c\n1;2\n3;4;5;6\n4;5;6\n6;7;8\n8;9;1\n7;8;9\n",
        "; . 1 | a n | b n | c n | 6 rows", "a,b,c\n1,2,\n3,4,5,6\n4,5,6\n6,7,8\n8,9,1\n7,8,9\n",
        "ragged@3x2");
    addFile("a ragged row with a text in front", "name,v\nx,2,3\ny,5\nz,7\nu,9\n",
        ", . 1 | name t | v n | 4 rows", "name,v\nx,2,3\ny,5\nz,7\nu,9\n", "ragged@2x1");
    addFile("a ragged row below names in a comment line", "# t, v, w\n1,2\n4,5,6\n6,7,8\n8,9,1\n",
        ", . 1 | t n | v n | w n | 4 rows", "t,v,w\n1,2,\n4,5,6\n6,7,8\n8,9,1\n", "ragged@2x1");
    const QByteArray rows = QByteArray("4,5,6\n6,7,8\n").repeated(4);
    addFile("a word for the first number", "a,b,c\nx,2,3\n" + rows,
        ", . 1 | a n | b n | c n | 9 rows", "a,b,c\nx,2,3\n" + rows, "badNumber@2x1");
    const QByteArray pairs = QByteArray("4,5\n6,7\n").repeated(4);
    addFile("a broken number before another one", "a,b\n12a,2\n" + pairs,
        ", . 1 | a n | b n | 9 rows", "a,b\n12a,2\n" + pairs, "badNumber@2x1");
    addFile("a key and its value are none", "Name,Ada\nGain,5\n4,5\n6,7\n8,9\n",
        ", . 0 | Column 1 n | Column 2 n | 3 rows", "4,5\n6,7\n8,9\n");
    addFile("two lines with words in front are none",
        "Axis,Low,High\nX,0,1\nY,0,2\n4,5,6\n6,7,8\n8,9,1\n",
        ", . 0 | Column 1 n | Column 2 n | Column 3 n | 3 rows", "4,5,6\n6,7,8\n8,9,1\n");
    addFile("sizes above a table without names are none", "3,2\n4,5,6\n6,7,8\n8,9,1\n",
        ", . 0 | Column 1 n | Column 2 n | Column 3 n | 3 rows", "4,5,6\n6,7,8\n8,9,1\n");
}

void TableHeadersTest::firstRowsOfWords_data()
{
    addColumns();
    const auto add
        = [](const char* name, const QByteArray& bytes, const char* shape,
              const char* warnings = "") { addFile(name, bytes, shape, bytes, warnings); };
    add("below a limit of detection", "sample,conc\nf0,<0.05\nf1,0.1\nf2,0.2\nf3,0.3\nf4,0.4\n",
        ", . 1 | sample t | conc n | 5 rows", "badNumber@2x1");
    add("two rows below a limit of detection",
        "sample,conc\nf0,<0.05\nf1,<0.05\nf2,0.1\nf3,0.2\nf4,0.3\nf5,1\nf6,1\nf7,1\nf8,1\nf9,2\n",
        ", . 1 | sample t | conc n | 10 rows", "badNumber@2x2");
    add("above a range, below a name that is a unit", "name,value\nA,>100\nB,1\nC,2\nD,3\nE,4\n",
        ", . 1 | name t | value n | 5 rows", "badNumber@2x1");
    add("undetermined", "well,ct\nA1,Undetermined\nA2,20.5\nA3,21.5\nA4,22\nA5,23\n",
        ", . 1 | well t | ct n | 5 rows", "badNumber@2x1");
    add("not detected, in a unit",
        "element,value,unit\nPb,ND,ug/L\nCd,1,ug/L\nZn,2,ug/L\n"
        "Cu,3,ug/L\nFe,4,ug/L\n",
        ", . 1 | element t | value n | unit t | 5 rows", "badNumber@2x1");
    add("not available", "name,age\nAlice,n.a.\nBob,5\nCarol,6\n",
        ", . 1 | name t | age n | 3 rows");
    add("not a number, in all cells", "t,v\nNaN,NaN\n1,2\n3,4\n", ", . 1 | t n | v n | 3 rows");
    add("nothing but a name", "name,v\nAda,\nBob,2\nCarol,3\n", ", . 1 | name t | v n | 3 rows");
    add("unknown throughout",
        "id,a,b\nunknown,unknown,unknown\n1,2,3\n4,5,6\n7,8,9\n10,11,12\n13,14,15\n",
        ", . 1 | id n | a n | b n | 6 rows", "badNumber@2x3");
    add("a word that stands there again",
        "id,a,b\nx,high,low\ny,1,low\nz,high,2\nu,3,4\nv,5,6\n"
        "w,7,8\np,9,1\nq,2,3\nr,4,5\ns,6,7\n",
        ", . 1 | id t | a n | b n | 10 rows", "badNumber@2x4");
    add("words below words beside a text",
        "name,town,score\nAda,Rome,absent\nBob,Oslo,5\n"
        "Carol,Bern,6\nDan,Graz,7\nEve,Kiel,8\n",
        ", . 1 | name t | town t | score n | 5 rows", "badNumber@2x1");
    add("numbers in the first column alone",
        "id,a,b\n1,x,y\n2,z,w\n3,1,2\n4,5,6\n5,7,8\n6,9,1\n"
        "7,2,3\n8,4,5\n9,6,7\n10,8,9\n11,1,2\n12,3,4\n",
        ", . 1 | id n | a n | b n | 12 rows", "badNumber@2x4");
    add("a number behind a word", "sample,a,b\nf0,high,0.5\nf1,1,2\nf2,3,4\nf3,5,6\nf4,7,8\n",
        ", . 1 | sample t | a n | b n | 5 rows", "badNumber@2x1");
    add("an element that is spelt like a missing value", "sample,Na\nf0,1.5\nf1,2\n",
        ", . 1 | sample t | Na n | 2 rows");
    add("a number below zero in brackets", "item,amount\nx,(100)\ny,200\nz,300\nu,400\nv,500\n",
        ", . 1 | item t | amount n | 5 rows", "badNumber@2x1");
    add("limits of detection in brackets",
        "sample,Pb,Cd\nblank,[1],[2]\n" + QByteArray("S0,2,0\nS1,2.5,0.5\n").repeated(3),
        ", . 1 | sample t | Pb n | Cd n | 7 rows", "badNumber@2x2");
    add("a footnote in brackets", "peak,assignment\nA1,[1]\n1.5,2\n2.5,3\n",
        ", . 1 | peak t | assignment t | 3 rows");
    const auto joined = [](const char* name, const QByteArray& bytes, const char* shape,
                            const QByteArray& header) {
        addFile(
            name, bytes, shape, header + bytes.mid(bytes.indexOf('\n', bytes.indexOf('\n') + 1)));
    };
    joined("names below headings that leave blanks",
        "place,in,,out\nsite,low,high,low\nRome,1,2,3\nOslo,4,5,6\n",
        ", . 2 | place site t | in low n | high n | out low n | 2 rows",
        "place site,in low,high,out low");
    joined("names below headings that are repeated", "place,in,in\nsite,T,U\nRome,1,2\nOslo,4,5\n",
        ", . 2 | place site t | in T n | in U n | 2 rows", "place site,in T,in U");
    joined("units beside a text", "site,T,wind\ncode,\u00b0C,km/h\nRome,1,2\nOslo,4,5\n",
        ", . 2 | site code t | T \u00b0C n | wind km/h n | 2 rows",
        "site code,T \u00b0C,wind km/h");
    joined("reductions beside a text", "site,T,wind\n-,Avg,Max\nRome,1,2\nOslo,4,5\n",
        ", . 2 | site - t | T Avg n | wind Max n | 2 rows", "site -,T Avg,wind Max");
    addFile("units, of which one is a number in brackets", "t,v\n[s],[1]\n0,1\n1,3\n2,4\n",
        ", . 2 | t[s] n | v[1] n | 3 rows", "t [s],v [1]\n0,1\n1,3\n2,4\n");
}

QTEST_APPLESS_MAIN(TableHeadersTest)
#include "test_table_headers.moc"
