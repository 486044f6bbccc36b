// SPDX-License-Identifier: GPL-3.0-or-later
// Turns the batches of a scan into lists in natural order, now and then, so that a table can show
// them while the scan goes on. Lives in the thread that scans.
#pragma once

#include "core/batch/run_request.h"

#include <chrono>
#include <functional>
#include <memory>

namespace fanfold {

class FileGatherer {
public:
    /// Called from add(): every list holds all files so far. The first comes with the first batch,
    /// the next ones when the list has grown by half or a quarter of a second has passed.
    using OnList = std::function<void(std::shared_ptr<const FileList>)>;

    explicit FileGatherer(OnList onList);

    void add(std::vector<FoundFile>&& batch);
    /// The whole list; legal once.
    std::shared_ptr<const FileList> finish();

private:
    void mergePending();

    OnList m_onList;
    FileList m_sorted;
    FileList m_pending;
    std::size_t m_told = 0;
    std::chrono::steady_clock::time_point m_toldAt;
};

} // namespace fanfold
