// SPDX-License-Identifier: GPL-3.0-or-later
// Words that stand in many rows, made once.
#pragma once

#include "core/base/ids.h"
#include "core/batch/run_status.h"

#include <array>
#include <string>
#include <vector>

namespace fanfold {

class RowWords {
public:
    RowWords();

    const std::string& state(FileState state) const;
    const std::string& worker(WorkerId worker);

private:
    std::array<std::string, kFileStates> m_states;
    std::vector<std::string> m_workers;
};

} // namespace fanfold
