// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/file_gatherer.h"

#include <algorithm>
#include <iterator>

namespace fanfold {

namespace {

constexpr std::chrono::milliseconds kTellEvery{250};

bool isBefore(const FoundFile& a, const FoundFile& b)
{
    return a.sortKey < b.sortKey;
}

} // namespace

FileGatherer::FileGatherer(OnList onList)
    : m_onList(std::move(onList))
    , m_toldAt(std::chrono::steady_clock::now())
{
}

void FileGatherer::add(std::vector<FoundFile>&& batch)
{
    std::move(batch.begin(), batch.end(), std::back_inserter(m_pending));
    const std::size_t found = m_sorted.size() + m_pending.size();
    const auto now = std::chrono::steady_clock::now();
    if (found == m_told || (found < m_told + m_told / 2 && now - m_toldAt < kTellEvery))
        return;
    mergePending();
    m_told = found;
    m_onList(std::make_shared<const FileList>(m_sorted));
    m_toldAt = std::chrono::steady_clock::now();
}

std::shared_ptr<const FileList> FileGatherer::finish()
{
    mergePending();
    return std::make_shared<const FileList>(std::move(m_sorted));
}

void FileGatherer::mergePending()
{
    std::stable_sort(m_pending.begin(), m_pending.end(), isBefore);
    const auto middle = static_cast<std::ptrdiff_t>(m_sorted.size());
    m_sorted.insert(m_sorted.end(), std::make_move_iterator(m_pending.begin()),
        std::make_move_iterator(m_pending.end()));
    m_pending.clear();
    std::inplace_merge(m_sorted.begin(), m_sorted.begin() + middle, m_sorted.end(), isBefore);
}

} // namespace fanfold
