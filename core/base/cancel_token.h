// SPDX-License-Identifier: GPL-3.0-or-later
// A flag shared by the one who asks to stop and the one who works. Any thread may set or read it.
#pragma once

#include <atomic>
#include <memory>

namespace fanfold {

class CancelToken {
public:
    void cancel() const { m_cancelled->store(true, std::memory_order_relaxed); }
    bool isCancelled() const { return m_cancelled->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic<bool>> m_cancelled = std::make_shared<std::atomic<bool>>(false);
};

} // namespace fanfold
