// SPDX-License-Identifier: GPL-3.0-or-later
// A row per way in which programs draw a table with box characters, crossed rules or a frame.
#include "dialect_rows.h"

#include <QRegularExpression>
#include <QTest>

using namespace fanfold;

class DrawnTablesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void boxCharacters_data();
    void boxCharacters() { compareWithRow(m_fixture); }
    void shortenedBoxes_data();
    void shortenedBoxes() { compareWithRow(m_fixture); }
    void notBoxes_data();
    void notBoxes() { compareWithRow(m_fixture); }
    void crossedRules_data();
    void crossedRules() { compareWithRow(m_fixture); }
    void frames_data();
    void frames() { compareWithRow(m_fixture); }
    void aDelimiterFixedByAPersonIsTaken();

private:
    ReaderFixture m_fixture;
};

void DrawnTablesTest::boxCharacters_data()
{
    addColumns();
    const char* const ab = "│ . 1 | a n | b n | 2 rows";
    const QByteArray abCsv = "a,b\n1,2.5\n3,4.5\n";
    addFile("light lines",
        "┌───┬─────┐\n│ a │ b   │\n├───┼─────┤\n│ 1 │ 2.5 │\n│ 3 │ 4.5 │\n└───┴─────┘\n", ab,
        abCsv);
    addFile("heavy lines",
        "┏━━━┳━━━━━┓\n┃ a ┃ b   ┃\n┣━━━╋━━━━━┫\n┃ 1 ┃ 2.5 ┃\n┃ 3 ┃ 4.5 ┃\n┗━━━┻━━━━━┛\n", ab,
        abCsv);
    addFile("double lines",
        "╔═══╦═════╗\n║ a ║ b   ║\n╠═══╬═════╣\n║ 1 ║ 2.5 ║\n║ 3 ║ 4.5 ║\n╚═══╩═════╝\n", ab,
        abCsv);
    addFile("rounded corners",
        "╭───┬─────╮\n│ a │ b   │\n├───┼─────┤\n│ 1 │ 2.5 │\n│ 3 │ 4.5 │\n╰───┴─────╯\n", ab,
        abCsv);
    addFile("a heavy head above light rows, and a title",
        "  The title\n┏━━━┳━━━━━┓\n┃ a ┃ b   ┃\n┡━━━╇━━━━━┩\n│ 1 │ 2.5 │\n│ 3 │ 4.5 "
        "│\n└───┴─────┘\n",
        ab, abCsv);
    addFile("line ends of Windows",
        "┌───┬─────┐\r\n│ a │ b   │\r\n├───┼─────┤\r\n│ 1 │ 2.5 │\r\n│ 3 │ 4.5 "
        "│\r\n└───┴─────┘\r\n",
        ab, abCsv);
    addFile("rules between the rows",
        "╒═══╤═════╕\n│ a │ b   │\n╞═══╪═════╡\n│ 1 │ 2.5 │\n├───┼─────┤\n│ 3 │ 4.5 "
        "│\n╘═══╧═════╛\n",
        ab, abCsv);
    addFile("bars between the columns only",
        " id │ value │ name \n────┼───────┼──────\n  1 │   1.5 │ ada\n    │   2.5 │ bob\n"
        "  3 │       │ \n(3 rows)\n",
        "│ . 1 | id n | value n | name t | 3 rows", "id,value,name\n1,1.5,ada\n,2.5,bob\n3,,\n",
        "");
    addFile("types below the names",
        "┌───────┬────────┬─────────┐\n│  id   │ value  │  name   │\n"
        "│ int32 │ double │ varchar │\n├───────┼────────┼─────────┤\n"
        "│     1 │    1.5 │ ada     │\n│     2 │   NULL │ bob c   │\n"
        "│     3 │   2.75 │         │\n└───────┴────────┴─────────┘\n",
        "│ . 1 | id n | value n | name t | 3 rows",
        "id,value,name\n1,1.5,ada\n2,NULL,bob c\n3,2.75,\n");
    addFile("dashes and types below the names, dashed bars",
        "shape: (2, 2)\n┌─────┬──────────────┐\n│ a   ┆ b            │\n│ --- ┆ ---          │\n"
        "│ i64 ┆ datetime[μs] │\n╞═════╪══════════════╡\n│ 1   ┆ 2024-01-02   │\n"
        "│ 2   ┆ 2024-01-03   │\n└─────┴──────────────┘\n",
        "│ . 1 | a n | b time | 2 rows", "a,b\n1,2024-01-02\n2,2024-01-03\n");
    addFile("units below the names",
        "┏━━━━━━┳━━━━━━━┓\n┃ time ┃ force ┃\n┃ s    ┃ N     ┃\n┡━━━━━━╇━━━━━━━┩\n│ 0.0  │ 1.5   │\n"
        "│ 0.1  │ 2.5   │\n└──────┴───────┘\n",
        "│ . 2 | time[s] n | force[N] n | 2 rows", "time s,force N\n0.0,1.5\n0.1,2.5\n");
    addFile("texts alone",
        "┌──────┬──────┐\n│ name │ town │\n├──────┼──────┤\n│ ada  │ Rome │\n│ bob  │ Oslo │\n"
        "└──────┴──────┘\n",
        "│ . 1 | name t | town t | 2 rows", "name,town\nada,Rome\nbob,Oslo\n");
    addFile("one column",
        "┌───────┐\n│  id   │\n│ int32 │\n├───────┤\n│     1 │\n│     2 │\n└───────┘\n",
        "│ . 1 | id n | 2 rows", "id\n1\n2\n");
    addFile("delimiters and quotes in cells are text",
        "┌───┬────────┐\n│ n │ text   │\n├───┼────────┤\n│ 1 │ \"a, b  │\n│ 2 │ c|d;\"e │\n│ 3 │ "
        "\"f\"    │\n"
        "└───┴────────┘\n",
        "│ . 1 | n n | text t | 3 rows",
        "n,text\n1,\"\"\"a, b\"\n2,\"c|d;\"\"e\"\n3,\"\"\"f\"\"\"\n");
    addFile("decimal commas and dates",
        "┌─────────┬────────────┐\n│ Wert    │ Datum      │\n├─────────┼────────────┤\n"
        "│ 1,5     │ 2024-01-02 │\n│ 1.234,5 │ 2024-01-03 │\n│ 2,5     │ 2024-01-04 │\n"
        "└─────────┴────────────┘\n",
        "│ , 1 | Wert n | Datum time | 3 rows",
        "Wert,Datum\n\"1,5\",2024-01-02\n\"1.234,5\",2024-01-03\n\"2,5\",2024-01-04\n");
    addFile("amid text",
        "It took a while, and then there was this:\n\n┌───┬─────┐\n│ a │ b   │\n├───┼─────┤\n"
        "│ 1 │ 2.5 │\n│ 3 │ 4.5 │\n└───┴─────┘\n\nDone in 3.5 seconds.\n",
        ab, abCsv, "footer@10x1");
    addFile("two boxes",
        "┌───┬─────┐\n│ a │ b   │\n├───┼─────┤\n│ 1 │ 2.5 │\n│ 3 │ 4.5 │\n└───┴─────┘\n\n"
        "┌───┬─────┐\n│ c │ d   │\n├───┼─────┤\n│ 5 │ 6   │\n│ 7 │ 8   │\n└───┴─────┘\n",
        ab, abCsv, "further@9x1");
}

void DrawnTablesTest::shortenedBoxes_data()
{
    addColumns();
    addFile("dots instead of rows, and counts below",
        "┌───────┬────────┐\n│   i   │   v    │\n│ int64 │ double │\n├───────┼────────┤\n"
        "│     0 │    0.0 │\n│     1 │    0.5 │\n│     · │     ·  │\n│     · │     ·  │\n"
        "│    98 │   49.0 │\n│    97 │   49.5 │\n├───────┴────────┤\n│    100 rows    │\n"
        "│   (4 shown)    │\n└────────────────┘\n",
        "│ . 1 | i n | v n | 4 rows", "i,v\n0,0.0\n1,0.5\n98,49.0\n97,49.5\n",
        "leftOut@7x2 footer@12x2");
    addFile("an ellipsis instead of rows, and one instead of columns",
        "┌─────┬───┬──────┐\n│ c0  ┆ … ┆ c9   │\n│ --- ┆   ┆ ---  │\n│ i64 ┆   ┆ f64  │\n"
        "╞═════╪═══╪══════╡\n│ 1   ┆ … ┆ 1.5  │\n│ …   ┆ … ┆ …    │\n│ 3   ┆ … ┆ null │\n"
        "└─────┴───┴──────┘\n",
        "│ . 1 | c0 n | … t | c9 n | 2 rows", "c0,…,c9\n1,…,1.5\n3,…,null\n", "leftOut@7x1");
}

void DrawnTablesTest::notBoxes_data()
{
    addColumns();
    addFile("a title in a box above a table",
        "╔════════════╗\n║ The report ║\n║ of today   "
        "║\n╚════════════╝\nt,v\n0,1.5\n1,2.5\n2,3.5\n",
        ", . 1 | t n | v n | 3 rows", "t,v\n0,1.5\n1,2.5\n2,3.5\n");
    addFile("bars and rules in cells", "id,text,v\n1,│ a │,2\n2,─────,3\n3,│ b │,4\n",
        ", . 1 | id n | text t | v n | 3 rows", "id,text,v\n1,│ a │,2\n2,─────,3\n3,│ b │,4\n");
    addFile("a rule of box characters below names",
        "  id   name   v    \n ━━━━━━━━━━━━━━━━━ \n  1    ada    1.5  \n  2    bob    2.5  \n"
        "  3    c      3.5  \n",
        "blanks . 1 | id n | name t | v n | 3 rows", "id,name,v\n1,ada,1.5\n2,bob,2.5\n3,c,3.5\n");
}

void DrawnTablesTest::crossedRules_data()
{
    addColumns();
    addFile("a bar behind the first column, blanks between the others",
        "    Variable |   Obs     Mean   Std. dev.\n-------------+--------------------------\n"
        "       price |    74  6165.25    2949.5\n         mpg |    74    21.29      5.78\n",
        "blanks . 1 | Variable t | Obs n | Mean n | Std. dev. n | 2 rows",
        "Variable,Obs,Mean,Std. dev.\nprice,74,6165.25,2949.5\nmpg,74,21.29,5.78\n");
    addFile("a bar between two columns, blanks within texts",
        " a | b\n---+-------\n x | 1  of 2\n y | 2  of 3\n z | u  v\n",
        " |  . 1 | a t | b t | 3 rows", "a,b\nx,1  of 2\ny,2  of 3\nz,u  v\n");
    addFile("double rules below the names, single ones between the rows",
        "+------------+----------+\n| Header 1   | Header 2 |\n+============+==========+\n"
        "| 1          | 1.5      |\n+------------+----------+\n| 2          | 2.5      |\n"
        "+------------+----------+\n",
        " |  . 1 | Header 1 n | Header 2 n | 2 rows", "Header 1,Header 2\n1,1.5\n2,2.5\n");
    addFile("a second edge at the end of the rules",
        "+-------+----------+--+\n| t.id  | t.value  |\n+-------+----------+--+\n| 1     | 1.5     "
        " |\n"
        "| 2     | NULL     |\n+-------+----------+--+\n2 rows selected (0.1 seconds)\n",
        " |  . 1 | t.id n | t.value n | 2 rows", "t.id,t.value\n1,1.5\n2,NULL\n", "");
    addFile("short rules of Markdown", "name|v\n:-|-:\nada|2\nbob|4.5\n",
        "| . 1 | name t | v n | 2 rows", "name,v\nada,2\nbob,4.5\n");
    addFile("dashes alone are a row without values", "a|b\n1|2\n-|-\n3|4\n",
        "| . 1 | a n | b n | 3 rows", "a,b\n1,2\n-,-\n3,4\n");
    addFile("a text that holds the delimiter",
        "+----+----------+-------+\n| id | name     | value |\n+----+----------+-------+\n"
        "|  1 | ada      |   1.5 |\n|  2 | b | c    |   2.5 |\n|  3 | d é | f  |   3.5 |\n"
        "+----+----------+-------+\n",
        " |  . 1 | id n | name t | value n | 3 rows",
        "id,name,value\n1,ada,1.5\n2,\"b | c\",2.5\n3,\"d é | f\",3.5\n");
    addFile("a cell too many where the rules have no crossing is ragged",
        "+----+-------+\n| id | value |\n+----+-------+\n|  1 |   1.5 |\n|  22 | 3 | 2.5 |\n"
        "|  3 |   3.5 |\n+----+-------+\n",
        " |  . 1 | id n | value n | 3 rows", "id,value\n1,1.5\n22,3,2.5\n3,3.5\n", "ragged@5x1");
}

void DrawnTablesTest::frames_data()
{
    addColumns();
    const QByteArray rows
        = "  1. | AMC Concord     4,099    22 |\n  2. | AMC Pacer       4,749    17 |\n"
          "  3. | AMC Spirit      3,799    22 |\n"
          "     |-----------------------------|\n"
          "  4. | Buick Century   4,816    20 |\n";
    addFile("blanks between the columns, numbers before the frame",
        "\n. list\n\n     +-----------------------------+\n     | make            price   mpg |\n"
        "     |-----------------------------|\n"
            + rows + "     +-----------------------------+\n",
        "fixed . 1 | Column 1 n | make t | price n | mpg n | 4 rows",
        ",make,price,mpg\n1.,AMC Concord,\"4,099\",22\n2.,AMC Pacer,\"4,749\",17\n"
        "3.,AMC Spirit,\"3,799\",22\n4.,Buick Century,\"4,816\",20\n",
        "ambiguous@-1x1");
    addFile("no numbers before the frame",
        "  +----------------------+\n  | make     price   mpg |\n  |----------------------|\n"
        "  | AMC A     4099    22 |\n  | AMC B     4749    17 |\n  | Buick C   3799    22 |\n"
        "  +----------------------+\n",
        "fixed . 1 | make t | price n | mpg n | 3 rows",
        "make,price,mpg\nAMC A,4099,22\nAMC B,4749,17\nBuick C,3799,22\n");
}

void DrawnTablesTest::aDelimiterFixedByAPersonIsTaken()
{
    const QByteArray box
        = "┌───┬─────┐\n│ a │ b c │\n├───┼─────┤\n│ 1 │ 2.5 │\n│ 3 │ 4.5 │\n└───┴─────┘\n";
    ReadOptions options;
    options.delimiter = "│";
    QCOMPARE(shape(m_fixture.read(box, options)), QByteArray("│ . 1 | a n | b c n | 2 rows"));
    options.delimiter = ";";
    QVERIFY(!m_fixture.read(box, options));
}

QTEST_APPLESS_MAIN(DrawnTablesTest)
#include "test_drawn_tables.moc"
