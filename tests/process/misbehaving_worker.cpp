// SPDX-License-Identifier: GPL-3.0-or-later
// A worker that does every job well at once, but for what it is told: by its first argument (how
// the process behaves) or by the job's file name (see misbehaviour.h). Reads no file.
#include "core/protocol/build_id.h"
#include "core/protocol/codec.h"
#include "core/worker/parent_channel.h"
#include "tests/process/misbehaviour.h"

#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <string>
#include <string_view>

using namespace fanfold;

namespace {

void doJob(Misbehaviour& worker, const JobSpec& job)
{
    worker.say(JobBegan{job.id});
    const std::string_view name = job.path.name();
    worker.sayDone(job.id, worker.act(name.substr(0, name.find('.')), job.id));
}

void obey(Misbehaviour& worker, const ParentMessage& message, bool refusesSettings)
{
    if (refusesSettings && std::holds_alternative<JobSettings>(message))
        worker.say(SettingsRefused{1, Error{ErrorCode::setUpFailed, "there is no ink"}});
    else if (refusesSettings && std::holds_alternative<AssignJobs>(message))
        return;
    else if (const auto* assign = std::get_if<AssignJobs>(&message))
        for (const JobSpec& job : assign->jobs)
            doJob(worker, job);
    else if (std::holds_alternative<RecallJobs>(message))
        worker.say(JobsRecalled{});
    else if (std::holds_alternative<Shutdown>(message))
        _exit(0);
}

int workUntilTheEnd(Misbehaviour& worker, bool refusesSettings)
{
    FrameReader frames;
    std::array<char, 4096> buffer;
    for (ssize_t size; (size = read(STDIN_FILENO, buffer.data(), buffer.size())) > 0;) {
        frames.feed({buffer.data(), static_cast<std::size_t>(size)});
        for (auto frame = frames.next(); frame && *frame; frame = frames.next())
            if (const Result<ParentMessage> message = decodeParentMessage(**frame))
                obey(worker, *message, refusesSettings);
    }
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    const std::string_view mode = argc > 1 ? argv[1] : "";
    if (mode == "prints-before-hello") {
        std::puts("welcome to this machine");
        std::fflush(stdout);
    }
    Misbehaviour worker(takeStdout());
    if (mode == "never-hello")
        sleepForEver();
    if (mode == "segfault-before-hello")
        worker.act("segfault", {});
    if (mode == "exit-before-hello") {
        std::fputs("cannot find my library\n", stderr);
        return 127;
    }
    if (mode == "closes-stdout-before-hello")
        worker.act("closes-stdout", {});
    if (mode == "ignores-sigterm")
        std::signal(SIGTERM, SIG_IGN);
    const std::uint32_t version = mode == "other-version" ? 99 : Hello::kVersion;
    worker.say(Hello{Hello::kMagic, version, buildId(), getpid()});
    if (mode == "never-reads")
        sleepForEver();
    return workUntilTheEnd(worker, mode == "refuses-settings");
}
