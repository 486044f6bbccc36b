// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worker/worker_main.h"

#include "core/base/peak_memory.h"
#include "core/protocol/build_id.h"
#include "core/worker/foreground_run.h"
#include "core/worker/job_inbox.h"
#include "core/worker/job_runner.h"
#include "core/worker/parent_channel.h"
#include "core/worker/parent_listener.h"

#include <malloc.h>
#include <unistd.h>

#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <span>
#include <string_view>

namespace fanfold {

namespace {

constexpr int kUsage = 2;

using Clock = std::chrono::steady_clock;

int usage(const char* program, const std::string& problem)
{
    std::fprintf(stderr,
        "%s\n"
        "usage: %s run FILE [--delimiter C] [--decimal C] [--header-rows N] [--comment S]\n"
        "       [--encoding NAME] [--skip N]\n"
        "Without \"run\" it is a worker: started by fanfold, speaking frames on stdin and "
        "stdout.\n",
        problem.c_str(), program);
    return kUsage;
}

// Every file wants the same buffers again: without this they go back to the system after each one,
// which costs a fifth of the reading time, with previews a third.
void keepFreedMemory()
{
    constexpr int kKeptBytes = 64 << 20;
    mallopt(M_MMAP_THRESHOLD, kKeptBytes);
    mallopt(M_TRIM_THRESHOLD, kKeptBytes);
}

// Sends at most 20 reports a second, whatever the job.
class ProgressReporter {
public:
    explicit ProgressReporter(ParentChannel& channel)
        : m_channel(channel)
    {
    }

    void report(JobId job, Stage stage, std::uint64_t bytesDone, std::uint64_t bytesTotal)
    {
        constexpr auto kInterval = std::chrono::milliseconds(50);
        const Clock::time_point now = Clock::now();
        if (now - m_last < kInterval)
            return;
        m_last = now;
        m_channel.send(JobProgress{job, stage, bytesDone, bytesTotal, peakMemory(getpid())});
    }

private:
    ParentChannel& m_channel;
    Clock::time_point m_last = Clock::now();
};

// Outcomes wait in the channel until the next job announces itself or there is nothing more to do:
// one write for each file.
void work(JobInbox& inbox, ParentChannel& channel, JobRunner& runner)
{
    ProgressReporter reporter(channel);
    for (;;) {
        std::optional<InboxJob> job = inbox.tryTake();
        if (!job) {
            channel.flush();
            job = inbox.take();
        }
        if (!job)
            return;
        const JobId id = job->spec.id;
        channel.send(JobBegan{id});
        JobOutcome outcome = runner.run(job->spec, *job->settings, job->cancel,
            [&](Stage stage, std::uint64_t bytesDone, std::uint64_t bytesTotal) {
                reporter.report(id, stage, bytesDone, bytesTotal);
            });
        channel.queue(JobOutcomes{{std::make_shared<const JobOutcome>(std::move(outcome))}});
    }
}

int serve(const PictureDrawer& drawer, int inheritedDescriptor)
{
    std::signal(SIGPIPE, SIG_IGN);
    const int descriptor = takeStdout();
    if (descriptor < 0) {
        std::perror("fanfold-worker: stdout");
        return kParentGone;
    }
    ParentChannel channel(descriptor);
    channel.send(Hello{Hello::kMagic, Hello::kVersion, buildId(), getpid()});
    JobInbox inbox;
    {
        JobRunner runner(drawer, inheritedDescriptor);
        ParentListener listener(STDIN_FILENO, inbox, channel,
            [&runner](const JobSettings& settings) { return runner.accepts(settings); });
        work(inbox, channel, runner);
    }
    return inbox.exitCode();
}

} // namespace

int workerMain(int argc, char** argv, const PictureDrawer& drawer)
{
    keepFreedMemory();
    const std::span<char* const> arguments(argv, static_cast<std::size_t>(argc));
    const char* const program = argc > 0 ? argv[0] : "fanfold-worker";
    if (argc > 1 && std::string_view(argv[1]) == "run") {
        const Result<ForegroundRequest> request = parseForegroundRequest(arguments.subspan(2));
        return request ? runInForeground(*request) : usage(program, request.error().detail);
    }
    int inheritedDescriptor = -1;
    if (argc == 3 && std::string_view(argv[1]) == "--descriptor") {
        const char* const end = argv[2] + std::strlen(argv[2]);
        const auto parsed = std::from_chars(argv[2], end, inheritedDescriptor);
        if (parsed.ec != std::errc() || parsed.ptr != end || inheritedDescriptor < 0)
            return usage(program, "--descriptor takes a number");
    } else if (argc > 1) {
        return usage(program, std::string(argv[1]) + " is not known");
    }
    if (isatty(STDIN_FILENO))
        return usage(program, "stdin is a terminal: nobody to work for");
    return serve(drawer, inheritedDescriptor);
}

} // namespace fanfold
