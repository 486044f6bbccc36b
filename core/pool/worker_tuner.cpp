// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pool/worker_tuner.h"

#include <algorithm>
#include <limits>

namespace fanfold {

namespace {

constexpr double kWindowS = 2;
constexpr double kLongWindowS = 6; ///< long enough, however few jobs have ended
constexpr int kJobsPerWorker = 2; ///< in a window
constexpr double kStartingS = 1;
constexpr double kFirstRestS = 15;
constexpr double kPays = 1.1; ///< else it is noise, or worth no process
constexpr double kBusyCores = 0.85;
constexpr double kMuchWaiting = 0.15;
constexpr double kOtherLoad = 0.5; ///< of the settled rate, or its inverse
constexpr int kOtherLoadWindows = 3;
constexpr double kSmoothing = 0.2; ///< weight of the last window in the settled rate
constexpr double kMemoryShort = 0.08;
constexpr double kMemoryToClimb = 0.16;
constexpr double kStallIsShort = 0.2;
constexpr double kYieldEveryS = 4;

} // namespace

WorkerTuner::WorkerTuner(int usableCores, std::uint64_t jobs)
    : m_cores(std::max(1, usableCores))
    , m_most(kMostPerCore * m_cores)
    , m_count(
          static_cast<int>(std::clamp<std::uint64_t>(jobs, 1, static_cast<std::uint64_t>(m_cores))))
    , m_notBeforeS(kStartingS)
    , m_yieldedAtS(-std::numeric_limits<double>::infinity())
    , m_restS(kFirstRestS)
{
}

int WorkerTuner::feed(const TunerSample& sample)
{
    if (yieldMemory(sample))
        return m_count;
    if (const std::optional<Measure> measured = measure(sample))
        judge(*measured, sample);
    return m_count;
}

bool WorkerTuner::yieldMemory(const TunerSample& sample)
{
    const bool isShort = sample.memoryFree < kMemoryShort || sample.memoryStall > kStallIsShort;
    if (!isShort || m_count == 1 || sample.atS - m_yieldedAtS < kYieldEveryS)
        return false;
    m_yieldedAtS = sample.atS;
    change(std::min(m_count - 1, m_count * 3 / 4), sample.atS);
    m_most = m_count;
    settle(0, sample.atS);
    return true;
}

std::optional<WorkerTuner::Measure> WorkerTuner::measure(const TunerSample& sample)
{
    if (!m_window || sample.atS < m_notBeforeS) {
        m_window = sample;
        return std::nullopt;
    }
    const double seconds = sample.atS - m_window->atS;
    const auto jobs = sample.jobsEnded - m_window->jobsEnded;
    const bool isEnough
        = jobs >= static_cast<std::uint64_t>(kJobsPerWorker) * static_cast<std::uint64_t>(m_count);
    if (seconds < kWindowS || (!isEnough && seconds < kLongWindowS))
        return std::nullopt;
    Measure measured;
    measured.rate = (sample.work - m_window->work) / seconds;
    const double cores = (sample.cpuS - m_window->cpuS) / seconds;
    const double waiting = (sample.coreWaitS - m_window->coreWaitS) / (seconds * m_count);
    measured.coresAreBusy = cores >= kBusyCores * m_cores || waiting >= kMuchWaiting;
    m_window = sample;
    return measured;
}

void WorkerTuner::judge(const Measure& measured, const TunerSample& sample)
{
    switch (m_phase) {
    case Phase::measuring:
        if (!measured.coresAreBusy) {
            climbOrSettle(measured.rate, sample);
            break;
        }
        if (m_count > m_cores)
            change(m_cores, sample.atS);
        settle(m_count == m_cores ? measured.rate : 0, sample.atS);
        break;
    case Phase::trying:
        if (measured.rate < kPays * m_rate) {
            change(m_before, sample.atS);
            settle(m_rate, sample.atS);
        } else if (measured.coresAreBusy) {
            settle(measured.rate, sample.atS);
        } else {
            climbOrSettle(measured.rate, sample);
        }
        break;
    case Phase::settled:
        watch(measured, sample);
        break;
    }
}

void WorkerTuner::climbOrSettle(double rate, const TunerSample& sample)
{
    const int next = std::min(m_most, std::max(m_count + 1, m_count * 3 / 2));
    // The last jobs are begun already, and a new worker would find nothing to do.
    const bool isWorthIt = sample.jobsLeft >= 2 * static_cast<std::uint64_t>(next);
    if (next <= m_count || !isWorthIt || sample.memoryFree < kMemoryToClimb) {
        settle(rate, sample.atS);
        return;
    }
    m_before = m_count;
    m_rate = rate;
    m_phase = Phase::trying;
    change(next, sample.atS);
}

void WorkerTuner::settle(double rate, double atS)
{
    m_phase = Phase::settled;
    m_rate = rate;
    m_settledAtS = atS;
    m_strange = 0;
}

void WorkerTuner::watch(const Measure& measured, const TunerSample& sample)
{
    if (m_rate <= 0) { // settled without a measurement
        m_rate = measured.rate;
        return;
    }
    const bool isStrange
        = measured.rate < kOtherLoad * m_rate || measured.rate * kOtherLoad > m_rate;
    m_strange = isStrange ? m_strange + 1 : 0;
    if (!isStrange)
        m_rate += kSmoothing * (measured.rate - m_rate);
    if (m_strange < kOtherLoadWindows || sample.atS - m_settledAtS < m_restS)
        return;
    m_restS *= 2;
    m_phase = Phase::measuring;
    judge(measured, sample);
}

void WorkerTuner::change(int count, double atS)
{
    m_count = count;
    m_window.reset();
    m_notBeforeS = atS + kStartingS;
}

} // namespace fanfold
