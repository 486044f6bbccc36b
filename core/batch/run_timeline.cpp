// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/run_timeline.h"

#include <algorithm>
#include <utility>

namespace fanfold {

namespace {

void append(TimelineBlock& block, const TimelineBlock& next)
{
    block.endS = next.endS;
    block.busyS += next.busyS;
    block.files += next.files;
    if (next.state > block.state)
        block.error = next.error;
    block.state = std::max(block.state, next.state);
    block.attempt = std::max(block.attempt, next.attempt);
}

} // namespace

TimelineLane& RunTimeline::lane(WorkerId worker)
{
    if (number(worker) >= m_lanes.size())
        m_lanes.resize(number(worker) + 1);
    return m_lanes[number(worker)];
}

void RunTimeline::began(WorkerId worker, FileId file, int attempt, double nowS)
{
    TimelineLane& one = lane(worker);
    if (one.open && !one.open->lostAtS)
        one.open->lostAtS = nowS;
    closeLost(one, {});
    if (const auto ended = std::exchange(one.processEndedAtS, std::nullopt);
        ended && !one.blocks.empty()) {
        one.silentS += std::max(0.0, *ended - one.endS());
        one.renewalS += std::max(0.0, nowS - std::max(*ended, one.endS()));
    }
    one.open = OpenAttempt{file, attempt, std::max(nowS, one.endS()), {}};
}

void RunTimeline::ended(WorkerId worker, FileId file, FileState state, double wallS, double nowS,
    std::optional<ErrorCode> error)
{
    TimelineLane& one = lane(worker);
    if (!one.open || one.open->file != file)
        return;
    const OpenAttempt open = *std::exchange(one.open, std::nullopt);
    TimelineBlock block;
    block.file = file;
    block.state = state;
    block.attempt = open.attempt;
    block.error = error;
    // The parent may hear of begin and end late, and of several files at once: what the worker has
    // measured is better, as far as it fits behind the file before.
    block.startS = std::max(one.endS(), std::min(open.startS, nowS - wallS));
    block.endS = wallS > 0 ? std::min(nowS, block.startS + wallS) : nowS;
    block.endS = std::max(block.endS, block.startS);
    block.busyS = wallS > 0 ? wallS : block.endS - block.startS;
    if (wallS <= 0)
        one.lostS += block.busyS;
    add(one, block);
}

void RunTimeline::lost(WorkerId worker, FileId file, ErrorCode why, double nowS)
{
    TimelineLane& one = lane(worker);
    if (!one.open || one.open->file != file)
        return;
    if (!one.open->lostAtS)
        one.open->lostAtS = nowS;
    closeLost(one, why);
}

void RunTimeline::rested(WorkerId worker, double nowS)
{
    TimelineLane& one = lane(worker);
    if (one.open && !one.open->lostAtS)
        one.open->lostAtS = nowS;
}

void RunTimeline::processEnded(WorkerId worker, double nowS)
{
    TimelineLane& one = lane(worker);
    if (!one.processEndedAtS)
        one.processEndedAtS = nowS;
}

void RunTimeline::finish()
{
    for (TimelineLane& one : m_lanes)
        closeLost(one, {});
}

double RunTimeline::endS() const
{
    double end = 0;
    for (const TimelineLane& one : m_lanes)
        end = std::max(end, one.endS());
    return end;
}

void RunTimeline::closeLost(TimelineLane& lane, std::optional<ErrorCode> why)
{
    if (!lane.open || !lane.open->lostAtS)
        return;
    const OpenAttempt open = *std::exchange(lane.open, std::nullopt);
    TimelineBlock block;
    block.file = open.file;
    block.state = why ? endState(*why) : FileState::crashed;
    block.error = why;
    block.attempt = open.attempt;
    block.startS = open.startS;
    block.endS = std::max(open.startS, *open.lostAtS);
    block.busyS = block.endS - block.startS;
    lane.lostS += block.busyS;
    add(lane, block);
}

void RunTimeline::add(TimelineLane& lane, TimelineBlock block)
{
    if (!m_longest || block.busyS > m_longest->seconds)
        m_longest = Longest{block.file, block.busyS};
    lane.busyS += block.busyS;
    if (m_mergedS > 0 && !lane.blocks.empty()
        && block.endS - lane.blocks.back().startS <= m_mergedS) {
        append(lane.blocks.back(), block);
        return;
    }
    lane.blocks.push_back(block);
    if (++m_count > m_mostBlocks)
        merge();
}

void RunTimeline::merge()
{
    while (m_count > m_mostBlocks / 2) {
        const double finest = endS() / static_cast<double>(std::max<std::size_t>(1, m_mostBlocks));
        m_mergedS = std::max(2 * m_mergedS, finest);
        m_count = 0;
        for (TimelineLane& one : m_lanes) {
            std::vector<TimelineBlock> merged;
            for (const TimelineBlock& block : one.blocks) {
                if (!merged.empty() && block.endS - merged.back().startS <= m_mergedS)
                    append(merged.back(), block);
                else
                    merged.push_back(block);
            }
            m_count += merged.size();
            one.blocks = std::move(merged);
        }
        if (m_mergedS > endS())
            return; // one block a lane is as few as there can be
    }
}

} // namespace fanfold
