// SPDX-License-Identifier: GPL-3.0-or-later
// Which lanes could do what at this moment, so that no decision has to look at all of them.
// O(log lanes) to bring one lane up to date, O(1) to ask. Pure.
#pragma once

#include "core/pool/lane.h"

#include <cstdint>
#include <set>
#include <utility>
#include <vector>

namespace fanfold {

/// What the plan thinks of a lane, beyond what the lane knows itself.
struct LaneStanding {
    bool isWanted = false; ///< within the worker count
    bool isResting = false; ///< its last starts failed: not to be started now
    bool isSpent = false; ///< its process has done the files it may do
    bool isOwed = false; ///< to be started whether it is needed or not
    bool hasDealt = false; ///< jobs that were dealt to it are waiting
};

class LaneIndex {
public:
    using Lanes = std::set<std::uint32_t>;
    /// Ordered by the number first, then by lane.
    using RankedLanes = std::set<std::pair<std::size_t, std::uint32_t>>;

    /// To be called after every change of the lane or of its standing.
    void update(const Lane& lane, const LaneStanding& standing);

    const Lanes& live() const { return m_live; }
    std::size_t present() const { return m_present; } ///< with a process
    std::size_t waiting() const { return m_waiting; } ///< wanted, live, without a job, not spent
    const RankedLanes& startable() const { return m_startable; } ///< by processes used up
    const Lanes& owed() const { return m_owed; } ///< startable, and owed
    const Lanes& idle() const { return m_idle; } ///< waiting and up
    const Lanes& roomy() const { return m_roomy; } ///< wanted, with jobs and room for a chunk
    // Those among them to whom jobs were dealt.
    const Lanes& startableDealt() const { return m_startableDealt; }
    const Lanes& idleDealt() const { return m_idleDealt; }
    const Lanes& roomyDealt() const { return m_roomyDealt; }
    /// Up, with jobs that could be handed back, by their number.
    const RankedLanes& laden() const { return m_laden; }
    /// The laden ones that have a job in work.
    const RankedLanes& queueing() const { return m_queueing; }
    /// Live ones that are not wanted or spent: they can leave, or hand back what they have.
    const Lanes& leaving() const { return m_leaving; }

private:
    struct Place {
        bool live = false;
        bool present = false;
        bool waiting = false;
        bool startable = false;
        bool owed = false;
        bool dealt = false;
        bool idle = false;
        bool roomy = false;
        bool leaving = false;
        std::size_t starts = 0;
        std::size_t laden = 0;
        std::size_t queueing = 0;
    };
    static Place placeOf(const Lane& lane, const LaneStanding& standing);
    void rank(RankedLanes& lanes, std::uint32_t lane, std::size_t from, std::size_t to);

    std::vector<Place> m_places; ///< by lane
    std::size_t m_present = 0;
    std::size_t m_waiting = 0;
    Lanes m_live;
    Lanes m_owed;
    Lanes m_idle;
    Lanes m_roomy;
    Lanes m_startableDealt;
    Lanes m_idleDealt;
    Lanes m_roomyDealt;
    Lanes m_leaving;
    RankedLanes m_startable;
    RankedLanes m_laden;
    RankedLanes m_queueing;
};

} // namespace fanfold
