// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worker/job_inbox.h"

#include <algorithm>

namespace fanfold {

void JobInbox::add(std::vector<JobSpec> jobs, std::shared_ptr<const JobSettings> settings)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_ended)
            return;
        for (JobSpec& job : jobs)
            m_waiting.push_back({std::move(job), settings});
    }
    m_changed.notify_one();
}

bool JobInbox::cancel(JobId job)
{
    const std::lock_guard lock(m_mutex);
    const auto at = std::find_if(m_waiting.begin(), m_waiting.end(),
        [&](const InboxJob& waiting) { return waiting.spec.id == job; });
    if (at != m_waiting.end()) {
        m_waiting.erase(at);
        return true;
    }
    if (m_inWork == job)
        m_inWorkCancel.cancel();
    return false;
}

std::vector<JobId> JobInbox::recall()
{
    const std::lock_guard lock(m_mutex);
    std::vector<JobId> ids;
    ids.reserve(m_waiting.size());
    for (const InboxJob& waiting : m_waiting)
        ids.push_back(waiting.spec.id);
    m_waiting.clear();
    return ids;
}

void JobInbox::end(int exitCode)
{
    {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
        m_exitCode = exitCode;
        m_waiting.clear();
        m_inWorkCancel.cancel();
    }
    m_changed.notify_one();
}

std::optional<InboxJob> JobInbox::takeLocked()
{
    m_inWork.reset();
    if (m_ended || m_waiting.empty())
        return std::nullopt;
    InboxJob job = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_inWork = job.spec.id;
    m_inWorkCancel = job.cancel;
    return job;
}

std::optional<InboxJob> JobInbox::tryTake()
{
    const std::lock_guard lock(m_mutex);
    return takeLocked();
}

std::optional<InboxJob> JobInbox::take()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_ended || !m_waiting.empty(); });
    return takeLocked();
}

int JobInbox::exitCode() const
{
    const std::lock_guard lock(m_mutex);
    return m_exitCode;
}

} // namespace fanfold
