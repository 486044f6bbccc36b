// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/reading_panel.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QSpinBox>
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
};

QTEST_MAIN(ReadingPanelTest)
#include "test_reading_panel.moc"
