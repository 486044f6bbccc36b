// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/row_words.h"

#include "core/wording/wording.h"

namespace fanfold {

RowWords::RowWords()
{
    for (std::size_t i = 0; i < m_states.size(); ++i)
        m_states[i] = stateWord(static_cast<FileState>(i)).toStdString();
}

const std::string& RowWords::state(FileState state) const
{
    return m_states[static_cast<std::size_t>(state)];
}

const std::string& RowWords::worker(WorkerId worker)
{
    while (m_workers.size() <= number(worker))
        m_workers.push_back(
            workerName(WorkerId{static_cast<std::uint32_t>(m_workers.size())}).toStdString());
    return m_workers[number(worker)];
}

} // namespace fanfold
