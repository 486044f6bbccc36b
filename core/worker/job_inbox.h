// SPDX-License-Identifier: GPL-3.0-or-later
// What the worker has still to do, between the thread that hears the parent and the thread that
// works. Every function may be called from any thread.
#pragma once

#include "core/base/cancel_token.h"
#include "core/protocol/messages.h"

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace fanfold {

struct InboxJob {
    JobSpec spec;
    std::shared_ptr<const JobSettings> settings;
    CancelToken cancel{};
};

class JobInbox {
public:
    void add(std::vector<JobSpec> jobs, std::shared_ptr<const JobSettings> settings);
    /// True: it was waiting and is taken out. A job in work gets its token cancelled.
    bool cancel(JobId job);
    /// Takes out everything that waits.
    std::vector<JobId> recall();
    /// No more work: what waits is dropped, the job in work gets its token cancelled.
    void end(int exitCode);

    /// The next job, which is then the one in work; nothing = there is none now.
    std::optional<InboxJob> tryTake();
    /// Waits for the next job; nothing = the end.
    std::optional<InboxJob> take();
    int exitCode() const; ///< as given to end()

private:
    std::optional<InboxJob> takeLocked();

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<InboxJob> m_waiting;
    std::optional<JobId> m_inWork;
    CancelToken m_inWorkCancel;
    bool m_ended = false;
    int m_exitCode = 0;
};

} // namespace fanfold
