// SPDX-License-Identifier: GPL-3.0-or-later
// Gathers warnings: one per code, with the first line and how often.
#pragma once

#include "core/data/table_summary.h"

#include <vector>

namespace fanfold {

class WarningLog {
public:
    WarningLog() = default;
    explicit WarningLog(std::vector<Warning> warnings);

    /// detail is kept for the first of its code.
    void note(
        WarningCode code, std::int64_t line, std::string_view detail = {}, std::uint64_t times = 1);

    const std::vector<Warning>& warnings() const { return m_warnings; }

private:
    std::vector<Warning> m_warnings;
};

} // namespace fanfold
