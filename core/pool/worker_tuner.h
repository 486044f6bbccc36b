// SPDX-License-Identifier: GPL-3.0-or-later
// How many workers a run should have, judged by how it goes: more while more of them bring more
// work done (files that wait for a disk), fewer when memory runs short. Pure: it is fed with
// samples and answers with a count.
//
// It begins with the usable cores and climbs by half of the count at a time, as long as the cores
// are not busy and each step pays; a step that does not pay is taken back, and then it rests. It
// looks again only if the rate of work changes a lot and stays changed, and each time after a
// longer rest than before: so it cannot swing. What memory has taken is not given again.
#pragma once

#include <cstdint>
#include <optional>

namespace fanfold {

/// At one moment; work, jobs, CPU and wait are sums since the run began and never fall.
struct TunerSample {
    double atS = 0; ///< pauses left out
    double work = 0; ///< any unit: bytes, with a little for each file
    std::uint64_t jobsEnded = 0; ///< files, and ranges of large ones
    std::uint64_t jobsLeft = 0; ///< that have not ended
    double cpuS = 0; ///< of all workers
    double coreWaitS = 0; ///< of all workers: ready to run, but no core was free
    double memoryFree = 1; ///< share of the memory that may still be used, 0 to 1
    double memoryStall = 0; ///< share of the time in which some process waited for memory, 0 to 1
};

class WorkerTuner {
public:
    static constexpr int kMostPerCore = 4;

    WorkerTuner(int usableCores, std::uint64_t jobs);

    /// The count from now on. Once or twice a second.
    int feed(const TunerSample& sample);
    int count() const { return m_count; }
    /// It has found its count, until the load changes.
    bool isSettled() const { return m_phase == Phase::settled; }
    /// What was measured so far counts no more, as after a pause.
    void forget() { m_window.reset(); }

private:
    enum class Phase { measuring, trying, settled };
    struct Measure {
        double rate = 0; ///< work per second
        bool coresAreBusy = false;
    };

    std::optional<Measure> measure(const TunerSample& sample);
    bool yieldMemory(const TunerSample& sample);
    void judge(const Measure& measure, const TunerSample& sample);
    void climbOrSettle(double rate, const TunerSample& sample);
    void settle(double rate, double atS);
    void watch(const Measure& measure, const TunerSample& sample);
    void change(int count, double atS);

    const int m_cores;
    int m_most;
    int m_count;
    Phase m_phase = Phase::measuring;
    int m_before = 1; ///< the step that is tried
    double m_rate = 0; ///< before that step, or of the settled count
    std::optional<TunerSample> m_window; ///< where the measurement began
    double m_notBeforeS; ///< new workers are still starting
    double m_yieldedAtS;
    double m_settledAtS = 0;
    double m_restS;
    int m_strange = 0; ///< windows in a row whose rate is far from the settled one
};

} // namespace fanfold
