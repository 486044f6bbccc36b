// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/lane_book.h"

#include "core/run/wording.h"

#include <algorithm>

namespace fanfold {

namespace {

double seconds(std::int64_t ns)
{
    return static_cast<double>(ns) * 1e-9;
}

} // namespace

LaneBook::Lane& LaneBook::lane(WorkerId worker)
{
    if (number(worker) >= m_lanes.size())
        m_lanes.resize(number(worker) + 1);
    return m_lanes[number(worker)];
}

void LaneBook::began(WorkerId worker, FileId file, double now)
{
    Lane& one = lane(worker);
    one.file = file;
    one.beganAt = now;
    one.bytesInWork = 0;
}

void LaneBook::progressed(WorkerId worker, std::uint64_t bytesDone)
{
    lane(worker).bytesInWork = bytesDone;
}

double LaneBook::ended(WorkerId worker, const JobCost& cost, std::uint64_t bytes, double now)
{
    Lane& one = lane(worker);
    one.bytes += bytes;
    if (cost.wallNs <= 0)
        return lost(worker, now);
    rested(worker);
    one.busyNs += cost.wallNs;
    one.cpuNs += cost.cpuNs;
    m_cpuNs += cost.cpuNs;
    m_waitNs += cost.waitNs;
    m_serialNs += std::max<std::int64_t>(0, cost.wallNs - cost.waitNs);
    return seconds(cost.wallNs);
}

// The bytes of the attempt count no more, so a rate that remembers them would be too low for the
// next one.
double LaneBook::lost(WorkerId worker, double now)
{
    Lane& one = lane(worker);
    const double spent = one.beganAt > 0 ? std::max(0.0, now - one.beganAt) : 0;
    rested(worker);
    one.busyNs += static_cast<std::int64_t>(spent * 1e9);
    one.rate.clear();
    return spent;
}

void LaneBook::endedFile(WorkerId worker)
{
    ++lane(worker).files;
}

void LaneBook::rested(WorkerId worker)
{
    Lane& one = lane(worker);
    one.file.reset();
    one.bytesInWork = 0;
}

void LaneBook::restAll()
{
    for (std::size_t i = 0; i < m_lanes.size(); ++i)
        rested(WorkerId{static_cast<std::uint32_t>(i)});
}

bool LaneBook::anyBusy() const
{
    return std::any_of(
        m_lanes.begin(), m_lanes.end(), [](const Lane& one) { return one.file.has_value(); });
}

void LaneBook::sample(double now)
{
    for (Lane& one : m_lanes)
        one.rate.sample(now, static_cast<double>(one.bytes + one.bytesInWork));
}

LaneStatus LaneBook::status(const WorkerStatus& worker, double elapsedS, double now) const
{
    LaneStatus status;
    static_cast<WorkerStatus&>(status) = worker;
    if (number(worker.id) >= m_lanes.size())
        return status;
    const Lane& one = m_lanes[number(worker.id)];
    status.file = one.file.value_or(FileId{});
    status.megabytesPerSecond = one.rate.rate() / 1e6;
    const double busy = seconds(one.busyNs) + (one.file ? now - one.beganAt : 0);
    status.busyShare = elapsedS > 0 ? std::clamp(busy / elapsedS, 0.0, 1.0) : 0;
    return status;
}

std::vector<WorkerReport> LaneBook::reports(std::size_t workers) const
{
    std::vector<WorkerReport> reports;
    for (std::size_t i = 0; i < std::max(workers, m_lanes.size()); ++i) {
        const Lane one = i < m_lanes.size() ? m_lanes[i] : Lane();
        reports.push_back({workerName(WorkerId{static_cast<std::uint32_t>(i)}), one.files,
            one.bytes, seconds(one.busyNs), seconds(one.cpuNs)});
    }
    return reports;
}

double LaneBook::serialSeconds() const
{
    return seconds(m_serialNs);
}

double LaneBook::computedSeconds() const
{
    return seconds(m_cpuNs);
}

double LaneBook::coreWaitSeconds() const
{
    return seconds(m_waitNs);
}

} // namespace fanfold
