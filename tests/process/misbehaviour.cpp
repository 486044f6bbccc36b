// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/process/misbehaviour.h"

#include "core/base/peak_memory.h"
#include "core/protocol/codec.h"

#include <sys/mman.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <string>

namespace fanfold {

namespace {

std::string doneBytes(JobId id, std::optional<Error> error = {})
{
    JobOutcome outcome;
    outcome.id = id;
    outcome.error = std::move(error);
    outcome.table.rows = 1;
    std::string bytes;
    appendMessage(bytes, WorkerMessage(JobOutcomes{{std::make_shared<const JobOutcome>(outcome)}}));
    return bytes;
}

void writeAll(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR)
            _exit(9);
        bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(0, written)));
    }
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

// Of address space, as the limit is on that.
bool canTake(std::size_t bytes)
{
    void* const taken = mmap(nullptr, bytes, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return taken != MAP_FAILED && munmap(taken, bytes) == 0;
}

void dieOf(int signal)
{
    std::signal(signal, SIG_DFL); // a sanitizer would make an exit of it
    std::raise(signal);
}

void end(std::string_view name)
{
    if (name == "segfault")
        dieOf(SIGSEGV);
    else if (name == "abort")
        std::abort();
    else if (name == "kills-itself")
        dieOf(SIGKILL);
    else if (name == "exit-3")
        _exit(3);
    else if (name == "exit-0")
        _exit(0);
    else if (name == "eats-memory")
        eatMemory();
    else if (name == "last-words") {
        std::fputs("one\ntwo\n\nthree \xff\nfour\n", stderr);
        std::abort();
    }
}

void hang(std::string_view name)
{
    if (name == "silent")
        sleepForEver();
    else if (name == "busy")
        workForEver();
    else if (name == "stopped")
        std::raise(SIGSTOP);
}

} // namespace

[[noreturn]] void sleepForEver()
{
    for (;;)
        pause();
}

void Misbehaviour::say(const WorkerMessage& message)
{
    std::string bytes;
    appendMessage(bytes, message);
    sayBytes(bytes);
}

void Misbehaviour::sayBytes(std::string_view bytes)
{
    writeAll(m_descriptor, bytes);
}

void Misbehaviour::sayDone(JobId id, std::optional<Error> error)
{
    sayBytes(doneBytes(id, std::move(error)));
}

std::optional<Error> Misbehaviour::act(std::string_view name, JobId id)
{
    constexpr std::size_t kMuch = 600'000'000;
    end(name);
    hang(name);
    sayNonsense(name, id);
    printMuch(name);
    if (name == "reports-for-ever")
        reportForEver(id);
    else if (name == "grows-and-aborts")
        growAndAbort(id);
    else if (name == "closes-stdout")
        closeStdoutAndLiveOn();
    else if (name == "needs-600-mb" && !canTake(kMuch))
        return Error{ErrorCode::outOfMemory, "what it may use"};
    return std::nullopt;
}

void Misbehaviour::sayNonsense(std::string_view name, JobId id)
{
    if (name == "garbage-and-goes-on") {
        sayBytes("Hello, this is no frame.");
        std::fputs("this is about another file\n", stderr);
        sleepForEver();
    } else if (name == "garbage") {
        sayBytes("Hello, this is no frame.");
    } else if (name == "oversized-frame") {
        sayBytes(std::string_view("\xff\xff\xff\x7f\x12", 5));
    } else if (name == "surplus-bytes") {
        sayBytes(std::string_view("\x02\x00\x00\x00\x10\x01\x01", 7));
    } else if (name == "wrong-job") {
        sayDone(JobId{999'999});
    } else if (name == "done-twice") {
        sayDone(id);
    } else if (name == "half-frame") {
        const std::string bytes = doneBytes(id);
        sayBytes(std::string_view(bytes).substr(0, bytes.size() / 2));
        _exit(0);
    }
}

void Misbehaviour::printMuch(std::string_view name)
{
    if (name == "prints-to-stdout") {
        std::puts("a stray line");
        std::fflush(stdout);
    } else if (name == "flood-stderr") {
        for (int i = 0; i < 50'000; ++i)
            std::fprintf(stderr, "line %d of a great many that nobody will ever read in full\n", i);
    } else if (name == "floods-for-ever") {
        std::string block;
        while (block.size() < 64 * 1024)
            block += "one line of a great many that nobody will ever read in full\n";
        for (;;)
            writeAll(STDERR_FILENO, block);
    }
}

void Misbehaviour::reportForEver(JobId id)
{
    constexpr useconds_t kInterval = 20'000;
    for (;;) {
        say(JobProgress{id, Stage::reading, 4096, 8192, 0});
        usleep(kInterval);
    }
}

void Misbehaviour::growAndAbort(JobId id)
{
    constexpr std::size_t kMuch = 100'000'000;
    const std::string grown(kMuch, 'x');
    say(JobProgress{id, Stage::reading, 4096, grown.size(), peakMemory(getpid())});
    std::abort();
}

void Misbehaviour::closeStdoutAndLiveOn()
{
    close(m_descriptor);
    sleepForEver();
}

} // namespace fanfold
