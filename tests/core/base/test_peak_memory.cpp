// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/peak_memory.h"

#include <QTest>

#include <unistd.h>

#include <string>

using namespace fanfold;

class TestPeakMemory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itIsTheMostThereEverWas()
    {
        constexpr std::size_t kEaten = 64 * 1024 * 1024;
        const std::int64_t before = peakMemory(getpid());
        QVERIFY(before > 0);
        {
            const std::string eaten(kEaten, 'x');
            QCOMPARE(eaten.back(), 'x');
        }
        QVERIFY(peakMemory(getpid()) >= before + static_cast<std::int64_t>(kEaten) * 3 / 4);
    }

    void nothingIsKnownOfAProcessThatIsNot() { QCOMPARE(peakMemory(0), std::int64_t{0}); }
};

QTEST_GUILESS_MAIN(TestPeakMemory)
#include "test_peak_memory.moc"
