// SPDX-License-Identifier: GPL-3.0-or-later
// A worker that does every job well at once, but for what it is told: by its first argument (how
// the process behaves) or by the job's file name (what that job does to it). Reads no file.
#include "core/protocol/build_id.h"
#include "core/protocol/codec.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <string>
#include <string_view>

using namespace fanfold;

namespace {

void writeAll(std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = write(STDOUT_FILENO, bytes.data(), bytes.size());
        if (written < 0)
            _exit(9);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

void say(const WorkerMessage& message)
{
    std::string bytes;
    appendMessage(bytes, message);
    writeAll(bytes);
}

[[noreturn]] void sleepForEver()
{
    for (;;)
        pause();
}

void floodStderr()
{
    for (int i = 0; i < 50'000; ++i)
        std::fprintf(stderr, "line %d of a great many that nobody will ever read in full\n", i);
}

std::string outcomeBytes(JobId id)
{
    JobOutcome outcome;
    outcome.id = id;
    outcome.table.rows = 1;
    std::string bytes;
    appendMessage(bytes, WorkerMessage(JobOutcomes{{std::make_shared<const JobOutcome>(outcome)}}));
    return bytes;
}

[[noreturn]] void workForEver()
{
    for (std::atomic<unsigned> turns = 0;; ++turns) { }
}

// Until there is no more, which nobody catches.
void eatMemory()
{
    constexpr std::size_t kBite = 1024 * 1024;
    std::deque<std::string> eaten;
    for (;;)
        eaten.emplace_back(kBite, 'x');
}

[[noreturn]] void reportForEver(JobId id)
{
    constexpr useconds_t kInterval = 20'000;
    for (;;) {
        say(JobProgress{id, Stage::reading, 4096, 8192});
        usleep(kInterval);
    }
}

void misbehave(std::string_view how, JobId id)
{
    if (how == "segfault") {
        std::signal(SIGSEGV, SIG_DFL); // a sanitizer would make an exit of it
        std::raise(SIGSEGV);
    } else if (how == "abort")
        std::abort();
    else if (how == "exit-3")
        _exit(3);
    else if (how == "exit-0")
        _exit(0);
    else if (how == "garbage")
        writeAll("Hello, this is no frame.");
    else if (how == "oversized-frame")
        writeAll(std::string_view("\xff\xff\xff\x7f\x12", 5));
    else if (how == "surplus-bytes")
        writeAll(std::string_view("\x02\x00\x00\x00\x10\x01\x01", 7));
    else if (how == "wrong-job")
        writeAll(outcomeBytes(JobId{999'999}));
    else if (how == "silent")
        sleepForEver();
    else if (how == "busy")
        workForEver();
    else if (how == "reports-for-ever")
        reportForEver(id);
    else if (how == "eats-memory")
        eatMemory();
    else if (how == "stopped")
        std::raise(SIGSTOP);
    else if (how == "flood-stderr")
        floodStderr();
    else if (how == "half-frame") {
        const std::string bytes = outcomeBytes(id);
        writeAll(std::string_view(bytes).substr(0, bytes.size() / 2));
        _exit(0);
    }
}

void doJob(const JobSpec& job)
{
    say(JobBegan{job.id});
    misbehave(job.path.name(), job.id);
    writeAll(outcomeBytes(job.id));
}

void obey(const ParentMessage& message)
{
    if (const auto* assign = std::get_if<AssignJobs>(&message))
        for (const JobSpec& job : assign->jobs)
            doJob(job);
    else if (std::holds_alternative<RecallJobs>(message))
        say(JobsRecalled{});
    else if (std::holds_alternative<Shutdown>(message))
        _exit(0);
}

} // namespace

int main(int argc, char** argv)
{
    const std::string_view mode = argc > 1 ? argv[1] : "";
    if (mode == "never-hello")
        sleepForEver();
    if (mode == "exit-before-hello") {
        std::fputs("cannot find my library\n", stderr);
        return 127;
    }
    if (mode == "ignores-sigterm")
        std::signal(SIGTERM, SIG_IGN);
    const std::uint32_t version = mode == "other-version" ? 99 : Hello::kVersion;
    say(Hello{Hello::kMagic, version, buildId(), getpid()});
    FrameReader frames;
    std::array<char, 4096> buffer;
    for (ssize_t size; (size = read(STDIN_FILENO, buffer.data(), buffer.size())) > 0;) {
        frames.feed({buffer.data(), static_cast<std::size_t>(size)});
        for (auto frame = frames.next(); frame && *frame; frame = frames.next())
            if (const Result<ParentMessage> message = decodeParentMessage(**frame))
                obey(*message);
    }
    return 0;
}
