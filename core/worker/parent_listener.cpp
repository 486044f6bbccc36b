// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worker/parent_listener.h"

#include "core/protocol/build_id.h"
#include "core/protocol/codec.h"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdio>

namespace fanfold {

namespace {

JobOutcome cancelledOutcome(JobId job)
{
    JobOutcome outcome;
    outcome.id = job;
    outcome.error = Error{ErrorCode::cancelled, {}};
    return outcome;
}

} // namespace

ParentListener::ParentListener(
    int descriptor, JobInbox& inbox, ParentChannel& channel, SettingsCheck check)
    : m_descriptor(descriptor)
    , m_inbox(inbox)
    , m_channel(channel)
    , m_check(std::move(check))
    , m_thread([this] {
        listen();
        cutOffIfLate();
    })
{
}

ParentListener::~ParentListener()
{
    {
        const std::lock_guard lock(m_mutex);
        m_leaving = true;
    }
    m_left.notify_one();
    m_thread.join();
}

void ParentListener::listen()
{
    std::array<char, 65536> buffer;
    for (;;) {
        const ssize_t size = read(m_descriptor, buffer.data(), buffer.size());
        if (size < 0 && errno == EINTR)
            continue;
        if (size <= 0) {
            m_inbox.end(0);
            return;
        }
        if (!hear(std::string_view(buffer.data(), static_cast<std::size_t>(size))))
            return;
    }
}

bool ParentListener::hear(std::string_view bytes)
{
    m_frames.feed(bytes);
    for (;;) {
        const Result<std::optional<Frame>> frame = m_frames.next();
        if (!frame)
            return refuse(frame.error().detail);
        if (!*frame)
            return true;
        Result<ParentMessage> message = decodeParentMessage(**frame);
        if (!message)
            return refuse(message.error().detail);
        if (!act(std::move(*message)))
            return false;
    }
}

bool ParentListener::act(ParentMessage message)
{
    if (const auto* hello = std::get_if<Hello>(&message))
        return greet(*hello);
    if (!m_greeted)
        return refuse("its first frame is no hello");
    if (auto* settings = std::get_if<JobSettings>(&message)) {
        setUp(std::move(*settings));
    } else if (auto* assign = std::get_if<AssignJobs>(&message)) {
        if (m_settings)
            m_inbox.add(std::move(assign->jobs), m_settings);
    } else if (const auto* cancel = std::get_if<CancelJob>(&message)) {
        if (m_inbox.cancel(cancel->id))
            m_channel.send(
                JobOutcomes{{std::make_shared<const JobOutcome>(cancelledOutcome(cancel->id))}});
    } else if (std::holds_alternative<RecallJobs>(message)) {
        m_channel.send(JobsRecalled{m_inbox.recall()});
    } else {
        m_inbox.end(0);
        return false;
    }
    return true;
}

void ParentListener::setUp(JobSettings settings)
{
    ++m_settingsHeard;
    const Result<void> accepted = m_check(settings);
    if (accepted) {
        m_settings = std::make_shared<const JobSettings>(std::move(settings));
        return;
    }
    m_settings.reset();
    m_channel.send(SettingsRefused{m_settingsHeard, accepted.error()});
}

bool ParentListener::greet(const Hello& hello)
{
    if (hello.magic != Hello::kMagic)
        return refuse("its hello has another magic number");
    if (hello.version != Hello::kVersion)
        return refuse("it speaks version " + std::to_string(hello.version) + " (build "
            + hello.build + "), this worker version " + std::to_string(Hello::kVersion) + " (build "
            + buildId() + ')');
    m_greeted = true;
    return true;
}

bool ParentListener::refuse(const std::string& why)
{
    std::fprintf(stderr, "fanfold-worker: cannot work for this parent: %s\n", why.c_str());
    m_inbox.end(kMismatch);
    return false;
}

void ParentListener::cutOffIfLate()
{
    std::unique_lock lock(m_mutex);
    if (!m_left.wait_for(lock, std::chrono::seconds(1), [this] { return m_leaving; }))
        _exit(m_inbox.exitCode());
}

} // namespace fanfold
