// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/reading_panel.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>

#include <algorithm>

using namespace fanfold;

class ReadingPanelTest : public QObject {
    Q_OBJECT

private:
    QWidget m_window;
    QWidget m_anchor{&m_window};

    template <typename W> static W* named(const ReadingPanel& panel, const QString& name)
    {
        const QList<W*> all = panel.findChildren<W*>();
        const auto found = std::find_if(all.begin(), all.end(),
            [&](const W* widget) { return widget->accessibleName() == name; });
        return found == all.end() ? nullptr : *found;
    }

    static bool saysSomewhere(const ReadingPanel& panel, const QString& words)
    {
        const QList<QLabel*> labels = panel.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
            [&](const QLabel* label) { return label->text().contains(words); });
    }

private Q_SLOTS:
    void allOptionsComeBack()
    {
        ReadingPanel panel(&m_anchor);
        QVERIFY(panel.options() == ReadOptions());
        const ReadOptions options{";", '\'', ',', 2, "%", "GB18030", 3};
        panel.setOptions(options);
        QVERIFY(panel.options() == options);
        panel.setOptions({});
        QVERIFY(panel.options() == ReadOptions());
    }

    void everyDelimiterComesBack_data()
    {
        QTest::addColumn<QByteArray>("delimiter");
        for (const char* delimiter : {",", "\t", "fixed", ", ", "~", "^", "\x01", "\x1F", "&&",
                 " :: ", "->", "\u00A7", "\u3001"})
            QTest::newRow(delimiter) << QByteArray(delimiter);
    }

    void everyDelimiterComesBack()
    {
        QFETCH(QByteArray, delimiter);
        ReadingPanel panel(&m_anchor);
        QSignalSpy told(&panel, &ReadingPanel::optionsChanged);
        ReadOptions options;
        options.delimiter = delimiter.toStdString();
        panel.setOptions(options);
        QVERIFY(panel.options() == options);
        QCOMPARE(told.size(), 0);
        panel.setOptions({});
        QVERIFY(panel.options() == ReadOptions());
    }

    void anotherDelimiterIsWritten()
    {
        ReadingPanel panel(&m_anchor);
        QSignalSpy told(&panel, &ReadingPanel::optionsChanged);
        auto* words = named<QComboBox>(panel, QStringLiteral("Delimiter"));
        auto* other = named<QLineEdit>(panel, QStringLiteral("Delimiter: characters"));
        QVERIFY(words && other);
        QVERIFY(other->isHidden());
        words->setCurrentIndex(words->findText(QStringLiteral("other")));
        QVERIFY(!other->isHidden());
        QVERIFY(!panel.options().delimiter); // nothing is written yet
        other->setText(QStringLiteral("~"));
        QCOMPARE(told.size(), 2);
        QVERIFY(told.back().front().value<ReadOptions>().delimiter == "~");
        other->setText(QStringLiteral("\\x1F"));
        QVERIFY(panel.options().delimiter == "\x1F");
        other->setText(QStringLiteral("tab"));
        QVERIFY(panel.options().delimiter == "\t");
        other->setText(QStringLiteral("ab"));
        QVERIFY(!panel.options().delimiter); // letters stand in cells
        words->setCurrentIndex(words->findText(QStringLiteral("semicolon")));
        QVERIFY(other->isHidden());
        QVERIFY(panel.options().delimiter == ";");
    }

    void anEncodingIsChosen()
    {
        ReadingPanel panel(&m_anchor);
        QSignalSpy told(&panel, &ReadingPanel::optionsChanged);
        auto* encoding = named<QComboBox>(panel, QStringLiteral("Encoding"));
        QVERIFY(encoding);
        encoding->setCurrentIndex(encoding->findText(QStringLiteral("Shift_JIS")));
        QCOMPARE(told.size(), 1);
        QVERIFY(told.front().front().value<ReadOptions>().encoding == "Shift_JIS");
    }

    void amountsAreNumbersIfAsked()
    {
        ReadingPanel panel(&m_anchor);
        auto* amounts = named<QComboBox>(panel, QStringLiteral("Percent, currency"));
        QVERIFY(amounts);
        QVERIFY(!panel.options().amounts);
        amounts->setCurrentIndex(amounts->findText(QStringLiteral("as numbers")));
        const ReadOptions options = panel.options();
        QVERIFY(options.amounts);
        panel.setOptions({});
        QCOMPARE(amounts->currentText(), QStringLiteral("as text"));
        panel.setOptions(options);
        QVERIFY(panel.options() == options);
    }

    void linesAreSkipped()
    {
        ReadingPanel panel(&m_anchor);
        auto* lines = named<QSpinBox>(panel, QStringLiteral("Lines to skip"));
        QVERIFY(lines);
        lines->setValue(7);
        QVERIFY(panel.options().skipLines == 7);
        lines->setValue(0);
        QVERIFY(!panel.options().skipLines);
    }

    void showsTheFileAsTextAndAsTable()
    {
        ReadingPanel panel(&m_anchor);
        TableSummary table;
        table.dialect.delimiter = ";";
        table.columns = {{"time", "s"}, {"note", "", ColumnType::text}};
        panel.showReadAs(QStringLiteral("a.csv"), table,
            {{"time (s);note", "1;\u00e9", "2"}, {{"1", "\u00e9"}, {"2"}, {"3", "x", "y"}}});
        auto* text = named<QPlainTextEdit>(panel, QStringLiteral("As it stands in the file"));
        QVERIFY(text);
        QCOMPARE(text->toPlainText(), QStringLiteral(" 1  time (s);note\n 2  1;\u00e9\n 3  2\n"));
        auto* cells = panel.findChild<QTableWidget*>();
        QCOMPARE(cells->columnCount(), 3); // a row longer than the header shows all it has
        QCOMPARE(cells->horizontalHeaderItem(0)->text(), QStringLiteral("time (s)"));
        QCOMPARE(cells->horizontalHeaderItem(1)->text(), QStringLiteral("note"));
        QCOMPARE(cells->item(0, 1)->text(), QStringLiteral("\u00e9"));
        QVERIFY(!cells->item(1, 1));
        QCOMPARE(cells->item(2, 2)->text(), QStringLiteral("y"));
        QVERIFY(saysSomewhere(panel, QStringLiteral("delimiter semicolon")));
    }

    void aReturnAmidALineDoesNotEndIt()
    {
        ReadingPanel panel(&m_anchor);
        panel.showNotRead(QStringLiteral("a.csv"), {}, {{"x\rz", "a,b"}, {}});
        QCOMPARE(panel.findChild<QPlainTextEdit*>()->toPlainText(),
            QStringLiteral(" 1  x\\x0Dz\n 2  a,b\n"));
    }

    void saysWhyAFileCannotBeReadLikeThis()
    {
        ReadingPanel panel(&m_anchor);
        panel.showNotRead(
            QStringLiteral("a.csv"), QStringLiteral("It is a letter."), {{"Hello"}, {}});
        QVERIFY(saysSomewhere(panel, QStringLiteral("a.csv cannot be read like this.")));
        QVERIFY(saysSomewhere(panel, QStringLiteral("It is a letter.")));
        QCOMPARE(panel.findChild<QPlainTextEdit*>()->toPlainText(), QStringLiteral(" 1  Hello\n"));
    }
};

QTEST_MAIN(ReadingPanelTest)
#include "test_reading_panel.moc"
