// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/advice.h"

#include "core/batch/run_timeline.h"

#include <algorithm>
#include <cmath>

namespace fanfold {

namespace {

// Below this the start of the workers is most of what was measured.
constexpr double kShortestS = 0.3;
constexpr double kMuchIdle = 0.2;
constexpr double kLongFile = 0.5; ///< of the run
constexpr int kMostWorkersPerCore = 4;

double share(double part, double whole)
{
    return whole > 0 ? std::clamp(part / whole, 0.0, 1.0) : 0;
}

AdviceKind kindOf(const Advice& advice)
{
    const AdviceInput& in = advice.input;
    if (in.elapsedS < kShortestS)
        return AdviceKind::tooShort;
    if (in.files == 0 || in.lanes == 0)
        return AdviceKind::nothingRead;
    if (in.workers > 1 && in.files < static_cast<std::uint64_t>(in.workers))
        return AdviceKind::tooFewFiles;
    if (advice.endIdle >= kMuchIdle) {
        if (in.longestS >= kLongFile * in.elapsedS)
            return AdviceKind::straggler;
        if (in.isDealtInTurn)
            return AdviceKind::unevenSplit;
    }
    const double processor = advice.computed + advice.coreWait;
    if (advice.lost > std::max({processor, advice.disk, advice.renewal, advice.gap}))
        return AdviceKind::lostAttempts;
    if (advice.renewal > std::max({processor, advice.disk, advice.gap}))
        return AdviceKind::renewals;
    if (advice.gap > std::max(processor, advice.disk))
        return AdviceKind::parent;
    return advice.disk > processor ? AdviceKind::disk : AdviceKind::processor;
}

// While one worker waits for the disk another can compute: as many as it takes to keep the cores
// busy, but at most twice what was tried, for nobody knows what the disk does then.
int workersForDisk(const AdviceInput& in)
{
    const double busyCores = share(in.computedS, in.busyS - in.lostS);
    const double most = std::min<double>({2.0 * in.workers,
        double{kMostWorkersPerCore} * in.usableCores, static_cast<double>(in.files)});
    const double wanted = busyCores > 0 ? std::ceil(in.usableCores / busyCores) : most;
    return static_cast<int>(std::max<double>(in.workers, std::min(wanted, most)));
}

int workersFor(const Advice& advice)
{
    const AdviceInput& in = advice.input;
    switch (advice.kind) {
    case AdviceKind::tooFewFiles:
        return static_cast<int>(in.files);
    case AdviceKind::processor:
        return static_cast<int>(
            std::min<std::uint64_t>(static_cast<std::uint64_t>(in.usableCores), in.files));
    case AdviceKind::disk:
        return workersForDisk(in);
    case AdviceKind::parent:
        return std::max(1, static_cast<int>(std::ceil(in.workers * (1 - advice.gap))));
    case AdviceKind::straggler:
    case AdviceKind::tooShort:
    case AdviceKind::nothingRead:
    case AdviceKind::renewals:
    case AdviceKind::unevenSplit:
    case AdviceKind::lostAttempts:
        break;
    }
    return in.workers;
}

} // namespace

void measure(const RunTimeline& timeline, AdviceInput& input)
{
    input.lanes = 0;
    input.busyS = input.lostS = input.renewalS = input.gapS = input.endIdleS = 0;
    for (const TimelineLane& lane : timeline.lanes()) {
        if (lane.blocks.empty())
            continue;
        ++input.lanes;
        const double busyS = lane.busyS + lane.silentS;
        input.busyS += busyS;
        input.lostS += lane.lostS + lane.silentS;
        input.renewalS += lane.renewalS;
        input.gapS += std::max(0.0, lane.endS() - lane.startS() - busyS - lane.renewalS);
        input.endIdleS += std::max(0.0, input.elapsedS - lane.endS());
    }
    if (timeline.longest()) {
        input.longest = timeline.longest()->file;
        input.longestS = timeline.longest()->seconds;
    }
}

Advice advise(const AdviceInput& input)
{
    Advice advice;
    advice.input = input;
    const double whole = input.elapsedS * std::max(1, input.lanes);
    advice.computed = share(input.computedS, whole);
    advice.coreWait = share(input.coreWaitS, whole);
    advice.disk = share(input.busyS - input.lostS - input.computedS - input.coreWaitS, whole);
    advice.lost = share(input.lostS, whole);
    advice.renewal = share(input.renewalS, whole);
    advice.gap = share(input.gapS, whole);
    advice.endIdle = share(input.endIdleS, whole);
    advice.parentBusy = share(input.parentS, input.elapsedS);
    advice.kind = kindOf(advice);
    advice.suggestedWorkers = std::max(1, workersFor(advice));
    return advice;
}

} // namespace fanfold
