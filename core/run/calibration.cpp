// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/calibration.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace fanfold {

namespace {

constexpr std::size_t kStrata = 8;
constexpr double kAsGood = 1.05;
constexpr int kRounds = 3;
constexpr double kMeasureShare = 0.75; ///< of the time left; runs take longer than they should
constexpr double kRoundSeconds = 5;

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

bool isFaster(const CalibrationPoint& a, const CalibrationPoint& b)
{
    return a.medianS < b.medianS;
}

// The standard library's shuffle may differ from one library to the next.
void shuffle(std::vector<FileId>& files, std::mt19937& random)
{
    for (std::size_t left = files.size(); left > 1; --left)
        std::swap(files[left - 1], files[random() % left]);
}

} // namespace

std::vector<int> calibrationCounts(int usableCores, std::size_t jobs)
{
    const int most = std::max(4, 2 * usableCores);
    std::vector<int> counts{usableCores};
    for (int count = 1; count <= most; count *= 2)
        counts.push_back(count);
    std::sort(counts.begin(), counts.end());
    counts.erase(std::unique(counts.begin(), counts.end()), counts.end());
    std::erase_if(counts, [jobs](int count) { return static_cast<std::size_t>(count) > jobs; });
    return counts;
}

std::vector<FileId> sampleOrder(const FileList& files, std::uint32_t seed)
{
    std::vector<FileId> bySize(files.size());
    for (std::size_t i = 0; i < files.size(); ++i)
        bySize[i] = FileId{static_cast<std::uint32_t>(i)};
    std::stable_sort(bySize.begin(), bySize.end(), [&files](FileId a, FileId b) {
        return files[number(a)].sizeBytes < files[number(b)].sizeBytes;
    });
    std::mt19937 random(seed);
    std::vector<std::vector<FileId>> strata(kStrata);
    for (std::size_t i = 0; i < bySize.size(); ++i)
        strata[i * kStrata / bySize.size()].push_back(bySize[i]);
    for (std::vector<FileId>& stratum : strata)
        shuffle(stratum, random);
    std::vector<FileId> order;
    order.reserve(files.size());
    for (std::size_t turn = 0; order.size() < files.size(); ++turn)
        for (const std::vector<FileId>& stratum : strata)
            if (turn < stratum.size())
                order.push_back(stratum[turn]);
    return order;
}

SampleAnswer chooseSampleSize(const SampleQuestion& question)
{
    // In times of what one worker takes for the sample.
    const auto turn = [&](int count) { return 1.0 / std::min(count, question.usableCores); };
    const double warming = turn(question.counts.back());
    double round = 0;
    for (const int count : question.counts)
        round += turn(count);
    const std::size_t least
        = std::min(question.files, 2 * static_cast<std::size_t>(question.counts.back()));
    const double onceS = (warming + round) * question.perFileS * static_cast<double>(least);
    if (question.spentS + onceS > kLatestShare * question.seconds)
        return {0, std::ceil((question.spentS + onceS) / kRoundSeconds) * kRoundSeconds};
    const double leftS = std::max(0.0, question.seconds - question.spentS);
    const double affordable
        = kMeasureShare * leftS / (warming + kRounds * round) / std::max(1e-6, question.perFileS);
    return {
        std::clamp(static_cast<std::size_t>(std::min(1e9, affordable)), least, question.files), 0};
}

double amdahlSeconds(double oneWorkerS, double serialPart, int workers)
{
    return oneWorkerS * (serialPart + (1 - serialPart) / workers);
}

// y = s + (1 - s) x with x = 1 / n is y - x = s (1 - x): a line through the origin.
double fitSerialPart(const std::vector<CalibrationPoint>& points)
{
    if (points.size() < 2 || points.front().medianS <= 0)
        return 0;
    const auto fastest = std::min_element(points.begin(), points.end(), isFaster);
    const auto end = std::max(fastest, points.begin() + 1) + 1;
    double products = 0;
    double squares = 0;
    for (auto point = points.begin(); point != end; ++point) {
        const double x = 1.0 / point->workers;
        const double y = point->medianS / points.front().medianS;
        products += (y - x) * (1 - x);
        squares += (1 - x) * (1 - x);
    }
    return squares > 0 ? std::clamp(products / squares, 0.0, 1.0) : 0;
}

void judge(CalibrationReport& report)
{
    std::vector<CalibrationPoint>& points = report.points;
    std::erase_if(points, [](const CalibrationPoint& point) { return point.seconds.empty(); });
    if (points.empty())
        return;
    for (CalibrationPoint& point : points)
        point.medianS = median(point.seconds);
    const double one = points.front().medianS * points.front().workers;
    report.serialPart = fitSerialPart(points);
    for (CalibrationPoint& point : points) {
        point.speedUp = point.medianS > 0 ? one / point.medianS : 0;
        point.efficiency = point.speedUp / point.workers;
        point.amdahlS = amdahlSeconds(one, report.serialPart, point.workers);
    }
    const auto fastest = std::min_element(points.begin(), points.end(), isFaster);
    const auto proposed = std::find_if(points.begin(), points.end(),
        [&](const CalibrationPoint& point) { return point.medianS <= kAsGood * fastest->medianS; });
    report.fastestWorkers = fastest->workers;
    report.proposedWorkers = proposed->workers;
}

} // namespace fanfold
