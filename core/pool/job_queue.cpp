// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pool/job_queue.h"

#include <algorithm>

namespace fanfold {

bool JobQueue::Later::operator()(const Entry& a, const Entry& b) const
{
    if (a.place != b.place)
        return a.place > b.place;
    if (largestFirst && a.place != QueuePlace::urgent && a.bytes != b.bytes)
        return a.bytes < b.bytes;
    return a.sequence > b.sequence;
}

JobQueue::JobQueue(Split split, int lanes)
    : m_split(split)
    , m_lanes(static_cast<std::size_t>(std::max(1, lanes)))
    , m_shared(emptyHeap())
    , m_parts(m_lanes, emptyHeap())
{
}

JobQueue::Heap JobQueue::emptyHeap() const
{
    return Heap(Later{m_split == Split::dynamic});
}

void JobQueue::setLanes(int lanes)
{
    m_lanes = static_cast<std::size_t>(std::max(1, lanes));
    if (m_split == Split::dynamic)
        return;
    std::vector<Heap> dealt(m_lanes, emptyHeap());
    dealt.swap(m_parts);
    for (Heap& part : dealt)
        for (; const Entry* entry = top(part); part.pop())
            push(*entry);
}

void JobQueue::add(const QueuedJob& job)
{
    push(issue(job));
}

void JobQueue::addRetry(const QueuedJob& job, WorkerId failedOn)
{
    std::deque<Entry>& retries = m_retries[number(failedOn)];
    retries.push_back(issue(job));
    if (retries.size() == 1)
        m_retryLanes.emplace(retries.front().ticket, number(failedOn));
}

bool JobQueue::remove(JobId job)
{
    const auto ticket = m_tickets.find(job);
    if (ticket == m_tickets.end())
        return false;
    m_bytes -= ticket->second.bytes;
    m_tickets.erase(ticket);
    return true;
}

std::optional<JobId> JobQueue::next(WorkerId lane, bool anyLane)
{
    const Entry* const shared = top(m_shared);
    if (shared && shared->place == QueuePlace::urgent)
        return shared->id;
    if (const Entry* const retry = retryFor(lane, anyLane))
        return retry->id;
    if (m_split == Split::roundRobin && number(lane) < m_parts.size())
        if (const Entry* const own = top(m_parts[number(lane)]))
            return own->id;
    return shared ? std::optional(shared->id) : std::nullopt;
}

bool JobQueue::isCurrent(const Entry& entry) const
{
    const auto ticket = m_tickets.find(entry.id);
    return ticket != m_tickets.end() && ticket->second.number == entry.ticket;
}

JobQueue::Entry JobQueue::issue(const QueuedJob& job)
{
    Entry entry;
    static_cast<QueuedJob&>(entry) = job;
    entry.ticket = ++m_lastTicket;
    m_tickets[job.id] = {entry.ticket, job.bytes};
    m_bytes += job.bytes;
    return entry;
}

void JobQueue::push(const Entry& entry)
{
    const bool isDealt = m_split == Split::roundRobin && entry.place != QueuePlace::urgent;
    (isDealt ? m_parts[entry.sequence % m_lanes] : m_shared).push(entry);
}

const JobQueue::Entry* JobQueue::top(Heap& heap)
{
    while (!heap.empty() && !isCurrent(heap.top()))
        heap.pop();
    return heap.empty() ? nullptr : &heap.top();
}

const JobQueue::Entry* JobQueue::retryFor(WorkerId lane, bool anyLane)
{
    for (auto at = m_retryLanes.begin(); at != m_retryLanes.end();) {
        const auto [ticket, failedOn] = *at;
        std::deque<Entry>& entries = m_retries[failedOn];
        if (isCurrent(entries.front())) {
            if (anyLane || failedOn != number(lane))
                return &entries.front();
            ++at;
            continue;
        }
        at = m_retryLanes.erase(at);
        while (!entries.empty() && !isCurrent(entries.front()))
            entries.pop_front();
        if (!entries.empty() && m_retryLanes.emplace(entries.front().ticket, failedOn).second)
            at = m_retryLanes.begin();
    }
    return nullptr;
}

} // namespace fanfold
