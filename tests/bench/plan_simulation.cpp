// SPDX-License-Identifier: GPL-3.0-or-later
// Prints how long a run takes in simulated time under each way to split the files, for sizes with a
// heavy tail (Pareto, shape 1.1) and for workers that crash; then what the Plan itself costs.
#include "tests/bench/simulated_workers.h"
#include "tests/support/instant_crew.h"

#include <chrono>
#include <cmath>
#include <cstdio>
#include <random>

using namespace fanfold;

namespace {

std::vector<std::uint64_t> heavyTailed(std::size_t files, unsigned seed)
{
    constexpr double kLeast = 4e3;
    constexpr double kMost = 400e6;
    constexpr double kShape = 1.1;
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> share(0, 1);
    std::vector<std::uint64_t> bytes;
    for (std::size_t i = 0; i < files; ++i)
        bytes.push_back(static_cast<std::uint64_t>(
            std::min(kMost, kLeast / std::pow(1 - share(random), 1 / kShape))));
    return bytes;
}

void printMakespans()
{
    struct Way {
        const char* name;
        Split split;
        int chunkSize;
    };
    constexpr Way kWays[] = {{"dynamic, one by one", Split::dynamic, 1},
        {"dynamic, in chunks", Split::dynamic, 0}, {"round-robin", Split::roundRobin, 0}};
    std::printf("20,000 files of heavy-tailed sizes; makespan as a multiple of the ideal\n");
    std::printf("%-8s %-8s %-20s %10s %8s %10s %8s\n", "workers", "crashes", "split", "makespan",
        "ideal", "messages", "failed");
    for (const int workers : {2, 8, 64})
        for (const double crashes : {0.0, 0.01, 0.1})
            for (const Way& way : kWays) {
                const SimulatedRun run = simulate(
                    {heavyTailed(20'000, 7), workers, way.split, way.chunkSize, crashes, 3});
                std::printf("%-8d %-8.2f %-20s %8.3f s %7.2fx %10zu %8zu\n", workers, crashes,
                    way.name, run.makespanS, run.makespanS / run.idealS, run.messages, run.failed);
            }
}

void printCostOfThePlan()
{
    constexpr std::size_t kFiles = 1'000'000;
    PoolOptions options;
    options.workers = 1'000;
    const std::vector<PlannedJob> jobs = manyJobs(kFiles);
    const std::size_t bytesBefore = allocatedBytes();
    const auto begin = std::chrono::steady_clock::now();
    Plan plan(options);
    plan.submit(jobs, 0, {});
    const std::size_t bytesAfter = allocatedBytes();
    workAtOnce(plan);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
    std::printf("\nthe Plan alone, 1,000,000 files on 1,000 workers: %.2f s, %zu bytes a file\n",
        taken.count(), (bytesAfter - bytesBefore) / kFiles);
}

} // namespace

int main()
{
    printMakespans();
    printCostOfThePlan();
}
