// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worker/job_meter.h"

#include "core/base/peak_memory.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <ctime>

namespace fanfold {

namespace {

std::int64_t now(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

} // namespace

JobMeter::JobMeter()
    : m_schedstat(open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC))
    , m_waitNs(readWaitNs())
{
}

JobMeter::~JobMeter()
{
    if (m_schedstat >= 0)
        close(m_schedstat);
}

void JobMeter::start()
{
    m_wallStart = now(CLOCK_MONOTONIC);
    m_cpuStart = now(CLOCK_THREAD_CPUTIME_ID);
}

JobCost JobMeter::stop()
{
    constexpr std::int64_t kWorthReadingNs = 20'000;
    constexpr std::int64_t kWorthLookingNs = 1'000'000;
    JobCost cost;
    cost.cpuNs = now(CLOCK_THREAD_CPUTIME_ID) - m_cpuStart;
    cost.wallNs = now(CLOCK_MONOTONIC) - m_wallStart;
    if (cost.wallNs > kWorthLookingNs || m_peakBytes == 0)
        m_peakBytes = peakMemory(getpid());
    cost.peakBytes = m_peakBytes;
    const std::int64_t notRunning = cost.wallNs - cost.cpuNs;
    if (notRunning <= kWorthReadingNs)
        return cost;
    const std::int64_t waitNs = readWaitNs();
    cost.waitNs = waitNs < 0 ? notRunning : std::min(waitNs - m_waitNs, notRunning);
    m_waitNs = waitNs;
    return cost;
}

std::int64_t JobMeter::readWaitNs() const
{
    char text[96];
    const ssize_t size = m_schedstat < 0 ? -1 : pread(m_schedstat, text, sizeof text, 0);
    if (size <= 0)
        return -1;
    const char* const end = text + size;
    const char* const second = std::find(static_cast<const char*>(text), end, ' ');
    std::int64_t waitNs = -1;
    if (second != end)
        std::from_chars(second + 1, end, waitNs);
    return waitNs;
}

} // namespace fanfold
