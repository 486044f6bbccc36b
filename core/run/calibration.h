// SPDX-License-Identifier: GPL-3.0-or-later
// How many workers are worth it: what to measure, and what the measurements mean. Pure; who
// measures is calibration_run.h.
#pragma once

#include "core/run/run_request.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace fanfold {

/// 1, 2, 4 ... up to twice the usable cores, at least to 4, the usable cores themselves among them;
/// none above `jobs`: files, and ranges of large ones.
std::vector<int> calibrationCounts(int usableCores, std::size_t jobs);

/// All files in an order of which every beginning is a fair sample: the files are parted into eight
/// strata by size, which take turns; within a stratum the order is random, but the same for the
/// same seed everywhere.
std::vector<FileId> sampleOrder(const FileList& files, std::uint32_t seed);

/// What is known before a sample is chosen.
struct SampleQuestion {
    std::vector<int> counts; ///< to be measured, rising
    int usableCores = 1;
    std::size_t files = 0; ///< to choose from
    double perFileS = 0; ///< of one worker
    double spentS = 0; ///< of the time
    double seconds = 0; ///< the time that all may take
};

struct SampleAnswer {
    std::size_t files = 0; ///< to be measured
    /// 0, or the time is not enough for a sample that means anything: so much would be.
    double secondsNeeded = 0;
};

/// The time may be overdrawn by half, for the sake of a first round.
constexpr double kLatestShare = 1.5;

/// As many files as can be read three times with each count, but at least twice as many as the
/// largest count, so that no worker waits for a last file for long; then there are fewer rounds.
SampleAnswer chooseSampleSize(const SampleQuestion& question);

struct CalibrationPoint {
    int workers = 1;
    std::vector<double> seconds; ///< one for each repetition, in the order in which they were made
    double medianS = 0;
    double speedUp = 0; ///< over one worker
    double efficiency = 0; ///< speedUp / workers
    double amdahlS = 0; ///< what the fit says
};

/// Amdahl's law: T(n) = T(1) (s + (1 - s) / n), s = the part that only one worker at a time can do.
/// G. M. Amdahl, "Validity of the single processor approach to achieving large scale computing
/// capabilities", AFIPS Spring Joint Computer Conference 1967, p. 483-485.
double amdahlSeconds(double oneWorkerS, double serialPart, int workers);

/// The s with the least sum of squares of T(n) / T(1) - s - (1 - s) / n, within 0 to 1. The law
/// knows no count beyond which more workers harm, so only points up to the fastest one are taken,
/// but at least two. The first point is that of one worker.
double fitSerialPart(const std::vector<CalibrationPoint>& points);

struct CalibrationReport {
    std::vector<CalibrationPoint> points; ///< by rising count; empty = nothing could be measured
    double serialPart = 0; ///< s of Amdahl's law, 0 to 1
    int fastestWorkers = 1; ///< of those that were tried
    int proposedWorkers = 1; ///< the smallest count within 5 % of the fastest
    int usableCores = 1;
    std::uint64_t files = 0; ///< in the sample
    std::uint64_t bytes = 0;
    std::uint64_t filesOfAll = 0; ///< that the sample was taken from
    bool noneRead = false; ///< no file of the sample is a table: no judgement
    double secondsNeeded = 0; ///< the time was too short to judge, so much would do; 0 = it was not
    bool stopped = false; ///< by a person: no judgement
    std::optional<Error> error; ///< no worker could be started
};

/// From points with counts and seconds: medians, speed-ups, fit and proposal. Points without
/// seconds are left out.
void judge(CalibrationReport& report);

} // namespace fanfold
