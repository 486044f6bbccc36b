// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/inline_bar.h"

#include "ui/window/elided_label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>

using namespace fanfold;

class InlineBarTest : public QObject {
    Q_OBJECT

private:
    static Notice progress(int done, std::function<void()> cancel)
    {
        Notice notice;
        notice.tone = Notice::Tone::progress;
        notice.sentence = QString::number(done);
        notice.actions.push_back({QStringLiteral("Cancel"), std::move(cancel)});
        return notice;
    }
    static Notice question()
    {
        Notice notice;
        notice.sentence = QStringLiteral("Really?");
        notice.isQuestion = true;
        notice.actions.push_back({QStringLiteral("Yes"), [] {}});
        return notice;
    }
    QPushButton* button() const
    {
        for (QPushButton* found : m_bar->findChildren<QPushButton*>()) {
            if (!found->parentWidget()->isHidden())
                return found;
        }
        return nullptr;
    }

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        auto* row = new QHBoxLayout(m_window.get());
        m_first = new QLineEdit(m_window.get());
        m_field = new QLineEdit(m_window.get());
        m_bar = new InlineBar(m_window.get());
        row->addWidget(m_first);
        row->addWidget(m_bar);
        row->addWidget(m_field);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_field->setFocus();
    }
    void cleanup() { m_window.reset(); }

    void pressedButtonOutlivesNewsOfProgress()
    {
        int cancelled = 0;
        const auto cancel = [&] { ++cancelled; };
        m_bar->tell(progress(1, cancel));
        const QPointer<QPushButton> shown = button();
        QTest::mousePress(shown, Qt::LeftButton);
        m_bar->tell(progress(2, cancel));
        QCOMPARE(button(), shown.data());
        QVERIFY(shown->hasFocus());
        QTest::mouseRelease(shown, Qt::LeftButton);
        QCOMPARE(cancelled, 1);
        QCOMPARE(m_bar->accessibleDescription(), QStringLiteral("2"));
    }

    void progressLeavesQuestionStanding()
    {
        m_bar->tell(question());
        m_bar->tell(progress(1, [] {}));
        QVERIFY(m_bar->isAsking());
        QCOMPARE(button()->text(), QStringLiteral("Yes"));
        button()->click();
        m_bar->tell(progress(2, [] {}));
        QCOMPARE(button()->text(), QStringLiteral("Cancel"));
        QVERIFY(!m_bar->isAsking());
    }

    void actionMayTellSomethingElse()
    {
        m_bar->tell(progress(1, [this] { m_bar->tell(question()); }));
        QTest::mouseClick(button(), Qt::LeftButton);
        QVERIFY(m_bar->isAsking());
    }

    void focusReturnsToWhereItWas()
    {
        m_bar->tell(question());
        QTest::mouseClick(button(), Qt::LeftButton);
        QVERIFY(m_bar->isHidden());
        QVERIFY(m_field->hasFocus());
    }

    void keptBarStaysAndGivesTheFocusBack()
    {
        bool shown = false;
        Notice notice;
        notice.actions.push_back({QStringLiteral("Show"), [&] { shown = true; }, {}, {}, true});
        m_bar->tell(notice);
        QTest::mouseClick(button(), Qt::LeftButton);
        QVERIFY(shown);
        QVERIFY(m_bar->isVisible());
        QVERIFY(m_field->hasFocus());
    }

    void theQuietTextIsTheFirstToGiveWay()
    {
        Notice notice;
        notice.sentence = QStringLiteral("1,000 files in a good while");
        notice.quiet = QStringLiteral("what was limited by what, and how much of it, ").repeated(9);
        notice.problem = QStringLiteral("7 failed");
        QWidget window;
        auto* row = new QHBoxLayout(&window);
        auto* bar = new InlineBar(&window);
        row->addWidget(bar);
        bar->tell(notice);
        window.resize(600, 60);
        window.show();
        const auto label = [&](const QString& text) -> const ElidedLabel* {
            for (const ElidedLabel* found : bar->findChildren<ElidedLabel*>())
                if (found->text() == text)
                    return found;
            return nullptr;
        };
        const auto lacks = [&](const QString& text) {
            return label(text)->sizeHint().width() - label(text)->width();
        };
        QTRY_VERIFY(lacks(notice.quiet) > 0);
        QTRY_COMPARE(window.width(), 600);
        QVERIFY(lacks(notice.sentence) <= 0);
        QVERIFY(lacks(notice.problem) <= 0);
        QVERIFY(label(notice.quiet)->width() > 100);
        window.resize(8'000, 60);
        QTRY_VERIFY(lacks(notice.quiet) <= 0);
        window.resize(200, 60); // now all must
        QTRY_VERIFY(lacks(notice.sentence) > 0);
        QVERIFY(lacks(notice.problem) <= 0);
    }

private:
    std::unique_ptr<QWidget> m_window;
    QLineEdit* m_first = nullptr;
    QLineEdit* m_field = nullptr;
    InlineBar* m_bar = nullptr;
};

QTEST_MAIN(InlineBarTest)
#include "test_inline_bar.moc"
