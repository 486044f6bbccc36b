// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pool/lane_index.h"

namespace fanfold {

namespace {

void keep(LaneIndex::Lanes& lanes, std::uint32_t lane, bool was, bool is)
{
    if (is && !was)
        lanes.insert(lane);
    else if (was && !is)
        lanes.erase(lane);
}

void count(std::size_t& number, bool was, bool is)
{
    number += is ? 1 : 0;
    number -= was ? 1 : 0;
}

} // namespace

LaneIndex::Place LaneIndex::placeOf(const Lane& lane, const LaneStanding& standing)
{
    Place place;
    const bool wanted = standing.isWanted;
    place.present = !lane.isAbsent();
    place.live = lane.isLive();
    const bool mayTake = wanted && !standing.isSpent;
    place.waiting = mayTake && place.live && !lane.hasJobs();
    place.startable = wanted && lane.isAbsent() && !standing.isResting;
    place.starts = static_cast<std::size_t>(lane.status().starts);
    place.owed = place.startable && standing.isOwed;
    place.dealt = standing.hasDealt;
    place.idle = mayTake && lane.hasRoom() && !lane.hasJobs();
    place.roomy = mayTake && lane.hasRoom() && lane.hasJobs();
    if (lane.isUp() && !lane.isRecalling()) {
        place.laden = lane.unbegun();
        place.queueing = lane.current() ? place.laden : 0;
    }
    const bool canGo = !lane.hasJobs() ? standing.isSpent || !wanted : place.laden > 0 && !wanted;
    place.leaving = place.live && canGo;
    return place;
}

void LaneIndex::update(const Lane& lane, const LaneStanding& standing)
{
    const std::uint32_t i = number(lane.id());
    if (i >= m_places.size())
        m_places.resize(i + 1);
    const Place was = m_places[i];
    const Place is = placeOf(lane, standing);
    m_places[i] = is;
    count(m_present, was.present, is.present);
    count(m_waiting, was.waiting, is.waiting);
    keep(m_live, i, was.live, is.live);
    keep(m_owed, i, was.owed, is.owed);
    keep(m_idle, i, was.idle, is.idle);
    keep(m_roomy, i, was.roomy, is.roomy);
    keep(m_startableDealt, i, was.startable && was.dealt, is.startable && is.dealt);
    keep(m_idleDealt, i, was.idle && was.dealt, is.idle && is.dealt);
    keep(m_roomyDealt, i, was.roomy && was.dealt, is.roomy && is.dealt);
    keep(m_leaving, i, was.leaving, is.leaving);
    rank(m_laden, i, was.laden, is.laden);
    rank(m_queueing, i, was.queueing, is.queueing);
    if (was.startable != is.startable || was.starts != is.starts) {
        if (was.startable)
            m_startable.erase({was.starts, i});
        if (is.startable)
            m_startable.emplace(is.starts, i);
    }
}

// 0 = not among them. A node that moves is not made anew.
void LaneIndex::rank(RankedLanes& lanes, std::uint32_t lane, std::size_t from, std::size_t to)
{
    if (from == to)
        return;
    if (from == 0) {
        lanes.emplace(to, lane);
        return;
    }
    auto node = lanes.extract({from, lane});
    if (to == 0)
        return;
    node.value() = {to, lane};
    lanes.insert(std::move(node));
}

} // namespace fanfold
