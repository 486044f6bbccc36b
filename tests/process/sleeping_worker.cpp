// SPDX-License-Identifier: GPL-3.0-or-later
// A worker whose files wait for a slow disk: each sleeps for as many milliseconds as the first
// argument says, then is done. Reads no file.
#include "core/protocol/build_id.h"
#include "core/protocol/codec.h"
#include "core/worker/job_meter.h"

#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdlib>
#include <thread>

using namespace fanfold;

namespace {

void say(const WorkerMessage& message)
{
    std::string bytes;
    appendMessage(bytes, message);
    for (std::string_view rest = bytes; !rest.empty();) {
        const ssize_t written = write(STDOUT_FILENO, rest.data(), rest.size());
        if (written < 0)
            _exit(9);
        rest.remove_prefix(static_cast<std::size_t>(written));
    }
}

void doJob(const JobSpec& job, std::chrono::milliseconds sleep)
{
    JobMeter meter;
    meter.start();
    say(JobBegan{job.id});
    std::this_thread::sleep_for(sleep);
    JobOutcome outcome;
    outcome.id = job.id;
    outcome.table.rows = 1;
    outcome.cost = meter.stop();
    say(JobOutcomes{{std::make_shared<const JobOutcome>(outcome)}});
}

} // namespace

int main(int argc, char** argv)
{
    const std::chrono::milliseconds sleep(argc > 1 ? std::atoi(argv[1]) : 1);
    say(Hello{Hello::kMagic, Hello::kVersion, buildId(), getpid()});
    FrameReader frames;
    std::array<char, 4096> buffer;
    for (ssize_t size; (size = read(STDIN_FILENO, buffer.data(), buffer.size())) > 0;) {
        frames.feed({buffer.data(), static_cast<std::size_t>(size)});
        for (auto frame = frames.next(); frame && *frame; frame = frames.next()) {
            const Result<ParentMessage> message = decodeParentMessage(**frame);
            if (!message || std::holds_alternative<Shutdown>(*message))
                return 0;
            if (std::holds_alternative<RecallJobs>(*message))
                say(JobsRecalled{});
            if (const auto* assign = std::get_if<AssignJobs>(&*message))
                for (const JobSpec& job : assign->jobs)
                    doJob(job, sleep);
        }
    }
    return 0;
}
