// SPDX-License-Identifier: GPL-3.0-or-later
// The jobs that no worker has, in the order in which they are to be handed out. Pure; every
// operation costs O(log n).
#pragma once

#include "core/base/ids.h"
#include "core/pool/pool_options.h"

#include <cstdint>
#include <deque>
#include <limits>
#include <optional>
#include <queue>
#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

namespace fanfold {

enum class QueuePlace : std::uint8_t {
    urgent, ///< before everything else, in order of submission
    returned, ///< had been handed out and did not begin
    normal, ///< dynamic: largest first; round-robin: in order of submission
    last, ///< behind everything else
};

struct QueuedJob {
    JobId id{};
    std::uint64_t bytes = 0;
    std::uint64_t sequence = 0; ///< position in the order of submission
    QueuePlace place = QueuePlace::normal;
};

class JobQueue {
public:
    JobQueue(Split split, int lanes);

    /// Round-robin: deals everything anew, job i to lane i mod lanes (urgent ones to any lane).
    void setLanes(int lanes);

    void reserve(std::size_t jobs) { m_tickets.reserve(jobs); }
    void add(const QueuedJob& job);
    /// A job that failed on one lane, for any other.
    void addRetry(const QueuedJob& job, WorkerId failedOn);
    /// False: it is not queued.
    bool remove(JobId job);

    bool isEmpty() const { return m_tickets.empty(); }
    std::size_t size() const { return m_tickets.size(); }
    std::uint64_t bytes() const { return m_bytes; }
    /// Jobs for any lane but the one they failed on. Dynamic: all there are.
    std::size_t shared() const { return m_tickets.size() - m_dealt; }
    /// Round-robin: jobs that were dealt to this lane are waiting.
    bool hasDealt(WorkerId lane) const;
    /// The lanes of which hasDealt() may have changed since this was last asked.
    std::vector<WorkerId> takeTurned() { return std::exchange(m_turned, {}); }

    /// What this lane should do next; it stays queued. anyLane: also what failed on this very lane.
    std::optional<JobId> next(WorkerId lane, bool anyLane);

private:
    struct Entry : QueuedJob {
        std::uint64_t ticket = 0;
    };
    struct Later {
        bool largestFirst = true;
        bool operator()(const Entry& a, const Entry& b) const;
    };
    using Heap = std::priority_queue<Entry, std::vector<Entry>, Later>;
    struct Ticket {
        std::uint64_t number = 0;
        std::uint64_t bytes = 0;
        std::uint32_t dealtTo = kNobody;
    };
    struct Part {
        Heap heap;
        std::size_t waiting = 0; ///< without the stale ones
    };
    static constexpr std::uint32_t kNobody = std::numeric_limits<std::uint32_t>::max();

    bool isCurrent(const Entry& entry) const;
    Entry issue(const QueuedJob& job);
    void push(const Entry& entry);
    void deal(const Entry& entry);
    void undeal(std::uint32_t lane);
    const Entry* top(Heap& heap);
    const Entry* retryFor(WorkerId lane, bool anyLane);
    Heap emptyHeap() const;

    Split m_split;
    std::size_t m_lanes;
    Heap m_shared; ///< dynamic: all; round-robin: urgent ones
    std::vector<Part> m_parts; ///< round-robin: one per lane
    std::size_t m_dealt = 0; ///< waiting in parts
    std::vector<WorkerId> m_turned;
    /// By the lane they failed on, and those lanes by the ticket of their oldest one.
    std::unordered_map<std::uint32_t, std::deque<Entry>> m_retries;
    std::set<std::pair<std::uint64_t, std::uint32_t>> m_retryLanes;
    std::unordered_map<JobId, Ticket> m_tickets; ///< what is queued; other entries are stale
    std::uint64_t m_lastTicket = 0;
    std::uint64_t m_bytes = 0;
};

} // namespace fanfold
