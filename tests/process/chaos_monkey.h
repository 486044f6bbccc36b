// SPDX-License-Identifier: GPL-3.0-or-later
// Sends a random signal to a random child of this process, again and again, and when it is told to.
#pragma once

#include "tests/support/own_process.h"

#include <QTimer>

#include <array>
#include <csignal>
#include <iterator>
#include <random>

namespace fanfold {

class ChaosMonkey {
public:
    explicit ChaosMonkey(unsigned seed)
        : m_random(seed)
    {
        m_timer.setInterval(kEvery);
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { strike(); });
        m_timer.start();
    }

    int strikes() const { return m_strikes; }

    void strike()
    {
        constexpr std::array kSignals = {SIGKILL, SIGSTOP, SIGSEGV, SIGTERM};
        const std::set<std::int64_t> children = childProcesses();
        if (children.empty())
            return;
        const auto victim = std::next(
            children.begin(), static_cast<std::ptrdiff_t>(m_random() % children.size()));
        if (kill(static_cast<pid_t>(*victim), kSignals[m_random() % kSignals.size()]) == 0)
            ++m_strikes;
    }

private:
#ifdef __SANITIZE_ADDRESS__ // a worker takes ten times as long to start, and none would get that
                            // far
    static constexpr std::chrono::milliseconds kEvery{200};
#else
    static constexpr std::chrono::milliseconds kEvery{20};
#endif
    std::mt19937 m_random;
    QTimer m_timer;
    int m_strikes = 0;
};

} // namespace fanfold
