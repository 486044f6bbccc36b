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
    , m_parts(m_lanes, Part{emptyHeap()})
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
    std::vector<Part> before(m_lanes, Part{emptyHeap()});
    before.swap(m_parts);
    m_dealt = 0;
    for (std::size_t lane = 0; lane < before.size(); ++lane) {
        if (before[lane].waiting > 0)
            m_turned.push_back(WorkerId{static_cast<std::uint32_t>(lane)});
        for (Heap& heap = before[lane].heap; const Entry* entry = top(heap); heap.pop())
            deal(*entry);
    }
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
    const Ticket removed = ticket->second;
    m_tickets.erase(ticket);
    m_bytes -= removed.bytes;
    if (removed.dealtTo != kNobody)
        undeal(removed.dealtTo);
    return true;
}

bool JobQueue::hasDealt(WorkerId lane) const
{
    return number(lane) < m_parts.size() && m_parts[number(lane)].waiting > 0;
}

std::optional<JobId> JobQueue::next(WorkerId lane, bool anyLane)
{
    const Entry* const shared = top(m_shared);
    if (shared && shared->place == QueuePlace::urgent)
        return shared->id;
    if (const Entry* const retry = retryFor(lane, anyLane))
        return retry->id;
    if (m_split == Split::roundRobin && number(lane) < m_parts.size())
        if (const Entry* const own = top(m_parts[number(lane)].heap))
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
    m_tickets[job.id] = {entry.ticket, job.bytes, kNobody};
    m_bytes += job.bytes;
    return entry;
}

void JobQueue::push(const Entry& entry)
{
    if (m_split == Split::roundRobin && entry.place != QueuePlace::urgent)
        deal(entry);
    else
        m_shared.push(entry);
}

void JobQueue::deal(const Entry& entry)
{
    const auto lane = static_cast<std::uint32_t>(entry.sequence % m_lanes);
    Part& part = m_parts[lane];
    part.heap.push(entry);
    m_tickets[entry.id].dealtTo = lane;
    ++m_dealt;
    if (++part.waiting == 1)
        m_turned.push_back(WorkerId{lane});
}

void JobQueue::undeal(std::uint32_t lane)
{
    --m_dealt;
    if (--m_parts[lane].waiting == 0)
        m_turned.push_back(WorkerId{lane});
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
