// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/chip.h"
#include "ui/window/chip_bar.h"

#include <QSignalSpy>
#include <QTest>

using namespace fanfold;

class ChipBarTest : public QObject {
    Q_OBJECT

private:
    static QStringList shown(const ChipBar& bar)
    {
        QStringList words;
        for (const Chip* chip : bar.findChildren<Chip*>()) {
            if (chip->isVisibleTo(&bar))
                words << chip->text();
        }
        return words;
    }
    static KindCounts allKinds()
    {
        KindCounts counts;
        counts.fill(7);
        return counts;
    }

private Q_SLOTS:
    void onlyKindsThatExistHaveAChip()
    {
        ChipBar bar;
        bar.resize(600, 24);
        KindCounts counts{};
        counts[static_cast<std::size_t>(FileKind::failed)] = 3;
        counts[static_cast<std::size_t>(FileKind::done)] = 809;
        bar.setCounts(counts);
        QCOMPARE(shown(bar),
            (QStringList{
                QStringLiteral("All"), kindName(FileKind::failed), kindName(FileKind::done)}));
    }

    void chipsThatDoNotFitStandUnderMore()
    {
        ChipBar bar;
        bar.resize(260, 24);
        bar.setCounts(allKinds());
        QCOMPARE(shown(bar).last(), QStringLiteral("More"));
        for (const Chip* chip : bar.findChildren<Chip*>()) {
            if (chip->isVisibleTo(&bar))
                QVERIFY2(chip->geometry().right() < bar.width(), qPrintable(chip->text()));
        }
    }

    void chosenChipStaysInSight()
    {
        ChipBar bar;
        bar.resize(260, 24);
        bar.setCounts(allKinds());
        QSignalSpy chosen(&bar, &ChipBar::kindChosen);
        bar.choose(FileKind::queued);
        QVERIFY(shown(bar).contains(kindName(FileKind::queued)));
        QCOMPARE(chosen.count(), 1);
    }

    void choiceThatHasRunEmptyFallsBackToAll()
    {
        ChipBar bar;
        bar.resize(600, 24);
        bar.setCounts(allKinds());
        bar.choose(FileKind::running);
        KindCounts counts = allKinds();
        counts[static_cast<std::size_t>(FileKind::running)] = 0;
        bar.setCounts(counts);
        QVERIFY(!bar.chosen());
    }
};

QTEST_MAIN(ChipBarTest)
#include "test_chip_bar.moc"
