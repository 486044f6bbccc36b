// SPDX-License-Identifier: GPL-3.0-or-later
// Names of tables that programs print: above their columns, of several words, in several lines.
#include "dialect_rows.h"

#include <QRegularExpression>
#include <QTest>

using namespace fanfold;

class AlignedNamesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void places_data();
    void places() { compareWithRow(m_fixture); }
    void clocks_data();
    void clocks() { compareWithRow(m_fixture); }
    void severalLines_data();
    void severalLines() { compareWithRow(m_fixture); }
    void rowsOfTypes_data();
    void rowsOfTypes() { compareWithRow(m_fixture); }
    void numbersInAUnitsRowAreMetadata();
    void doubts_data();
    void doubts() { compareWithRow(m_fixture); }

private:
    ReaderFixture m_fixture;
};

void AlignedNamesTest::places_data()
{
    addColumns();
    addFile("no name above row names, and one of two words",
        "             N      Mean  Std. Dev.\n"
        "Age        474     37.19     11.787\n"
        "Salary     474  34419.57  17075.661\n"
        "Months     474     81.11     10.061\n",
        "blanks . 1 | Column 1 t | N n | Mean n | Std. Dev. n | 3 rows",
        ",N,Mean,Std. Dev.\nAge,474,37.19,11.787\nSalary,474,34419.57,17075.661\n"
        "Months,474,81.11,10.061\n");
    addFile("between rules, at the right edges",
        "==============================\n"
        "            coef    std err\n"
        "------------------------------\n"
        "const     5.2058      0.171\n"
        "x1        0.4687      0.026\n"
        "==============================\n",
        "blanks . 1 | Column 1 t | coef n | std err n | 2 rows",
        ",coef,std err\nconst,5.2058,0.171\nx1,0.4687,0.026\n");
    addFile("at the left edges",
        "       N    Std. Error\n"
        "Age    474  37.19\n"
        "Wage   81   1.5\n",
        "blanks . 1 | Column 1 t | N n | Std. Error n | 2 rows",
        ",N,Std. Error\nAge,474,37.19\nWage,81,1.5\n");
    addFile("no name above the first column and the last one",
        "            Df   SumSq       F  \n"
        "block        5   343.3   4.447 *\n"
        "N            1   189.3  12.259 **\n"
        "K            1    95.2   6.166 *\n"
        "L            1    95.2   6.166  \n",
        "fixed . 1 | Column 1 t | Df n | SumSq n | F n | Column 5 t | 4 rows",
        ",Df,SumSq,F,\nblock,5,343.3,4.447,*\nN,1,189.3,12.259,**\nK,1,95.2,6.166,*\n"
        "L,1,95.2,6.166,\n");
    addFile("no name above the first column and the last one, between commas",
        ",Df,F\nblock,5,4.5,*\nN,1,12.25,**\nK,1,6,*\n",
        ", . 1 | Column 1 t | Df n | F n | Column 4 t | 3 rows",
        ",Df,F,\nblock,5,4.5,*\nN,1,12.25,**\nK,1,6,*\n");
    addFile("a condition in brackets is no unit",
        "     Df Pr(>F)\nN     5   0.25\nK     1    0.5\n",
        "blanks . 1 | Column 1 t | Df n | Pr(>F) n | 2 rows", ",Df,Pr(>F)\nN,5,0.25\nK,1,0.5\n");
    addFile("names right behind each other belong to the columns in turn",
        "time volts amps\n  0.000000   0.100000   0.200000\n  1.000000   0.300000   0.400000\n",
        "blanks . 1 | time n | volts n | amps n | 2 rows",
        "time,volts,amps\n0.000000,0.100000,0.200000\n1.000000,0.300000,0.400000\n");
}

void AlignedNamesTest::clocks_data()
{
    addColumns();
    addFile("one name above a date and a time of day",
        "DateTime T1 T2\n2024-03-05 10:00:00 20.5 30\n2024-03-05 10:01:00 21.5 31\n",
        "blanks . 1 | DateTime time | Column 2 time | T1 n | T2 n | 2 rows",
        "DateTime,,T1,T2\n2024-03-05,10:00:00,20.5,30\n2024-03-05,10:01:00,21.5,31\n");
    addFile("a name for each of them, and none above the last column",
        "Date Time T1\n2024-03-05 10:00:00 20.5 30\n2024-03-05 10:01:00 21.5 31\n",
        "blanks . 1 | Date time | Time time | T1 n | Column 4 n | 2 rows",
        "Date,Time,T1,\n2024-03-05,10:00:00,20.5,30\n2024-03-05,10:01:00,21.5,31\n");
}

void AlignedNamesTest::severalLines_data()
{
    addColumns();
    addFile("the name of an index below the others",
        "            temp  hum\ndate                 \n2024-03-05  12.1   80\n"
        "2024-03-06  12.2   81\n2024-03-07  12.3   82\n2024-03-08  12.4   83\n",
        "fixed . 2 | date time | temp n | hum n | 4 rows",
        "date,temp,hum\n2024-03-05,12.1,80\n2024-03-06,12.2,81\n2024-03-07,12.3,82\n"
        "2024-03-08,12.4,83\n");
    addFile("names in two lines, far apart",
        "    Node        U.U1        U.U2\n   Label       @Loc 1      @Loc 1\n"
        "--------------------------------\n       1   1.2000E-03  -1.0000E-04\n"
        "       2   2.4000E-03  -2.0000E-04\n",
        "fixed . 2 | Node Label n | U.U1 @Loc 1 n | U.U2 @Loc 1 n | 2 rows",
        "Node Label,U.U1 @Loc 1,U.U2 @Loc 1\n1,1.2000E-03,-1.0000E-04\n2,2.4000E-03,-2.0000E-04\n");
    addFile("a title of as many words above names", "Results of today\nx    y    z\n1 2 3\n4 5 6\n",
        "blanks . 1 | x n | y n | z n | 2 rows", "x,y,z\n1,2,3\n4,5,6\n");
    addFile("units that are names, below settings",
        "Record,a\nInterval,b\nScale,c\nSecond,Volt,Amp\n0,1,2\n1,3,4\n2,4,5\n",
        ", . 1 | Second n | Volt n | Amp n | 3 rows", "Second,Volt,Amp\n0,1,2\n1,3,4\n2,4,5\n");
    addFile("a key and its value in a comment", "#Range=\t1...3\n#Unit=\t1/cm\n1\t5\n2\t6\n3\t7\n",
        "tab . 0 | Column 1 n | Column 2 n | 3 rows", "1,5\n2,6\n3,7\n");
    addFile("a label in a comment", "# set A\n0 0\n1 2\n2 4\n",
        "blanks . 0 | Column 1 n | Column 2 n | 3 rows", "0,0\n1,2\n2,4\n");
    addFile("names in comments above words that are partly units and stand there twice",
        "#YY  WDIR WSPD GST\n#yr  degT m/s  m/s\n2024 200  5.0  7.0\n2025 201  5.1  7.1\n",
        "blanks . 1 | YY[yr] n | WDIR[degT] n | WSPD[m/s] n | GST[m/s] n | 2 rows",
        "YY,WDIR,WSPD,GST\n2024,200,5.0,7.0\n2025,201,5.1,7.1\n");
}

void AlignedNamesTest::rowsOfTypes_data()
{
    addColumns();
    addFile("widths and types of RDB",
        "# by "
        "Ada\nagency\tdate\tflow\n5s\t20d\t14n\nUSGS\t2024-03-01\t100\nUSGS\t2024-03-02\t101\n",
        "tab . 1 | agency t | date time | flow n | 2 rows",
        "agency,date,flow\nUSGS,2024-03-01,100\nUSGS,2024-03-02,101\n");
    addFile("types of a tibble",
        "# A tibble: 4 x 3\n  name   mass height\n  <chr> <dbl>  <int>\n1 Luke     77    172\n"
        "2 Vader   136    202\n3 Leia     49    150\n4 Owen    120    178\n",
        "fixed . 1 | Column 1 n | name t | mass n | height n | 4 rows",
        ",name,mass,height\n1,Luke,77,172\n2,Vader,136,202\n3,Leia,49,150\n4,Owen,120,178\n");
    addFile("seconds above seconds are no types", "a\tb\n5s\t10s\n6s\t11s\n",
        "tab . 1 | a t | b t | 2 rows", "a,b\n5s,10s\n6s,11s\n");
}

void AlignedNamesTest::numbersInAUnitsRowAreMetadata()
{
    const auto outcome
        = m_fixture.read("X,CH1,Start,Increment\nSequence,Volt,-1.5,0.5\n0,0,,\n1,2,,\n2,3,,\n");
    QVERIFY(outcome);
    const std::vector<MetadataEntry> expected{{"Start", "-1.5"}, {"Increment", "0.5"}};
    QVERIFY(outcome->table.metadata == expected);
}

void AlignedNamesTest::doubts_data()
{
    addColumns();
    addFile("rows of numbers of another width above the table, between commas",
        "10,20,30\n40,50,60\n1,2\n2,4\n3,6\n4,8\n", ", . 0 | Column 1 n | Column 2 n | 4 rows",
        "1,2\n2,4\n3,6\n4,8\n", "rowsAbove@1x2");
    const QByteArray pairs = "0 0\n1 2\n2 4\n3 6\n4 8\n5 10\n6 12\n7 14\n8 16\n9 18\n10 20\n";
    addFile("rows of numbers of another width above the table, between blanks",
        "1 2 3\n4 5 6\n7 8 9\n" + pairs, "blanks . 0 | Column 1 n | Column 2 n | 11 rows",
        QByteArray(pairs).replace(' ', ','), "rowsAbove@1x3");
    addFile("a single one is a size", "11 2 1\n" + pairs,
        "blanks . 0 | Column 1 n | Column 2 n | 11 rows", QByteArray(pairs).replace(' ', ','));
    addFile("a title of names far apart above two columns", "HN-354  F3F  Ada\n0\t1\n1\t2\n2\t4\n",
        "tab . 0 | Column 1 n | Column 2 n | 3 rows", "0,1\n1,2\n2,4\n");
    addFile("too many names", "T1 T2 T3 T4 T5\n0 20 30\n1 21 31\n2 22 32\n",
        "blanks . 0 | Column 1 n | Column 2 n | Column 3 n | 3 rows", "0,20,30\n1,21,31\n2,22,32\n",
        "unplaced@1x1");
    addFile("too few names, between semicolons", "T1;T2\n0;20;30;0\n1;21;31;1\n2;22;32;2\n",
        "; . 0 | Column 1 n | Column 2 n | Column 3 n | Column 4 n | 3 rows",
        "0,20,30,0\n1,21,31,1\n2,22,32,2\n", "unplaced@1x1");
    addFile("names of two words that stand nowhere in particular",
        "Sample ID   Conc   Abs\nS1   0.5   Unk   0.13\nS2   1.0   Unk   0.23\n",
        "blanks . 1 | Sample t | ID n | Conc t | Abs n | 2 rows",
        "Sample,ID,Conc,Abs\nS1,0.5,Unk,0.13\nS2,1.0,Unk,0.23\n", "unplaced@1x1");
    addFile("keys and values above a table",
        "Gain,5\nOperator,Ada\n0,20,30,0\n1,21,31,1\n2,22,32,2\n",
        ", . 0 | Column 1 n | Column 2 n | Column 3 n | Column 4 n | 3 rows",
        "0,20,30,0\n1,21,31,1\n2,22,32,2\n");
    addFile("a title of several words", "Results of run 5\n0 20 30\n1 21 31\n2 22 32\n",
        "blanks . 0 | Column 1 n | Column 2 n | Column 3 n | 3 rows",
        "0,20,30\n1,21,31\n2,22,32\n");
}

QTEST_APPLESS_MAIN(AlignedNamesTest)
#include "test_aligned_names.moc"
