// SPDX-License-Identifier: GPL-3.0-or-later
// Unit and decimals of a column of durations, from their median: s or ms, one number of decimals.
#pragma once

#include <QLocale>
#include <QString>

#include <array>

namespace fanfold {

class TimeScale {
public:
    void add(double seconds);
    void remove(double seconds); ///< one that was added
    void clear() { *this = {}; }

    bool isMilliseconds() const { return m_milliseconds; }
    int decimals() const { return m_decimals; }
    QString text(double seconds, const QLocale& locale = QLocale()) const;

private:
    static std::size_t bucketOf(double seconds);
    void settle();

    static constexpr int kBuckets = 128;
    std::array<int, kBuckets> m_buckets{}; ///< by the logarithm of the duration
    int m_count = 0;
    bool m_milliseconds = false;
    int m_decimals = 3;
};

} // namespace fanfold
