// SPDX-License-Identifier: GPL-3.0-or-later
// A row per way in which programs draw a table for people: boxes, rules, pages, touching numbers.
#include "dialect_rows.h"

#include <QRegularExpression>
#include <QTest>

using namespace fanfold;

class PrintedTablesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void boxes_data();
    void boxes() { compareWithRow(m_fixture); }
    void pages_data();
    void pages() { compareWithRow(m_fixture); }
    void listings_data();
    void listings() { compareWithRow(m_fixture); }
    void namesAgain_data();
    void namesAgain() { compareWithRow(m_fixture); }
    void countedRows_data();
    void countedRows() { compareWithRow(m_fixture); }
    void touchingNumbers_data();
    void touchingNumbers();

private:
    ReaderFixture m_fixture;
};

void PrintedTablesTest::boxes_data()
{
    addColumns();
    addFile("a box of a database",
        "+----+-------+------+\n| id | value | name |\n+----+-------+------+\n"
        "|  1 |   1.5 | abc  |\n|  2 |  NULL | d e  |\n| 13 |  2.75 | f    |\n"
        "+----+-------+------+\n3 rows in set (0.00 sec)\n",
        " |  . 1 | id n | value n | name t | 3 rows",
        "id,value,name\n1,1.5,abc\n2,NULL,d e\n13,2.75,f\n", "");
    addFile("a box of a database whose first column is text",
        "+------+---+\n| name | v |\n+------+---+\n| ada  | 1 |\n| bob  | 2 |\n+------+---+\n"
        "2 rows in set\n",
        " |  . 1 | name t | v n | 2 rows", "name,v\nada,1\nbob,2\n", "");
    addFile("a box without names", "+---+-----+\n| 1 | 2.5 |\n| 3 | 4.5 |\n+---+-----+\n",
        " |  . 0 | Column 1 n | Column 2 n | 2 rows", "1,2.5\n3,4.5\n");
    addFile("a box without blanks", "|a|b|\n|1|2|\n|3||\n|5|6|\n", "| . 1 | a n | b n | 3 rows",
        "a,b\n1,2\n3,\n5,6\n");
    addFile("Markdown", "| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4.5 |\n",
        " |  . 1 | a n | b n | 2 rows", "a,b\n1,2\n3,4.5\n");
    addFile("Markdown with alignment, amid text",
        "# Results\n\nMeasured twice.\n\n| name | v    |\n|:-----|-----:|\n| ada  |  1.5 |\n"
        "| bob  | 2.5  |\n\nMore text.\n",
        " |  . 1 | name t | v n | 2 rows", "name,v\nada,1.5\nbob,2.5\n", "footer@10x1");
    addFile("Markdown without pipes at the edges", "a | b\n--- | :---:\n1 | 2\n3 | 4\n",
        " |  . 1 | a n | b n | 2 rows", "a,b\n1,2\n3,4\n");
    addFile("crossed rules", "| a | b |\n|---+---|\n| 1 | 2 |\n| 3 | 4 |\n",
        " |  . 1 | a n | b n | 2 rows", "a,b\n1,2\n3,4\n");
    addFile("rules between the rows",
        "+---+---+\n| a | b |\n+---+---+\n| 1 | 2 |\n+---+---+\n"
        "| 3 | 4 |\n+---+---+\n",
        " |  . 1 | a n | b n | 2 rows", "a,b\n1,2\n3,4\n");
    addFile("pipes before some rows only stand for a blank cell",
        "a|b|c\n1|2|3\n|4|5\n|6|7\n|8|9\n", "| . 1 | a n | b n | c n | 4 rows",
        "a,b,c\n1,2,3\n,4,5\n,6,7\n,8,9\n");
}

void PrintedTablesTest::pages_data()
{
    addColumns();
    const QByteArray head
        = "\n        ID NAME            VALUE\n---------- ---------- ----------\n";
    addFile("pages with their names above each",
        "\nSQL> select * from t;\n" + head
            + "         1 New York         1.5\n         2                  2.5\n"
              "         3 Rome                \n         4 San Jose         3.5\n"
            + head
            + "         5 Oslo             4.5\n         6 Rio              5.5\n\n"
              "6 rows selected.\n\nSQL> spool off\n",
        "fixed . 1 | ID n | NAME t | VALUE n | 6 rows",
        "ID,NAME,VALUE\n1,New York,1.5\n2,,2.5\n3,Rome,\n4,San Jose,3.5\n5,Oslo,4.5\n6,Rio,5.5\n",
        "footer@16x2");
    addFile("pages of single words",
        head + "         1 ada               1.5\n         2 bob              2.5\n" + head
            + "         3 carol            3.5\n         4 dan              4.5\n"
              "         5 eve              5.5\n\n5 rows selected.\n",
        "fixed . 1 | ID n | NAME t | VALUE n | 5 rows",
        "ID,NAME,VALUE\n1,ada,1.5\n2,bob,2.5\n3,carol,3.5\n4,dan,4.5\n5,eve,5.5\n", "");
    addFile("pages with titles that are numbered",
        "Report X   Page 1\n  x    y\n---- ----\n   0    0\n   1    2\n   2    4\n\n"
        "Report X   Page 2\n  x    y\n---- ----\n   3    6\n   4    8\n",
        "fixed . 1 | x n | y n | 5 rows", "x,y\n0,0\n1,2\n2,4\n3,6\n4,8\n");
    addFile("pages of texts alone",
        "NAME|TOWN\n----|----\nada|Rome\nbob|Oslo\n\nNAME|TOWN\n----|----\ncarol|Bern\n",
        "| . 1 | NAME t | TOWN t | 3 rows", "NAME,TOWN\nada,Rome\nbob,Oslo\ncarol,Bern\n");
    addFile("a count of rows below a rule",
        " id | value \n----+-------\n  1 |   1.5\n  2 |      \n  3 |   2.5\n(3 rows)\n",
        " |  . 1 | id n | value n | 3 rows", "id,value\n1,1.5\n2,\n3,2.5\n", "");
    addFile("a remark of as many words as columns behind blanks",
        "a b c\n1 x 2\n3 y 4\n5 z 6\n7 u 8\n9 v 1\n\n5 rows selected.\n",
        "blanks . 1 | a n | b t | c n | 5 rows", "a,b,c\n1,x,2\n3,y,4\n5,z,6\n7,u,8\n9,v,1\n",
        "footer@8x1");
    addFile("a remark below a first column of texts", "name,v\nada,1\nbob,2\n\nend of file\n",
        ", . 1 | name t | v n | 2 rows", "name,v\nada,1\nbob,2\n", "footer@5x1");
}

void PrintedTablesTest::listings_data()
{
    addColumns();
    addFile("a factor above a matrix",
        "\nA =\n\n   1.0e+03 *\n\n    0.0010    0.2000\n    0.4000    5.0000\n    7.0000    "
        "8.0000\n",
        "blanks . 0 | Column 1 n | Column 2 n | 3 rows",
        "0.0010,0.2000\n0.4000,5.0000\n7.0000,8.0000\n", "factor@4x1");
    addFile("blanks between thousands",
        "Year        Pop   Area\n2000  1 234 567   12.5\n2001  1 334 567   13.5\n"
        "2002  1 434 567   14.5\n",
        "fixed . 1 | Year n | Column 2 n | Column 3 n | Pop n | Area n | 3 rows",
        "Year,,,Pop,Area\n2000,1,234,567,12.5\n2001,1,334,567,13.5\n2002,1,434,567,14.5\n",
        "ambiguous@-1x1");
    addFile("numbers of three digits behind one blank", "a b  c\n1 234  5\n2 345  6\n3 12  7\n",
        "blanks . 1 | a n | b n | c n | 3 rows", "a,b,c\n1,234,5\n2,345,6\n3,12,7\n");
    addFile("SQL*Plus, three rows",
        "\n        ID NAME            AMOUNT\n---------- ---------- ----------\n"
        "         1 Anna             12.5\n         2 Bob              7.25\n"
        "         3 Carl               98\n\n3 rows selected.\n\n",
        "fixed . 1 | ID n | NAME t | AMOUNT n | 3 rows",
        "ID,NAME,AMOUNT\n1,Anna,12.5\n2,Bob,7.25\n3,Carl,98\n", "");
    addFile("cells that all hold a blank",
        "        ID NAME            AMOUNT\n---------- ---------- ----------\n"
        "         0 N 0              0.00\n         1 N 1              1.50\n"
        "         2 N 2              3.00\n         3 N 3              4.50\n"
        "        10 N 10            15.00\n\n5 rows selected.\n",
        "fixed . 1 | ID n | NAME t | AMOUNT n | 5 rows",
        "ID,NAME,AMOUNT\n0,N 0,0.00\n1,N 1,1.50\n2,N 2,3.00\n3,N 3,4.50\n10,N 10,15.00\n", "");
    addFile("cells without a value",
        "        ID NAME            AMOUNT\n---------- ---------- ----------\n"
        "         0\n         1 N 1              1.50\n         2 N 2\n"
        "         3                  4.50\n\n4 rows selected.\n",
        "fixed . 1 | ID n | NAME t | AMOUNT n | 4 rows",
        "ID,NAME,AMOUNT\n0,,\n1,N 1,1.50\n2,N 2,\n3,,4.50\n", "");
    addFile("sqlcmd",
        "id          name       amount\n----------- ---------- ------------------------\n"
        "          1 Anna                         12.500\n"
        "          2 Bob Smith                     7.250\n"
        "          3 NULL                           NULL\n\n(3 rows affected)\n",
        "fixed . 1 | id n | name t | amount n | 3 rows",
        "id,name,amount\n1,Anna,12.500\n2,Bob Smith,7.250\n3,NULL,NULL\n", "");
    addFile("sqlcmd with commas", "id,name,v\n--,----,-\n1,Anna,2.5\n2,,3\n\n(2 rows affected)\n",
        ", . 1 | id n | name t | v n | 2 rows", "id,name,v\n1,Anna,2.5\n2,,3\n", "");
    addFile("three dashes below each name", "name\tv\n---\t---\nAnna\t2\nBob\t3\n",
        "tab . 1 | name t | v n | 2 rows", "name,v\nAnna,2\nBob,3\n", "");
    addFile("dashes in place of values", "t,v\n-,-\n1,2\n--,--\n3,4\n",
        ", . 1 | t n | v n | 4 rows", "t,v\n-,-\n1,2\n--,--\n3,4\n", "");
    addFile("times that hold a blank",
        "when                    temp   note\n----------------------- ------ ------------\n"
        "2023-05-06 11:00:00.000  20.00 all good    \n"
        "2023-05-06 11:01:00.000  20.10 all good    \n"
        "2023-05-06 11:02:00.000  20.20 not so good \n",
        "fixed . 1 | when time | temp n | note t | 3 rows",
        "when,temp,note\n2023-05-06 11:00:00.000,20.00,all good\n"
        "2023-05-06 11:01:00.000,20.10,all good\n2023-05-06 11:02:00.000,20.20,not so good\n");
    addFile("Db2",
        "\nID          NAME       AMOUNT\n----------- ---------- -----------\n"
        "          0 N 0               0.00\n         10 N 10             15.00\n\n"
        "  2 record(s) selected.\n\n",
        "fixed . 1 | ID n | NAME t | AMOUNT n | 2 rows",
        "ID,NAME,AMOUNT\n0,N 0,0.00\n10,N 10,15.00\n", "");
    addFile("texts alone",
        "NAME       TOWN\n---------- ----------\nAda L      New York\nBob        Rome\n",
        "fixed . 1 | NAME t | TOWN t | 2 rows", "NAME,TOWN\nAda L,New York\nBob,Rome\n");
    addFile("a query above",
        "SQL> select name, v\n  2  from t where v > 3;\n\nNAME                V\n"
        "---------- ----------\nAda L             4.5\nBob                 6\n\n"
        "SQL> exit\n",
        "fixed . 1 | NAME t | V n | 2 rows", "NAME,V\nAda L,4.5\nBob,6\n", "footer@9x1");
    addFile("a simple table of reStructuredText",
        "=====  ========  ====\nname   town      v\n=====  ========  ====\n"
        "Ada    New York   1.5\nBob    Rome       2\n=====  ========  ====\n",
        "fixed . 1 | name t | town t | v n | 2 rows",
        "name,town,v\nAda,New York,1.5\nBob,Rome,2\n");
    QByteArray numbers = "        ID     AMOUNT\n---------- ----------\n";
    QByteArray asCsv = "ID,AMOUNT\n";
    for (int i = 0; i < 12; ++i) {
        numbers += QByteArray::number(i).rightJustified(10) + "       1.50\n";
        asCsv += QByteArray::number(i) + ",1.50\n";
    }
    addFile("numbers alone are parted by blanks as well", numbers + "\n12 rows selected.\n",
        "blanks . 1 | ID n | AMOUNT n | 12 rows", asCsv, "");
    addFile("a rule to which the rows do not keep",
        "name v note\n---- - ----\nanna 1.5 so\nbernd 12.5 la\ncarla 7.25 ti\n",
        "blanks . 1 | name t | v n | note t | 3 rows",
        "name,v,note\nanna,1.5,so\nbernd,12.5,la\ncarla,7.25,ti\n");
}

void PrintedTablesTest::namesAgain_data()
{
    addColumns();
    addFile("right below a row", "t,v\n1,2\n2,3\nt,v\n3,5\n4,6\n", ", . 1 | t n | v n | 4 rows",
        "t,v\n1,2\n2,3\n3,5\n4,6\n");
    addFile("behind a form feed", "a b\n1 2\n3 4\n\fa b\n5 6\n7 8\n",
        "blanks . 1 | a n | b n | 4 rows", "a,b\n1,2\n3,4\n5,6\n7,8\n");
    const auto page = [](char number) {
        return QByteArray(41, ' ') + "The System             10:11 Tuesday, March 5, 2024   "
            + number + "\n\n" + QByteArray(21, ' ')
            + "Obs    Name       Sex    Age    Height    Weight\n\n";
    };
    const QByteArray left(23, ' ');
    addFile("below the title of another page",
        page('1') + left + "1    Alfred      M      14     69.0      112.5\n" + left
            + "2    Alice       F      13     56.5       84.0\n" + left
            + "3    Barbara     F      13     65.3       98.0\n" + left
            + "4    Carol       F      14     62.8      102.5\n" + left
            + "5    Henry       M      14     63.5        .  \n\f" + page('2') + left
            + "6    James       M      12     57.3       83.0\n" + left
            + "7    Jane        F      12     59.8       84.5\n",
        "blanks . 1 | Obs n | Name t | Sex t | Age n | Height n | Weight n | 7 rows",
        "Obs,Name,Sex,Age,Height,Weight\n1,Alfred,M,14,69.0,112.5\n2,Alice,F,13,56.5,84.0\n"
        "3,Barbara,F,13,65.3,98.0\n4,Carol,F,14,62.8,102.5\n5,Henry,M,14,63.5,.\n"
        "6,James,M,12,57.3,83.0\n7,Jane,F,12,59.8,84.5\n");
    addFile("words where the table holds words are a row", "a,b\nx,y\na,b\nz,w\n",
        ", . 1 | a t | b t | 3 rows", "a,b\nx,y\na,b\nz,w\n");
    addFile("behind a blank line they are another table's", "t,v\n1,2\n2,3\n3,4\n\nt,v\n3,5\n4,6\n",
        ", . 1 | t n | v n | 3 rows", "t,v\n1,2\n2,3\n3,4\n", "further@6x1");
}

void PrintedTablesTest::countedRows_data()
{
    addColumns();
    const QByteArray head = " id | v \n----+---\n";
    const QByteArray first = head + "  1 | 3\n  2 | 4\n(2 rows)\n";
    addFile("two results of the same names", first + "\n" + head + "  1 | 5\n  2 | 6\n(2 rows)\n\n",
        " |  . 1 | id n | v n | 2 rows", "id,v\n1,3\n2,4\n", "further@7x1");
    addFile("a result of other names",
        first + "\n a | b | c\n---+---+---\n 1 | 2 | 3\n 4 | 5 | 6\n(2 rows)\n",
        " |  . 1 | id n | v n | 2 rows", "id,v\n1,3\n2,4\n", "further@7x1");
    addFile("a time below", first + "\nTime: 0.512 ms\n", " |  . 1 | id n | v n | 2 rows",
        "id,v\n1,3\n2,4\n", "footer@5x2");
    addFile("in another language", head + "  1 | 3\n  2 | 4\n(2 Zeilen)\n",
        " |  . 1 | id n | v n | 2 rows", "id,v\n1,3\n2,4\n", "");
    addFile("without a verb", "time value\n==========\n0.0 1.5\n1.0 2.5\n==========\n2 rows\n",
        "blanks . 1 | time n | value n | 2 rows", "time,value\n0.0,1.5\n1.0,2.5\n", "");
    addFile("a single row", head + "  1 | 3\n(1 row)\n", " |  . 1 | id n | v n | 1 rows",
        "id,v\n1,3\n", "");
    addFile("without a rule a count may be a cell",
        "what,n\n3 rows selected,1\n4 rows selected,2\n", ", . 1 | what t | n n | 2 rows",
        "what,n\n3 rows selected,1\n4 rows selected,2\n");
}

void PrintedTablesTest::touchingNumbers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("shape");
    QTest::addColumn<QByteArray>("csv");
    const auto add
        = [](const char* name, const QByteArray& bytes, const char* shape, const char* csv) {
              QTest::newRow(name) << bytes << QByteArray(shape) << QByteArray(csv);
          };
    const char* const two = "fixed . 0 | Column 1 n | Column 2 n | 4 rows";
    add("in all rows", "1.234-0.567\n2.345-0.678\n3.456-0.789\n4.567-0.890\n", two,
        "1.234,-0.567\n2.345,-0.678\n3.456,-0.789\n4.567,-0.890\n");
    add("both of them negative",
        " -12.3456 -98.7654\n-112.3456-198.7654\n -12.3456-298.7654\n-212.3456  98.7654\n", two,
        "-12.3456,-98.7654\n-112.3456,-198.7654\n-12.3456,-298.7654\n-212.3456,98.7654\n");
    add("with exponents",
        "-1.23E+01-4.56E-01\n 1.23E+01-5.56E-01\n-7.23E+01 6.56E-01\n"
        " 1.00E+01-7.56E-01\n",
        two, "-1.23E+01,-4.56E-01\n1.23E+01,-5.56E-01\n-7.23E+01,6.56E-01\n1.00E+01,-7.56E-01\n");
    add("one without a sign amid them",
        "  1.50 -2.50\n 12.50-12.50\n112.50-22.50\n 13.50-32.50\n 14.50142.50\n 15.50-52.50\n",
        "fixed . 0 | Column 1 n | Column 2 n | 6 rows",
        "1.50,-2.50\n12.50,-12.50\n112.50,-22.50\n13.50,-32.50\n14.50,142.50\n15.50,-52.50\n");
    add("below a title and names",
        "run of today\n   x     y\n 1.25-0.75\n 2.25-1.75\n-3.25-2.75\n 4.25-3.75\n",
        "fixed . 1 | x n | y n | 4 rows", "x,y\n1.25,-0.75\n2.25,-1.75\n-3.25,-2.75\n4.25,-3.75\n");
    const char* const none = "error: text of another kind";
    const auto refuse
        = [&](const char* name, const QByteArray& bytes) { add(name, bytes, none, none); };
    refuse("ranges are none", "0.5-1.0\n1.0-1.5\n1.5-2.0\n2.0-2.5\n2.5-3.0\n");
    refuse("places that differ are none", "1.5-0.25\n12.5-0.5\n1.25-0.125\n7.5-3.0\n8.5-0.75\n");
    add("dates are none", "2020-01-02\n2020-01-03\n2020-01-04\n2020-01-05\n",
        ", . 0 | Column 1 time | 4 rows", "2020-01-02\n2020-01-03\n2020-01-04\n2020-01-05\n");
    add("ranges beside a number are texts",
        "0.5-1.0 12.5\n1.0-1.5 15.5\n1.5-2.0 11.5\n2.0-2.5 10.5\n",
        "blanks . 0 | Column 1 t | Column 2 n | 4 rows",
        "0.5-1.0,12.5\n1.0-1.5,15.5\n1.5-2.0,11.5\n2.0-2.5,10.5\n");
}

void PrintedTablesTest::touchingNumbers()
{
    QFETCH(QByteArray, bytes);
    QTEST(shape(m_fixture.read(bytes)), "shape");
    QFETCH(QByteArray, csv);
    QCOMPARE(m_fixture.convert(bytes).replace("\r\n", "\n"), csv);
}

QTEST_APPLESS_MAIN(PrintedTablesTest)
#include "test_printed_tables.moc"
